"""Processes that use the token of one company at the same time: their scenario and their calls."""

import asyncio
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from multiprocessing.synchronize import Barrier
from typing import Any

from attrs import evolve, frozen
from fortnox_client import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth import Store, open_store
from fortnox_client.sandbox import Company, ConsentRequest, Grants, Integration

from tests.secret_markers import MarkedGrants, marked

_IMPORTED = [
    "anyio._backends._asyncio",
    "encodings.idna",
    "fortnox_api.operations",
    "fortnox_api.resources.company_information",
    "fortnox_client.auth.stores.redis",
    "fortnox_client.auth.stores.sql",
    "fortnox_client.auth.stores.sqlite",
    "h11",
    "httpcore",
    "psycopg",
    "sqlalchemy.dialects.postgresql.psycopg",
    "tests.faults.killed_processes",
]

TENANT = 1001
SCOPES = ("companyinformation",)


def new_grants() -> MarkedGrants:
    """Return grants with one company and no integration."""
    return MarkedGrants([], [Company(TENANT, "Acme AB")])


def new_integration(grants: Grants) -> Integration:
    """Add an integration without a consent. Its client ID is new, so no store has a token of it."""
    integration = Integration(uuid.uuid4().hex, marked(str(uuid.uuid4())), ("https://integration.example/back",), set(SCOPES))
    grants.integrations[integration.client_id] = integration
    return integration


def processes() -> ForkServerContext:
    """Return a context that forks each process from a server. The server has imported the slow modules, and has no threads."""
    context = get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    return context


def later(hours: float) -> float:
    return time.time() + hours * 3600


@frozen
class Scenario:
    """The settings of an app, which any process can use.

    Attributes:
        hours: how far the clock of the app is ahead, for example so that its token has expired.
        service: whether the app uses client credentials.
    """

    integration: Integration
    store: str
    base_url: str
    auth_url: str
    hours: float = 0
    service: bool = False

    def later(self, hours: float) -> "Scenario":
        return evolve(self, hours=self.hours + hours)

    def settings(self, store: Store | None = None) -> dict[str, Any]:
        return {
            "client_id": self.integration.client_id,
            "client_secret": self.integration.client_secret,
            "redirect_uri": self.integration.redirect_uris[0],
            "scopes": SCOPES,
            "store": open_store(self.store) if store is None else store,
            "base_url": self.base_url,
            "auth_url": self.auth_url,
            "now": partial(later, self.hours),
        }

    def consent(self, grants: Grants, store: Store | None = None) -> None:
        """Consent for the company. With a refresh token, also store the first token."""
        code = grants.approve(ConsentRequest(self.integration, SCOPES, "state", account_type="service" if self.service else None), TENANT)
        if not self.service:
            with FortnoxApp(**self.settings(store)) as app:
                app.exchange(code)


def call(scenario: Scenario, store: Store | None = None) -> None:
    """Call once with a new app."""
    with FortnoxApp(**scenario.settings(store)) as app:
        _check(app.connect(TENANT, service=scenario.service).company_information.get().database_number)


def call_async(scenario: Scenario, store: Store | None = None) -> None:
    """Call once with a new async app."""

    async def calling() -> None:
        async with AsyncFortnoxApp(**scenario.settings(store)) as app:
            _check((await app.connect(TENANT, service=scenario.service).company_information.get()).database_number)

    asyncio.run(calling())


def call_in_tasks(scenario: Scenario, count: int, start: Barrier) -> None:
    """Send concurrent calls from tasks after the barrier."""

    async def calling() -> None:
        async with AsyncFortnoxApp(**scenario.settings()) as app:
            fortnox = app.connect(TENANT, service=scenario.service)
            start.wait()
            results = await asyncio.gather(*(fortnox.company_information.get() for _ in range(count)))
        for result in results:
            _check(result.database_number)

    asyncio.run(calling())


def call_in_threads(scenario: Scenario, count: int, start: Barrier) -> None:
    """Send concurrent calls from threads after the barrier."""
    barrier = threading.Barrier(count)
    with FortnoxApp(**scenario.settings()) as app, ThreadPoolExecutor(count) as pool:
        fortnox = app.connect(TENANT, service=scenario.service)
        start.wait()

        def one(_: int) -> str | None:
            barrier.wait()
            return fortnox.company_information.get().database_number

        for number in pool.map(one, range(count)):
            _check(number)


def _check(number: str | None) -> None:
    assert number == str(TENANT), f"the response is of company {number}"

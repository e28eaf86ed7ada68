"""Fixtures that run each test with a sync and an async app against a sandbox without a socket."""

import asyncio
import inspect
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import AsyncFortnox, AsyncFortnoxApp, Fortnox, FortnoxApp
from fortnox_client.auth import MemoryStore, renewal
from fortnox_client.sandbox import Company, ConsentRequest, Grants, Integration
from fortnox_client.sandbox.api.engine import Engine
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.application import application

from tests.secret_markers import MarkedGrants

HERE = "http://127.0.0.1"
BACK = "https://integration.example/back"
SECRET = "pl4nted-of-the-client"

Respond = Callable[[httpx.Request], httpx.Response]


@define
class AppHarness:
    """Build apps and clients that send their requests to a sandbox without a socket.

    Attributes:
        requests: the received requests, in order.
        result_of: returns the result of a call, and awaits it if it is awaitable.
        responses: functions that respond to the next requests in place of the sandbox.
    """

    kind: type[Any]
    client: type[Any]
    http: type[Any]
    grants: Grants
    result_of: Callable[[Any], Any]
    store: Any = field(factory=MemoryStore)
    requests: list[httpx.Request] = field(factory=list)
    responses: list[Respond] = field(factory=list)
    engine: Engine = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.engine = Engine(Store(), self.grants.clock)

    def customer(self, tenant: int, number: str) -> None:
        """Add a customer to a company. Its name is the tenant ID."""
        data = self.engine.company_data(self.grants.companies[tenant])
        data.put("customers", {"CustomerNumber": number, "Name": str(tenant)})

    @property
    def integration(self) -> Integration:
        return self.grants.integrations["client"]

    def http_client(self) -> Any:
        inside = httpx.ASGITransport(application(self.grants, engine=self.engine))

        async def exchange(request: httpx.Request) -> httpx.Response:
            response = await inside.handle_async_request(request)
            return httpx.Response(response.status_code, headers=response.headers, content=await response.aread())

        def respond(request: httpx.Request) -> Any:
            self.requests.append(request)
            if self.responses:
                return self.responses.pop(0)(request)
            return exchange(request) if self.http is httpx.AsyncClient else asyncio.run(exchange(request))

        return self.http(transport=httpx.MockTransport(respond))

    def app(self, **options: Any) -> Any:
        defaults = {
            "redirect_uri": BACK,
            "scopes": ["customer", "invoice"],
            "store": self.store,
            "http_client": self.http_client(),
            "base_url": HERE,
            "auth_url": HERE,
            "now": self.grants.clock.now,
        }
        return self.kind("client", SECRET, **defaults | options)

    def code(self, tenant: int = 1001, scopes: tuple[str, ...] = ("customer", "invoice"), **options: Any) -> str:
        """Approve a consent for the company, and return the authorization code."""
        return self.grants.approve(ConsentRequest(self.integration, scopes, "state", BACK, **options), tenant)

    def connected(self, app: Any, tenant: int = 1001) -> Any:
        """Exchange a code of the company, and return a client for it."""
        self.result_of(app.exchange(self.code(tenant)))
        return app.connect(tenant)

    def advance_time(self, **time: float) -> None:
        """Move the clock that the client and the sandbox share."""
        self.grants.clock.move(timedelta(**time))

    def token_requests(self) -> list[str]:
        return [
            request.content.decode().partition("&")[0].removeprefix("grant_type=")
            for request in self.requests
            if "/oauth" in str(request.url)
        ]


@pytest.fixture(autouse=True)
def no_rereading_delay(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Read the store again without a delay where the clock is real."""
    if "harness" in request.fixturenames and isinstance(request.getfixturevalue("harness"), AppHarness):
        monkeypatch.setattr(renewal, "REREAD_DELAYS", (0.0,) * 10)


@pytest.fixture
def grants() -> Grants:
    integration = Integration("client", SECRET, (BACK,), {"customer", "invoice", "companyinformation"})
    return MarkedGrants([integration], [Company(1001, "Acme AB"), Company(1002, "Beta AB")])


@pytest.fixture(params=["sync", "async"])
def harness(request: pytest.FixtureRequest, grants: Grants) -> Iterator[AppHarness]:
    if request.param == "sync":
        yield _with_customers(AppHarness(FortnoxApp, Fortnox, httpx.Client, grants, lambda result: result))
        return
    with asyncio.Runner() as runner:

        async def awaited(result: Any) -> Any:
            return await result if inspect.isawaitable(result) else result

        yield _with_customers(
            AppHarness(AsyncFortnoxApp, AsyncFortnox, httpx.AsyncClient, grants, lambda result: runner.run(awaited(result)))
        )


def _with_customers(harness: AppHarness) -> AppHarness:
    """Add customer 1 to each company. Most tests request it."""
    for tenant in harness.grants.companies:
        harness.customer(tenant, "1")
    return harness

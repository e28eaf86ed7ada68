"""Apps before a Fortnox of their own, sync and async alike: what a test proves of one, it proves of the other."""

import asyncio
import inspect
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import AsyncFortnox, AsyncFortnoxApp, Fortnox, FortnoxApp
from fortnox_client.auth import MemoryStore
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
    """A sandbox without a socket, and the apps that stand before it.

    Attributes:
        asked: the requests that came, in order.
        done: what a call gives, for both kinds of client.
        answers: what is answered first, instead of the sandbox.
    """

    kind: type[Any]
    client: type[Any]
    http: type[Any]
    grants: Grants
    result_of: Callable[[Any], Any]
    store: Any = field(factory=MemoryStore)
    requests: list[httpx.Request] = field(factory=list)
    answers: list[Respond] = field(factory=list)
    engine: Engine = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.engine = Engine(Store(), self.grants.clock)

    def customer(self, tenant: int, number: str) -> None:
        """Has a company know a customer, whose name tells which company's it is."""
        books = self.engine.company_data(self.grants.companies[tenant])
        books.put("customers", {"CustomerNumber": number, "Name": str(tenant)})

    @property
    def integration(self) -> Integration:
        return self.grants.integrations["client"]

    def http_client(self) -> Any:
        inside = httpx.ASGITransport(application(self.grants, engine=self.engine))

        async def exchange(request: httpx.Request) -> httpx.Response:
            answer = await inside.handle_async_request(request)
            return httpx.Response(answer.status_code, headers=answer.headers, content=await answer.aread())

        def respond(request: httpx.Request) -> Any:
            self.requests.append(request)
            if self.answers:
                return self.answers.pop(0)(request)
            return exchange(request) if self.http is httpx.AsyncClient else asyncio.run(exchange(request))

        return self.http(transport=httpx.MockTransport(respond))

    def app(self, **options: Any) -> Any:
        given = {
            "redirect_uri": BACK,
            "scopes": ["customer", "invoice"],
            "store": self.store,
            "http_client": self.http_client(),
            "base_url": HERE,
            "auth_url": HERE,
            "now": self.grants.clock.now,
        }
        return self.kind("client", SECRET, **given | options)

    def code(self, tenant: int = 1001, scopes: tuple[str, ...] = ("customer", "invoice"), **options: Any) -> str:
        """The company approves."""
        return self.grants.approve(ConsentRequest(self.integration, scopes, "state", BACK, **options), tenant)

    def connected(self, app: Any, tenant: int = 1001) -> Any:
        """A client for a company that has consented."""
        self.result_of(app.exchange(self.code(tenant)))
        return app.connect(tenant)

    def advance_time(self, **time: float) -> None:
        """For the client as for the server."""
        self.grants.clock.move(timedelta(**time))

    def token_requests(self) -> list[str]:
        return [
            request.content.decode().partition("&")[0].removeprefix("grant_type=")
            for request in self.requests
            if "/oauth" in str(request.url)
        ]


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
    """With the first customer of each company, whom most tests ask for."""
    for tenant in harness.grants.companies:
        harness.customer(tenant, "1")
    return harness

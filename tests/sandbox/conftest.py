"""A sandbox with a company and an integration, called without a socket."""

import asyncio

import httpx
import pytest
from fortnox_client.sandbox import Company, Grants, Integration
from fortnox_client.sandbox.api.engine import Engine
from fortnox_client.sandbox.application import application

from tests.secret_markers import PlantedGrants

BACK = "https://integration.example/back"


class InProcess(httpx.BaseTransport):
    """Carries a request into an ASGI application."""

    def __init__(self, grants: Grants, engine: Engine | None = None) -> None:
        self._application = httpx.ASGITransport(application(grants, engine=engine))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        async def exchange() -> httpx.Response:
            answer = await self._application.handle_async_request(request)
            return httpx.Response(answer.status_code, headers=answer.headers, content=await answer.aread())

        return asyncio.run(exchange())


@pytest.fixture
def integration() -> Integration:
    return Integration(
        "client", "pl4nted-s3cret", (BACK, "https://integration.example/other?a=1"), {"customer", "companyinformation", "invoice"}
    )


@pytest.fixture
def grants(integration: Integration) -> Grants:
    other = Integration("other", "pl4nted-0ther", (BACK,), {"customer"})
    return PlantedGrants([integration, other], [Company(1001, "Acme <AB>"), Company(1002, "Beta AB", test=True)])


@pytest.fixture
def http(grants: Grants) -> httpx.Client:
    return httpx.Client(transport=InProcess(grants), base_url="http://127.0.0.1:8000")

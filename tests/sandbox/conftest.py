"""Fixtures: an OAuth state that is called without a socket, and a running sandbox with a client."""

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from fortnox_client import Fortnox
from fortnox_client.sandbox import Company, Grants, Integration, Sandbox

from tests.secret_markers import MarkedGrants
from tools.evidence.replay.in_process import InProcess

START = datetime(2026, 12, 1, 12, tzinfo=UTC)
"""The time of the sandbox. The dates of the tests are in this year."""

REDIRECT_URI = "https://integration.example/back"


@pytest.fixture
def integration() -> Integration:
    return Integration(
        "client", "pl4nted-s3cret", (REDIRECT_URI, "https://integration.example/other?a=1"), {"customer", "companyinformation", "invoice"}
    )


@pytest.fixture
def grants(integration: Integration) -> Grants:
    other = Integration("other", "pl4nted-0ther", (REDIRECT_URI,), {"customer"})
    return MarkedGrants([integration, other], [Company(1001, "Acme <AB>"), Company(1002, "Beta AB", test=True)])


@pytest.fixture
def http(grants: Grants) -> httpx.Client:
    return httpx.Client(transport=InProcess(grants), base_url="http://127.0.0.1:8000")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(window=0, start=START) as running:
        yield running


@pytest.fixture
def fortnox(sandbox: Sandbox) -> Iterator[Fortnox]:
    with sandbox.connect() as client:
        yield client


def open_http_client(sandbox: Sandbox) -> httpx.Client:
    """Return an HTTP client with an access token, for requests that `Fortnox` would not send."""
    token = httpx.post(
        f"{sandbox.url}/oauth-v1/token",
        data={"grant_type": "client_credentials"},
        headers={"TenantId": "1001"},
        auth=("sandbox", "sandbox-secret"),
    ).json()["access_token"]
    return httpx.Client(base_url=sandbox.url, headers={"Authorization": f"Bearer {token}"})


@pytest.fixture
def sandbox_http(sandbox: Sandbox, fortnox: Fortnox) -> Iterator[httpx.Client]:
    """An HTTP client of the sandbox. The fixture `fortnox` creates the resources that the requests need."""
    with open_http_client(sandbox) as client:
        yield client

"""A sandbox with a company and an integration, called without a socket."""

import httpx
import pytest
from fortnox_client.sandbox import Company, Grants, Integration

from tests.secret_markers import PlantedGrants
from tools.evidence.replay.in_process import InProcess

BACK = "https://integration.example/back"


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

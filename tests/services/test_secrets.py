"""The logs and errors of stores with a server, and of their libraries, show no token."""

import pytest
from fortnox_client.auth.errors import ReauthorizationRequired
from fortnox_client.sandbox import serve

from tests.faults.fault_processes import TENANT, Scenario, call, new_grants, new_integration


@pytest.mark.parametrize("server", ["redis_url", "postgres_url"])
def test_renewal_in_processes_shows_no_secret(server: str, request: pytest.FixtureRequest) -> None:
    grants = new_grants()
    with serve(grants) as sandbox:
        scenario = Scenario(new_integration(grants), request.getfixturevalue(server), sandbox.url, sandbox.url)
        scenario.consent(grants)
        call(scenario.later(2))
        grants.withdraw(scenario.integration, TENANT)
        with pytest.raises(ReauthorizationRequired):
            call(scenario.later(4))

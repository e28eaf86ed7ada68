"""What the servers' stores and their libraries log and raise holds no token."""

import pytest
from fortnox_client.auth.errors import ReauthorizationRequired
from fortnox_client.sandbox import serve

from tests.faults.processes import TENANT, Scene, call, new_grants, new_integration


@pytest.mark.parametrize("server", ["redis_url", "postgres_url"])
def test_a_renewal_shows_no_secret(server: str, request: pytest.FixtureRequest) -> None:
    grants = new_grants()
    with serve(grants) as sandbox:
        scene = Scene(new_integration(grants), request.getfixturevalue(server), sandbox.url, sandbox.url)
        scene.consent(grants)
        call(scene.later(2))
        grants.withdraw(scene.integration, TENANT)
        with pytest.raises(ReauthorizationRequired):
            call(scene.later(4))

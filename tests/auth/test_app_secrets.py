"""Apps: no repr and no error shows a secret."""

import json

import httpx
import pytest
from fortnox_client.auth import StoreKey
from fortnox_client.errors import (
    AuthError,
)

from tests.auth.conftest import HERE, SECRET, AppHarness

# Secrets


def test_repr_of_app_shows_no_secret(harness: AppHarness) -> None:
    app = harness.app()
    code = harness.code()
    company = harness.result_of(app.exchange(code))
    stored = harness.store.read(StoreKey(f"client@{HERE}", "1001"))
    token = json.loads(stored.content)["token"]
    shown = [
        app,
        app.connect(1001),
        app._create_transport(1001),
        company,
        harness.result_of(app.token_status(1001)),
        harness.store,
        stored,
        app.authorize_url(),
    ]
    for secret in (SECRET, code, token["access_token"], token["refresh_token"]):
        assert not any(secret in repr(each) + str(each) for each in shown)
    assert "client_id='client'" in repr(app)


def test_auth_failure_shows_no_secret(harness: AppHarness) -> None:
    """The error, its chain and the variables of the client's frames show no secret."""
    app = harness.app()
    fortnox = app.connect(1001)

    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("cut", request=request)

    half = {"access_token": "pl4nted-é", "refresh_token": "pl4nted-h4lf"}
    for expected in (
        fail,
        lambda _: httpx.Response(400, json={"error": "invalid_grant"}),
        lambda _: httpx.Response(500, json=half),
        lambda _: httpx.Response(200, json=half),
    ):
        harness.responses.clear()
        harness.result_of(app.exchange(harness.code()))
        token = json.loads(harness.store.read(StoreKey(f"client@{HERE}", "1001")).content)["token"]
        harness.advance_time(hours=1)
        harness.responses[:] = [expected, expected]
        with pytest.raises(AuthError) as caught:
            harness.result_of(fortnox.customers.get.raw("1"))
        shown = _traceback_with_variables(caught.value)
        for secret in (SECRET, token["access_token"], token["refresh_token"], "pl4nted-h4lf"):
            assert secret not in shown


def _traceback_with_variables(error: BaseException | None) -> str:
    shown = []
    while error is not None:
        shown.append(repr(error))
        trace = error.__traceback__
        while trace is not None:
            if "fortnox_client" in trace.tb_frame.f_code.co_filename:
                shown += [repr(value) for name, value in trace.tb_frame.f_locals.items()]
            trace = trace.tb_next
        error = error.__cause__ or error.__context__
    return "\n".join(shown)

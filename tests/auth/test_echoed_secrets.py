"""An error response of the token endpoint may repeat what was sent. No error shows it."""

import traceback
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from fortnox_client.auth.errors import AuthError, TokenRefused
from fortnox_client.errors import ClientClosed

from tests.auth.conftest import HERE, SECRET, AppHarness


def _echo(error: str, status: int) -> tuple[Callable[[httpx.Request], httpx.Response], list[str]]:
    """Return a function that sends the request back in an error, and the secrets that it received."""
    received: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        form = parse_qs(request.content.decode())
        received.extend(value for name, values in form.items() if name in ("code", "refresh_token", "token") for value in values)
        received.append(request.headers["Authorization"].removeprefix("Basic "))
        text = f"{request.content.decode()} {form} {request.headers['Authorization']} {SECRET}"
        return httpx.Response(status, json={"error": error, "error_description": text})

    return respond, received


@pytest.mark.parametrize("error", ["invalid_grant", "invalid_client", "error_missing_license", "new_word"])
@pytest.mark.parametrize("status", [400, 401, 403])
def test_echoed_secrets_of_token_request_are_masked(harness: AppHarness, error: str, status: int) -> None:
    app = harness.app()
    fortnox = harness.connected(app)
    for call in (lambda: app.exchange(harness.code()), lambda: fortnox.customers.get("1"), lambda: app.revoke(1001)):
        respond, received = _echo(error, status)
        harness.advance_time(hours=2)
        harness.responses.append(respond)
        with pytest.raises(AuthError) as caught:
            harness.result_of(call())
        shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
        assert received
        assert not [secret for secret in [*received, SECRET] if secret in shown]
        if isinstance(caught.value, TokenRefused):
            assert "***" in caught.value.description
        if error == "invalid_grant":
            harness.connected(app)


def test_closed_http_client_of_user_raises(harness: AppHarness) -> None:
    http = harness.http_client()
    fortnox = harness.client(access_token="pl4nted-g1ven", http_client=http, base_url=HERE)
    harness.result_of(_close(http))
    with pytest.raises(ClientClosed, match="closed"):
        harness.result_of(fortnox.customers.get("1"))


def _close(http: Any) -> Any:
    return http.aclose() if isinstance(http, httpx.AsyncClient) else http.close()

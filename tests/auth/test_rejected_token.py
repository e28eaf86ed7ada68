"""A rejected access token: one renewal for each token, by status 401 or by code, and none for a token that is new."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fortnox_client.errors import Forbidden, MissingLicence, ResponseError, TokenRefused, Unauthorized
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.auth.conftest import AppHarness

SIGN_IN = (2000310, 2000311, 2004054)
OLD = 301
"""Seconds after which a rejected token is renewed."""

GATEWAY = b'{"message": "unauthorized"}'


def _lower(code: int) -> bytes:
    return json.dumps({"ErrorInformation": {"error": 1, "message": "Nej", "code": code}}).encode()


def _upper(code: int) -> bytes:
    return json.dumps({"ErrorInformation": {"Error": 1, "Message": "Nej", "Code": str(code)}}).encode()


def _html(code: int) -> bytes:
    return f"<html><body>Kan inte logga in ({code})</body></html>".encode()


def _xml(code: int) -> bytes:
    return f"<ErrorInformation><Error>1</Error><Message>Nej</Message><Code>{code}</Code></ErrorInformation>".encode()


FORMS = (_lower, _upper, _html, _xml)


@pytest.fixture
def renewals(harness: AppHarness) -> Callable[[], int]:
    return lambda: harness.token_requests().count("refresh_token")


def _call(harness: AppHarness, fortnox: Any, *responses: httpx.Response) -> Any:
    """Read a customer. The API sends these responses first; those of renewals come from the sandbox in between."""
    queue = list(responses)
    original = harness.responses

    class Queue(list[Any]):
        def __bool__(self) -> bool:
            return bool(queue) and "/oauth" not in str(harness.requests[-1].url)

        def pop(self, _index: Any = 0) -> Any:
            response = queue.pop(0)
            return lambda request: response

    harness.responses = Queue()
    try:
        return harness.result_of(fortnox.customers.get("1"))
    finally:
        harness.responses = original


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 500, 503])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__.strip("_"))
@pytest.mark.parametrize("code", SIGN_IN)
def test_sign_in_code_renews_once(harness: AppHarness, renewals: Callable[[], int], status: int, form: Any, code: int) -> None:
    fortnox = harness.connected(harness.app())
    harness.advance_time(seconds=OLD)
    customer = _call(harness, fortnox, httpx.Response(status, content=form(code)))
    assert customer.name == "1001"
    assert renewals() == 1


@pytest.mark.parametrize("content", [GATEWAY, b"", _lower(2000310)], ids=["gateway", "empty", "code"])
def test_rejected_new_token_raises_without_renewal(harness: AppHarness, renewals: Callable[[], int], content: bytes) -> None:
    fortnox = harness.connected(harness.app())
    harness.advance_time(seconds=299)
    with pytest.raises(Unauthorized):
        _call(harness, fortnox, *[httpx.Response(401, content=content)] * 3)
    assert renewals() == 0


def test_operation_that_always_rejects_renews_once(harness: AppHarness, renewals: Callable[[], int]) -> None:
    fortnox = harness.connected(harness.app())
    harness.advance_time(seconds=OLD)
    for _ in range(20):
        with pytest.raises(Unauthorized):
            _call(harness, fortnox, *[httpx.Response(401, content=GATEWAY)] * 3)
    assert renewals() == 1


def test_rejected_token_of_another_process_is_replaced_by_stored(harness: AppHarness, renewals: Callable[[], int]) -> None:
    """Another process renewed a token that this one still has. It is used, although the rejected one is new."""
    one, other = harness.app(), harness.app()
    harness.connected(one)
    clients = [one.connect(1001), other.connect(1001)]
    for fortnox in clients:
        harness.result_of(fortnox.customers.get("1"))
    harness.result_of(one.exchange(harness.code(1001)))  # a second consent
    assert _call(harness, clients[1], httpx.Response(401, content=GATEWAY)).name == "1001"
    assert renewals() == 0


@pytest.mark.parametrize("status", [400, 401, 403])
def test_missing_right_is_forbidden(harness: AppHarness, status: int) -> None:
    fortnox = harness.connected(harness.app())
    with pytest.raises(Forbidden) as caught:
        _call(harness, fortnox, *[httpx.Response(status, content=_upper(2003275))] * 3)
    assert caught.value.code == 2003275


@pytest.mark.parametrize("status", [400, 401, 403, 500])
@pytest.mark.parametrize("error", ["error_missing_license", "error_missing_app_license"])
def test_missing_licence_has_own_class(harness: AppHarness, status: int, error: str) -> None:
    app = harness.app()
    fortnox = harness.connected(app)
    body = {"error": error, "error_description": "client credentials"}

    def refuse(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, json=body)

    harness.responses.append(refuse)
    with pytest.raises(MissingLicence):
        harness.result_of(app.exchange(harness.code()))
    harness.advance_time(hours=2)
    harness.responses.append(refuse)
    with pytest.raises(TokenRefused) as caught:
        harness.result_of(fortnox.customers.get("1"))
    assert type(caught.value) is MissingLicence
    assert caught.value.error == error
    assert harness.result_of(fortnox.customers.get("1")).name == "1001"  # The refresh token is kept.


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 900), st.sampled_from([401, 403, 200, 404])), min_size=1, max_size=12))
def test_renewals_are_five_minutes_apart(harness: AppHarness, calls: list[tuple[int, int]]) -> None:
    harness.requests.clear()
    fortnox = harness.connected(harness.app())
    issued, renewed, elapsed, seen = 0, 0, 0, 0
    for seconds, status in calls:
        harness.advance_time(seconds=seconds)
        elapsed += seconds
        rejected = [httpx.Response(status, content=_lower(2000310))] * 2
        if elapsed - issued >= 3540:  # The token is renewed because it expires.
            issued, seen = elapsed, seen + 1
        with pytest.raises(ResponseError):
            _call(harness, fortnox, *rejected)
        if elapsed - issued >= 300:
            issued, renewed = elapsed, renewed + 1
        assert harness.token_requests().count("refresh_token") == renewed + seen

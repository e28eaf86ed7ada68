"""After a 401, a token that is at least five minutes old is renewed once, and the same request is sent once more with the new token."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fortnox_client import Upload
from fortnox_client.errors import FortnoxError, ReauthorizationRequired, TokenUnavailable, Unauthorized

from tests.auth.conftest import HERE, AppHarness

CALLS: list[Callable[[Any], Any]] = [
    lambda fortnox: fortnox.customers.get.raw("a/b c"),
    lambda fortnox: fortnox.invoices.list(filter="unpaid", limit=7).page(3),
    lambda fortnox: fortnox.customers.create.raw({"Name": "Åcme & Co"}),
    lambda fortnox: fortnox.customers.update.raw("1", {"Name": "B"}),
    lambda fortnox: fortnox.customers.delete.raw("1"),
    lambda fortnox: fortnox.inbox.upload.raw(Upload("å.pdf", b"%PDF\x00\xff"), path="inbox"),
    lambda fortnox: fortnox.inbox.upload.raw(Upload.of(__file__)),
    lambda fortnox: fortnox.invoices.preview.raw("1"),
]


def _unauthorized(request: httpx.Request) -> httpx.Response:
    return httpx.Response(401, json={"message": "unauthorized"})


def _call(harness: AppHarness, work: Callable[[], Any]) -> None:
    """Call, and accept a response with status 200 that is not of the requested type."""
    try:
        harness.result_of(work())
    except Unauthorized:
        raise
    except FortnoxError as error:
        assert getattr(error, "status", None) == 200


@pytest.mark.parametrize("call", range(len(CALLS)))
def test_401_is_replayed_with_new_token(harness: AppHarness, call: int) -> None:
    fortnox = harness.connected(harness.app())
    harness.advance_time(minutes=5)
    harness.requests.clear()
    harness.responses.append(_unauthorized)
    _call(harness, lambda: CALLS[call](fortnox))
    first, renewal, second = harness.requests
    assert renewal.url.path == "/oauth-v1/token"
    assert (first.method, first.url.raw_path) == (second.method, second.url.raw_path)
    assert _body(first) == _body(second)
    tokens = [request.headers.pop("Authorization") for request in (first, second)]
    assert tokens[0] != tokens[1]
    boundary = [request.headers.get("Content-Type", "").partition("boundary=")[2] for request in (first, second)]
    headers = [dict(request.headers) for request in (first, second)]
    if boundary[0]:
        headers[1]["content-type"] = headers[1]["content-type"].replace(boundary[1], boundary[0])
    assert headers[0] == headers[1]
    assert harness.grants.count("refreshed") == 1


def _body(request: httpx.Request) -> bytes:
    boundary = request.headers.get("Content-Type", "").partition("boundary=")[2].encode()
    return request.content.replace(boundary, b"") if boundary else request.content


def test_expired_token_is_renewed_before_sending(harness: AppHarness) -> None:
    fortnox = harness.connected(harness.app())
    harness.advance_time(minutes=59, seconds=1)
    harness.requests.clear()
    assert harness.result_of(fortnox.customers.get.raw("1")).status == 200
    assert [request.url.path for request in harness.requests] == ["/oauth-v1/token", "/3/customers/1"]


def test_wrong_clock_costs_one_replay(harness: AppHarness) -> None:
    """With a clock an hour slow, Fortnox rejects a token that looks valid. With one an hour fast, each new token looks expired."""
    for hours in (-1, 1):
        app = harness.app(now=lambda skew=hours: harness.grants.clock.now() + 3600 * skew)
        fortnox = harness.connected(app)
        harness.advance_time(minutes=90)
        assert harness.result_of(fortnox.customers.get.raw("1")).status == 200
        assert harness.result_of(app.token_status(1001)).status == "alive"


@pytest.mark.parametrize("service", [False, True])
def test_second_401_is_raised(harness: AppHarness, service: bool) -> None:
    app = harness.app()
    harness.result_of(app.exchange(harness.code(account_type="service")))
    fortnox = app.connect(1001, service=service)
    harness.result_of(fortnox.customers.get.raw("1"))
    harness.advance_time(minutes=5)
    harness.requests.clear()
    harness.responses += [_unauthorized, _new_token_response(harness), _unauthorized]
    with pytest.raises(Unauthorized):
        harness.result_of(fortnox.customers.get("1"))
    assert [request.url.path for request in harness.requests] == ["/3/customers/1", "/oauth-v1/token", "/3/customers/1"]


def _new_token_response(harness: AppHarness) -> Callable[[httpx.Request], httpx.Response]:
    grants, integration = harness.grants, harness.integration
    code = harness.code()
    return lambda _: httpx.Response(200, json=grants.exchange(integration, code, "https://integration.example/back").to_response())


def test_static_token_is_not_replayed_after_401(harness: AppHarness) -> None:
    fortnox = harness.client(access_token="pl4nted-g1ven", http_client=harness.http_client(), base_url=HERE)
    with pytest.raises(Unauthorized) as caught:
        harness.result_of(fortnox.customers.get("1"))
    assert [request.headers["Authorization"] for request in harness.requests] == ["Bearer pl4nted-g1ven"]
    assert "pl4nted-g1ven" not in repr(caught.value)


@pytest.mark.parametrize(
    ("response", "error"),
    [
        ({"status_code": 400, "json": {"error": "invalid_grant"}}, ReauthorizationRequired),
        ({"status_code": 500}, TokenUnavailable),
        ({"status_code": 429}, TokenUnavailable),
    ],
)
def test_failed_renewal_after_401_raises(harness: AppHarness, response: dict[str, Any], error: type[FortnoxError]) -> None:
    app = harness.app()
    fortnox = harness.connected(app)
    harness.advance_time(minutes=5)
    harness.responses += [_unauthorized, *[lambda _: httpx.Response(**response)] * 2]
    with pytest.raises(error):
        harness.result_of(fortnox.customers.get("1"))
    assert (harness.result_of(app.token_status(1001)).status == "dead") is (error is ReauthorizationRequired)

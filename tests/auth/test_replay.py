"""A 401 is answered by one renewal and one replay, which is the same request with another token."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fortnox_client import Upload
from fortnox_client.errors import FortnoxError, ReauthorizationRequired, TokenUnavailable, Unauthorized

from tests.auth.conftest import HERE, Fortnoxes

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


def _refused(request: httpx.Request) -> httpx.Response:
    return httpx.Response(401, json={"message": "unauthorized"})


def _tried(fortnoxes: Fortnoxes, work: Callable[[], Any]) -> None:
    """The sandbox's answer is no model of what was asked for, which does not matter here."""
    try:
        fortnoxes.done(work())
    except Unauthorized:
        raise
    except FortnoxError as error:
        assert getattr(error, "status", None) == 200


@pytest.mark.parametrize("call", range(len(CALLS)))
def test_a_replay_is_the_same_request_with_another_token(fortnoxes: Fortnoxes, call: int) -> None:
    fortnox = fortnoxes.connected(fortnoxes.app())
    fortnoxes.requests.clear()
    fortnoxes.answers.append(_refused)
    _tried(fortnoxes, lambda: CALLS[call](fortnox))
    first, renewal, second = fortnoxes.requests
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
    assert fortnoxes.grants.count("refreshed") == 1


def _body(request: httpx.Request) -> bytes:
    boundary = request.headers.get("Content-Type", "").partition("boundary=")[2].encode()
    return request.content.replace(boundary, b"") if boundary else request.content


def test_a_token_that_ended_is_renewed_before_it_is_sent(fortnoxes: Fortnoxes) -> None:
    fortnox = fortnoxes.connected(fortnoxes.app())
    fortnoxes.later(minutes=59, seconds=1)
    fortnoxes.requests.clear()
    assert fortnoxes.done(fortnox.customers.get.raw("1")).status == 200
    assert [request.url.path for request in fortnoxes.requests] == ["/oauth-v1/token", "/3/customers/1"]


def test_a_clock_that_is_wrong_costs_a_replay_and_nothing_else(fortnoxes: Fortnoxes) -> None:
    """An hour slow: the token has ended at Fortnox and not here. An hour fast: every token has ended before it comes."""
    for hours in (-1, 1):
        app = fortnoxes.app(now=lambda skew=hours: fortnoxes.grants.clock.now() + 3600 * skew)
        fortnox = fortnoxes.connected(app)
        fortnoxes.later(minutes=90)
        assert fortnoxes.done(fortnox.customers.get.raw("1")).status == 200
        assert fortnoxes.done(app.token_status(1001)).status == "alive"


@pytest.mark.parametrize("service", [False, True])
def test_a_second_401_is_the_users(fortnoxes: Fortnoxes, service: bool) -> None:
    app = fortnoxes.app()
    fortnoxes.done(app.exchange(fortnoxes.code(account_type="service")))
    fortnox = app.connect(1001, service=service)
    fortnoxes.done(fortnox.customers.get.raw("1"))
    fortnoxes.requests.clear()
    fortnoxes.answers += [_refused, _another(fortnoxes), _refused]
    with pytest.raises(Unauthorized):
        fortnoxes.done(fortnox.customers.get("1"))
    assert [request.url.path for request in fortnoxes.requests] == ["/3/customers/1", "/oauth-v1/token", "/3/customers/1"]


def _another(fortnoxes: Fortnoxes) -> Callable[[httpx.Request], httpx.Response]:
    grants, integration = fortnoxes.grants, fortnoxes.integration
    code = fortnoxes.code()
    return lambda _: httpx.Response(200, json=grants.exchange(integration, code, "https://integration.example/back").answer())


def test_a_given_token_is_not_sent_twice(fortnoxes: Fortnoxes) -> None:
    fortnox = fortnoxes.client(access_token="pl4nted-g1ven", http_client=fortnoxes.http_client(), base_url=HERE)
    with pytest.raises(Unauthorized) as caught:
        fortnoxes.done(fortnox.customers.get("1"))
    assert [request.headers["Authorization"] for request in fortnoxes.requests] == ["Bearer pl4nted-g1ven"]
    assert "pl4nted-g1ven" not in repr(caught.value)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"status_code": 400, "json": {"error": "invalid_grant"}}, ReauthorizationRequired),
        ({"status_code": 500}, TokenUnavailable),
        ({"status_code": 429}, TokenUnavailable),
    ],
)
def test_a_renewal_that_fails_after_a_401_says_so(fortnoxes: Fortnoxes, answer: dict[str, Any], error: type[FortnoxError]) -> None:
    app = fortnoxes.app()
    fortnox = fortnoxes.connected(app)
    fortnoxes.answers += [_refused, *[lambda _: httpx.Response(**answer)] * 2]
    with pytest.raises(error):
        fortnoxes.done(fortnox.customers.get("1"))
    assert (fortnoxes.done(app.token_status(1001)).status == "dead") is (error is ReauthorizationRequired)

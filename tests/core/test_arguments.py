"""Wrong arguments raise TypeError or ValueError with a sentence that names the argument, and nothing is sent."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from fortnox_client import AsyncFortnox, Fortnox, FortnoxApp, Hooks, RateLimiter

from tests.core.clients import Run, Server, both

NOT_NUMBERS: list[Any] = ["500", "24", None, [1], True, b"1", object()]


def _rejected(call: Callable[[], object], name: str) -> None:
    """Check that the error is a TypeError or ValueError whose text begins with the name or contains it before `must`."""
    with pytest.raises((TypeError, ValueError), match=rf"\b{name}\b.* must ") as caught:
        call()
    assert type(caught.value) in (TypeError, ValueError)


@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
@pytest.mark.parametrize("name", ["access_token", "base_url", "http_client", "rate_limiter", "hooks", "on_drift"])
@pytest.mark.parametrize("value", [5, b"x", object()])
def test_client_setting_of_other_type_raises(client: type[Any], name: str, value: object) -> None:
    _rejected(lambda: client(**{"access_token": "pl4nted-token", name: value}), name)


@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
@pytest.mark.parametrize("value", [None, "", "a b", "Bearer pl4nted", "å"])
def test_client_access_token_invalid_raises(client: type[Any], value: Any) -> None:
    _rejected(lambda: client(access_token=value), "access_token")


@pytest.mark.parametrize("name", ["rate_limiter", "hooks"])
def test_app_setting_of_other_type_raises(name: str) -> None:
    _rejected(lambda: FortnoxApp("client", "pl4nted-s3cret", **{"store": "memory://", name: 5}), name)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [*NOT_NUMBERS, -1, 0, 1.5, float("nan")])
@pytest.mark.parametrize("name", ["retries", "timeout", "deadline", "max_response_bytes"])
def test_option_of_other_type_raises(name: str, value: Any) -> None:
    valid = value is None or (value == 0 and name == "retries") or (value == 1.5 and name in ("timeout", "deadline"))
    if not valid:
        _rejected(lambda: Fortnox(access_token="pl4nted-token").with_options(**{name: value}), name)


@pytest.mark.parametrize("value", [*NOT_NUMBERS, 0, -1, float("nan")])
@pytest.mark.parametrize("name", ["count", "seconds"])
def test_rate_limiter_of_other_type_raises(name: str, value: Any) -> None:
    _rejected(lambda: RateLimiter(**{name: value}), name)


@pytest.mark.parametrize("name", ["request", "response"])
def test_hook_that_is_no_function_raises(name: str) -> None:
    _rejected(lambda: Hooks(**{name: 5}), name)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", [5, None, b"/3/new"])
def test_paginate_with_path_of_other_type_raises(path: Any) -> None:
    with Fortnox(access_token="pl4nted-token") as fortnox, pytest.raises(TypeError, match="path must be a str, got "):
        fortnox.paginate(path)


def test_update_whose_payload_contains_itself_raises() -> None:
    payload: Any = {"InvoiceRows": [{"Price": 1}]}
    payload["EmailInformation"] = payload
    with Fortnox(access_token="pl4nted-token") as fortnox, pytest.raises(ValueError, match="Invoice must not contain itself"):
        fortnox.invoices.update("1", payload)


def test_subclasses_of_numbers_are_sent_as_numbers() -> None:
    class Int(int):
        pass

    class Exact(Decimal):
        pass

    with Fortnox(access_token="pl4nted-token") as fortnox:
        rows: Any = [{"AccountNumber": Int(3001)}]
        sent = fortnox.invoices.create.call({"CustomerNumber": "1", "Freight": Exact("1.50"), "InvoiceRows": rows})
    assert sent.content == b'{"Invoice":{"CustomerNumber":"1","Freight":1.50,"InvoiceRows":[{"AccountNumber":3001}]}}'


@both
@pytest.mark.parametrize("value", ["500", 0, 501, 5.0, [1], -1, True])
def test_list_limit_invalid_raises(run: Run, value: Any) -> None:
    server = Server(200, {"Customers": []})
    _rejected(lambda: run(server, lambda fortnox: fortnox.customers.list(limit=value)), "limit")
    assert not server.requests


@both
@pytest.mark.parametrize("value", ["3", None, 1.5, True])
def test_row_count_of_other_type_raises(run: Run, value: Any) -> None:
    server = Server(200, {"Customers": []})
    _rejected(lambda: run(server, lambda fortnox: fortnox.customers.list().take(value)), "count")
    assert not server.requests


@both
@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({"concurrency": "4"}, "concurrency"),
        ({"concurrency": None}, "concurrency"),
        ({"concurrency": 0}, "concurrency"),
        ({"concurrency": True}, "concurrency"),
        ({"errors": None}, "errors"),
        ({"on_progress": 5}, "on_progress"),
    ],
)
def test_gather_argument_invalid_raises(run: Run, arguments: dict[str, Any], name: str) -> None:
    server = Server(200, {"Customer": {"CustomerNumber": "1"}})
    _rejected(lambda: run(server, lambda fortnox: fortnox.gather([fortnox.customers.get.call("1")], **arguments)), name)
    assert not server.requests


@both
@pytest.mark.parametrize("calls", [None, 5, "abc", [1], [None]])
def test_gather_without_calls_raises(run: Run, calls: Any) -> None:
    server = Server()
    with pytest.raises(TypeError, match=r"^gather\(\) takes .*Call objects, got "):
        run(server, lambda fortnox: fortnox.gather(calls))
    assert not server.requests


@both
@pytest.mark.parametrize(
    "call",
    [
        lambda fortnox: fortnox.customers.get("\ud800"),
        lambda fortnox: fortnox.customers.list(name="a\udfff"),
        lambda fortnox: fortnox.customers.create({"Name": "\ud800"}),
        lambda fortnox: fortnox.request("GET", "/3/customers", query={"name": "\ud800"}),
        lambda fortnox: fortnox.request("POST", "/3/customers", json={"\ud800": 1}),
    ],
    ids=["path", "query", "payload", "own query", "own body"],
)
def test_half_surrogate_pair_raises(run: Run, call: Callable[[Any], Any]) -> None:
    server = Server(200, {"Customer": {"CustomerNumber": "1"}})
    with pytest.raises(ValueError, match=r" must .*valid Unicode.*half a surrogate pair") as caught:
        run(server, call)
    assert type(caught.value) is ValueError
    assert not server.requests


@both
def test_payload_that_contains_itself_raises(run: Run) -> None:
    payload: dict[str, Any] = {}
    payload["Name"] = payload
    _rejected(lambda: run(Server(), lambda fortnox: fortnox.customers.create(payload)), "Customer")


@both
@pytest.mark.parametrize(
    ("arguments", "name"), [((None, "/3/customers"), "method"), (("GET", None), "path"), (("GET", b"/3/customers"), "path")]
)
def test_request_argument_of_other_type_raises(run: Run, arguments: tuple[Any, Any], name: str) -> None:
    _rejected(lambda: run(Server(), lambda fortnox: fortnox.request(*arguments)), name)


@both
def test_request_query_of_other_type_raises(run: Run) -> None:
    _rejected(lambda: run(Server(), lambda fortnox: fortnox.request("GET", "/3/customers", query="name=1")), "query")

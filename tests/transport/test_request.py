"""`request` sends any request, with the transport of the generated methods."""

import re
from decimal import Decimal
from typing import Any

import httpx
import pytest
from fortnox_api.operations import OPERATIONS
from fortnox_client.errors import NotFound, ServerError, TransportError
from fortnox_client.transport.custom_requests import build_call
from fortnox_core.operation import Operation

from tests.core.clients import Run, Server, both


@both
def test_request_sends_method_path_query_and_body(run: Run) -> None:
    server = Server(json={"Gadget": {"Price": 1.10}})
    response = run(
        server, lambda fortnox: fortnox.request("post", "/3/gadgets/%C3%85", query={"a": 1, "b": None}, json={"Price": Decimal("1.10")})
    )
    (request,) = server.requests
    assert (request.method, request.url.raw_path, request.content) == ("POST", b"/3/gadgets/%C3%85?a=1", b'{"Price":1.10}')
    assert request.headers["Authorization"] == "Bearer pl4nted-token"
    assert (request.headers["Accept"], request.headers["Content-Type"]) == ("application/json", "application/json")
    assert (response.status, response.parsed()) == (200, {"Gadget": {"Price": Decimal("1.1")}})


@both
def test_request_json_list_is_sent_unchanged(run: Run) -> None:
    server = Server()
    run(server, lambda fortnox: fortnox.request("PATCH", "/api/gadgets/1", json=[{"op": "remove", "path": "/note"}]))
    (request,) = server.requests
    assert request.content == b'[{"op":"remove","path":"/note"}]'
    assert (request.headers["Accept"], request.headers["Content-Type"]) == (
        "application/json, application/problem+json",
        "application/json",
    )


@both
def test_request_without_json_sends_no_body(run: Run) -> None:
    server = lambda request: httpx.Response(204)  # noqa: E731
    assert run(server, lambda fortnox: fortnox.request("PUT", "/3/gadgets/1/spin")).parsed() is None


@both
def test_request_error_response_raises(run: Run) -> None:
    server = Server(404, json={"ErrorInformation": {"Error": 1, "Message": "Kan inte hitta kunden.", "Code": 2000433}})
    with pytest.raises(NotFound) as raised:
        run(server, lambda fortnox: fortnox.request("GET", "/3/gadgets/1"))
    assert (raised.value.code, raised.value.method, raised.value.url) == (2000433, "GET", "https://api.fortnox.se/3/gadgets/1")


@both
@pytest.mark.parametrize(
    ("method", "path", "name", "again"),
    [
        ("GET", "/3/customers/1", "customers.get", True),
        ("GET", "/3/invoices/1/email", "invoices.email", False),  # The operation sends an email.
        ("GET", "/3/gadgets/1", "request", False),  # An unknown operation may have effects.
        ("POST", "/3/customers", "customers.create", False),
        ("GET", "/3/assets/types", "asset_types.list", True),  # It is not an asset with the number "types".
        ("GET", "/api/recurring-billing/recurrings-v1/abc", "recurring_billing.recurrings.get", True),
        ("GET", "/3/prices/sublist/A", "prices.list_by_price_list", True),  # It is not a price of the article A.
        ("GET", "/3/prices/sublist/A/1", "prices.list_by_price_list", True),
        ("GET", "/3/prices/A/1", "prices.get", True),
    ],
)
def test_request_retries_as_declared_operation(run: Run, method: str, path: str, name: str, again: bool) -> None:
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.url.path)
        return httpx.Response(503)

    def use(fortnox: Any) -> Any:
        return fortnox.with_options(retries=1).request(method, path)

    with pytest.raises(ServerError, match=name):
        run(respond, use)
    assert len(sent) == 1 + again


def _paths(operation: Operation) -> list[str]:
    """Return the path with all parameters, and without each optional one at its end."""
    complete = operation.path
    shorter = [complete[: complete.index(f"/{{{name}}}")] for name in operation.optional]
    return [re.sub(r"\{.*?\}", "x-1.%C3%85", path) for path in (complete, *shorter)]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_build_call_finds_every_operation(operation: Operation) -> None:
    for path in _paths(operation):
        found = build_call(operation.method, path, None, None).operation
        unnamed = [re.sub(r"\{.*?\}", "{}", each.path) for each in (found, operation)]
        assert (found.method, unnamed[0], found.safe) == (operation.method, unnamed[1], operation.safe)


def test_build_call_unknown_path_has_no_operation() -> None:
    for path in ("/api/recurring-billing/recurrings-v1/a/b/c/d", "/3/prices/sublist/A/1/2/3", "/3/customers/1/"):
        assert build_call("GET", path, None, None).operation.name == "request"


@both
@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("FETCH", "/3/customers", "method must be one of .* got 'FETCH'"),
        ("GET", "3/customers", "begin with one slash"),
        ("GET", "https://elsewhere.example/3/customers", "begin with one slash"),
        ("GET", "//elsewhere.example/3/customers", "begin with one slash"),
        ("GET", "/3/customers?page=2", "contain no query"),
        ("GET", "/3/customers#a", "contain no query"),
        ("GET", "/3/kunder/å", "percent-encoded"),
        ("GET", "/3/customers/1 2", "percent-encoded"),
        ("DELETE", "/3/customers/..", "must not contain the segments"),
        ("DELETE", "/3/customers/%2E%2e/1", "must not contain the segments"),
    ],
)
def test_request_invalid_path_raises_before_sending(run: Run, method: str, path: str, expected: str) -> None:
    server = Server()
    with pytest.raises(ValueError, match=expected):
        run(server, lambda fortnox: fortnox.request(method, path))
    assert server.requests == []


@both
def test_request_transport_error_hides_query(run: Run) -> None:
    def cut(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("cut")

    with pytest.raises(TransportError) as raised:
        run(cut, lambda fortnox: fortnox.request("GET", "/3/customers", query={"email": "info@acme.example"}))
    assert raised.value.url == "https://api.fortnox.se/3/customers"
    assert "acme" not in str(raised.value)

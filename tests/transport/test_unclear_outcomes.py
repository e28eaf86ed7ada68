"""After a call without a clear outcome, the error says how to find out whether it happened."""

from __future__ import annotations

import asyncio
import inspect
import pickle
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox, errors
from fortnox_client.operations import OPERATIONS

PAGE = "docs/unclear-outcomes.md"
UNSAFE = [each for each in OPERATIONS.values() if not each.safe]
SAFE = [each for each in OPERATIONS.values() if each.safe]
MARK = "may have processed the request"

Handler = Callable[[httpx.Request], httpx.Response]


def _timeout(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("no response", request=request)


def _reset(request: httpx.Request) -> httpx.Response:
    raise httpx.RemoteProtocolError("closed", request=request)


def _refused(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


def _respond(status: int, content: bytes = b"") -> Handler:
    return lambda _: httpx.Response(status, content=content)


UNCLEAR: dict[str, Handler] = {
    "timeout": _timeout,
    "reset": _reset,
    "500": _respond(500),
    "502": _respond(502, b"<html>Bad gateway</html>"),
    "503": _respond(503, b'{"message": "unavailable"}'),
    "504": _respond(504),
}
CLEAR: dict[str, Handler] = {
    "no connection": _refused,
    "400": _respond(400, b'{"ErrorInformation": {"error": 1, "message": "x", "code": 2000588}}'),
    "404": _respond(404),
    "403": _respond(403),
}


def _client(handler: Handler) -> Fortnox:
    http = httpx.Client(transport=httpx.MockTransport(handler))
    return Fortnox(access_token="pl4nted-token", http_client=http).with_options(retries=0)


def _error(handler: Handler, method: str, path: str) -> errors.FortnoxError:
    with _client(handler) as fortnox, pytest.raises(errors.FortnoxError) as caught:
        fortnox.request(method, path)
    return caught.value


def _path(operation: Any) -> str:
    return re.sub(r"\{[^}]*\}", "1", operation.path)


@pytest.mark.parametrize("outcome", UNCLEAR)
def test_unclear_outcome_of_write_names_its_check(outcome: str) -> None:
    for operation in UNSAFE:
        error = _error(UNCLEAR[outcome], operation.method, _path(operation))
        assert operation.check is not None
        assert MARK in str(error), operation.name
        assert str(error).count("Call ") <= 1
        if OPERATIONS[f"{operation.method} {operation.path}"] is operation and "{" not in operation.path:
            assert operation.check in str(error)


@pytest.mark.parametrize("outcome", UNCLEAR)
def test_unclear_outcome_of_read_names_no_check(outcome: str) -> None:
    for operation in SAFE[:60]:
        assert MARK not in str(_error(UNCLEAR[outcome], "GET", _path(operation)))


@pytest.mark.parametrize("outcome", CLEAR)
def test_clear_outcome_of_write_names_no_check(outcome: str) -> None:
    for operation in UNSAFE[:60]:
        assert MARK not in str(_error(CLEAR[outcome], operation.method, _path(operation)))


@pytest.mark.parametrize("content", [b"", b"<html></html>", b'{"Invoice": {"DocumentNumb', b'{"Other": {}}'], ids=repr)
def test_unreadable_response_of_write_names_its_check(content: bytes) -> None:
    with _client(_respond(200, content)) as fortnox, pytest.raises(errors.UnexpectedResponse) as caught:
        fortnox.invoices.create({"CustomerNumber": "1"})
    check = OPERATIONS["POST /3/invoices"].check
    assert check is not None
    assert check in str(caught.value)
    assert check in str(pickle.loads(pickle.dumps(caught.value)))


def test_invoice_is_found_by_its_external_reference() -> None:
    with _client(_timeout) as fortnox, pytest.raises(errors.TransportError) as caught:
        fortnox.invoices.create({"CustomerNumber": "1"})
    assert "invoices.list(customernumber=..., externalinvoicereference1=..., lastmodified=...)" in str(caught.value)


def test_undeclared_write_has_a_general_check() -> None:
    assert f"Fortnox {MARK}: check before you repeat it." in str(_error(_timeout, "POST", "/3/something/new"))


def test_unclear_outcome_of_async_write_names_its_check() -> None:
    async def send() -> None:
        client = httpx.AsyncClient(transport=httpx.MockTransport(_timeout))
        async with AsyncFortnox(access_token="pl4nted-token", http_client=client) as fortnox:
            await fortnox.orders.create_invoice("7")

    with pytest.raises(errors.TransportError, match=r"orders\.get for the same object: `invoice_reference` is the number"):
        asyncio.run(send())


@pytest.mark.parametrize("operation", UNSAFE, ids=lambda each: each.name)
def test_check_names_existing_method_and_filters(operation: Any) -> None:
    check = operation.check
    assert check.endswith(".")
    method: Any = _client(_timeout)
    found = re.search(r"Call ([a-z_.]+?)(?:\(([^)]*)\))? ", check)
    if found is None:
        assert check.startswith("Look in Fortnox")
        return
    for part in found[1].split("."):
        method = getattr(method, part)
    wanted = re.findall(r"(\w+)=\.\.\.", found[2] or "")
    assert set(wanted) <= inspect.signature(method).parameters.keys()


def test_read_operations_have_no_check() -> None:
    assert all(each.check is None for each in SAFE)


def test_page_lists_every_check(root: Path, pytestconfig: pytest.Config) -> None:
    file = root / PAGE
    head = file.read_text("utf-8").partition("| operation |")[0]
    rows = [f"| `{each.name}` | {each.check} |" for each in sorted(UNSAFE, key=lambda each: each.name)]
    text = "\n".join([f"{head}| operation | how to find out |", "| --- | --- |", *rows, ""])
    if pytestconfig.getoption("rewrite"):
        file.write_text(text, encoding="utf-8")
    assert file.read_text("utf-8") == text, "run this test with --rewrite"

"""Which answer is which error, what the error knows, and what it never shows."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from fortnox_client import errors, models
from fortnox_core.call import many, one
from fortnox_core.errors import error_of
from fortnox_core.operation import Operation
from fortnox_core.reply import Reply

from tests.core.clients import Run, Server, both

GET = Operation("customers.get", "GET", "/3/customers/{CustomerNumber}", scope="customer", wrapper="Customer")
LIST = Operation("customers.list", "GET", "/3/customers", scope="customer", wrapper="Customers")

LOWER = b'{"ErrorInformation": {"error": 1, "message": "Ett fel", "code": 2000587}}'
UPPER = b'{"ErrorInformation": {"Error": 1, "Message": "Ett fel", "Code": 2000587}}'
SCOPE = b'{"ErrorInformation": {"error": 1, "message": "Ett fel", "code": 2000663}}'
WEB = b'{"id": "5c9e", "error": "validation", "message": "Ett fel"}'
GATEWAY = b'{"message": "unauthorized"}'
OAUTH = b'{"error": "invalid_grant", "error_description": "Invalid refresh token"}'


@pytest.mark.parametrize(
    ("status", "content", "kind", "code", "message"),
    [
        (400, LOWER, errors.BadRequest, 2000587, "Ett fel"),
        (400, UPPER, errors.BadRequest, 2000587, "Ett fel"),
        (404, UPPER, errors.NotFound, 2000587, "Ett fel"),
        (403, SCOPE, errors.MissingScope, 2000663, "Ett fel"),
        (400, SCOPE, errors.MissingScope, 2000663, "Ett fel"),
        (403, SCOPE.replace(b"2000663", b'"2000663"'), errors.MissingScope, 2000663, "Ett fel"),
        (400, WEB, errors.BadRequest, "validation", "Ett fel"),
        (401, GATEWAY, errors.Unauthorized, None, "unauthorized"),
        (400, OAUTH, errors.BadRequest, "invalid_grant", "Invalid refresh token"),
        (429, b"Too Many Requests", errors.RateLimited, None, "Too Many Requests"),
        (403, b"Kan inte logga in", errors.Forbidden, None, "Kan inte logga in"),
        (500, LOWER, errors.ServerError, 2000587, "Ett fel"),
        (502, b"<html>Bad Gateway</html>", errors.ServerError, None, "<html>Bad Gateway</html>"),
        (503, b"", errors.ServerError, None, ""),
        (302, b"", errors.UnexpectedResponse, None, "a redirect that was not followed"),
        (400, b'{"ErrorInformation": {"code": "\xc2\xb2", "message": "x"}}', errors.BadRequest, "²", "x"),
        (400, b'{"ErrorInformation": {"code": true, "message": "x"}}', errors.BadRequest, None, "x"),
        (400, b'[{"message": "x"}]', errors.BadRequest, None, '[{"message": "x"}]'),
    ],
)
def test_an_answer_is_the_error_of_its_cause(status: int, content: bytes, kind: type, code: int | str | None, message: str) -> None:
    with pytest.raises(errors.ResponseError) as caught:
        Reply(GET, status, {"content-type": "text/html"}, content).raise_for_status()
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.code, error.message) == (status, code, message)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>Logga in</html>",
        b'{"Customer": {"Name": "Acm',
        b'{"Customer": {"Name": "\xe5"}}',
        b'{"Customer": {"Name": "Acme AB", "New": ' + b"[" * 5000 + b"]" * 5000 + b"}}",
        b'{"Customer": {"Name": NaN}}',
        b'{"Name": "Acme AB"}',
        b'{"Customer": null}',
        b'{"Customer": "Acme AB"}',
        b'{"Customer": [{"Name": "Acme AB"}]}',
        b"null",
    ],
    ids=lambda content: content[:40],
)
def test_an_answer_without_the_object_that_was_asked_for_is_unexpected(content: bytes) -> None:
    with pytest.raises(errors.UnexpectedResponse) as caught:
        one(models.Customer)(Reply(GET, 200, {"x-uid": "a1"}, content))
    assert (caught.value.status, caught.value.request_id) == (200, "a1")
    assert repr(content[:30])[:-1] in str(caught.value), "the first bytes are shown"


@pytest.mark.parametrize("content", [b"", b"<html>", b"{}", b'{"Customers": {}}', b'{"Customers": ["A"]}', b'{"Customers": [null]}', b"[]"])
def test_an_answer_without_the_list_that_was_asked_for_is_unexpected(content: bytes) -> None:
    with pytest.raises(errors.UnexpectedResponse):
        many(models.CustomerListItem)(Reply(LIST, 200, {}, content))


@both
def test_an_error_tells_operation_status_code_words_and_request_id(run: Run) -> None:
    body = {"ErrorInformation": {"error": 1, "message": "Kan inte hitta kunden.", "code": 2000204}}
    with pytest.raises(errors.NotFound) as caught:
        run(Server(404, body, {"X-Uid": "a1b2"}), lambda fortnox: fortnox.customers.get("556"))
    error = caught.value
    assert isinstance(error, errors.FortnoxError)
    assert (error.code, error.message, error.request_id, error.scope) == (2000204, "Kan inte hitta kunden.", "a1b2", "customer")
    assert str(error) == (
        "customers.get (GET /3/customers/{CustomerNumber}) answered 404, code 2000204, Kan inte hitta kunden., request id a1b2"
    )


def test_what_an_answer_does_not_say_is_left_out() -> None:
    error = error_of(Reply(Operation("x.get", "GET", "/3/x"), 500, {}, b""))
    assert (error.code, error.message, error.request_id, error.scope) == (None, "", None, None)
    assert str(error) == "x.get (GET /3/x) answered 500"


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))], ids=["copy", "deep", "pickle"]
)
@pytest.mark.parametrize("kind", [errors.NotFound, errors.UnexpectedResponse])
def test_an_error_survives_a_copy_and_a_pickle(again: Callable[[Any], Any], kind: type[errors.ResponseError]) -> None:
    error = kind(Reply(GET, 404, {"x-uid": "a1"}, UPPER, on_drift=lambda drift: None), "Ett fel", 2000587)
    twin = again(error)
    assert type(twin) is kind
    assert (twin.status, twin.code, twin.message, twin.request_id, twin.scope) == (404, 2000587, "Ett fel", "a1", "customer")
    assert (twin.reply, str(twin)) == (error.reply, str(error))


@both
@pytest.mark.parametrize(("status", "json"), [(404, {"message": "nej"}), (500, None), (200, {})])
def test_no_error_shows_the_token(run: Run, status: int, json: Any) -> None:
    server = Server(status, json)
    with pytest.raises(errors.ResponseError) as caught:
        run(server, lambda fortnox: fortnox.customers.get("1"), token="key-to-the-books")
    assert server.asked[0].headers["Authorization"] == "Bearer key-to-the-books"
    assert "key-to-the-books" not in f"{caught.value} {caught.value!r} {caught.value.reply!r}"

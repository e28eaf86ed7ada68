"""Error responses: class, code, message and hints, and data that no error shows."""

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import errors, models
from fortnox_client.auth.messages import TokenResponse
from fortnox_client.auth.token_endpoint import parse_token
from fortnox_core.call import call as fortnox_call
from fortnox_core.call import many, one
from fortnox_core.error_codes import CODES
from fortnox_core.errors import NOT_FOUND_CODES, SCOPE_CODES, SIGN_IN_CODES, Response, build_error
from fortnox_core.operation import Operation

from tests.core.clients import Run, Server, both
from tools.evidence import recordings

GET = Operation("customers.get", "GET", "/3/customers/{CustomerNumber}", scope="customer", response_key="Customer")
LIST = Operation("customers.list", "GET", "/3/customers", scope="customer", response_key="Customers")

LOWER = b'{"ErrorInformation": {"error": 1, "message": "Ett fel", "code": 2000587}}'
UPPER = b'{"ErrorInformation": {"Error": 1, "Message": "Ett fel", "Code": 2000587}}'
SCOPE = b'{"ErrorInformation": {"error": 1, "message": "Ett fel", "code": 2000663}}'
LICENCE = SCOPE.replace(b"2000663", b"2001103")
ABSENT = b'{"ErrorInformation": {"Error": 1, "Message": "Kan inte hitta kontot.", "Code": 2000423}}'
SIGN_IN = b'{"ErrorInformation": {"error": 1, "message": "Ogiltig inloggning", "code": 2000310}}'
XML = b"""<?xml version="1.0" encoding="UTF-8"?>
<ErrorInformation><Error>1</Error><Message>Ogiltig auktoriseringskod &amp; "kod".</Message><Code>2000719</Code></ErrorInformation>"""
NGINX = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center><hr>nginx</body></html>"
WEB = b'{"id": "5c9e", "error": "validation", "message": "Ett fel"}'
GATEWAY = b'{"message": "unauthorized"}'
RECURRING = b'{"code": "CONFLICT", "message": "Changed.", "details": "by another"}'
PROBLEM = b'{"type": "https://x.test/p", "title": "Bad Request", "status": 400, "detail": "A name is missing", "instance": "/orders/1"}'
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
        (500, SCOPE, errors.MissingScope, 2000663, "Ett fel"),
        (400, LICENCE, errors.MissingScope, 2001103, "Ett fel"),
        (400, ABSENT, errors.NotFound, 2000423, "Kan inte hitta kontot."),
        (404, ABSENT, errors.NotFound, 2000423, "Kan inte hitta kontot."),
        (403, ABSENT, errors.NotFound, 2000423, "Kan inte hitta kontot."),
        (500, ABSENT, errors.NotFound, 2000423, "Kan inte hitta kontot."),
        (400, SIGN_IN, errors.Unauthorized, 2000310, "Ogiltig inloggning"),
        (403, SIGN_IN, errors.Unauthorized, 2000310, "Ogiltig inloggning"),
        (
            403,
            b"Kan inte logga in, access-token saknas(2).(2000311)",
            errors.Unauthorized,
            2000311,
            "Kan inte logga in, access-token saknas(2).(2000311)",
        ),
        (403, b"<html><body>Kan inte logga in (2000311)</body></html>", errors.Unauthorized, 2000311, "Kan inte logga in (2000311)"),
        (403, "Nej, s\xe5 g\xe5r det inte".encode("latin-1"), errors.Forbidden, None, "Nej, så går det inte"),
        (404, b'{"id": "5c9e", "error": "notfound"}', errors.NotFound, "notfound", ""),
        (400, b'{"errorinformation": {"error": "1", "message": "Ett fel", "code": "2000587"}}', errors.BadRequest, 2000587, "Ett fel"),
        (401, XML, errors.Unauthorized, 2000719, 'Ogiltig auktoriseringskod & "kod".'),
        (400, b"<Oops><b>Ett fel</b></Oops>", errors.BadRequest, None, "Ett fel"),
        (502, b"<html>Bad Gateway</html>", errors.ServerError, None, "Bad Gateway"),
        (502, NGINX, errors.ServerError, None, "502 Bad Gateway"),
        (
            503,
            b"<html><head><style>p {}</style></head><!-- x --><p>Vi &auml;r\n snart\ttillbaka<script>a<b</script></p",
            errors.ServerError,
            None,
            "Vi är snart tillbaka",
        ),
        (503, b"x" * 1000, errors.ServerError, None, "x" * 200),
        (503, b"", errors.ServerError, None, ""),
        (302, b"", errors.UnexpectedResponse, None, "a redirect that was not followed"),
        (400, b'{"ErrorInformation": {"code": "\xc2\xb2", "message": "x"}}', errors.BadRequest, "²", "x"),
        (400, b'{"ErrorInformation": {"code": true, "message": "x"}}', errors.BadRequest, None, "x"),
        (400, b'{"ErrorInformation": {"Code": 2000704, "Message": "Ett fel"}}', errors.NotFound, 2000704, "Ett fel"),
        (404, b'{"ErrorInformation": {"Code": 2000519, "Message": "Ett fel"}}', errors.NotFound, 2000519, "Ett fel"),
        (403, b'{"ErrorInformation": {"Error": 1, "Message": "Ett fel", "Code": 2003275}}', errors.Forbidden, 2003275, "Ett fel"),
        (412, RECURRING, errors.PreconditionFailed, "CONFLICT", "Changed: by another"),
        (412, b"", errors.PreconditionFailed, None, ""),
        (428, b'{"code": "MISSING", "message": "No"}', errors.BadRequest, "MISSING", "No"),
        (409, RECURRING, errors.BadRequest, "CONFLICT", "Changed: by another"),
        (400, b'{"code": "X", "message": "Same.", "details": "Same."}', errors.BadRequest, "X", "Same."),
        (400, b'{"code": "X", "message": null, "details": "Why"}', errors.BadRequest, "X", "Why"),
        (400, b'{"code": "X", "message": "M", "details": null}', errors.BadRequest, "X", "M"),
        (400, b'{"code": "X", "message": "M", "details": {"a": 1}}', errors.BadRequest, "X", "M"),
        (400, PROBLEM, errors.BadRequest, None, "A name is missing"),
        (404, b'{"type": "about:blank", "title": "Not Found", "status": 404, "instance": "/x"}', errors.NotFound, None, "Not Found"),
        (403, b'{"title": "Forbidden", "detail": ""}', errors.Forbidden, None, "Forbidden"),
        (500, b'{"title": "T", "detail": "D", "code": "X1"}', errors.ServerError, "X1", "D"),
        (400, b'[{"message": "x"}]', errors.BadRequest, None, "x"),
        (400, b'{"Customer": {"Name": "Acme AB"}}', errors.BadRequest, None, ""),
        (400, b'Varning: raden {"Name": "Acme AB"}', errors.BadRequest, None, "Varning: raden"),
    ],
)
def test_error_response_raises_class_of_its_cause(status: int, content: bytes, kind: type, code: int | str | None, message: str) -> None:
    with pytest.raises(errors.ResponseError) as caught:
        Response(GET, status, {"content-type": "text/html"}, content).raise_for_status()
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.code, error.message) == (status, code, message)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>Logga in</html>",
        b'{"Customer": {"Name": "Acm',
        b'Varning {"Customer": {"Name": "Acme AB"}}',
        b"<Customer><Name>Acme AB</Name></Customer>",
        '{"Customer": {"Name": "Acme AB"'.encode("utf-16"),
        b'{"Customer": {"Name": "Acme AB", "New": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
        b'{"Customer": {"Name": NaN}}',
        b'{"Name": "Acme AB"}',
        b'{"Customer": null}',
        b'{"Customer": "Acme AB"}',
        b'{"Customer": [{"Name": "Acme AB"}]}',
        b"null",
    ],
    ids=lambda content: content[:40],
)
def test_response_without_object_is_unexpected(content: bytes) -> None:
    with pytest.raises(errors.UnexpectedResponse) as caught:
        one(models.Customer)(Response(GET, 200, {"x-uid": "a1"}, content))
    assert (caught.value.status, caught.value.request_id) == (200, "a1")
    shown = str(caught.value)
    assert "The body is empty" in shown if not content else f"The body has {len(content)} bytes" in shown
    assert "Acm" not in shown, "the error shows no values"


@pytest.mark.parametrize("content", [b"", b"<html>", b"{}", b'{"Customers": {}}', b'{"Customers": ["A"]}', b'{"Customers": [null]}', b"[]"])
def test_response_without_list_is_unexpected(content: bytes) -> None:
    with pytest.raises(errors.UnexpectedResponse):
        many(models.CustomerListItem)(Response(LIST, 200, {}, content))


@both
def test_error_text_has_operation_status_code_and_message(run: Run) -> None:
    body = {"ErrorInformation": {"error": 1, "message": "Kan inte hitta kunden.", "code": 2000204}}
    with pytest.raises(errors.NotFound) as caught:
        run(Server(404, body, {"X-Uid": "a1b2"}), lambda fortnox: fortnox.customers.get("556"))
    error = caught.value
    assert isinstance(error, errors.FortnoxError)
    assert (error.code, error.message, error.request_id, error.scope) == (2000204, "Kan inte hitta kunden.", "a1b2", "customer")
    assert str(error) == (
        "customers.get (GET /3/customers/{CustomerNumber}) returned 404, code 2000204, request id a1b2: "
        "Kan inte hitta kunden. The customer does not exist. Check the customer number, or create the customer first."
    )


def test_error_text_omits_absent_facts() -> None:
    error = build_error(Response(Operation("x.get", "GET", "/3/x"), 500, {}, b""))
    assert (error.code, error.message, error.request_id, error.scope) == (None, "", None, None)
    assert str(error) == "x.get (GET /3/x) returned 500"


def test_unknown_code_has_no_explanation() -> None:
    error = build_error(Response(GET, 400, {}, LOWER.replace(b"2000587", b"2999999")))
    assert (error.code, error.explanation) == (2999999, None)
    assert str(error).endswith("returned 400, code 2999999: Ett fel.")


@pytest.mark.parametrize(
    ("code", "scope", "licence", "hint"),
    [
        (2000663, "customer", False, "customers.get needs the scope customer."),
        (2001101, "customer", True, "customers.get needs the licence for the scope customer."),
        (2001103, "customer", True, "Let the company buy Fortnox's licence for integrations."),
        (2001393, "invoice", False, "customers.get needs the scope invoice."),
        (2002455, "bookkeeping", False, "customers.get needs the scope bookkeeping."),
    ],
)
def test_missing_scope_names_scope_or_licence(code: int, scope: str, licence: bool, hint: str) -> None:
    error = build_error(Response(GET, 403, {}, SCOPE.replace(b"2000663", str(code).encode())))
    assert isinstance(error, errors.MissingScope)
    assert (error.scope, error.licence) == (scope, licence)
    assert str(error).endswith(hint)


def test_missing_scope_unknown_is_omitted() -> None:
    error = build_error(Response(Operation("x.get", "GET", "/3/x"), 403, {}, SCOPE))
    assert error.scope is None
    assert "needs" not in str(error)


def test_error_fields_of_a_service() -> None:
    body = {
        "id": "5c9e",
        "error": "validation",
        "fields": [
            {"field": "quantity", "error": "validation.min", "errorParams": {"min": "12345.67"}},
            {"field": "quantity", "error": "validation.scale"},
            {"field": "note", "error": "validation.length", "message": "too long"},
            {"error": "validation.odd"},
            "odd",
        ],
    }
    error = build_error(Response(GET, 400, {}, json.dumps(body).encode()))
    assert error.fields == {"quantity": "validation.min, validation.scale", "note": "too long"}
    assert (error.code, error.message) == ("validation", "")
    assert "quantity (validation.min, validation.scale), note (too long)" in str(error)
    assert "12345.67" not in str(error), "the error shows no amount"
    assert build_error(Response(GET, 400, {}, LOWER)).fields == build_error(Response(GET, 400, {}, b"x")).fields == {}


@both
@pytest.mark.parametrize(
    ("status", "kind", "hint"),
    [
        (412, errors.PreconditionFailed, "Get it again, apply the change, and send it with the new ETag."),
        (428, errors.BadRequest, "Send If-Match with the ETag that was received when the object was read."),
    ],
)
def test_etag_errors_have_hint(run: Run, status: int, kind: type[errors.ResponseError], hint: str) -> None:
    server = Server(status, {"code": "ODD", "message": "No."}, {"Content-Type": "application/json"})
    update = Operation("plans.update", "PUT", "/api/plans/{Id}")
    with pytest.raises(kind) as caught:
        run(server, lambda fortnox: fortnox.gather([fortnox_call(update, one(models.Customer), ("1",), body={})]))
    assert str(caught.value).endswith(hint)
    assert (caught.value.code, isinstance(caught.value, errors.BadRequest)) == ("ODD", status == 428)
    assert len(server.requests) == 1


@both
def test_missing_user_permission_is_forbidden(run: Run) -> None:
    body = {"ErrorInformation": {"Error": 1, "Message": "Saknar beh\u00f6righet", "Code": 2003275}}
    with pytest.raises(errors.Forbidden, match=r"code 2003275.*no permission for this register") as caught:
        run(Server(403, body), lambda fortnox: fortnox.suppliers.get("1"))
    assert not isinstance(caught.value, errors.MissingScope)


NEW_CODES = (
    "2000321 2001399 2000588 2000496 2000499 2000397 2001383 2001279 2001243 2000699 2005095 2001600 2001896 2002381 2003227 2003228 "
    "2003275 2004001 2004021 2001246 2000519 2000704"
)


@pytest.mark.parametrize("code", [int(code) for code in NEW_CODES.split()])
def test_reported_code_is_explained(code: int) -> None:
    content = b'{"ErrorInformation": {"error": 1, "message": "Ett fel", "code": %d}}' % code
    assert build_error(Response(GET, 400, {}, content)).explanation is not None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": " 1.5 "}, 1.5),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "²"}, None),
        ({"retry-after": "."}, None),
        ({"retry-after": "Mon, 23 Nov 2026 12:00:07 GMT", "date": "Mon, 23 Nov 2026 12:00:02 GMT"}, 5.0),
        ({"retry-after": "Mon, 23 Nov 2026 12:00:00 GMT", "date": "Mon, 23 Nov 2026 12:00:02 GMT"}, 0.0),
        ({"retry-after": "Mon, 23 Nov 2026 12:00:07 -0000", "date": "Mon, 23 Nov 2026 12:00:02 GMT"}, 5.0),
        ({"retry-after": "Sun, 01 Jan 2012 12:00:00 GMT"}, 0.0),
        ({"retry-after": "Sun, 99 Jan 99999 12:00:00 GMT"}, None),
    ],
)
def test_retry_after_is_parsed(headers: dict[str, str], seconds: float | None) -> None:
    error = build_error(Response(GET, 429, headers, b"Too Many Requests"))
    assert isinstance(error, errors.RateLimited)
    assert error.retry_after == seconds


def test_retry_after_date_without_server_date_uses_clock() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    seconds = build_error(Response(GET, 503, {"retry-after": soon}, b"")).retry_after
    assert seconds is not None
    assert 50 < seconds <= 60


def test_error_has_attempts() -> None:
    error = build_error(Response(GET, 503, {}, b"", attempts=3))
    assert error.attempts == 3
    assert str(error) == "customers.get (GET /3/customers/{CustomerNumber}) returned 503, 3 attempts"
    failed = errors.TransportError("no response")
    assert failed.attempts == 1
    failed.attempts = 4
    assert pickle.loads(pickle.dumps(failed)).attempts == 4


def test_codes_with_class_are_explained() -> None:
    assert CODES.keys() >= SCOPE_CODES | SIGN_IN_CODES | NOT_FOUND_CODES


def test_error_codes_are_imported_lazily() -> None:
    program = (
        "import sys; from fortnox_client import Fortnox, errors\n"
        "import fortnox_api.resources.customers\n"
        "print('fortnox_core.error_codes' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize(
    "copy_error", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))], ids=["copy", "deep", "pickle"]
)
@pytest.mark.parametrize("kind", [errors.NotFound, errors.UnexpectedResponse, errors.MissingScope])
def test_error_is_preserved_by_copy_and_pickle(copy_error: Callable[[Any], Any], kind: type[errors.ResponseError]) -> None:
    response = Response(GET, 404, {"x-uid": "a1", "retry-after": "3"}, UPPER, on_drift=lambda drift: None, attempts=2)
    error = kind(response, "Ett fel", 2002455)
    error.add_note("row 7 of the list")
    copied = copy_error(error)
    assert type(copied) is kind
    for name in ("status", "code", "message", "request_id", "scope", "attempts", "retry_after", "explanation", "fields", "__notes__"):
        assert getattr(copied, name) == getattr(error, name), name
    assert (copied.response, str(copied)) == (error.response, str(error))


def test_error_shows_no_query() -> None:
    call = fortnox_call(LIST, many(models.CustomerListItem), query={"name": "Svensson", "lastmodified": "2026-01-31"})
    for status in (400, 404, 429, 500, 200):
        with pytest.raises(errors.ResponseError) as caught:
            call.result(Response(LIST, status, {}, b"{}"))
        assert "GET /3/customers" in str(caught.value)
        assert "Svensson" not in f"{caught.value} {caught.value!r}"


RECORDED: dict[tuple[int, int | str | None], type[errors.ResponseError]] = {
    (400, 1000029): errors.BadRequest,
    (400, 1000030): errors.BadRequest,
    (400, 2000013): errors.BadRequest,
    (400, 2000423): errors.NotFound,
    (404, 2000428): errors.NotFound,
    (404, 2000429): errors.NotFound,
    (404, 2000432): errors.NotFound,
    (404, 2000433): errors.NotFound,
    (404, 2000434): errors.NotFound,
    (404, 2000439): errors.NotFound,
    (400, 2000587): errors.BadRequest,
    (400, 2000637): errors.BadRequest,
    (401, 2000719): errors.Unauthorized,
    (400, 2000729): errors.BadRequest,
    (400, 2000919): errors.BadRequest,
    (404, 2001161): errors.NotFound,
    (400, 2001392): errors.BadRequest,
    (400, 2001399): errors.BadRequest,
    (400, 2002649): errors.BadRequest,
    (400, 2002980): errors.BadRequest,
    (400, 2003151): errors.BadRequest,
    (400, 2003157): errors.BadRequest,
    (403, 2000311): errors.Unauthorized,
    (403, 2003275): errors.Forbidden,
    (400, 2004019): errors.BadRequest,
    (400, 2004021): errors.BadRequest,
    (400, 2004194): errors.BadRequest,
    (400, "invalid_client"): errors.BadRequest,
    (400, "invalid_grant"): errors.BadRequest,
    (401, "invalid_client"): errors.Unauthorized,
    (401, None): errors.Unauthorized,
}


def test_recorded_errors_have_class_code_and_message(recordings_paths: tuple[Path, ...]) -> None:
    failures = recordings.recorded_failures(recordings_paths)
    for exchange in failures:
        name, recorded = exchange["id"], exchange["response"]
        body = recorded["body"]
        text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
        headers = {name.lower(): value for name, value in recorded["headers"].items()}
        error = build_error(
            Response(Operation("any.call", exchange["request"]["method"], "/3/any"), recorded["status"], headers, text.encode())
        )
        assert type(error) is RECORDED[error.status, error.code], name
        assert error.code is None or str(error.code) in text, name
        assert error.message, name
        assert error.message in text.replace('\\"', '"'), name
        assert (error.explanation is not None) == isinstance(error.code, int), name
        if "oauth" in name:
            with pytest.raises(errors.TokenRefused) as token_error:
                parse_token(TokenResponse(error.status, headers, text.encode()), 0)
            assert (token_error.value.error, token_error.value.description) == (error.code, error.message)
    assert len(failures) > 40


@both
@pytest.mark.parametrize(("status", "json"), [(404, {"message": "nej"}), (500, None), (200, {})])
def test_error_shows_no_token(run: Run, status: int, json: Any) -> None:
    server = Server(status, json)
    with pytest.raises(errors.ResponseError) as caught:
        run(server, lambda fortnox: fortnox.customers.get("1"), token="pl4nted-secret-token")
    assert server.requests[0].headers["Authorization"] == "Bearer pl4nted-secret-token"
    assert "secret-token" not in f"{caught.value} {caught.value!r} {caught.value.response!r}"

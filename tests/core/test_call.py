"""Calls: path, query, headers and body are built without I/O, and responses are read."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import httpx
import msgspec
import pytest
from fortnox_core.call import call, datetime_filter, encode_query, integer, join_commas, no_content, texts, value_list
from fortnox_core.errors import Response, UnexpectedResponse
from fortnox_core.operation import Operation
from fortnox_core.values import to_date, to_integer
from hypothesis import given
from hypothesis import strategies as st

from tests.core.clients import Run, Server, both

MEDIA = "application/json-patch+json"
PATCH = Operation("orders.patch", "PATCH", "/api/orders/v1/{Id}", request_media=MEDIA)
PAIR = Operation("pairs.get", "GET", "/3/pairs/{Series}/of/{Id}")
COUNT = Operation("pairs.count", "GET", "/3/count", response_key="Count")


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("A-1_b.c~", "A-1_b.c~"),
        (7, "7"),
        (0, "0"),
        ("HÄM", "H%C3%84M"),
        ("a/../b", "a%2F..%2Fb"),
        ("%2F", "%252F"),
        ("a b+c", "a%20b%2Bc"),
        ("?x=1#y", "%3Fx%3D1%23y"),
        ("...", "..."),
        (date(2026, 1, 31), "2026-01-31"),
    ],
)
def test_path_parameter_is_percent_encoded(value: object, segment: str) -> None:
    assert call(PAIR, no_content, (value, 1)).path == f"/3/pairs/{segment}/of/1"
    assert call(PAIR, no_content, ("A", value)).path == f"/3/pairs/A/of/{segment}"


@pytest.mark.parametrize("value", [None, "", ".", ".."])
def test_path_parameter_empty_or_dots_raises_value_error(value: object) -> None:
    with pytest.raises(ValueError, match=r'^pairs\.get: Id must not be None, empty, "\." or "\.\.", got '):
        call(PAIR, no_content, ("A", value))


@pytest.mark.parametrize("value", [True, 1.0, b"1", ["1"], object(), datetime(2026, 1, 31)])
def test_path_parameter_of_other_type_raises_type_error(value: object) -> None:
    with pytest.raises(TypeError, match=r"^pairs\.get: Series must be (text|a date|Decimal).*, got "):
        call(PAIR, no_content, (value, 1))


@pytest.mark.parametrize("value", [b"xy", {"a"}, {"a": 1}, [None], object()])
def test_query_value_of_other_type_raises_type_error(value: object) -> None:
    with pytest.raises(TypeError, match=r"^q must be text or a number, got "):
        encode_query({"q": value})


@pytest.mark.parametrize(("body", "kind"), [(None, "NoneType"), ("text", "str"), ([{}], "list"), (7, "int")])
def test_body_with_request_key_must_be_dict(body: object, kind: str) -> None:
    with pytest.raises(TypeError, match=f"^Pair must be a dict with the keys to write, got {kind}$"):
        call(Operation("pairs.create", "POST", "/3/pairs", request_key="Pair"), no_content, body=body)


def test_upload_of_other_type_raises_type_error() -> None:
    with pytest.raises(TypeError, match=r"file must be an Upload, got str; pass Upload.of\(path\) or Upload\(filename, content\)"):
        call(PAIR, no_content, ("A", 1), upload="kvitto.pdf")


@pytest.mark.parametrize(
    ("value", "pairs"),
    [
        (None, []),
        ("", [("q", "")]),
        ("Å&=", [("q", "Å&=")]),
        (0, [("q", "0")]),
        (Decimal("1.50"), [("q", "1.50")]),
        (True, [("q", "true")]),
        (False, [("q", "false")]),
        (date(2026, 1, 31), [("q", "2026-01-31")]),
        (["a", 1, True], [("q", "a"), ("q", "1"), ("q", "true")]),
    ],
)
def test_query_values_are_encoded_for_fortnox(value: object, pairs: list[tuple[str, str]]) -> None:
    assert encode_query({"first": 1, "q": value, "last": 2}) == (("first", "1"), *pairs, ("last", "2"))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (datetime(2026, 1, 31), r"q must be a date or text, got datetime; pass its \.date\(\)"),
        (0.5, "q must be Decimal, int or str, got float"),
        ([0.5], "q must be .*, got float"),
    ],
)
def test_query_datetime_or_float_raises_type_error(value: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        encode_query({"q": value})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("2026-01-31 13:45", "2026-01-31 13:45"),
        (date(2026, 1, 31), "2026-01-31"),
        (datetime(2026, 1, 31, 13, 45, 59), "2026-01-31 13:45"),
        (datetime(2026, 1, 31, 23, 30, tzinfo=UTC), "2026-02-01 00:30"),
        (datetime(2026, 7, 31, 12, 0, tzinfo=UTC), "2026-07-31 14:00"),
    ],
)
def test_datetime_filter_is_swedish_time_to_the_minute(value: Any, text: str | None) -> None:
    assert datetime_filter(value) == text


@pytest.mark.parametrize(
    ("values", "text"),
    [(None, None), ("a,b", "a,b"), (["a"], "a"), ((1, "b", True), "1,b,true"), ([date(2026, 1, 31), Decimal("0.10")], "2026-01-31,0.10")],
)
def test_join_commas_joins_items(values: Sequence[object] | None, text: str | None) -> None:
    assert join_commas(values) == text


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([], r"^the list must not be an empty list; omit it to list without this filter$"),
        ((), "must not be an empty list"),
        (iter(()), "must not be an empty list"),
        ([""], r"^the list: item 1 must not be empty; .* omit the list to list without this filter$"),
        (["1", ""], "item 2 must not be empty"),
        ("", "item 1 must not be empty"),
        ("1,,2", "item 2 must not be empty"),
        (["3", "1,2"], r"^the list: item 2 must not contain a comma, got '1,2'; pass each item separately$"),
        ([","], "item 1 must not contain a comma, got ','"),
    ],
)
def test_join_commas_invalid_list_raises_value_error(values: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        join_commas(values)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([], "^q must not be an empty list; omit it to list without this filter$"),
        ((), "^q must not be an empty list"),
        ([""], "^q: item 1 must not be empty; .* without this filter$"),
        (["a", ""], "^q: item 2 must not be empty"),
    ],
)
def test_query_list_empty_raises_value_error(value: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        encode_query({"first": 1, "q": value})


def test_query_list_repeats_name_and_keeps_commas() -> None:
    assert encode_query({"q": ["a,b", "c"]}) == (("q", "a,b"), ("q", "c"))


@both
@pytest.mark.parametrize(
    "use",
    [
        lambda fortnox: fortnox.recurring_billing.recurrings.list(customer_numbers=[]),
        lambda fortnox: fortnox.recurring_billing.recurrings.list(customer_numbers=["1,2", "3"]),
        lambda fortnox: fortnox.attachments.list(entityid=[""], entitytype="F"),
        lambda fortnox: fortnox.attachments.number_of_attachments(entityids=[], entitytype="F"),
        lambda fortnox: fortnox.time.registrations.list(user_ids=[]),
        lambda fortnox: fortnox.bank_processes.orders.list(status=[]),
        lambda fortnox: fortnox.recurring_billing.invoice_requests.list(recurring_ids=["a", ""]),
        lambda fortnox: fortnox.request("GET", "/3/customers", query={"a": []}),
        lambda fortnox: fortnox.request("GET", "/3/customers", query={"a": ["", "1"]}),
    ],
)
def test_invalid_list_filter_sends_nothing(run: Run, use: Any) -> None:
    server = Server(json=[])
    with pytest.raises(ValueError, match=r"without this filter|must not contain a comma"):
        run(server, use)
    assert server.requests == []


def test_body_is_json_under_request_key() -> None:
    create = Operation("pairs.create", "POST", "/3/pairs", request_key="Pair", datetime_fields=("At",))
    sent = call(create, no_content, body={"At": datetime(2026, 1, 31, 13, 45)})
    assert sent.content == b'{"Pair":{"At":"2026-01-31 13:45:00"}}'
    assert sent.headers == {"Accept": "application/json", "Content-Type": "application/json"}
    without_body = call(create, no_content)
    assert (without_body.content, without_body.headers) == (None, {"Accept": "application/json"})
    assert call(create, no_content, body={}).content == b'{"Pair":{}}'


def test_integer_reader_rejects_other_types() -> None:
    assert call(COUNT, integer).result(Response(COUNT, 200, {}, b'{"Count": 7}')) == 7
    for content in (b'{"Count": true}', b'{"Count": null}', b'{"Count": 7.5}', b'{"Count": {}}', b"7"):
        with pytest.raises(UnexpectedResponse):
            call(COUNT, integer).result(Response(COUNT, 200, {}, content))


@both
def test_call_headers_are_added_to_client_headers(run: Run) -> None:
    server = Server()
    built = call(PATCH, no_content, ("a",), headers={"If-Match": 'W/"7"', "X-Note": "Åsa", "If-Unmodified-Since": None}, body=[])
    run(server, lambda fortnox: fortnox.gather([built, call(PATCH, no_content, ("a",), body=[])], concurrency=1))
    first, second = (request.headers for request in server.requests)
    assert (first["If-Match"], first["X-Note"], "If-Unmodified-Since" in first) == ('W/"7"', "Åsa", False)
    assert first["Authorization"] == second["Authorization"] == "Bearer pl4nted-token"
    assert first["User-Agent"] == second["User-Agent"]
    assert "If-Match" not in second
    assert built.headers["If-Match"] == 'W/"7"'


@given(text=st.text(st.characters(max_codepoint=0x110)))
def test_header_is_sent_unchanged_or_raises(text: str) -> None:
    try:
        built = call(PATCH, no_content, ("a",), headers={"X-Note": text})
    except ValueError as error:
        assert str(error).startswith("orders.patch: X-Note must ")
        assert any(sign < " " or sign == "\x7f" or sign > "ÿ" for sign in text) or text != text.strip()
    else:
        assert dict(built.own_headers) == {"X-Note": text}
        assert httpx.Headers(built.headers, "latin-1").raw[-1] == (b"X-Note", text.encode("latin-1"))


@pytest.mark.parametrize("value", ["q7\r\nX-Evil: 1", "q7\n", "q7\rb", "q7\x00b", "q7\x7f", "日本", " q7", "q7 ", "€"])
def test_header_invalid_text_raises_without_showing_it(value: str) -> None:
    with pytest.raises(ValueError, match=r"^orders\.patch: X-Note must .*; remove (them|the others)$") as raised:
        call(PATCH, no_content, ("a",), headers={"X-Note": value})
    assert value.strip() not in str(raised.value)


@pytest.mark.parametrize("value", [1, True, b"x", date(2026, 1, 31), ["x"], object()])
def test_header_of_other_type_raises_type_error(value: object) -> None:
    with pytest.raises(TypeError, match=r"^orders\.patch: X-Note must be text, got \w+$"):
        call(PATCH, no_content, ("a",), headers={"X-Note": value})


@both
def test_json_patch_uses_its_media_type(run: Run) -> None:
    server = Server()
    changes = ({"op": "replace", "path": "/amount", "value": Decimal("1.10")}, {"op": "add", "path": "/note", "value": None})
    run(server, lambda fortnox: fortnox.gather([call(PATCH, no_content, ("a",), body=changes)]))
    (request,) = server.requests
    assert request.content == b'[{"op":"replace","path":"/amount","value":1.10},{"op":"add","path":"/note","value":null}]'
    assert (request.headers["Content-Type"], request.headers["Accept"]) == (MEDIA, "application/json, application/problem+json")


def test_json_patch_error_has_path_of_value() -> None:
    with pytest.raises(TypeError, match=r"^body\[1\]\.value must be Decimal, int or str, got float"):
        call(PATCH, no_content, ("a",), body=[{"op": "test"}, {"op": "add", "value": 0.5}])


@both
@pytest.mark.parametrize(("status", "content"), [(200, b"{}"), (201, b"null"), (201, b" \r\n"), (202, b""), (204, b""), (207, b"")])
def test_status_2xx_is_success(run: Run, status: int, content: bytes) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=content)

    assert run(respond, lambda fortnox: fortnox.gather([call(PATCH, no_content, ("a",))])) == [None]


def test_operation_defaults() -> None:
    plain = Operation("x.get", "GET", "/3/x")
    assert (plain.request_media, plain.max_limit, plain.deprecated) == (None, None, False)


TAGS = Operation("tags.list", "GET", "/api/tags")
WRAPPED = Operation("tags.list", "GET", "/3/tags", response_key="Tags")


@both
@pytest.mark.parametrize(
    ("json", "read"), [(["a", "b"], ["a", "b"]), ([], []), (None, []), ([7, "", None], ["7", ""]), (["API_NORIGHT", "a"], ["a"])]
)
def test_texts_reader_returns_texts(run: Run, json: Any, read: list[str]) -> None:
    server = Server(json={"Tags": json})
    assert run(server, lambda fortnox: fortnox.gather([call(WRAPPED, texts)])) == [read]
    assert texts(Response(TAGS, 200, {}, msgspec.json.encode(json))) == read


@pytest.mark.parametrize("content", [b"", b"{}", b'"a"', b"7", b"[[]]", b"[{}]", b"[true]", b"<html>"])
def test_texts_reader_rejects_other_content(content: bytes) -> None:
    with pytest.raises(UnexpectedResponse, match=r"tags\.list"):
        texts(Response(TAGS, 200, {}, content))


def test_value_list_reader_converts_values() -> None:
    assert value_list(to_integer)(Response(TAGS, 200, {}, b'[1, "2", 3.0, ""]')) == [1, 2, 3]
    assert value_list(to_date)(Response(TAGS, 200, {}, b'["2026-01-31"]')) == [date(2026, 1, 31)]
    with pytest.raises(UnexpectedResponse, match="a value of another type"):
        value_list(to_integer)(Response(TAGS, 200, {}, b'[1, "x"]'))

"""A call is built without I/O: its path, its query, its body, and how its answer is read."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import httpx
import msgspec
import pytest
from fortnox_core.call import call, commas, encode_query, nothing, number, since, texts, values
from fortnox_core.errors import UnexpectedResponse
from fortnox_core.operation import Operation
from fortnox_core.reply import Reply
from fortnox_core.wire import day, integer
from hypothesis import given
from hypothesis import strategies as st

from tests.core.clients import Run, Server, both

MEDIA = "application/json-patch+json"
PATCH = Operation("orders.patch", "PATCH", "/api/orders/v1/{Id}", request_media=MEDIA)
PAIR = Operation("pairs.get", "GET", "/3/pairs/{Series}/of/{Id}")
COUNT = Operation("pairs.count", "GET", "/3/count", wrapper="Count")


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
def test_a_path_parameter_stays_in_its_place(value: object, segment: str) -> None:
    assert call(PAIR, nothing, (value, 1)).path == f"/3/pairs/{segment}/of/1"
    assert call(PAIR, nothing, ("A", value)).path == f"/3/pairs/A/of/{segment}"


@pytest.mark.parametrize("value", [None, "", ".", ".."])
def test_a_path_parameter_that_names_nothing_is_refused_by_name(value: object) -> None:
    with pytest.raises(ValueError, match=r"^pairs\.get: Id is .* names nothing"):
        call(PAIR, nothing, ("A", value))


@pytest.mark.parametrize("value", [True, 1.0, b"1", ["1"], object(), datetime(2026, 1, 31)])
def test_a_path_parameter_is_text_a_number_or_a_date(value: object) -> None:
    with pytest.raises(TypeError, match=r"^pairs\.get: Series is a "):
        call(PAIR, nothing, (value, 1))


@pytest.mark.parametrize("value", [b"xy", {"a"}, {"a": 1}, [None], object()])
def test_a_query_value_without_a_text_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match=r"^q is a "):
        encode_query({"q": value})


@pytest.mark.parametrize(("body", "kind"), [(None, "NoneType"), ("text", "str"), ([{}], "list"), (7, "int")])
def test_a_body_in_an_envelope_is_a_dict(body: object, kind: str) -> None:
    with pytest.raises(TypeError, match=f"^Pair is a {kind}; send a dict"):
        call(Operation("pairs.create", "POST", "/3/pairs", envelope="Pair"), nothing, body=body)


def test_an_upload_is_an_upload() -> None:
    with pytest.raises(TypeError, match=r"the file is a str; send Upload.of\(path\), or Upload\(filename, content\)"):
        call(PAIR, nothing, ("A", 1), upload="kvitto.pdf")


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
def test_a_query_value_is_written_as_fortnox_reads_it(value: object, pairs: list[tuple[str, str]]) -> None:
    assert encode_query({"first": 1, "q": value, "last": 2}) == (("first", "1"), *pairs, ("last", "2"))


@pytest.mark.parametrize(
    ("value", "sentence"),
    [(datetime(2026, 1, 31), r"q is a datetime.*\.date\(\)"), (0.5, "q is a float.*Decimal, int or str"), ([0.5], "q is a float")],
)
def test_a_query_value_that_would_be_misread_is_refused(value: object, sentence: str) -> None:
    with pytest.raises(TypeError, match=sentence):
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
def test_since_is_swedish_time_to_the_minute_before(value: Any, text: str | None) -> None:
    assert since(value) == text


@pytest.mark.parametrize(
    ("values", "text"),
    [(None, None), ("a,b", "a,b"), (["a"], "a"), ((1, "b", True), "1,b,true"), ([date(2026, 1, 31), Decimal("0.10")], "2026-01-31,0.10")],
)
def test_a_list_is_parted_by_commas(values: Sequence[object] | None, text: str | None) -> None:
    assert commas(values) == text


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([], r"^the list is an empty list; leave it out for no filter$"),
        ((), "is an empty list"),
        (iter(()), "is an empty list"),
        ([""], r"^the list: value 1 is empty; .* leave the list out for no filter$"),
        (["1", ""], "value 2 is empty"),
        ("", "value 1 is empty"),
        ("1,,2", "value 2 is empty"),
        (["3", "1,2"], r"^the list: value 2 is '1,2', which a comma makes two; give each value on its own$"),
        ([","], "value 1 is ',', which a comma makes two"),
    ],
)
def test_list_that_reads_as_another_filter_raises(values: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        commas(values)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([], "^q is an empty list; leave it out for no filter$"),
        ((), "^q is an empty list"),
        ([""], "^q: value 1 is empty; .* for no filter$"),
        (["a", ""], "^q: value 2 is empty"),
    ],
)
def test_repeated_name_without_values_raises(value: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        encode_query({"first": 1, "q": value})


def test_a_comma_stays_in_a_value_whose_name_is_repeated() -> None:
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
def test_no_list_is_sent_that_would_be_another_filter(run: Run, use: Any) -> None:
    server = Server(json=[])
    with pytest.raises(ValueError, match=r"for no filter|which a comma makes two"):
        run(server, use)
    assert server.asked == []


def test_a_body_is_json_in_the_envelope_and_no_body_is_none() -> None:
    create = Operation("pairs.create", "POST", "/3/pairs", envelope="Pair", moments=("At",))
    sent = call(create, nothing, body={"At": datetime(2026, 1, 31, 13, 45)})
    assert sent.content == b'{"Pair":{"At":"2026-01-31 13:45:00"}}'
    assert sent.headers == {"Accept": "application/json", "Content-Type": "application/json"}
    bare = call(create, nothing)
    assert (bare.content, bare.headers) == (None, {"Accept": "application/json"})
    assert call(create, nothing, body={}).content == b'{"Pair":{}}'


def test_an_integer_is_read_and_nothing_else_is_one() -> None:
    assert call(COUNT, number).result(Reply(COUNT, 200, {}, b'{"Count": 7}')) == 7
    for content in (b'{"Count": true}', b'{"Count": null}', b'{"Count": 7.5}', b'{"Count": {}}', b"7"):
        with pytest.raises(UnexpectedResponse):
            call(COUNT, number).result(Reply(COUNT, 200, {}, content))


@both
def test_headers_of_a_call_go_beside_the_usual_ones(run: Run) -> None:
    server = Server()
    made = call(PATCH, nothing, ("a",), headers={"If-Match": 'W/"7"', "X-Note": "Åsa", "If-Unmodified-Since": None}, body=[])
    run(server, lambda fortnox: fortnox.gather([made, call(PATCH, nothing, ("a",), body=[])]))
    first, second = (request.headers for request in server.asked)
    assert (first["If-Match"], first["X-Note"], "If-Unmodified-Since" in first) == ('W/"7"', "Åsa", False)
    assert first["Authorization"] == second["Authorization"] == "Bearer pl4nted-token"
    assert first["User-Agent"] == second["User-Agent"]
    assert "If-Match" not in second
    assert made.headers["If-Match"] == 'W/"7"'


@given(text=st.text(st.characters(max_codepoint=0x110)))
def test_a_header_arrives_as_it_was_given_or_is_no_header(text: str) -> None:
    try:
        made = call(PATCH, nothing, ("a",), headers={"X-Note": text})
    except ValueError as error:
        assert str(error).startswith("orders.patch: X-Note has ")
        assert any(sign < " " or sign == "\x7f" or sign > "ÿ" for sign in text) or text != text.strip()
    else:
        assert dict(made.own_headers) == {"X-Note": text}
        assert httpx.Headers(made.headers, "latin-1").raw[-1] == (b"X-Note", text.encode("latin-1"))


@pytest.mark.parametrize("value", ["q7\r\nX-Evil: 1", "q7\n", "q7\rb", "q7\x00b", "q7\x7f", "日本", " q7", "q7 ", "€"])
def test_a_text_that_would_be_another_header_is_not_taken_and_not_shown(value: str) -> None:
    with pytest.raises(ValueError, match=r"^orders\.patch: X-Note has a .*; take it out$") as raised:
        call(PATCH, nothing, ("a",), headers={"X-Note": value})
    assert value.strip() not in str(raised.value)


@pytest.mark.parametrize("value", [1, True, b"x", date(2026, 1, 31), ["x"], object()])
def test_a_header_is_text(value: object) -> None:
    with pytest.raises(TypeError, match=r"^orders\.patch: X-Note is a \w+, and the value of a header must be text$"):
        call(PATCH, nothing, ("a",), headers={"X-Note": value})


@both
def test_a_list_of_changes_goes_under_its_own_media_type(run: Run) -> None:
    server = Server()
    changes = ({"op": "replace", "path": "/amount", "value": Decimal("1.10")}, {"op": "add", "path": "/note", "value": None})
    run(server, lambda fortnox: fortnox.gather([call(PATCH, nothing, ("a",), body=changes)]))
    (request,) = server.asked
    assert request.content == b'[{"op":"replace","path":"/amount","value":1.10},{"op":"add","path":"/note","value":null}]'
    assert (request.headers["Content-Type"], request.headers["Accept"]) == (MEDIA, "application/json, application/problem+json")


def test_a_fault_in_a_list_of_changes_is_named_by_its_place() -> None:
    with pytest.raises(TypeError, match=r"^body\[1\]\.value is a float"):
        call(PATCH, nothing, ("a",), body=[{"op": "test"}, {"op": "add", "value": 0.5}])


@both
@pytest.mark.parametrize(("status", "content"), [(200, b"{}"), (201, b"x"), (202, b""), (204, b""), (207, b"")])
def test_every_status_from_200_on_is_a_success(run: Run, status: int, content: bytes) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=content)

    assert run(respond, lambda fortnox: fortnox.gather([call(PATCH, nothing, ("a",))])) == [None]


def test_what_an_operation_does_not_say_is_usual() -> None:
    plain = Operation("x.get", "GET", "/3/x")
    assert (plain.request_media, plain.max_limit, plain.deprecated) == (None, None, False)


TAGS = Operation("tags.list", "GET", "/api/tags")
WRAPPED = Operation("tags.list", "GET", "/3/tags", wrapper="Tags")


@both
@pytest.mark.parametrize(
    ("json", "read"), [(["a", "b"], ["a", "b"]), ([], []), (None, []), ([7, "", None], ["7", ""]), (["API_NORIGHT", "a"], ["a"])]
)
def test_a_list_of_texts_is_read(run: Run, json: Any, read: list[str]) -> None:
    server = Server(json={"Tags": json})
    assert run(server, lambda fortnox: fortnox.gather([call(WRAPPED, texts)])) == [read]
    assert texts(Reply(TAGS, 200, {}, msgspec.json.encode(json))) == read


@pytest.mark.parametrize("content", [b"", b"{}", b'"a"', b"7", b"[[]]", b"[{}]", b"[true]", b"<html>"])
def test_what_is_no_list_of_texts_is_unexpected(content: bytes) -> None:
    with pytest.raises(UnexpectedResponse, match=r"tags\.list"):
        texts(Reply(TAGS, 200, {}, content))


def test_plain_values_are_read_as_their_kind() -> None:
    assert values(integer)(Reply(TAGS, 200, {}, b'[1, "2", 3.0, ""]')) == [1, 2, 3]
    assert values(day)(Reply(TAGS, 200, {}, b'["2026-01-31"]')) == [date(2026, 1, 31)]
    with pytest.raises(UnexpectedResponse, match="a value of another kind"):
        values(integer)(Reply(TAGS, 200, {}, b'[1, "x"]'))

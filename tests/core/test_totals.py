"""Lists without MetaInformation: the end and the total are in headers, or in other keys of the body."""

import json
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import Fortnox, Pager
from fortnox_client.errors import IncompleteList
from fortnox_core import fields as is_
from fortnox_core import totals
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.clients import Run, both

PLANS = Operation("plans.list", "GET", "/api/plans", paging="headers", max_limit=100)
ORDERS = Operation("orders.list", "GET", "/api/orders", paging="offset", max_limit=200, response_key="orders")


@define(slots=True, kw_only=True, repr=False)
class Plan(Model):
    id: int | None = is_.integer("id")


class _Methods:
    @listing
    def list(self, operation: Operation, *, limit: int | None = None, offset: int | None = None, read_ahead: int = 0) -> Listing[Plan]:
        return Listing(operation, Plan, limit=limit, offset=offset, read_ahead=read_ahead)


class Plans(_Methods, Resource):
    pass


class AsyncPlans(_Methods, AsyncResource):
    pass


def lists(fortnox: Any, operation: Operation, **options: Any) -> Any:
    resource = Plans if isinstance(fortnox, Fortnox) else AsyncPlans
    pager: Pager[Plan] = resource(fortnox._transport).list(operation, **options)
    return pager


@define
class FakeHeaderListServer:
    """List rows, numbered from 1.

    `max_rows` is the largest page size; `short` are starts of pages that have only one row.
    """

    rows: int
    says_last: bool = True
    pagination: str | None = None
    max_rows: int = 100
    short: frozenset[int] = frozenset()
    supports_offset: bool = True
    total_count: Any = None
    queries: list[dict[str, str]] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        start = int(query.get("offset", 0)) if self.supports_offset else 0
        count = 1 if start in self.short else min(int(query["limit"]), self.max_rows)
        numbers = range(1, self.rows + 1)[start : start + count]
        rows = [{"id": number} for number in numbers]
        headers = {}
        if self.says_last:
            headers["X-LAST-RECORD"] = "true" if not numbers or numbers[-1] == self.rows else "false"
        if self.pagination is not None:
            headers["X-PAGINATION"] = self.pagination
        if request.url.path == "/api/orders":
            body: dict[str, Any] = {"orders": rows, "limit": count, "offset": start}
            if self.total_count is not None:
                body["total_count"] = self.total_count
            return httpx.Response(200, json=body)
        return httpx.Response(200, json=rows, headers=headers)


def ids(rows: list[Plan]) -> list[int | None]:
    return [row.id for row in rows]


@both
@pytest.mark.parametrize(("rows", "requests", "unmarked"), [(0, 1, 1), (7, 1, 2), (100, 1, 2), (101, 2, 3), (250, 3, 4)])
@pytest.mark.parametrize("read_ahead", [0, 3])
def test_list_ends_at_last_header_or_empty_page(run: Run, rows: int, requests: int, unmarked: int, read_ahead: int) -> None:
    for says_last, count in ((True, requests), (False, unmarked)):
        server = FakeHeaderListServer(rows, says_last)
        assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, read_ahead=read_ahead))) == list(range(1, rows + 1))
        assert len(server.queries) == count
        assert {query["limit"] for query in server.queries} == {"100"}
        assert [int(query.get("offset", 0)) for query in server.queries] == [min(100 * page, rows) for page in range(count)]


@both
def test_list_short_page_does_not_end_list(run: Run) -> None:
    server = FakeHeaderListServer(25, short=frozenset({0, 11, 22}))
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=10))) == list(range(1, 26))
    server = FakeHeaderListServer(25, says_last=False, short=frozenset({0, 11, 22}))
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=10))) == list(range(1, 26))


@both
@pytest.mark.parametrize("pagination", ['{"total": 1}', "total=1", '{"total": 9999}'])
def test_list_ignores_total_header(run: Run, pagination: str) -> None:
    server = FakeHeaderListServer(25, pagination=pagination)
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=10))) == list(range(1, 26))
    assert len(server.queries) == 3


@both
@pytest.mark.parametrize("says_last", [True, False])
def test_list_of_server_ignoring_offset_raises(run: Run, says_last: bool) -> None:
    server = FakeHeaderListServer(25, says_last, supports_offset=False)
    with pytest.raises(IncompleteList) as caught:
        run(server, lambda fortnox: lists(fortnox, PLANS, limit=10))
    assert (caught.value.rows, caught.value.total) == (10, None)
    assert len(server.queries) == 2


@both
@settings(deadline=None, max_examples=60)
@given(
    rows=st.integers(0, 40),
    limit=st.integers(1, 12),
    max_rows=st.integers(1, 12),
    start=st.integers(0, 45),
    says_last=st.booleans(),
    short=st.frozensets(st.integers(0, 40), max_size=5),
)
def test_list_by_headers_returns_each_row_once(
    run: Run, rows: int, limit: int, max_rows: int, start: int, says_last: bool, short: frozenset[int]
) -> None:
    server = FakeHeaderListServer(rows, says_last, max_rows=max_rows, short=short)
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=limit, offset=start))) == list(range(1, rows + 1))[start:]
    assert len(server.queries) <= rows + 1


@both
@pytest.mark.parametrize(("count", "limits"), [(1, ["1"]), (5, ["5"]), (150, ["75", "75"]), (0, [])])
def test_take_by_headers_requests_only_needed_rows(run: Run, count: int, limits: list[str]) -> None:
    server = FakeHeaderListServer(300)
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS).take(count))) == list(range(1, count + 1))
    assert [query["limit"] for query in server.queries] == limits


@both
@pytest.mark.parametrize(
    ("pagination", "total"),
    [
        (None, None),
        ("", None),
        ('{"total": 7}', 7),
        ('{"offset": 0, "limit": 100, "totalCount": 7}', 7),
        ('{"Total-Records": "7"}', 7),
        ('{"total_count": 0}', 0),
        ("total=7", 7),
        ("limit=100; offset=0; total_count=7", 7),
        ("limit: 100, Total: 7", 7),
        ('offset=0&total="7"', 7),
        ('{"count": 7}', None),
        ('{"totalPages": 7}', None),
        ('{"total": -1}', None),
        ('{"total": 7.5}', None),
        ('{"total": true}', None),
        ('{"total": null, "totalCount": 7}', 7),
        ('{"total": {"a": 7}}', None),
        ("total=7.5", None),
        ("[7]", None),
        ("7", None),
        ("[" * 5000, None),
        ("total", None),
    ],
)
def test_total_is_read_from_header(run: Run, pagination: str | None, total: int | None) -> None:
    server = FakeHeaderListServer(3, pagination=pagination)
    assert run(server, lambda fortnox: lists(fortnox, PLANS).total()) == total
    assert server.queries == [{"limit": "1"}]


@given(st.text(st.characters(max_codepoint=127)) | st.recursive(st.integers() | st.text(), st.lists).map(json.dumps))
def test_header_of_any_text_never_raises(text: str) -> None:
    for found in (
        totals.read_total_header({"x-pagination": text}),
        totals.read_total_header({"x-pagination": f'{{"total": {json.dumps(text)}}}'}),
    ):
        assert found is None or found >= 0
    assert totals.read_last_header({"x-last-record": text}) in (None, True, False)


@both
@pytest.mark.parametrize(
    ("text", "last"), [("true", True), ("TRUE", True), (' "False" ', False), ("false", False), ("1", None), ("", None), ("100", None)]
)
def test_page_last_is_read_from_header(run: Run, text: str, last: bool | None) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=[{"id": 1}], headers={"X-LAST-RECORD": text})

    page = run(respond, lambda fortnox: lists(fortnox, PLANS).page(1))
    assert (page.last, page.total, page.number, page.pages) == (last, None, None, None)


@both
@pytest.mark.parametrize(("operation", "limit"), [(PLANS, 100), (ORDERS, 200)])
def test_limit_is_checked_by_operation(run: Run, operation: Operation, limit: int) -> None:
    server = FakeHeaderListServer(1)
    with pytest.raises(ValueError, match=rf"limit must be an int from 1 to {limit}, got {limit + 1}"):
        run(server, lambda fortnox: lists(fortnox, operation, limit=limit + 1))
    assert not server.queries
    run(server, lambda fortnox: (lists(fortnox, operation, limit=limit), lists(fortnox, operation)))
    assert {query["limit"] for query in server.queries} == {str(limit)}


# Total in the body


@both
@pytest.mark.parametrize(("rows", "requests", "uncounted"), [(0, 1, 1), (7, 1, 2), (200, 1, 2), (201, 2, 3), (450, 3, 4)])
def test_total_count_in_body_is_total(run: Run, rows: int, requests: int, uncounted: int) -> None:
    server = FakeHeaderListServer(rows, max_rows=200, total_count=rows)
    assert ids(run(server, lambda fortnox: lists(fortnox, ORDERS))) == list(range(1, rows + 1))
    assert len(server.queries) == requests
    assert run(server, lambda fortnox: lists(fortnox, ORDERS).total()) == rows
    page = run(server, lambda fortnox: lists(fortnox, ORDERS).page(1))
    assert (len(page.items), page.total) == (min(rows, 200), rows)
    without_total = FakeHeaderListServer(rows, max_rows=200)
    assert ids(run(without_total, lambda fortnox: lists(fortnox, ORDERS))) == list(range(1, rows + 1))
    assert len(without_total.queries) == uncounted
    assert run(without_total, lambda fortnox: lists(fortnox, ORDERS).total()) is None


@both
def test_list_smaller_pages_with_total_count_are_complete(run: Run) -> None:
    server = FakeHeaderListServer(120, max_rows=50, total_count=120)
    assert ids(run(server, lambda fortnox: lists(fortnox, ORDERS, read_ahead=2))) == list(range(1, 121))
    assert len(server.queries) == 3


@both
@pytest.mark.parametrize("total", ["7", 7])
@pytest.mark.parametrize("meta", [None, {"@TotalResources": 7}])
def test_meta_information_has_priority(run: Run, total: Any, meta: Any) -> None:
    body = {"orders": [{"id": 1}], "total_count": total if meta is None else 9, "MetaInformation": meta, "new": []}

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=body)

    assert run(respond, lambda fortnox: lists(fortnox, ORDERS).total()) == 7


@both
@pytest.mark.parametrize("total", ["many", [], {}, 7.5, True])
def test_total_count_of_other_type_is_none(run: Run, total: Any) -> None:
    assert run(FakeHeaderListServer(3, total_count=total), lambda fortnox: lists(fortnox, ORDERS).total()) is None

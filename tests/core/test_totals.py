"""Lists whose end and total stand elsewhere than in MetaInformation: in headers, or in keys beside the rows."""

import json
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import Fortnox, Pager
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
class Rows:
    """Rows numbered from 1. `most` is how many a response has at most; `short` are starts of pages that come with one row alone."""

    rows: int
    says_last: bool = True
    pagination: str | None = None
    most: int = 100
    short: frozenset[int] = frozenset()
    heeds_offset: bool = True
    total_count: Any = None
    queries: list[dict[str, str]] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        start = int(query.get("offset", 0)) if self.heeds_offset else 0
        count = 1 if start in self.short else min(int(query["limit"]), self.most)
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
def test_a_list_goes_on_until_a_header_says_that_it_ends_or_a_page_is_empty(
    run: Run, rows: int, requests: int, unmarked: int, read_ahead: int
) -> None:
    for says_last, count in ((True, requests), (False, unmarked)):
        server = Rows(rows, says_last)
        assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, read_ahead=read_ahead))) == list(range(1, rows + 1))
        assert len(server.queries) == count
        assert {query["limit"] for query in server.queries} == {"100"}
        assert [int(query.get("offset", 0)) for query in server.queries] == [min(100 * page, rows) for page in range(count)]


@both
def test_a_short_page_is_not_the_end(run: Run) -> None:
    server = Rows(25, short=frozenset({0, 11, 22}))
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=10))) == list(range(1, 26))
    server = Rows(25, says_last=False, short=frozenset({0, 11, 22}))
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=10))) == list(range(1, 26))


@both
@pytest.mark.parametrize("pagination", ['{"total": 1}', "total=1", '{"total": 9999}'])
def test_a_total_in_a_header_ends_no_list_and_prolongs_none(run: Run, pagination: str) -> None:
    server = Rows(25, pagination=pagination)
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=10))) == list(range(1, 26))
    assert len(server.queries) == 3


@both
@pytest.mark.parametrize("says_last", [True, False])
def test_a_server_that_ignores_the_offset_is_read_once(run: Run, says_last: bool) -> None:
    server = Rows(25, says_last, heeds_offset=False)
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=10))) == list(range(1, 11))
    assert len(server.queries) == 2


@both
@settings(deadline=None, max_examples=60)
@given(
    rows=st.integers(0, 40),
    limit=st.integers(1, 12),
    most=st.integers(1, 12),
    start=st.integers(0, 45),
    says_last=st.booleans(),
    short=st.frozensets(st.integers(0, 40), max_size=5),
)
def test_every_row_comes_once(run: Run, rows: int, limit: int, most: int, start: int, says_last: bool, short: frozenset[int]) -> None:
    server = Rows(rows, says_last, most=most, short=short)
    assert ids(run(server, lambda fortnox: lists(fortnox, PLANS, limit=limit, offset=start))) == list(range(1, rows + 1))[start:]
    assert len(server.queries) <= rows + 1


@both
@pytest.mark.parametrize(("count", "limits"), [(1, ["1"]), (5, ["5"]), (150, ["75", "75"]), (0, [])])
def test_take_asks_for_no_more_than_it_gives(run: Run, count: int, limits: list[str]) -> None:
    server = Rows(300)
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
def test_the_total_is_read_from_a_header_if_it_can_be(run: Run, pagination: str | None, total: int | None) -> None:
    server = Rows(3, pagination=pagination)
    assert run(server, lambda fortnox: lists(fortnox, PLANS).total()) == total
    assert server.queries == [{"limit": "1"}]


@given(st.text(st.characters(max_codepoint=127)) | st.recursive(st.integers() | st.text(), st.lists).map(json.dumps))
def test_no_header_raises(text: str) -> None:
    for found in (totals.of_header({"x-pagination": text}), totals.of_header({"x-pagination": f'{{"total": {json.dumps(text)}}}'})):
        assert found is None or found >= 0
    assert totals.is_last({"x-last-record": text}) in (None, True, False)


@both
@pytest.mark.parametrize(
    ("text", "last"), [("true", True), ("TRUE", True), (' "False" ', False), ("false", False), ("1", None), ("", None), ("100", None)]
)
def test_whether_a_page_is_the_last_is_read(run: Run, text: str, last: bool | None) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=[{"id": 1}], headers={"X-LAST-RECORD": text})

    page = run(respond, lambda fortnox: lists(fortnox, PLANS).page(1))
    assert (page.last, page.total, page.number, page.pages) == (last, None, None, None)


@both
@pytest.mark.parametrize(("operation", "most"), [(PLANS, 100), (ORDERS, 200)])
def test_the_limit_is_that_of_the_operation(run: Run, operation: Operation, most: int) -> None:
    server = Rows(1)
    with pytest.raises(ValueError, match=rf"limit is {most + 1}, and Fortnox gives at most {most} rows a request"):
        run(server, lambda fortnox: lists(fortnox, operation, limit=most + 1))
    assert not server.queries
    run(server, lambda fortnox: (lists(fortnox, operation, limit=most), lists(fortnox, operation)))
    assert {query["limit"] for query in server.queries} == {str(most)}


# Keys beside the rows


@both
@pytest.mark.parametrize(("rows", "requests", "uncounted"), [(0, 1, 1), (7, 1, 1), (200, 1, 2), (201, 2, 2), (450, 3, 3)])
def test_a_count_beside_the_rows_is_a_total(run: Run, rows: int, requests: int, uncounted: int) -> None:
    server = Rows(rows, most=200, total_count=rows)
    assert ids(run(server, lambda fortnox: lists(fortnox, ORDERS))) == list(range(1, rows + 1))
    assert len(server.queries) == requests
    assert run(server, lambda fortnox: lists(fortnox, ORDERS).total()) == rows
    page = run(server, lambda fortnox: lists(fortnox, ORDERS).page(1))
    assert (len(page.items), page.total) == (min(rows, 200), rows)
    silent = Rows(rows, most=200)
    assert ids(run(silent, lambda fortnox: lists(fortnox, ORDERS))) == list(range(1, rows + 1))
    assert len(silent.queries) == uncounted
    assert run(silent, lambda fortnox: lists(fortnox, ORDERS).total()) is None


@both
def test_pages_shorter_than_asked_for_come_whole_by_their_count(run: Run) -> None:
    server = Rows(120, most=50, total_count=120)
    assert ids(run(server, lambda fortnox: lists(fortnox, ORDERS, read_ahead=2))) == list(range(1, 121))
    assert len(server.queries) == 3


@both
@pytest.mark.parametrize("total", ["7", 7])
@pytest.mark.parametrize("meta", [None, {"@TotalResources": 7}])
def test_meta_information_goes_before_other_keys(run: Run, total: Any, meta: Any) -> None:
    body = {"orders": [{"id": 1}], "total_count": total if meta is None else 9, "MetaInformation": meta, "new": []}

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=body)

    assert run(respond, lambda fortnox: lists(fortnox, ORDERS).total()) == 7


@both
@pytest.mark.parametrize("total", ["many", [], {}, 7.5, True])
def test_a_count_that_is_no_number_is_none(run: Run, total: Any) -> None:
    assert run(Rows(3, total_count=total), lambda fortnox: lists(fortnox, ORDERS).total()) is None

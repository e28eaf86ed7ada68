"""Pagination: every row once, requests only when needed, and an end for each kind of server."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import httpx
import pytest
from fortnox_client import errors

from tests.core.clients import Run, Server, both, read_first
from tests.core.list_server import TOTALS, FakeListServer, customers, numbers, orders

Listing = Callable[..., Any]


@both
@pytest.mark.parametrize(
    ("listing", "rows", "options", "first", "requests", "without_totals"),
    [
        # Without totals, an empty page is the end.
        (customers, 7, {}, 1, 1, 2),
        (customers, 501, {}, 1, 2, 3),
        (customers, 0, {}, 1, 1, 1),
        (customers, 7, {"limit": 3}, 1, 3, 4),
        (customers, 6, {"limit": 3}, 1, 2, 3),
        (customers, 7, {"limit": 3, "page": 2}, 4, 2, 3),
        (customers, 7, {"limit": 3, "page": 9}, 8, 1, 1),
        (customers, 7, {"limit": 3, "offset": 2}, 3, 2, 3),
        (customers, 8, {"limit": 3, "offset": 2}, 3, 2, 3),
        (customers, 7, {"limit": 3, "offset": 99}, 8, 1, 1),
        (orders, 7, {"limit": 3}, 1, 4, 4),
        (orders, 6, {"limit": 3}, 1, 3, 3),
        (orders, 7, {"limit": 3, "offset": 5}, 6, 2, 2),
        (orders, 0, {}, 1, 1, 1),
    ],
)
def test_list_returns_each_row_once_per_iteration(
    run: Run, listing: Listing, rows: int, options: dict[str, int], first: int, requests: int, without_totals: int
) -> None:
    def twice(fortnox: Any) -> tuple[Any, Any]:
        pager = listing(fortnox, **options)
        return pager, pager

    for totals, count in ((TOTALS, requests), ((), without_totals)):
        server = FakeListServer(rows, totals=totals)
        first_read, second_read = run(server, twice)
        assert numbers(first_read) == numbers(second_read) == list(range(first, rows + 1))
        assert len(server.requests) == 2 * count


@both
@pytest.mark.parametrize("read_ahead", [0, 2])
@pytest.mark.parametrize("totals", [TOTALS, TOTALS[:2], ()])
def test_list_repeated_page_raises_incomplete_list(run: Run, totals: tuple[str, ...], read_ahead: int) -> None:
    server = FakeListServer(7, totals=totals, supports_page=False)
    rows: list[Any] = []
    with pytest.raises(errors.IncompleteList) as caught:
        run(server, lambda fortnox: _collect(customers(fortnox, limit=3, read_ahead=read_ahead), rows))
    assert numbers(rows) == [1, 2, 3]
    assert (caught.value.rows, caught.value.total) == (3, 7 if totals else None)
    assert len(server.requests) in ((2, 3) if read_ahead and totals else (2,))


@both
@pytest.mark.parametrize("limit", [7, 10])
def test_list_short_page_that_repeats_is_complete(run: Run, limit: int) -> None:
    """A server that ignores `page` and returns fewer rows than `limit` has returned all of them."""
    server = FakeListServer(5, totals=(), supports_page=False)
    assert numbers(run(server, lambda fortnox: customers(fortnox, limit=limit))) == [1, 2, 3, 4, 5]


@both
@pytest.mark.parametrize(
    ("meta", "rows"),
    [
        ({"@TotalResources": 3, "@TotalPages": 3}, ["A", "A", "A"]),
        ({"@TotalPages": 3}, ["A", "A", "A"]),
    ],
)
def test_list_equal_pages_with_numbers_are_read(run: Run, meta: dict[str, int], rows: list[str]) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params.get("page", 1))
        return httpx.Response(200, json={"AccountCharts": [{"Name": "A"}], "MetaInformation": {"@CurrentPage": page, **meta}})

    assert [row.name for row in run(handler, lambda fortnox: fortnox.account_charts.list(limit=1))] == rows


@both
@pytest.mark.parametrize("listing", [customers, orders])
@pytest.mark.parametrize("totals", [TOTALS, ()])
@pytest.mark.parametrize(
    ("rows", "max_rows", "requests", "without_totals"), [(350, 100, 4, 5), (400, 100, 4, 5), (99, 100, 1, 2), (100, 100, 1, 2)]
)
def test_list_smaller_pages_do_not_end_list(
    run: Run, listing: Listing, totals: tuple[str, ...], rows: int, max_rows: int, requests: int, without_totals: int
) -> None:
    server = FakeListServer(rows, totals=totals, max_rows=max_rows)
    assert numbers(run(server, listing)) == list(range(1, rows + 1))
    assert len(server.requests) == (requests if totals and listing is customers else without_totals)


@both
@pytest.mark.parametrize("read_ahead", [0, 3])
def test_list_pages_shorter_than_counted_are_complete(run: Run, read_ahead: int) -> None:
    """The server sends 700 rows in pages of 100, and counts 2 pages of 500."""
    server = FakeListServer(700, max_rows=100, counts_by_max_rows=False)
    assert numbers(run(server, lambda fortnox: customers(fortnox, read_ahead=read_ahead))) == list(range(1, 701))
    assert len(server.requests) == 7


@both
@pytest.mark.parametrize("totals", [TOTALS, ()])
def test_list_repeated_last_page_ends_list(run: Run, totals: tuple[str, ...]) -> None:
    server = FakeListServer(600, totals=totals, max_rows=100, repeats_last=True)
    assert numbers(run(server, customers)) == list(range(1, 601))


@both
@pytest.mark.parametrize("totals", [("@TotalResources",), ("@TotalPages",), ("@CurrentPage",)])
@pytest.mark.parametrize("read_ahead", [0, 2])
def test_list_with_one_total_ends(run: Run, totals: tuple[str, ...], read_ahead: int) -> None:
    server = FakeListServer(8, totals=totals)
    assert numbers(run(server, lambda fortnox: customers(fortnox, limit=3, read_ahead=read_ahead))) == list(range(1, 9))
    assert len(server.requests) == (3 if totals == ("@TotalResources",) else 4)


@both
@pytest.mark.parametrize(
    ("row_counts", "rows", "read_ahead"),
    [
        ([7, 8, 12], 12, 0),  # rows are added while the last page is read
        ([7, 12], 12, 0),
        ([7, 12], 12, 2),
        ([6, 7], 7, 2),
        ([7, 6], 6, 0),
        ([7, 6], 6, 2),
    ],
)
def test_list_follows_changing_totals(run: Run, row_counts: list[int], rows: int, read_ahead: int) -> None:
    server = FakeListServer(0, row_counts=iter(row_counts))
    assert numbers(run(server, lambda fortnox: customers(fortnox, limit=3, read_ahead=read_ahead))) == list(range(1, rows + 1))


@both
@pytest.mark.parametrize("read_ahead", [0, 4])
def test_list_large_uses_fewest_requests(run: Run, read_ahead: int) -> None:
    server = FakeListServer(12_345)
    assert numbers(run(server, lambda fortnox: customers(fortnox, read_ahead=read_ahead))) == list(range(1, 12_346))
    assert len(server.requests) == 25
    assert {query["limit"] for query in server.requests} == {"500"}


@both
def test_list_without_pagination_is_one_request(run: Run) -> None:
    server = Server(json=[{"id": "1"}] * 700)
    assert len(run(server, lambda fortnox: fortnox.time.articles.list())) == 700
    assert [request.url.query for request in server.requests] == [b""]
    assert run(server, lambda fortnox: fortnox.time.articles.list().total()) == 700


@both
@pytest.mark.parametrize("content", [{"Customers": None}, {"Customers": []}, {"Customers": None, "MetaInformation": None}])
def test_list_null_is_empty(run: Run, content: dict[str, Any]) -> None:
    server = Server(json=content)
    assert run(server, customers) == []
    assert run(server, lambda fortnox: customers(fortnox).first()) is None


@both
@pytest.mark.parametrize(("rows", "requests"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3)])
def test_list_requests_pages_when_needed(run: Run, rows: int, requests: int) -> None:
    server = FakeListServer(9)
    assert numbers(run(server, lambda fortnox: read_first(customers(fortnox, limit=3, city="Åre"), rows))) == list(range(1, rows + 1))
    first, *others = server.requests
    assert first == {"city": "Åre", "limit": "3"}
    assert others == [{"city": "Åre", "limit": "3", "page": str(page)} for page in range(2, requests + 1)]


@both
def test_pages_have_number_and_totals(run: Run) -> None:
    pages = run(FakeListServer(7), lambda fortnox: customers(fortnox, limit=3).pages())
    assert [(numbers(page.items), page.number, page.total, page.pages) for page in pages] == [
        ([1, 2, 3], 1, 7, 3),
        ([4, 5, 6], 2, 7, 3),
        ([7], 3, 7, 3),
    ]


@both
@pytest.mark.parametrize(
    ("listing", "options", "number", "rows", "query"),
    [
        (customers, {}, 1, [1, 2, 3], {"page": "1"}),
        (customers, {}, 3, [7], {"page": "3"}),
        (customers, {"page": 3}, 2, [4, 5, 6], {"page": "2"}),
        (customers, {"offset": 2}, 2, [6, 7], {"offset": "5"}),
        (orders, {}, 1, [1, 2, 3], {"offset": "0"}),
        (orders, {}, 3, [7], {"offset": "6"}),
    ],
)
def test_page_is_one_request(
    run: Run, listing: Listing, options: dict[str, int], number: int, rows: list[int], query: dict[str, str]
) -> None:
    server = FakeListServer(7)
    page = run(server, lambda fortnox: listing(fortnox, limit=3, **options).page(number))
    assert numbers(page.items) == rows
    assert server.requests == [{"limit": "3"} | query]


@both
def test_page_without_totals_has_none(run: Run) -> None:
    page = run(FakeListServer(7, totals=()), lambda fortnox: customers(fortnox).page(1))
    assert (page.number, page.total, page.pages) == (None, None, None)


@both
@pytest.mark.parametrize(
    ("rows", "options", "count", "taken", "limits", "limits_of_orders"),
    [
        (9, {}, 2, range(1, 3), [2], [2]),
        (1200, {}, 500, range(1, 501), [500], [500]),
        (1200, {}, 501, range(1, 502), [251, 251], [501]),
        (1200, {}, 600, range(1, 601), [300, 300], [600]),
        (1200, {}, 1199, range(1, 1200), [400, 400, 400], [600, 600]),
        (700, {}, 1199, range(1, 701), [400, 400], [600, 600, 600]),
        (9, {"limit": 100}, 3, range(1, 4), [3], [3]),
        (9, {"limit": 2, "offset": 4}, 3, range(5, 8), [2, 2], [2, 2]),
        (1, {}, 2, range(1, 2), [2], [2, 2]),
        (9, {}, 0, range(0), [], []),
        (9, {}, -1, range(0), [], []),
    ],
)
def test_take_requests_only_needed_rows(
    run: Run, rows: int, options: dict[str, int], count: int, taken: range, limits: list[int], limits_of_orders: list[int]
) -> None:
    for listing, sent in ((customers, limits), (orders, limits_of_orders)):
        server = FakeListServer(rows)
        assert numbers(run(server, partial(_take, listing, options, count))) == list(taken)
        assert [int(query["limit"]) for query in server.requests] == sent


def _collect(pager: Any, rows: list[Any]) -> Any:
    """Append the rows of a pager to a list, until the pager ends or raises."""

    async def read() -> None:
        async for row in pager:
            rows.append(row)

    if not isinstance(pager, Iterable):
        return read()
    for row in pager:
        rows.append(row)
    return None


def _take(listing: Listing, options: dict[str, int], count: int, fortnox: Any) -> Any:
    return listing(fortnox, **options).take(count)


@both
@pytest.mark.parametrize(
    ("page", "limit", "count", "query"),
    [
        (2, 500, 1, {"page": "501", "limit": "1"}),
        (2, 500, 3, {"page": "126", "limit": "4"}),
        (2, 500, 500, {"page": "2", "limit": "500"}),
        (4, 7, 2, {"page": "8", "limit": "3"}),
        (1, 500, 3, {"page": "1", "limit": "3"}),
    ],
)
def test_take_starts_at_page(run: Run, page: int, limit: int, count: int, query: dict[str, str]) -> None:
    server = FakeListServer(1200)
    taken, everything = run(
        server, lambda fortnox: (customers(fortnox, page=page, limit=limit).take(count), customers(fortnox, page=page, limit=limit))
    )
    assert numbers(taken) == numbers(everything)[:count]
    assert server.requests[0] == query


@both
@pytest.mark.parametrize("listing", [customers, orders])
def test_first_is_row_or_none(run: Run, listing: Listing) -> None:
    server = FakeListServer(9)
    assert numbers([run(server, lambda fortnox: listing(fortnox).first())]) == [1]
    assert server.requests == [{"limit": "1"}]
    assert run(FakeListServer(0), lambda fortnox: listing(fortnox).first()) is None


@both
@pytest.mark.parametrize("options", [{}, {"page": 9}, {"offset": 99}, {"limit": 3}])
def test_total_is_of_complete_list(run: Run, options: dict[str, int]) -> None:
    server = FakeListServer(7)
    assert run(server, lambda fortnox: customers(fortnox, **options).total()) == 7
    assert server.requests == [{"limit": "1"}]


@both
@pytest.mark.parametrize("listing", [customers, orders])
def test_total_unknown_is_none(run: Run, listing: Listing) -> None:
    assert run(FakeListServer(7, totals=()), lambda fortnox: listing(fortnox).total()) is None


@both
@pytest.mark.parametrize(("operation", "hint"), [(len, r"\.total\(\)"), (bool, r"\.first\(\).*\.total\(\)")])
def test_pager_len_and_bool_raise_type_error(run: Run, operation: Callable[[Any], Any], hint: str) -> None:
    server = FakeListServer(7)
    with pytest.raises(TypeError, match=hint):
        run(server, lambda fortnox: operation(customers(fortnox)))
    assert server.requests == []


@both
@pytest.mark.parametrize("page", [2, 9])
def test_page_past_end_has_no_totals(run: Run, page: int) -> None:
    found = run(FakeListServer(3), lambda fortnox: customers(fortnox, limit=3).page(page))
    assert (found.items, found.number, found.total, found.pages) == ([], page, None, None)


@both
def test_pages_by_offset_have_no_number(run: Run) -> None:
    pages = run(FakeListServer(7), lambda fortnox: customers(fortnox, limit=3, offset=1).pages())
    assert [(numbers(page.items), page.number, page.total) for page in pages] == [([2, 3, 4], None, 7), ([5, 6, 7], None, 7)]


@both
def test_page_of_empty_list_has_total_0(run: Run) -> None:
    page = run(FakeListServer(0), lambda fortnox: customers(fortnox).page(1))
    assert (page.items, page.total, page.pages) == ([], 0, 0)


@both
def test_list_page_and_offset_raise_value_error(run: Run) -> None:
    server = FakeListServer(7)
    with pytest.raises(ValueError, match=r"customers\.list: page and offset must not be combined, got page 2 and offset 3; omit one"):
        run(server, lambda fortnox: customers(fortnox, page=2, offset=3))
    assert server.requests == []


@both
@pytest.mark.parametrize("options", [{"page": 0}, {"limit": 0}, {"limit": 501}, {"offset": -1}, {"read_ahead": -1}])
def test_list_parameter_out_of_range_raises_value_error(run: Run, options: dict[str, int]) -> None:
    server = FakeListServer(7)
    name = next(iter(options))
    with pytest.raises(ValueError, match=rf"customers\.list: {name} must be an int (of at least|from 1 to 500)\b.*, got -?\d+$"):
        run(server, lambda fortnox: customers(fortnox, **options))
    with pytest.raises(ValueError, match="page must be an int of at least 1, got 0"):
        run(server, lambda fortnox: customers(fortnox).page(0))
    assert server.requests == []


@both
def test_list_parameter_of_other_type_raises_type_error(run: Run) -> None:
    server = FakeListServer(7)
    with pytest.raises(TypeError, match=r"^customers\.list: limit must be an int from 1 to 500, got '500'$"):
        run(server, lambda fortnox: customers(fortnox, limit="500"))
    assert server.requests == []


@both
def test_list_other_page_number_raises_incomplete_list(run: Run) -> None:
    """The server ignores `page`, and its rows change."""
    count = 0

    def handler(_: httpx.Request) -> httpx.Response:
        nonlocal count
        count += 1
        meta = {"@TotalResources": 1500, "@TotalPages": 3, "@CurrentPage": 1}
        rows = [{"CustomerNumber": str(number), "Name": f"response {count}"} for number in range(500)]
        return httpx.Response(200, json={"MetaInformation": meta, "Customers": rows})

    rows: list[Any] = []
    with pytest.raises(errors.IncompleteList, match="page 2 was requested, and page 1 was returned") as caught:
        run(handler, lambda fortnox: _collect(fortnox.customers.list(), rows))
    assert [row.customer_number for row in rows] == [str(number) for number in range(500)]
    assert (caught.value.rows, caught.value.total) == (500, 1500)

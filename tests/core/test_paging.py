"""Lists over pages: every row once, no request before it is needed, an end on every kind of server."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from attrs import define, field

from tests.core.clients import Run, Server, ahead, both

Listing = Callable[..., Any]


@define
class Books:
    """A company with some customers and purchase orders, numbered from 1, that pages as Fortnox does and remembers what it was asked."""

    rows: int
    totals: bool = True
    heeds_page: bool = True
    asked: list[dict[str, str]] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.asked.append(query)
        page, limit = int(query.get("page", 1)) if self.heeds_page else 1, int(query.get("limit", 100))
        start = int(query.get("offset", (page - 1) * limit))
        numbers = range(1, self.rows + 1)[start : start + limit]
        if "/api/" in request.url.path:
            return httpx.Response(200, json=[{"id": str(number)} for number in numbers])
        body: dict[str, Any] = {"Customers": [{"CustomerNumber": str(number)} for number in numbers]}
        if self.totals:
            # Past the end Fortnox says that there are none at all; with an offset it says page 1.
            total = self.rows if numbers else 0
            current = 1 if "offset" in query else page
            body["MetaInformation"] = {"@TotalResources": total, "@TotalPages": -(-total // limit), "@CurrentPage": current}
        return httpx.Response(200, json=body)


def customers(fortnox: Any, **options: Any) -> Any:
    """Pages by number."""
    return fortnox.customers.list(**options)


def orders(fortnox: Any, **options: Any) -> Any:
    """Pages by offset, and never says how many there are."""
    return fortnox.warehouse.purchase_orders.list(**options)


def _numbers(rows: list[Any]) -> list[int]:
    return [int(getattr(row, "customer_number", None) or row.id) for row in rows]


@both
@pytest.mark.parametrize(
    ("listing", "rows", "options", "first", "requests", "without_totals"),
    [
        (customers, 7, {}, 1, 1, 1),
        (customers, 501, {}, 1, 2, 2),
        (customers, 0, {}, 1, 1, 1),
        (customers, 7, {"limit": 3}, 1, 3, 3),
        (customers, 6, {"limit": 3}, 1, 2, 3),
        (customers, 7, {"limit": 3, "page": 2}, 4, 2, 2),
        (customers, 7, {"limit": 3, "page": 9}, 8, 1, 1),
        (customers, 7, {"limit": 3, "offset": 2}, 3, 2, 2),
        (customers, 8, {"limit": 3, "offset": 2}, 3, 2, 3),
        (customers, 7, {"limit": 3, "offset": 99}, 8, 1, 1),
        (orders, 7, {"limit": 3}, 1, 3, 3),
        (orders, 6, {"limit": 3}, 1, 3, 3),
        (orders, 7, {"limit": 3, "offset": 5}, 6, 1, 1),
        (orders, 0, {}, 1, 1, 1),
    ],
)
def test_every_row_comes_once_in_order_and_on_each_reading(
    run: Run, listing: Listing, rows: int, options: dict[str, int], first: int, requests: int, without_totals: int
) -> None:
    def twice(fortnox: Any) -> tuple[Any, Any]:
        pager = listing(fortnox, **options)
        return pager, pager

    for totals, count in ((True, requests), (False, without_totals)):
        books = Books(rows, totals=totals)
        once, again = run(books, twice)
        assert _numbers(once) == _numbers(again) == list(range(first, rows + 1))
        assert len(books.asked) == 2 * count


@both
@pytest.mark.parametrize("totals", [True, False])
def test_a_page_that_comes_again_from_a_server_that_ignores_page_is_the_end(run: Run, totals: bool) -> None:
    books = Books(7, totals=totals, heeds_page=False)
    assert _numbers(run(books, lambda fortnox: customers(fortnox, limit=3))) == [1, 2, 3]
    assert len(books.asked) == 2


@both
def test_a_list_that_comes_at_once_is_asked_for_once_and_without_paging(run: Run) -> None:
    server = Server(json=[{"id": "1"}] * 700)
    assert len(run(server, lambda fortnox: fortnox.time.articles.list())) == 700
    assert [request.url.query for request in server.asked] == [b""]
    assert run(server, lambda fortnox: fortnox.time.articles.list().total()) == 700


@both
@pytest.mark.parametrize("content", [{"Customers": None}, {"Customers": []}, {"Customers": None, "MetaInformation": None}])
def test_null_and_the_empty_list_hold_no_rows(run: Run, content: dict[str, Any]) -> None:
    server = Server(json=content)
    assert run(server, customers) == []
    assert run(server, lambda fortnox: customers(fortnox).first()) is None


@both
@pytest.mark.parametrize(("rows", "requests"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3)])
def test_a_page_is_asked_for_when_its_first_row_is(run: Run, rows: int, requests: int) -> None:
    books = Books(9)
    assert _numbers(run(books, lambda fortnox: ahead(customers(fortnox, limit=3, city="Åre"), rows))) == list(range(1, rows + 1))
    first, *others = books.asked
    assert first == {"city": "Åre", "limit": "3"}
    assert others == [{"city": "Åre", "limit": "3", "page": str(page)} for page in range(2, requests + 1)]


@both
def test_pages_come_with_their_number_and_the_totals(run: Run) -> None:
    pages = run(Books(7), lambda fortnox: customers(fortnox, limit=3).pages())
    assert [(_numbers(page.items), page.number, page.total, page.pages) for page in pages] == [
        ([1, 2, 3], 1, 7, 3),
        ([4, 5, 6], 2, 7, 3),
        ([7], 3, 7, 3),
    ]


@both
@pytest.mark.parametrize(
    ("listing", "options", "number", "numbers", "asked"),
    [
        (customers, {}, 1, [1, 2, 3], {"page": "1"}),
        (customers, {}, 3, [7], {"page": "3"}),
        (customers, {"page": 3}, 2, [4, 5, 6], {"page": "2"}),
        (customers, {"offset": 2}, 2, [6, 7], {"offset": "5"}),
        (orders, {}, 1, [1, 2, 3], {"offset": "0"}),
        (orders, {}, 3, [7], {"offset": "6"}),
    ],
)
def test_one_page_is_one_request(
    run: Run, listing: Listing, options: dict[str, int], number: int, numbers: list[int], asked: dict[str, str]
) -> None:
    books = Books(7)
    page = run(books, lambda fortnox: listing(fortnox, limit=3, **options).page(number))
    assert _numbers(page.items) == numbers
    assert books.asked == [{"limit": "3"} | asked]


@both
def test_what_a_page_does_not_say_is_none(run: Run) -> None:
    page = run(Books(7, totals=False), lambda fortnox: customers(fortnox).page(1))
    assert (page.number, page.total, page.pages) == (None, None, None)


@both
@pytest.mark.parametrize("listing", [customers, orders])
@pytest.mark.parametrize(
    ("rows", "options", "count", "taken", "limits"),
    [
        (9, {}, 2, range(1, 3), [2]),
        (1200, {}, 501, range(1, 502), [500, 500]),
        (9, {"limit": 2, "offset": 4}, 3, range(5, 8), [2, 2]),
        (1, {}, 2, range(1, 2), [2]),
        (9, {}, 0, range(0), []),
        (9, {}, -1, range(0), []),
    ],
)
def test_take_gives_so_many_and_asks_for_no_more(
    run: Run, listing: Listing, rows: int, options: dict[str, int], count: int, taken: range, limits: list[int]
) -> None:
    books = Books(rows)
    assert _numbers(run(books, lambda fortnox: listing(fortnox, **options).take(count))) == list(taken)
    assert [int(query["limit"]) for query in books.asked] == limits


@both
def test_take_and_first_start_where_the_iteration_does(run: Run) -> None:
    all_of_it, taken, first = run(
        Books(1200), lambda fortnox: (customers(fortnox, page=2), customers(fortnox, page=2).take(3), customers(fortnox, page=2).first())
    )
    assert _numbers(all_of_it)[:3] == _numbers(taken) == [501, 502, 503]
    assert _numbers([first]) == [501]


@both
@pytest.mark.parametrize("listing", [customers, orders])
def test_first_is_one_row_or_none(run: Run, listing: Listing) -> None:
    books = Books(9)
    assert _numbers([run(books, lambda fortnox: listing(fortnox).first())]) == [1]
    assert books.asked == [{"limit": "1"}]
    assert run(Books(0), lambda fortnox: listing(fortnox).first()) is None


@both
@pytest.mark.parametrize("options", [{}, {"page": 9}, {"offset": 99}, {"limit": 3}])
def test_the_total_is_that_of_the_whole_list(run: Run, options: dict[str, int]) -> None:
    books = Books(7)
    assert run(books, lambda fortnox: customers(fortnox, **options).total()) == 7
    assert books.asked == [{"limit": "1"}]


@both
@pytest.mark.parametrize("listing", [customers, orders])
def test_a_total_that_fortnox_does_not_say_is_none(run: Run, listing: Listing) -> None:
    assert run(Books(7, totals=False), lambda fortnox: listing(fortnox).total()) is None


@both
@pytest.mark.parametrize(("ask", "instead"), [(len, r"\.total\(\)"), (bool, r"\.first\(\).*\.total\(\)")])
def test_a_pager_has_no_length_and_no_truth(run: Run, ask: Callable[[Any], Any], instead: str) -> None:
    books = Books(7)
    with pytest.raises(TypeError, match=instead):
        run(books, lambda fortnox: ask(customers(fortnox)))
    assert books.asked == []


@both
@pytest.mark.parametrize("options", [{"page": 0}, {"limit": 0}, {"limit": 501}, {"offset": -1}])
def test_a_place_outside_the_list_is_refused_by_name(run: Run, options: dict[str, int]) -> None:
    books = Books(7)
    with pytest.raises(ValueError, match=rf"customers\.list: {next(iter(options))} is .* at (least|most)"):
        run(books, lambda fortnox: customers(fortnox, **options))
    with pytest.raises(ValueError, match="page is 0"):
        run(books, lambda fortnox: customers(fortnox).page(0))
    assert books.asked == []

"""Lists over pages: every row once, no request before it is needed, an end on every kind of server."""

from collections.abc import Callable
from functools import partial
from typing import Any

import httpx
import pytest

from tests.core.clients import Run, Server, ahead, both
from tests.core.list_server import TOTALS, Books, customers, numbers, orders

Listing = Callable[..., Any]


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
        books = Books(rows, said=TOTALS if totals else ())
        once, again = run(books, twice)
        assert numbers(once) == numbers(again) == list(range(first, rows + 1))
        assert len(books.requests) == 2 * count


@both
@pytest.mark.parametrize("read_ahead", [0, 2])
@pytest.mark.parametrize("said", [TOTALS, TOTALS[:2], ()])
def test_a_page_that_comes_again_from_a_server_that_ignores_page_is_the_end(run: Run, said: tuple[str, ...], read_ahead: int) -> None:
    books = Books(7, said=said, heeds_page=False)
    assert numbers(run(books, lambda fortnox: customers(fortnox, limit=3, read_ahead=read_ahead))) == [1, 2, 3]
    assert len(books.requests) in ((2, 3) if read_ahead and said else (2,))


@both
@pytest.mark.parametrize(
    ("told", "rows"),
    [
        ({"@TotalResources": 3, "@TotalPages": 3}, ["A", "A", "A"]),
        ({"@TotalPages": 3}, ["A", "A", "A"]),
        # Nothing bounds what these answers tell.
        ({}, ["A"]),
        ({"@TotalResources": 0, "@TotalPages": 0}, ["A"]),
    ],
)
def test_neighbours_may_be_equal_where_the_answers_count_them(run: Run, told: dict[str, int], rows: list[str]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params.get("page", 1))
        return httpx.Response(200, json={"AccountCharts": [{"Name": "A"}], "MetaInformation": {"@CurrentPage": page, **told}})

    assert [row.name for row in run(answer, lambda fortnox: fortnox.account_charts.list(limit=1))] == rows


@both
@pytest.mark.parametrize("listing", [customers, orders])
@pytest.mark.parametrize("said", [TOTALS, ()])
@pytest.mark.parametrize(
    ("rows", "most", "requests", "without_totals"), [(350, 100, 4, 4), (400, 100, 4, 5), (99, 100, 1, 1), (100, 100, 1, 2)]
)
def test_a_server_that_gives_fewer_rows_than_are_asked_for_ends_nothing_early(
    run: Run, listing: Listing, said: tuple[str, ...], rows: int, most: int, requests: int, without_totals: int
) -> None:
    books = Books(rows, said=said, most=most)
    assert numbers(run(books, listing)) == list(range(1, rows + 1))
    assert len(books.requests) == (requests if said and listing is customers else without_totals)


@both
@pytest.mark.parametrize("read_ahead", [0, 3])
def test_pages_that_are_shorter_than_they_are_counted_come_whole(run: Run, read_ahead: int) -> None:
    """700 rows in pages of 100, counted as 2 pages of 500."""
    books = Books(700, most=100, counts_by_most=False)
    assert numbers(run(books, lambda fortnox: customers(fortnox, read_ahead=read_ahead))) == list(range(1, 701))
    assert len(books.requests) == 7


@both
@pytest.mark.parametrize("said", [TOTALS, ()])
def test_a_server_that_gives_its_last_page_for_all_behind_it_ends_there(run: Run, said: tuple[str, ...]) -> None:
    books = Books(600, said=said, most=100, last_again=True)
    assert numbers(run(books, customers)) == list(range(1, 601))


@both
@pytest.mark.parametrize("said", [("@TotalResources",), ("@TotalPages",), ("@CurrentPage",)])
@pytest.mark.parametrize("read_ahead", [0, 2])
def test_half_of_the_totals_is_enough(run: Run, said: tuple[str, ...], read_ahead: int) -> None:
    books = Books(8, said=said)
    assert numbers(run(books, lambda fortnox: customers(fortnox, limit=3, read_ahead=read_ahead))) == list(range(1, 9))
    assert len(books.requests) == 3


@both
@pytest.mark.parametrize(
    ("moving", "rows", "read_ahead"),
    [
        ([7, 8, 12], 12, 0),  # rows come while the last page is read
        ([7, 12], 12, 0),
        ([7, 12], 12, 2),
        ([6, 7], 7, 2),
        ([7, 6], 6, 0),
        ([7, 6], 6, 2),
        ([7, 2], 3, 0),  # what was read was deleted meanwhile
        ([7, 2], 3, 2),
    ],
)
def test_totals_that_move_while_they_are_read_are_followed(run: Run, moving: list[int], rows: int, read_ahead: int) -> None:
    books = Books(0, moving=iter(moving))
    assert numbers(run(books, lambda fortnox: customers(fortnox, limit=3, read_ahead=read_ahead))) == list(range(1, rows + 1))


@both
@pytest.mark.parametrize("read_ahead", [0, 4])
def test_a_large_list_takes_the_fewest_calls(run: Run, read_ahead: int) -> None:
    books = Books(12_345)
    assert numbers(run(books, lambda fortnox: customers(fortnox, read_ahead=read_ahead))) == list(range(1, 12_346))
    assert len(books.requests) == 25
    assert {query["limit"] for query in books.requests} == {"500"}


@both
def test_a_list_that_comes_at_once_is_asked_for_once_and_without_paging(run: Run) -> None:
    server = Server(json=[{"id": "1"}] * 700)
    assert len(run(server, lambda fortnox: fortnox.time.articles.list())) == 700
    assert [request.url.query for request in server.requests] == [b""]
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
    assert numbers(run(books, lambda fortnox: ahead(customers(fortnox, limit=3, city="Åre"), rows))) == list(range(1, rows + 1))
    first, *others = books.requests
    assert first == {"city": "Åre", "limit": "3"}
    assert others == [{"city": "Åre", "limit": "3", "page": str(page)} for page in range(2, requests + 1)]


@both
def test_pages_come_with_their_number_and_the_totals(run: Run) -> None:
    pages = run(Books(7), lambda fortnox: customers(fortnox, limit=3).pages())
    assert [(numbers(page.items), page.number, page.total, page.pages) for page in pages] == [
        ([1, 2, 3], 1, 7, 3),
        ([4, 5, 6], 2, 7, 3),
        ([7], 3, 7, 3),
    ]


@both
@pytest.mark.parametrize(
    ("listing", "options", "number", "rows", "asked"),
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
    run: Run, listing: Listing, options: dict[str, int], number: int, rows: list[int], asked: dict[str, str]
) -> None:
    books = Books(7)
    page = run(books, lambda fortnox: listing(fortnox, limit=3, **options).page(number))
    assert numbers(page.items) == rows
    assert books.requests == [{"limit": "3"} | asked]


@both
def test_what_a_page_does_not_say_is_none(run: Run) -> None:
    page = run(Books(7, said=()), lambda fortnox: customers(fortnox).page(1))
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
        (700, {}, 1199, range(1, 701), [400, 400], [600, 600]),
        (9, {"limit": 100}, 3, range(1, 4), [3], [3]),
        (9, {"limit": 2, "offset": 4}, 3, range(5, 8), [2, 2], [2, 2]),
        (1, {}, 2, range(1, 2), [2], [2]),
        (9, {}, 0, range(0), [], []),
        (9, {}, -1, range(0), [], []),
    ],
)
def test_take_gives_so_many_and_asks_for_no_more(
    run: Run, rows: int, options: dict[str, int], count: int, taken: range, limits: list[int], limits_of_orders: list[int]
) -> None:
    for listing, sent in ((customers, limits), (orders, limits_of_orders)):
        books = Books(rows)
        assert numbers(run(books, partial(_take, listing, options, count))) == list(taken)
        assert [int(query["limit"]) for query in books.requests] == sent


def _take(listing: Listing, options: dict[str, int], count: int, fortnox: Any) -> Any:
    return listing(fortnox, **options).take(count)


@both
@pytest.mark.parametrize(
    ("page", "limit", "count", "asked"),
    [
        (2, 500, 1, {"page": "501", "limit": "1"}),
        (2, 500, 3, {"page": "126", "limit": "4"}),
        (2, 500, 500, {"page": "2", "limit": "500"}),
        (4, 7, 2, {"page": "8", "limit": "3"}),
        (1, 500, 3, {"page": "1", "limit": "3"}),
    ],
)
def test_take_starts_where_the_iteration_does_with_pages_that_part_there(
    run: Run, page: int, limit: int, count: int, asked: dict[str, str]
) -> None:
    books = Books(1200)
    taken, all_of_it = run(
        books, lambda fortnox: (customers(fortnox, page=page, limit=limit).take(count), customers(fortnox, page=page, limit=limit))
    )
    assert numbers(taken) == numbers(all_of_it)[:count]
    assert books.requests[0] == asked


@both
@pytest.mark.parametrize("listing", [customers, orders])
def test_first_is_one_row_or_none(run: Run, listing: Listing) -> None:
    books = Books(9)
    assert numbers([run(books, lambda fortnox: listing(fortnox).first())]) == [1]
    assert books.requests == [{"limit": "1"}]
    assert run(Books(0), lambda fortnox: listing(fortnox).first()) is None


@both
@pytest.mark.parametrize("options", [{}, {"page": 9}, {"offset": 99}, {"limit": 3}])
def test_the_total_is_that_of_the_whole_list(run: Run, options: dict[str, int]) -> None:
    books = Books(7)
    assert run(books, lambda fortnox: customers(fortnox, **options).total()) == 7
    assert books.requests == [{"limit": "1"}]


@both
@pytest.mark.parametrize("listing", [customers, orders])
def test_a_total_that_fortnox_does_not_say_is_none(run: Run, listing: Listing) -> None:
    assert run(Books(7, said=()), lambda fortnox: listing(fortnox).total()) is None


@both
@pytest.mark.parametrize(("ask", "instead"), [(len, r"\.total\(\)"), (bool, r"\.first\(\).*\.total\(\)")])
def test_a_pager_has_no_length_and_no_truth(run: Run, ask: Callable[[Any], Any], instead: str) -> None:
    books = Books(7)
    with pytest.raises(TypeError, match=instead):
        run(books, lambda fortnox: ask(customers(fortnox)))
    assert books.requests == []


@both
@pytest.mark.parametrize("page", [2, 9])
def test_past_the_end_no_total_is_told(run: Run, page: int) -> None:
    found = run(Books(3), lambda fortnox: customers(fortnox, limit=3).page(page))
    assert (found.items, found.number, found.total, found.pages) == ([], page, None, None)


@both
def test_by_an_offset_pages_have_no_number(run: Run) -> None:
    pages = run(Books(7), lambda fortnox: customers(fortnox, limit=3, offset=1).pages())
    assert [(numbers(page.items), page.number, page.total) for page in pages] == [([2, 3, 4], None, 7), ([5, 6, 7], None, 7)]


@both
def test_an_empty_list_has_its_total(run: Run) -> None:
    page = run(Books(0), lambda fortnox: customers(fortnox).page(1))
    assert (page.items, page.total, page.pages) == ([], 0, 0)


@both
def test_a_list_starts_at_a_page_or_at_an_offset(run: Run) -> None:
    books = Books(7)
    with pytest.raises(ValueError, match=r"customers\.list: page is 2 and offset is 3"):
        run(books, lambda fortnox: customers(fortnox, page=2, offset=3))
    assert books.requests == []


@both
@pytest.mark.parametrize("options", [{"page": 0}, {"limit": 0}, {"limit": 501}, {"offset": -1}, {"read_ahead": -1}])
def test_a_place_outside_the_list_is_refused_by_name(run: Run, options: dict[str, int]) -> None:
    books = Books(7)
    with pytest.raises(ValueError, match=rf"customers\.list: {next(iter(options))} is .* at (least|most)"):
        run(books, lambda fortnox: customers(fortnox, **options))
    with pytest.raises(ValueError, match="page is 0"):
        run(books, lambda fortnox: customers(fortnox).page(0))
    assert books.requests == []


@both
def test_an_answer_that_says_it_is_another_page_is_not_read_as_the_one_that_was_asked_for(run: Run) -> None:
    """A server that ignores `page`, while its rows change."""
    answers = 0

    def answer(_: httpx.Request) -> httpx.Response:
        nonlocal answers
        answers += 1
        meta = {"@TotalResources": 1500, "@TotalPages": 3, "@CurrentPage": 1}
        rows = [{"CustomerNumber": str(number), "Name": f"after {answers} answers"} for number in range(500)]
        return httpx.Response(200, json={"MetaInformation": meta, "Customers": rows})

    rows = run(answer, lambda fortnox: fortnox.customers.list())
    assert [row.customer_number for row in rows] == [str(number) for number in range(500)]

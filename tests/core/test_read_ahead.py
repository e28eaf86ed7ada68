"""Pages that are fetched ahead: so many at a time, in order, none that nobody wants, and memory stays flat."""

import asyncio
import json
import threading
import tracemalloc
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox
from fortnox_client.errors import ServerError

from tests.core.clients import Run, ahead, both
from tests.core.list_server import Books, customers, numbers, orders


def _page(request: httpx.Request) -> int:
    return int(request.url.params.get("page", 1))


def test_so_many_pages_are_fetched_at_a_time() -> None:
    """Pages 2 to 5 are answered when all four are asked for, pages 6 to 9 likewise."""
    books, together = Books(27), threading.Barrier(4)

    def answer(request: httpx.Request) -> httpx.Response:
        if _page(request) > 1:
            together.wait(10)
        return books(request)

    with httpx.Client(transport=httpx.MockTransport(answer)) as http, Fortnox(access_token="pl4nted-token", http_client=http) as fortnox:
        assert numbers(list(fortnox.customers.list(limit=3, read_ahead=4))) == list(range(1, 28))


def test_so_many_pages_are_fetched_at_a_time_by_tasks() -> None:
    books = Books(27)

    async def read() -> list[Any]:
        together = asyncio.Barrier(4)

        async def answer(request: httpx.Request) -> httpx.Response:
            if _page(request) > 1:
                await asyncio.wait_for(together.wait(), 10)
            return books(request)

        transport = httpx.MockTransport(answer)
        async with httpx.AsyncClient(transport=transport) as http, AsyncFortnox(access_token="pl4nted-token", http_client=http) as fortnox:
            return [row async for row in fortnox.customers.list(limit=3, read_ahead=4)]

    assert numbers(asyncio.run(read())) == list(range(1, 28))


@both
@pytest.mark.parametrize("listing", [customers, orders])
def test_where_no_total_is_known_one_page_comes_after_the_other(run: Run, listing: Any) -> None:
    """A page too many would be a request that others wait for."""
    books = Books(7, said=())
    options = {"limit": 3} | ({"read_ahead": 4} if listing is customers else {})
    assert numbers(run(books, lambda fortnox: listing(fortnox, **options))) == list(range(1, 8))
    assert len(books.requests) == 3


@both
@pytest.mark.parametrize("rows", [1, 3, 4, 7])
def test_whoever_leaves_early_has_fetched_no_more_than_ahead(run: Run, rows: int) -> None:
    books = Books(300)
    assert numbers(run(books, lambda fortnox: ahead(customers(fortnox, limit=3, read_ahead=4), rows))) == list(range(1, rows + 1))
    pages = -(-rows // 3)
    assert len(books.requests) <= (1 if pages == 1 else pages + 3)


@both
@pytest.mark.parametrize(("count", "pages"), [(3, 1), (501, 2), (1400, 3)])
def test_take_fetches_only_the_pages_that_it_needs(run: Run, count: int, pages: int) -> None:
    books = Books(9999)
    assert numbers(run(books, lambda fortnox: customers(fortnox, read_ahead=8).take(count))) == list(range(1, count + 1))
    assert len(books.requests) == pages


@both
def test_an_error_comes_after_the_pages_before_it_and_ends_the_reading(run: Run) -> None:
    books, read = Books(300), []

    def answer(request: httpx.Request) -> httpx.Response:
        found = books(request)
        return httpx.Response(500, text="nej") if _page(request) == 4 else found

    async def read_awaiting(pager: Any) -> None:
        async for row in pager:
            read.append(row)

    def use(fortnox: Any) -> Any:
        pager = customers(fortnox, limit=3, read_ahead=3)
        return read_awaiting(pager) if isinstance(fortnox, AsyncFortnox) else [read.append(row) for row in pager]

    with pytest.raises(ServerError):
        run(answer, use)
    assert numbers(read) == list(range(1, 10))
    assert len(books.requests) <= 6


ROWS = 100_000
PAGE = [{"CustomerNumber": str(number), "Name": "Å" * 40} for number in range(500)]


def _answer(rows: int) -> Any:
    """Always the same rows, each time in another order, so that no page repeats another."""
    content = [
        json.dumps({"Customers": PAGE[turn:] + PAGE[:turn], "MetaInformation": {"@TotalResources": rows, "@TotalPages": rows // 500}})
        for turn in (0, 1)
    ]
    return lambda request: httpx.Response(200, text=content[_page(request) % 2])


async def _count(pager: Any) -> int:
    count = 0
    async for _ in pager:
        count += 1
    return count


@both
@pytest.mark.parametrize("read_ahead", [0, 4])
def test_memory_stays_flat(run: Run, read_ahead: int) -> None:
    def use(fortnox: Any) -> Any:
        pager = customers(fortnox, read_ahead=read_ahead)
        return _count(pager) if isinstance(fortnox, AsyncFortnox) else sum(1 for _ in pager)

    def peak(rows: int) -> int:
        tracemalloc.start()
        assert run(_answer(rows), use) == rows
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(5_000)  # imports
    # How many pages live at a time is up to the threads: the most of several short lists is compared with the long one.
    few, many = max(peak(20_000) for _ in range(4)), peak(ROWS)
    print(f"peak of {ROWS:,} rows: {many:,} bytes; of 20,000: {few:,}")
    # 5 times the rows.
    assert many < 2 * few

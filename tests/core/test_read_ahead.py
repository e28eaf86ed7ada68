"""Read-ahead: pages are fetched concurrently and in order, with few unused requests and bounded memory."""

import asyncio
import json
import threading
import tracemalloc
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox
from fortnox_client.errors import ServerError

from tests.core.clients import Run, both, read_first
from tests.core.list_server import FakeListServer, customers, numbers, orders


def _page_number(request: httpx.Request) -> int:
    return int(request.url.params.get("page", 1))


def test_read_ahead_fetches_pages_concurrently() -> None:
    """The server sends pages 2 to 5 when all four are requested, and so pages 6 to 9."""
    server, barrier = FakeListServer(27), threading.Barrier(4)

    def handler(request: httpx.Request) -> httpx.Response:
        if _page_number(request) > 1:
            barrier.wait(10)
        return server(request)

    with httpx.Client(transport=httpx.MockTransport(handler)) as http, Fortnox(access_token="pl4nted-token", http_client=http) as fortnox:
        assert numbers(list(fortnox.customers.list(limit=3, read_ahead=4))) == list(range(1, 28))


def test_read_ahead_async_fetches_pages_concurrently() -> None:
    server = FakeListServer(27)

    async def read() -> list[Any]:
        barrier = asyncio.Barrier(4)

        async def handler(request: httpx.Request) -> httpx.Response:
            if _page_number(request) > 1:
                await asyncio.wait_for(barrier.wait(), 10)
            return server(request)

        transport = httpx.MockTransport(handler)
        async with httpx.AsyncClient(transport=transport) as http, AsyncFortnox(access_token="pl4nted-token", http_client=http) as fortnox:
            return [row async for row in fortnox.customers.list(limit=3, read_ahead=4)]

    assert numbers(asyncio.run(read())) == list(range(1, 28))


@both
@pytest.mark.parametrize("listing", [customers, orders])
def test_read_ahead_without_total_is_sequential(run: Run, listing: Any) -> None:
    """Without a total only an empty page shows the end, and a page that was read ahead would use the shared rate limit."""
    server = FakeListServer(7, totals=())
    options = {"limit": 3} | ({"read_ahead": 4} if listing is customers else {})
    assert numbers(run(server, lambda fortnox: listing(fortnox, **options))) == list(range(1, 8))
    assert len(server.requests) == 4


@both
@pytest.mark.parametrize("rows", [1, 3, 4, 7])
def test_read_ahead_left_early_fetches_few_pages(run: Run, rows: int) -> None:
    server = FakeListServer(300)
    assert numbers(run(server, lambda fortnox: read_first(customers(fortnox, limit=3, read_ahead=4), rows))) == list(range(1, rows + 1))
    pages = -(-rows // 3)
    assert len(server.requests) <= (1 if pages == 1 else pages + 3)


@both
@pytest.mark.parametrize(("count", "pages"), [(3, 1), (501, 2), (1400, 3)])
def test_take_fetches_only_needed_pages(run: Run, count: int, pages: int) -> None:
    server = FakeListServer(9999)
    assert numbers(run(server, lambda fortnox: customers(fortnox, read_ahead=8).take(count))) == list(range(1, count + 1))
    assert len(server.requests) == pages


@both
def test_read_ahead_error_is_raised_in_order(run: Run) -> None:
    server, read = FakeListServer(300), []

    def handler(request: httpx.Request) -> httpx.Response:
        found = server(request)
        return httpx.Response(500, text="nej") if _page_number(request) == 4 else found

    async def read_awaiting(pager: Any) -> None:
        async for row in pager:
            read.append(row)

    def use(fortnox: Any) -> Any:
        pager = customers(fortnox, limit=3, read_ahead=3)
        return read_awaiting(pager) if isinstance(fortnox, AsyncFortnox) else [read.append(row) for row in pager]

    with pytest.raises(ServerError):
        run(handler, use)
    assert numbers(read) == list(range(1, 10))
    assert len(server.requests) <= 6


ROWS = 100_000
PAGE = [{"CustomerNumber": str(number), "Name": "Å" * 40} for number in range(500)]


def _respond(rows: int) -> Any:
    """Send the same rows in alternating order, so that no page repeats the previous one."""
    content = [
        json.dumps({"Customers": PAGE[shift:] + PAGE[:shift], "MetaInformation": {"@TotalResources": rows, "@TotalPages": rows // 500}})
        for shift in (0, 1)
    ]
    return lambda request: httpx.Response(200, text=content[_page_number(request) % 2])


async def _count(pager: Any) -> int:
    count = 0
    async for _ in pager:
        count += 1
    return count


@both
@pytest.mark.parametrize("read_ahead", [0, 4])
def test_list_memory_is_bounded(run: Run, read_ahead: int) -> None:
    def use(fortnox: Any) -> Any:
        pager = customers(fortnox, read_ahead=read_ahead)
        return _count(pager) if isinstance(fortnox, AsyncFortnox) else sum(1 for _ in pager)

    def peak(rows: int) -> int:
        tracemalloc.start()
        assert run(_respond(rows), use) == rows
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(5_000)  # imports
    # The number of pages in memory depends on the threads, so the largest peak of several short lists is compared.
    few, many = max(peak(20_000) for _ in range(4)), peak(ROWS)
    print(f"peak of {ROWS:,} rows: {many:,} bytes; of 20,000: {few:,}")
    # The long list has 5 times the rows.
    assert many < 2 * few

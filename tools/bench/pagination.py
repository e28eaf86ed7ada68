"""A list that is read with four pages ahead against the same list read page by page. The server responds after 300 ms."""

import asyncio
import json
import time
from collections.abc import Iterator

import httpx
from fortnox_client import AsyncFortnox, Fortnox

from tools.bench.figures import Figure

LATENCY = 0.3
PAGES = 21  # fewer requests than the rate limit allows at once; else the limit would be measured
AHEAD = 4


def figures() -> Iterator[Figure]:
    for name, read in (("threads", _by_threads), ("tasks", _by_tasks)):
        ahead, plain = _seconds(read, AHEAD), _seconds(read, 0)
        yield Figure(
            f"time of {PAGES} pages with read_ahead={AHEAD}, {name}",
            f"{ahead:.2f} s",
            f"without read_ahead: {plain:.2f} s",
            ahead / plain,
            0.33,
        )


def _seconds(read, read_ahead: int) -> float:
    started = time.perf_counter()
    assert read(read_ahead) == PAGES * 500
    return time.perf_counter() - started


def _respond(request: httpx.Request) -> httpx.Response:
    page = int(request.url.params.get("page", 1))
    rows = [{"CustomerNumber": str(page * 500 + number), "Name": "Å" * 40} for number in range(500)]
    meta = {"@TotalResources": PAGES * 500, "@TotalPages": PAGES, "@CurrentPage": page}
    return httpx.Response(200, text=json.dumps({"Customers": rows, "MetaInformation": meta}))


def _by_threads(read_ahead: int) -> int:
    def respond(request: httpx.Request) -> httpx.Response:
        time.sleep(LATENCY)
        return _respond(request)

    with httpx.Client(transport=httpx.MockTransport(respond)) as http, Fortnox(access_token="token", http_client=http) as fortnox:
        return sum(1 for _ in fortnox.customers.list(read_ahead=read_ahead))


def _by_tasks(read_ahead: int) -> int:
    async def respond(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(LATENCY)
        return _respond(request)

    async def read() -> int:
        transport = httpx.MockTransport(respond)
        async with httpx.AsyncClient(transport=transport) as http, AsyncFortnox(access_token="token", http_client=http) as fortnox:
            return len([row async for row in fortnox.customers.list(read_ahead=read_ahead)])

    return asyncio.run(read())

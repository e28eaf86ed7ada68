"""A list that is read with four pages ahead against the same list read page by page, from a server that answers in 300 ms."""

import asyncio
import json
import sys
import time
from pathlib import Path

import httpx
from fortnox_client import AsyncFortnox, Fortnox

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tools.bench import measure

LATENCY = 0.3
PAGES = 21
"""Fewer calls than the rate limit lets through at once, which would be the bound else."""

AHEAD = 4
BOUND = 0.33


def answer(request: httpx.Request) -> httpx.Response:
    page = int(request.url.params.get("page", 1))
    rows = [{"CustomerNumber": str(page * 500 + number), "Name": "Å" * 40} for number in range(500)]
    meta = {"@TotalResources": PAGES * 500, "@TotalPages": PAGES, "@CurrentPage": page}
    return httpx.Response(200, text=json.dumps({"Customers": rows, "MetaInformation": meta}))


def by_threads(read_ahead: int) -> int:
    def late(request: httpx.Request) -> httpx.Response:
        time.sleep(LATENCY)
        return answer(request)

    with httpx.Client(transport=httpx.MockTransport(late)) as http, Fortnox(access_token="token", http_client=http) as fortnox:
        return sum(1 for _ in fortnox.customers.list(read_ahead=read_ahead))


def by_tasks(read_ahead: int) -> int:
    async def late(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(LATENCY)
        return answer(request)

    async def read() -> int:
        transport = httpx.MockTransport(late)
        async with httpx.AsyncClient(transport=transport) as http, AsyncFortnox(access_token="token", http_client=http) as fortnox:
            return len([row async for row in fortnox.customers.list(read_ahead=read_ahead)])

    return asyncio.run(read())


def main() -> int:
    kept = []
    for read in (by_threads, by_tasks):
        seconds = []
        for read_ahead in (AHEAD, 0):
            started = time.perf_counter()
            assert read(read_ahead) == PAGES * 500
            seconds.append(time.perf_counter() - started)
        with_it, without = seconds
        print(
            f"{PAGES} pages in {with_it:.2f} s with read_ahead={AHEAD}, in {without:.2f} s without: {without / with_it:.2f} times as fast"
        )
        kept.append(measure.show(f"{read.__name__}: time of a list with read_ahead={AHEAD} / without", with_it / without, BOUND))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Run a test with the sync and the async client against a fake server, which is a function."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import AsyncFortnox, ExpandedPager, Fortnox, Pager, RateLimiter

Handler = Callable[[httpx.Request], httpx.Response]
Run = Callable[..., Any]

UNLIMITED = 10**9
"""Rate limit in requests per 5 s that these tests never reach. The runners also turn retries off."""


def run_sync(handler: Handler, use: Callable[[Fortnox], Any], token: str = "pl4nted-token", **options: Any) -> Any:
    with (
        httpx.Client(transport=httpx.MockTransport(handler)) as http,
        Fortnox(access_token=token, http_client=http, rate_limiter=RateLimiter(UNLIMITED), **options) as fortnox,
    ):
        return _collect(use(fortnox.with_options(retries=0)))


def run_async(handler: Handler, use: Callable[[AsyncFortnox], Any], token: str = "pl4nted-token", **options: Any) -> Any:
    async def run() -> Any:
        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(handler)) as http,
            AsyncFortnox(access_token=token, http_client=http, rate_limiter=RateLimiter(UNLIMITED), **options) as fortnox,
        ):
            return await _collect_async(use(fortnox.with_options(retries=0)))

    return asyncio.run(run())


both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
"""Parametrize a test by `run(handler, lambda fortnox: ...)`. It returns the result of the function; pagers become lists."""


def _collect(result: Any) -> Any:
    if isinstance(result, tuple):
        return tuple(map(_collect, result))
    return list(result) if isinstance(result, Iterator | Pager | ExpandedPager) else result


async def _collect_async(result: Any) -> Any:
    if isinstance(result, tuple):
        return tuple([await _collect_async(each) for each in result])
    if inspect.isawaitable(result):
        return await result
    return [each async for each in result] if hasattr(result, "__aiter__") else result


def read_first(pager: Any, count: int) -> list[Any] | Awaitable[list[Any]]:
    """Return the first rows of an iteration that then stops."""

    async def read() -> list[Any]:
        rows = aiter(pager)
        return [await anext(rows) for _ in range(count)]

    return list(islice(pager, count)) if isinstance(pager, Iterable) else read()


def collect(pager: Any, rows: list[Any]) -> Awaitable[None] | None:
    """Append each row of an iteration to a list, so that the rows before an error are known."""

    async def read() -> None:
        async for row in pager:
            rows.append(row)

    if not isinstance(pager, Iterable):
        return read()
    for row in pager:
        rows.append(row)
    return None


@define
class Server:
    """A server that always sends the same response and records the requests."""

    status: int = 200
    json: Any = None
    headers: dict[str, str] = field(factory=dict)
    requests: list[httpx.Request] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self.status, json=self.json, headers=self.headers)

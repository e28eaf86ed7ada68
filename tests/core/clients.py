"""Both clients before a server that is a function, driven alike: what a test proves of one, it proves of the other."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import AsyncFortnox, ExpandedPager, Fortnox, Pager, RateLimiter

Answer = Callable[[httpx.Request], httpx.Response]
Run = Callable[..., Any]

UNLIMITED = 10**9
"""Requests in 5 s: these tests send as fast as they can. Each call once, so that a test sees what it is about."""


def run_sync(answer: Answer, use: Callable[[Fortnox], Any], token: str = "pl4nted-token", **options: Any) -> Any:
    with (
        httpx.Client(transport=httpx.MockTransport(answer)) as http,
        Fortnox(access_token=token, http_client=http, rate_limiter=RateLimiter(UNLIMITED), **options) as fortnox,
    ):
        return _settled(use(fortnox.with_options(retries=0)))


def run_async(answer: Answer, use: Callable[[AsyncFortnox], Any], token: str = "pl4nted-token", **options: Any) -> Any:
    async def run() -> Any:
        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http,
            AsyncFortnox(access_token=token, http_client=http, rate_limiter=RateLimiter(UNLIMITED), **options) as fortnox,
        ):
            return await _awaited(use(fortnox.with_options(retries=0)))

    return asyncio.run(run())


both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
"""With each client `run(answer, lambda fortnox: ...)` gives what the call gives, all that can be iterated, and each of a tuple."""


def _settled(result: Any) -> Any:
    if isinstance(result, tuple):
        return tuple(map(_settled, result))
    return list(result) if isinstance(result, Iterator | Pager | ExpandedPager) else result


async def _awaited(result: Any) -> Any:
    if isinstance(result, tuple):
        return tuple([await _awaited(each) for each in result])
    if inspect.isawaitable(result):
        return await result
    return [each async for each in result] if hasattr(result, "__aiter__") else result


def ahead(pager: Any, count: int) -> list[Any] | Awaitable[list[Any]]:
    """The first rows of an iteration that then is left."""

    async def read() -> list[Any]:
        rows = aiter(pager)
        return [await anext(rows) for _ in range(count)]

    return list(islice(pager, count)) if isinstance(pager, Iterable) else read()


@define
class Server:
    """Always the same answer; remembers what it was asked."""

    status: int = 200
    json: Any = None
    headers: dict[str, str] = field(factory=dict)
    requests: list[httpx.Request] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self.status, json=self.json, headers=self.headers)

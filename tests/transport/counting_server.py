"""A Fortnox that counts requests as they arrive, and remembers when that was."""

import asyncio
from bisect import bisect_left
from collections.abc import Callable

import httpx
from attrs import define, field

from tests.transport.virtual_time import now

SECONDS = 5.0
FORTNOX_COUNT = 25


@define
class CountingServer:
    """Answers any GET of a customer. 429 beyond 25 in any 5 s, by the time of arrival.

    Attributes:
        there: draws how long a request travels.
        back: draws how long its answer takes.
    """

    there: Callable[[], float] = lambda: 0.0
    back: Callable[[], float] = lambda: 0.0
    sent: list[float] = field(factory=list)
    arrived: list[float] = field(factory=list)
    names: list[str] = field(factory=list)
    refused: int = 0

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(now())
        self.names.append(request.url.path.rpartition("/")[2])
        await asyncio.sleep(self.there())
        counted = [time for time in self.arrived if time > now() - SECONDS]
        if len(counted) >= FORTNOX_COUNT:
            self.refused += 1
            return httpx.Response(429)
        self.arrived.append(now())
        await asyncio.sleep(self.back())
        return httpx.Response(200, json={"Customer": {"CustomerNumber": self.names[-1]}})


def most_in(times: list[float], seconds: float) -> int:
    """The most that any half-open window of so many seconds holds."""
    ordered = sorted(times)
    return max((number + 1 - bisect_left(ordered, time - seconds + 1e-9) for number, time in enumerate(ordered)), default=0)

"""A fake server with the rate limit of Fortnox. It counts requests by their time of arrival."""

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
    """Respond to each GET of a customer, and with 429 to the 26th request and later ones in 5 s.

    Attributes:
        request_seconds: returns how long a request travels.
        response_seconds: returns how long its response takes.
        sent: when each request was sent.
        arrived: when each accepted request arrived.
        names: the customer number of each request.
        throttled: number of responses with 429.
    """

    request_seconds: Callable[[], float] = lambda: 0.0
    response_seconds: Callable[[], float] = lambda: 0.0
    sent: list[float] = field(factory=list)
    arrived: list[float] = field(factory=list)
    names: list[str] = field(factory=list)
    throttled: int = 0

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(now())
        self.names.append(request.url.path.rpartition("/")[2])
        await asyncio.sleep(self.request_seconds())
        counted = [time for time in self.arrived if time > now() - SECONDS]
        if len(counted) >= FORTNOX_COUNT:
            self.throttled += 1
            return httpx.Response(429)
        self.arrived.append(now())
        await asyncio.sleep(self.response_seconds())
        return httpx.Response(200, json={"Customer": {"CustomerNumber": self.names[-1]}})


def most_in(times: list[float], seconds: float) -> int:
    """Return the largest number of times in a half-open window of so many seconds."""
    ordered = sorted(times)
    return max((number + 1 - bisect_left(ordered, time - seconds + 1e-9) for number, time in enumerate(ordered)), default=0)

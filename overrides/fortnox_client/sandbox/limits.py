"""Fortnox's rate limit: 25 requests in any 5 seconds for each client id and tenant, counted when they arrive.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/rate-limits-for-fortnox-api
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable

from attrs import define, field
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from fortnox_client.sandbox.grants import Grants

CompanyKey = tuple[str, int]
"""Client id and tenant."""

_MAX_ENTRIES = 100_000


@define
class Limits:
    """The rate limit (a sliding window), the simulated network latency, and counters of both.

    `Limits()` has the values of Fortnox.

    Attributes:
        count: the number of requests that are allowed in any window.
        seconds: the length of the window.
        latency: a function that returns the seconds by which a request of a company is delayed before it is counted.
        accepted: the times (`time.monotonic`) of the last 100,000 allowed requests, by company.
        throttled: the number of requests that got status 429, by company.
    """

    count: int = 25
    seconds: float = 5.0
    latency: Callable[[CompanyKey], float] = field(default=lambda _: 0.0, repr=False)
    accepted: dict[CompanyKey, deque[float]] = field(factory=dict[CompanyKey, deque[float]], init=False, repr=False)
    throttled: dict[CompanyKey, int] = field(factory=dict[CompanyKey, int], init=False)
    _windows: dict[CompanyKey, deque[float]] = field(factory=dict[CompanyKey, deque[float]], init=False, repr=False)

    def admit(self, key: CompanyKey, now: float) -> bool:
        """Count a request if the window has room for it.

        Args:
            key: the client id and the tenant of the request.
            now: the time of arrival, by `time.monotonic`.

        Returns:
            Whether the request is allowed. A throttled request does not count against the limit.
        """
        window = self._windows.setdefault(key, deque())
        while window and window[0] <= now - self.seconds:
            window.popleft()
        if len(window) >= self.count:
            self.throttled[key] = self.throttled.get(key, 0) + 1
            return False
        window.append(now)
        self.accepted.setdefault(key, deque(maxlen=_MAX_ENTRIES)).append(now)
        return True

    def reset(self) -> None:
        """Empty the windows and the counters."""
        for counted in (self.accepted, self.throttled, self._windows):
            counted.clear()


class RateLimitMiddleware:
    """Delay and count API requests, and respond with 429 above the limit.

    A request without a valid access token passes: the API responds to it with 401.
    """

    def __init__(self, app: ASGIApp, grants: Grants, limits: Limits) -> None:
        self._app = app
        self._grants = grants
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        token = Headers(scope=scope).get("authorization", "").partition(" ")[2]
        access = self._grants.access(token) if scope["path"].startswith(("/3/", "/api/")) else None
        app = self._app
        if access is not None:
            key = access.client_id, access.tenant
            await asyncio.sleep(self._limits.latency(key))
            if not self._limits.admit(key, time.monotonic()):
                app = PlainTextResponse("Too Many Requests", 429)
        await app(scope, receive, send)

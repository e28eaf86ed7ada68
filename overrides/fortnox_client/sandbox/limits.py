"""Fortnox's rate limit: so many requests in any five seconds, by client id and tenant, counted when they arrive.

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

Key = tuple[str, int]
"""Client id and tenant."""

_REMEMBERED = 100_000


@define
class Limits:
    """What is counted, and how long requests travel.

    Attributes:
        count: how many requests may arrive in any `seconds`.
        seconds: the length of the window.
        travel: draws the seconds that a request of a company travels before it is counted.
        accepted: when the last 100,000 requests were counted, by company.
        refused: how many were answered 429, by company.
    """

    count: int = 25
    seconds: float = 5.0
    travel: Callable[[Key], float] = lambda _: 0.0
    accepted: dict[Key, deque[float]] = field(factory=dict[Key, deque[float]], init=False)
    refused: dict[Key, int] = field(factory=dict[Key, int], init=False)
    _windows: dict[Key, deque[float]] = field(factory=dict[Key, deque[float]], init=False)

    def admit(self, key: Key, now: float) -> bool:
        """Counts a request; tells whether it may pass. One that may not is not counted."""
        window = self._windows.setdefault(key, deque())
        while window and window[0] <= now - self.seconds:
            window.popleft()
        if len(window) >= self.count:
            self.refused[key] = self.refused.get(key, 0) + 1
            return False
        window.append(now)
        self.accepted.setdefault(key, deque(maxlen=_REMEMBERED)).append(now)
        return True

    def forget(self) -> None:
        """Nothing has been asked yet."""
        for counted in (self.accepted, self.refused, self._windows):
            counted.clear()


class RateLimit:
    """Lets requests travel, counts them, and answers 429 to those that are too many. Those without a live token pass: they are refused
    further in.
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
            await asyncio.sleep(self._limits.travel(key))
            if not self._limits.admit(key, time.monotonic()):
                app = PlainTextResponse("Too Many Requests", 429)
        await app(scope, receive, send)

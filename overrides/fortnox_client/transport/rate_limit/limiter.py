"""The rate limit of each company: who waits goes in the order of coming, whether a thread or a task, and gives way when it gives up."""

from __future__ import annotations

import logging
import os
import random
import sys
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable, Generator
from typing import TYPE_CHECKING, Any, Protocol
from weakref import WeakSet

from attrs import frozen

from fortnox_client._secrets import Secret
from fortnox_client.transport.rate_limit.window import COUNT, SECONDS, Slot, Window

if TYPE_CHECKING:
    from fortnox_client.transport.rate_limit.shared import SharedWindow

_logger = logging.getLogger("fortnox.rate_limit")

CompanyKey = tuple[str, str]
"""Client id and tenant: what Fortnox counts by."""

NEVER = float("inf")

JITTER = 0.1
"""A part of the window, up to which chance adds to the wait after a 429: who were refused together should not come back together."""


LONGEST_WAIT = 60.0
"""Seconds for which a 429 holds all calls of a company back, also where its Retry-After says more: then the next one asks again."""


class Waiter(Protocol):
    """Whoever waits for a turn, and can be woken from any thread."""

    def wake(self) -> None:
        """Ends its pause."""
        ...

    def pause(self, seconds: float | None) -> Awaitable[None] | None:
        """Waits until woken, and for so many seconds at most. A task gives what it awaits."""
        ...


@frozen
class Pause:
    """Waits until woken, and for so many seconds at most; None: until woken."""

    waiter: Waiter
    seconds: float | None

    def run(self, _io: object) -> None:
        self.waiter.pause(self.seconds)

    async def run_async(self, _io: object) -> None:
        pausing = self.waiter.pause(self.seconds)
        if pausing is not None:
            await pausing


@frozen
class Ask:
    """Asks the window that processes share; the answer is the seconds to wait, 0 where a slot was taken."""

    shared: SharedWindow
    key: CompanyKey
    count: int
    seconds: float

    def run(self, _io: object) -> float:
        return self.shared.take(self.key, self.count, self.seconds)

    async def run_async(self, io: object) -> float:
        import asyncio  # late, since sync clients do without

        return await asyncio.to_thread(self.run, io)


@frozen
class Close:
    """Closes the window that processes share, for so many seconds."""

    shared: SharedWindow
    key: CompanyKey
    seconds: float

    def run(self, _io: object) -> None:
        self.shared.close(self.key, self.seconds)

    async def run_async(self, io: object) -> None:
        import asyncio

        await asyncio.to_thread(self.run, io)


Turns = Generator[Pause | Ask, Any, Slot | None]
Refusals = Generator[Close, Any, None]


@frozen
class RateLimit:
    """What is left of a company's rate limit, as this process knows it.

    Attributes:
        count: how many requests may go in any `seconds`.
        seconds: the length of the window.
        left: how many may go now.
        wait: the seconds until the next may go.
        waiting: how many callers wait for their turn.
    """

    count: int
    seconds: float
    left: int
    wait: float
    waiting: int


class RateLimiter:
    """Keeps the requests of each company below Fortnox's limit: 25 in any 5 seconds for a client id and tenant.

    One that apps and clients share counts their requests together, sync and async ones.

    Args:
        count: how many requests may go in any `seconds`.
        seconds: the length of the window.
        shared: where processes count together: a URL, redis://..., or a SharedWindow; None where this process is alone.
        clock: tells seconds; never set back.

    Raises ValueError for a count or a length that lets nothing through, and for a URL that names nothing.

    Source: https://www.fortnox.se/developer/guides-and-good-to-know/rate-limits-for-fortnox-api

    Example:
        limiter = RateLimiter(shared="redis://localhost:6379/0")
        app = FortnoxApp("client id", "client secret", rate_limiter=limiter)
    """

    def __init__(
        self,
        count: int = COUNT,
        seconds: float = SECONDS,
        *,
        shared: SharedWindow | str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if isinstance(shared, str):
            shared = Secret(shared)
        if count < 1 or not seconds > 0:
            raise ValueError(f"{count} requests in {seconds:g} seconds let nothing through; count and seconds must be above 0")
        self._count = count
        self._seconds = seconds
        self._shared = _opened(shared) if isinstance(shared, str) else shared
        self._clock = clock
        self._lanes: dict[CompanyKey, CompanyLimiter] = {}

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self._count, self._seconds, self._shared, self._clock)

    def limiter_of(self, client_id: str, tenant: str) -> CompanyLimiter:
        """The lane of one company's requests."""
        key = (client_id, tenant)
        return self._lanes.get(key) or self._lanes.setdefault(
            key, CompanyLimiter(Window(self._count, self._seconds), key, self._clock, self._shared)
        )


def _again(count: int, seconds: float, shared: SharedWindow | None, clock: Callable[[], float]) -> RateLimiter:
    return RateLimiter(count, seconds, shared=shared, clock=clock)


class CompanyLimiter:
    """One company's window, and who waits for a slot in it. The first of them waits for the window, the others for the one before them.

    Attributes:
        clock: tells seconds; never set back.
    """

    def __init__(self, window: Window, key: CompanyKey, clock: Callable[[], float], shared: SharedWindow | None = None) -> None:
        self._window = window
        self._key = key
        self.clock = clock
        self._shared = shared
        self._queue: deque[Waiter] = deque()
        self._lock = threading.Lock()
        _lanes.add(self)

    def begin_in_a_child(self) -> None:
        """A forked child has neither the parent's threads, who may hold the lock, nor those who wait."""
        self._lock = threading.Lock()
        self._queue.clear()

    @property
    def now(self) -> RateLimit:
        """What is left."""
        with self._lock:
            now, window = self.clock(), self._window
            return RateLimit(window.count, window.seconds, window.left(now), window.wait(now), len(self._queue))

    @property
    def wait(self) -> float:
        """The seconds until the window lets a request through."""
        with self._lock:
            return self._window.wait(self.clock())

    def try_acquire(self) -> Slot | None:
        """A slot, where nobody waits and the window has one; None where it takes a turn."""
        with self._lock:
            if self._shared is not None or self._queue:
                return None
            now = self.clock()
            return self._window.take(now) if self._window.wait(now) == 0 else None

    def acquire(self, waiter: Waiter, give_up: float = NEVER) -> Turns:
        """Steps that end with a slot, after all who came before; with None where none is had until `give_up`. Ended early, they let the
        next one go on.
        """
        self._join(waiter)
        try:
            while True:
                wait = self._wait(waiter)
                if wait == 0 and self._shared is not None:
                    wait = yield Ask(self._shared, self._key, self._window.count, self._window.shared_seconds)
                if wait == 0:
                    with self._lock:
                        return self._window.take(self.clock())
                left = give_up - self.clock()
                if left <= 0:
                    return None
                yield Pause(waiter, wait if left == NEVER else left if wait is None else min(wait, left))
        finally:
            self._leave(waiter)

    def answered(self, slot: Slot) -> None:
        """The request in the slot was answered, or it is certain that no answer comes."""
        with self._lock:
            self._window.answered(slot, self.clock())
            self._wake_first()

    def leaves(self, slot: Slot) -> None:
        """The request in the slot leaves only now."""
        with self._lock:
            self._window.leaves(slot, self.clock())

    def returned(self, slot: Slot) -> None:
        """The request in the slot never left."""
        with self._lock:
            self._window.returned(slot)
            self._wake_first()

    def refused(self, slot: Slot, retry_after: float | None) -> Refusals:
        """The request in the slot was answered 429: all wait as long as Fortnox says, else until no request of before counts any more."""
        with self._lock:
            now, seconds = self.clock(), self._window.seconds
            wait = max(0.0, slot.sent + seconds - now) if retry_after is None else min(retry_after, LONGEST_WAIT)
            wait += random.uniform(0, seconds * JITTER)  # noqa: S311, no secret
            self._window.refused(now + wait)
        _logger.warning("429 Too Many Requests: all calls of this company wait for %.1f s", wait)
        if self._shared is not None:
            yield Close(self._shared, self._key, wait)

    def _join(self, waiter: Waiter) -> None:
        with self._lock:
            self._queue.append(waiter)
            _logger.debug("%d calls wait for the rate limit", len(self._queue))

    def _leave(self, waiter: Waiter) -> None:
        with self._lock:
            first = self._queue[0] is waiter
            self._queue.remove(waiter)
            if first:
                self._wake_first()

    def _wait(self, waiter: Waiter) -> float | None:
        with self._lock:
            return self._window.wait(self.clock()) if self._queue[0] is waiter else None

    def _wake_first(self) -> None:
        if self._queue:
            self._queue[0].wake()


_lanes: WeakSet[CompanyLimiter] = WeakSet()


def _forked() -> None:
    for limiter_of in _lanes:
        limiter_of.begin_in_a_child()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_forked)


def _opened(url: str) -> SharedWindow:
    from fortnox_client.transport.rate_limit.shared import open_window

    return open_window(url)

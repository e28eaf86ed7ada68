"""Rate limiter: one FIFO queue per company, for threads and tasks. A waiter that is cancelled or times out leaves its queue.

No caller waits for another one that cannot run, such as a task of a stopped event loop: see `queue`.
"""

from __future__ import annotations

import logging
import os
import random
import sys
import threading
import time
from collections.abc import Callable, Generator
from typing import Any
from weakref import WeakSet

from attrs import asdict, frozen

from fortnox_client._config import check_number
from fortnox_client._secrets import Secret
from fortnox_client.transport.rate_limit.queue import Queue, Waiter
from fortnox_client.transport.rate_limit.shared import SharedWindow, open_window
from fortnox_client.transport.rate_limit.window import COUNT, SECONDS, Slot, Window

_logger = logging.getLogger("fortnox.rate_limit")

CompanyKey = tuple[str, str]
"""Client id and tenant id: Fortnox counts requests for this pair."""

NEVER = float("inf")

JITTER = 0.1
"""Upper bound of the jitter after a 429, as a share of the window: callers that were limited together must not return together."""

MAX_WAIT = 60.0
"""Seconds that a 429 blocks a company at most. With a longer `Retry-After` the next call tries again after this time."""


@frozen
class Pause:
    """Step: wait until woken, at most for `seconds`; None: without a limit."""

    waiter: Waiter
    seconds: float | None

    def run(self, _io: object) -> None:
        """Execute the step, and block."""
        self.waiter.pause(self.seconds)

    async def run_async(self, _io: object) -> None:
        """Execute the step, and await."""
        pause = self.waiter.pause(self.seconds)
        if pause is not None:
            await pause


@frozen
class TakeShared:
    """Step: take a slot in the shared window. The result is 0, or the seconds to wait."""

    shared: SharedWindow
    key: CompanyKey
    count: int
    seconds: float

    def run(self, _io: object) -> float:
        """Execute the step, and block. A window of the user that fails must not fail the call."""
        try:
            wait: Any = self.shared.take(self.key, self.count, self.seconds)
        except Exception as error:  # noqa: BLE001, see above
            _logger.warning("%s raised %s; this process counts only its own requests", type(self.shared).__name__, type(error).__name__)
            return 0
        if not isinstance(wait, int | float) or not 0 <= wait < NEVER:
            raise TypeError(f"{type(self.shared).__name__}.take must return the seconds to wait, a number of at least 0, got {wait!r}")
        return wait

    async def run_async(self, io: object) -> float:
        """Execute the step, and await."""
        import asyncio  # late: sync clients do not need it

        return await asyncio.to_thread(self.run, io)


@frozen
class CloseShared:
    """Step: close the shared window for `seconds`."""

    shared: SharedWindow
    key: CompanyKey
    seconds: float

    def run(self, _io: object) -> None:
        """Execute the step, and block. A window of the user that fails must not fail the call."""
        try:
            self.shared.close(self.key, self.seconds)
        except Exception as error:  # noqa: BLE001, see above
            _logger.warning("%s raised %s; other processes do not know of a 429", type(self.shared).__name__, type(error).__name__)

    async def run_async(self, io: object) -> None:
        """Execute the step, and await."""
        import asyncio

        await asyncio.to_thread(self.run, io)


AcquireSteps = Generator[Pause | TakeShared, Any, Slot | None]
CloseSteps = Generator[CloseShared, Any, None]


@frozen
class RateLimit:
    """The state of a company's rate limit, as this process knows it.

    Attributes:
        count: maximum number of requests in the sliding window.
        seconds: length of the sliding window.
        left: requests that may be sent now.
        wait: seconds until the next request may be sent; 0 if it may be sent now.
        waiting: callers in the queue.
    """

    count: int
    seconds: float
    left: int
    wait: float
    waiting: int

    def _repr_html_(self) -> str:
        from fortnox_core.html_tables import object_table

        return object_table("RateLimit", asdict(self))


class RateLimiter:
    """Client-side rate limiter. Thread-safe; sync and async clients can share it.

    Fortnox allows 25 requests in 5 seconds for each pair of client id and company. The limiter has a sliding window and a FIFO queue
    for each pair. Clients and apps that share a limiter are counted together.

    Args:
        count: maximum number of requests in the window, 1 or more. The default of 24 is one below the limit of Fortnox.
        seconds: length of the window, above 0.
        shared: the window that processes and hosts share: a URL (redis://host:6379/0, or rediss:// for TLS) or a SharedWindow.
            None: only the requests of this process are counted.
        clock: returns seconds and never goes back.

    Raises:
        ValueError: count or seconds is outside its range, or the URL is invalid.
        TypeError: count or seconds is not a number.
        ImportError: the extra `redis` is missing.

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
        check_number("count", count, int, "an int of at least 1")
        check_number("seconds", seconds, (int, float), "a number above 0")
        if count < 1:
            raise ValueError(f"count must be 1 or more, got {count}")
        if not seconds > 0:
            raise ValueError(f"seconds must be more than 0, got {seconds:g}")
        self._count = count
        self._seconds = seconds
        self._shared = open_window(shared) if isinstance(shared, str) else shared
        self._clock = clock
        self._limiters: dict[CompanyKey, CompanyLimiter] = {}

    def __repr__(self) -> str:
        shared = "" if self._shared is None else f", shared={self._shared!r}"
        return f"RateLimiter(count={self._count}, seconds={self._seconds:g}{shared})"

    def __reduce__(self) -> tuple[object, ...]:
        return _unpickle, (self._count, self._seconds, self._shared, self._clock)

    def _get_limiter(self, client_id: str, tenant: str) -> CompanyLimiter:
        """Return the rate limiter of one company.

        Args:
            client_id: the client id of the integration; "" if it is not known.
            tenant: the tenant id of the company.

        Returns:
            The limiter, the same one for each call with this client id and company.
        """
        key = (client_id, tenant)
        return self._limiters.get(key) or self._limiters.setdefault(
            key, CompanyLimiter(Window(self._count, self._seconds), key, self._clock, self._shared)
        )


def _unpickle(count: int, seconds: float, shared: SharedWindow | None, clock: Callable[[], float]) -> RateLimiter:
    return RateLimiter(count, seconds, shared=shared, clock=clock)


class CompanyLimiter:
    """FIFO queue in front of one company's sliding window. Thread-safe.

    Only the first caller of the threads and of each event loop waits for the window. The others wait until they are woken.

    Attributes:
        clock: returns seconds and never goes back.
    """

    def __init__(self, window: Window, key: CompanyKey, clock: Callable[[], float], shared: SharedWindow | None = None) -> None:
        self._window = window
        self._key = key
        self.clock = clock
        self._shared = shared
        self._queue = Queue()
        self._lock = threading.RLock()
        _all_limiters.add(self)

    def reset_after_fork(self) -> None:
        """Forget the lock and the queue: the threads of the parent process do not exist in a forked child."""
        self._lock = threading.RLock()
        self._queue.clear()

    @property
    def rate_limit(self) -> RateLimit:
        """The state of the rate limit."""
        with self._lock:
            now, window = self.clock(), self._window
            return RateLimit(window.count, window.seconds, window.left(now), window.wait(now), len(self._queue))

    @property
    def wait(self) -> float:
        """Seconds until the window lets a request through."""
        with self._lock:
            return self._window.wait(self.clock())

    def try_acquire(self) -> Slot | None:
        """Return a slot if the queue is empty and one is free. Otherwise return None: use `acquire`."""
        with self._lock:
            if self._shared is not None or self._queue:
                return None
            now = self.clock()
            return self._window.take(now) if self._window.wait(now) == 0 else None

    def acquire(self, waiter: Waiter, give_up: float = NEVER) -> AcquireSteps:
        """Return a slot after all earlier waiters that can run; None if there is none until `give_up`.

        If the generator is closed early, the waiter leaves the queue and the next one is woken.

        Args:
            waiter: the thread or task that waits.
            give_up: a time by `clock`.
        """
        self._enqueue(waiter)
        try:
            while True:
                wait = self._time_to_wait(waiter)
                if wait == 0 and self._shared is not None:
                    wait = yield TakeShared(self._shared, self._key, self._window.count, self._window.shared_seconds)
                if wait == 0 and (slot := self._take()) is not None:
                    return slot
                left = give_up - self.clock()
                if left <= 0:
                    return None
                yield Pause(waiter, wait if left == NEVER else left if wait is None else min(wait, left))
        finally:
            self._dequeue(waiter)

    def on_response(self, slot: Slot) -> None:
        """Record that the request in the slot got a response."""
        with self._lock:
            self._window.on_response(slot, self.clock())
            self._queue.wake_first()

    def on_sent(self, slot: Slot) -> None:
        """Record that the request in the slot is sent only now."""
        with self._lock:
            self._window.on_sent(slot, self.clock())

    def release(self, slot: Slot) -> None:
        """Free the slot of a request that was never sent."""
        with self._lock:
            self._window.release(slot)
            self._queue.wake_first()

    def on_too_many_requests(self, slot: Slot, retry_after: float | None) -> CloseSteps:
        """Block the company after a 429.

        Args:
            slot: the slot of the request.
            retry_after: seconds of the header `Retry-After`. None: until no earlier request is in the window.
        """
        with self._lock:
            now, seconds = self.clock(), self._window.seconds
            wait = max(0.0, slot.sent + seconds - now) if retry_after is None else min(retry_after, MAX_WAIT)
            wait += random.uniform(0, seconds * JITTER)  # noqa: S311, not a secret
            self._window.close(now + wait)
        _logger.warning("429 Too Many Requests: all calls of this company wait for %.1f s", wait)
        if self._shared is not None:
            yield CloseShared(self._shared, self._key, wait)

    def _enqueue(self, waiter: Waiter) -> None:
        with self._lock:
            self._queue.append(waiter)
            _logger.debug("%d calls wait for the rate limit", len(self._queue))

    def _dequeue(self, waiter: Waiter) -> None:
        with self._lock:
            self._queue.remove(waiter)

    def _time_to_wait(self, waiter: Waiter) -> float | None:
        """Return the seconds to wait for the window; None for a waiter that another one of its group wakes."""
        with self._lock:
            if not self._queue.is_first(waiter):
                return None
            now = self.clock()
            return self._window.wait(now) or self._queue.reserved(waiter, now)

    def _take(self) -> Slot | None:
        """Return a slot; None if a caller of another group took it in the meantime."""
        with self._lock:
            now = self.clock()
            return self._window.take(now) if self._shared is not None or self._window.wait(now) == 0 else None


_all_limiters: WeakSet[CompanyLimiter] = WeakSet()


def _after_fork() -> None:
    for limiter in _all_limiters:
        limiter.reset_after_fork()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_after_fork)

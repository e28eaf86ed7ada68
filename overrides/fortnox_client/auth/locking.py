"""Steps under the lock of a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from fortnox_client._steps import Sleep
from fortnox_client.auth.errors import TokenUnavailable
from fortnox_client.auth.steps import Lock, Read, Steps, Unlock
from fortnox_client.auth.store import Stored, StoreKey

T = TypeVar("T")

LEASE = 70.0
"""Seconds of the lock: longer than two attempts of 20 s, the backoff between them, and the five steps of a store until then together."""
SEND_SECONDS = LEASE - 25
"""Seconds of the lease during which a token request may be sent. Its response arrives, and is saved, before the lease expires."""
SAFE_LEASE = LEASE - 10
"""Seconds during which the lock certainly has not expired. The rest is for the step itself."""
MAX_WAIT = 100.0
"""Seconds that a process waits for the lock: longer than a lease, so that a killed holder does not block it."""
POLL_DELAYS = (0.05, 0.1, 0.2)
"""Seconds between two tries to acquire the lock. The last one is repeated."""

_MAX_UNRELEASED = 8


def with_lock(
    key: StoreKey,
    holder: str,
    now: Callable[[], float],
    work: Callable[[float], Steps[T]],
    check: Callable[[Stored | None], T | None] | None = None,
    unreleased: list[str] | None = None,
) -> Steps[T]:
    """Execute steps under the lock of a key.

    Args:
        key: the key to lock.
        holder: identifies the holder; must be unique.
        now: the clock, in seconds since 1970.
        work: returns the steps. Its argument is when the lease began.
        check: called with the stored token before each try to acquire the lock. A result other than None is returned without the
            lock. None: nothing is read.
        unreleased: holders of this process whose lock could not be released. They are released first, so that this process does not
            wait for its own lease. If the lock cannot be released, its holder is appended.

    Raises:
        TokenUnavailable: another holder had the lock for MAX_WAIT seconds.
    """
    unreleased = [] if unreleased is None else unreleased
    found = None if check is None else check((yield Read(key)))
    if found is not None:
        return found
    yield from _release_all(key, unreleased)
    try:
        acquired: float | T = yield from acquire(key, holder, now, check)
    except BaseException:
        yield from _release(key, holder, unreleased)  # the lock may have been acquired
        raise
    if not isinstance(acquired, float):
        return acquired  # pyright: ignore[reportReturnType], which counts int as float
    try:
        return (yield from work(acquired))
    finally:
        yield from _release(key, holder, unreleased)


def acquire(
    key: StoreKey, holder: str, now: Callable[[], float], check: Callable[[Stored | None], T | None] | None = None
) -> Steps[float | T]:
    """Wait for the lock of a key, or extend the lease of its holder.

    Returns:
        When the lease began, at the latest: the time before the step that acquired it. Or the result of `check`, if it is not None.

    Raises:
        TokenUnavailable: another holder had the lock for MAX_WAIT seconds.
    """
    started = now()
    waited = 0.0  # a clock that is set back must not prolong the wait
    tries = 0
    while True:
        begin = float(now())
        if (yield Lock(key, holder, LEASE)):
            return begin
        if max(waited, now() - started) > MAX_WAIT:
            raise TokenUnavailable(f"Another process has been renewing the token of company {key.tenant} for {MAX_WAIT:g} s")
        delay = POLL_DELAYS[min(tries, len(POLL_DELAYS) - 1)]
        yield Sleep(delay)
        waited += delay
        tries += 1
        found = None if check is None else check((yield Read(key)))
        if found is not None:
            return found


def _release(key: StoreKey, holder: str, unreleased: list[str]) -> Steps[None]:
    # The lease expires without this. An error here must not hide what happened under the lock, above all a token that was not saved.
    try:
        yield Unlock(key, holder)
    except Exception:  # noqa: BLE001, see above
        unreleased[:] = [*unreleased[-_MAX_UNRELEASED:], holder]


def _release_all(key: StoreKey, holders: list[str]) -> Steps[None]:
    while holders:
        try:
            yield Unlock(key, holders[-1])
        except Exception:  # noqa: BLE001, the next step on the store fails too, and its error is raised
            return
        holders.pop()

"""Steps under the lock of a key."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from fortnox_client._steps import Sleep
from fortnox_client.auth.errors import TokenUnavailable
from fortnox_client.auth.steps import Lock, Read, Steps, Unlock
from fortnox_client.auth.store import Stored, StoreKey

T = TypeVar("T")

LEASE = 70.0
"""Seconds of the lock: longer than two attempts of 20 s, the backoff between them, and the five steps of a store until then together."""
SAFE_LEASE = LEASE - 10
"""Seconds during which the lock certainly has not expired. The rest is for the step itself."""
MAX_WAIT = 100.0
"""Seconds that a process waits for the lock: longer than a lease, so that a killed holder does not block it."""
POLL_DELAYS = (0.05, 0.1, 0.2)
"""Seconds between two tries to acquire the lock. The last one is repeated."""


def with_lock(
    key: StoreKey, holder: str, now: Callable[[], float], work: Steps[T], check: Callable[[Stored | None], T | None] = lambda _: None
) -> Steps[T]:
    """Execute steps under the lock of a key.

    Args:
        key: the key to lock.
        holder: identifies the holder; must be unique.
        now: the clock, in seconds since 1970.
        work: the steps.
        check: called with the stored token before each try to acquire the lock. A result other than None is returned without the lock.

    Raises:
        TokenUnavailable: another holder had the lock for MAX_WAIT seconds.
    """
    started = now()
    tries = 0
    while True:
        found = check((yield Read(key)))
        if found is not None:
            return found
        try:
            if (yield Lock(key, holder, LEASE)):
                break
        except BaseException:
            yield from _release(key, holder)  # the lock may have been acquired
            raise
        if now() - started > MAX_WAIT:
            raise TokenUnavailable(f"Another process has been renewing the token of company {key.tenant} for {MAX_WAIT:g} s")
        yield Sleep(POLL_DELAYS[min(tries, len(POLL_DELAYS) - 1)])
        tries += 1
    try:
        return (yield from work)
    finally:
        yield from _release(key, holder)


def _release(key: StoreKey, holder: str) -> Steps[None]:
    # The lease expires without this. An error here must not hide what happened under the lock, above all a token that was not saved.
    with suppress(Exception):
        yield Unlock(key, holder)

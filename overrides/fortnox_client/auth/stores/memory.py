"""Tokens in the memory of one process."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import NoReturn

from fortnox_client.auth.stores.store import Stored, StoreKey

# One for all stores, held while the process forks: a child must not inherit a lock that no thread of it will ever open.
_step = threading.Lock()
if sys.platform != "win32":
    os.register_at_fork(before=_step.acquire, after_in_parent=_step.release, after_in_child=_step.release)


class MemoryStore:
    """Tokens that last as long as the process: for tests, and for client credentials, whose tokens are renewed from nothing.

    A forked child goes on with a copy. Two copies of one refresh token cost the consent, so what has refresh tokens and forks
    needs a store that processes share, such as SqliteStore.

    Args:
        clock: tells seconds; leases end by it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held: dict[StoreKey, Stored] = {}
        self._leases: dict[StoreKey, tuple[str, float]] = {}

    def __repr__(self) -> str:
        return "MemoryStore()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a MemoryStore cannot be pickled, since its tokens are in this process; use SqliteStore to share them")

    def read(self, key: StoreKey) -> Stored | None:
        """What is held under the key; None where nothing is."""
        with _step:
            return self._held.get(key)

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        """Stores where the key holds the generation `after` (0: nothing); returns False, and changes nothing, where not."""
        with _step:
            held = self._held.get(key)
            if (held.generation if held else 0) != after:
                return False
            self._held[key] = stored
            return True

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        """Takes the key's lock for so long, where it is free, its lease has ended, or the holder has it already; tells whether."""
        with _step:
            now = self._clock()
            other, ends = self._leases.get(key, (holder, now))
            if other != holder and now < ends:
                return False
            self._leases[key] = holder, now + seconds
            return True

    def release(self, key: StoreKey, holder: str) -> None:
        """Gives the lock back. Does nothing where the holder has it no more."""
        with _step:
            if key in self._leases and self._leases[key][0] == holder:
                del self._leases[key]

    def tenants(self, client_id: str) -> list[str]:
        """The companies whose tokens are held for an integration, sorted."""
        with _step:
            return sorted(key.tenant for key in self._held if key.client_id == client_id)

    def delete(self, key: StoreKey) -> None:
        """Forgets what is held under the key."""
        with _step:
            self._held.pop(key, None)

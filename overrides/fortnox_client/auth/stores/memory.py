"""Token store in the memory of one process."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import NoReturn

from fortnox_client.auth.store import Store, Stored, StoreKey

# One lock for all stores, acquired during a fork: no thread of the child would release a lock that was copied while it was acquired.
_operation = threading.Lock()
if sys.platform != "win32":
    os.register_at_fork(before=_operation.acquire, after_in_parent=_operation.release, after_in_child=_operation.release)


class MemoryStore(Store):
    """Token store in memory, for tests and for client credentials, which need no stored token. The tokens end with the process.

    A forked child continues with a copy. Two copies of one refresh token cost the consent: a program that has refresh tokens and forks
    needs a store that processes share, such as SqliteStore.

    Args:
        clock: returns seconds and never goes back; leases expire by it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stored: dict[StoreKey, Stored] = {}
        self._leases: dict[StoreKey, tuple[str, float]] = {}

    def __repr__(self) -> str:
        return "MemoryStore()"

    def __reduce__(self) -> NoReturn:
        raise TypeError("MemoryStore cannot be pickled: its tokens are in this process; use SqliteStore to share them")

    def read(self, key: StoreKey) -> Stored | None:
        with _operation:
            return self._stored.get(key)

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        with _operation:
            current = self._stored.get(key)
            if (current.generation if current else 0) != after:
                return False
            self._stored[key] = stored
            return True

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        with _operation:
            now = self._clock()
            other, ends = self._leases.get(key, (holder, now))
            if other != holder and now < ends:
                return False
            self._leases[key] = holder, now + seconds
            return True

    def release(self, key: StoreKey, holder: str) -> None:
        with _operation:
            if key in self._leases and self._leases[key][0] == holder:
                del self._leases[key]

    def tenants(self, client_id: str) -> list[str]:
        with _operation:
            return sorted(key.tenant for key in self._stored if key.client_id == client_id)

    def delete(self, key: StoreKey) -> None:
        with _operation:
            self._stored.pop(key, None)

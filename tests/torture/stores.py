"""A token store with faults: it loses data, restores old data, hangs, is full or is slow."""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from fortnox_client.auth import Store, Stored, StoreKey
from fortnox_client.auth.errors import StoreError

T = TypeVar("T")

TIME_LIMIT = 0.3
HANG_SECONDS = 0.6
SLOW_SECONDS = 0.03


class FaultyStore(Store):
    """A store that passes each step to another one, some of them with a fault.

    Args:
        inner: the store.
        faults: the faults, chosen at random.
        rate: the part of the steps that have a fault.
        seed: seed of the choice.

    Attributes:
        counts: number of faults, by kind.
        active: whether steps have faults.
    """

    time_limit = TIME_LIMIT

    def __init__(self, inner: Store, faults: tuple[str, ...], rate: float, seed: int) -> None:
        self._inner, self._faults, self._rate = inner, faults, rate
        self._choose = random.Random(seed)
        self._lock = threading.Lock()
        self._history: list[Stored] = []
        self.counts: Counter[str] = Counter()
        self.active = False

    def read(self, key: StoreKey) -> Stored | None:
        return self._step(key, lambda: self._inner.read(key))

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        written = self._step(key, lambda: self._inner.write(key, stored, after=after), writes=True)
        self._history.append(stored)
        return written

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        return self._step(key, lambda: self._inner.acquire(key, holder, seconds))

    def release(self, key: StoreKey, holder: str) -> None:
        self._step(key, lambda: self._inner.release(key, holder))

    def tenants(self, client_id: str) -> list[str]:
        return self._inner.tenants(client_id)

    def delete(self, key: StoreKey) -> None:
        self._inner.delete(key)

    def _step(self, key: StoreKey, step: Callable[[], T], *, writes: bool = False) -> T:
        fault = self._next_fault()
        if fault == "is full" and writes:
            raise StoreError("the disk is full")
        if fault in ("hangs", "is slow"):
            time.sleep(HANG_SECONDS if fault == "hangs" else SLOW_SECONDS)
        if fault in ("loses data", "restores old data"):
            self._inner.delete(key)
        if fault == "restores old data" and self._history:
            old = self._history[self._choose.randrange(len(self._history))]
            self._inner.write(key, old, after=0)
        return step()

    def _next_fault(self) -> str:
        with self._lock:
            if not self.active or not self._faults or self._choose.random() >= self._rate:
                return ""
            fault = self._choose.choice(self._faults)
            self.counts[fault] += 1
            return fault

"""Queue of the callers that wait for the rate limit of one company. No clock. The caller has a lock, which must be reentrant.

Callers that can run independently of each other are in separate groups: the threads, and the tasks of each event loop.
The group whose first caller waits longest has precedence. A loop may be stopped or busy, so a group that does not take its slot
within GRACE loses its precedence until one of its callers runs again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Hashable
from typing import Protocol

from attrs import define, field

GRACE = 0.05
"""Seconds that a free slot is reserved for the caller that waits longest."""


class Waiter(Protocol):
    """A thread or a task in the queue."""

    @property
    def group(self) -> Hashable:
        """The event loop of a task; None for a thread."""
        ...

    def wake(self) -> bool:
        """End the wait. Thread-safe. Return False if the waiter can never run again."""
        ...

    def pause(self, seconds: float | None) -> Awaitable[None] | None:
        """Wait until woken, at most for `seconds`. For a task, return an awaitable."""
        ...


@define
class _Group:
    """The callers of one event loop, or all threads.

    Attributes:
        callers: waiter and number of each caller, in order. Numbers increase with the time of the call.
        due: when another group first saw that this one could take a slot; None if it ran since then.
    """

    callers: OrderedDict[Waiter, int] = field(factory=OrderedDict[Waiter, int])
    due: float | None = None

    @property
    def first(self) -> Waiter | None:
        return next(iter(self.callers), None)


class Queue:
    """FIFO queue of one company. Only the first caller of each group waits for the window; the others wait until they are woken.

    The garbage collector may remove the caller of a closed event loop during any method, in the thread that has the lock.
    So no method iterates over what `remove` changes.
    """

    def __init__(self) -> None:
        self._groups: dict[Hashable, _Group] = {}
        self._last = 0

    def __len__(self) -> int:
        return sum(len(group.callers) for group in list(self._groups.values()))

    def __bool__(self) -> bool:
        return bool(self._groups)

    def clear(self) -> None:
        """Forget all callers."""
        self._groups.clear()

    def append(self, waiter: Waiter) -> None:
        """Add a caller at the end."""
        self._last += 1
        self._groups.setdefault(waiter.group, _Group()).callers[waiter] = self._last

    def remove(self, waiter: Waiter) -> None:
        """Remove a caller, and wake the first one if it was the first of its group."""
        group = self._groups.get(waiter.group)
        if group is None:
            return
        was_first = group.first is waiter
        group.callers.pop(waiter, None)
        group.due = None  # it runs
        if not group.callers:
            self._groups.pop(waiter.group, None)
        if was_first:
            self.wake_first()

    def is_first(self, waiter: Waiter) -> bool:
        """Return whether a caller is the first of its group. The call shows that its group runs."""
        group = self._groups[waiter.group]
        group.due = None
        return group.first is waiter

    def reserved(self, waiter: Waiter, now: float) -> float:
        """Return the seconds for which the free slot is reserved for callers that wait longer than the first caller of a group.

        Args:
            waiter: the first caller of its group.
            now: seconds of any clock, the same in each call.
        """
        number = self._groups[waiter.group].callers[waiter]
        left = 0.0
        for group in list(self._groups.values()):
            first = group.first
            if first is not None and group.callers.get(first, number) < number:
                if group.due is None:
                    group.due = now
                    self._wake(first)
                left = max(left, group.due + GRACE - now)
        return left

    def wake_first(self) -> None:
        """Wake the first caller of each group."""
        for group in list(self._groups.values()):
            first = group.first
            if first is not None:
                self._wake(first)

    def _wake(self, first: Waiter) -> None:
        """Wake the first caller of a group. Forget a group whose event loop is closed."""
        if not first.wake():
            self._groups.pop(first.group, None)

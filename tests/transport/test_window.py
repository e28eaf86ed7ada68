"""The window and its lane on a clock of the test's own: whatever comes, no five seconds hold more than they may, and nobody starves."""

import heapq
from collections import deque
from collections.abc import Callable, Iterator

from attrs import define, field
from fortnox_client import RateLimiter
from fortnox_client.transport.rate_limit.limiter import Pause, TakeShared
from fortnox_client.transport.rate_limit.window import Slot

FORTNOX = 25
FIVE = 5.0


@define(eq=False)
class Caller:
    """Somebody who wants to send; its turn is a generator that the simulation drives."""

    number: int
    arrives: float
    gives_up: float
    takes: float
    woken: bool = False
    acquire: Iterator[Pause | TakeShared] | None = None
    sent: float | None = None

    def wake(self) -> None:
        self.woken = True

    def pause(self, seconds: float | None) -> None:
        raise AssertionError("the simulation pauses")


@define
class Simulation:
    """Callers of one lane, on a clock that jumps from event to event. Requests arrive `delay` after they left."""

    limiter_count: int = 24
    now: float = 0.0
    sent: list[float] = field(factory=list)
    arrived: list[float] = field(factory=list)
    order: list[int] = field(factory=list)
    _events: list[tuple[float, int, Callable[[], None]]] = field(factory=list)
    _woken: deque[Caller] = field(factory=deque)

    def __attrs_post_init__(self) -> None:
        self.limiter = RateLimiter(self.limiter_count, FIVE, clock=lambda: self.now)._get_limiter("client", "tenant")

    def at(self, time: float, happens: Callable[[], None]) -> None:
        heapq.heappush(self._events, (time, len(self._events) + len(self.sent) * 10_000, happens))

    def come(self, caller: Caller, delay: Callable[[], float]) -> None:
        def arrive() -> None:
            slot = self.limiter.try_acquire()
            if slot is not None:
                self._send(caller, slot, delay())
                return
            caller.acquire = self.limiter.acquire(caller)
            self._go_on(caller, delay)

        self.at(caller.arrives, arrive)

    def _go_on(self, caller: Caller, delay: Callable[[], float]) -> None:
        if caller.sent is not None or caller.acquire is None:
            return
        if self.now >= caller.gives_up:
            caller.acquire.close()
            caller.acquire = None
            self._wake_others(delay)
            return
        try:
            step = next(caller.acquire)
        except StopIteration as done:
            self._send(caller, done.value, delay())
            self._wake_others(delay)
            return
        assert isinstance(step, Pause)
        caller.woken = False
        self._waiting[caller.number] = caller
        if step.seconds is not None:
            assert step.seconds > 0
            self.at(self.now + step.seconds, lambda: self._go_on(caller, delay))
        if caller.gives_up < float("inf"):
            self.at(caller.gives_up, lambda: self._go_on(caller, delay))

    _waiting: dict[int, Caller] = field(factory=dict)

    def _wake_others(self, delay: Callable[[], float]) -> None:
        for caller in [each for each in self._waiting.values() if each.woken and each.acquire is not None and each.sent is None]:
            caller.woken = False
            self._go_on(caller, delay)

    def _send(self, caller: Caller, slot: Slot, delay: float) -> None:
        caller.sent = self.now
        self.order.append(caller.number)
        self.sent.append(self.now)
        self.arrived.append(self.now + delay)

        def answered() -> None:
            self.limiter.answered(slot)
            self._wake_others(lambda: delay)

        self.at(self.now + 2 * delay + caller.takes, answered)

    def run(self) -> None:
        while self._events:
            self.now, _, happens = heapq.heappop(self._events)
            happens()

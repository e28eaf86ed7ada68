"""Which calls are sent again, and when. Decided per operation: a POST after a timeout may have been booked, and a GET may send mail."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import define, field, frozen
from fortnox_core.errors import TransportError
from fortnox_core.retry_after import retry_after

if TYPE_CHECKING:
    from fortnox_core.operation import Operation
    from fortnox_core.response import Response

    from fortnox_client.transport.options import Options

TOO_MANY_REQUESTS = 429
PASSING = frozenset({502, 503, 504})
"""What a gateway says while Fortnox is away. Whether Fortnox acted before it went nobody knows."""

FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
"""Seconds. Each delay may be twice the one before, and is drawn by chance below that."""


def worth_another_try(operation: Operation, outcome: Response | TransportError) -> bool:
    """Whether a call may be sent again, by its answer or by what kept one from coming."""
    if isinstance(outcome, TransportError):
        return operation.safe or outcome.never_left
    # A 429 is said before anything is done.
    return outcome.status == TOO_MANY_REQUESTS or (operation.safe and outcome.status in PASSING)


@define
class Budget:
    """Bounds what retries may add to the load of a server in trouble: one for each ten answers, and a few to begin with."""

    most: float = 20.0
    per_answer: float = 0.1
    _left: float = field(init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)
    _process: int = field(factory=os.getpid, init=False)

    def __attrs_post_init__(self) -> None:
        self._left = self.most

    def _locked(self) -> threading.Lock:
        if self._process != os.getpid():  # a forked child has no thread that would let go of its parent's lock
            self._lock, self._process = threading.Lock(), os.getpid()
        return self._lock

    def earn(self) -> None:
        """A call was answered."""
        with self._locked():
            self._left = min(self.most, self._left + self.per_answer)

    def spend(self) -> bool:
        """Pays for one retry; tells whether there was enough."""
        with self._locked():
            if self._left < 1:
                return False
            self._left -= 1
            return True


@frozen
class Retries:
    """The policy by which a client sends calls again."""

    budget: Budget = field(factory=Budget)
    chance: Callable[[float, float], float] = random.uniform

    def pause(
        self, operation: Operation, outcome: Response | TransportError, options: Options, tries: int, remaining: float, closed: float
    ) -> float | None:
        """The seconds before a call is sent again; None where it is not.

        Args:
            operation: what was called.
            outcome: how the last try ended.
            options: how often, at most.
            tries: how many there were, without those that were answered 429.
            remaining: seconds until the call's deadline.
            closed: seconds until the rate limit lets a call through.
        """
        if not options.retries or not worth_another_try(operation, outcome):
            return None
        if not isinstance(outcome, TransportError) and outcome.status == TOO_MANY_REQUESTS:
            # The lane is closed for long enough already. These are not counted: another program may use up the limit for a while.
            return 0.0 if closed <= remaining else None
        pause = self._delay(tries, None if isinstance(outcome, TransportError) else retry_after(outcome.headers))
        return pause if tries <= options.retries and pause <= remaining and self.budget.spend() else None

    def _delay(self, tries: int, asked: float | None) -> float:
        """Exponential, with full jitter, and no sooner than the answer asked for."""
        drawn = self.chance(0, min(LONGEST_DELAY, FIRST_DELAY * 2 ** (tries - 1)))
        return drawn if asked is None else asked + min(drawn, FIRST_DELAY)

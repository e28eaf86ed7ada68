"""Retry policy: which calls are sent again, and after which delay.

It depends on the operation: after a timeout a POST may have been booked, and some GETs send mail.
"""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import define, field, frozen
from fortnox_core.base_errors import TransportError
from fortnox_core.retry_after import retry_after

if TYPE_CHECKING:
    from fortnox_core.errors import Response
    from fortnox_core.operation import Operation

    from fortnox_client.transport.options import Options

TOO_MANY_REQUESTS = 429
TRANSIENT_STATUSES = frozenset({502, 503, 504})
"""Statuses of a gateway that could not reach Fortnox. It is unknown whether Fortnox acted on the request."""

FIRST_DELAY = 0.5
MAX_DELAY = 8.0
"""Seconds. The upper bound of the backoff doubles with each retry, from FIRST_DELAY to MAX_DELAY."""


def is_retryable(operation: Operation, outcome: Response | TransportError) -> bool:
    """Return whether a call may be sent again after this response or failure: the operation is idempotent, or Fortnox did not act."""
    if isinstance(outcome, TransportError):
        return operation.safe or outcome.never_left
    # Fortnox checks the rate limit before it acts.
    return outcome.status == TOO_MANY_REQUESTS or (operation.safe and outcome.status in TRANSIENT_STATUSES)


@define
class RetryBudget:
    """Retry budget of a client (a token bucket): bounds the load that retries add to a failing server. Thread-safe.

    One retry costs 1. Each response adds `per_response`.

    Attributes:
        capacity: the largest budget, which is also the first.
        per_response: how much each response adds.
    """

    capacity: float = 20.0
    per_response: float = 0.1
    _left: float = field(init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)
    _process: int = field(factory=os.getpid, init=False)

    def __attrs_post_init__(self) -> None:
        self._left = self.capacity

    def _own_lock(self) -> threading.Lock:
        if self._process != os.getpid():  # in a forked child no thread would release the lock of the parent
            self._lock, self._process = threading.Lock(), os.getpid()
        return self._lock

    def refill(self) -> None:
        """Add the share of one response."""
        with self._own_lock():
            self._left = min(self.capacity, self._left + self.per_response)

    def try_spend(self) -> bool:
        """Pay for one retry. Return False if the budget is used up."""
        with self._own_lock():
            if self._left < 1:
                return False
            self._left -= 1
            return True


@frozen
class RetryPolicy:
    """The retry policy of a client.

    Attributes:
        budget: the retry budget, shared by all calls of the client.
        jitter: draws a float between two bounds.
    """

    budget: RetryBudget = field(factory=RetryBudget)
    jitter: Callable[[float, float], float] = random.uniform

    def delay(
        self, operation: Operation, outcome: Response | TransportError, options: Options, failures: int, remaining: float, limited: float
    ) -> float | None:
        """Return the seconds until a call is sent again; None if it is not.

        Args:
            operation: the operation of the call.
            outcome: the last response or failure.
            options: the maximum number of retries.
            failures: attempts so far, without those with status 429.
            remaining: seconds until the deadline of the call.
            limited: seconds until the rate limit lets a request through.
        """
        if not options.retries or not is_retryable(operation, outcome):
            return None
        if not isinstance(outcome, TransportError) and outcome.status == TOO_MANY_REQUESTS:
            # The rate limiter waits long enough. A 429 is not counted: another program may use up the limit for some time.
            return 0.0 if limited <= remaining else None
        delay = self._backoff(failures, None if isinstance(outcome, TransportError) else retry_after(outcome.headers))
        return delay if failures <= options.retries and delay <= remaining and self.budget.try_spend() else None

    def _backoff(self, failures: int, minimum: float | None) -> float:
        """Return an exponential backoff with full jitter, at least the `Retry-After` of the response."""
        drawn = self.jitter(0, min(MAX_DELAY, FIRST_DELAY * 2 ** (failures - 1)))
        return drawn if minimum is None else minimum + min(drawn, FIRST_DELAY)

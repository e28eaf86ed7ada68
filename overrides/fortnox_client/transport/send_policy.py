"""How a call is sent: with a token, in its turn, and again where that is safe. Steps without I/O; `_http.py` does them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from attrs import evolve, field, frozen
from fortnox_core import cancellation
from fortnox_core.call import Call
from fortnox_core.errors import TransportError
from fortnox_core.response import Response
from fortnox_core.retry_after import retry_after

from fortnox_client.auth.token import client_of, tenant_of
from fortnox_client.transport.hooks import Attempt, Hooks
from fortnox_client.transport.options import Options
from fortnox_client.transport.rate_limit.limiter import NEVER, Ask, Close, CompanyLimiter, Pause, RateLimiter, Waiter
from fortnox_client.transport.rate_limit.window import Slot
from fortnox_client.transport.retry import TOO_MANY_REQUESTS, Retries
from fortnox_client.transport.tracing import span

UNAUTHORIZED = 401

NOTICEABLE = 0.01
"""Seconds between a turn and its sending: what a renewal of the token takes."""

_logger = logging.getLogger("fortnox.transport")
_retry_logger = logging.getLogger("fortnox.retry")


class Io(Protocol):
    """What a sync sender does."""

    def token(self, refused: str | None) -> str:
        """An access token."""
        ...

    def sleep(self, seconds: float) -> None:
        """Waits. Raises Cancelled where nobody wants the answer any more."""
        ...

    def transmit(self, step: Transmit) -> Response:
        """Sends once."""
        ...


class AsyncIo(Protocol):
    """What an async sender does."""

    async def token(self, refused: str | None) -> str:
        """An access token."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Waits."""
        ...

    async def transmit(self, step: Transmit) -> Response:
        """Sends once."""
        ...


@frozen
class Token:
    """Gets an access token: after a 401 another one than the one that was refused, or the same where there is no other."""

    refused: str | None = field(repr=False)

    def run(self, io: Io) -> str:
        return io.token(self.refused)

    async def run_async(self, io: AsyncIo) -> str:
        return await io.token(self.refused)


@frozen
class Transmit:
    """Sends a call once; the answer is a Response, or TransportError is raised."""

    call: Call[Any]
    token: str = field(repr=False)
    attempt: int
    timeout: float | None

    def run(self, io: Io) -> Response:
        return io.transmit(self)

    async def run_async(self, io: AsyncIo) -> Response:
        return await io.transmit(self)


@frozen
class Sleep:
    """Waits so many seconds."""

    seconds: float

    def run(self, io: Io) -> None:
        io.sleep(self.seconds)

    async def run_async(self, io: AsyncIo) -> None:
        await io.sleep(self.seconds)


Step = Token | Transmit | Sleep | Pause | Ask | Close


@frozen
class SendPolicy:
    """What the calls of one company are sent by.

    Attributes:
        lane: its rate limit.
        options: how often, and how long.
        hooks: who is told.
        retries: which calls are sent again.
    """

    lane: CompanyLimiter
    options: Options = field(factory=Options)
    hooks: Hooks = field(factory=Hooks)
    retries: Retries = field(factory=Retries)

    def with_options(self, changes: Mapping[str, float | None]) -> SendPolicy:
        """The same company's, sent otherwise."""
        return evolve(self, options=self.options.changed(changes))

    def steps(self, call: Call[Any], new_waiter: Callable[[], Waiter]) -> Generator[Step, Any, Response]:
        """Gives an answer of any status. Raises TransportError where none came, AuthError where there is no token."""
        with span(call.operation) as traced:
            response = yield from self._tries(call, new_waiter)
            if traced is not None:
                traced.set_attributes({"http.response.status_code": response.status, "http.request.resend_count": response.attempts - 1})
            return response

    def _tries(self, call: Call[Any], new_waiter: Callable[[], Waiter]) -> Generator[Step, Any, Response]:
        operation, number, failures, give_up = call.operation, 0, 0, NEVER
        refused: str | None = None
        outcome: Response | TransportError | None = None
        while True:
            slot = self.lane.try_acquire() or (yield from self.lane.acquire(new_waiter(), give_up))
            if slot is None:
                return self._ended(outcome)
            with self._not_sent(slot):
                # Not before it is its turn: those who wait long would come with tokens that have ended.
                token: str = yield Token(refused)
                if token == refused:
                    self.lane.returned(slot)
                    return self._ended(outcome)  # there is no other
                number += 1
                if self.hooks.request is not None:
                    self.hooks.request(Attempt(operation, number))
            started = self.lane.clock()
            if number == 1:
                give_up = started + self.options.deadline
            if started - slot.sent > NOTICEABLE:
                self.lane.leaves(slot)
            outcome = yield from self._try(Transmit(call, token, number, self.options.timeout), slot)
            answered = self.lane.clock()
            if refused is None and isinstance(outcome, Response) and outcome.status == UNAUTHORIZED:
                refused = token
                self._tell(call, number, outcome, answered - started, None)
                continue
            failures += isinstance(outcome, TransportError) or outcome.status != TOO_MANY_REQUESTS
            pause = self.retries.pause(operation, outcome, self.options, failures, give_up - answered, self.lane.wait)
            self._tell(call, number, outcome, answered - started, pause)
            if pause is None:
                return self._ended(outcome)
            yield Sleep(pause)

    def _ended(self, outcome: Response | TransportError | None) -> Response:
        """How the last try ended."""
        assert outcome is not None, "nobody gives up before the first try"
        if isinstance(outcome, TransportError):
            raise outcome
        self.retries.budget.earn()
        return outcome

    @contextmanager
    def _not_sent(self, slot: Slot) -> Generator[None]:
        """What fails here fails before anything is sent, and gives the slot back."""
        try:
            yield
        except BaseException:
            self.lane.returned(slot)
            raise

    def _try(self, transmit: Transmit, slot: Slot) -> Generator[Step, Any, Response | TransportError]:
        """Sends once, and lets the lane know."""
        try:
            response: Response = yield transmit
        except TransportError as failure:
            failure.attempts = transmit.attempt
            if failure.never_left:
                self.lane.returned(slot)
            return failure
        except (OSError, cancellation.Cancelled):  # a file that is gone; nobody wants the answer any more
            self.lane.returned(slot)
            raise
        self.lane.answered(slot)
        if response.status == TOO_MANY_REQUESTS:
            yield from self.lane.refused(slot, retry_after(response.headers))
        return response

    def _tell(self, call: Call[Any], number: int, outcome: Response | TransportError, seconds: float, pause: float | None) -> None:
        """Tells how a try ended: to the hook, and to the loggers where they listen."""
        hook = self.hooks.response
        if hook is None and pause is None and not _logger.isEnabledFor(logging.DEBUG):
            return
        if isinstance(outcome, Response):
            told = Attempt(call.operation, number, outcome.status, seconds, outcome.headers.get("x-uid"), None, pause)
        else:
            told = Attempt(call.operation, number, None, seconds, None, type(outcome.__cause__).__name__, pause)
        if hook is not None:
            hook(told)
        _logger.debug("%s", told)
        if pause is not None:
            _retry_logger.info("%s", told)


def with_token(access_token: str, limiter: RateLimiter | None, hooks: Hooks | None) -> SendPolicy:
    """What the calls of a client with an access token of its own are sent by."""
    lane = (limiter or RateLimiter()).limiter_of(client_of(access_token) or "", tenant_of(access_token) or _unreadable(access_token))
    return SendPolicy(lane, hooks=hooks or Hooks())


def _unreadable(access_token: str) -> str:
    """A name for whoever has a token that names no company. Names of lanes are shown, and stand in Redis."""
    from hashlib import sha256  # late, since hardly any token comes here

    return sha256(access_token.encode()).hexdigest()

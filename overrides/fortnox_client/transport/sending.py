"""How a call is sent: with a token, in its turn, and again where that is safe. Steps without I/O; `_http.py` does them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Mapping
from typing import Any, Protocol

from attrs import evolve, field, frozen
from fortnox_core.call import Call
from fortnox_core.errors import TransportError
from fortnox_core.reply import Reply
from fortnox_core.waiting import retry_after

from fortnox_client.auth.token import client_of, tenant_of
from fortnox_client.transport.hooks import Attempt, Hooks
from fortnox_client.transport.limiter import Ask, Close, Lane, Pause, RateLimiter, Waiter
from fortnox_client.transport.options import Options
from fortnox_client.transport.retries import TOO_MANY_REQUESTS, Retries
from fortnox_client.transport.tracing import span
from fortnox_client.transport.window import Slot

UNAUTHORIZED = 401

_logger = logging.getLogger("fortnox.transport")
_retry_logger = logging.getLogger("fortnox.retry")


class Io(Protocol):
    """What a sync sender does."""

    def token(self, refused: str | None) -> str:
        """An access token."""
        ...

    def sleep(self, seconds: float) -> None:
        """Waits. Raises Stopped where nobody wants the answer any more."""
        ...

    def transmit(self, step: Transmit) -> Reply:
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

    async def transmit(self, step: Transmit) -> Reply:
        """Sends once."""
        ...


@frozen
class Token:
    """Gets an access token: after a 401 another one than the one that was refused, or the same where there is no other."""

    refused: str | None = field(repr=False)

    def do(self, io: Io) -> str:
        return io.token(self.refused)

    async def ado(self, io: AsyncIo) -> str:
        return await io.token(self.refused)


@frozen
class Transmit:
    """Sends a call once; the answer is a Reply, or TransportError is raised."""

    call: Call[Any]
    token: str = field(repr=False)
    attempt: int
    timeout: float | None

    def do(self, io: Io) -> Reply:
        return io.transmit(self)

    async def ado(self, io: AsyncIo) -> Reply:
        return await io.transmit(self)


@frozen
class Sleep:
    """Waits so many seconds."""

    seconds: float

    def do(self, io: Io) -> None:
        io.sleep(self.seconds)

    async def ado(self, io: AsyncIo) -> None:
        await io.sleep(self.seconds)


Step = Token | Transmit | Sleep | Pause | Ask | Close


@frozen
class Sending:
    """What the calls of one company are sent by.

    Attributes:
        lane: its rate limit.
        options: how often, and how long.
        hooks: who is told.
        retries: which calls are sent again.
    """

    lane: Lane
    options: Options = field(factory=Options)
    hooks: Hooks = field(factory=Hooks)
    retries: Retries = field(factory=Retries)

    def with_options(self, changes: Mapping[str, float | None]) -> Sending:
        """The same company's, sent otherwise."""
        return evolve(self, options=self.options.changed(changes))

    def steps(self, call: Call[Any], new_waiter: Callable[[], Waiter]) -> Generator[Step, Any, Reply]:
        """Gives an answer of any status. Raises TransportError where none came, AuthError where there is no token."""
        with span(call.operation) as traced:
            reply = yield from self._tries(call, new_waiter)
            if traced is not None:
                traced.set_attributes({"http.response.status_code": reply.status, "http.request.resend_count": reply.attempts - 1})
            return reply

    def _tries(self, call: Call[Any], new_waiter: Callable[[], Waiter]) -> Generator[Step, Any, Reply]:
        operation, hooks, number, give_up = call.operation, self.hooks, 0, 0.0
        refused: str | None = None
        reply: Reply | None = None
        while True:
            token: str = yield Token(refused)
            if reply is not None and token == refused:
                return reply  # there is no other
            slot = self.lane.at_once() or (yield from self.lane.turn(new_waiter()))
            number += 1
            started = self.lane.clock()
            if number == 1:
                give_up = started + self.options.deadline
            if hooks.request is not None:
                hooks.request(Attempt(operation, number))
            outcome = yield from self._try(Transmit(call, token, number, self.options.timeout), slot)
            answered = self.lane.clock()
            if refused is None and isinstance(outcome, Reply) and outcome.status == UNAUTHORIZED:
                refused, reply = token, outcome
                self._tell(call, number, outcome, answered - started, None)
                continue
            pause = self.retries.pause(operation, outcome, self.options, number, give_up - answered, self.lane.wait)
            self._tell(call, number, outcome, answered - started, pause)
            if pause is None:
                if isinstance(outcome, TransportError):
                    raise outcome
                self.retries.budget.earn()
                return outcome
            yield Sleep(pause)

    def _try(self, transmit: Transmit, slot: Slot) -> Generator[Step, Any, Reply | TransportError]:
        """Sends once, and lets the lane know."""
        try:
            reply: Reply = yield transmit
        except TransportError as failure:
            failure.attempts = transmit.attempt
            if failure.never_left:
                self.lane.returned(slot)
            return failure
        self.lane.answered(slot)
        if reply.status == TOO_MANY_REQUESTS:
            yield from self.lane.refused(slot, retry_after(reply.headers))
        return reply

    def _tell(self, call: Call[Any], number: int, outcome: Reply | TransportError, seconds: float, pause: float | None) -> None:
        """Tells how a try ended: to the hook, and to the loggers where they listen."""
        hook = self.hooks.response
        if hook is None and pause is None and not _logger.isEnabledFor(logging.DEBUG):
            return
        if isinstance(outcome, Reply):
            told = Attempt(call.operation, number, outcome.status, seconds, outcome.headers.get("x-uid"), None, pause)
        else:
            told = Attempt(call.operation, number, None, seconds, None, type(outcome.__cause__).__name__, pause)
        if hook is not None:
            hook(told)
        _logger.debug("%s", told)
        if pause is not None:
            _retry_logger.info("%s", told)


def with_token(access_token: str, limiter: RateLimiter | None, hooks: Hooks | None) -> Sending:
    """What the calls of a client with an access token of its own are sent by."""
    lane = (limiter or RateLimiter()).lane(client_of(access_token) or "", tenant_of(access_token) or _unreadable(access_token))
    return Sending(lane, hooks=hooks or Hooks())


def _unreadable(access_token: str) -> str:
    """A name for whoever has a token that names no company. Names of lanes are shown, and stand in Redis."""
    from hashlib import sha256  # late, since hardly any token comes here

    return sha256(access_token.encode()).hexdigest()

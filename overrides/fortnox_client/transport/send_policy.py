"""Send policy: with which token, when, and how often a call is sent. A generator of steps without I/O; `_http` executes them."""
# Names that begin with an underscore are private to this project.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Generator, Mapping
from typing import Any, Protocol

from attrs import define, evolve, field, frozen
from fortnox_core import cancellation
from fortnox_core.base_errors import ClientClosed, TransportError, UploadError
from fortnox_core.call import Call
from fortnox_core.errors import Response, ResponseTooLarge, is_sign_in_error
from fortnox_core.retry_after import retry_after

from fortnox_client._config import check_instance
from fortnox_client._steps import Sleep
from fortnox_client._token_claims import client_of, tenant_of
from fortnox_client.transport.hooks import Attempt, Hooks
from fortnox_client.transport.options import Options
from fortnox_client.transport.rate_limit.limiter import NEVER, CloseShared, CompanyLimiter, Pause, RateLimiter, TakeShared
from fortnox_client.transport.rate_limit.queue import Waiter
from fortnox_client.transport.rate_limit.window import Slot
from fortnox_client.transport.retry import TOO_MANY_REQUESTS, RetryPolicy
from fortnox_client.transport.tracing import span

NOTICEABLE = 0.01
"""Seconds between acquiring a slot and sending that shift the slot. A token renewal takes longer."""

_logger = logging.getLogger("fortnox.transport")
_retry_logger = logging.getLogger("fortnox.retry")


class TokenSource(Protocol):
    """Provides the access token of a sync client."""

    def get(self) -> str:
        """Return a valid access token. Raises AuthError if there is none."""
        ...

    def renew(self, rejected: str) -> str:
        """Return another token than the one that Fortnox rejected; the same token if there is no other."""
        ...


class AsyncTokenSource(Protocol):
    """Provides the access token of an async client."""

    async def get(self) -> str:
        """Return a valid access token. Raises AuthError if there is none."""
        ...

    async def renew(self, rejected: str) -> str:
        """Return another token than the one that Fortnox rejected; the same token if there is no other."""
        ...


class Io(Protocol):
    """Executes steps, and blocks."""

    @property
    def tokens(self) -> TokenSource:
        """Where the access token comes from."""
        ...

    def sleep(self, seconds: float, /) -> None:
        """Block the thread. Raises Cancelled if its cancel scope is cancelled."""
        ...

    def transmit(self, step: Transmit) -> Response:
        """Send one attempt."""
        ...


class AsyncIo(Protocol):
    """Executes steps, and awaits."""

    @property
    def tokens(self) -> AsyncTokenSource:
        """Where the access token comes from."""
        ...

    def sleep(self, seconds: float, /) -> Awaitable[None]:
        """Wait for `seconds`."""
        ...

    async def transmit(self, step: Transmit) -> Response:
        """Send one attempt."""
        ...


@frozen
class GetToken:
    """Step: get the access token. After a sign-in error, get another one than the rejected one, or the same one if there is no other."""

    rejected: str | None = field(repr=False)

    def run(self, io: Io) -> str:
        """Execute the step, and block."""
        return io.tokens.get() if self.rejected is None else io.tokens.renew(self.rejected)

    async def run_async(self, io: AsyncIo) -> str:
        """Execute the step, and await."""
        return await (io.tokens.get() if self.rejected is None else io.tokens.renew(self.rejected))


@frozen
class Transmit:
    """Step: send one attempt of a call. The result is a Response; TransportError is raised if none is received.

    Attributes:
        call: the call.
        token: the access token.
        attempt: the number of the attempt, from 1.
        timeout: seconds without a byte; None: as configured in the HTTP client.
        seconds: until the deadline of the call; None for none.
        max_bytes: bytes that the decoded body may have.
    """

    call: Call[Any]
    token: str = field(repr=False)
    attempt: int
    timeout: float | None
    seconds: float | None = None
    max_bytes: int | None = None

    def run(self, io: Io) -> Response:
        """Execute the step, and block."""
        return io.transmit(self)

    async def run_async(self, io: AsyncIo) -> Response:
        """Execute the step, and await."""
        return await io.transmit(self)


Step = GetToken | Transmit | Sleep | Pause | TakeShared | CloseShared


@define
class _Progress:
    """The state of one call while it is sent.

    Attributes:
        attempts: attempts so far.
        failures: attempts that count as retries: without those with status 429, and without the replay after a sign-in error.
        give_up: when the deadline ends, by the limiter's clock.
        rejected: the token that Fortnox rejected, with 401 or a sign-in code.
        outcome: the last response or failure.
    """

    attempts: int = 0
    failures: int = 0
    give_up: float = NEVER
    rejected: str | None = field(default=None, repr=False)
    outcome: Response | TransportError | None = None


@frozen
class SendPolicy:
    """How the calls of one company are sent.

    Attributes:
        limiter: the rate limiter of the company.
        options: retries, timeout and deadline.
        hooks: event hooks.
        retry_policy: which calls are sent again.
    """

    limiter: CompanyLimiter
    options: Options = field(factory=Options)
    hooks: Hooks = field(factory=Hooks)
    retry_policy: RetryPolicy = field(factory=RetryPolicy)

    def with_options(self, changes: Mapping[str, float | None]) -> SendPolicy:
        """Return the policy of the same company with other options."""
        return evolve(self, options=self.options.changed(changes))

    def steps(self, call: Call[Any], new_waiter: Callable[[], Waiter]) -> Generator[Step, Any, Response]:
        """Send a call and return the response, of any status.

        Raises:
            TransportError: no response was received.
            AuthError: there is no access token.
        """
        with span(call.operation) as traced:
            response = yield from self._send(call, new_waiter)
            if traced is not None:
                traced.set_attributes({"http.response.status_code": response.status, "http.request.resend_count": response.attempts - 1})
            return response

    def _send(self, call: Call[Any], new_waiter: Callable[[], Waiter]) -> Generator[Step, Any, Response]:
        progress = _Progress()
        while True:
            slot = self.limiter.try_acquire() or (yield from self.limiter.acquire(new_waiter(), progress.give_up))
            if slot is None:
                return self._finish(progress.outcome)
            try:
                # After the slot is acquired: a token of before may have expired in the queue.
                token: str = yield GetToken(progress.rejected)
                if token == progress.rejected or self.limiter.clock() >= progress.give_up:
                    self.limiter.release(slot)  # a request without time for its response would have an unclear outcome
                    return self._finish(progress.outcome)
                progress.attempts += 1
                if self.hooks.request is not None:
                    self.hooks.request(Attempt(call.operation, progress.attempts))
            except BaseException:
                self.limiter.release(slot)  # nothing was sent
                raise
            if not (yield from self._attempt(call, token, slot, progress)):
                return self._finish(progress.outcome)

    def _attempt(self, call: Call[Any], token: str, slot: Slot, progress: _Progress) -> Generator[Step, Any, bool]:
        """Send one attempt and wait for the backoff. Return whether the call is sent again."""
        started = self.limiter.clock()
        if progress.attempts == 1:
            progress.give_up = started + self.options.deadline
        if started - slot.sent > NOTICEABLE:
            self.limiter.on_sent(slot)
        options, left = self.options, max(0.0, progress.give_up - started)
        transmit = Transmit(call, token, progress.attempts, options.timeout, left, options.max_response_bytes)
        outcome = progress.outcome = yield from self._transmit(transmit, slot)
        ended = self.limiter.clock()
        if progress.rejected is None and isinstance(outcome, Response) and is_sign_in_error(outcome):
            progress.rejected = token
            self._report(call, progress.attempts, outcome, ended - started, None)
            return True
        progress.failures += isinstance(outcome, TransportError) or outcome.status != TOO_MANY_REQUESTS
        delay = self.retry_policy.delay(
            call.operation, outcome, self.options, progress.failures, progress.give_up - ended, self.limiter.wait
        )
        self._report(call, progress.attempts, outcome, ended - started, delay)
        if delay is None:
            return False
        yield Sleep(delay)
        return True

    def _finish(self, outcome: Response | TransportError | None) -> Response:
        """Return the last response, or raise the last failure."""
        assert outcome is not None, "the first attempt has no time limit"
        if isinstance(outcome, TransportError):
            raise outcome
        self.retry_policy.budget.refill()
        return outcome

    def _transmit(self, transmit: Transmit, slot: Slot) -> Generator[Step, Any, Response | TransportError]:
        """Send one attempt and update the rate limiter."""
        try:
            response: Response = yield transmit
        except TransportError as failure:
            failure.attempts = transmit.attempt
            if failure.never_left:
                self.limiter.release(slot)
            return failure
        except UploadError as error:
            if error.never_left:
                self.limiter.release(slot)
            raise
        except (ClientClosed, cancellation.Cancelled):
            self.limiter.release(slot)
            raise
        except ResponseTooLarge:
            self.limiter.on_response(slot)
            raise
        self.limiter.on_response(slot)
        if response.status == TOO_MANY_REQUESTS:
            yield from self.limiter.on_too_many_requests(slot, retry_after(response.headers))
        return response

    def _report(self, call: Call[Any], number: int, outcome: Response | TransportError, seconds: float, delay: float | None) -> None:
        """Report an attempt to the hook, and to the loggers that are enabled."""
        hook = self.hooks.response
        if hook is None and delay is None and not _logger.isEnabledFor(logging.DEBUG):
            return
        if isinstance(outcome, Response):
            attempt = Attempt(call.operation, number, outcome.status, seconds, outcome.headers.get("x-uid"), None, delay)
        else:
            attempt = Attempt(call.operation, number, None, seconds, None, type(outcome.__cause__).__name__, delay)
        if hook is not None:
            hook(attempt)
        _logger.debug("%s", attempt)
        if delay is not None:
            _retry_logger.info("%s", attempt)


def check_settings(limiter: object, hooks: object) -> None:
    """Raise TypeError for a rate limiter or hooks of another type."""
    check_instance("rate_limiter", limiter, RateLimiter)
    check_instance("hooks", hooks, Hooks)


def create_send_policy(access_token: str, limiter: RateLimiter | None, hooks: Hooks | None) -> SendPolicy:
    """Create the policy of a client that was created from an access token."""
    check_settings(limiter, hooks)
    company = tenant_of(access_token) or _hash(access_token)
    return SendPolicy((limiter or RateLimiter())._get_limiter(client_of(access_token) or "", company), hooks=hooks or Hooks())


def _hash(access_token: str) -> str:
    """Return a key for a token that names no company. Keys are shown, and are stored in Redis."""
    from hashlib import sha256  # late: rarely needed

    return sha256(access_token.encode()).hexdigest()

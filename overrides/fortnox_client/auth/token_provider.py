"""Token providers: the access token of one company in one process. One renewal runs at a time, and no caller can interrupt it."""
# Names that begin with an underscore are private to this project: what an error carries from its origin to its handler.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import asyncio
import os
import threading
import uuid
from collections.abc import Callable, Generator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from copy import copy

from attrs import field, frozen
from fortnox_core.base_errors import FortnoxError

from fortnox_client._deadline import countdown
from fortnox_client._secrets import Secret
from fortnox_client.auth.background import retrieve_exception
from fortnox_client.auth.errors import TokenNotStored, TokenUnavailable
from fortnox_client.auth.grants import Grant
from fortnox_client.auth.pending_write import PendingWrite
from fortnox_client.auth.renewal import Renewal
from fortnox_client.auth.steps import AsyncStepRunner, StepRunner, Steps
from fortnox_client.auth.store import StoreKey
from fortnox_client.auth.token import Token
from fortnox_client.auth.token_memory import TokenMemory

DEADLINE = 110.0
"""Seconds that a caller waits for a renewal. The renewal continues after them."""


@frozen
class Wanted:
    """Which token a caller wants.

    Attributes:
        rejected: an access token that Fortnox rejected. Another one is wanted. None if there is none.
        renewed: whether a token that is still fresh is renewed.
    """

    rejected: str | None = field(default=None, repr=False)
    renewed: bool = False


class BaseTokenProvider:
    """The state of both token providers: the key, and the last token that was saved."""

    def __init__(self, grant: Grant, key: StoreKey, now: Callable[[], float], deadline: float) -> None:
        self._grant = grant
        self._key = key
        self._now = now
        self._deadline = deadline
        self._token: Token | None = None
        self.memory = TokenMemory()
        self._pending_write: PendingWrite | None = None

    def forget(self, pending_write: PendingWrite | None = None) -> None:
        """Stop using the current token. The next call saves `pending_write`, or uses the stored token."""
        self._token, self._pending_write = None, pending_write
        self.memory.forget()

    def _usable(self, wanted: Wanted) -> Token | None:
        """Return the current token, unless it expires soon or another one is wanted."""
        token = self._token
        usable = token is not None and token.is_fresh(self._now()) and token.access_token != wanted.rejected and not wanted.renewed
        return token if usable else None

    def _is_wanted(self, token: Token, wanted: Wanted) -> bool:
        """Return whether the token of a renewal that another caller started is the wanted one."""
        replaces = token.access_token != wanted.rejected and not wanted.renewed
        return replaces or token.is_new(self._now())

    def _renewal(self, wanted: Wanted, pending_write: PendingWrite | None) -> Steps[Token]:
        return Renewal(
            self._grant, self._key, uuid.uuid4().hex, self._now, wanted.rejected, pending_write, self.memory, renew_fresh=wanted.renewed
        ).steps()

    def _set_token(self, token: Token, pending_write: PendingWrite | None) -> None:
        self._token = token
        if self._pending_write is pending_write:
            self._pending_write = None

    def _timed_out(self) -> TokenUnavailable:
        return TokenUnavailable(f"The token of company {self._key.tenant} was not renewed within {self._deadline:g} s")


class TokenProvider(BaseTokenProvider):
    """Access tokens for sync clients. Thread-safe.

    A renewal runs in its own thread, so Ctrl-C or a deadline of a caller cannot lose its response.
    """

    def __init__(self, grant: Grant, key: StoreKey, now: Callable[[], float], runner: StepRunner, deadline: float = DEADLINE) -> None:
        super().__init__(grant, key, now, deadline)
        self._runner = runner
        self._reset()

    def get(self) -> str:
        """Return a valid access token, and renew it if necessary. Raises AuthError."""
        return self._access_token(Wanted())

    def renew(self, rejected: str) -> str:
        """Return another access token than the rejected one. Raises AuthError."""
        return self._access_token(Wanted(rejected))

    def renew_fresh(self) -> Token:
        """Renew the token, also if it is fresh, unless it is new. Return it. Raises AuthError."""
        return self._wait_for_renewal(Wanted(renewed=True))

    def wait(self, seconds: float) -> None:
        """Wait for the running renewal of this process, at most for `seconds`."""
        if self._process == os.getpid():
            with self._lock:
                running = self._running
            wait(() if running is None else (running,), seconds)

    def _reset(self) -> None:
        self._process = os.getpid()
        self._lock = threading.Lock()
        self._running: Future[Token] | None = None

    def _access_token(self, wanted: Wanted) -> str:
        return Secret((self._usable(wanted) or self._wait_for_renewal(wanted)).access_token)

    def _wait_for_renewal(self, wanted: Wanted) -> Token:
        remaining = countdown(self._deadline)
        while True:
            running, is_own = self._start_or_join(wanted)
            if not wait((running,), remaining()).done:
                raise self._timed_out()
            with _own_error():
                token = running.result()
            if is_own or self._is_wanted(token, wanted):
                return token

    def _start_or_join(self, wanted: Wanted) -> tuple[Future[Token], bool]:
        """Return a renewal, and whether this call has started it."""
        if self._process != os.getpid():  # a forked child has neither the threads of its parent nor the state of their locks
            self._reset()
        with self._lock:
            running = self._running
            if running is not None and not running.done():
                return running, False
            started = Future[Token]()
            usable = self._usable(wanted)
            if usable is not None:
                started.set_result(usable)
                return started, True
            # The thread starts before `_running` is set: Ctrl-C in between must not leave a future that is never done.
            try:
                threading.Thread(target=self._run, args=(started, wanted), name="fortnox token renewal").start()
            except RuntimeError as error:  # the process has too many threads
                raise TokenUnavailable("No thread could be started to renew the token", untouched=True) from error
            self._running = started
            return started, True

    def _run(self, result: Future[Token], wanted: Wanted) -> None:
        pending_write = self._pending_write
        try:
            token = self._runner.run(self._renewal(wanted, pending_write))
        except BaseException as error:  # noqa: BLE001, the callers that wait receive it
            if isinstance(error, TokenNotStored):
                self._token, self._pending_write = None, error._pending_write
            result.set_exception(error)
        else:
            self._set_token(token, pending_write)
            result.set_result(token)


@contextmanager
def _own_error() -> Generator[None]:
    """Raise a copy of the error, because several callers wait for one renewal and add their own notes to it."""
    try:
        yield
    except FortnoxError as error:
        raise copy(error) from error.__cause__


class AsyncTokenProvider(BaseTokenProvider):
    """Access tokens for async clients. A renewal is its own task, so cancelling a caller cannot lose its response."""

    def __init__(self, grant: Grant, key: StoreKey, now: Callable[[], float], runner: AsyncStepRunner, deadline: float = DEADLINE) -> None:
        super().__init__(grant, key, now, deadline)
        self._runner = runner
        self._running: asyncio.Task[Token] | None = None

    async def get(self) -> str:
        """Return a valid access token, and renew it if necessary. Raises AuthError."""
        return await self._access_token(Wanted())

    async def renew(self, rejected: str) -> str:
        """Return another access token than the rejected one. Raises AuthError."""
        return await self._access_token(Wanted(rejected))

    async def renew_fresh(self) -> Token:
        """Renew the token, also if it is fresh, unless it is new. Return it. Raises AuthError."""
        return await self._wait_for_renewal(Wanted(renewed=True))

    async def wait(self, seconds: float) -> None:
        """Wait for the running renewal of this event loop, at most for `seconds`."""
        if self._running is not None and self._running.get_loop() is asyncio.get_running_loop():
            await asyncio.wait((self._running,), timeout=seconds)

    async def _access_token(self, wanted: Wanted) -> str:
        return Secret((self._usable(wanted) or await self._wait_for_renewal(wanted)).access_token)

    async def _wait_for_renewal(self, wanted: Wanted) -> Token:
        remaining = countdown(self._deadline)
        while True:
            running, is_own = self._start_or_join(wanted)
            if not (await asyncio.wait((running,), timeout=remaining()))[0]:
                raise self._timed_out()
            with _own_error():
                token = running.result()
            if is_own or self._is_wanted(token, wanted):
                return token

    def _start_or_join(self, wanted: Wanted) -> tuple[asyncio.Task[Token], bool]:
        """Return a renewal, and whether this call has started it."""
        loop = asyncio.get_running_loop()
        running = self._running
        if running is not None and not running.done() and running.get_loop() is loop:
            return running, False
        started = self._running = loop.create_task(self._run(wanted))
        started.add_done_callback(retrieve_exception)
        return started, True

    async def _run(self, wanted: Wanted) -> Token:
        pending_write = self._pending_write
        try:
            token = await self._runner.run(self._renewal(wanted, pending_write))
        except TokenNotStored as error:
            self._token, self._pending_write = None, error._pending_write
            raise
        self._set_token(token, pending_write)
        return token

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

from fortnox_core.base_errors import FortnoxError

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

    def _usable(self, rejected: str | None) -> Secret | None:
        """Return the current access token, unless it expires soon or is the rejected one."""
        token = self._token
        return Secret(token.access_token) if token is not None and token.is_fresh(self._now()) and token.access_token != rejected else None

    def _renewal(self, rejected: str | None, pending_write: PendingWrite | None) -> Steps[Token]:
        return Renewal(self._grant, self._key, uuid.uuid4().hex, self._now, rejected, pending_write, self.memory).steps()

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
        return self._usable(None) or self._wait_for_renewal(None)

    def renew(self, rejected: str) -> str:
        """Return another access token than the rejected one. Raises AuthError."""
        return self._usable(rejected) or self._wait_for_renewal(rejected)

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

    def _wait_for_renewal(self, rejected: str | None) -> str:
        if self._process != os.getpid():  # a forked child has neither the threads of its parent nor the state of their locks
            self._reset()
        with self._lock:
            usable = self._usable(rejected)
            if usable is not None:
                return usable
            running = self._running
            if running is None or running.done():
                running = Future[Token]()
                # The thread starts before `_running` is set: Ctrl-C in between must not leave a future that is never done.
                threading.Thread(target=self._run, args=(running, rejected), name="fortnox token renewal").start()
                self._running = running
        if not wait((running,), self._deadline).done:
            raise self._timed_out()
        with _own_error():
            return Secret(running.result().access_token)

    def _run(self, result: Future[Token], rejected: str | None) -> None:
        pending_write = self._pending_write
        try:
            token = self._runner.run(self._renewal(rejected, pending_write))
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
        return self._usable(None) or await self._wait_for_renewal(None)

    async def renew(self, rejected: str) -> str:
        """Return another access token than the rejected one. Raises AuthError."""
        return self._usable(rejected) or await self._wait_for_renewal(rejected)

    async def wait(self, seconds: float) -> None:
        """Wait for the running renewal of this event loop, at most for `seconds`."""
        if self._running is not None and self._running.get_loop() is asyncio.get_running_loop():
            await asyncio.wait((self._running,), timeout=seconds)

    async def _wait_for_renewal(self, rejected: str | None) -> str:
        loop = asyncio.get_running_loop()
        if self._running is None or self._running.done() or self._running.get_loop() is not loop:
            self._running = loop.create_task(self._run(rejected))
            self._running.add_done_callback(retrieve_exception)
        running = self._running
        if not (await asyncio.wait((running,), timeout=self._deadline))[0]:
            raise self._timed_out()
        with _own_error():
            return Secret(running.result().access_token)

    async def _run(self, rejected: str | None) -> Token:
        pending_write = self._pending_write
        try:
            token = await self._runner.run(self._renewal(rejected, pending_write))
        except TokenNotStored as error:
            self._token, self._pending_write = None, error._pending_write
            raise
        self._set_token(token, pending_write)
        return token

"""The access token of one company in one process: one renewal at a time, which no caller's impatience can stop half-way."""

from __future__ import annotations

import asyncio
import os
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late

from fortnox_client.auth.errors import TokenNotStored, TokenUnavailable
from fortnox_client.auth.renewal import Grant, Renewal
from fortnox_client.auth.steps import AsyncDriver, Driver, Steps
from fortnox_client.auth.stores.store import Key, Stored
from fortnox_client.auth.token import Token

DEADLINE = 100.0
"""Seconds that a caller waits for a renewal, which goes on without it."""


class _Held:
    """What both sessions hold: whose token it is, and the last one that was stored."""

    def __init__(self, grant: Grant, key: Key, now: Callable[[], float]) -> None:
        self._grant = grant
        self._key = key
        self._now = now
        self._token: Token | None = None
        self._unsaved: Stored | None = None

    def _usable(self, stale: str | None) -> str | None:
        token = self._token
        return token.access_token if token is not None and token.fresh(self._now()) and token.access_token != stale else None

    def _steps(self, stale: str | None) -> Steps[Token]:
        return Renewal(self._grant, self._key, uuid.uuid4().hex, self._now, stale, self._unsaved).steps()

    def _stored(self, token: Token) -> None:
        self._token, self._unsaved = token, None


class Session(_Held):
    """Tokens for sync clients. A renewal runs in a thread of its own, so that Ctrl-C or a deadline cannot lose its answer."""

    def __init__(self, grant: Grant, key: Key, now: Callable[[], float], driver: Driver) -> None:
        super().__init__(grant, key, now)
        self._driver = driver
        self._begin_in_this_process()

    def current(self) -> str:
        """A token that can be used: the one at hand, or a renewed one. Raises AuthError where there is none."""
        return self._usable(None) or self._renewed(None)

    def renewed(self, rejected: str) -> str:
        """Another token than the one that Fortnox refused. Raises AuthError where there is none."""
        return self._usable(rejected) or self._renewed(rejected)

    def _begin_in_this_process(self) -> None:
        self._process = os.getpid()
        self._lock = threading.Lock()
        self._running: Future[Token] | None = None

    def _renewed(self, stale: str | None) -> str:
        if self._process != os.getpid():  # a forked child has neither the parent's threads nor the state of its locks
            self._begin_in_this_process()
        with self._lock:
            usable = self._usable(stale)
            if usable is not None:
                return usable
            if self._running is None or self._running.done():
                self._running = Future()
                threading.Thread(target=self._run, args=(self._running, stale), name="fortnox token renewal").start()
            running = self._running
        try:
            return running.result(DEADLINE).access_token
        except Late:
            raise TokenUnavailable(f"The token of company {self._key.tenant} was not renewed within {DEADLINE:g} s") from None

    def _run(self, result: Future[Token], stale: str | None) -> None:
        try:
            token = self._driver.run(self._steps(stale))
        except BaseException as error:  # noqa: BLE001, whoever waits for the result gets it
            self._unsaved = error.stored if isinstance(error, TokenNotStored) else self._unsaved
            result.set_exception(error)
        else:
            self._stored(token)
            result.set_result(token)


class AsyncSession(_Held):
    """Tokens for async clients. A renewal is a task of its own, so that cancelling a caller cannot lose its answer."""

    def __init__(self, grant: Grant, key: Key, now: Callable[[], float], driver: AsyncDriver) -> None:
        super().__init__(grant, key, now)
        self._driver = driver
        self._running: asyncio.Task[Token] | None = None

    async def current(self) -> str:
        """A token that can be used: the one at hand, or a renewed one. Raises AuthError where there is none."""
        return self._usable(None) or await self._renewed(None)

    async def renewed(self, rejected: str) -> str:
        """Another token than the one that Fortnox refused. Raises AuthError where there is none."""
        return self._usable(rejected) or await self._renewed(rejected)

    async def _renewed(self, stale: str | None) -> str:
        loop = asyncio.get_running_loop()
        if self._running is None or self._running.done() or self._running.get_loop() is not loop:
            self._running = loop.create_task(self._run(stale))
            self._running.add_done_callback(_looked_at)
        try:
            async with asyncio.timeout(DEADLINE):
                return (await asyncio.shield(self._running)).access_token
        except TimeoutError:
            raise TokenUnavailable(f"The token of company {self._key.tenant} was not renewed within {DEADLINE:g} s") from None

    async def _run(self, stale: str | None) -> Token:
        try:
            token = await self._driver.run(self._steps(stale))
        except TokenNotStored as error:
            self._unsaved = error.stored
            raise
        self._stored(token)
        return token


def _looked_at(task: asyncio.Task[Token]) -> None:
    """A failure that nobody waits for any more is no news to the event loop."""
    if not task.cancelled():
        task.exception()

"""The access token of one company in one process: one renewal at a time, which no caller's impatience can stop half-way."""

from __future__ import annotations

import asyncio
import os
import threading
import uuid
from collections.abc import Callable, Generator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from copy import copy

from fortnox_core.errors import FortnoxError

from fortnox_client._secrets import Secret
from fortnox_client.auth.background import looked_at
from fortnox_client.auth.errors import TokenNotStored, TokenUnavailable
from fortnox_client.auth.renewal import Grant, PendingWrite, Renewal
from fortnox_client.auth.steps import AsyncDriver, Driver, Steps
from fortnox_client.auth.stores.store import StoreKey
from fortnox_client.auth.token import Token

DEADLINE = 110.0
"""Seconds that a caller waits for a renewal, which goes on without it."""


class BaseTokenProvider:
    """What both sessions hold: whose token it is, and the last one that was stored."""

    def __init__(self, grant: Grant, key: StoreKey, now: Callable[[], float], deadline: float) -> None:
        self._grant = grant
        self._key = key
        self._now = now
        self._deadline = deadline
        self._token: Token | None = None
        self._unsaved: PendingWrite | None = None

    def _usable(self, stale: str | None) -> Secret | None:
        token = self._token
        return Secret(token.access_token) if token is not None and token.fresh(self._now()) and token.access_token != stale else None

    def _renewal(self, stale: str | None, unsaved: PendingWrite | None) -> Steps[Token]:
        return Renewal(self._grant, self._key, uuid.uuid4().hex, self._now, stale, unsaved).steps()

    def _stored(self, token: Token, unsaved: PendingWrite | None) -> None:
        self._token = token
        if self._unsaved is unsaved:
            self._unsaved = None

    def _late(self) -> TokenUnavailable:
        return TokenUnavailable(f"The token of company {self._key.tenant} was not renewed within {self._deadline:g} s")

    def forget(self, unsaved: PendingWrite | None = None) -> None:
        """The token at hand is not the one to use any more: the next call takes the stored one, or stores this one."""
        self._token, self._unsaved = None, unsaved


class TokenProvider(BaseTokenProvider):
    """Tokens for sync clients. A renewal runs in a thread of its own, so that Ctrl-C or a deadline cannot lose its answer."""

    def __init__(self, grant: Grant, key: StoreKey, now: Callable[[], float], driver: Driver, deadline: float = DEADLINE) -> None:
        super().__init__(grant, key, now, deadline)
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
            running = self._running
            if running is None or running.done():
                running = Future[Token]()
                # Started first: one that never runs, since Ctrl-C or the end of the process came between, must not be waited for.
                threading.Thread(target=self._run, args=(running, stale), name="fortnox token renewal").start()
                self._running = running
        if not wait((running,), self._deadline).done:
            raise self._late()
        with _own_error():
            return Secret(running.result().access_token)

    def _run(self, result: Future[Token], stale: str | None) -> None:
        unsaved = self._unsaved
        try:
            token = self._driver.run(self._renewal(stale, unsaved))
        except BaseException as error:  # noqa: BLE001, whoever waits for the result gets it
            if isinstance(error, TokenNotStored):
                self.forget(error.unsaved)
            result.set_exception(error)
        else:
            self._stored(token, unsaved)
            result.set_result(token)

    def finish(self, seconds: float) -> None:
        """Waits for the renewal that is under way in this process, where there is one, for so long at most."""
        if self._process == os.getpid():
            with self._lock:
                running = self._running
            wait(() if running is None else (running,), seconds)


@contextmanager
def _own_error() -> Generator[None]:
    """Gives each of those who wait for one renewal an error of its own: what they note on it is about their own call."""
    try:
        yield
    except FortnoxError as error:
        raise copy(error) from error.__cause__


class AsyncTokenProvider(BaseTokenProvider):
    """Tokens for async clients. A renewal is a task of its own, so that cancelling a caller cannot lose its answer."""

    def __init__(self, grant: Grant, key: StoreKey, now: Callable[[], float], driver: AsyncDriver, deadline: float = DEADLINE) -> None:
        super().__init__(grant, key, now, deadline)
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
            self._running.add_done_callback(looked_at)
        running = self._running
        if not (await asyncio.wait((running,), timeout=self._deadline))[0]:
            raise self._late()
        with _own_error():
            return Secret(running.result().access_token)

    async def _run(self, stale: str | None) -> Token:
        unsaved = self._unsaved
        try:
            token = await self._driver.run(self._renewal(stale, unsaved))
        except TokenNotStored as error:
            self.forget(error.unsaved)
            raise
        self._stored(token, unsaved)
        return token

    async def finish(self, seconds: float) -> None:
        """Waits for the renewal that is under way in this event loop, where there is one, for so long at most."""
        if self._running is not None and self._running.get_loop() is asyncio.get_running_loop():
            await asyncio.wait((self._running,), timeout=seconds)

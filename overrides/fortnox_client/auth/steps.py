"""What a renewal asks for, step by step, and the two drivers that do it: one waits, one awaits.

The renewal itself (`renewal.py`) does no I/O; so each step of it can be made to fail, or to be the last one of a process.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from attrs import field, frozen
from fortnox_core.errors import FortnoxError

from fortnox_client._steps import run_steps, run_steps_async
from fortnox_client.auth.background import Pending, kept
from fortnox_client.auth.stores.store import Store, Stored, StoreKey
from fortnox_client.auth.token_endpoint import TokenRequest, TokenResponse

_logger = logging.getLogger("fortnox.auth")

T = TypeVar("T")


@frozen
class Lock:
    """Takes the lock; the answer is whether it was to be had."""

    key: StoreKey
    holder: str
    seconds: float

    def on(self, store: Store) -> bool:
        return store.acquire(self.key, self.holder, self.seconds)


@frozen
class Unlock:
    """Gives the lock back."""

    key: StoreKey
    holder: str

    def on(self, store: Store) -> None:
        store.release(self.key, self.holder)


@frozen
class Read:
    """Reads what is held; the answer is Stored or None."""

    key: StoreKey

    def on(self, store: Store) -> Stored | None:
        return store.read(self.key)


@frozen
class Write:
    """Writes over a generation; the answer is whether it was still there. `only_if` is asked at the last moment."""

    key: StoreKey
    stored: Stored
    after: int
    only_if: Callable[[], bool] = field(default=lambda: True, repr=False, eq=False)

    def on(self, store: Store) -> bool:
        return self.only_if() and store.write(self.key, self.stored, after=self.after)


@frozen
class Delete:
    """Forgets what is held."""

    key: StoreKey

    def on(self, store: Store) -> None:
        store.delete(self.key)


@frozen
class Send:
    """Sends a request to the token endpoint; the answer is a TokenResponse, or TokenUnavailable is raised in the renewal."""

    request: TokenRequest


@frozen
class Afterwards:
    """Does steps when an answer comes after all, however late; whoever asks for it does not wait."""

    pending: Pending[TokenResponse]
    steps: Callable[[TokenResponse], Steps[object]]


@frozen
class Wait:
    """Waits so many seconds."""

    seconds: float


Step = Lock | Unlock | Read | Write | Delete | Send | Afterwards | Wait
Steps = Generator[Step, Any, T]


@frozen
class Driver:
    """Does the steps, and waits for each."""

    store: Store
    send: Callable[[TokenRequest], TokenResponse]
    sleep: Callable[[float], None]

    def run(self, steps: Steps[T]) -> T:
        """The result of the steps."""
        return run_steps(steps, self._do)

    def _do(self, step: Step) -> object:
        match step:
            case Send(request):
                return self.send(request)
            case Afterwards(pending, steps):
                pending.add_done_callback(partial(self._late, steps))
                return None
            case Wait(seconds):
                self.sleep(seconds)
                return None
            case _:
                return step.on(self.store)

    def _late(self, steps: Callable[[TokenResponse], Steps[object]], pending: Pending[TokenResponse]) -> None:
        if _has_come(pending):
            with _telling():
                self.run(steps(pending.result()))


@frozen
class AsyncDriver:
    """Does the steps, and awaits each; those on the store in a thread, since stores wait for disks and servers."""

    store: Store
    send: Callable[[TokenRequest], Awaitable[TokenResponse]]
    sleep: Callable[[float], Awaitable[None]]
    thread: Callable[..., Awaitable[Any]]

    async def run(self, steps: Steps[T]) -> T:
        """The result of the steps."""
        return await run_steps_async(steps, self._do)

    async def _do(self, step: Step) -> object:
        match step:
            case Send(request):
                return await self.send(request)
            case Afterwards(pending, steps):
                pending.add_done_callback(partial(self._late, steps))
                return None
            case Wait(seconds):
                await self.sleep(seconds)
                return None
            case _:
                return await self.thread(step.on, self.store)

    def _late(self, steps: Callable[[TokenResponse], Steps[object]], pending: Pending[TokenResponse]) -> None:
        if _has_come(pending):
            kept(self._run_late(steps(pending.result())))

    async def _run_late(self, steps: Steps[object]) -> None:
        with _telling():
            await self.run(steps)


def _has_come(pending: Pending[TokenResponse]) -> bool:
    return not pending.cancelled() and pending.exception() is None


@contextmanager
def _telling() -> Generator[None]:
    """Nobody waits for what comes late, so that only a log can tell what becomes of it."""
    try:
        yield
    except FortnoxError as error:
        _logger.warning("An answer of the token endpoint came late, and is lost: %s", error)
    else:
        _logger.info("An answer of the token endpoint came late")

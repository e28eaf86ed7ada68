"""Steps of a token renewal, and the runners that execute them: one blocks, one awaits.

The renewal (`renewal.py`) does no I/O. So a test can make any step fail, or end the process there.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar, cast

from attrs import evolve, field, frozen
from fortnox_core.base_errors import FortnoxError

from fortnox_client._steps import Sleep, run_steps, run_steps_async
from fortnox_client._tracebacks import hide_values
from fortnox_client.auth.background import Pending, keep_alive
from fortnox_client.auth.messages import NotSent, TokenRequest, TokenResponse
from fortnox_client.auth.store import Store, Stored, StoreKey
from fortnox_client.auth.store_errors import StoreError
from fortnox_client.auth.store_results import accepted, check_flag, check_nothing, check_stored_result, check_tenants, describe_store
from fortnox_client.auth.store_threads import run_in_daemon, run_in_daemon_async

_logger = logging.getLogger("fortnox.auth")

T = TypeVar("T")

HIDDEN = "its text is not shown, because it may quote stored tokens"


class StoreStep:
    """A step on the token store. Stores block, so an async runner executes it in a thread."""

    __slots__ = ()

    def on(self, store: Store) -> object:
        """Execute the step."""
        raise NotImplementedError

    def undo(self, store: Store, outcome: object) -> None:
        """Undo the step, which was executed after its caller had stopped waiting for it."""

    def execute(self, store: Store) -> object:
        """Execute the step. A store of the user may raise any exception; the result of this method is a StoreError."""
        try:
            return self.on(store)
        except FortnoxError:
            raise
        except Exception as error:  # noqa: BLE001, see above
            raise StoreError(f"{describe_store(store)} raised {type(error).__name__}") from hide_values(error, HIDDEN)

    def run(self, io: StepRunner) -> object:
        """Execute the step, and block."""
        return io.in_thread(self, io.store)

    async def run_async(self, io: AsyncStepRunner) -> object:
        """Execute the step, and await."""
        return await io.in_thread(self, io.store)


@frozen
class Lock(StoreStep):
    """Acquire the lock of a key. The result is False if another holder has it."""

    key: StoreKey
    holder: str
    seconds: float

    def on(self, store: Store) -> bool:
        return accepted(check_flag(store, "acquire", store.acquire(self.key, self.holder, self.seconds)))

    def undo(self, store: Store, outcome: object) -> None:
        """Release the lock: nobody would."""
        if outcome:
            store.release(self.key, self.holder)


@frozen
class Unlock(StoreStep):
    """Release the lock of a key."""

    key: StoreKey
    holder: str

    def on(self, store: Store) -> None:
        accepted(check_nothing(store, "release", cast("object", store.release(self.key, self.holder))))


@frozen
class Read(StoreStep):
    """Read the stored token. The result is Stored or None."""

    key: StoreKey

    def on(self, store: Store) -> Stored | None:
        return accepted(check_stored_result(store, store.read(self.key)))


@frozen
class Write(StoreStep):
    """Write if the store still has the generation `after`. The result is False if it has another one.

    `only_if` is called immediately before the write. If it returns False, nothing is written.
    """

    key: StoreKey
    stored: Stored
    after: int
    only_if: Callable[[], bool] = field(default=lambda: True, repr=False, eq=False)

    def on(self, store: Store) -> bool:
        return self.only_if() and accepted(check_flag(store, "write", store.write(self.key, self.stored, after=self.after)))


@frozen
class Delete(StoreStep):
    """Delete the stored token."""

    key: StoreKey

    def on(self, store: Store) -> None:
        accepted(check_nothing(store, "delete", cast("object", store.delete(self.key))))


@frozen
class ListTenants(StoreStep):
    """Read the tenant ids of the companies with a stored token. The result is a list of str."""

    client_id: str

    def on(self, store: Store) -> list[str]:
        return accepted(check_tenants(store, store.tenants(self.client_id)))


@frozen
class PostToken:
    """Post to the token endpoint. The result is a TokenResponse; TokenUnavailable is raised if none is received.

    `only_if` is called immediately before the first byte is sent, which is after a connection was established. If it returns False,
    nothing is sent, and the result is None.
    """

    request: TokenRequest
    only_if: Callable[[], bool] = field(default=lambda: True, repr=False, eq=False)

    def run(self, io: StepRunner) -> TokenResponse | None:
        """Execute the step, and block."""
        try:
            return io.post(self._checked_request())
        except NotSent:
            return None

    async def run_async(self, io: AsyncStepRunner) -> TokenResponse | None:
        """Execute the step, and await."""
        try:
            return await io.post(self._checked_request())
        except NotSent:
            return None

    def _checked_request(self) -> TokenRequest:
        """Return the request with its check. Raises NotSent if it is too late already."""
        if not self.only_if():
            raise NotSent
        return evolve(self.request, may_send=self.only_if)


@frozen
class OnLateResponse:
    """Register steps that are executed when a pending response arrives. The step itself does not wait."""

    pending: Pending[TokenResponse]
    steps: Callable[[TokenResponse], Steps[object]]

    def run(self, io: StepRunner) -> None:
        """Execute the step, and block."""
        self.pending.add_done_callback(partial(io.run_late, self.steps))

    async def run_async(self, io: AsyncStepRunner) -> None:
        """Execute the step, and await."""
        self.pending.add_done_callback(partial(io.run_late, self.steps))


Step = StoreStep | PostToken | OnLateResponse | Sleep
Steps = Generator[Step, Any, T]


@frozen
class StepRunner:
    """Executes steps, and blocks.

    Attributes:
        store: the token store.
        post: sends a token request.
        sleep: blocks for some seconds.
        in_thread: executes a step on the store, with a time limit.
    """

    store: Store
    post: Callable[[TokenRequest], TokenResponse]
    sleep: Callable[[float], None]
    in_thread: Callable[[StoreStep, Store], object] = run_in_daemon

    def run(self, steps: Steps[T]) -> T:
        """Execute the steps and return their result."""
        return run_steps(steps, lambda step: step.run(self))

    def run_late(self, steps: Callable[[TokenResponse], Steps[object]], pending: Pending[TokenResponse]) -> None:
        """Execute the steps for a response that arrived late. Does nothing if none arrived."""
        if _has_response(pending):
            with _logged():
                self.run(steps(pending.result()))


@frozen
class AsyncStepRunner:
    """Executes steps, and awaits.

    Attributes:
        store: the token store.
        post: sends a token request.
        sleep: waits for some seconds.
        in_thread: executes a step on the store, with a time limit.
    """

    store: Store
    post: Callable[[TokenRequest], Awaitable[TokenResponse]]
    sleep: Callable[[float], Awaitable[None]]
    in_thread: Callable[[StoreStep, Store], Awaitable[object]] = run_in_daemon_async

    async def run(self, steps: Steps[T]) -> T:
        """Execute the steps and return their result."""
        return await run_steps_async(steps, lambda step: step.run_async(self))

    def run_late(self, steps: Callable[[TokenResponse], Steps[object]], pending: Pending[TokenResponse]) -> None:
        """Execute the steps for a response that arrived late. Does nothing if none arrived."""
        if _has_response(pending):
            keep_alive(self._run_logged(steps(pending.result())))

    async def _run_logged(self, steps: Steps[object]) -> None:
        with _logged():
            await self.run(steps)


def _has_response(pending: Pending[TokenResponse]) -> bool:
    return not pending.cancelled() and pending.exception() is None


@contextmanager
def _logged() -> Generator[None]:
    """Log what becomes of a late response: no caller waits for it."""
    try:
        yield
    except FortnoxError as error:
        _logger.warning("A late response of the token endpoint could not be used: %s", error)
    else:
        _logger.info("Stored the token of a late response of the token endpoint")

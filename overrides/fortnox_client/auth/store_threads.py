"""Store operations in threads, with a time limit: a backend that never responds must not block a company or the end of the process.

The threads are daemons. One that is abandoned ends when its backend responds, or with the process.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import Future, InvalidStateError, wait
from contextlib import suppress
from threading import Thread
from typing import Any, Protocol

from fortnox_client.auth.store import Store
from fortnox_client.auth.store_errors import StoreError
from fortnox_client.auth.store_results import describe_store


class StoreOperation(Protocol):
    """An operation on a store."""

    def execute(self, store: Store, /) -> object:
        """Execute the operation. Raises StoreError."""
        ...

    def undo(self, store: Store, outcome: object, /) -> None:
        """Undo the operation, which ended after its caller had stopped waiting for it."""
        ...


def run_in_daemon(step: StoreOperation, store: Store) -> object:
    """Execute a step in a thread, at most for the time limit of the store. Raises StoreError after it."""
    result = _start(step, store)
    try:
        wait((result,), _limit(store))
    except BaseException:  # Ctrl-C
        result.cancel()
        raise
    return _result_of(result, store)


async def run_in_daemon_async(step: StoreOperation, store: Store) -> object:
    """Execute a step in a thread, at most for the time limit of the store. Raises StoreError after it."""
    result = _start(step, store)
    awaited = asyncio.wrap_future(result)
    awaited.add_done_callback(_retrieve_exception)
    try:
        await asyncio.wait((awaited,), timeout=_limit(store))
    except asyncio.CancelledError:
        result.cancel()
        raise
    return _result_of(result, store)


def _limit(store: Store) -> float:
    # A store of the user may be a class of its own, without the default of Store.
    limit: float = getattr(store, "time_limit", Store.time_limit)
    return limit


def _start(step: StoreOperation, store: Store) -> Future[Any]:
    result: Future[Any] = Future()

    def run() -> None:
        try:
            outcome = step.execute(store)
        except BaseException as error:  # noqa: BLE001, the caller that waits receives it
            with suppress(InvalidStateError):
                result.set_exception(error)
            return
        try:
            result.set_result(outcome)
        except InvalidStateError:  # abandoned
            with suppress(Exception):
                step.undo(store, outcome)

    try:
        Thread(target=run, name="fortnox token store", daemon=True).start()
    except RuntimeError as error:  # the process has too many threads
        raise StoreError(f"{describe_store(store)}: no thread could be started") from error
    return result


def _result_of(result: Future[Any], store: Store) -> object:
    if result.cancel():
        raise StoreError(f"{describe_store(store)} did not respond within {_limit(store):g} s")
    return result.result()


def _retrieve_exception(future: asyncio.Future[Any]) -> None:
    """Retrieve the exception of a future whose result is read elsewhere. Otherwise asyncio reports it as never retrieved."""
    if not future.cancelled():
        future.exception()

"""Processes that kill themselves (SIGKILL) at a given step of a renewal. They run no handler, and release no lock."""

import os
import random
import signal
import sqlite3
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, Literal, get_args

from attrs import frozen
from fortnox_client.auth import Store, Stored, StoreKey, open_store, renewal
from fortnox_client.auth.errors import AuthError

from tests.faults.fault_processes import Scenario, call, call_async

AtNetwork = Literal["the request is sent, and has not arrived", "Fortnox has renewed the token", "half of the response has arrived"]
AtStore = Literal[
    "the lock is acquired",
    "the note is written, not committed",
    "the note is committed",
    "the response is read",
    "the token is written, not committed",
    "the token is committed",
    "the lock is released",
]
Where = AtNetwork | AtStore

NETWORK: tuple[AtNetwork, ...] = get_args(AtNetwork)
STEPS: tuple[Where, ...] = (*NETWORK, *get_args(AtStore))
WINDOW: frozenset[Where] = frozenset(
    ("Fortnox has renewed the token", "half of the response has arrived", "the response is read", "the token is written, not committed")
)
"""The steps at which a refresh token is lost: Fortnox has renewed it, and the new one is not stored."""
NOTES: frozenset[Where] = frozenset(("the note is written, not committed", "the note is committed"))
"""Steps that only a renewal with a refresh token has."""


LEASE = 0.1
"""Lease in seconds. It is short, so that the next process does not wait long."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@frozen
class KillingStore:
    """A store that kills its process at a step."""

    store: Store
    where: Where

    def read(self, key: StoreKey) -> Stored | None:
        return self.store.read(key)

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        what = "note" if stored.generation == after else "token"
        if what == "token":
            self._at("the response is read")
        before_commit[:] = [partial(self._at, f"the {what} is written, not committed")]
        try:
            return self.store.write(key, stored, after=after)
        finally:
            before_commit.clear()
            self._at(f"the {what} is committed")

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        taken = self.store.acquire(key, holder, LEASE)
        self._at("the lock is acquired")
        return taken

    def release(self, key: StoreKey, holder: str) -> None:
        self.store.release(key, holder)
        self._at("the lock is released")

    def tenants(self, client_id: str) -> list[str]:
        return self.store.tenants(client_id)

    def delete(self, key: StoreKey) -> None:
        self.store.delete(key)

    def _at(self, where: str) -> None:
        if where == self.where:
            die()


before_commit: list[Callable[[], None]] = []
"""Functions that this process calls before each commit of the database."""


def _about_to_commit(*_: object) -> None:
    for callback in before_commit:
        callback()


class _Sqlite(sqlite3.Connection):
    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.set_trace_callback(lambda statement: _about_to_commit() if statement == "COMMIT" else None)


def _watch_commits(store: str) -> None:
    """Patch the database library of this process, so that it calls `_about_to_commit`."""
    match store.partition(":")[0]:
        case "sqlite":
            sqlite3.connect = partial(sqlite3.connect, factory=_Sqlite)
        case "postgresql":
            from sqlalchemy import Engine, event

            event.listen(Engine, "commit", _about_to_commit)
        case "redis":
            from redis.client import Pipeline

            execute = Pipeline.execute

            def executing(pipeline: Pipeline, *arguments: Any) -> Any:
                _about_to_commit()  # The commands are in the pipeline, and EXEC commits them.
                return execute(pipeline, *arguments)

            Pipeline.execute = executing


def call_and_die(scenario: Scenario, where: Where, awaited: bool) -> None:
    """Call, and kill the process if the call reaches the step."""
    _watch_commits(scenario.store)
    (call_async if awaited else call)(scenario, KillingStore(open_store(scenario.store), where))


def call_and_report(scenario: Scenario, awaited: bool, sender: Connection) -> None:
    """Call, and send the error of the call, or None. The other process is dead, so waiting for its token would only take time."""
    renewal.REREAD_DELAYS = (0.01,) * 10
    try:
        (call_async if awaited else call)(scenario)
    except AuthError as error:
        sender.send(error)
    else:
        sender.send(None)


def shuffled(rng: random.Random, service: bool) -> list[Where]:
    """Return all steps of the grant in random order."""
    steps = [where for where in STEPS if not (service and where in NOTES)]
    return rng.sample(steps, len(steps))

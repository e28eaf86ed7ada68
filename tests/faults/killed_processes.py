"""Processes that end at a given step of a renewal, as by kill -9: nothing of them runs any more, and no lock is given back."""

import os
import random
import signal
import sqlite3
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, Literal, get_args

from attrs import frozen
from fortnox_client.auth import Store, Stored, StoreKey, open_store
from fortnox_client.auth.errors import AuthError

from tests.faults.fault_processes import Scenario, call, call_async

AtNetwork = Literal["the request is sent, and has not arrived", "Fortnox has renewed", "half of the answer has come"]
AtStore = Literal[
    "the lock is taken",
    "the note is written, not committed",
    "the note is committed",
    "the answer is read",
    "the token is written, not committed",
    "the token is committed",
    "the lock is given back",
]
Where = AtNetwork | AtStore

NETWORK: tuple[AtNetwork, ...] = get_args(AtNetwork)
EVERYWHERE: tuple[Where, ...] = (*NETWORK, *get_args(AtStore))
WINDOW: frozenset[Where] = frozenset(
    ("Fortnox has renewed", "half of the answer has come", "the answer is read", "the token is written, not committed")
)
"""Where a refresh token is lost: Fortnox has renewed it, and the answer is not stored."""
NOTES: frozenset[Where] = frozenset(("the note is written, not committed", "the note is committed"))
"""Steps that only a refresh token needs."""


LEASE = 0.1
"""Seconds: whoever comes after the killed one need not wait long."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@frozen
class KillingStore:
    """A store whose process ends at a step."""

    store: Store
    where: Where

    def read(self, key: StoreKey) -> Stored | None:
        return self.store.read(key)

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        what = "note" if stored.generation == after else "token"
        if what == "token":
            self._at("the answer is read")
        before_commit[:] = [partial(self._at, f"the {what} is written, not committed")]
        try:
            return self.store.write(key, stored, after=after)
        finally:
            before_commit.clear()
            self._at(f"the {what} is committed")

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        taken = self.store.acquire(key, holder, LEASE)
        self._at("the lock is taken")
        return taken

    def release(self, key: StoreKey, holder: str) -> None:
        self.store.release(key, holder)
        self._at("the lock is given back")

    def tenants(self, client_id: str) -> list[str]:
        return self.store.tenants(client_id)

    def delete(self, key: StoreKey) -> None:
        self.store.delete(key)

    def _at(self, where: str) -> None:
        if where == self.where:
            die()


before_commit: list[Callable[[], None]] = []
"""What happens in this process before the database commits."""


def _about_to_commit(*_: object) -> None:
    for happens in before_commit:
        happens()


class _Sqlite(sqlite3.Connection):
    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.set_trace_callback(lambda statement: _about_to_commit() if statement == "COMMIT" else None)


def _watch_commits(store: str) -> None:
    """Hooks into the database's library, which this process alone uses."""
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
                _about_to_commit()  # what it will do is written down here, and EXEC commits it
                return execute(pipeline, *arguments)

            Pipeline.execute = executing


def call_and_die(scenario: Scenario, where: Where, awaited: bool) -> None:
    """A call that never ends, where it gets that far."""
    _watch_commits(scenario.store)
    (call_async if awaited else call)(scenario, KillingStore(open_store(scenario.store), where))


def call_and_report(scenario: Scenario, awaited: bool, told: Connection) -> None:
    """A call of a process that goes on; tells the error that it ends with, or None."""
    try:
        (call_async if awaited else call)(scenario)
    except AuthError as error:
        told.send(error)
    else:
        told.send(None)


def shuffled(chance: random.Random, service: bool) -> list[Where]:
    """All steps in some order."""
    steps = [where for where in EVERYWHERE if not (service and where in NOTES)]
    return chance.sample(steps, len(steps))

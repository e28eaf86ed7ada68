"""Run one program against the server, and return its outcome."""

import asyncio
import gc
import os
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import msgspec
from attrs import define, field
from fortnox_client import AsyncFortnoxApp, FortnoxApp, RateLimiter
from fortnox_client.auth import MemoryStore, SqliteStore, Store, Stored
from fortnox_client.auth.token import Record, Token
from fortnox_client.errors import FortnoxError

from tests.torture import server
from tests.torture.actions import FAULTY_RENEWAL_SECONDS, OPTIONS, RENEWAL_SECONDS, Clock, run_action, run_action_async
from tests.torture.outcome import Outcome, Result
from tests.torture.program import LOSING, Program, Worker
from tests.torture.stores import FaultyStore

TENANT = "1001"
LEFT_SECONDS = 3.0
"""Seconds within which descriptors and threads of a program must have gone. The thread that watches deadlines ends after one second."""

_encode, _decode = msgspec.json.Encoder().encode, msgspec.json.Decoder(Result).decode


@define
class Run:
    """A running program: its apps, and its results so far."""

    program: Program
    url: str
    store: FaultyStore
    clock: Clock = field(factory=Clock)
    results: list[Result] = field(factory=list)
    settled: list[str] = field(factory=list)
    connected: threading.Event = field(factory=threading.Event)
    started: threading.Event = field(factory=threading.Event)
    ended: threading.Event = field(factory=threading.Event)
    turns: list[threading.Event] = field(factory=lambda: [threading.Event() for _ in range(4)])
    failure: list[BaseException] = field(factory=list)

    @property
    def settings(self) -> dict[str, Any]:
        """The settings of both apps."""
        return {
            "client_id": "integration",
            "client_secret": "pl4nted-secret",
            "redirect_uri": "https://integration.example/back",
            "scopes": ["customer"],
            "store": self.store,
            "base_url": self.url,
            "now": self.clock,
            "rate_limiter": RateLimiter(10**6),
        }

    @property
    def renewal_seconds(self) -> float:
        """Seconds that a caller may wait for a token."""
        return FAULTY_RENEWAL_SECONDS * self.program.apps if self.program.renewals_are_slow else RENEWAL_SECONDS

    def consent(self, app: FortnoxApp) -> None:
        """Store the first token."""
        now = self.clock()
        record = Record(Token("pl4nted-access-0", "pl4nted-refresh-0", ("customer",), now - 600, now + 600))
        self.store.write(app._key(TENANT), Stored(1, record.to_bytes()), after=0)

    def work(self, fortnox: Any, worker: Worker, name: str) -> None:
        """Do the actions of a thread."""
        for number, action in enumerate(worker.actions):
            self.results.append(run_action(fortnox, action, f"{name}.{number}", self.clock, self.renewal_seconds))

    async def work_async(self, fortnox: Any, worker: Worker, name: str) -> None:
        """Do the actions of a task."""
        for number, action in enumerate(worker.actions):
            result = await run_action_async(fortnox, action, f"{name}.{number}", self.clock, self.renewal_seconds, worker.cancelled_after)
            self.results.append(result)

    def set_faults(self, control: httpx.Client, *, active: bool) -> None:
        """Begin or end the faults of the store and of the server."""
        self.store.active = active
        control.put(f"{self.url}{server.CONTROL}", json=active)


def run(program: Program, url: str, folder: Path) -> Outcome:
    """Run a program. The server at `url` is used by no other program at the same time.

    Args:
        program: the program.
        url: address of the server.
        folder: an empty folder for the token store.
    """
    with httpx.Client() as control:
        control.post(f"{url}{server.CONTROL}", json=server.settings(program))
        before, threads = _descriptors(), set(threading.enumerate())
        found = _run(program, url, folder, control)
        descriptors, names = _wait_for_end(before, threads)
        state = control.get(f"{url}{server.CONTROL}").json()
    return msgspec.structs.replace(
        found,
        descriptors=descriptors,
        threads=tuple(names),
        writes=state["writes"],
        lost_renewals=state["lost_renewals"],
        renewals=state["renewals"],
        calls=state["calls"],
        server_faults=state["server_faults"],
        token_faults=state["token_faults"],
    )


def _run(program: Program, url: str, folder: Path, control: httpx.Client) -> Outcome:
    store: Store = MemoryStore() if program.store == "memory" else SqliteStore(folder / "tokens.sqlite3")
    running = Run(program, url, FaultyStore(store, program.store_faults, program.fault_rate, program.seed))
    tasks = threading.Thread(target=_run_tasks, args=(running,), name="torture tasks")
    with FortnoxApp(**running.settings) as app:
        running.consent(app)
        fortnox = app.connect(TENANT).with_options(**OPTIONS)
        fortnox.customers.get("5")  # both apps know the token before the store can lose it
        tasks.start()
        running.connected.wait()
        running.set_faults(control, active=True)
        running.started.set()
        names = {f"{program.seed}.thread{number}": worker for number, worker in enumerate(program.threads)}
        threads = [threading.Thread(target=running.work, args=(fortnox, worker, name)) for name, worker in names.items()]
        for thread in threads:
            thread.start()
        children = [_fork(fortnox, running, f"{program.seed}.fork{number}") for number in range(program.forks)]
        running.results += [_result_of(child) for child in children]
        for thread in threads:
            thread.join()
        running.ended.wait()
        running.set_faults(control, active=False)
        _settle(running, fortnox)
        tasks.join()
    if running.failure:
        raise running.failure[0]
    return Outcome(
        tuple(running.results),
        settled=tuple(running.settled[-2:]),
        process_may_have_lost=bool(program.forks and program.fault_rate and set(LOSING) & set(program.store_faults)),
        store_faults=dict(running.store.counts),
    )


def _settle(running: Run, fortnox: Any) -> None:
    """Renew with the sync and the async app in turns, so that the app that knows the valid token stores it."""
    for sync_turn, async_turn in (running.turns[:2], running.turns[2:]):
        running.clock.let_tokens_expire()
        result = run_action(fortnox, "get", "", running.clock, FAULTY_RENEWAL_SECONDS)
        running.settled.append(result.error or "ok")
        sync_turn.set()
        async_turn.wait()


def _run_tasks(running: Run) -> None:
    try:
        asyncio.run(_run_async(running))
    except BaseException as error:  # noqa: BLE001, the main thread raises it
        running.failure.append(error)
    finally:
        for event in (running.connected, running.ended, *running.turns[1::2]):
            event.set()


async def _run_async(running: Run) -> None:
    program = running.program
    async with AsyncFortnoxApp(**running.settings) as app:
        fortnox = app.connect(TENANT).with_options(**OPTIONS)
        await fortnox.customers.get("5")
        running.connected.set()
        await asyncio.to_thread(running.started.wait)
        names = {f"{program.seed}.task{number}": worker for number, worker in enumerate(program.tasks)}
        await asyncio.gather(*(running.work_async(fortnox, worker, name) for name, worker in names.items()))
        running.ended.set()
        for sync_turn, async_turn in (running.turns[:2], running.turns[2:]):
            await asyncio.to_thread(sync_turn.wait)
            running.clock.let_tokens_expire()
            try:
                await fortnox.customers.get("5")
            except FortnoxError as error:
                running.settled.append(type(error).__name__)
            else:
                running.settled.append("ok")
            async_turn.set()


def _fork(fortnox: Any, running: Run, name: str) -> tuple[int, int]:
    """Fork a child that calls with the inherited client. Return its process id, and the descriptor that its result is read from."""
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return child, reader
    try:
        os.write(writer, _encode(run_action(fortnox, "create", name, running.clock, running.renewal_seconds)))
    finally:
        os._exit(0)


def _result_of(child: tuple[int, int]) -> Result:
    process, reader = child
    with os.fdopen(reader, "rb") as pipe:
        content = pipe.read()
    os.waitpid(process, 0)
    return _decode(content) if content else Result("create", "foreign", "the child ended without a result")


def _descriptors() -> int:
    return len(list(Path("/proc/self/fd" if sys.platform == "linux" else "/dev/fd").iterdir()))


def _wait_for_end(descriptors: int, threads: set[threading.Thread]) -> tuple[int, list[str]]:
    """Return how many descriptors, and which threads, are left after at most LEFT_SECONDS."""
    end = time.monotonic() + LEFT_SECONDS
    while True:
        gc.collect()
        left = _descriptors() - descriptors
        names = sorted(thread.name for thread in threading.enumerate() if thread not in threads)
        if (left <= 0 and not names) or time.monotonic() > end:
            return left, names
        time.sleep(0.05)


def count(outcome: Outcome) -> Counter[str]:
    """Return the figures of an outcome, by name."""
    figures: Counter[str] = Counter(programs=1, actions=len(outcome.results), requests=outcome.calls, renewals=outcome.renewals)
    figures["renewals without a response"] = outcome.lost_renewals
    figures.update(f"actions that ended: {result.ending}" for result in outcome.results)
    faults = {"server": outcome.server_faults, "token endpoint": outcome.token_faults, "store": outcome.store_faults}
    for place, counts in faults.items():
        figures.update({f"faults of the {place}: {name}": number for name, number in counts.items()})
    return figures

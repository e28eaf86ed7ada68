"""Random programs: what threads, tasks and forked processes do with the client, and which faults the store and the server have."""

import random
from typing import Literal, get_args

import msgspec

Action = Literal["get", "list", "create", "gather", "stream", "wait"]
StoreFault = Literal["loses data", "restores old data", "hangs", "is full", "is slow"]
ServerFault = Literal[
    "error under 200",
    "HTML under 200",
    "byte order mark",
    "UTF-16",
    "slow body",
    "cut body",
    "no response",
    "reset before",
    "reset after",
    "500 before",
    "500 after",
    "429",
    "401",
    "short list",
]
TokenFault = Literal["reset before", "reset after", "500 before", "cut body", "slow body", "byte order mark", "HTML under 200"]

ACTIONS: tuple[Action, ...] = ("get", "list", "create", "create", "gather", "stream", "wait")
STORE_FAULTS: tuple[StoreFault, ...] = get_args(StoreFault)
SERVER_FAULTS: tuple[ServerFault, ...] = get_args(ServerFault)
TOKEN_FAULTS: tuple[TokenFault, ...] = get_args(TokenFault)
LOSING: tuple[StoreFault, ...] = ("loses data", "restores old data", "is full")
"""Faults of a store after which a process that ends can take the only valid token with it."""


class Worker(msgspec.Struct, frozen=True):
    """A thread or a task.

    Attributes:
        actions: what it does, in order.
        cancelled_after: seconds after which each action of a task is cancelled; None for never.
    """

    actions: tuple[Action, ...]
    cancelled_after: float | None = None


class Program(msgspec.Struct, frozen=True):
    """A program, which can be logged and run again.

    Attributes:
        seed: seed of all random choices below and of the order of the faults.
        store: the token store.
        threads: the threads of the sync client.
        tasks: the tasks of the async client.
        forks: number of child processes that call once, with the inherited client.
        rejects: whether one operation rejects each token with 401.
        store_faults: faults of the store, chosen at random for its steps.
        server_faults: faults of the API, chosen at random for its requests.
        token_faults: faults of the token endpoint.
        fault_rate: the part of the steps and requests that have a fault.
    """

    seed: int
    store: Literal["memory", "sqlite"]
    threads: tuple[Worker, ...]
    tasks: tuple[Worker, ...]
    forks: int
    rejects: bool
    store_faults: tuple[StoreFault, ...]
    server_faults: tuple[ServerFault, ...]
    token_faults: tuple[TokenFault, ...]
    fault_rate: float

    @property
    def apps(self) -> int:
        """Number of apps that share the token: the sync one, the async one, and that of each child process."""
        return 2 + self.forks

    @property
    def renewals_are_slow(self) -> bool:
        """Whether a renewal can have a fault."""
        return bool(self.fault_rate and (self.store_faults or self.token_faults))


def generate(seed: int) -> Program:
    """Return the program of a seed."""
    choose = random.Random(seed)
    store: Literal["memory", "sqlite"] = choose.choice(("memory", "sqlite"))
    return Program(
        seed,
        store,
        tuple(_worker(choose, cancels=False) for _ in range(choose.randint(1, 3))),
        tuple(_worker(choose, cancels=True) for _ in range(choose.randint(1, 4))),
        0 if store == "memory" else choose.choice((0, 0, 1, 2)),  # copies of a store in memory would use one refresh token twice
        choose.random() < 0.3,
        tuple(_some(choose, STORE_FAULTS)),
        tuple(_some(choose, SERVER_FAULTS)),
        tuple(_some(choose, TOKEN_FAULTS)),
        choose.choice((0.0, 0.1, 0.3, 0.6)),
    )


def _worker(choose: random.Random, *, cancels: bool) -> Worker:
    actions = tuple(choose.choice(ACTIONS) for _ in range(choose.randint(1, 4)))
    return Worker(actions, choose.choice((None, 0.0, 0.01, 0.05)) if cancels else None)


def _some(choose: random.Random, faults: tuple[str, ...]) -> list[str]:
    return [fault for fault in faults if choose.random() < 0.4]

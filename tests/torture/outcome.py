"""What happened in a program: the input of the invariants."""

from typing import Literal

import msgspec

from tests.torture.program import Action

Ending = Literal["ok", "FortnoxError", "cancelled", "foreign"]


class Result(msgspec.Struct, frozen=True):
    """The result of one action.

    Attributes:
        action: what was done.
        ending: how it ended.
        error: class of the exception; "" for none.
        seconds: how long it took.
        limit: how long it may take at most.
        created: names of the customers that it reported as created.
        complete: whether all rows, or all bytes of the file, came; True for other actions and after an exception.
    """

    action: Action
    ending: Ending
    error: str = ""
    seconds: float = 0.0
    limit: float = 1.0
    created: tuple[str, ...] = ()
    complete: bool = True


class Outcome(msgspec.Struct, frozen=True):
    """The outcome of a program.

    Attributes:
        results: the results of all actions, of child processes too.
        writes: how often the server created each customer, by name.
        settled: how the last call of each app ended, after the faults had ended: "ok", or the class of the exception.
        lost_renewals: renewals whose response was not sent completely.
        process_may_have_lost: whether a process ended that could know the only valid token, while the store loses data.
        renewals: number of renewals.
        calls: number of requests to the API.
        descriptors: descriptors that the process has more than before the program.
        threads: names of threads that are left.
        server_faults: number of faults of the API, by kind.
        token_faults: number of faults of the token endpoint, by kind.
        store_faults: number of faults of the store, by kind.
    """

    results: tuple[Result, ...] = ()
    writes: dict[str, int] = {}
    settled: tuple[str, ...] = ()
    lost_renewals: int = 0
    process_may_have_lost: bool = False
    renewals: int = 0
    calls: int = 0
    descriptors: int = 0
    threads: tuple[str, ...] = ()
    server_faults: dict[str, int] = {}
    token_faults: dict[str, int] = {}
    store_faults: dict[str, int] = {}

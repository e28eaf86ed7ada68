"""The actions of a program with the sync and the async client, and how each one ended."""

import asyncio
import time
from typing import Any

from attrs import field, frozen
from fortnox_client import AsyncFortnox, Fortnox
from fortnox_client.errors import FortnoxError
from fortnox_core.ids import FileId

from tests.torture.outcome import Ending, Result
from tests.torture.program import Action
from tests.torture.server import FILE, PAGE, ROWS

DEADLINE = 1.0
"""Seconds after which a call ends."""

RENEWAL_SECONDS = 3.0
"""Seconds that a renewal takes at most, if neither the store nor the token endpoint has faults. Most of it is for a busy machine."""

FAULTY_RENEWAL_SECONDS = 14.0
"""Seconds that a renewal with faults takes at most: steps on the store, two token requests, and five seconds after `invalid_grant`.

Apps that share a token renew one after another.
"""

OPTIONS = {"deadline": DEADLINE, "timeout": 0.6}
PAGES = -(-ROWS // PAGE)
GATHERED = 3
_CALLS = {"get": 1, "list": PAGES + 1, "create": 1, "gather": GATHERED, "stream": 2, "wait": 1}
_ALL_ROWS = [str(number) for number in range(1, ROWS + 1)]


@frozen
class Clock:
    """A clock that an action can move, so that tokens expire."""

    offset: list[float] = field(factory=lambda: [0.0])

    def __call__(self) -> float:
        return time.time() + self.offset[0]

    def let_tokens_expire(self) -> None:
        """Move the clock by more than the lifetime of an access token."""
        self.offset[0] += 4000


def _names(prefix: str, count: int) -> list[str]:
    return [f"{prefix}-{number}" for number in range(count)]


def act(fortnox: Fortnox, action: Action, name: str, clock: Clock) -> tuple[list[str], bool]:
    """Do an action. Return the names of the created customers, and whether everything came."""
    match action:
        case "get":
            return [], fortnox.customers.get("5").customer_number == "5"
        case "list":
            return [], [row.customer_number for row in fortnox.customers.list(limit=PAGE)] == _ALL_ROWS
        case "create":
            return [_name(fortnox.customers.create({"Name": name}))], True
        case "gather":
            calls = (fortnox.customers.create.call({"Name": each}) for each in _names(name, GATHERED))
            return _created(fortnox.gather(calls, errors="return", concurrency=2)), True
        case "stream":
            with fortnox.archive.download.stream(FileId("1")) as stream:
                return [], b"".join(stream) == FILE
        case "wait":
            clock.let_tokens_expire()
            fortnox.units.list(limit=1).first()
            return [], True


async def act_async(fortnox: AsyncFortnox, action: Action, name: str, clock: Clock) -> tuple[list[str], bool]:
    """Do an action. See act."""
    match action:
        case "get":
            return [], (await fortnox.customers.get("5")).customer_number == "5"
        case "list":
            return [], [row.customer_number async for row in fortnox.customers.list(limit=PAGE)] == _ALL_ROWS
        case "create":
            return [_name(await fortnox.customers.create({"Name": name}))], True
        case "gather":
            calls = (fortnox.customers.create.call({"Name": each}) for each in _names(name, GATHERED))
            return _created(await fortnox.gather(calls, errors="return", concurrency=2)), True
        case "stream":
            async with fortnox.archive.download.stream(FileId("1")) as stream:
                return [], b"".join([piece async for piece in stream]) == FILE
        case "wait":
            clock.let_tokens_expire()
            await fortnox.units.list(limit=1).first()
            return [], True


def _name(customer: Any) -> str:
    return str(customer.name)


def _created(results: list[Any]) -> list[str]:
    return [_name(each) for each in results if not isinstance(each, FortnoxError)]


def run_action(fortnox: Fortnox, action: Action, name: str, clock: Clock, renewal_seconds: float) -> Result:
    """Do an action, and return how it ended.

    Args:
        fortnox: the client.
        action: what to do.
        name: name of the customers that it creates.
        clock: the clock of the app.
        renewal_seconds: how long a renewal may take.
    """
    started = time.monotonic()
    try:
        created, complete = act(fortnox, action, name, clock)
    except Exception as error:  # noqa: BLE001, each exception is a result
        return _result(action, started, renewal_seconds, error)
    return _result(action, started, renewal_seconds, None, created, complete)


async def run_action_async(
    fortnox: AsyncFortnox, action: Action, name: str, clock: Clock, renewal_seconds: float, cancelled_after: float | None
) -> Result:
    """Do an action, cancel it after a time, and return how it ended. See run_action."""
    started = time.monotonic()
    try:
        created, complete = await asyncio.wait_for(act_async(fortnox, action, name, clock), cancelled_after)
    except Exception as error:  # noqa: BLE001, each exception is a result
        return _result(action, started, renewal_seconds, error, cancelled=cancelled_after is not None)
    return _result(action, started, renewal_seconds, None, created, complete)


def _result(
    action: Action,
    started: float,
    renewal_seconds: float,
    error: Exception | None,
    created: list[str] | None = None,
    complete: bool = True,
    *,
    cancelled: bool = False,
) -> Result:
    ending = _ending(error, cancelled=cancelled)
    text = "" if error is None else f"{type(error).__name__}: {error}" if ending == "foreign" else type(error).__name__
    limit = _CALLS[action] * (DEADLINE + 0.5) + renewal_seconds
    return Result(action, ending, text, time.monotonic() - started, limit, tuple(created or ()), complete)


def _ending(error: Exception | None, *, cancelled: bool) -> Ending:
    if error is None:
        return "ok"
    if isinstance(error, FortnoxError):
        return "FortnoxError"
    return "cancelled" if cancelled and isinstance(error, TimeoutError) else "foreign"

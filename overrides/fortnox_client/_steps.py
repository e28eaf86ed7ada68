"""Execution of steps: a generator without I/O decides, and one of two functions executes what it yields, blocking or awaiting.

The logic is written once for both clients. A test can execute the steps itself, and make any of them fail.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any, NamedTuple, Protocol, TypeVar, cast

S = TypeVar("S")
T = TypeVar("T")


class Sleeper(Protocol):
    """Something that can block for some time."""

    def sleep(self, seconds: float, /) -> None:
        """Block for `seconds`."""
        ...


class AsyncSleeper(Protocol):
    """Something that can wait for some time."""

    def sleep(self, seconds: float, /) -> Awaitable[None]:
        """Wait for `seconds`."""
        ...


class Sleep(NamedTuple):
    """Step: wait for `seconds`."""

    seconds: float

    def run(self, io: Sleeper) -> None:
        """Execute the step, and block."""
        io.sleep(self.seconds)

    async def run_async(self, io: AsyncSleeper) -> None:
        """Execute the step, and await."""
        await io.sleep(self.seconds)


def run_steps(steps: Generator[S, Any, T], run: Callable[[S], object]) -> T:
    """Execute the steps of a generator and return its result.

    Args:
        steps: yields steps, and receives the result of each.
        run: executes one step. An error that it raises is raised in the generator, which decides what follows.
    """
    try:
        step = next(steps)
        while True:
            try:
                outcome = run(step)
            except BaseException as error:  # noqa: BLE001, the generator handles it
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as stop:
        return cast("T", stop.value)


async def run_steps_async(steps: Generator[S, Any, T], run: Callable[[S], Awaitable[object]]) -> T:
    """Execute the steps of a generator, awaiting each. See run_steps."""
    try:
        step = next(steps)
        while True:
            try:
                outcome = await run(step)
            except BaseException as error:  # noqa: BLE001, the generator handles it
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as stop:
        return cast("T", stop.value)

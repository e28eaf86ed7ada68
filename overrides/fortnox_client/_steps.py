"""What does the steps that a generator asks for: one driver waits, the other awaits. All that decides stands in the generator, once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any, TypeVar, cast

S = TypeVar("S")
T = TypeVar("T")


def run_steps(steps: Generator[S, Any, T], do: Callable[[S], object]) -> T:
    """The result of the steps, each done by `do`. What `do` raises is raised in the generator, which decides what it means."""
    try:
        step = next(steps)
        while True:
            try:
                outcome = do(step)
            except BaseException as error:  # noqa: BLE001, the steps decide what it means
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as stop:
        return cast("T", stop.value)


async def run_steps_async(steps: Generator[S, Any, T], do: Callable[[S], Awaitable[object]]) -> T:
    """The async mirror of run_steps."""
    try:
        step = next(steps)
        while True:
            try:
                outcome = await do(step)
            except BaseException as error:  # noqa: BLE001, the steps decide what it means
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as stop:
        return cast("T", stop.value)

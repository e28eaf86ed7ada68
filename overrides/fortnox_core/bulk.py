"""Many calls at once: results in the order of the calls, errors raised or returned, progress told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sized
from functools import partial
from typing import Any, Literal, TypeVar

from fortnox_core.call import Call
from fortnox_core.concurrency import AsyncOrderedResults, OrderedResults
from fortnox_core.errors import FortnoxError
from fortnox_core.transport import AsyncTransport, Transport

T = TypeVar("T")

Errors = Literal["raise", "return"]
"""What becomes of a FortnoxError: it ends everything, or stands in the place of the result."""

Progress = Callable[[int, int | None], object]
"""Is told how many results there are, and how many there will be; None where that cannot be known."""


def gather(
    transport: Transport, calls: Iterable[Call[T]], errors: Errors, concurrency: int, on_progress: Progress | None
) -> list[T | FortnoxError]:
    """The results of calls, sent by threads."""
    total = _count(calls, errors)
    results: list[T | FortnoxError] = []
    with OrderedResults(calls, partial(_result, transport, errors), concurrency) as done:
        for result in done:
            results.append(result)
            if on_progress is not None:
                on_progress(len(results), total)
    return results


async def gather_async(
    transport: AsyncTransport, calls: Iterable[Call[T]], errors: Errors, concurrency: int, on_progress: Progress | None
) -> list[T | FortnoxError]:
    """The results of calls, sent by tasks."""
    total = _count(calls, errors)
    results: list[T | FortnoxError] = []
    async with AsyncOrderedResults(calls, partial(_async_result, transport, errors), concurrency) as done:
        async for result in done:
            results.append(result)
            if on_progress is not None:
                on_progress(len(results), total)
    return results


def _count(calls: Iterable[object], errors: Errors) -> int | None:
    """How many calls there are, if that can be known. Raises ValueError where nobody knows what to do with errors."""
    if errors not in ("raise", "return"):
        raise ValueError(f'errors is {errors!r}, and must be "raise" or "return"')
    return len(calls) if isinstance(calls, Sized) else None


def _result(transport: Transport, errors: Errors, call: Call[T]) -> T | FortnoxError:
    _check(call)
    try:
        return call.result(transport.send(call))
    except FortnoxError as error:
        if errors == "return":
            return error
        raise


async def _async_result(transport: AsyncTransport, errors: Errors, call: Call[T]) -> T | FortnoxError:
    _check(call)
    try:
        return call.result(await transport.send(call))
    except FortnoxError as error:
        if errors == "return":
            return error
        raise


def _check(call: Any) -> None:
    if not isinstance(call, Call):
        raise TypeError(f'a {type(call).__name__} is no call; gather takes those that .call(...) makes: fortnox.customers.get.call("1")')

"""Send many calls concurrently: results in the order of the calls, errors raised or returned, progress reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sized
from functools import partial
from typing import Any, Literal, TypeVar, cast

from fortnox_core.base_errors import FortnoxError
from fortnox_core.call import Call
from fortnox_core.concurrency import AsyncOrderedResults, OrderedResults
from fortnox_core.transport import AsyncTransport, Transport

T = TypeVar("T")

Errors = Literal["raise", "return"]
"""What happens with a FortnoxError: "raise" stops at the first one, "return" puts it into the results in place of the result."""

Progress = Callable[[int, int | None], object]
"""Callback for progress: the number of results so far, and the number of calls, or None if it is unknown."""


def gather(
    transport: Transport, calls: Iterable[Call[T]], errors: Errors, concurrency: int, on_progress: Progress | None
) -> list[T | FortnoxError]:
    """Send calls concurrently in threads.

    Args:
        transport: sends the calls.
        calls: the calls, built by `.call(...)`. They are read as needed, at most `concurrency` ahead.
        errors: "raise" raises the first FortnoxError and sends no further call. "return" puts errors into the results.
        concurrency: how many calls are sent at a time, 1 or more.
        on_progress: called after each result with the number of results and of calls; None for no report.

    Returns:
        The results in the order of the calls.

    Raises:
        FortnoxError: a call failed and `errors` is "raise".
        ValueError: `errors` or `concurrency` is invalid.
        TypeError: an item is not a Call, or an argument has another type.
    """
    total = _count(calls, errors, on_progress)
    results: list[T | FortnoxError] = []
    with OrderedResults(calls, partial(_send, transport, errors), concurrency) as received:
        for result in received:
            results.append(result)
            if on_progress is not None:
                on_progress(len(results), total)
    return results


async def gather_async(
    transport: AsyncTransport, calls: Iterable[Call[T]], errors: Errors, concurrency: int, on_progress: Progress | None
) -> list[T | FortnoxError]:
    """Send calls concurrently in tasks: the async mirror of `gather`.

    Args:
        transport: sends the calls.
        calls: the calls, built by `.call(...)`. They are read as needed, at most `concurrency` ahead.
        errors: "raise" raises the first FortnoxError and sends no further call. "return" puts errors into the results.
        concurrency: how many calls are sent at a time, 1 or more.
        on_progress: called after each result with the number of results and of calls; None for no report.

    Returns:
        The results in the order of the calls.

    Raises:
        FortnoxError: a call failed and `errors` is "raise".
        ValueError: `errors` or `concurrency` is invalid.
        TypeError: an item is not a Call, or an argument has another type.
    """
    total = _count(calls, errors, on_progress)
    results: list[T | FortnoxError] = []
    async with AsyncOrderedResults(calls, partial(_send_async, transport, errors), concurrency) as received:
        async for result in received:
            results.append(result)
            if on_progress is not None:
                on_progress(len(results), total)
    return results


def _count(calls: Iterable[object], errors: Errors, on_progress: object) -> int | None:
    """Return the number of calls, or None if it is unknown. Raise TypeError or ValueError for an invalid argument."""
    if errors not in ("raise", "return"):
        raise ValueError(f'errors must be "raise" or "return", got {errors!r}')
    if on_progress is not None and not callable(on_progress):
        raise TypeError(f"on_progress must be a function of two ints, got {type(on_progress).__name__}")
    if not isinstance(cast("object", calls), Iterable):
        raise TypeError(f"gather() takes a list or another iterable of Call objects, got {type(calls).__name__}")
    return len(calls) if isinstance(calls, Sized) else None


def _send(transport: Transport, errors: Errors, call: Call[T]) -> T | FortnoxError:
    _check(call)
    try:
        return call.result(transport.send(call))
    except FortnoxError as error:
        if errors == "return":
            return error
        raise


async def _send_async(transport: AsyncTransport, errors: Errors, call: Call[T]) -> T | FortnoxError:
    _check(call)
    try:
        return call.result(await transport.send(call))
    except FortnoxError as error:
        if errors == "return":
            return error
        raise


def _check(call: Any) -> None:
    if not isinstance(call, Call):
        raise TypeError(
            f'gather() takes Call objects, got {type(call).__name__}; build them with .call(...): fortnox.customers.get.call("1")'
        )

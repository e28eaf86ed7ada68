"""Checks of what the methods of a store return: a store of the user may return anything, and a token must not be lost by it.

The checks return an error, and `accepted` raises it: no frame of a traceback may hold a result, which may contain a token.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any, TypeVar, cast

from fortnox_client.auth.store import Store, Stored
from fortnox_client.auth.store_errors import StoreError

T = TypeVar("T")


def accepted(checked: T | StoreError) -> T:
    """Return a checked result. Raises it if it is an error."""
    if isinstance(checked, StoreError):
        raise checked
    return checked


def describe_store(store: object) -> str:
    """Return the repr of a store; its class if the repr cannot be made."""
    try:
        return repr(store)
    except Exception:  # noqa: BLE001, a store of the user may raise any exception
        return type(store).__name__


def check_stored_result(store: Store, result: object) -> Stored | StoreError | None:
    """Return the result of `read`; a StoreError if it is neither Stored nor None."""
    if result is None:
        return None
    if not isinstance(result, Stored):
        return _wrong_result(store, "read", result, "return Stored or None")
    found: Any = result  # a store of the user may have values of any type in it
    generation, content = found.generation, found.content
    if not isinstance(generation, int) or isinstance(generation, bool) or generation < 0:
        return _wrong_result(store, "read", generation, "it must be an int of at least 0, as `write` received it", "generation")
    if not isinstance(content, bytes | bytearray | memoryview):
        return _wrong_result(store, "read", content, "it must be bytes, as `write` received it", "content")
    return result if isinstance(content, bytes) else Stored(generation, bytes(found.content))


def check_flag(store: Store, method: str, result: object) -> bool | StoreError:
    """Return the result of `write` or `acquire`; a StoreError if it is not a bool. None does not show whether it was done."""
    if isinstance(result, int):  # such as a count of rows
        return bool(result)
    return _wrong_result(store, method, result, "return True or False")


def check_nothing(store: Store, method: str, result: object) -> StoreError | None:
    """Ignore the result of `release` or `delete`; a StoreError for an async method, whose work was not done."""
    return _wrong_result(store, method, result, "return None") if inspect.isawaitable(result) else None


def check_tenants(store: Store, result: object) -> list[str] | StoreError:
    """Return the result of `tenants`, sorted; a StoreError if it is not a collection of text."""
    found: Any = result
    if isinstance(found, list | tuple | set | frozenset):
        tenants = list(cast("Iterable[object]", found))
        if all(isinstance(tenant, str) for tenant in tenants):
            return sorted(map(str, tenants))
    return _wrong_result(store, "tenants", result, "return a list of str")


def _wrong_result(store: Store, method: str, result: object, hint: str, what: str = "value") -> StoreError:
    """Return the error for a wrong result. It shows the type and not the value."""
    if inspect.iscoroutine(result):
        result.close()  # without it Python warns that it was never awaited
        hint = "write the store with sync methods, which may block"
    return StoreError(f"{describe_store(store)}.{method} returned a {what} of type {type(result).__name__}; {hint}")

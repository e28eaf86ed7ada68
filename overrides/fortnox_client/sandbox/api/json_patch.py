"""JSON Patch (RFC 6902). Recurring billing supports the operations add, remove and replace."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, Final

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import ApiError, bad_request
from fortnox_client.sandbox.api.values import is_list, is_object

_OPERATIONS: Final = ("add", "remove", "replace")
_UNKNOWN_ESCAPE: Final = re.compile(r"~(?![01])")
_INDEX: Final = re.compile(r"0|[1-9][0-9]{0,8}")
_END: Final = "-"


def apply_patch(document: Any, operations: list[Any]) -> Any:
    """Return a patched copy of a JSON value. Raise ApiError if an operation fails; then no operation is applied."""
    found = deepcopy(document)
    for operation in operations:
        found = _apply(found, operation)
    return found


def _apply(document: Any, operation: Any) -> Any:
    op, path = operation.get("op"), operation.get("path")
    if op not in _OPERATIONS:
        raise _error(f"op ska vara {', '.join(_OPERATIONS)}", op)
    if op != "remove" and "value" not in operation:
        raise _error("value måste anges", path)
    steps = _steps(path)
    if not steps and op == "remove":
        raise _error("Hela objektet kan inte tas bort", path)
    if not steps:
        return deepcopy(operation["value"])
    container = document
    for step in steps[:-1]:
        container = _step_into(container, step, path)
    _change(container, op, steps[-1], operation)
    return document


def _steps(path: Any) -> list[str]:
    """Return the reference tokens of a JSON Pointer (RFC 6901)."""
    if not isinstance(path, str) or (path and not path.startswith("/")) or _UNKNOWN_ESCAPE.search(path):
        raise _error("path är ingen JSON Pointer", path)
    return [step.replace("~1", "/").replace("~0", "~") for step in path.split("/")[1:]]


def _step_into(container: Any, step: str, path: Any) -> Any:
    if is_object(container) and step in container:
        return container[step]
    if is_list(container):
        return container[_index(container, step, path, len(container) - 1)]
    raise _error("path finns inte", path)


def _change(container: Any, op: str, step: str, operation: Any) -> None:
    if is_object(container):
        _change_member(container, op, step, operation)
    elif is_list(container):
        _change_row(container, op, step, operation)
    else:
        raise _error("path finns inte", operation["path"])


def _change_member(container: dict[str, Any], op: str, step: str, operation: Any) -> None:
    if op != "add" and step not in container:
        raise _error("path finns inte", operation["path"])
    if op == "remove":
        del container[step]
    else:
        container[step] = deepcopy(operation["value"])


def _change_row(container: list[Any], op: str, step: str, operation: Any) -> None:
    path = operation["path"]
    if op == "add":
        container.insert(len(container) if step == _END else _index(container, step, path, len(container)), deepcopy(operation["value"]))
    elif op == "remove":
        del container[_index(container, step, path, len(container) - 1)]
    else:
        container[_index(container, step, path, len(container) - 1)] = deepcopy(operation["value"])


def _index(container: list[Any], step: str, path: Any, most: int) -> int:
    if not _INDEX.fullmatch(step) or int(step) > most:
        raise _error(f"path finns inte: listan har {len(container)} rader", path)
    return int(step)


def _error(message: str, at: Any) -> ApiError:
    return bad_request(api_errors.BAD_VALUE, message, str(at)[:200])

"""Changes a JSON value by a JSON Patch document (RFC 6902), of which recurring billing takes add, remove and replace."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, Final

from fortnox_client.sandbox.api import failures
from fortnox_client.sandbox.api.failures import Failure, bad
from fortnox_client.sandbox.api.values import is_list, is_object

_KNOWN: Final = ("add", "remove", "replace")
_UNKNOWN_ESCAPE: Final = re.compile(r"~(?![01])")
_INDEX: Final = re.compile(r"0|[1-9][0-9]{0,8}")
_END: Final = "-"


def patched(document: Any, operations: list[Any]) -> Any:
    """Return a changed copy of a JSON value. Raise Failure for an operation that cannot be done: then none is."""
    found = deepcopy(document)
    for operation in operations:
        found = _done(found, operation)
    return found


def _done(document: Any, operation: Any) -> Any:
    op, path = operation.get("op"), operation.get("path")
    if op not in _KNOWN:
        raise _fault(f"op ska vara {', '.join(_KNOWN)}", op)
    if op != "remove" and "value" not in operation:
        raise _fault("value måste anges", path)
    steps = _steps(path)
    if not steps and op == "remove":
        raise _fault("Hela objektet kan inte tas bort", path)
    if not steps:
        return deepcopy(operation["value"])
    held = document
    for step in steps[:-1]:
        held = _inside(held, step, path)
    _change(held, op, steps[-1], operation)
    return document


def _steps(path: Any) -> list[str]:
    """The steps of a JSON Pointer (RFC 6901)."""
    if not isinstance(path, str) or (path and not path.startswith("/")) or _UNKNOWN_ESCAPE.search(path):
        raise _fault("path är ingen JSON Pointer", path)
    return [step.replace("~1", "/").replace("~0", "~") for step in path.split("/")[1:]]


def _inside(held: Any, step: str, path: Any) -> Any:
    if is_object(held) and step in held:
        return held[step]
    if is_list(held):
        return held[_index(held, step, path, len(held) - 1)]
    raise _fault("path finns inte", path)


def _change(held: Any, op: str, step: str, operation: Any) -> None:
    if is_object(held):
        _change_member(held, op, step, operation)
    elif is_list(held):
        _change_row(held, op, step, operation)
    else:
        raise _fault("path finns inte", operation["path"])


def _change_member(held: dict[str, Any], op: str, step: str, operation: Any) -> None:
    if op != "add" and step not in held:
        raise _fault("path finns inte", operation["path"])
    if op == "remove":
        del held[step]
    else:
        held[step] = deepcopy(operation["value"])


def _change_row(held: list[Any], op: str, step: str, operation: Any) -> None:
    path = operation["path"]
    if op == "add":
        held.insert(len(held) if step == _END else _index(held, step, path, len(held)), deepcopy(operation["value"]))
    elif op == "remove":
        del held[_index(held, step, path, len(held) - 1)]
    else:
        held[_index(held, step, path, len(held) - 1)] = deepcopy(operation["value"])


def _index(held: list[Any], step: str, path: Any, most: int) -> int:
    if not _INDEX.fullmatch(step) or int(step) > most:
        raise _fault(f"path finns inte: listan har {len(held)} rader", path)
    return int(step)


def _fault(message: str, at: Any) -> Failure:
    return bad(failures.BAD_VALUE, message, str(at)[:200])

"""Suggest the name that was meant: for a misspelt attribute of a model and a misspelt key of a payload.

Everything here runs after an error only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Any, get_args, get_type_hints

_FIELD_IN_MESSAGE = re.compile(r"\(([^\s()]{1,100})\)")

_builders: dict[str, Callable[..., Any]] = {}


def register(name: str, build: Callable[..., Any]) -> None:
    """Remember the builder of an operation, whose payload type knows the keys that the operation takes.

    Args:
        name: the name of the operation: "customers.create".
        build: the builder of its calls.
    """
    _builders[name] = build


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like another one.

    Args:
        name: the misspelt name.
        known: the names that exist.

    Returns:
        The known name. Upper and lower case and underscores do not matter. None if no name is similar.
    """
    by_plain = {_plain(each): each for each in known}
    found = get_close_matches(_plain(name), by_plain, n=1, cutoff=0.75)
    return by_plain[found[0]] if found else None


def payload_key(operation_name: str, message: str) -> str | None:
    """Return the payload key that was meant by the field that Fortnox rejects.

    Args:
        operation_name: the name of the operation: "customers.create".
        message: Fortnox's message, which has the field in parentheses: "Felaktigt fältnamn (price)".

    Returns:
        The key: "Price". None if the message names no field, or the operation has no key that is similar.
    """
    field, build = _FIELD_IN_MESSAGE.search(message), _builders.get(operation_name)
    if field is None or build is None:
        return None
    from fortnox_core.annotations import evaluate

    key = nearest(field[1], {key for annotation in evaluate(build).values() for key in _keys(annotation)})
    return None if key == field[1] else key


def _plain(name: str) -> str:
    return name.replace("_", "").casefold()


def _keys(annotation: Any) -> Iterator[str]:
    """Yield the keys of the payload types in an annotation, nested ones included."""
    if hasattr(annotation, "__required_keys__"):  # typing.is_typeddict knows no TypedDict of typing_extensions
        for key, inner in get_type_hints(annotation).items():
            yield key
            yield from _keys(inner)
    else:
        for inner in get_args(annotation):
            yield from _keys(inner)

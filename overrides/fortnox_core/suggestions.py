"""Suggest the name that was meant: for a misspelt attribute, method or parameter and a misspelt key of a payload.

Everything here runs after an error only.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, get_args, get_type_hints

_FIELD_IN_MESSAGE = re.compile(r"\(([^\s()]{1,100})\)")

_WORDS = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")

_ALMOST_EQUAL, _SIMILAR = 0.9, 0.75
"""How similar two names must be, from 0 to 1, to precede those with the same beginning, and to be suggested at all."""

_SHORTEST_PREFIX = 3

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
        The known name. Upper and lower case, underscores and hyphens do not matter. A name that begins with the other one is preferred to
        names that are less similar: "ocr_number" means "ocr", not "voucher_number". So is a name whose words begin with those of the other
        one: "OrgNumber" means "OrganisationNumber". None if no name is similar.
    """
    from difflib import get_close_matches  # late: needed after an error only

    known = list(known)
    plain, by_plain = _plain(name), {_plain(each): each for each in known}
    with_prefix = [each for each in by_plain if min(len(each), len(plain)) >= _SHORTEST_PREFIX and _is_prefix(each, plain)]
    abbreviated = [_plain(each) for each in known if _is_abbreviation(words(name), words(each))]
    for candidates, cutoff in ((by_plain, _ALMOST_EQUAL), (with_prefix, 0.0), (abbreviated, 0.0), (by_plain, _SIMILAR)):
        found = get_close_matches(plain, candidates, n=1, cutoff=cutoff)
        if found:
            return by_plain[found[0]]
    return None


def words(name: str) -> list[str]:
    """Return the words of a name in lower case.

    Args:
        name: a name in snake case, kebab case or camel case, also with capitals: "VATNumber".
    """
    return [word.lower() for word in _WORDS.findall(name)]


def missing_attribute(owner: str, name: str, known: Iterable[str], kind: str = "attribute") -> AttributeError:
    """Return the error for a missing attribute. It suggests the nearest one.

    Args:
        owner: the object, as the message names it: "'customers'".
        name: the name that is missing. A name with a leading underscore gets no suggestion: copy, pickle and notebooks look such names up.
        known: the names that exist.
        kind: the word for such an attribute: "method".
    """
    meant = None if name.startswith("_") else nearest(name, (each for each in known if not each.startswith("_")))
    message = f"{owner} has no {kind} {name!r}" + ("" if meant is None else f"; did you mean {meant!r}?")
    # With obj, the interpreter would add a suggestion of its own.
    return AttributeError(message, name=name, obj=None)


def check_arguments(name: str, build: Callable[..., Any], arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    """Raise the error for arguments that do not fit the parameters of a generated method. Do nothing if they fit.

    The interpreter's own error names a private class, and it has no suggestion on Python 3.11 and 3.12.

    Args:
        name: the name of the method: "invoices.list".
        build: the builder of its calls, bound to a resource.
        arguments: the positional arguments.
        named: the keyword arguments.

    Raises:
        TypeError: an argument is missing, unknown or passed twice.
    """
    parameters = inspect.signature(build)
    unknown = next((each for each in named if each not in parameters.parameters), None)
    if unknown is not None:
        meant = nearest(unknown, parameters.parameters)
        raise TypeError(f"{name} has no parameter {unknown!r}" + ("" if meant is None else f"; did you mean {meant!r}?")) from None
    try:
        parameters.bind(*arguments, **named)
    except TypeError as error:
        raise TypeError(f"{name}: {error}") from None


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


def known_values(operation_name: str, parameter: str) -> list[str]:
    """Return the known values of a parameter, in the order of its type.

    Args:
        operation_name: the name of the operation: "invoices.list".
        parameter: the name of the parameter in Python.

    Returns:
        The values; empty if the parameter has none, or the operation has no such parameter.
    """
    build = _builders.get(operation_name)
    if build is None:
        return []
    from fortnox_core.annotations import evaluate

    return list(_literals(evaluate(build).get(parameter)))


def _literals(annotation: Any) -> Iterator[str]:
    """Yield the texts of the Literal types in an annotation."""
    for inner in get_args(annotation):
        if isinstance(inner, str):
            yield inner
        else:
            yield from _literals(inner)


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").casefold()


def _is_abbreviation(short: list[str], long: list[str]) -> bool:
    """Return whether each word of a name begins with the word at the same place: org number, organisation number."""
    return len(short) == len(long) > 1 and all(word.startswith(each) for each, word in zip(short, long, strict=True))


def _is_prefix(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _keys(annotation: Any) -> Iterator[str]:
    """Yield the keys of the payload types in an annotation, nested ones included."""
    if hasattr(annotation, "__required_keys__"):  # typing.is_typeddict knows no TypedDict of typing_extensions
        for key, inner in get_type_hints(annotation).items():
            yield key
            yield from _keys(inner)
    else:
        for inner in get_args(annotation):
            yield from _keys(inner)

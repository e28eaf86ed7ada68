"""Paths of the API, taken apart by those that the document declares."""

from collections.abc import Callable
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from fortnox_client.operations import OPERATIONS

_DECLARED = tuple({operation.path: operation.path.split("/") for operation in OPERATIONS.values()}.values())


def parameters(template: str, path: str) -> tuple[str, ...] | None:
    """What stands in a path for each parameter of a declared one, decoded; None where it is another path."""
    expected, found = template.split("/"), path.rstrip("/").split("/")
    if len(expected) != len(found) or any(not _is_parameter(one) and one != other for one, other in zip(expected, found, strict=True)):
        return None
    return tuple(unquote(other) for one, other in zip(expected, found, strict=True) if _is_parameter(one))


def of_address(address: str) -> tuple[str, dict[str, str]] | None:
    """Path and query of an address of the API; None where it is another's. The host does not matter: it may be a stand-in for Fortnox's."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if not any(declared[:3] == parts.path.split("/")[:3] for declared in _DECLARED):
        return None
    return parts.path, dict(parse_qsl(parts.query, keep_blank_values=True))


def with_stand_ins(path: str, stand_in: Callable[[str], str]) -> str:
    """The path with another value for whatever is not a fixed part of a declared path."""
    candidates, parts = list(_DECLARED), list[str]()
    for place, part in enumerate(path.split("/")):
        candidates = [declared for declared in candidates if place < len(declared)]
        fixed = [declared for declared in candidates if declared[place] == part]
        candidates = fixed or [declared for declared in candidates if _is_parameter(declared[place])]
        parts.append(part if fixed else quote(stand_in(unquote(part)), safe=""))
    return "/".join(parts)


def _is_parameter(part: str) -> bool:
    return part.startswith("{")

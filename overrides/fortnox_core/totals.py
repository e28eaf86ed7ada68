"""How many rows a list has, and where it ends, by what stands beside its rows: MetaInformation, other keys of the body, or headers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from fortnox_core.json_types import as_object
from fortnox_core.values import Unconvertible, to_integer

RESOURCES = "@TotalResources"

_TOTALS = frozenset(f"total{what}" for what in ("", "count", "records", "resources", "items", "elements", "rows"))
_PAIR = re.compile(r"(?<![\w@.-])([\w@.-]+)\s*[=:]\s*\"?(\d{1,15})(?![\d.])")


def of_body(body: Any) -> dict[str, Any]:
    """Return the MetaInformation of a body; where it has none, and counts its rows itself, the same made of that."""
    properties = as_object(body) or {}
    found = as_object(properties.get("MetaInformation"))
    if found is None and "total_count" in properties:
        return {RESOURCES: properties["total_count"]}
    return found or {}


def count(totals: Mapping[str, Any], key: str) -> int | None:
    """Return a number of the MetaInformation; None where it holds none."""
    try:
        return to_integer(totals.get(key))
    except Unconvertible:
        return None


def of_header(headers: Mapping[str, str]) -> int | None:
    """Return how many rows there are by the header X-PAGINATION; None where it names no total.

    What the header holds is not documented: a JSON object and pairs such as `total=7` are tried.
    """
    for name, value in _pairs(headers.get("x-pagination", "")):
        number = count({name: value}, name)
        if number is not None and number >= 0 and re.sub(r"[\W_]", "", name).lower() in _TOTALS:
            return number
    return None


def is_last(headers: Mapping[str, str]) -> bool | None:
    """Return whether the header X-LAST-RECORD says that the list ends here; None where it says neither."""
    return {"true": True, "false": False}.get(headers.get("x-last-record", "").strip('" ').lower())


def _pairs(text: str) -> Iterator[tuple[str, Any]]:
    try:
        found = as_object(json.loads(text))
    except (ValueError, RecursionError):
        found = None
    yield from _PAIR.findall(text) if found is None else found.items()

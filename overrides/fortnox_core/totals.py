"""Read the total of a list and its end: from MetaInformation, from other keys of the body, or from headers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from fortnox_core.json_types import as_object
from fortnox_core.values import Unconvertible, to_integer

TOTAL_RESOURCES = "@TotalResources"

_TOTALS = frozenset(f"total{noun}" for noun in ("", "count", "records", "resources", "items", "elements", "rows"))
_PAIR = re.compile(r"(?<![\w@.-])([\w@.-]+)\s*[=:]\s*\"?(\d{1,15})(?![\d.])")


def read_meta(body: Any) -> dict[str, Any]:
    """Return the MetaInformation of a body. A body with `total_count` instead gives a dict with that total."""
    properties = as_object(body) or {}
    found = as_object(properties.get("MetaInformation"))
    if found is None and "total_count" in properties:
        return {TOTAL_RESOURCES: properties["total_count"]}
    return found or {}


def read_count(totals: Mapping[str, Any], key: str) -> int | None:
    """Return an integer of the MetaInformation; None if it is absent or of another type."""
    try:
        return to_integer(totals.get(key))
    except Unconvertible:
        return None


def read_total_header(headers: Mapping[str, str]) -> int | None:
    """Return the number of rows from the header X-PAGINATION; None if it contains no total.

    The format of the header is not documented. A JSON object and pairs such as `total=7` are supported.
    """
    for name, value in _read_pairs(headers.get("x-pagination", "")):
        total = read_count({name: value}, name)
        if total is not None and total >= 0 and re.sub(r"[\W_]", "", name).lower() in _TOTALS:
            return total
    return None


def read_last_header(headers: Mapping[str, str]) -> bool | None:
    """Return whether the list ends with this response, from the header X-LAST-RECORD; None if it is neither true nor false."""
    return {"true": True, "false": False}.get(headers.get("x-last-record", "").strip('" ').lower())


def _read_pairs(text: str) -> Iterator[tuple[str, Any]]:
    try:
        found = as_object(json.loads(text))
    except (ValueError, RecursionError):
        found = None
    yield from _PAIR.findall(text) if found is None else found.items()

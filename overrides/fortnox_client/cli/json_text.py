"""JSON that commands print: amounts with all their digits, and no character that a terminal interprets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

import msgspec
from fortnox_core.json_types import as_list, as_object

from fortnox_client.cli.safe_text import escape_json

_INDENT: Final = 2
_encode: Final = msgspec.json.Encoder(decimal_format="number").encode


def encode(content: Any) -> str:
    """Return a value as JSON on one line.

    Args:
        content: the value. Half a surrogate pair in a text becomes an escape, as JSON allows.
    """
    try:
        return escape_json(_encode(content).decode())
    except UnicodeEncodeError:
        return escape_json("".join(_pieces(content, None, 0)))


def format_json(content: Any) -> str:
    """Return a value as indented JSON.

    Args:
        content: the value. See encode.
    """
    try:
        return escape_json(msgspec.json.format(_encode(content), indent=_INDENT).decode())
    except UnicodeEncodeError:
        return escape_json("".join(_pieces(content, _INDENT, 0)))


def _pieces(content: Any, indent: int | None, depth: int) -> Iterator[str]:
    """Yield pieces of JSON. This is slower than msgspec, which rejects half a surrogate pair."""
    properties, values = as_object(content), as_list(content)
    if properties:
        space = "" if indent is None else " "
        named = ((f"{json.dumps(name, ensure_ascii=False)}:{space}", value) for name, value in properties.items())
        yield from _items("{}", named, indent, depth)
    elif values:
        yield from _items("[]", (("", value) for value in values), indent, depth)
    else:
        yield json.dumps(content, ensure_ascii=False) if isinstance(content, str) else _encode(content).decode()


def _items(brackets: str, items: Iterator[tuple[str, Any]], indent: int | None, depth: int) -> Iterator[str]:
    inside, end = ("", "") if indent is None else (f"\n{' ' * indent * (depth + 1)}", f"\n{' ' * indent * depth}")
    separator = brackets[0]
    for prefix, value in items:
        yield f"{separator}{inside}{prefix}"
        yield from _pieces(value, indent, depth + 1)
        separator = ","
    yield f"{end}{brackets[1]}"

"""The one way YAML and JSON texts are read: a fault in them stops the run with its line and column."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generator.errors import Stop


def read(file: Path, where: str) -> str:
    """The text of a file of the project."""
    try:
        return decode(file.read_bytes(), where)
    except OSError as error:
        raise Stop(where, f"cannot be read ({error.strerror})") from None


def decode(content: bytes, where: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Stop(where, f"is not UTF-8 text (byte {error.start})") from None


def load(text: str, where: str, yaml: YAML | None = None) -> Any:
    """The content of a YAML text."""
    try:
        return (yaml or YAML(typ="safe")).load(text)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{where}:{mark.line + 1}:{mark.column + 1}" if mark else where
        raise Stop(place, f"is not YAML ({getattr(error, 'problem', error)})") from None
    except (RecursionError, ValueError) as error:
        raise Stop(where, f"is not YAML that can be read ({error})") from None


def load_json(text: str, where: str) -> Any:
    """The content of a JSON text."""
    try:
        return json.loads(text, object_pairs_hook=_distinct)
    except json.JSONDecodeError as error:
        raise Stop(f"{where}:{error.lineno}:{error.colno}", f"is not JSON ({error.msg})", "was it cut off on the way?") from None
    except (RecursionError, ValueError) as error:
        raise Stop(where, f"is not JSON that can be read ({error})") from None


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice!r} stands twice in one object")
    return content

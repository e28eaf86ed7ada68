"""Read YAML and JSON. A syntax error is reported with its line and column."""

from __future__ import annotations

import codecs
import json
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

from generator.errors import GeneratorError, describe

MAX_DEPTH = 100
_OLD_BREAKS = "\x85\u2028\u2029"


def read(file: Path, location: str) -> str:
    """Return the text of a file of the project, which must be UTF-8."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GeneratorError(location, f"is not UTF-8 text (byte {error.start})", "save it as UTF-8") from None
    except OSError as error:
        raise GeneratorError(location, f"cannot be read ({error.strerror})") from None


def decode(content: bytes, location: str) -> str:
    """Return the text of UTF-8 bytes, with or without a byte order mark."""
    return _decoded(content, location, "utf-8-sig", "UTF-8")


def decode_document(content: bytes, location: str) -> str:
    """Return the text of a document from outside the project: UTF-8, or UTF-16 with a byte order mark."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(content, location, "utf-16", "UTF-16")
    return decode(content, location)


def _decoded(content: bytes, location: str, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise GeneratorError(location, f"is not {name} text (byte {error.start})") from None


def load_list(file: Path, location: str, form: str, *, optional: bool = False) -> list[Any]:
    """Return the list in a YAML file of the project.

    Args:
        file: the file.
        location: its name for messages.
        form: the form of an item, for messages.
        optional: whether a missing file counts as an empty list.
    """
    content = load(read(file, location), location) if file.exists() or not optional else []
    if not isinstance(content, list):
        raise GeneratorError(location, f"must be a list, got {describe(content)}", f"write a list of {form}")
    return content


def load(text: str, location: str, yaml: YAML | None = None) -> Any:
    """Return the content of a YAML text."""
    try:
        if yaml is None and _reads_alike(text):
            return YAML(typ="safe").load(text)
    except YAMLError:
        pass  # The C scanner rejects some texts that YAML 1.2 allows. The Python loader decides.
    try:
        return (yaml or YAML(typ="safe", pure=True)).load(text)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        position = f"{location}:{mark.line + 1}:{mark.column + 1}" if mark else location
        raise GeneratorError(position, f"is not valid YAML ({getattr(error, 'problem', error)})") from None
    except (RecursionError, ValueError) as error:
        raise GeneratorError(location, f"cannot be read as YAML ({error})") from None


def _reads_alike(text: str) -> bool:
    """Return whether the C loader reads a text like the Python loader. They differ in line breaks of YAML 1.1 and in deep nesting."""
    if text.startswith("%") or any(sign in text for sign in _OLD_BREAKS):
        return False
    depth = 0
    for event in YAML(typ="safe").parse(text):
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return False
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            depth -= 1
    return True


def load_json(text: str, location: str) -> Any:
    """Return the content of a JSON text. A duplicate key is an error."""
    try:
        return JSON.decode(text)
    except json.JSONDecodeError as error:
        raise GeneratorError(
            f"{location}:{error.lineno}:{error.colno}", f"is not valid JSON ({error.msg})", "check that the file is complete"
        ) from None
    except (RecursionError, ValueError) as error:
        raise GeneratorError(location, f"cannot be read as JSON ({error})") from None


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object of its key-value pairs. Raise ValueError for a duplicate key."""
    content = dict(pairs)
    if len(content) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"duplicate key {twice!r} in one object")
    return content


JSON = json.JSONDecoder(object_pairs_hook=_distinct)

"""The one way YAML and JSON texts are read: a fault in them stops the run with its line and column."""

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
    """Return the text of a file of the project, which is UTF-8."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GeneratorError(location, f"is not UTF-8 text (byte {error.start})", "save it as UTF-8") from None
    except OSError as error:
        raise GeneratorError(location, f"cannot be read ({error.strerror})") from None


def decode(content: bytes, location: str) -> str:
    """The text of bytes in UTF-8, with or without a byte order mark."""
    return _decoded(content, location, "utf-8-sig", "UTF-8")


def decode_document(content: bytes, location: str) -> str:
    """The text of a foreign document, which may be in UTF-16 too where a byte order mark says so."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(content, location, "utf-16", "UTF-16")
    return decode(content, location)


def _decoded(content: bytes, location: str, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise GeneratorError(location, f"is not {name} text (byte {error.start})") from None


def load_list(file: Path, location: str, form: str, *, optional: bool = False) -> list[Any]:
    """Return the list in a YAML file of the project. `form` is what each of its lines is; an optional file that is missing is empty."""
    content = load(read(file, location), location) if file.exists() or not optional else []
    if not isinstance(content, list):
        raise GeneratorError(location, f"is {describe(content)}", f"give a list of {form}")
    return content


def load(text: str, location: str, yaml: YAML | None = None) -> Any:
    """The content of a YAML text."""
    try:
        if yaml is None and _reads_alike(text):
            return YAML(typ="safe").load(text)
    except YAMLError:
        pass  # The scanner in C stops at some texts that YAML 1.2 allows. The one in Python decides.
    try:
        return (yaml or YAML(typ="safe", pure=True)).load(text)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{location}:{mark.line + 1}:{mark.column + 1}" if mark else location
        raise GeneratorError(place, f"is not YAML ({getattr(error, 'problem', error)})") from None
    except (RecursionError, ValueError) as error:
        raise GeneratorError(location, f"is not YAML that can be read ({error})") from None


def _reads_alike(text: str) -> bool:
    """Whether the fast loader, in C, reads a text as the one in Python does: line breaks of YAML 1.1, and deep nesting, part them."""
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
    """The content of a JSON text."""
    try:
        return JSON.decode(text)
    except json.JSONDecodeError as error:
        raise GeneratorError(
            f"{location}:{error.lineno}:{error.colno}", f"is not JSON ({error.msg})", "was it cut off on the way?"
        ) from None
    except (RecursionError, ValueError) as error:
        raise GeneratorError(location, f"is not JSON that can be read ({error})") from None


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice!r} stands twice in one object")
    return content


JSON = json.JSONDecoder(object_pairs_hook=_distinct)

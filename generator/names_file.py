"""Reads spec/names.yaml, and refuses every line that would make no name."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen
from ruamel.yaml import YAML

from generator import reserved, texts
from generator.errors import Stop, said

_WORD = r"[a-z][a-z0-9]*(_[a-z0-9]+)*_?"
_KEY = re.compile(r"(GET|PUT|POST|DELETE|PATCH) /\S*")


@frozen
class _Section:
    """What names of a section look like, and which of them are taken."""

    form: re.Pattern[str]
    like: str
    taken: frozenset[str] = frozenset()

    def takes(self, name: str) -> bool:
        """Whether nothing that generated code stands on has the name."""
        *namespace, plain = name.split(".")
        return plain not in self.taken and not any(map(reserved.hides_python, (*namespace, plain)))


_CLASS = re.compile(rf"({_WORD}\.)?[A-Z][A-Za-z0-9]*")
_SECTIONS = {
    "resources": _Section(re.compile(rf"({_WORD}\.)?{_WORD}"), "`customers` or `warehouse.stock_points`", reserved.RESOURCES),
    "operations": _Section(re.compile(rf"({_WORD}\.)?{_WORD}\.{_WORD}"), "`customers.get`", reserved.METHODS),
    "models": _Section(_CLASS, "`Customer` or `warehouse.StockPoint`", reserved.CLASSES),
    "choices": _Section(_CLASS, "`InvoiceFilter`", reserved.CLASSES),
    "identifiers": _Section(re.compile(_WORD), "`vat_number`", frozenset(("list",))),
    "renamed": _Section(re.compile(r"[\w.-]+"), "the schema that it was"),
}


def load(file: Path, where: str) -> dict[str, dict[str, Any]]:
    """The sections of the file, each line of them checked. A file that is not there is empty."""
    content = texts.load(texts.read(file, where), where, round_trip()) if file.exists() else None
    content = {} if content is None else content
    if not isinstance(content, dict):
        raise Stop(where, "is no object of sections")
    for section, lines in content.items():
        if section not in _SECTIONS:
            raise Stop(where, f"has a section {section!r}", f"it may have {', '.join(_SECTIONS)}")
        if not isinstance(lines, dict):
            raise Stop(f"{where}, {section}", "is no object of lines `what: name`")
        for key, value in lines.items():
            _check_line(f"{where}, {section}", section, key, value)
    for section in _SECTIONS:
        content.setdefault(section, {})
    return content


def check_name(where: str, section: str, key: str, name: Any) -> None:
    """Stops where a name has not the form of its section, or is taken by what generated code stands on."""
    rules = _SECTIONS[section]
    if not isinstance(name, str) or not rules.form.fullmatch(name):
        raise Stop(where, f"{key} is named {said(name)}", f"name it there in the form of {rules.like}")
    if not rules.takes(name):
        raise Stop(where, f"{key} is named {name}, which is taken", "name it otherwise there")


def round_trip() -> YAML:
    """Keeps comments, and writes what it has read."""
    yaml = YAML()
    yaml.width = 200
    yaml.allow_unicode = True
    return yaml


def _check_line(where: str, section: str, key: Any, value: Any) -> None:
    if not isinstance(key, str):
        raise Stop(where, f"has the key {said(key)}, which is no text", "put it in quotes")
    if section != "operations":
        check_name(where, section, key, value)
        return
    if not _KEY.fullmatch(key):
        raise Stop(where, f"{key!r} is no method and path", "write `GET /3/customers`")
    if not isinstance(value, dict):
        check_name(where, section, key, value)
        return
    for word, check in _ENTRY.items():
        if word in value or word == "name":
            check(where, f"{key}, {word}", value.get(word))
    for word in value:
        if word not in _ENTRY:
            raise Stop(where, f"{key} has the key {word!r}", f"it may have {', '.join(_ENTRY)}")


def _check_full_name(where: str, key: str, name: Any) -> None:
    check_name(where, "operations", key, name)


def _check_day(where: str, key: str, value: Any) -> None:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        raise Stop(where, f"{key} is {said(value)}", "give the day, such as 2026-01-31") from None


_ENTRY: dict[str, Callable[[str, str, Any], None]] = {"name": _check_full_name, "folder": _check_full_name, "gone": _check_day}

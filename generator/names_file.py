"""Read spec/names.yaml and check each of its lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen
from ruamel.yaml import YAML

from generator import reserved_names, yaml_io
from generator.errors import GeneratorError, describe

_WORD = r"[a-z][a-z0-9]*(_[a-z0-9]+)*_?"
_KEY = re.compile(r"(GET|PUT|POST|DELETE|PATCH) /\S*")


@frozen
class _Section:
    """The form of the names of a section, and the reserved names."""

    form: re.Pattern[str]
    example: str
    reserved: frozenset[str] = frozenset()

    def allows(self, name: str) -> bool:
        """Return whether the name is not reserved."""
        *namespace, plain = name.split(".")
        return plain not in self.reserved and not any(map(reserved_names.hides_python, (*namespace, plain)))


_CLASS = re.compile(rf"({_WORD}\.)?[A-Z][A-Za-z0-9]*")
_SECTIONS = {
    "resources": _Section(re.compile(rf"({_WORD}\.)?{_WORD}"), "`customers` or `warehouse.stock_points`", reserved_names.RESOURCES),
    "operations": _Section(re.compile(rf"({_WORD}\.)?{_WORD}\.{_WORD}"), "`customers.get`", reserved_names.METHODS),
    "models": _Section(_CLASS, "`Customer` or `warehouse.StockPoint`", reserved_names.CLASSES),
    "choices": _Section(_CLASS, "`InvoiceFilter`", reserved_names.CLASSES),
    "identifiers": _Section(re.compile(_WORD), "`vat_number`", frozenset(("list",))),
    "renamed": _Section(re.compile(r"[\w.-]+"), "the old name of the schema"),
}


def load(file: Path, location: str) -> dict[str, dict[str, Any]]:
    """Return the sections of the file. Each line is checked. A missing file counts as empty."""
    content = yaml_io.load(yaml_io.read(file, location), location, round_trip()) if file.exists() else None
    content = {} if content is None else content
    if not isinstance(content, dict):
        raise GeneratorError(location, "must be an object of sections")
    for section, lines in content.items():
        if section not in _SECTIONS:
            raise GeneratorError(location, f"has an unknown section {section!r}", f"use {', '.join(_SECTIONS)}")
        if not isinstance(lines, dict):
            raise GeneratorError(f"{location}, {section}", "must be an object", "write lines of the form `key: name`")
        for key, value in lines.items():
            _check_line(f"{location}, {section}", section, key, value)
    for section in _SECTIONS:
        content.setdefault(section, {})
    return content


def check_name(location: str, section: str, key: str, name: Any) -> None:
    """Raise GeneratorError if a name does not have the form of its section, or is reserved."""
    rules = _SECTIONS[section]
    if not isinstance(name, str) or not rules.form.fullmatch(name):
        raise GeneratorError(location, f"{key} has the name {describe(name)}", f"use the form {rules.example}")
    if not rules.allows(name):
        raise GeneratorError(location, f"{key} has the name {name}, which is reserved", "use another name")


def round_trip() -> YAML:
    """Return a YAML instance that preserves comments."""
    yaml = YAML()
    yaml.width = 200
    yaml.allow_unicode = True
    return yaml


def _check_line(location: str, section: str, key: Any, value: Any) -> None:
    if not isinstance(key, str):
        raise GeneratorError(location, f"the key {describe(key)} is not a string", "put it in quotes")
    if section != "operations":
        check_name(location, section, key, value)
        return
    if not _KEY.fullmatch(key):
        raise GeneratorError(location, f"{key!r} is not a method and path", "write `GET /3/customers`")
    if not isinstance(value, dict):
        check_name(location, section, key, value)
        return
    for word, check in _ENTRY.items():
        if word in value or word == "name":
            check(location, f"{key}, {word}", value.get(word))
    for word in value:
        if word not in _ENTRY:
            raise GeneratorError(location, f"{key} has an unknown key {word!r}", f"use {', '.join(_ENTRY)}")


def _check_full_name(location: str, key: str, name: Any) -> None:
    check_name(location, "operations", key, name)


def _check_date(location: str, key: str, value: Any) -> None:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        raise GeneratorError(location, f"{key} must be a date, got {describe(value)}", "write a date such as 2026-01-31") from None


_ENTRY: dict[str, Callable[[str, str, Any], None]] = {"name": _check_full_name, "folder": _check_full_name, "gone": _check_date}

"""spec/descriptions.yaml: what operations do and what their parameters mean, in our own words.

Docstrings and the published document take every summary, note and description from here, so that they agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from generator import phrases, yaml_io
from generator.api import Operation
from generator.document import Json
from generator.errors import GeneratorError, describe
from generator.names import OperationName

LOCATION = "spec/descriptions.yaml"
NOT_DOCUMENTED = "Passed to Fortnox unchanged; meaning not documented."
"""The description of a parameter of which nothing is known."""

BODY = "body"
"""The name that the table uses for a body that is no object."""

_SECTIONS = ("things", "summaries", "notes", "checks", "licences", "parameters")

_KEEPS_ABSENT = "Keys that are not sent stay unchanged."
_CLEARS_NULL = "Keys that are not sent stay unchanged; null clears a field."
_LOSES_ABSENT = "Keys that are not sent are lost."


@frozen
class Descriptions:
    """The content of spec/descriptions.yaml.

    Attributes:
        things: resource -> how one of its objects and several are called.
        summaries: method, or resource.method -> a sentence with {one} and {many}.
        notes: method, or resource.method -> what a caller must know beyond the summary.
        checks: method, or resource.method -> how to find out whether a call without a clear outcome happened.
        licences: scope -> the licences of Fortnox that it needs.
        parameters: Fortnox's name of a parameter -> its meaning, by resource.method, resource or "default".
    """

    things: Mapping[str, tuple[str, str]] = field(factory=dict)
    summaries: Mapping[str, str] = field(factory=dict)
    notes: Mapping[str, str] = field(factory=dict)
    checks: Mapping[str, str] = field(factory=dict)
    licences: Mapping[str, str] = field(factory=dict)
    parameters: Mapping[str, Mapping[str, str]] = field(factory=dict)

    def things_of(self, resource: str) -> tuple[str, str]:
        """Return how one object of a resource and several are called: ("an invoice", "invoices")."""
        return self.things.get(resource) or phrases.things(resource)

    def summary(self, operation: Operation, name: OperationName) -> str:
        """Return what a method does, as one sentence in the imperative."""
        one, many = self.things_of(name.resource)
        sentence = self.summaries.get(name.full) or self.summaries.get(_kind(operation, name.method))
        if sentence is None:
            return f"{phrases.sentence(name.method.replace('_', ' '))} ({many})."
        if name.method == "get" and not operation.path_parameters and name.resource not in self.things:
            one = f"the {phrases.without_article(one)}"
        return sentence.format(one=one, many=many)

    def notes_on(self, operation: Operation, name: OperationName) -> list[str]:
        """Return what a caller must know beyond the summary, one text for each fact."""
        effect = f"{phrases.EFFECTS[operation.effect]}; the client never repeats the request by itself." if operation.effect else None
        notes = [
            "Deprecated: Fortnox has marked this operation as deprecated." if operation.deprecated else None,
            f"Fortnox removes this operation on {operation.sunset}." if operation.sunset else None,
            effect,
            _absent_keys(operation, name.method),
            self.notes.get(name.full) or self.notes.get(name.method),
        ]
        return [each for each in notes if each]

    def licence(self, operation: Operation) -> str | None:
        """Return the licences of Fortnox that an operation needs; None where they are not known."""
        return self.licences.get(operation.scope or "")

    def parameter(self, name: OperationName, wire: str) -> str:
        """Return what a parameter means, as one or two sentences without its limits and known values."""
        meanings = self.parameters.get(wire, {})
        found = meanings.get(name.full) or meanings.get(name.resource) or meanings.get("default")
        return f"{phrases.sentence(found)}." if found else NOT_DOCUMENTED

    @staticmethod
    def is_undocumented(description: str) -> bool:
        """Return whether a description, perhaps with limits and values behind it, says that the meaning is not known."""
        return description.startswith(NOT_DOCUMENTED)


def load(file: Path) -> Descriptions:
    """Read the table. A file that is missing is an empty table."""
    content = yaml_io.load(yaml_io.read(file, LOCATION), LOCATION) if file.exists() else {}
    if not isinstance(content, dict) or not set(content) <= set(_SECTIONS):
        raise GeneratorError(LOCATION, f"must be an object with the keys {', '.join(_SECTIONS)}, got {describe(content)}")
    sections = {key: _section(content, key) for key in _SECTIONS}
    return Descriptions(
        dict(_things(sections["things"])),
        dict(_sentences("summaries", sections["summaries"])),
        dict(_sentences("notes", sections["notes"])),
        dict(_sentences("checks", sections["checks"])),
        dict(_sentences("licences", sections["licences"])),
        dict(_parameters(sections["parameters"])),
    )


def _kind(operation: Operation, method: str) -> str:
    """Return the method whose sentence fits: an update that replaces has the sentence of a replacement."""
    return "replace" if method == "update" and operation.replaces else method


def _absent_keys(operation: Operation, method: str) -> str | None:
    """Return what becomes of the keys that an update leaves out."""
    if operation.body is None or operation.body.schema is None:
        return None
    if operation.replaces:
        return _LOSES_ABSENT
    if not method.startswith("update"):
        return None
    return _CLEARS_NULL if operation.path.startswith("/3/") else _KEEPS_ABSENT


def _section(content: Json, key: str) -> Json:
    section = content.get(key) or {}
    if not isinstance(section, dict):
        raise GeneratorError(f"{LOCATION}, {key}", f"must be an object, got {describe(section)}")
    return section


def _sentences(section: str, content: Json) -> Iterator[tuple[str, str]]:
    for key, text in content.items():
        if not isinstance(text, str):
            raise GeneratorError(f"{LOCATION}, {section}, {key}", f"must be a string, got {describe(text)}")
        yield key, text


def _things(content: Json) -> Iterator[tuple[str, tuple[str, str]]]:
    for resource, names in content.items():
        if not isinstance(names, list) or len(names) != 2 or not all(isinstance(each, str) for each in names):
            raise GeneratorError(f"{LOCATION}, things, {resource}", f"must be [one object, several objects], got {describe(names)}")
        yield resource, (names[0], names[1])


def _parameters(content: Json) -> Iterator[tuple[str, Mapping[str, str]]]:
    for wire, meanings in content.items():
        found: Any = {"default": meanings} if isinstance(meanings, str) else meanings
        if not isinstance(found, dict):
            problem = f"must be a string, or strings by resource, got {describe(meanings)}"
            raise GeneratorError(f"{LOCATION}, parameters, {wire}", problem)
        yield wire, dict(_sentences(f"parameters, {wire}", found))

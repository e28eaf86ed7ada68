"""spec/names.yaml: the published names, locked. Every name of the client comes from here."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from generator import names_file, naming
from generator.document import Json, operations
from generator.errors import Stop

_HEADER = """\
# The published names. What stands here is locked: a line may be added, or an operation marked gone ({name: ..., gone: date}).
# A comment behind a name says why it is not what the rule proposes (generator/naming.py).
"""


@frozen
class OperationName:
    """How an operation is reached: the method's name, that of its second face (a folder's listing), and since when it is gone."""

    resource: str
    method: str
    folder: str | None = None
    gone: str | None = None

    @property
    def full(self) -> str:
        return f"{self.resource}.{self.method}"


@define
class Names:
    """The content of spec/names.yaml, each section by the document's own names."""

    where: str
    content: dict[str, dict[str, Any]]
    added: list[str] = field(factory=list)

    @classmethod
    def load(cls, file: Path) -> Names:
        where = f"{file.parent.name}/{file.name}"
        return cls(where, names_file.load(file, where))

    def to_text(self) -> str:
        stream = io.StringIO()
        names_file.round_trip().dump(self.content, stream)
        text = stream.getvalue()
        return text if text.startswith("#") else _HEADER + text

    def operation(self, key: str) -> OperationName:
        """The name of an operation, "GET /3/customers"."""
        entry = self.content["operations"][key]
        entry = {"name": entry} if isinstance(entry, str) else entry
        resource, _, method = entry["name"].rpartition(".")
        return OperationName(resource, method, entry.get("folder"), str(entry["gone"]) if "gone" in entry else None)

    def gone(self) -> Iterator[tuple[str, OperationName]]:
        """The operations that Fortnox no longer has, and whose methods stay for one more minor version."""
        for key in self.content["operations"]:
            name = self.operation(key)
            if name.gone is not None:
                yield key, name

    def model(self, schema: str) -> str:
        return self._take("models", schema, naming.model)

    def identifier(self, name: str) -> str:
        """The Python name of a property or a parameter."""
        return self._take("identifiers", name, naming.identifier)

    def choice(self, place: str, proposal: str) -> str:
        """The name of an enumeration; `place` is "schema property" or "METHOD path parameter"."""
        return self._take("choices", place, lambda _: proposal)

    def resource(self, tag: str) -> str:
        return self._take("resources", tag, naming.resource)

    def check_operations(self, document: Json, lists: Iterable[str], *, propose: bool) -> None:
        """Every operation has one name of its own, and every name an operation. With `propose` the rule's names are written in."""
        entries = self.content["operations"]
        keys = {f"{method} {path}": operation for method, path, operation in operations(document)}
        self._check_moved(keys)
        proposals = naming.operation_names(document, lists, {key: self.operation(key).method for key in entries})
        for key, operation in keys.items():
            if key in entries:
                continue
            proposal = f"{self.resource(operation['tags'][0])}.{proposals[key]}"
            if not propose:
                raise Stop(
                    f"{self.where}, operations",
                    f"{key} has no name",
                    f"the rule proposes `{key}: {proposal}`; `nox -s generate -- --propose-names` writes such lines",
                )
            entries[key] = proposal
            self.added.append(f"{key}: {proposal}")
        for key in entries:
            self._check_presence(key, key in keys)
        self._check_unique()

    def _check_presence(self, key: str, present: bool) -> None:
        gone = self.operation(key).gone is not None
        if gone and present:
            raise Stop(f"{self.where}, operations", f"{key} is marked gone and is in the document", "leave out `gone`")
        if not gone and not present:
            raise Stop(
                f"{self.where}, operations",
                f"{key} has vanished from the document",
                "mark it gone with a date ({name: ..., gone: 2026-01-31}): its method then raises for one minor version",
            )

    def _check_moved(self, keys: Iterable[str]) -> None:
        """A path whose parameters have other names is the same path."""
        entries = self.content["operations"]
        unnamed = {_without_parameters(key): key for key in keys if key not in entries}
        for key in entries:
            moved = unnamed.get(_without_parameters(key))
            if moved is not None and moved not in entries and self.operation(key).gone is None:
                said = f"{key} is {moved} now: only its parameters have other names"
                raise Stop(f"{self.where}, operations", said, f"write `{moved}` for `{key}`, here and in spec/overlays")

    def _check_unique(self) -> None:
        holders: dict[str, list[str]] = defaultdict(list)
        for key in self.content["operations"]:
            name = self.operation(key)
            holders[name.full].append(key)
            if name.folder is not None:
                holders[name.folder].append(f"{key}, folder,")
        for full, keys in holders.items():
            if len(keys) > 1:
                raise Stop(f"{self.where}, operations", f"{' and '.join(keys)} are both named {full}", "rename one of them")

    def check_presence_of_models(self, schemas: Collection[str]) -> None:
        """No published model has lost its schema."""
        for schema, name in self.content["models"].items():
            if schema not in schemas:
                raise Stop(
                    f"{self.where}, models",
                    f"{schema} ({name}) has vanished from the document",
                    f"if Fortnox renamed it, say so in `renamed` ({{new name}}: {schema}); else delete the line, and the model is gone",
                )

    def check_models(self, schemas: Iterable[str], role: str) -> None:
        """No two schemas of one role (read or written) have the same name."""
        holders: dict[str, str] = {}
        for schema in sorted(schemas):
            name = self.model(schema)
            if name in holders:
                raise Stop(f"{self.where}, models", f"{holders[name]} and {schema} are both named {name} ({role})", "rename one of them")
            holders[name] = schema

    def _take(self, section: str, key: str, rule: Callable[[str], str]) -> str:
        entries = self.content[section]
        if key not in entries:
            entries[key] = rule(key)
            names_file.check_name(f"{self.where}, {section}", section, key, entries[key])
            self.added.append(f"{key}: {entries[key]}")
        return str(entries[key])


def _without_parameters(key: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", key)

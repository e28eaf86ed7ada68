"""spec/names.yaml: the published names, locked. Every name of the client comes from here."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from generator import names_file, naming, reserved_names
from generator.document import Json, operations
from generator.errors import GeneratorError

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

    location: str
    content: dict[str, dict[str, Any]]
    added: list[str] = field(factory=list)
    new_operations: dict[str, str] = field(factory=dict)

    @classmethod
    def load(cls, file: Path) -> Names:
        location = f"{file.parent.name}/{file.name}"
        return cls(location, names_file.load(file, location))

    def to_text(self) -> str:
        stream = io.StringIO()
        names_file.round_trip().dump(self.content, stream)
        text = stream.getvalue()
        return text if text.startswith("#") else _HEADER + text

    def with_new_operations(self, text: str) -> str:
        """Return the text of a names.yaml with the names of the new operations in it."""
        content = names_file.round_trip().load(text) or {}
        content.setdefault("operations", {}).update(self.new_operations)
        return Names(self.location, content).to_text()

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
        return self._get_or_add("models", schema, naming.model)

    def identifier(self, name: str) -> str:
        """The Python name of a property or a parameter."""
        return self._get_or_add("identifiers", name, naming.identifier)

    def choice(self, place: str, proposal: str) -> str:
        """The name of an enumeration; `place` is "schema property" or "METHOD path parameter"."""
        return self._get_or_add("choices", place, lambda _: proposal)

    def resource(self, tag: str) -> str:
        return self._get_or_add("resources", tag, naming.resource)

    def operation_problems(self, document: Json, lists: Iterable[str], *, accept: bool) -> list[GeneratorError]:
        """Give every new operation the name that the rule proposes. Return a problem for each that must be decided by a person.

        A new operation is a problem unless names are accepted; so are an operation that was removed, and two of one name.
        """
        entries = self.content["operations"]
        keys = {f"{method} {path}": operation for method, path, operation in operations(document)}
        removed = [problem for key in list(entries) for problem in self._presence(key, key in keys)]
        published = {key: self.operation(key).method for key in entries}
        proposals = naming.operation_names(document, lists, published)
        used_names = {name for key in entries for name in (self.operation(key).full, self.operation(key).folder) if name}
        added: list[GeneratorError] = []
        for key, operation in keys.items():
            if key not in entries:
                proposal = self._free(self.resource(operation["tags"][0]), proposals[key], used_names)
                used_names.add(proposal)
                entries[key] = proposal
                self.added.append(f"{key}: {proposal}")
                self.new_operations[key] = proposal
                names_file.check_name(f"{self.location}, operations", "operations", key, proposal)
                if not accept:
                    added.append(self._new(key, proposal))
        return [*removed, *added, *self._find_duplicates()]

    def _free(self, resource: str, proposal: str, used_names: Collection[str]) -> str:
        """Return the proposal in the first form that no other operation has: two tags may share a resource."""
        plain = f"{proposal}_" if proposal in reserved_names.METHODS else proposal
        forms = (f"{resource}.{plain}{ending}" for ending in ("", *(f"_{number}" for number in range(2, len(used_names) + 3))))
        return next(form for form in forms if form not in used_names)

    def _new(self, key: str, proposal: str) -> GeneratorError:
        hint = f"the rule proposes `{key}: {proposal}`; `nox -s generate -- SOURCE --accept names` writes such lines"
        return GeneratorError(f"{self.location}, operations", f"{key} has no name", hint, group="new operations")

    def _presence(self, key: str, present: bool) -> Iterator[GeneratorError]:
        name = self.operation(key)
        location = f"{self.location}, operations"
        if name.gone is not None and present:
            yield GeneratorError(location, f"{key} is marked gone and is in the document", "leave out `gone`", group="new operations")
        if name.gone is None and not present:
            hint = (
                f"delete its line if no release had {name.full}, else mark it gone with a date ({{name: {name.full}, gone: 2026-01-31}}): "
                "its method then raises for one minor version"
            )
            yield GeneratorError(location, f"{key} is not in the document any more", hint, group="removed operations")

    def _find_duplicates(self) -> Iterator[GeneratorError]:
        holders: dict[str, list[str]] = defaultdict(list)
        for key in self.content["operations"]:
            name = self.operation(key)
            holders[name.full].append(key)
            if name.folder is not None:
                holders[name.folder].append(f"{key}, folder,")
        for full, keys in holders.items():
            if len(keys) > 1:
                yield GeneratorError(f"{self.location}, operations", f"{' and '.join(keys)} are both named {full}", "rename one of them")

    def missing_models(self, declared: Collection[str], objects: Collection[str], candidates: Mapping[str, str]) -> list[GeneratorError]:
        """Return a problem for each published model whose schema is not in the document, or is no object there.

        `candidates` describe what may be the schema now.
        """
        location = f"{self.location}, models"
        problems: list[GeneratorError] = []
        for schema, name in self.content["models"].items():
            if schema not in declared:
                hint = candidates.get(schema) or f"write its new name for {schema} in spec/, or delete the line, and the model goes"
                problems.append(GeneratorError(location, f"{schema} ({name}) is not in the document any more", hint))
            elif schema not in objects:
                problems.append(GeneratorError(location, f"{schema} ({name}) is no object any more", "delete the line, and the model goes"))
        return problems

    def check_models(self, schemas: Iterable[str], role: str) -> None:
        """Raise Stop where two schemas of one role (read or written) have the same name."""
        holders: dict[str, str] = {}
        for schema in sorted(schemas):
            name = self.model(schema)
            if name in holders:
                raise GeneratorError(
                    f"{self.location}, models", f"{holders[name]} and {schema} are both named {name} ({role})", "rename one of them"
                )
            holders[name] = schema

    def _get_or_add(self, section: str, key: str, rule: Callable[[str], str]) -> str:
        entries = self.content[section]
        if key not in entries:
            entries[key] = rule(key)
            names_file.check_name(f"{self.location}, {section}", section, key, entries[key])
            self.added.append(f"{key}: {entries[key]}")
        return str(entries[key])

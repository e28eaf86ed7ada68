"""spec/names.yaml: the published names. They never change. Every name of the client comes from this file."""

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
# The published names. They are locked: a line may be added, or an operation marked gone ({name: ..., gone: date}).
# A comment after a name is the reason why it differs from the proposal of the rule (generator/naming.py).
"""


@frozen
class OperationName:
    """The names of an operation.

    Attributes:
        resource: the resource, "customers" or "warehouse.stock_points".
        method: the method.
        folder: the full name of the second method, for an operation whose response is a file or a folder.
        gone: the date since when Fortnox does not have the operation.
    """

    resource: str
    method: str
    folder: str | None = None
    gone: str | None = None

    @property
    def full(self) -> str:
        """Return resource and method, "customers.get"."""
        return f"{self.resource}.{self.method}"


@define
class Names:
    """The content of spec/names.yaml. Each section maps names of the document to names of the client."""

    location: str
    content: dict[str, dict[str, Any]]
    added: list[str] = field(factory=list)
    new_operations: dict[str, str] = field(factory=dict)

    @classmethod
    def load(cls, file: Path) -> Names:
        """Read the file. A missing file counts as empty."""
        location = f"{file.parent.name}/{file.name}"
        return cls(location, names_file.load(file, location))

    def to_text(self) -> str:
        """Return the text of the file, with its comments."""
        stream = io.StringIO()
        names_file.round_trip().dump(self.content, stream)
        text = stream.getvalue()
        return text if text.startswith("#") else _HEADER + text

    def with_new_operations(self, text: str) -> str:
        """Return the text of a names.yaml with the names of the new operations added."""
        content = names_file.round_trip().load(text) or {}
        content.setdefault("operations", {}).update(self.new_operations)
        return Names(self.location, content).to_text()

    def operation(self, key: str) -> OperationName:
        """Return the name of an operation, "GET /3/customers"."""
        entry = self.content["operations"][key]
        entry = {"name": entry} if isinstance(entry, str) else entry
        resource, _, method = entry["name"].rpartition(".")
        return OperationName(resource, method, entry.get("folder"), str(entry["gone"]) if "gone" in entry else None)

    def gone(self) -> Iterator[tuple[str, OperationName]]:
        """Yield the operations that Fortnox has removed. Their methods stay for one more minor version."""
        for key in self.content["operations"]:
            name = self.operation(key)
            if name.gone is not None:
                yield key, name

    def model(self, schema: str) -> str:
        """Return the name of a model."""
        return self._get_or_add("models", schema, naming.model)

    def identifier(self, name: str) -> str:
        """Return the Python name of a property or a parameter."""
        return self._get_or_add("identifiers", name, naming.identifier)

    def choice(self, place: str, proposal: str) -> str:
        """Return the name of an enumeration. `place` is "schema property" or "METHOD path parameter"."""
        return self._get_or_add("choices", place, lambda _: proposal)

    def resource(self, tag: str) -> str:
        """Return the name of a resource."""
        return self._get_or_add("resources", tag, naming.resource)

    def operation_problems(self, document: Json, lists: Iterable[str], *, accept: bool) -> list[GeneratorError]:
        """Name each new operation by the rule. Return an error for each name that a person must decide about.

        These are removed operations, two operations of one name, and new operations unless `accept` is true.

        Args:
            document: the document.
            lists: the keys of the operations that return a list.
            accept: whether the proposed names are accepted.
        """
        entries = self.content["operations"]
        keys = {f"{method} {path}": operation for method, path, operation in operations(document)}
        removed = [problem for key in list(entries) for problem in self._check_presence(key, key in keys)]
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
        """Return the proposal, with a number if another operation has this name. Two tags may have the same resource."""
        plain = f"{proposal}_" if proposal in reserved_names.METHODS else proposal
        forms = (f"{resource}.{plain}{ending}" for ending in ("", *(f"_{count}" for count in range(2, len(used_names) + 3))))
        return next(form for form in forms if form not in used_names)

    def _new(self, key: str, proposal: str) -> GeneratorError:
        hint = f"add `{key}: {proposal}` (proposed), or run `nox -s generate -- SOURCE --accept names`"
        return GeneratorError(f"{self.location}, operations", f"the new operation {key} has no name", hint, group="new operations")

    def _check_presence(self, key: str, present: bool) -> Iterator[GeneratorError]:
        name = self.operation(key)
        location = f"{self.location}, operations"
        if name.gone is not None and present:
            yield GeneratorError(location, f"{key} is marked gone, but the document has it", "delete `gone`", group="new operations")
        if name.gone is None and not present:
            hint = (
                f"if a release had {name.full}, write {{name: {name.full}, gone: 2026-01-31}} (its method raises for one minor version), "
                "else delete the line"
            )
            yield GeneratorError(location, f"{key} was removed from the document", hint, group="removed operations")

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
        """Return an error for each published model whose schema is missing, or is not an object.

        Args:
            declared: all schemas of the document.
            objects: those that are objects.
            candidates: removed schema -> hint that names its replacement.
        """
        location = f"{self.location}, models"
        problems: list[GeneratorError] = []
        for schema, name in self.content["models"].items():
            if schema not in declared:
                hint = candidates.get(schema) or f"replace {schema} with its new name in spec/, or delete the line to remove the model"
                problems.append(GeneratorError(location, f"{schema} ({name}) was removed from the document", hint))
            elif schema not in objects:
                problems.append(GeneratorError(location, f"{schema} ({name}) is not an object now", "delete the line to remove the model"))
        return problems

    def check_models(self, schemas: Iterable[str], role: str) -> None:
        """Raise GeneratorError if two schemas of one role (read or written) have the same name."""
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

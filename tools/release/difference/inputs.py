"""Read the two inputs of a comparison: a file or URL is a document with the current corrections, a git revision has its own.

Users of a release saw its document with its corrections and names, so a revision is read with its complete spec/.
A document gets the current corrections, as the generator would apply them.
A correction that no longer matches is a note.
An error that Fortnox has corrected is no change, if an overlay corrected it before.
A part that the client does not support is left out on both sides, with a note.
"""

from __future__ import annotations

import copy
import tempfile
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from attrs import evolve, field, frozen

from generator import api, exclusions, id_types, numbers, overlay, pagination, renames, scopes
from generator import source as source_module
from generator.api import Api
from generator.document import Json, operations
from generator.errors import GeneratorError
from generator.names import Names
from generator.tables import Tables
from generator.wrappers import Wrappers
from tools.release import git
from tools.release.difference.document_reader import Reader
from tools.release.difference.locations import Location
from tools.release.difference.origin import Origin, adapted
from tools.release.difference.surface import Surface


@frozen
class Read:
    """What users see of a document, what could not be read, and notes."""

    surface: Surface
    unread: dict[Location, GeneratorError]
    notes: list[str]


@frozen
class Spec:
    """A document with the corrections, names and tables from which a client is generated.

    Attributes:
        left_out: what the client leaves out on purpose: excluded operations, and callbacks.
        addresses: operation -> its path in the document itself, if it differs.
        borrowed: whether the corrections are from another document, which is not available.
        origin: the names of the document that it is compared with.
    """

    label: str
    facts: Json
    names: Names
    actions: list[overlay.Action]
    tables: Tables
    left_out: list[str] = field(factory=list)
    notes: list[str] = field(factory=list)
    addresses: dict[str, str] = field(factory=dict)
    borrowed: bool = False
    origin: Origin = field(factory=Origin)

    @classmethod
    def of_folder(cls, folder: Path, label: str) -> Spec:
        """Read a spec/ folder."""
        return cls._of(label, source_module.parse(source_module.read(str(folder / "fortnox.json")), label), folder)

    @classmethod
    def of_document(cls, source: str, folder: Path) -> Spec:
        """Read a document by path or URL, with the corrections of a spec/ folder."""
        found = source_module.parse(source_module.read(source), source)
        file = folder / "fortnox.json"
        base = source_module.parse(source_module.read(str(file)), "spec/fortnox.json") if file.exists() else None
        return evolve(cls._of(source, found, folder, base), borrowed=base is None)

    @classmethod
    def of_revision(cls, revision: str, root: Path) -> Spec:
        """Read the spec/ of a git revision."""
        if not git.tracked(root, "spec/fortnox.json", revision=revision):
            raise GeneratorError(revision, "has no spec/", "give a revision that has one, or the path of a document")
        with tempfile.TemporaryDirectory() as temporary:
            git.export(root, Path(temporary), revision, "spec")
            return cls.of_folder(Path(temporary) / "spec", revision)

    @classmethod
    def _of(cls, label: str, found: Json, folder: Path, base: Json | None = None) -> Spec:
        names = Names.load(folder / "names.yaml")
        found = renames.restore_names(found, renames.select_known(names.content["renamed"], found, label))
        known = adapted(found, _existing(names), base)
        included, left_out = _included(known.facts, folder)
        actions = overlay.load(folder / "overlays")
        return cls(label, included, names, actions, _tables(folder), left_out, known.notes, known.addresses)

    def following(self, old: Spec) -> Spec:
        """Return the same document with the old names of schemas, paths and path parameters that were only renamed."""
        if not self.borrowed:
            return evolve(self, origin=Origin.of(old.facts, self.facts))
        known = adapted(self.facts, (f"{method} {path}" for method, path, _ in operations(old.facts)), old.facts)
        return evolve(self, facts=known.facts, notes=[*self.notes, *known.notes], addresses={**self.addresses, **known.addresses})

    def read(self, left_out: Collection[Location] = ()) -> Read:
        """Return what users see of it, without the locations that are left out."""
        corrected, problems = overlay.correct(self.actions, self.facts)
        _drop_duplicates(corrected)
        names = copy.deepcopy(self.names)
        # New operations get the proposed names. The generator reports other problems of names.
        names.operation_problems(self.facts, api.find_declared_lists(self.facts), accept=True)
        reader = Reader(corrected, self.tables, self._marked)
        surfaces: list[Surface] = []

        def check(read: Api) -> Iterable[tuple[str, GeneratorError]]:
            surface, unnamed = Surface.of(read, names, self.addresses, self.origin)
            surfaces.append(surface)
            return unnamed

        reading = reader.read(left_out, check)
        return Read(surfaces[-1], reading.unread, [*self.notes, *map(str, problems), *reading.notes])

    def surface(self) -> tuple[Surface, list[str]]:
        """Return what users see of it, and notes on corrections that do not match and on parts that cannot be read."""
        read = self.read()
        return read.surface, read.notes

    def _marked(self, document: Json) -> Json:
        """Return a copy with scopes and ids. A new tag has no known scope. An id that was removed marks nothing."""
        marked = copy.deepcopy(document)
        for _, _, operation in operations(marked):
            scope = self.tables.scopes.get(operation["tags"][0])
            operation["security"] = [{"fortnox": [] if scope is None else [scope]}]
        try:
            return id_types.apply(self.tables.ids, marked)
        except GeneratorError:
            for location, name in self.tables.ids.items():
                marked = _with_id(location, name, marked)
            return marked


def load(source: str, root: Path) -> Spec:
    """Read the path or URL of a document, or a git revision of this project."""
    if source.startswith(("http://", "https://")) or Path(source).exists():
        return Spec.of_document(source, root / "spec")
    if not git.is_revision(root, source):
        raise GeneratorError(source, "is no file, URL or git revision", "give one of these")
    return Spec.of_revision(source, root)


def last_release(root: Path) -> str:
    """Return the highest tag vX.Y.Z that the last commit contains."""
    release = git.last_release(root)
    if release is None:
        raise GeneratorError("git tag", "there is no release yet, no tag vX.Y.Z", "name what to compare: `nox -s spec_diff -- OLD NEW`")
    return release


def _tables(folder: Path) -> Tables:
    """Read the tables of a spec/ folder. A revision may be older than some of them."""
    return Tables(
        pagination.load(folder / "pagination.yaml"),
        numbers.load(folder / "numbers.yaml"),
        scopes.load(folder / "scopes.yaml") if (folder / "scopes.yaml").exists() else {},
        id_types.load(folder / "ids.yaml") if (folder / "ids.yaml").exists() else {},
        Wrappers.load(folder / "wrappers.yaml"),
    )


def _included(facts: Json, folder: Path) -> tuple[Json, list[str]]:
    """Return the document without the excluded operations, and what the client leaves out."""
    included, reasons, _ = exclusions.split(exclusions.load(folder / "excluded.yaml"), facts)
    return included, [*(f"{key}: excluded, {reason}" for key, reason in sorted(reasons.items())), *_callbacks(included)]


def _callbacks(facts: Json) -> Iterator[str]:
    for method, path, operation in operations(facts):
        yield from (f"{method} {path}: callback {name}" for name in operation.get("x-callbacks", ()))


def _existing(names: Names) -> list[str]:
    return [key for key in names.content["operations"] if names.operation(key).gone is None]


def _with_id(location: str, name: str, document: Json) -> Json:
    try:
        return id_types.apply({location: name}, document)
    except GeneratorError:
        return document


def _drop_duplicates(document: Json) -> None:
    """Remove what a correction adds, if Fortnox now declares it too. Fortnox's own declaration is the first."""
    for _, _, operation in operations(document):
        if "parameters" in operation:
            first: Json = {}
            for each in operation["parameters"]:
                first.setdefault(f"{each['in']} {each['name']}", each)
            operation["parameters"] = list(first.values())
    for schema in document["components"]["schemas"].values():
        for node in (schema, *schema.get("properties", {}).values()):
            for key in ("required", "enum"):
                if isinstance(node.get(key), list):
                    node[key] = list({f"{type(each)} {each}": each for each in node[key]}.values())

"""Reads what is compared: a file or address is a document, with today's corrections; a git revision is a document with its own.

A correction belongs to the document that it was written for. What users of a release saw is that release's document with that release's
corrections and names, so a revision brings its whole spec/ along. A document by itself has none, and gets those of today, as the next
generation would; one that no longer matches is noted, and what Fortnox has corrected comes out as it was corrected before: no change.
What the client cannot carry is left out on both sides, and noted.
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
from tools.release import tree
from tools.release.difference.moving import Origin, adapted
from tools.release.difference.places import Place
from tools.release.difference.reading import Reader
from tools.release.difference.surface import Surface


@frozen
class Read:
    """What users see of a document, what could not be read of it, and the notes on it."""

    surface: Surface
    unread: dict[Place, GeneratorError]
    notes: list[str]


@frozen
class Spec:
    """A document's facts with the corrections, names and tables that make a client of it.

    Attributes:
        left_out: what the client leaves out knowingly: excluded operations, and callbacks.
        addresses: operation -> its path in the document itself, where it has another one here.
        borrowed: whether the corrections were written for another document, and no facts of that are there.
        origin: what things are called in the document that it is compared with.
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
        """A spec/ as it stands."""
        return cls._of(label, source_module.parse(source_module.read(str(folder / "fortnox.json")), label), folder)

    @classmethod
    def of_document(cls, source: str, folder: Path) -> Spec:
        """A document by its path or address, in any form, with the corrections of a spec/."""
        found = source_module.parse(source_module.read(source), source)
        file = folder / "fortnox.json"
        base = source_module.parse(source_module.read(str(file)), "spec/fortnox.json") if file.exists() else None
        return evolve(cls._of(source, found, folder, base), borrowed=base is None)

    @classmethod
    def of_revision(cls, revision: str, root: Path) -> Spec:
        """The spec/ of a git revision."""
        if not tree.tracked(root, "spec/fortnox.json", revision=revision):
            raise GeneratorError(revision, "has no spec/", "give a revision that has one, or the path of a document")
        with tempfile.TemporaryDirectory() as beside:
            tree.export(root, Path(beside), revision, "spec")
            return cls.of_folder(Path(beside) / "spec", revision)

    @classmethod
    def _of(cls, label: str, found: Json, folder: Path, base: Json | None = None) -> Spec:
        names = Names.load(folder / "names.yaml")
        found = renames.restore_names(found, renames.select_known(names.content["renamed"], found, label))
        known = adapted(found, _living(names), base)
        included, left_out = _included(known.facts, folder)
        actions = overlay.load(folder / "overlays")
        return cls(label, included, names, actions, _tables(folder), left_out, known.notes, known.addresses)

    def following(self, old: Spec) -> Spec:
        """The same with the old names of what only has another name: schemas, paths, and the parameters of paths."""
        if not self.borrowed:
            return evolve(self, origin=Origin.of(old.facts, self.facts))
        known = adapted(self.facts, (f"{method} {path}" for method, path, _ in operations(old.facts)), old.facts)
        return evolve(self, facts=known.facts, notes=[*self.notes, *known.notes], addresses={**self.addresses, **known.addresses})

    def read(self, left_out: Collection[Place] = ()) -> Read:
        """What users see of it beside what is left out."""
        corrected, problems = overlay.correct(self.actions, self.facts)
        _drop_doubles(corrected)
        names = copy.deepcopy(self.names)
        # New operations get the names that the rule proposes. What else is wrong with names is the generator's concern.
        names.operation_problems(self.facts, api.lists_in(self.facts), accept=True)
        reader = Reader(corrected, self.tables, self._marked)
        seen: list[Surface] = []

        def check(read: Api) -> Iterable[tuple[str, GeneratorError]]:
            surface, unnamed = Surface.of(read, names, self.addresses, self.origin)
            seen.append(surface)
            return unnamed

        reading = reader.read(left_out, check)
        return Read(seen[-1], reading.unread, [*self.notes, *map(str, problems), *reading.notes])

    def surface(self) -> tuple[Surface, list[str]]:
        """What users see of it, and notes on corrections that do not match and on what cannot be read."""
        read = self.read()
        return read.surface, read.notes

    def _marked(self, document: Json) -> Json:
        """Return a copy with scopes and ids. A new tag needs no scope that is known; an id that is gone marks nothing."""
        marked = copy.deepcopy(document)
        for _, _, operation in operations(marked):
            scope = self.tables.scopes.get(operation["tags"][0])
            operation["security"] = [{"fortnox": [] if scope is None else [scope]}]
        try:
            return id_types.apply(self.tables.ids, marked)
        except GeneratorError:
            for place, name in self.tables.ids.items():
                marked = _with_id(place, name, marked)
            return marked


def load(given: str, root: Path) -> Spec:
    """What a maintainer names: the path or address of a document, or a git revision of this project."""
    if given.startswith(("http://", "https://")) or Path(given).exists():
        return Spec.of_document(given, root / "spec")
    if not tree.is_revision(root, given):
        raise GeneratorError(given, "is no file, no address and no git revision", "give one of these")
    return Spec.of_revision(given, root)


def last_release(root: Path) -> str:
    """The highest tag vX.Y.Z that leads here."""
    release = tree.last_release(root)
    if release is None:
        raise GeneratorError("git tag", "there is no release yet, no tag vX.Y.Z", "say what to compare: `nox -s spec_diff -- OLD NEW`")
    return release


def _tables(folder: Path) -> Tables:
    """The tables of a spec/. A revision may be older than some of them."""
    return Tables(
        pagination.load(folder / "pagination.yaml"),
        numbers.load(folder / "numbers.yaml"),
        scopes.load(folder / "scopes.yaml") if (folder / "scopes.yaml").exists() else {},
        id_types.load(folder / "ids.yaml") if (folder / "ids.yaml").exists() else {},
        Wrappers.load(folder / "wrappers.yaml"),
    )


def _included(facts: Json, folder: Path) -> tuple[Json, list[str]]:
    """The facts without the excluded operations, and what the client leaves out."""
    included, reasons, _ = exclusions.split(exclusions.load(folder / "excluded.yaml"), facts)
    return included, [*(f"{key}: excluded, {reason}" for key, reason in sorted(reasons.items())), *_callbacks(included)]


def _callbacks(facts: Json) -> Iterator[str]:
    for method, path, operation in operations(facts):
        yield from (f"{method} {path}: callback {name}" for name in operation.get("x-callbacks", ()))


def _living(names: Names) -> list[str]:
    return [key for key in names.content["operations"] if names.operation(key).gone is None]


def _with_id(place: str, name: str, document: Json) -> Json:
    try:
        return id_types.apply({place: name}, document)
    except GeneratorError:
        return document


def _drop_doubles(document: Json) -> None:
    """Where Fortnox now declares what a correction adds, Fortnox's own declaration stands first, and stays."""
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

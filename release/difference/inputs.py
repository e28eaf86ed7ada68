"""Reads what is compared: a file or address is a document, with today's corrections; a git revision is a document with its own.

A correction belongs to the document that it was written for. What users of a release saw is that release's document with that release's
corrections and names, so a revision brings its whole spec/ along. A document by itself has none, and gets those of today, as the next
generation would; one that no longer matches is told, and what Fortnox has mended comes out as it was corrected before: no change.
"""

from __future__ import annotations

import copy
import json
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, field, frozen

from generator import api, ids, json_text, naming, overlay, renames, scopes, wellformed
from generator import facts as facts_module
from generator import source as source_module
from generator.document import Json, operations
from generator.errors import Stop
from generator.names import Names
from release import tree
from release.difference.surface import Surface

_NAMES = re.compile(r"\{([^}]*)\}")


@frozen
class Spec:
    """A document's facts with the corrections and names that make a client of it."""

    label: str
    facts: Json
    names: Names
    actions: list[overlay.Action]
    scopes: dict[str, str | None]
    ids: dict[str, str]
    notes: list[str] = field(factory=list)

    @classmethod
    def of_folder(cls, folder: Path, label: str) -> Spec:
        """A spec/ as it stands."""
        return cls._of(label, source_module.read(str(folder / "fortnox.json")), folder)

    @classmethod
    def of_document(cls, source: str, folder: Path) -> Spec:
        """A document by its path or address, with the corrections of a spec/."""
        return cls._of(source, source_module.read(source), folder)

    @classmethod
    def of_revision(cls, revision: str, root: Path) -> Spec:
        """The spec/ of a git revision."""
        if not tree.tracked(root, "spec", revision=revision):
            raise Stop(revision, "has no spec/", "give a revision that has one, or the path of a document")
        with tempfile.TemporaryDirectory() as beside:
            tree.export(root, Path(beside), revision, "spec")
            return cls.of_folder(Path(beside) / "spec", revision)

    @classmethod
    def _of(cls, label: str, content: bytes, folder: Path) -> Spec:
        names = Names.load(folder / "names.yaml")
        found = facts_module.from_document(source_module.parse(content, label))
        found = renames.undo(found, renames.known(names.content["renamed"], found, label))
        notes = _undo_moves(found, (key.partition(" ")[2] for key in names.content["operations"]))
        return cls(
            label,
            json.loads(json_text.to_text(found)),
            names,
            overlay.load(folder / "overlays"),
            # A revision may be older than these tables.
            scopes.load(folder / "scopes.yaml") if (folder / "scopes.yaml").exists() else {},
            ids.load(folder / "ids.yaml") if (folder / "ids.yaml").exists() else {},
            notes,
        )

    def following(self, old: Spec) -> Spec:
        """The same with the old names of what only has another name: schemas, and the parameters of paths."""
        facts = copy.deepcopy(self.facts)
        moves = _undo_moves(facts, old.facts["paths"])
        found = renames.find(old.facts, facts)
        notes = [f"{kept} is called {new}" for new, kept in sorted(found.items())]
        return evolve(self, facts=renames.undo(facts, found), notes=[*self.notes, *moves, *notes])

    def surface(self) -> tuple[Surface, list[str]]:
        """What users see of it, and what is to be said of corrections that no longer match."""
        corrected, notes = overlay.apply_where_it_matches(self.actions, self.facts)
        _drop_doubles(corrected)
        wellformed.check(corrected, self.label)
        corrected = self._marked(scopes.apply(self._scopes_of(corrected), corrected))
        self._name_operations()
        return Surface.of(corrected, self.names), [*self.notes, *notes]

    def _scopes_of(self, document: Json) -> dict[str, str | None]:
        """A new tag needs no scope that is known."""
        return {operation["tags"][0]: self.scopes.get(operation["tags"][0]) for _, _, operation in operations(document)}

    def _marked(self, document: Json) -> Json:
        try:
            return ids.apply(self.ids, document)
        except Stop:
            # One is gone from the document: the others stay what they are.
            for place, name in self.ids.items():
                try:
                    document = ids.apply({place: name}, document)
                except Stop:
                    continue
            return document

    def _name_operations(self) -> None:
        """New operations get the names that the rule proposes."""
        entries = self.names.content["operations"]
        proposals = naming.operation_names(self.facts, api.lists_in(self.facts), {key: self.names.operation(key).method for key in entries})
        for method, path, operation in operations(self.facts):
            key = f"{method} {path}"
            entries.setdefault(key, f"{self.names.resource(operation['tags'][0])}.{proposals[key]}")


def load(given: str, root: Path) -> Spec:
    """What a maintainer names: the path or address of a document, or a git revision of this project."""
    if given.startswith(("http://", "https://")) or Path(given).exists():
        return Spec.of_document(given, root / "spec")
    if not tree.is_revision(root, given):
        raise Stop(given, "is no file, no address and no git revision", "give one of these")
    return Spec.of_revision(given, root)


def last_release(root: Path) -> str:
    """The highest tag vX.Y.Z that leads here."""
    release = tree.last_release(root)
    if release is None:
        raise Stop("git tag", "there is no release yet, no tag vX.Y.Z", "say what to compare: `nox -s spec_diff -- OLD NEW`")
    return release


def _undo_moves(facts: Json, paths: Iterable[str]) -> list[str]:
    """Gives paths the parameter names that are known: arguments of a path are given by position. Returns what to say of it."""
    known: dict[str, str] = {_without_names(path): path for path in paths}
    told = []
    for path in sorted(map(str, facts["paths"])):
        kept = known.get(_without_names(path), path)
        if kept == path or kept in facts["paths"]:
            continue
        item = facts["paths"][kept] = facts["paths"].pop(path)
        renamed = dict(zip(_NAMES.findall(path), _NAMES.findall(kept), strict=True))
        for operation in item.values():
            for each in operation.get("parameters", ()):
                if each["in"] == "path":
                    each["name"] = renamed[each["name"]]
        told.append(f"{kept} is {path} now: only its parameters have other names")
    return told


def _without_names(path: str) -> str:
    return _NAMES.sub("{}", path)


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
                    node[key] = list(dict.fromkeys(node[key]))

"""Check a document and spec/. A check collects all problems that it can find before it raises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from attrs import frozen

from generator import api as api_module
from generator import (
    choices,
    descriptions,
    document,
    edits,
    exclusions,
    full_objects,
    moves,
    normalization,
    overlay,
    publish,
    renames,
    supported,
    validation,
)
from generator.api import Api
from generator.descriptions import Descriptions
from generator.document import Json
from generator.document_import import ImportedDocument, import_document
from generator.draft import Draft
from generator.errors import ErrorCollector
from generator.full_objects import FullObject
from generator.names import Names
from generator.payload_names import Payloads
from generator.tables import Tables
from generator.wrappers import Wrappers

Step = Callable[[str], None]
"""Reports the step that begins."""


@frozen
class CheckedDocument:
    """A document that has passed all checks, with everything that code is generated from."""

    imported: ImportedDocument
    names: Names
    wrappers: Wrappers
    excluded: dict[str, str]
    corrections: int
    corrected: Json
    api: Api
    full_by_list: dict[str, FullObject]
    payloads: Payloads
    enumerations: choices.Choices
    descriptions: Descriptions
    published: Json


class DocumentCheck:
    """Checks one document together with spec/."""

    def __init__(self, root: Path, draft: Draft, accept_names: bool, step: Step) -> None:
        self._root = root
        self._draft = draft
        self._accept_names = accept_names
        self._step = step
        self._problems = ErrorCollector()
        self._names: Names | None = None

    def write_accepted(self) -> None:
        """Write the accepted edits into spec/."""
        self._draft.write_accepted(self._names)

    def check(self, path_or_url: str | None, today: date) -> CheckedDocument:
        """Import the document, check it, and return what code is generated from.

        Raises:
            GeneratorErrors: all problems that were found.
        """
        self._step("import")
        names = Names.load(self._root / "spec" / "names.yaml")
        imported = import_document(self._root / "spec", path_or_url, names, today, keep_names="schemas" not in self._draft.accept)
        names = self._apply_moves(imported, names)
        self._step("names")
        included: Json = imported.facts
        excluded: dict[str, str] = {}
        with self._problems.collect("excluded operations"):
            included, excluded = self._exclude(imported)
        # Names before overlays: a new or removed operation is reported as such, not as an overlay action with another count.
        lists = api_module.find_declared_lists(included)
        self._problems.add("operations", names.operation_problems(included, lists, accept=self._accept_names))
        self._step("overlays")
        actions, corrected = self._correct(imported, included)
        plain = self._normalize(corrected)
        schemas = (corrected["components"]["schemas"], plain["components"]["schemas"])
        self._problems.add("renamed schemas", names.missing_models(*schemas, _describe_candidates(imported)))
        tables = Tables.load(self._draft.folder)
        typed = tables.apply(plain, self._problems)
        self._problems.add(normalization.GROUP, supported.find_unsupported(typed))
        self._stop_if_unreadable()
        wrappers = tables.wrappers
        api, unread = api_module.read(typed, wrappers)
        self._problems.add(normalization.GROUP, unread)
        self._stop_if_unreadable()
        wrappers.retain({each.key for each in api.operations})
        described = Descriptions()
        with self._problems.collect("descriptions"):
            described = descriptions.load(self._draft.folder / "descriptions.yaml")
        full_by_list, payloads, enumerations = self._check_names(api, names)
        published = publish.publish(api, names, payloads, described)
        validation.check_valid(published, "the published document")
        return CheckedDocument(
            imported, names, wrappers, excluded, len(actions), typed, api, full_by_list, payloads, enumerations, described, published
        )

    def _stop_if_unreadable(self) -> None:
        """Raise the problems found so far if the operations cannot be read, because later checks would not mean anything."""
        if {normalization.GROUP, "the corrected document"} & {each.group for each in self._problems.errors}:
            self._problems.raise_errors()

    def _apply_moves(self, imported: ImportedDocument, names: Names) -> Names:
        """Edit the draft for moved paths and renamed schemas. Return the names of the draft."""
        current = [key for key in names.content["operations"] if names.operation(key).gone is None]
        found = edits.build_move_edits(moves.find(current, imported.old, imported.facts), imported.facts["paths"])
        if "schemas" in self._draft.accept and imported.old is not None:
            found += edits.build_rename_edits({**names.content["renamed"], **renames.find(imported.old, imported.facts)})
            names.content["renamed"].clear()
        self._draft.apply(found, self._problems)
        renamed = names.content["renamed"]
        if "schemas" not in self._draft.accept:
            self._problems.notes += [each.note() for each in edits.build_rename_edits({**imported.renamed, **renamed})]
        self._names = Names.load(self._draft.folder / "names.yaml")
        self._names.content["renamed"] = renamed
        return self._names

    def _exclude(self, imported: ImportedDocument) -> tuple[Json, dict[str, str]]:
        table = exclusions.load(self._draft.folder / "excluded.yaml")
        included, excluded, unused = exclusions.split(table, imported.facts)
        self._problems.add("excluded operations", unused)
        return included, excluded

    def _correct(self, imported: ImportedDocument, included: Json) -> tuple[list[overlay.Action], Json]:
        """Apply the overlays. A count that grew only because of new operations or schemas is a mechanical edit."""
        actions = overlay.load(self._draft.folder / "overlays")
        corrected, found = overlay.correct(actions, included, imported.old)
        grown = edits.find_grown_counts(found, _new_node_test(imported))
        self._draft.apply(edits.build_count_edits(grown), self._problems)
        self._problems.add("overlay actions", [each for each in found if each not in grown])
        return actions, corrected

    def _normalize(self, corrected: Json) -> Json:
        earlier = len(self._problems.errors)
        with self._problems.collect("the corrected document"):
            validation.check(corrected, api_module.LOCATION)
        # A reference to a missing schema affects its own location only. After any other problem the document cannot be read.
        if not all(each.location.endswith("/$ref") for each in self._problems.errors[earlier:]):
            self._problems.raise_errors()
        plain, found = normalization.normalize(corrected)
        self._problems.add(normalization.GROUP, (each for each in found if not each.dangling))
        return plain

    def _check_names(self, api: Api, names: Names) -> tuple[dict[str, FullObject], Payloads, choices.Choices]:
        """Return the full objects, payloads and enumerations. Raise all problems found so far."""
        full_by_list: dict[str, FullObject] = {}
        with self._problems.collect("full objects"):
            full_by_list = full_objects.find(api, full_objects.load(self._draft.folder / "full.yaml"))
        payloads = Payloads(api, names)
        enumerations = choices.Choices()
        with self._problems.collect("names"):
            names.check_models(api.read_schemas(), "read")
            enumerations = choices.collect(api, names)
        self._problems.raise_errors()
        return full_by_list, payloads, enumerations


def _new_node_test(imported: ImportedDocument) -> Callable[[str], bool]:
    """Return a function that says whether a node belongs to an operation or a schema that the last import did not have."""
    old = imported.old if imported.old is not None else {"paths": {}, "components": {"schemas": {}}}
    known = {f"{method} {path}" for method, path, _ in document.operations(old)} | old["components"]["schemas"].keys()
    return lambda node: not {" ".join(node.split(" ")[:2]), node.partition(".")[0]} & known


def _describe_candidates(imported: ImportedDocument) -> dict[str, str]:
    """Return a hint for each removed schema: the schema that replaces it in the document."""
    if imported.old is None:
        return {}
    return {
        old: f"if {new} is the same schema (confidence {confidence:.2f}), replace `{old}` with `{new}` in spec/"
        for old, (new, confidence) in renames.candidates(imported.old, imported.facts).items()
    }

"""The way of the document: import, overlays, names, publication, code, lock. Written beside, then swapped in."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path

from attrs import field, frozen

from generator import api as api_module
from generator import (
    carried,
    changes,
    choices,
    descriptions,
    document,
    edits,
    feed,
    full,
    ids,
    json_text,
    methods,
    model_code,
    moves,
    normalize,
    overlay,
    payload_code,
    payload_feed,
    proof,
    publish,
    renames,
    texts,
    types,
    wellformed,
)
from generator import excluded as excluded_module
from generator import source as source_module
from generator.api import Api
from generator.assembly import Assembly
from generator.changes import Change
from generator.descriptions import Descriptions
from generator.docstrings import Docstrings
from generator.document import Json
from generator.draft import Draft
from generator.errors import Collector, Stop
from generator.full import Full
from generator.names import Names
from generator.payload_names import Payloads
from generator.swap import swap
from generator.tables import Tables
from generator.wrappers import Wrappers

FACTS = "spec/fortnox.json"
LOCK = "spec/lock.json"
_UNKNOWN = ("does not say which document was imported", "restore the file, or delete it and import the document")
GENERATORS = ("openapi-python-client", "datamodel-code-generator")
Step = Callable[[str], None]


@frozen
class Report:
    """What a run did."""

    operations_in: int
    operations_out: int
    excluded: dict[str, str]
    models: int
    payloads: int
    corrections: int
    lists: int
    full_lists: int
    changes: list[Change]
    names_added: list[str]
    left_out: list[str]
    edits: str
    lines: int


@frozen
class Import:
    """What an import is to write into spec/, as text by file, the names that the rule proposes, and the schemas that keep their names."""

    files: dict[str, str]
    names_added: list[str]
    renamed: dict[str, str]


@frozen
class _Imported:
    facts: Json
    old: Json | None = None
    lock: Json = field(factory=dict)
    changes: list[Change] = field(factory=list)
    renamed: dict[str, str] = field(factory=dict)
    """Schemas of the same shape under another name: new name -> old name."""


@frozen
class _Checked:
    """A document that has passed the checks, and all that is generated from it."""

    imported: _Imported
    names: Names
    wrappers: Wrappers
    excluded: dict[str, str]
    corrections: int
    corrected: Json
    api: Api
    full_by_list: dict[str, Full]
    payloads: Payloads
    enumerations: choices.Choices
    descriptions: Descriptions
    published: Json


def run(
    root: Path,
    source: str | None,
    *,
    accept: Collection[str] = (),
    propose: bool = False,
    today: date,
    step: Step = lambda _: None,
) -> Report:
    """Generate everything under `root` from a document's path or address, or from spec/fortnox.json.

    `accept` are the kinds of mechanical edits (`edits.KINDS`) to make in spec/. They are kept also where the run stops for other problems.
    With `propose` new operations get the names that the rule proposes, where the run does not stop.
    Raise Problems with everything that a person must decide first.
    """
    with tempfile.TemporaryDirectory(dir=root, prefix=".generate-") as workshop:
        beside = Path(workshop)
        check = _Check(root, Draft(root / "spec", beside / "spec", accept), propose or "names" in accept, step)
        try:
            checked = check.document(source, today)
        except Stop:
            check.keep_accepted()
            raise
        return _write(root, beside, checked, step)


class _Check:
    """Checks everything about a document and spec/. Collects every problem, and goes on as far as the findings mean something."""

    def __init__(self, root: Path, draft: Draft, takes_names: bool, step: Step) -> None:
        self._root = root
        self._draft = draft
        self._takes_names = takes_names
        self._step = step
        self._problems = Collector()
        self._names: Names | None = None

    def keep_accepted(self) -> None:
        """Write the accepted edits into spec/."""
        self._draft.keep(self._names)

    def document(self, source: str | None, today: date) -> _Checked:
        """Return all that is generated from. Raise Problems."""
        self._step("import")
        names = Names.load(self._root / "spec" / "names.yaml")
        imported = _import(self._root / "spec", source, names, today, keep_names="schemas" not in self._draft.accept)
        names = self._moved(imported, names)
        self._step("names")
        with self._problems.collecting("excluded operations"):
            included, excluded = self._included(imported)
        # Before the overlays: an operation that is new or gone is best reported as such, not as a correction that matches another number.
        lists = api_module.lists_in(included)
        self._problems.add("operations", names.operation_problems(included, lists, accept=self._takes_names))
        self._step("overlays")
        actions, corrected = self._corrected(imported, included)
        plain = self._plain(corrected)
        schemas = (corrected["components"]["schemas"], plain["components"]["schemas"])
        self._problems.add("renamed schemas", names.missing_models(*schemas, _candidates(imported)))
        tables = Tables.load(self._draft.folder)
        whole = tables.apply(plain, self._problems)
        self._problems.add(normalize.GROUP, carried.problems(whole))
        self._check_readable()
        wrappers = tables.wrappers
        api, unread = api_module.read(whole, wrappers)
        self._problems.add(normalize.GROUP, unread)
        self._check_readable()
        wrappers.keep({each.key for each in api.operations})
        described = Descriptions()
        with self._problems.collecting("descriptions"):
            described = descriptions.load(self._draft.folder / "descriptions.yaml")
        full_by_list, payloads, enumerations = self._named(api, names)
        published = publish.publish(api, names, payloads, described)
        wellformed.check_valid(published, "the published document")
        return _Checked(
            imported, names, wrappers, excluded, len(actions), whole, api, full_by_list, payloads, enumerations, described, published
        )

    def _check_readable(self) -> None:
        """Raise the problems where the operations of the document cannot be read, so that nothing more can be found."""
        if {normalize.GROUP, "the corrected document"} & {each.group for each in self._problems.found}:
            self._problems.check()

    def _moved(self, imported: _Imported, names: Names) -> Names:
        """Make the edits of moved paths and renamed schemas in the draft, and read the names once more."""
        living = [key for key in names.content["operations"] if names.operation(key).gone is None]
        found = edits.of_moves(moves.find(living, imported.old, imported.facts), imported.facts["paths"])
        if "schemas" in self._draft.accept and imported.old is not None:
            found += edits.of_renames({**names.content["renamed"], **renames.find(imported.old, imported.facts)})
            names.content["renamed"].clear()
        self._draft.make(found, self._problems)
        renamed = names.content["renamed"]
        if "schemas" not in self._draft.accept:
            self._problems.notes += [each.note() for each in edits.of_renames({**imported.renamed, **renamed})]
        self._names = Names.load(self._draft.folder / "names.yaml")
        self._names.content["renamed"] = renamed
        return self._names

    def _included(self, imported: _Imported) -> tuple[Json, dict[str, str]]:
        table = excluded_module.load(self._draft.folder / "excluded.yaml")
        included, excluded, unused = excluded_module.split(table, imported.facts)
        self._problems.add("excluded operations", unused)
        return included, excluded

    def _corrected(self, imported: _Imported, included: Json) -> tuple[list[overlay.Action], Json]:
        """Apply the overlays. Counts that only grew by what is new are mechanical."""
        actions = overlay.load(self._draft.folder / "overlays")
        corrected, found = overlay.correct(actions, included, imported.old)
        grown = edits.grown(found, _is_new(imported))
        self._draft.make(edits.of_counts(grown), self._problems)
        self._problems.add("overlay actions", [each for each in found if each not in grown])
        return actions, corrected

    def _plain(self, corrected: Json) -> Json:
        known = len(self._problems.found)
        with self._problems.collecting("the corrected document"):
            wellformed.check(corrected, api_module.WHERE)
        # A reference to nowhere is a problem of its place alone. Of a document with other faults nothing can be read.
        if not all(each.where.endswith("/$ref") for each in self._problems.found[known:]):
            self._problems.check()
        plain, found = normalize.normalize(corrected)
        self._problems.add(normalize.GROUP, (each for each in found if not each.dangling))
        return plain

    def _named(self, api: Api, names: Names) -> tuple[dict[str, Full], Payloads, choices.Choices]:
        """Return what the names decide: full objects, payloads, enumerations."""
        full_by_list: dict[str, Full] = {}
        with self._problems.collecting("full objects"):
            full_by_list = full.of(api, full.load(self._draft.folder / "full.yaml"))
        payloads = Payloads(api, names)
        enumerations = choices.Choices()
        with self._problems.collecting("names"):
            names.check_models(api.read_schemas(), "read")
            enumerations = choices.collect(api, names)
        self._problems.check()
        return full_by_list, payloads, enumerations


def _is_new(imported: _Imported) -> Callable[[str], bool]:
    """Return a function that says whether a place belongs to an operation or a schema that the last import did not have."""
    old = imported.old if imported.old is not None else {"paths": {}, "components": {"schemas": {}}}
    known = {f"{method} {path}" for method, path, _ in document.operations(old)} | old["components"]["schemas"].keys()
    return lambda place: not {" ".join(place.split(" ")[:2]), place.partition(".")[0]} & known


def _candidates(imported: _Imported) -> dict[str, str]:
    """Return for each schema that vanished the one that stands in its places, in a sentence."""
    if imported.old is None:
        return {}
    return {
        old: f"{new} stands in its places (confidence {confidence:.2f}): if it is the same, write `{new}` for `{old}` in spec/"
        for old, (new, confidence) in renames.candidates(imported.old, imported.facts).items()
    }


def _write(root: Path, beside: Path, checked: _Checked, step: Step) -> Report:
    """Generate the code beside, and put it and spec/ in place of what is there."""
    api, imported, names = checked.api, checked.imported, checked.names
    package = beside / "generated" / "fortnox_api"
    package.mkdir(parents=True)
    _code(checked, package, beside, step)
    step("import of what is generated")
    proof.check(package.parent)
    (package / "openapi.json").write_text(json_text.to_text(checked.published), encoding="utf-8")
    step("lock")
    operations_in = {f"{method} {path}" for method, path, _ in document.operations(imported.facts)}
    operations_out = _generated_keys(package)
    for key in sorted((operations_in - checked.excluded.keys()) ^ operations_out):
        raise Stop("generated/fortnox_api/resources", f"{key} is {'not reached by' if key in operations_in else 'only in'} the code")
    vanished = changes.vanished(_published_before(root), checked.published, {name.full for _, name in names.gone()})
    drafted = edits.read(beside / "spec")
    written = {
        **drafted,
        "fortnox.json": json_text.to_text(imported.facts),
        "names.yaml": names.to_text(),
        "wrappers.yaml": checked.wrappers.to_text(),
    }
    difference = edits.difference(edits.read(root / "spec"), {name: text for name, text in written.items() if name in drafted})
    edits.write(written, beside / "spec")
    edits.write({"lock.json": json_text.to_text(_lock(checked, beside / "spec"))}, beside / "spec")
    lines = sum(file.read_text("utf-8").count("\n") for file in package.rglob("*.py"))
    changed = [name for name in (*written, "lock.json") if not _same(root / "spec" / name, beside / "spec" / name)]
    places = ["generated/fortnox_api", *(f"spec/{name}" for name in sorted(changed))]
    swap(((beside / place, root / place) for place in places), beside)
    return Report(
        len(operations_in),
        len(operations_out),
        checked.excluded,
        len(api.read_schemas()),
        len(list(checked.payloads.all())),
        checked.corrections,
        full.lists_in(api),
        len(checked.full_by_list),
        imported.changes + vanished,
        names.added,
        _left_out(imported.facts),
        difference,
        lines,
    )


def _same(one: Path, other: Path) -> bool:
    return one.exists() and one.read_bytes() == other.read_bytes()


def _left_out(facts: Json) -> list[str]:
    """Return what the document declares and the client has no form for: callbacks."""
    return [
        f"{method} {path}: callback {name}" for method, path, each in document.operations(facts) for name in each.get("x-callbacks", ())
    ]


def imported(root: Path, source: str, *, today: date) -> Import:
    """Imports a document; generates nothing, and writes nothing."""
    spec = root / "spec"
    names = Names.load(spec / "names.yaml")
    found = _import(spec, source, names, today)
    with suppress(Stop):  # what is wrong with names stops the generation, which tells it
        names.operation_problems(found.facts, api_module.lists_in(found.facts), accept=True)
    lock = texts.load_json(texts.read(spec / "lock.json", "spec/lock.json"), "spec/lock.json")
    return Import(
        {
            "fortnox.json": json_text.to_text(found.facts),
            "names.yaml": names.to_text(),
            "lock.json": json_text.to_text({**lock, "document": found.lock}),
        },
        names.added,
        dict(names.content["renamed"]),
    )


def _import(spec: Path, source: str | None, names: Names, today: date, *, keep_names: bool = True) -> _Imported:
    """Import a document. With `keep_names` a schema of the same shape keeps the name that it had."""
    file = spec / "fortnox.json"
    lock = _document_lock(spec / "lock.json")
    if source is None:
        if not file.exists():
            raise Stop(FACTS, "is missing", "give the path or address of Fortnox's document once")
        if not lock:
            raise Stop(f"{LOCK}#/document", *_UNKNOWN)
        return _Imported(source_module.parse(file.read_bytes(), FACTS), lock=lock)
    found = source_module.parse(source_module.read(source), source)
    old, told = _old_facts(file)
    renamed = renames.known(names.content["renamed"], found, source) if keep_names else {}
    found = renames.undo(found, renamed)
    same = renames.find(old, found) if old is not None else {}
    new = _kept_names(spec, same) if keep_names else {}
    names.content["renamed"].clear()
    names.content["renamed"].update(sorted({**renamed, **new}.items()))
    # Sorted by the way through text: what was read from the file and what was imported must not differ in order.
    text = json_text.to_text(renames.undo(found, new))
    found = json.loads(text)
    # Of the facts, not of the bytes: every form of one document gives the same, and so does one that says the same in other words.
    digest = json_text.sha256(text)
    known = lock and (found == old or lock["sha256"] == digest)
    lock = {"sha256": digest, "date": lock["date"] if known else today.isoformat()}
    told += [Change("renamed", kept, f"is called {name}") for name, kept in sorted(new.items())]
    return _Imported(found, old, lock, told + (changes.between(old, found) if old is not None else []), same)


def _kept_names(spec: Path, renamed: dict[str, str]) -> dict[str, str]:
    """Return new name -> old name of the renamed schemas that spec/ still calls by their old names."""
    text = "\n".join(edits.read(spec).values())
    words = set(re.findall(r"[\w-]+", text))
    return {theirs: ours for theirs, ours in renamed.items() if ours in words and theirs not in words}


def _old_facts(file: Path) -> tuple[Json | None, list[Change]]:
    """The facts of the last import. Broken ones are told, and replaced by those of this import."""
    if not file.exists():
        return None, []
    try:
        return source_module.parse(file.read_bytes(), FACTS), []
    except Stop as stop:
        return None, [Change("broken", FACTS, f"so that nothing can be compared ({stop})")]


def _document_lock(file: Path) -> Json:
    if not file.exists():
        return {}
    lock = texts.load_json(texts.read(file, LOCK), LOCK)
    document = lock.get("document") if isinstance(lock, dict) else None
    if not isinstance(document, dict) or not _is_day(document.get("date")) or not isinstance(document.get("sha256"), str):
        raise Stop(f"{LOCK}#/document", *_UNKNOWN)
    return document


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _code(checked: _Checked, package: Path, beside: Path, step: Step) -> None:
    """Generate the code of a checked document into `package`."""
    api, names, enumerations, payloads = checked.api, checked.names, checked.enumerations, checked.payloads
    read = [names.model(schema) for schema in api.read_schemas()]
    flat_names = {feed.flat(name): name for name in (*read, *enumerations.values)}
    if len(flat_names) != len(read) + len(enumerations.values):
        raise Stop("spec/names.yaml", "a model and an enumeration have the same name", "rename one of them")
    writer = Docstrings(api, names, payloads, checked.descriptions)
    by_key = {each.key: list(_methods(each, checked, writer)) for each in api.operations}
    by_id = {feed.operation_id(each, names): by_key[each.key] for each in api.operations}
    step("openapi-python-client")
    flat = beside / "flat"
    docs = {feed.flat(names.model(schema)): writer.model(schema) for schema in api.read_schemas()}
    versioned = frozenset(feed.flat(names.model(schema)) for schema in api.etag_schemas())
    templates = model_code.Templates(
        names, flat_names, enumerations.values, by_id, _id_types(api, names), _kinds(api, names), docs, versioned
    )
    model_code.generate(feed.of(api, names, enumerations), templates, flat)
    step("datamodel-code-generator")
    payload_code.generate(payload_feed.build_feed(api, names, enumerations, payloads, writer), package / "payloads", beside)
    step("assembly")
    lock = checked.imported.lock
    assembly = Assembly(api, names, flat, package)
    assembly.models(read)
    assembly.choices(enumerations.values)
    assembly.payloads([payloads.name(each) for each in payloads.all()], payload_feed.MAIN)
    assembly.resources(by_key)
    assembly.operations()
    assembly.document(lock["sha256"], date.fromisoformat(lock["date"]))
    assembly.finish()


def _id_types(api: Api, names: Names) -> dict[tuple[str, str], str]:
    """A flat model and a property -> the type of its id."""
    found = ((place, ids.of(inner)) for place, inner in _properties(api, names))
    return {place: id_type for place, id_type in found if id_type is not None}


def _kinds(api: Api, names: Names) -> dict[tuple[str, str], types.Kind]:
    """A flat model and a property -> its kind, where that is none of openapi-python-client's."""
    found = ((place, types.kind(inner)) for place, inner in _properties(api, names))
    return {place: kind for place, kind in found if kind in ("mapping", "reference")}


def _properties(api: Api, names: Names) -> Iterator[tuple[tuple[str, str], Json]]:
    """Every property of a model, by its flat model and its name."""
    for schema in api.read_schemas():
        for name, inner in api.schemas[schema].get("properties", {}).items():
            yield (feed.flat(names.model(schema)), name), inner


def _methods(operation: api_module.Operation, checked: _Checked, docstrings: Docstrings) -> Iterator[methods.Method]:
    """Yield the methods of an operation. One whose response is a file or a folder has two."""
    build = partial(methods.build_method, operation, checked.names, checked.enumerations, checked.payloads, docstrings=docstrings)
    yield build(full=checked.full_by_list.get(operation.key))
    if operation.folder is not None:
        yield build(folder=True)


def _published_before(root: Path) -> Json | None:
    """The published document of the last run; None where there is none that can be read: this run writes it anew."""
    try:
        where = "generated/fortnox_api/openapi.json"
        document: Json = texts.load_json(texts.read(root / where, where), where)
        return document
    except Stop:
        return None


def _generated_keys(package: Path) -> set[str]:
    """The operations that the generated code reaches: counted in what was written, not in what was meant."""
    marker = 'OPERATIONS["'
    text = "".join(file.read_text("utf-8") for file in sorted((package / "resources").rglob("*.py")))
    return {part.split('"')[0] for part in text.split(marker)[1:]}


def _lock(checked: _Checked, spec: Path) -> Json:
    """Return the content of spec/lock.json, by what is to be written into spec/."""
    imported = checked.imported
    tables = {file.stem: json_text.sha256(file.read_bytes()) for file in sorted(spec.glob("*.yaml"))}
    return {
        "document": imported.lock,
        "counts": {
            "paths": len(imported.facts["paths"]),
            "operations": len(checked.api.operations),
            "excluded": len(checked.excluded),
            "schemas": len(imported.facts["components"]["schemas"]),
        },
        "sha256": {
            "facts": json_text.sha256((spec / "fortnox.json").read_bytes()),
            **tables,
            "overlays": {file.name: json_text.sha256(file.read_bytes()) for file in sorted((spec / "overlays").glob("*.yaml"))},
            "corrected": json_text.sha256(json_text.to_text(checked.corrected)),
            "published": json_text.sha256(json_text.to_text(checked.published)),
        },
        "generators": {name: version(name) for name in GENERATORS},
    }

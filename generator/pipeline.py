"""The way of the document: import, overlays, names, publication, code, lock. Written beside, then swapped in."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from importlib.metadata import version
from pathlib import Path

from attrs import field, frozen

from generator import api as api_module
from generator import (
    carried,
    changes,
    choices,
    document,
    feed,
    full,
    ids,
    json_text,
    methods,
    model_code,
    overlay,
    payload_code,
    payload_feed,
    proof,
    publish,
    renames,
    scopes,
    texts,
    wellformed,
)
from generator import source as source_module
from generator.api import Api
from generator.assembly import Assembly
from generator.changes import Change
from generator.document import Json
from generator.errors import Stop
from generator.full import Full
from generator.names import Names
from generator.payload_names import Payloads
from generator.swap import swap

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
    models: int
    payloads: int
    corrections: int
    lists: int
    full_lists: int
    changes: list[Change]
    names_added: list[str]
    lines: int


@frozen
class Import:
    """What an import is to write into spec/, as text by file, and the names that the rule proposes."""

    files: dict[str, str]
    names_added: list[str]


@frozen
class _Imported:
    facts: Json
    lock: Json = field(factory=dict)
    changes: list[Change] = field(factory=list)


def run(root: Path, source: str | None, *, propose: bool = False, today: date, step: Step = lambda _: None) -> Report:
    """Generates everything under `root` from a document's path or address, or from spec/fortnox.json."""
    spec = root / "spec"
    names = Names.load(spec / "names.yaml")
    step("import")
    imported = _import(spec, source, names, today)
    step("names")
    # Before the overlays: an operation that is new or gone is best told as such, not as a correction that matches another number.
    names.check_operations(imported.facts, api_module.lists_in(imported.facts), propose=propose)
    step("overlays")
    actions = overlay.load(spec / "overlays")
    overlaid = wellformed.check(overlay.apply(actions, imported.facts), api_module.WHERE)
    names.check_presence_of_models(overlaid["components"]["schemas"])
    carried.check(overlaid)
    corrected = ids.apply(ids.load(spec / "ids.yaml"), scopes.apply(scopes.load(spec / "scopes.yaml"), overlaid))
    api = api_module.read(corrected)
    full_by_list = full.of(api, full.load(spec / "full.yaml"))
    payloads = Payloads(api, names)
    names.check_models(api.read_schemas(), "read")
    enumerations = choices.collect(api, names)
    published = publish.publish(api, names, payloads)
    wellformed.check_valid(published, "the published document")
    with tempfile.TemporaryDirectory(dir=root, prefix=".generate-") as workshop:
        beside = Path(workshop)
        package = beside / "generated" / "fortnox_api"
        package.mkdir(parents=True)
        _code(api, names, enumerations, payloads, full_by_list, imported.lock, package, beside, step)
        step("import of what is generated")
        proof.check(package.parent)
        (package / "openapi.json").write_text(json_text.to_text(published), encoding="utf-8")
        step("lock")
        operations_in = {f"{method} {path}" for method, path, _ in document.operations(imported.facts)}
        operations_out = _generated_keys(package)
        for key in sorted(operations_in ^ operations_out):
            raise Stop("generated/fortnox_api/resources", f"{key} is {'not reached by' if key in operations_in else 'only in'} the code")
        told = imported.changes + changes.vanished(_published_before(root), published, {name.full for _, name in names.gone()})
        written = {
            "fortnox.json": json_text.to_text(imported.facts),
            "names.yaml": names.to_text(),
        }
        written["lock.json"] = json_text.to_text(_lock(imported, spec, corrected, published, api, written))
        (beside / "spec").mkdir()
        for name, text in written.items():
            (beside / "spec" / name).write_text(text, encoding="utf-8")
        lines = sum(file.read_text("utf-8").count("\n") for file in package.rglob("*.py"))
        places = ["generated/fortnox_api", *(f"spec/{name}" for name in written)]
        swap(((beside / place, root / place) for place in places), beside / "old")
    return Report(
        len(operations_in),
        len(operations_out),
        len(api.read_schemas()),
        len(list(payloads.all())),
        len(actions),
        full.lists_in(api),
        len(full_by_list),
        told,
        names.added,
        lines,
    )


def imported(root: Path, source: str, *, today: date) -> Import:
    """Imports a document; generates nothing, and writes nothing."""
    spec = root / "spec"
    names = Names.load(spec / "names.yaml")
    found = _import(spec, source, names, today)
    with suppress(Stop):  # what is wrong with names stops the generation, which tells it
        names.check_operations(found.facts, api_module.lists_in(found.facts), propose=True)
    lock = texts.load_json(texts.read(spec / "lock.json", "spec/lock.json"), "spec/lock.json")
    return Import(
        {
            "fortnox.json": json_text.to_text(found.facts),
            "names.yaml": names.to_text(),
            "lock.json": json_text.to_text({**lock, "document": found.lock}),
        },
        names.added,
    )


def _import(spec: Path, source: str | None, names: Names, today: date) -> _Imported:
    file = spec / "fortnox.json"
    lock = _document_lock(spec / "lock.json")
    if source is None:
        if not file.exists():
            raise Stop(FACTS, "is missing", "give the path or address of Fortnox's document once")
        if not lock:
            raise Stop(f"{LOCK}#/document", *_UNKNOWN)
        return _Imported(source_module.parse(file.read_bytes(), FACTS), lock)
    found = source_module.parse(source_module.read(source), source)
    old, told = _old_facts(file)
    renamed = renames.known(names.content["renamed"], found, source)
    found = renames.undo(found, renamed)
    new = renames.find(old, found) if old is not None else {}
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
    return _Imported(found, lock, told + (changes.between(old, found) if old is not None else []))


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


def _code(
    api: Api,
    names: Names,
    enumerations: choices.Choices,
    payloads: Payloads,
    full_by_list: dict[str, Full],
    lock: Json,
    package: Path,
    beside: Path,
    step: Step,
) -> None:
    read = [names.model(schema) for schema in api.read_schemas()]
    flat_names = {feed.flat(name): name for name in (*read, *enumerations.values)}
    if len(flat_names) != len(read) + len(enumerations.values):
        raise Stop("spec/names.yaml", "a model and an enumeration have the same name", "rename one of them")
    by_key = {each.key: _faces(each, names, enumerations, payloads, full_by_list.get(each.key)) for each in api.operations}
    by_id = {feed.operation_id(each, names): by_key[each.key] for each in api.operations}
    step("openapi-python-client")
    flat = beside / "flat"
    templates = model_code.Templates(names, flat_names, enumerations.values, by_id, _id_types(api, names))
    model_code.generate(feed.of(api, names, enumerations), templates, flat)
    step("datamodel-code-generator")
    payload_code.generate(payload_feed.of(api, names, enumerations, payloads), package / "payloads", beside)
    step("assembly")
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
    properties = ((schema, pair) for schema in api.read_schemas() for pair in api.schemas[schema].get("properties", {}).items())
    found = ((feed.flat(names.model(schema)), name, ids.of(inner)) for schema, (name, inner) in properties)
    return {(model, name): id_type for model, name, id_type in found if id_type is not None}


def _faces(
    operation: api_module.Operation, names: Names, enumerations: choices.Choices, payloads: Payloads, full: Full | None
) -> list[methods.Method]:
    faces = [methods.of(operation, names, enumerations, payloads, full=full)]
    if operation.folder is not None:
        faces.append(methods.of(operation, names, enumerations, payloads, folder=True))
    return faces


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


def _lock(imported: _Imported, spec: Path, corrected: Json, published: Json, api: Api, written: dict[str, str]) -> Json:
    overlays = {file.name: json_text.sha256(file.read_bytes()) for file in sorted((spec / "overlays").glob("*.yaml"))}
    return {
        "document": imported.lock,
        "counts": {
            "paths": len(imported.facts["paths"]),
            "operations": len(api.operations),
            "schemas": len(imported.facts["components"]["schemas"]),
        },
        "sha256": {
            "facts": json_text.sha256(written["fortnox.json"]),
            "names": json_text.sha256(written["names.yaml"]),
            "overlays": overlays,
            "full": json_text.sha256((spec / "full.yaml").read_bytes()),
            "ids": json_text.sha256((spec / "ids.yaml").read_bytes()),
            "scopes": json_text.sha256((spec / "scopes.yaml").read_bytes()),
            "corrected": json_text.sha256(json_text.to_text(corrected)),
            "published": json_text.sha256(json_text.to_text(published)),
        },
        "generators": {name: version(name) for name in GENERATORS},
    }

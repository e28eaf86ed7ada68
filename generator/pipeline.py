"""The way of the document: import, overlays, names, publication, code, lock. Written beside, then swapped in."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
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
    facts,
    feed,
    json_text,
    methods,
    model_code,
    overlay,
    payload_code,
    payload_feed,
    proof,
    publish,
    renames,
    wellformed,
)
from generator import source as source_module
from generator.api import Api
from generator.assembly import Assembly
from generator.changes import Change
from generator.document import Json
from generator.errors import Stop
from generator.names import Names
from generator.payload_names import Payloads

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
    changes: list[Change]
    names_added: list[str]
    lines: int


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
    corrected = overlay.apply(actions, imported.facts)
    wellformed.check(corrected, api_module.WHERE)
    carried.check(corrected)
    api = api_module.read(corrected)
    payloads = Payloads(api, names)
    names.check_models(api.read_schemas(), "read")
    enumerations = choices.collect(api, names)
    published = publish.publish(api, names, payloads)
    wellformed.check_valid(published, "the published document")
    with tempfile.TemporaryDirectory(dir=root, prefix=".generate-") as workshop:
        beside = Path(workshop)
        package = beside / "generated" / "fortnox_api"
        package.mkdir(parents=True)
        _code(api, names, enumerations, payloads, package, beside, step)
        step("import of what is generated")
        proof.check(package.parent)
        (package / "openapi.json").write_text(json_text.to_text(published), encoding="utf-8")
        step("lock")
        out = len(_generated_keys(package))
        written = {
            "fortnox.json": json_text.to_text(imported.facts),
            "names.yaml": names.to_text(),
        }
        written["lock.json"] = json_text.to_text(_lock(imported, spec, corrected, published, api, written))
        (beside / "spec").mkdir()
        for name, text in written.items():
            (beside / "spec" / name).write_text(text, encoding="utf-8")
        lines = sum(file.read_text("utf-8").count("\n") for file in package.rglob("*.py"))
        _swap(beside, root, list(written))
    return Report(
        len(list(document.operations(imported.facts))),
        out,
        len(api.read_schemas()),
        len(list(payloads.all())),
        len(actions),
        imported.changes,
        names.added,
        lines,
    )


def _import(spec: Path, source: str | None, names: Names, today: date) -> _Imported:
    file = spec / "fortnox.json"
    old = json.loads(file.read_text("utf-8")) if file.exists() else None
    lock_file = spec / "lock.json"
    lock = json.loads(lock_file.read_text("utf-8"))["document"] if lock_file.exists() else {}
    if source is None:
        if old is None:
            raise Stop("spec/fortnox.json", "is missing", "give the path or address of Fortnox's document once")
        return _Imported(source_module.parse(file.read_bytes(), "spec/fortnox.json"), lock)
    raw = source_module.read(source)
    found = facts.from_document(source_module.parse(raw, source))
    known = {new: kept for new, kept in names.content["renamed"].items() if new in found["components"]["schemas"]}
    found = renames.undo(found, known)
    new = renames.find(old, found) if old is not None else {}
    names.content["renamed"].clear()
    names.content["renamed"].update(sorted({**known, **new}.items()))
    # Sorted by the way through text: what was read from the file and what was imported must not differ in order.
    found = json.loads(json_text.to_text(renames.undo(found, new)))
    digest = json_text.sha256(raw)
    day = lock.get("date") if lock.get("sha256") == digest else today.isoformat()
    return _Imported(found, {"sha256": digest, "date": day}, changes.between(old, found) if old is not None else [])


def _code(api: Api, names: Names, enumerations: choices.Choices, payloads: Payloads, package: Path, beside: Path, step: Step) -> None:
    read = [names.model(schema) for schema in api.read_schemas()]
    flat_names = {feed.flat(name): name for name in (*read, *enumerations.values)}
    if len(flat_names) != len(read) + len(enumerations.values):
        raise Stop("spec/names.yaml", "a model and an enumeration have the same name", "rename one of them")
    by_key = {each.key: _faces(each, names, enumerations, payloads) for each in api.operations}
    by_id = {feed.operation_id(each, names): by_key[each.key] for each in api.operations}
    step("openapi-python-client")
    flat = beside / "flat"
    model_code.generate(feed.of(api, names, enumerations), model_code.Templates(names, flat_names, enumerations.values, by_id), flat)
    step("datamodel-code-generator")
    payload_code.generate(payload_feed.of(api, names, enumerations, payloads), package / "payloads", beside)
    step("assembly")
    assembly = Assembly(api, names, flat, package)
    assembly.models(read)
    assembly.choices(enumerations.values)
    assembly.payloads([payloads.name(each) for each in payloads.all()], payload_feed.MAIN)
    assembly.resources(by_key)
    assembly.operations()
    assembly.finish()


def _faces(operation: api_module.Operation, names: Names, enumerations: choices.Choices, payloads: Payloads) -> list[methods.Method]:
    faces = [methods.of(operation, names, enumerations, payloads)]
    if operation.folder is not None:
        faces.append(methods.of(operation, names, enumerations, payloads, folder=True))
    return faces


def _generated_keys(package: Path) -> list[str]:
    """The operations that the generated code reaches: counted in what was written, not in what was meant."""
    marker = 'OPERATIONS["'
    text = "".join(file.read_text("utf-8") for file in sorted((package / "resources").rglob("*.py")))
    return sorted({part.split('"')[0] for part in text.split(marker)[1:]})


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
            "corrected": json_text.sha256(json_text.to_text(corrected)),
            "published": json_text.sha256(json_text.to_text(published)),
        },
        "generators": {name: version(name) for name in GENERATORS},
    }


def _swap(beside: Path, root: Path, spec_files: list[str]) -> None:
    """Puts the new in place of the old; only here anything under spec/ or generated/ changes."""
    old = beside / "old"
    target = root / "generated" / "fortnox_api"
    target.parent.mkdir(exist_ok=True)
    if target.exists():
        target.rename(old)
    try:
        (beside / "generated" / "fortnox_api").rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    for name in spec_files:
        (beside / "spec" / name).replace(root / "spec" / name)
    shutil.rmtree(old, ignore_errors=True)

"""Generate the package fortnox_api from a checked document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from generator import codegen_input, id_types, methods, model_code, payload_code, payload_feed, types
from generator.api import Api, Operation
from generator.assembly import Assembly
from generator.docstrings import Docstrings
from generator.document import Json
from generator.document_check import CheckedDocument, Step
from generator.errors import GeneratorError
from generator.names import Names


def generate(checked: CheckedDocument, package: Path, workshop: Path, step: Step) -> Docstrings:
    """Generate the code into `package`. Temporary files are written into `workshop`. Return the counts of its docstrings."""
    api, names, enumerations, payloads = checked.api, checked.names, checked.enumerations, checked.payloads
    read = [names.model(schema) for schema in api.read_schemas()]
    flat_names = {codegen_input.flat(name): name for name in (*read, *enumerations.values)}
    if len(flat_names) != len(read) + len(enumerations.values):
        raise GeneratorError("spec/names.yaml", "a model and an enumeration have the same name", "rename one of them")
    docstrings = Docstrings(api, names, payloads, checked.descriptions)
    by_key = {each.key: list(_build_methods(each, checked, docstrings)) for each in api.operations}
    by_id = {codegen_input.operation_id(each, names): by_key[each.key] for each in api.operations}
    step("openapi-python-client")
    flat = workshop / "flat"
    model_docstrings = {codegen_input.flat(names.model(schema)): docstrings.model(schema) for schema in api.read_schemas()}
    versioned = frozenset(codegen_input.flat(names.model(schema)) for schema in api.etag_schemas())
    templates = model_code.Templates(
        names,
        flat_names,
        enumerations.values,
        by_id,
        _find_id_types(api, names),
        _find_kinds(api, names),
        model_docstrings,
        versioned,
    )
    model_code.generate(codegen_input.build_document(api, names, enumerations), templates, flat)
    step("datamodel-code-generator")
    payload_code.generate(payload_feed.build_document(api, names, enumerations, payloads, docstrings), package / "payloads", workshop)
    step("assembly")
    lock = checked.imported.lock
    assembly = Assembly(api, names, checked.descriptions, flat, package)
    assembly.write_models(read)
    assembly.write_choices(enumerations.values)
    assembly.write_payloads([payloads.name(each) for each in payloads.all()], payload_feed.MAIN)
    assembly.write_resources(by_key)
    assembly.write_operations()
    assembly.write_document(lock["sha256"], date.fromisoformat(lock["date"]))
    assembly.finish()
    return docstrings


def generated_keys(package: Path) -> set[str]:
    """Return the operations that the written code uses, "GET /3/customers". They are read from the files themselves."""
    text = "".join(file.read_text("utf-8") for file in sorted((package / "resources").rglob("*.py")))
    return {part.split('"')[0] for part in text.split('OPERATIONS["')[1:]}


def _build_methods(operation: Operation, checked: CheckedDocument, docstrings: Docstrings) -> Iterator[methods.Method]:
    """Yield the method of an operation, and the second one of an operation whose response is a file or a folder."""
    build = partial(methods.build_method, operation, checked.names, checked.enumerations, checked.payloads, docstrings=docstrings)
    yield build(full=checked.full_by_list.get(operation.key))
    if operation.folder is not None:
        yield build(folder=True)


def _find_id_types(api: Api, names: Names) -> dict[tuple[str, str], str]:
    """Return the id type of each property that has one, by flat model name and property name."""
    found = ((key, id_types.find_type(inner)) for key, inner in _properties(api, names))
    return {key: id_type for key, id_type in found if id_type is not None}


def _find_kinds(api: Api, names: Names) -> dict[tuple[str, str], types.Kind]:
    """Return the kind of each property that openapi-python-client has no type for, by flat model name and property name."""
    found = ((key, types.kind(inner)) for key, inner in _properties(api, names))
    return {key: kind for key, kind in found if kind in ("mapping", "reference")}


def _properties(api: Api, names: Names) -> Iterator[tuple[tuple[str, str], Json]]:
    """Yield each property of each model with its flat model name and its name."""
    for schema in api.read_schemas():
        for name, inner in api.schemas[schema].get("properties", {}).items():
            yield (codegen_input.flat(names.model(schema)), name), inner

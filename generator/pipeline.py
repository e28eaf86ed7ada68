"""Run a generation: import, overlays, names, published document, code, lock. New files replace the existing ones at the end."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from datetime import date
from importlib.metadata import version
from pathlib import Path

from attrs import frozen

from generator import changes, code_generation, document, edits, full_objects, import_check, json_text, yaml_io
from generator.atomic_replace import replace_all
from generator.changes import Change
from generator.docstrings import Docstrings
from generator.document import Json
from generator.document_check import CheckedDocument, DocumentCheck, Step
from generator.draft import Draft
from generator.errors import GeneratorError

GENERATORS = ("openapi-python-client", "datamodel-code-generator")
_PACKAGE = "generated/fortnox_api"


@frozen
class Report:
    """The result of a run.

    Attributes:
        operations_in: how many operations the document has.
        operations_out: how many operations the generated code has.
        excluded: excluded operation -> reason.
        models: how many models were generated.
        payloads: how many payloads were generated.
        corrections: how many overlay actions were applied.
        lists: how many lists with pages the client has.
        full_lists: how many of them have full objects.
        changes: the differences from the last import.
        names_added: the names that were added to names.yaml.
        ignored: declarations that the client does not support and that do not stop a run: callbacks.
        edits: the mechanical edits of spec/ as a diff.
        parameters: how many parameters the methods have.
        undocumented: the parameters whose meaning is not documented, "sie.get(exportall)".
        lines: how many lines of Python were generated.
    """

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
    ignored: list[str]
    edits: str
    parameters: int
    undocumented: list[str]
    lines: int


def run(
    root: Path,
    path_or_url: str | None,
    *,
    accept: Collection[str] = (),
    propose: bool = False,
    today: date,
    step: Step = lambda _: None,
) -> Report:
    """Generate everything under `root`.

    Args:
        root: folder of the project.
        path_or_url: path or URL of a document; None for spec/fortnox.json.
        accept: kinds of mechanical edits (`edits.KINDS`) to make in spec/. They are made even if another problem stops the run.
        propose: whether new operations get the proposed names, unless another problem stops the run.
        today: the date of the import.
        step: called with the name of each step.

    Raises:
        GeneratorErrors: all problems that a maintainer must solve first. generated/ is unchanged.
    """
    with tempfile.TemporaryDirectory(dir=root, prefix=".generate-") as folder:
        workshop = Path(folder)
        check = DocumentCheck(root, Draft(root / "spec", workshop / "spec", accept), propose or "names" in accept, step)
        try:
            checked = check.check(path_or_url, today)
        except GeneratorError:
            check.write_accepted()
            raise
        return _generate(root, workshop, checked, step)


def _generate(root: Path, workshop: Path, checked: CheckedDocument, step: Step) -> Report:
    """Generate the code in `workshop`, then replace generated/ and spec/."""
    package = workshop / _PACKAGE
    package.mkdir(parents=True)
    docstrings = code_generation.generate(checked, package, workshop, step)
    step("import of the generated code")
    import_check.check(package.parent)
    (package / "openapi.json").write_text(json_text.to_text(checked.published), encoding="utf-8")
    step("lock")
    operations_in, operations_out = _compare_operations(checked, package)
    difference, spec_files = _write_spec(root, workshop, checked)
    report = _build_report(root, checked, package, (operations_in, operations_out), docstrings, difference)
    changed = [name for name in spec_files if not _is_same(root / "spec" / name, workshop / "spec" / name)]
    replaced = [_PACKAGE, *(f"spec/{name}" for name in sorted(changed))]
    replace_all(((workshop / name, root / name) for name in replaced), workshop)
    return report


def _compare_operations(checked: CheckedDocument, package: Path) -> tuple[int, int]:
    """Return the number of operations in the document and in the code. Raise GeneratorError if they differ."""
    operations_in = {f"{method} {path}" for method, path, _ in document.operations(checked.imported.facts)}
    operations_out = code_generation.generated_keys(package)
    for key in sorted((operations_in - checked.excluded.keys()) ^ operations_out):
        problem = "is missing in the generated code" if key in operations_in else "is in the generated code, but not in the document"
        raise GeneratorError(f"{_PACKAGE}/resources", f"{key} {problem}", "this is a bug of the generator")
    return len(operations_in), len(operations_out)


def _write_spec(root: Path, workshop: Path, checked: CheckedDocument) -> tuple[str, list[str]]:
    """Write the files of spec/ into `workshop`. Return the difference from spec/ as a diff, and the names of the files."""
    spec = workshop / "spec"
    drafted = edits.read(spec)
    written = {
        **drafted,
        "fortnox.json": json_text.to_text(checked.imported.facts),
        "names.yaml": checked.names.to_text(),
        "wrappers.yaml": checked.wrappers.to_text(),
    }
    difference = edits.difference(edits.read(root / "spec"), {name: text for name, text in written.items() if name in drafted})
    edits.write(written, spec)
    edits.write({"lock.json": json_text.to_text(_build_lock(checked, spec))}, spec)
    return difference, [*written, "lock.json"]


def _build_report(
    root: Path, checked: CheckedDocument, package: Path, operations: tuple[int, int], docstrings: Docstrings, difference: str
) -> Report:
    gone = {name.full for _, name in checked.names.gone()}
    return Report(
        *operations,
        excluded=checked.excluded,
        models=len(checked.api.read_schemas()),
        payloads=len(list(checked.payloads.all())),
        corrections=checked.corrections,
        lists=full_objects.count_lists(checked.api),
        full_lists=len(checked.full_by_list),
        changes=checked.imported.changes + changes.find_removed_names(_read_published(root), checked.published, gone),
        names_added=checked.names.added,
        ignored=_find_callbacks(checked.imported.facts),
        edits=difference,
        parameters=docstrings.parameters,
        undocumented=docstrings.undocumented,
        lines=sum(file.read_text("utf-8").count("\n") for file in package.rglob("*.py")),
    )


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and one.read_bytes() == other.read_bytes()


def _find_callbacks(facts: Json) -> list[str]:
    """Return the callbacks of the document. The client does not support them."""
    return [
        f"{method} {path}: callback {name}" for method, path, each in document.operations(facts) for name in each.get("x-callbacks", ())
    ]


def _read_published(root: Path) -> Json | None:
    """Return the published document of the last run; None if it is missing or unreadable, because this run replaces it."""
    try:
        location = f"{_PACKAGE}/openapi.json"
        published: Json = yaml_io.load_json(yaml_io.read(root / location, location), location)
        return published
    except GeneratorError:
        return None


def _build_lock(checked: CheckedDocument, spec: Path) -> Json:
    """Return the content of spec/lock.json. `spec` contains the other files as they will be written."""
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

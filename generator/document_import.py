"""Import a document: read its facts, compare them with those of the last import, and keep the known names of renamed schemas."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from datetime import date
from pathlib import Path

from attrs import field, frozen

from generator import api, changes, edits, json_text, renames, source, yaml_io
from generator.changes import Change
from generator.document import Json
from generator.errors import GeneratorError
from generator.names import Names

FACTS = "spec/fortnox.json"
LOCK = "spec/lock.json"
_NO_ORIGIN = ("does not record which document was imported", "restore the file, or delete it and import the document again")


@frozen
class ImportedDocument:
    """The facts of a document, and how they differ from the last import.

    Attributes:
        facts: the facts.
        old: the facts of the last import, if there are any.
        lock: the entry `document` of spec/lock.json.
        changes: the differences from `old`.
        renamed: schemas of the same shape under another name: new name -> old name.
    """

    facts: Json
    old: Json | None = None
    lock: Json = field(factory=dict)
    changes: list[Change] = field(factory=list)
    renamed: dict[str, str] = field(factory=dict)


@frozen
class ImportResult:
    """What an import writes into spec/.

    Attributes:
        files: file name -> text.
        names_added: the proposed names of new operations.
        renamed: the section `renamed` of names.yaml.
    """

    files: dict[str, str]
    names_added: list[str]
    renamed: dict[str, str]


def import_only(root: Path, path_or_url: str, *, today: date) -> ImportResult:
    """Import a document without generating code. Return the files to write; write nothing."""
    spec = root / "spec"
    names = Names.load(spec / "names.yaml")
    found = import_document(spec, path_or_url, names, today)
    with suppress(GeneratorError):  # a generation reports problems with names
        names.operation_problems(found.facts, api.find_declared_lists(found.facts), accept=True)
    lock = yaml_io.load_json(yaml_io.read(spec / "lock.json", LOCK), LOCK)
    return ImportResult(
        {
            "fortnox.json": json_text.to_text(found.facts),
            "names.yaml": names.to_text(),
            "lock.json": json_text.to_text({**lock, "document": found.lock}),
        },
        names.added,
        dict(names.content["renamed"]),
    )


def import_document(spec: Path, path_or_url: str | None, names: Names, today: date, *, keep_names: bool = True) -> ImportedDocument:
    """Import a document, or read the facts of the last import if `path_or_url` is None. Update the section `renamed` of `names`.

    Args:
        spec: the folder spec/.
        path_or_url: path or URL of the document.
        names: the published names.
        today: the date of the import.
        keep_names: whether a schema of the same shape keeps its old name.
    """
    if path_or_url is None:
        return _read_last_import(spec)
    file = spec / "fortnox.json"
    lock = _read_document_lock(spec / "lock.json")
    found = source.parse(source.read(path_or_url), path_or_url)
    old, found_changes = _read_old_facts(file)
    renamed = renames.select_known(names.content["renamed"], found, path_or_url) if keep_names else {}
    found = renames.restore_names(found, renamed)
    same = renames.find(old, found) if old is not None else {}
    new = _find_kept_names(spec, same) if keep_names else {}
    names.content["renamed"].clear()
    names.content["renamed"].update(sorted({**renamed, **new}.items()))
    # Converted to text and back, so that imported facts and facts that were read from the file have the same order.
    text = json_text.to_text(renames.restore_names(found, new))
    found = json.loads(text)
    # The digest is of the facts, so that a document in another form or with other prose has the same one.
    digest = json_text.sha256(text)
    unchanged = lock and (found == old or lock["sha256"] == digest)
    lock = {"sha256": digest, "date": lock["date"] if unchanged else today.isoformat()}
    found_changes += [Change("renamed", kept, f"is called {name}") for name, kept in sorted(new.items())]
    found_changes += changes.compare(old, found) if old is not None else []
    return ImportedDocument(found, old, lock, found_changes, same)


def _read_last_import(spec: Path) -> ImportedDocument:
    file = spec / "fortnox.json"
    lock = _read_document_lock(spec / "lock.json")
    if not file.exists():
        raise GeneratorError(FACTS, "is missing", "run the generator once with the path or URL of Fortnox's document")
    if not lock:
        raise GeneratorError(f"{LOCK}#/document", *_NO_ORIGIN)
    return ImportedDocument(source.parse(file.read_bytes(), FACTS), lock=lock)


def _find_kept_names(spec: Path, renamed: dict[str, str]) -> dict[str, str]:
    """Return new name -> old name of the renamed schemas that spec/ mentions by their old names only."""
    text = "\n".join(edits.read(spec).values())
    words = set(re.findall(r"[\w-]+", text))
    return {theirs: ours for theirs, ours in renamed.items() if ours in words and theirs not in words}


def _read_old_facts(file: Path) -> tuple[Json | None, list[Change]]:
    """Return the facts of the last import. Unreadable facts are reported as a change, and this import replaces them."""
    if not file.exists():
        return None, []
    try:
        return source.parse(file.read_bytes(), FACTS), []
    except GeneratorError as error:
        return None, [Change("broken", FACTS, f"cannot be compared ({error})")]


def _read_document_lock(file: Path) -> Json:
    if not file.exists():
        return {}
    lock = yaml_io.load_json(yaml_io.read(file, LOCK), LOCK)
    document = lock.get("document") if isinstance(lock, dict) else None
    if not isinstance(document, dict) or not _is_date(document.get("date")) or not isinstance(document.get("sha256"), str):
        raise GeneratorError(f"{LOCK}#/document", *_NO_ORIGIN)
    return document


def _is_date(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False

"""The same content gives the same bytes, independent of ids, order and names of schemas."""

import hashlib
import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from tests.generator.project import Project, Small, own_files

pytestmark = pytest.mark.slow  # `nox -s drift`: generates the complete client several times

RENAMED = 10
_METHODS = ("get", "put", "post", "delete", "patch")


def test_generation_gives_the_committed_files(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.generate() == 0
    assert project.files() == own_files()


def test_second_run_changes_no_file(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.generate() == 0
    first = project.files()
    assert project.generate() == 0
    assert project.files() == first


def test_official_document_gives_the_committed_files(tmp_path: Path, document_path: Path) -> None:
    project = Project(tmp_path)
    assert project.generate(str(document_path)) == 0
    assert project.files() == own_files()


def test_document_date_is_that_of_its_first_import(tmp_path: Path) -> None:
    """Another import of the same content keeps digest and date. Other content has another digest and date."""
    small = Small(tmp_path / "project")

    def imported(day: int, source: Path | None) -> tuple[str, str]:
        pipeline.run(small.root, source and str(source), propose=True, today=date(2026, 1, day))
        locked = json.loads((small.root / "spec/lock.json").read_text("utf-8"))["document"]
        written = (small.root / "generated/fortnox_api/document.py").read_text("utf-8")
        assert f'"{locked["sha256"]}"' in written
        assert f"date({date.fromisoformat(locked['date']):%Y, %-m, %-d})" in written
        return locked["sha256"], locked["date"]

    def facts_hash() -> str:
        return hashlib.sha256((small.root / "spec/fortnox.json").read_bytes()).hexdigest()

    file = tmp_path / "document.json"
    file.write_text(json.dumps(small.document), "utf-8")
    first = imported(1, file)
    assert first == (facts_hash(), "2026-01-01")
    assert imported(2, None) == first
    file.write_text(json.dumps(small.document, indent=1), "utf-8")
    assert imported(3, file) == first
    small.document["components"]["schemas"]["fortnox_Widget"]["properties"]["Weight"] = {"type": "number"}
    file.write_text(json.dumps(small.document), "utf-8")
    second = imported(4, file)
    assert second == (facts_hash(), "2026-01-04")
    assert second != first


@pytest.mark.parametrize("seed", [1, 2])
def test_scrambled_document_changes_no_file(tmp_path: Path, seed: int) -> None:
    """The facts are an OpenAPI document, so that this test needs no other one."""
    _scramble_and_compare(tmp_path, Project(tmp_path / "project").facts(), seed)


def test_scrambled_official_document_changes_no_file(tmp_path: Path, document_path: Path) -> None:
    _scramble_and_compare(tmp_path, json.loads(document_path.read_text("utf-8")), 3)


def _scramble_and_compare(folder: Path, document: dict[str, Any], seed: int) -> None:
    root = folder / "project"
    project = Project(root) if not root.exists() else Project(folder / "another")
    renamed = _scramble(document, random.Random(seed))
    file = folder / "scrambled.json"
    file.write_text(json.dumps(document), "utf-8")

    assert project.generate(str(file)) == 0

    ours, theirs = own_files(), project.files()
    kept = {new: old for old, new in renamed.items() if f"  {new}: {old}" in theirs["spec/names.yaml"].decode().splitlines()}
    taken = {new: old for old, new in renamed.items() if new not in kept}
    # A schema that spec/ mentions keeps its name, and names.yaml records it. The others have new names in the facts, whose digest changes.
    facts = {"spec/fortnox.json", "generated/fortnox_api/document.py"} if taken else set()
    assert {name for name in ours | theirs if ours.get(name) != theirs.get(name)} <= {"spec/lock.json", "spec/names.yaml", *facts}
    lines = set(theirs["spec/names.yaml"].decode().splitlines()) ^ set(ours["spec/names.yaml"].decode().splitlines())
    assert lines - {"renamed: {}", "renamed:"} == {f"  {new}: {old}" for new, old in kept.items()}
    text = theirs["spec/fortnox.json"].decode()
    for new, old in taken.items():
        text = text.replace(f'"{new}"', f'"{old}"').replace(f'/{new}"', f'/{old}"')
    assert json.loads(text) == json.loads(ours["spec/fortnox.json"])
    digest, other = (hashlib.sha256(files["spec/fortnox.json"]).hexdigest() for files in (ours, theirs))
    document, changed = (files["generated/fortnox_api/document.py"].decode().splitlines() for files in (ours, theirs))
    assert [line.replace(other, digest) for line in changed if "date(" not in line] == [line for line in document if "date(" not in line]


def _scramble(document: dict[str, Any], chance: random.Random) -> dict[str, str]:
    """Change ids and order, rename ten schemas, add unused ones. Return old name -> new name."""
    operations = [operation for item in document["paths"].values() for method, operation in item.items() if method in _METHODS]
    for index, operation in enumerate(chance.sample(operations, len(operations))):
        operation["operationId"] = f"{index}_get_{chance.randrange(10**6)}"
        operation["summary"] = f"scrambled {index}"
        chance.shuffle(operation.get("parameters", []))
    schemas = document["components"]["schemas"]
    used = sorted(name for name in schemas if f'"#/components/schemas/{name}"' in json.dumps(document["paths"]))
    renamed = {name: f"{name}_{chance.randrange(10**6)}" for name in chance.sample(used, RENAMED)}
    text = json.dumps(document)
    for old, new in renamed.items():
        text = text.replace(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"')
    scrambled = json.loads(text)
    schemas = {renamed.get(name, name): schema for name, schema in scrambled["components"]["schemas"].items()}
    for index in range(5):
        schemas[f"Unused_{index}"] = {"type": "object", "properties": {"Name": {"type": "string"}}}
    document["components"]["schemas"] = _shuffled(schemas, chance)
    document["paths"] = _shuffled(scrambled["paths"], chance)
    return renamed


def _shuffled(mapping: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    items = list(mapping.items())
    chance.shuffle(items)
    return dict(items)

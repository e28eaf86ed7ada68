"""The same content gives the same bytes, whatever its ids, its order and the names of its schemas."""

import hashlib
import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from tests.generator.project import Project, Small, own_files

pytestmark = pytest.mark.slow  # `nox -s drift`: the whole client is generated, more than once

RENAMED = 10
_METHODS = ("get", "put", "post", "delete", "patch")


def test_what_is_committed_is_what_the_generator_writes(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.generate() == 0
    assert project.files() == own_files()


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.generate() == 0
    first = project.files()
    assert project.generate() == 0
    assert project.files() == first


def test_the_official_document_gives_what_is_committed(tmp_path: Path, document_path: Path) -> None:
    project = Project(tmp_path)
    assert project.generate(str(document_path)) == 0
    assert project.files() == own_files()


def test_the_document_is_dated_when_it_is_first_imported(tmp_path: Path) -> None:
    """Importing it once more, or generating without it, keeps hash and date; one that says something else has others."""
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
def test_a_scrambled_document_changes_nothing(tmp_path: Path, seed: int) -> None:
    """The facts are an OpenAPI document themselves, so that this needs no other."""
    _scramble_and_compare(tmp_path, Project(tmp_path / "project").facts(), seed)


def test_the_scrambled_official_document_changes_nothing(tmp_path: Path, document_path: Path) -> None:
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
    # A schema that spec/ names keeps its name, and names.yaml says so. The others have new names in the facts, whose hash changes.
    facts = {"spec/fortnox.json", "generated/fortnox_api/document.py"} if taken else set()
    assert {name for name in ours | theirs if ours.get(name) != theirs.get(name)} <= {"spec/lock.json", "spec/names.yaml", *facts}
    said = set(theirs["spec/names.yaml"].decode().splitlines()) ^ set(ours["spec/names.yaml"].decode().splitlines())
    assert said - {"renamed: {}", "renamed:"} == {f"  {new}: {old}" for new, old in kept.items()}
    text = theirs["spec/fortnox.json"].decode()
    for new, old in taken.items():
        text = text.replace(f'"{new}"', f'"{old}"').replace(f'/{new}"', f'/{old}"')
    assert json.loads(text) == json.loads(ours["spec/fortnox.json"])
    digest, other = (hashlib.sha256(files["spec/fortnox.json"]).hexdigest() for files in (ours, theirs))
    document, changed = (files["generated/fortnox_api/document.py"].decode().splitlines() for files in (ours, theirs))
    assert [line.replace(other, digest) for line in changed if "date(" not in line] == [line for line in document if "date(" not in line]


def _scramble(document: dict[str, Any], chance: random.Random) -> dict[str, str]:
    """Other ids, another order, ten renamed schemas, some that nothing reaches. Returns old name -> new name."""
    operations = [operation for item in document["paths"].values() for method, operation in item.items() if method in _METHODS]
    for number, operation in enumerate(chance.sample(operations, len(operations))):
        operation["operationId"] = f"{number}_get_{chance.randrange(10**6)}"
        operation["summary"] = f"scrambled {number}"
        chance.shuffle(operation.get("parameters", []))
    schemas = document["components"]["schemas"]
    used = sorted(name for name in schemas if f'"#/components/schemas/{name}"' in json.dumps(document["paths"]))
    renamed = {name: f"{name}_{chance.randrange(10**6)}" for name in chance.sample(used, RENAMED)}
    text = json.dumps(document)
    for old, new in renamed.items():
        text = text.replace(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"')
    scrambled = json.loads(text)
    schemas = {renamed.get(name, name): schema for name, schema in scrambled["components"]["schemas"].items()}
    for number in range(5):
        schemas[f"Nobody_{number}"] = {"type": "object", "properties": {"Name": {"type": "string"}}}
    document["components"]["schemas"] = _shuffled(schemas, chance)
    document["paths"] = _shuffled(scrambled["paths"], chance)
    return renamed


def _shuffled(mapping: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    items = list(mapping.items())
    chance.shuffle(items)
    return dict(items)

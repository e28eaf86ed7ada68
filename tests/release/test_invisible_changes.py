"""Differences that users do not see are no changes: order, ids, unreachable schemas, and errors that Fortnox has corrected."""

import copy
import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import Json, operations
from tests.release.golden_spec import GoldenSpec, operation, parameter
from tools.evidence.samples import ROOT
from tools.release.difference import Spec, Surface, bump_of, compare

FACTS: Json = json.loads((ROOT / "spec/fortnox.json").read_text("utf-8"))


def scrambled(document: Json, seed: int) -> Json:
    """Return an equivalent document: other ids and prose, another order, and 75 more schemas that nothing reaches."""
    draw = random.Random(seed)
    copied: Json = _shuffled(copy.deepcopy(document), draw)
    ids = [f"id_{number}" for number in range(1000)]
    draw.shuffle(ids)
    for (_, _, each), new in zip(operations(copied), ids, strict=False):
        each["operationId"], each["summary"], each["description"] = new, f"Summary {new}", f"Description {new}"
    schemas = copied["components"]["schemas"]
    for number in range(75):
        inner = {"$ref": f"#/components/schemas/{draw.choice(sorted(document['components']['schemas']))}"}
        schemas[f"fortnox_Unreached{number}"] = {"type": "object", "properties": {"Inner": inner, "Name": {"type": "string"}}}
    return copied


def _shuffled(node: Any, draw: random.Random) -> Any:
    """Shuffle what has no order: objects, parameters, enums and required keys."""
    if isinstance(node, dict):
        keys = list(node)
        draw.shuffle(keys)
        made = {key: _shuffled(node[key], draw) for key in keys}
        for key in ("parameters", "enum", "required"):
            if isinstance(made.get(key), list):
                draw.shuffle(made[key])
        return made
    return [_shuffled(each, draw) for each in node] if isinstance(node, list) else node


def surface(file: Path, folder: Path) -> tuple[Surface, list[str]]:
    return Spec.of_document(str(file), folder).surface()


@cache
def ours() -> Surface:
    """Return what users see of this project's document."""
    found, notes = surface(ROOT / "spec/fortnox.json", ROOT / "spec")
    assert notes == []
    return found


@pytest.mark.slow  # reads the complete document
def test_equivalent_facts_need_no_release(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text(json.dumps(scrambled(FACTS, 1)), "utf-8")
    theirs, notes = surface(other, ROOT / "spec")
    assert (compare(ours(), theirs), notes) == ([], [])
    assert bump_of(compare(ours(), theirs)) == "none"
    assert len(theirs.methods) >= len(list(operations(FACTS)))


@pytest.mark.slow  # reads the complete document
def test_equivalent_official_document_needs_no_release(document_path: Path, tmp_path: Path) -> None:
    document = json.loads(document_path.read_text("utf-8"))
    other = tmp_path / "other.json"
    other.write_text(json.dumps(scrambled(document, 2)), "utf-8")
    before, (after, notes) = surface(document_path, ROOT / "spec")[0], surface(other, ROOT / "spec")
    assert (compare(before, after), notes) == ([], [])
    assert compare(ours(), before) == []


@pytest.mark.slow  # reads the complete document
def test_removed_operation_is_found_in_scrambled_document(tmp_path: Path) -> None:
    edited = scrambled(FACTS, 3)
    del edited["paths"]["/3/units/{Code}"]["delete"]
    other = tmp_path / "other.json"
    other.write_text(json.dumps(edited), "utf-8")
    changes = compare(ours(), surface(other, ROOT / "spec")[0])
    assert [(change.effect, change.python) for change in changes] == [("breaking", "units.delete")]


def test_errors_fixed_by_fortnox_are_notes(tmp_path: Path) -> None:
    """Fortnox declares one of 117 bodies as JSON, and a date as a date."""
    corrected = json.loads(json.dumps(FACTS))
    bodies = [
        each["requestBody"]["content"] for _, _, each in operations(corrected) if "*/*" in each.get("requestBody", {}).get("content", {})
    ]
    bodies[0]["application/json"] = bodies[0].pop("*/*")
    parameter(corrected, "todate", "/3/invoices")["schema"]["format"] = "date"
    other = tmp_path / "other.json"
    other.write_text(json.dumps(corrected), "utf-8")
    theirs, notes = surface(other, ROOT / "spec")
    assert [change.effect for change in compare(ours(), theirs) if change.effect != "invisible"] == []
    assert [note.split(":")[0] for note in notes if "10-media-types" in note] == ["spec/overlays/10-media-types.yaml, action 1"]


def test_parameter_declared_by_fortnox_too_occurs_once(tmp_path: Path) -> None:
    golden = GoldenSpec(tmp_path)

    def declare(document: Json) -> None:
        operation(document, "get", "/3/widgets")["parameters"].append({"name": "page", "in": "query", "schema": {"type": "integer"}})

    assert golden.changes(declare) == []


@pytest.mark.parametrize("count", [1, 2, 3])
def test_correction_fixed_by_fortnox_is_a_note(tmp_path: Path, count: int) -> None:
    golden = GoldenSpec(tmp_path)

    def correct(document: Json) -> None:
        for each in [each for _, _, each in operations(document) if "requestBody" in each][:count]:
            each["requestBody"]["content"] = {"application/json": each["requestBody"]["content"]["*/*"]}

    changes, notes = golden.compared(golden.document, golden.edited(correct))
    assert changes == []
    note = "cannot rename '*/*' to 'application/json': '*/*' is missing, or 'application/json' exists; correct its target"
    expected = f"spec/overlays/1-all.yaml, action 1: {note}"
    assert [each.partition("/spec/")[2] or each for each in notes] == [expected] * count


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> GoldenSpec:
    return GoldenSpec(tmp_path_factory.mktemp("golden"))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), dropped=st.sets(st.sampled_from(("Price", "Pieces", "State", "Tags", "Parts", "Box", "Anything"))))
def test_document_in_other_order_has_no_changes(golden: GoldenSpec, seed: int, dropped: set[str]) -> None:
    def drop(document: Json) -> None:
        for name in dropped:
            del document["components"]["schemas"]["fortnox_Widget"]["properties"][name]

    edited = golden.edited(drop)
    assert golden.compared(edited, edited)[0] == []
    assert golden.compared(edited, scrambled(edited, seed))[0] == []


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_difference_is_the_same_in_any_order(golden: GoldenSpec, seed: int) -> None:
    def change(document: Json) -> None:
        properties = document["components"]["schemas"]["fortnox_Widget"]["properties"]
        del properties["Price"]
        properties["Pieces"] = {"type": "string"}
        properties["Colour"] = {"type": "string"}

    edited = golden.edited(change)
    changes = golden.compared(golden.document, edited)[0]
    assert len(changes) == 6
    assert golden.compared(golden.document, scrambled(edited, seed))[0] == changes

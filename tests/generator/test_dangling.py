"""A reference that an overlay leads nowhere stops the run with its place, wherever a schema may hold one."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.errors import GeneratorError
from tests.generator.project import Small

NOWHERE = "#/components/schemas/fortnox_Nowhere"
HEAD = """\
overlay: 1.0.0
info: {title: Dangling, version: 1.0.0}
actions:
  - target: "$.components.schemas"
    description: A reference to nowhere.
    x-evidence: "inferred: a test"
    x-matches: 1
    update:
"""
PLACES = {
    "a property": {"properties": {"Crate": {"$ref": NOWHERE}}},
    "an item": {"properties": {"Crates": {"type": "array", "items": {"$ref": NOWHERE}}}},
    "a map": {"properties": {"Crates": {"type": "object", "additionalProperties": {"$ref": NOWHERE}}}},
    "allOf of a property": {"properties": {"Crate": {"allOf": [{"$ref": NOWHERE}]}}},
    "allOf of a schema": {"allOf": [{"$ref": NOWHERE}, {"type": "object", "properties": {"A": {"type": "string"}}}]},
    "allOf in allOf": {"allOf": [{"allOf": [{"$ref": NOWHERE}]}, {"type": "object", "properties": {"A": {"type": "string"}}}]},
    "oneOf": {"oneOf": [{"$ref": NOWHERE}], "discriminator": {"propertyName": "kind", "mapping": {"A": NOWHERE}}},
}


@pytest.mark.parametrize("schema", PLACES.values(), ids=PLACES)
def test_dangling_reference_stops(schema: object, tmp_path: Path) -> None:
    small = Small(tmp_path / "project")
    added = {"fortnox_Widget": {"properties": {"Crate": {"$ref": "#/components/schemas/fortnox_Added"}}}, "fortnox_Added": schema}
    (small.root / "spec/overlays/99-dangling.yaml").write_text(f"{HEAD}      {json.dumps(added)}\n", "utf-8")
    file = tmp_path / "small.json"
    file.write_text(json.dumps(small.document), "utf-8")
    with pytest.raises(
        GeneratorError, match=r"fortnox_Added.*refers to '#/components/schemas/fortnox_Nowhere', which the document does not hold"
    ):
        pipeline.run(small.root, str(file), propose=True, today=date(2026, 1, 31))

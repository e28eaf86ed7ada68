"""A reference of an overlay to a missing schema stops the run with its location, wherever it occurs."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.errors import GeneratorError
from tests.generator.project import Small

MISSING = "#/components/schemas/fortnox_Missing"
HEAD = """\
overlay: 1.0.0
info: {title: Test, version: 1.0.0}
actions:
  - target: "$.components.schemas"
    description: A reference to a missing schema.
    x-evidence: "inferred: a test"
    x-matches: 1
    update:
"""
SCHEMAS = {
    "property": {"properties": {"Crate": {"$ref": MISSING}}},
    "item": {"properties": {"Crates": {"type": "array", "items": {"$ref": MISSING}}}},
    "map": {"properties": {"Crates": {"type": "object", "additionalProperties": {"$ref": MISSING}}}},
    "allOf of a property": {"properties": {"Crate": {"allOf": [{"$ref": MISSING}]}}},
    "allOf of a schema": {"allOf": [{"$ref": MISSING}, {"type": "object", "properties": {"A": {"type": "string"}}}]},
    "allOf in allOf": {"allOf": [{"allOf": [{"$ref": MISSING}]}, {"type": "object", "properties": {"A": {"type": "string"}}}]},
    "oneOf": {"oneOf": [{"$ref": MISSING}], "discriminator": {"propertyName": "kind", "mapping": {"A": MISSING}}},
}


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_missing_reference_stops(schema: object, small: Small, tmp_path: Path) -> None:
    added = {"fortnox_Widget": {"properties": {"Crate": {"$ref": "#/components/schemas/fortnox_Added"}}}, "fortnox_Added": schema}
    (small.root / "spec/overlays/99-missing.yaml").write_text(f"{HEAD}      {json.dumps(added)}\n", "utf-8")
    file = tmp_path / "small.json"
    file.write_text(json.dumps(small.document), "utf-8")
    with pytest.raises(GeneratorError, match=r"fortnox_Added.*refers to '#/components/schemas/fortnox_Missing', which does not exist"):
        pipeline.run(small.root, str(file), propose=True, today=date(2026, 1, 31))

"""What a maintainer is told after an import."""

import copy
from pathlib import Path
from typing import Any

import pytest

from generator import changes
from tests.generator.project import Project


def test_nothing_changed(tmp_path: Path) -> None:
    facts = Project(tmp_path).facts()
    assert changes.between(facts, facts) == []


@pytest.fixture
def facts(tmp_path: Path) -> dict[str, Any]:
    return Project(tmp_path).facts()


def test_operations_parameters_and_properties_are_told(facts: dict[str, Any]) -> None:
    new = copy.deepcopy(facts)
    del new["paths"]["/3/units"]["post"]
    new["paths"]["/3/units"]["patch"] = facts["paths"]["/3/units"]["post"]
    new["paths"]["/3/customers"]["get"]["parameters"].append({"name": "colour", "in": "query", "schema": {"type": "string"}})
    customer = new["components"]["schemas"]["fortnox_Customer"]["properties"]
    customer["Colour"] = {"type": "string"}
    customer["Name"] = {"type": "integer"}
    del customer["City"]
    told = {(change.kind, change.place, change.detail) for change in changes.between(facts, new)}
    before = facts["components"]["schemas"]["fortnox_Customer"]["properties"]["Name"]
    assert told == {
        ("removed", "POST /3/units", ""),
        ("added", "PATCH /3/units", ""),
        ("changed", "GET /3/customers", "parameter colour added"),
        ("added", "fortnox_Customer.Colour", "type: string"),
        ("removed", "fortnox_Customer.City", ""),
        ("changed", "fortnox_Customer.Name", ", ".join(f"{k}: {v}" for k, v in sorted(before.items())) + " -> type: integer"),
    }

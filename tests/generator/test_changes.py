"""The differences that a maintainer sees after an import."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from generator import changes
from generator.changes import Change
from tests.generator.project import Project, Small


def test_equal_facts_have_no_differences(tmp_path: Path) -> None:
    facts = Project(tmp_path).facts()
    assert changes.compare(facts, facts) == []


@pytest.fixture
def facts(tmp_path: Path) -> dict[str, Any]:
    return Project(tmp_path).facts()


def test_changed_operations_and_properties_are_reported(facts: dict[str, Any]) -> None:
    new = copy.deepcopy(facts)
    del new["paths"]["/3/units"]["post"]
    new["paths"]["/3/units"]["patch"] = facts["paths"]["/3/units"]["post"]
    new["paths"]["/3/customers"]["get"]["parameters"].append({"name": "colour", "in": "query", "schema": {"type": "string"}})
    customer = new["components"]["schemas"]["fortnox_Kf_CustomerSingleItem"]["properties"]
    customer["Colour"] = {"type": "string"}
    customer["Name"] = {"type": "integer"}
    del customer["City"]
    found = {(change.kind, change.location, change.detail) for change in changes.compare(facts, new)}
    before = facts["components"]["schemas"]["fortnox_Kf_CustomerSingleItem"]["properties"]["Name"]
    assert found == {
        ("removed", "POST /3/units", ""),
        ("added", "PATCH /3/units", ""),
        ("changed", "GET /3/customers", "parameter colour added"),
        ("added", "fortnox_Kf_CustomerSingleItem.Colour", "type: string"),
        ("removed", "fortnox_Kf_CustomerSingleItem.City", ""),
        ("changed", "fortnox_Kf_CustomerSingleItem.Name", ", ".join(f"{k}: {v}" for k, v in sorted(before.items())) + " -> type: integer"),
    }


def test_changed_responses_and_servers_are_reported(facts: dict[str, Any]) -> None:
    new = copy.deepcopy(facts)
    new["servers"] = [{"url": "https://api.example.com"}]
    operation = new["paths"]["/3/units"]["get"]
    operation["responses"]["200"]["content"]["application/json"]["schema"] = {"type": "integer"}
    operation["responses"]["202"] = {"description": "Accepted"}
    assert changes.compare(facts, new) == [
        Change("changed", "servers", "https://api.fortnox.se -> https://api.example.com"),
        Change(
            "changed",
            "GET /3/units",
            "responses 200 content application/json schema $ref removed, responses 200 content application/json schema type added, "
            "responses 202 added",
        ),
    ]


def test_removed_models_and_methods_are_reported() -> None:
    def published(schema: str, *methods: str) -> dict[str, Any]:
        paths = {f"/{method}": {"get": {"operationId": method}} for method in methods}
        return {"paths": paths, "components": {"schemas": {schema: {}}}}

    found = changes.find_removed_names(published("Old", "a.get", "a.gone", "a.kept"), published("New", "a.kept"), {"a.gone"})
    assert found == [Change("vanished", "Old"), Change("vanished", "a.get")]


def test_report_shows_every_change(generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    small = generated
    properties = small.document["components"]["schemas"]["fortnox_Widget"]["properties"]
    properties.update({f"New{letter}{other}": {"type": "string"} for letter in "abcdefgh" for other in "abcdef"})
    small.document = json.loads(json.dumps(small.document).replace("/fortnox_Widget_Box", "/fortnox_Widget_Crate"))
    schemas = small.document["components"]["schemas"]
    schemas["fortnox_Widget_Crate"] = schemas.pop("fortnox_Widget_Box")
    assert small.generate_document() == 0
    output = capsys.readouterr().out
    assert output.count("added    fortnox_Widget.New") == 48
    assert "renamed  fortnox_Widget_Box  is called fortnox_Widget_Crate" in output

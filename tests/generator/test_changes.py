"""What a maintainer is told after an import."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from generator import changes
from generator.changes import Change
from tests.generator.project import Project, Small


def test_nothing_changed(tmp_path: Path) -> None:
    facts = Project(tmp_path).facts()
    assert changes.compare(facts, facts) == []


@pytest.fixture
def facts(tmp_path: Path) -> dict[str, Any]:
    return Project(tmp_path).facts()


def test_operations_parameters_and_properties_are_told(facts: dict[str, Any]) -> None:
    new = copy.deepcopy(facts)
    del new["paths"]["/3/units"]["post"]
    new["paths"]["/3/units"]["patch"] = facts["paths"]["/3/units"]["post"]
    new["paths"]["/3/customers"]["get"]["parameters"].append({"name": "colour", "in": "query", "schema": {"type": "string"}})
    customer = new["components"]["schemas"]["fortnox_Kf_CustomerSingleItem"]["properties"]
    customer["Colour"] = {"type": "string"}
    customer["Name"] = {"type": "integer"}
    del customer["City"]
    told = {(change.kind, change.location, change.detail) for change in changes.compare(facts, new)}
    before = facts["components"]["schemas"]["fortnox_Kf_CustomerSingleItem"]["properties"]["Name"]
    assert told == {
        ("removed", "POST /3/units", ""),
        ("added", "PATCH /3/units", ""),
        ("changed", "GET /3/customers", "parameter colour added"),
        ("added", "fortnox_Kf_CustomerSingleItem.Colour", "type: string"),
        ("removed", "fortnox_Kf_CustomerSingleItem.City", ""),
        ("changed", "fortnox_Kf_CustomerSingleItem.Name", ", ".join(f"{k}: {v}" for k, v in sorted(before.items())) + " -> type: integer"),
    }


def test_what_differs_within_answers_and_servers_is_told(facts: dict[str, Any]) -> None:
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


def test_models_and_methods_that_vanish_are_told() -> None:
    def published(schema: str, *methods: str) -> dict[str, Any]:
        paths = {f"/{method}": {"get": {"operationId": method}} for method in methods}
        return {"paths": paths, "components": {"schemas": {schema: {}}}}

    told = changes.vanished(published("Old", "a.get", "a.gone", "a.kept"), published("New", "a.kept"), {"a.gone"})
    assert told == [Change("vanished", "Old"), Change("vanished", "a.get")]


def test_every_change_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    assert small.generate_small() == 0
    properties = small.document["components"]["schemas"]["fortnox_Widget"]["properties"]
    properties.update({f"New{letter}{other}": {"type": "string"} for letter in "abcdefgh" for other in "abcdef"})
    small.document = json.loads(json.dumps(small.document).replace("/fortnox_Widget_Box", "/fortnox_Widget_Crate"))
    schemas = small.document["components"]["schemas"]
    schemas["fortnox_Widget_Crate"] = schemas.pop("fortnox_Widget_Box")
    capsys.readouterr()
    assert small.generate_small() == 0
    output = capsys.readouterr().out
    assert output.count("added    fortnox_Widget.New") == 48
    assert "renamed  fortnox_Widget_Box  is called fortnox_Widget_Crate" in output

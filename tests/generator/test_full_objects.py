"""Which lists have full objects: by the rule, by the table, or none. A list without a decision stops the run."""

from pathlib import Path
from typing import Any

import pytest

from tests.generator.project import Small

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}


def _parameter(name: str, location: str = "path") -> dict[str, Any]:
    return {"name": name, "in": location, "required": location == "path", "schema": TEXT}


def _get(schema: str, *parameters: dict[str, Any], many: bool = False) -> dict[str, Any]:
    reference: dict[str, Any] = {"$ref": f"#/components/schemas/{schema}"}
    content = {"type": "array", "items": reference} if many else reference
    response = {"description": "", "content": {"application/json": {"schema": content}}}
    return {"get": {"tags": ["warehouse_Box"], "parameters": list(parameters), "responses": {"200": response}}}


@pytest.fixture
def boxes(tmp_path: Path) -> Small:
    """The small project with a list of boxes and a GET of one box."""
    boxes = Small(tmp_path / "project")
    scopes = boxes.root / "spec/scopes.yaml"
    scopes.write_text(scopes.read_text("utf-8") + "- {scope: null, tags: [warehouse_Box], evidence: test}\n", "utf-8")
    pagination = boxes.root / "spec/pagination.yaml"
    pagination.write_text(pagination.read_text("utf-8") + "- {paths: [/api/], style: none, evidence: test}\n", "utf-8")
    boxes.document["components"]["schemas"] |= {
        "warehouse_BoxRow": {"type": "object", "properties": {"Code": TEXT, "Year": NUMBER, "Tags": {"type": "array", "items": TEXT}}},
        "warehouse_Box": {"type": "object", "properties": {"Code": TEXT, "Weight": NUMBER}},
    }
    boxes.document["paths"] |= {
        "/api/boxes": _get("warehouse_BoxRow", many=True),
        "/api/boxes/{code}": _get("warehouse_Box", _parameter("code")),
    }
    return boxes


def _code(boxes: Small) -> str:
    assert boxes.generate_small() == 0
    return (boxes.root / "generated/fortnox_api/resources/warehouse/boxs.py").read_text("utf-8")


def _table(boxes: Small, text: str) -> None:
    (boxes.root / "spec/full.yaml").write_text(text, "utf-8")


def _stops(boxes: Small, capsys: pytest.CaptureFixture[str], *words: str) -> None:
    before = boxes.files()
    assert boxes.generate_small() == 1
    error = capsys.readouterr().err
    for part in ("spec/full.yaml", *words):
        assert part in error
    assert boxes.files() == before


def test_rule_ignores_case_of_names(boxes: Small, capsys: pytest.CaptureFixture[str]) -> None:
    code = _code(boxes)
    assert "ExpandableListing[BoxRow, Box]" in code
    assert 'get=lambda row: call(OPERATIONS["GET /api/boxes/{code}"], one(Box), (row.code,))' in code
    assert "`.full()` yields the `Box` of each row, as `warehouse.boxs.get`." in code
    assert "lists with full objects       │ 2 of 2" in capsys.readouterr().out


def test_rule_passes_arguments_of_the_list(boxes: Small) -> None:
    paths = boxes.document["paths"]
    paths["/api/rooms/{room}/boxes"] = _get("warehouse_BoxRow", _parameter("room"), many=True)
    paths["/api/rooms/{room}/boxes/{code}"] = _get("warehouse_Box", _parameter("room"), _parameter("code"))
    assert "(room, row.code)" in _code(boxes)


def test_table_names_attributes_and_query_parameters(boxes: Small) -> None:
    del boxes.document["paths"]["/api/boxes/{code}"]
    boxes.document["paths"]["/api/boxes/{number}"] = _get("warehouse_Box", _parameter("number"), _parameter("year", "query"))
    _table(boxes, '- {lists: [GET /api/boxes], get: "GET /api/boxes/{number}", by: {number: Code, year: Year}, evidence: test}')
    code = _code(boxes)
    assert "(row.code,)" in code
    assert '{"year": require(row.year, "Year")}' in code


def test_table_without_get_gives_plain_listing(boxes: Small) -> None:
    _table(boxes, "- {lists: [GET /api/boxes], get: null, evidence: test}")
    code = _code(boxes)
    assert "Listing[BoxRow]" in code
    assert "ExpandableListing[BoxRow" not in code


def test_list_without_matching_attribute_stops(boxes: Small, capsys: pytest.CaptureFixture[str]) -> None:
    boxes.document["paths"]["/api/boxes/{number}"] = _get("warehouse_Box", _parameter("number"))
    del boxes.document["paths"]["/api/boxes/{code}"]
    _stops(boxes, capsys, "the rows of GET /api/boxes have no attributes", "GET /api/boxes/{number}", "`get: null` and the reason")


def test_list_with_attribute_of_several_values_stops(boxes: Small, capsys: pytest.CaptureFixture[str]) -> None:
    boxes.document["paths"]["/api/boxes/{tags}"] = _get("warehouse_Box", _parameter("tags"))
    del boxes.document["paths"]["/api/boxes/{code}"]
    _stops(boxes, capsys, "the rows of GET /api/boxes have no attributes")


def test_list_with_query_parameter_of_get_stops(boxes: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the year, the box of another year would be returned."""
    boxes.document["paths"]["/api/boxes/{code}"]["get"]["parameters"].append(_parameter("year", "query"))
    _stops(boxes, capsys, "the rows of GET /api/boxes have no attributes")


def test_list_with_two_gets_stops(boxes: Small, capsys: pytest.CaptureFixture[str]) -> None:
    boxes.document["paths"]["/api/boxes/{code}/{year}"] = _get("warehouse_Box", _parameter("code"), _parameter("year"))
    _stops(boxes, capsys, "the rows of GET /api/boxes have no attributes")


def test_list_with_rows_of_another_list_stops(boxes: Small, capsys: pytest.CaptureFixture[str]) -> None:
    boxes.document["paths"]["/api/lost/boxes"] = _get("warehouse_BoxRow", many=True)
    _stops(boxes, capsys, "GET /api/lost/boxes has the same rows as GET /api/boxes", "GET /api/boxes/{code}")
    _table(boxes, '- {lists: [GET /api/lost/boxes], get: "GET /api/boxes/{code}", by: {code: Code}, evidence: test}')
    assert _code(boxes).count("ExpandableListing[BoxRow, Box]") == 2


def test_unnecessary_table_entry_stops(boxes: Small, capsys: pytest.CaptureFixture[str]) -> None:
    del boxes.document["paths"]["/api/boxes/{code}"]
    _table(boxes, "- {lists: [GET /api/boxes], get: null, evidence: test}")
    _stops(boxes, capsys, "GET /api/boxes does not need an item", "delete it")

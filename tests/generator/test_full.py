"""Which lists have full objects: by the rule, by the table, or not; and that a list about which nobody has decided stops the run."""

from pathlib import Path
from typing import Any

import pytest

from tests.generator.project import Small

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}


def _parameter(name: str, place: str = "path") -> dict[str, Any]:
    return {"name": name, "in": place, "required": place == "path", "schema": TEXT}


def _get(schema: str, *parameters: dict[str, Any], many: bool = False) -> dict[str, Any]:
    reference: dict[str, Any] = {"$ref": f"#/components/schemas/{schema}"}
    content = {"type": "array", "items": reference} if many else reference
    response = {"description": "", "content": {"application/json": {"schema": content}}}
    return {"get": {"tags": ["warehouse_Box"], "parameters": list(parameters), "responses": {"200": response}}}


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """Has a list of boxes, and a GET of one of them."""
    small = Small(tmp_path / "project")
    scopes = small.root / "spec/scopes.yaml"
    scopes.write_text(scopes.read_text("utf-8") + "- {scope: null, tags: [warehouse_Box], evidence: made up}\n", "utf-8")
    pagination = small.root / "spec/pagination.yaml"
    pagination.write_text(pagination.read_text("utf-8") + "- {paths: [/api/], style: none, evidence: made up}\n", "utf-8")
    small.document["components"]["schemas"] |= {
        "warehouse_BoxRow": {"type": "object", "properties": {"Code": TEXT, "Year": NUMBER, "Tags": {"type": "array", "items": TEXT}}},
        "warehouse_Box": {"type": "object", "properties": {"Code": TEXT, "Weight": NUMBER}},
    }
    small.document["paths"] |= {
        "/api/boxes": _get("warehouse_BoxRow", many=True),
        "/api/boxes/{code}": _get("warehouse_Box", _parameter("code")),
    }
    return small


def _code(small: Small) -> str:
    assert small.generate_small() == 0
    return (small.root / "generated/fortnox_api/resources/warehouse/boxs.py").read_text("utf-8")


def _table(small: Small, text: str) -> None:
    (small.root / "spec/full.yaml").write_text(text, "utf-8")


def _stops(small: Small, capsys: pytest.CaptureFixture[str], *told: str) -> None:
    before = small.files()
    assert small.generate_small() == 1
    error = capsys.readouterr().err
    for part in ("spec/full.yaml", *told):
        assert part in error
    assert small.files() == before


def test_a_row_names_its_object_where_they_are_called_alike_but_for_capitals(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    code = _code(small)
    assert "ExpandableListing[BoxRow, Box]" in code
    assert 'get=lambda row: call(OPERATIONS["GET /api/boxes/{code}"], one(Box), (row.code,))' in code
    assert "`.full()` yields the `Box` of each row, as `warehouse.boxs.get` returns it." in code
    assert "lists with full objects       │ 2 of 2" in capsys.readouterr().out


def test_what_the_list_is_asked_for_it_hands_on(small: Small) -> None:
    paths = small.document["paths"]
    paths["/api/rooms/{room}/boxes"] = _get("warehouse_BoxRow", _parameter("room"), many=True)
    paths["/api/rooms/{room}/boxes/{code}"] = _get("warehouse_Box", _parameter("room"), _parameter("code"))
    assert "(room, row.code)" in _code(small)


def test_the_table_names_what_is_called_otherwise_and_what_is_not_in_the_path(small: Small) -> None:
    del small.document["paths"]["/api/boxes/{code}"]
    small.document["paths"]["/api/boxes/{number}"] = _get("warehouse_Box", _parameter("number"), _parameter("year", "query"))
    _table(small, '- {lists: [GET /api/boxes], get: "GET /api/boxes/{number}", by: {number: Code, year: Year}, evidence: made up}')
    code = _code(small)
    assert "(row.code,)" in code
    assert '{"year": require(row.year, "Year")}' in code


def test_the_table_may_say_that_nothing_names_it(small: Small) -> None:
    _table(small, "- {lists: [GET /api/boxes], get: null, evidence: made up}")
    code = _code(small)
    assert "Listing[BoxRow]" in code
    assert "ExpandableListing[BoxRow" not in code


def test_silence_stops_where_no_attribute_is_called_as_the_parameter_is(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    small.document["paths"]["/api/boxes/{number}"] = _get("warehouse_Box", _parameter("number"))
    del small.document["paths"]["/api/boxes/{code}"]
    _stops(small, capsys, "rows of GET /api/boxes do not tell", "GET /api/boxes/{number}", "or `get: null` and why")


def test_silence_stops_where_the_attribute_is_a_list(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    small.document["paths"]["/api/boxes/{tags}"] = _get("warehouse_Box", _parameter("tags"))
    del small.document["paths"]["/api/boxes/{code}"]
    _stops(small, capsys, "rows of GET /api/boxes do not tell")


def test_silence_stops_where_the_get_takes_more_than_its_path(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the year another year's box would be answered."""
    small.document["paths"]["/api/boxes/{code}"]["get"]["parameters"].append(_parameter("year", "query"))
    _stops(small, capsys, "rows of GET /api/boxes do not tell")


def test_silence_stops_where_there_are_two_gets(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    small.document["paths"]["/api/boxes/{code}/{year}"] = _get("warehouse_Box", _parameter("code"), _parameter("year"))
    _stops(small, capsys, "rows of GET /api/boxes do not tell")


def test_silence_stops_where_another_list_has_the_same_rows(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    small.document["paths"]["/api/lost/boxes"] = _get("warehouse_BoxRow", many=True)
    _stops(small, capsys, "GET /api/lost/boxes has the same rows as GET /api/boxes", "GET /api/boxes/{code}")
    _table(small, '- {lists: [GET /api/lost/boxes], get: "GET /api/boxes/{code}", by: {code: Code}, evidence: made up}')
    assert _code(small).count("ExpandableListing[BoxRow, Box]") == 2


def test_a_decision_that_nobody_asks_for_stops(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    del small.document["paths"]["/api/boxes/{code}"]
    _table(small, "- {lists: [GET /api/boxes], get: null, evidence: made up}")
    _stops(small, capsys, "GET /api/boxes has no full objects that anybody would look for", "delete it")

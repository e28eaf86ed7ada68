"""Invalid input stops with one message that names the file and the location, and no file is changed."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.project import Project

Change = Callable[[Project], list[str]]


def _document(name: str, content: str) -> Change:
    def change(project: Project) -> list[str]:
        file = project.root.parent / name
        file.write_text(content, "utf-8")
        return [str(file)]

    return change


def _changed(name: str, edit: Callable[[dict], None]) -> Change:  # type: ignore[type-arg]  # any JSON
    """Import a changed copy of the facts, which are an OpenAPI document."""

    def change(project: Project) -> list[str]:
        document = project.facts()
        edit(document)
        return _document(name, json.dumps(document))(project)

    return change


def _edited(path: str, old: str, new: str) -> Change:
    def change(project: Project) -> list[str]:
        file = project.root / path
        text = file.read_text("utf-8")
        assert text.count(old) >= 1, f"{path} does not contain {old!r}"
        file.write_text(text.replace(old, new, 1), "utf-8")
        return []

    return change


def _truncated(project: Project) -> list[str]:
    text = (project.root / "spec/fortnox.json").read_text("utf-8")
    return _document("cut.json", text[: len(text) // 2])(project)


def _unreachable_url(project: Project) -> list[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return [f"http://127.0.0.1:{port}/openapi.json"]


def _unresolved(document: dict) -> None:  # type: ignore[type-arg]
    content = document["paths"]["/3/customers"]["get"]["responses"]["200"]["content"]["application/json"]
    content["schema"]["$ref"] = "#/components/schemas/fortnox_Missing"


def _new_operation(document: dict) -> None:  # type: ignore[type-arg]
    document["paths"]["/3/customers/{CustomerNumber}/merge"] = {
        "put": {
            "tags": ["fortnox_Customers"],
            "parameters": [{"name": "CustomerNumber", "in": "path", "required": True, "schema": {"type": "string"}}],
            "responses": {"204": {"description": "No Content"}},
        }
    }


def _without_account_charts(document: dict) -> None:  # type: ignore[type-arg]
    del document["paths"]["/3/accountcharts"]


CASES: dict[str, tuple[Change, list[str]]] = {
    "neither JSON nor YAML": (_document("noise.json", "{this is: [not"), ["noise.json:1:2", "is not valid JSON"]),
    "not YAML": (_document("noise.yaml", "a: [1\nb: }"), ["noise.yaml:2:", "is not valid YAML"]),
    "list": (_document("list.json", "[1, 2]"), ["list.json", "not an object"]),
    "HTML": (
        _document("page.json", "<html><body>Not here</body></html>"),
        ["page.json: is an HTML page without an OpenAPI document", "documentation page"],
    ),
    "Swagger 2": (_document("old.json", '{"swagger": "2.0", "paths": {}}'), ["old.json", "Swagger 2.0"]),
    "OpenAPI 4": (_document("new.json", '{"openapi": "4.0.0"}'), ["new.json#/openapi", "'4.0.0'", "3.0 or 3.1"]),
    "truncated": (_truncated, ["cut.json:", "is not valid JSON", "check that the file is complete"]),
    "no file": (lambda project: [str(project.root / "missing.json")], ["missing.json", "cannot be read"]),
    "unreachable URL": (_unreachable_url, ["http://127.0.0.1:", "cannot be downloaded"]),
    "missing schema": (
        _changed("loose.json", _unresolved),
        ["loose.json#/paths/~13~1customers/get/responses/200", "fortnox_Missing"],
    ),
    "new operation": (
        _changed("more.json", _new_operation),
        ["spec/names.yaml", "PUT /3/customers/{CustomerNumber}/merge has no name", "customers.merge"],
    ),
    "removed operation": (
        _changed("less.json", _without_account_charts),
        ["spec/names.yaml", "GET /3/accountcharts was removed from the document"],
    ),
    "two operations with one name": (
        _edited("spec/names.yaml", "GET /3/units/{Code}: units.get", "GET /3/units/{Code}: units.list"),
        ["spec/names.yaml", "are both named units.list"],
    ),
    "names.yaml that is not YAML": (_edited("spec/names.yaml", "operations:", "operations: ]"), ["spec/names.yaml:"]),
    "overlay with another count": (
        _edited("spec/overlays/10-media-types.yaml", "x-matches: 142", "x-matches: 143"),
        ["overlays/10-media-types.yaml, action 1", "matches 142 nodes instead of 143"],
    ),
    "overlay with a missing schema": (
        _edited("spec/overlays/20-lists.yaml", "schemas/fortnox_Price_List", "schemas/fortnox_Missing"),
        ["the corrected document#/paths/~13~1prices/get/", "fortnox_Missing"],
    ),
    "missing facts": (lambda project: (project.root / "spec/fortnox.json").unlink() or [], ["spec/fortnox.json", "is missing"]),
}


@pytest.mark.slow  # `nox -s drift`: each test reads the complete document
@pytest.mark.parametrize("name", CASES)
def test_bad_input_stops_with_its_location(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change, words = CASES[name]
    project = Project(tmp_path / "project", generated=True)
    arguments = change(project)
    before = project.files()

    assert project.generate(*arguments) == 1

    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("generate: ")
    for part in words:
        assert part in output.err
    assert project.files() == before

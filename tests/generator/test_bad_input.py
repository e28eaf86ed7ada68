"""Bad input stops with one clear line that names the file and the place, and nothing is changed."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.project import Project

Spoil = Callable[[Project], list[str]]


def _document(name: str, content: str) -> Spoil:
    def spoil(project: Project) -> list[str]:
        file = project.root.parent / name
        file.write_text(content, "utf-8")
        return [str(file)]

    return spoil


def _changed(name: str, change: Callable[[dict], None]) -> Spoil:  # type: ignore[type-arg]  # any JSON
    """The facts themselves are an OpenAPI document: a spoilt copy of them is imported."""

    def spoil(project: Project) -> list[str]:
        document = project.facts()
        change(document)
        return _document(name, json.dumps(document))(project)

    return spoil


def _edited(path: str, old: str, new: str) -> Spoil:
    def spoil(project: Project) -> list[str]:
        file = project.root / path
        text = file.read_text("utf-8")
        assert text.count(old) >= 1, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new, 1), "utf-8")
        return []

    return spoil


def _truncated(project: Project) -> list[str]:
    text = (project.root / "spec/fortnox.json").read_text("utf-8")
    return _document("cut.json", text[: len(text) // 2])(project)


def _silent_address(project: Project) -> list[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return [f"http://127.0.0.1:{port}/openapi.json"]


def _unresolved(document: dict) -> None:  # type: ignore[type-arg]
    content = document["paths"]["/3/customers"]["get"]["responses"]["200"]["content"]["application/json"]
    content["schema"]["$ref"] = "#/components/schemas/fortnox_Nowhere"


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


CASES: dict[str, tuple[Spoil, list[str]]] = {
    "neither JSON nor YAML": (_document("noise.json", "{this is: [not"), ["noise.json:1:2", "is not JSON"]),
    "not YAML": (_document("noise.yaml", "a: [1\nb: }"), ["noise.yaml:2:", "is not YAML"]),
    "no document at all": (_document("list.json", "[1, 2]"), ["list.json", "not an object"]),
    "HTML": (
        _document("page.json", "<html><body>Not here</body></html>"),
        ["page.json: is an HTML page that holds no", "documentation page"],
    ),
    "Swagger 2": (_document("old.json", '{"swagger": "2.0", "paths": {}}'), ["old.json", "Swagger 2.0"]),
    "OpenAPI 4": (_document("new.json", '{"openapi": "4.0.0"}'), ["new.json#/openapi", "'4.0.0'", "3.0 or 3.1"]),
    "truncated": (_truncated, ["cut.json:", "is not JSON", "cut off"]),
    "no file": (lambda project: [str(project.root / "missing.json")], ["missing.json", "cannot be read"]),
    "a silent address": (_silent_address, ["http://127.0.0.1:", "does not answer"]),
    "an unresolved reference": (
        _changed("loose.json", _unresolved),
        ["loose.json#/paths/~13~1customers/get/responses/200", "fortnox_Nowhere"],
    ),
    "an operation without a name": (
        _changed("more.json", _new_operation),
        ["spec/names.yaml", "PUT /3/customers/{CustomerNumber}/merge has no name", "customers.merge"],
    ),
    "a vanished operation": (
        _changed("less.json", _without_account_charts),
        ["spec/names.yaml", "GET /3/accountcharts is not in the document any more"],
    ),
    "two operations with one name": (
        _edited("spec/names.yaml", "GET /3/units/{Code}: units.get", "GET /3/units/{Code}: units.list"),
        ["spec/names.yaml", "are both named units.list"],
    ),
    "names that are not YAML": (_edited("spec/names.yaml", "operations:", "operations: ]"), ["spec/names.yaml:"]),
    "an overlay that matches another number": (
        _edited("spec/overlays/10-media-types.yaml", "x-matches: 142", "x-matches: 143"),
        ["overlays/10-media-types.yaml, action 1", "matches 142 nodes and says 143"],
    ),
    "an overlay that refers to a schema that is not there": (
        _edited("spec/overlays/20-lists.yaml", "schemas/fortnox_Price_List", "schemas/fortnox_Nowhere"),
        ["the corrected document#/paths/~13~1prices/get/", "fortnox_Nowhere"],
    ),
    "facts that are missing": (lambda project: (project.root / "spec/fortnox.json").unlink() or [], ["spec/fortnox.json", "is missing"]),
}


@pytest.mark.slow  # `nox -s drift`: the whole document is read for each
@pytest.mark.parametrize("name", CASES)
def test_bad_input_stops_at_its_place(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil, told = CASES[name]
    project = Project(tmp_path / "project", generated=True)
    arguments = spoil(project)
    before = project.files()

    assert project.generate(*arguments) == 1

    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("generate: ")
    for part in told:
        assert part in output.err
    assert project.files() == before

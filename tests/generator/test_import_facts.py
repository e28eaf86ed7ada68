"""Which facts an import keeps, what it drops, and which problems stop it."""

import copy
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import facts, interrupted_runs, pipeline, source, validation
from generator.__main__ import main
from generator.errors import GeneratorError, GeneratorErrors
from tests.generator.project import Small

Json = dict[str, Any]
Change = Callable[[Json], object]

WIDGETS = "/3/widgets"
ONE = "/3/widgets/{WidgetNumber}"
TEXT = {"type": "string"}
NUMBER = {"name": "WidgetNumber", "in": "path", "required": True, "schema": TEXT}


@pytest.fixture
def document(tmp_path: Path) -> Json:
    return json.loads(json.dumps(Small(tmp_path / "small").document))


def _facts(document: Json) -> Json:
    return source.parse(json.dumps(document).encode(), "the document")


def _get(document: Json, path: str = WIDGETS) -> Json:
    return document["paths"][path]["get"]


def _components(section: str, **content: Any) -> Change:
    return lambda document: document["components"].setdefault(section, {}).update(content)


def _shared_number(document: Json) -> None:
    """Declare the number of a widget at the path, by a reference, and not at its operations."""
    _components("parameters", Number=NUMBER)(document)
    item = document["paths"][ONE]
    item["parameters"] = [{"$ref": "#/components/parameters/Number"}]
    for method in ("get", "put", "delete"):
        del item[method]["parameters"]


def _path_reference(document: Json) -> None:
    _components("pathItems", Widgets=document["paths"][WIDGETS])(document)
    document["paths"][WIDGETS] = {"$ref": "#/components/pathItems/Widgets"}


def _other_references(document: Json) -> None:
    post = document["paths"][WIDGETS]["post"]
    _components("requestBodies", Widget=post["requestBody"])(document)
    post["requestBody"] = {"$ref": "#/components/requestBodies/Widget"}
    _components("responses", Widget=post["responses"]["201"])(document)
    post["responses"]["201"] = {"$ref": "#/components/responses/Widget", "description": "Prose"}


def _media_type(document: Json) -> None:
    content = _get(document)["responses"]["200"]["content"]
    content["Application/JSON; charset=utf-8"] = content.pop("application/json")


SAME: dict[str, Change] = {
    "duplicate operationId": lambda document: [item.setdefault("get", {}).update(operationId="same") for item in _with_get(document)],
    "unused reference to a missing schema": _components("schemas", Lost={"$ref": "#/components/schemas/Missing"}),
    "unused schema of an unknown type": _components("schemas", Lost={"type": "strng", "if": {}, "required": "x"}),
    "response without a description": lambda document: _get(document)["responses"]["200"].pop("description"),
    "no version": lambda document: document["info"].pop("version"),
    "no info": lambda document: document.pop("info"),
    "empty required": lambda document: document["components"]["schemas"]["fortnox_Widget_Box"].update(required=[]),
    "duplicate required key": lambda document: document["components"]["schemas"]["fortnox_Widget"]["required"].append("Description"),
    "vendor extensions": lambda document: (
        document.update({"x-a": 1}),
        _get(document).update({"x-b": None}),
        document["paths"].update({"x-c": 1}),
    ),
    "prose of a path": lambda document: document["paths"][WIDGETS].update(
        summary="Prose", description="Prose", servers=[{"url": "https://api.example.com/"}]
    ),
    "servers of an operation": lambda document: _get(document).update(servers=document["servers"]),
    "parameter of a path by reference": _shared_number,
    "path by reference": _path_reference,
    "body and response by reference": _other_references,
    "media type with a parameter": _media_type,
    "no parameters": lambda document: document["paths"][WIDGETS]["post"].update(parameters=[]),
    "header that is not a parameter": lambda document: _get(document)["parameters"].append(
        {"name": "Accept", "in": "header", "schema": TEXT}
    ),
    "default of another type": lambda document: document["components"]["schemas"]["fortnox_Widget"]["properties"]["Price"].update(
        default="x"
    ),
}


def _with_get(document: Json) -> list[Json]:
    return [item for item in document["paths"].values() if "get" in item]


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_dropped_content_does_not_change_the_facts(document: Json, change: Change) -> None:
    expected = _facts(document)
    change(document)
    assert _facts(document) == expected


def test_operation_overrides_a_parameter_of_its_path(document: Json) -> None:
    document["paths"][ONE]["parameters"] = [{**NUMBER, "schema": {"type": "integer"}}]
    assert _get(_facts(document), ONE)["parameters"] == [NUMBER]


def test_document_without_schemas_is_imported() -> None:
    gone = {"tags": ["a"], "responses": {"204": {}}}
    found = _facts({"openapi": "3.0.0", "paths": {"/a": {"delete": gone}}})
    assert found["components"] == {"schemas": {}}


def test_import_keeps_facts_without_prose(document: Json) -> None:
    get = _get(document)
    get["security"] = [{"oauth2": ["b", "a"]}, {"basic": []}]
    get["callbacks"] = {"two": {"{$url}": {"post": {"x": 1}}}, "one": {}}
    header = {"description": "Prose", "schema": {"type": "integer", "description": "Prose"}}
    _components("headers", Count=header)(document)
    get["responses"]["200"]["headers"] = {"X-Count": {"$ref": "#/components/headers/Count"}}
    document["components"]["securitySchemes"] = {
        "oauth2": {
            "type": "oauth2",
            "description": "Prose",
            "flows": {"clientCredentials": {"tokenUrl": "https://a", "scopes": {"a": "Prose"}}},
        }
    }
    schemas = document["components"]["schemas"]
    schemas["fortnox_Widget"]["properties"] |= {
        "Open": {"type": "string", "x-extensible-enum": ["b", "a"], "default": "c"},
        "Any": {"allOf": [{"$ref": "#/components/schemas/fortnox_Widget_Box"}, {"default": "NONE"}, {"description": "Prose"}]},
        "Row": {"oneOf": [TEXT], "discriminator": {"propertyName": "type", "mapping": {"A": "#/components/schemas/Unreached"}, "x-a": 1}},
        "List": {"type": "array", "items": TEXT, "default": []},
    }
    schemas["Unreached"] = {"type": "object"}
    found = _facts(document)
    operation, properties = _get(found), found["components"]["schemas"]["fortnox_Widget"]["properties"]
    assert operation["security"] == [{"basic": []}, {"oauth2": ["a", "b"]}]
    assert operation["x-callbacks"] == ["one", "two"]
    assert operation["responses"]["200"]["headers"] == {"X-Count": {"schema": {"type": "integer"}}}
    assert found["components"]["securitySchemes"] == {
        "oauth2": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://a", "scopes": {"a": ""}}}}
    }
    assert properties["Open"] == {"type": "string", "x-extensible-enum": ["a", "b"], "default": "c"}
    assert properties["Any"] == {"allOf": [{"$ref": "#/components/schemas/fortnox_Widget_Box"}, {"default": "NONE"}]}
    assert properties["Row"]["discriminator"] == {"propertyName": "type", "mapping": {"A": "#/components/schemas/Unreached"}}
    assert properties["List"] == {"type": "array", "items": TEXT}
    assert "Unreached" in found["components"]["schemas"]
    assert "Prose" not in json.dumps(found)
    assert facts.extract_facts(found) == found


def test_operations_inherit_security_of_the_document(document: Json) -> None:
    document["security"] = [{"basic": []}]
    _get(document)["security"] = []
    found = _facts(document)
    assert _get(found)["security"] == []
    assert _get(found, ONE)["security"] == [{"basic": []}]


STOPS: dict[str, tuple[Change, str]] = {
    "other servers": (
        lambda document: _get(document).update(servers=[{"url": "https://other.example.com"}]),
        "#/paths/~13~1widgets/get/servers: lists https://other.example.com, but the document lists https://api.example.com; ",
    ),
    "undeclared path parameter": (
        lambda document: _get(document, ONE).pop("parameters"),
        "{WidgetNumber}/get/parameters: GET /3/widgets/{WidgetNumber} does not declare its path parameter WidgetNumber; ",
    ),
    "duplicate parameter": (
        lambda document: _get(document)["parameters"].append({"name": "filter", "in": "query", "schema": TEXT}),
        "get/parameters/2: is a second declaration of the query parameter filter of GET /3/widgets; ",
    ),
    "circular reference": (
        lambda document: (
            _components("parameters", A={"$ref": "#/components/parameters/A"})(document),
            _get(document)["parameters"].append({"$ref": "#/components/parameters/A"}),
        ),
        "get/parameters/2/$ref: refers to '#/components/parameters/A', which refers to itself; ",
    ),
    "HEAD": (lambda document: document["paths"][WIDGETS].update(head={}), "/head: is not an HTTP method that the client supports; "),
    "one media type in two forms": (
        lambda document: _get(document)["responses"]["200"]["content"].update({"application/json;a=b": {"schema": TEXT}}),
        "content/application~1json;a=b: is a second declaration of application/json; ",
    ),
    "missing paths": (lambda document: document.pop("paths"), "#/paths: is missing or not an object; check that the document is complete"),
    "keyword without an equivalent in 3.0": (
        lambda document: (document.update(openapi="3.1.0"), document["components"]["schemas"]["fortnox_Widget_Box"].update({"if": TEXT})),
        "/components/schemas/fortnox_Widget_Box/if: cannot be expressed in OpenAPI 3.0; ",
    ),
    "null type": (
        lambda document: (
            document.update(openapi="3.1.0"),
            document["components"]["schemas"]["fortnox_Widget"]["properties"].update(Zed={"type": "null"}),
        ),
        "fortnox_Widget/properties/Zed/type: permits only null",
    ),
}


@pytest.mark.parametrize(("change", "line"), STOPS.values(), ids=STOPS)
def test_problem_stops_with_its_location(document: Json, change: Change, line: str) -> None:
    change(document)
    with pytest.raises(GeneratorError) as error:
        _facts(document)
    assert not isinstance(error.value, GeneratorErrors), str(error.value)
    assert str(error.value).startswith("the document#/")
    assert line in str(error.value)


def test_all_problems_are_listed(document: Json) -> None:
    changes = [
        change for name, (change, _) in STOPS.items() if name not in ("missing paths", "keyword without an equivalent in 3.0", "null type")
    ]
    for change in changes[:5]:
        change(document)
    found = validation.find_raw_problems(document, "the document")
    assert len(found) == 5
    with pytest.raises(GeneratorErrors) as error:
        _facts(document)
    assert str(error.value).splitlines() == [str(each) for each in found]
    assert error.value.errors[0].args == found[0].args


_NOISE = (None, True, 0, "", "x", [], {}, [None], [{}], {"x": None}, {"$ref": 5}, {"$ref": "#/paths/~13~1widgets"}, ["null"], [["a"]])
_KEYS = ("type", "enum", "const", "required", "default", "$ref", "anyOf", "allOf", "items", "properties", "discriminator", "security")
_KEYS_OF_OPERATIONS = ("servers", "parameters", "headers", "content", "callbacks", "tags", "schema", "name", "in")


@pytest.mark.parametrize("seed", range(20))
def test_random_changes_are_imported_or_reported(document: Json, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(10):
        changed = copy.deepcopy({**document, "openapi": chance.choice(["3.0.3", "3.1.0"])})
        for _ in range(chance.choice([1, 1, 3])):
            node = chance.choice([each for each in _objects(changed) if each])
            key = chance.choice([*node, chance.choice(_KEYS), chance.choice(_KEYS_OF_OPERATIONS)])
            node[key] = copy.deepcopy(chance.choice(_NOISE))
        if not validation.find_raw_problems(changed, "the document"):
            found = validation.import_facts(changed, "the document")
            assert facts.extract_facts(found) == found


def _objects(node: Any) -> list[Json]:
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [*([node] if isinstance(node, dict) else ()), *(each for value in inner for each in _objects(value))]


def test_each_problem_is_printed_on_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    small.document["paths"][WIDGETS]["head"] = {}
    del small.document["paths"][ONE]["get"]["parameters"]
    before = small.files()
    assert small.generate_small() == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "generate: 2 problems, no files generated"
    assert len(lines) == 5
    assert small.files() == before


SCHEMAS_OF_31: dict[str, tuple[Any, Any]] = {
    "null in the types": ({"type": ["string", "null"], "maxLength": 3}, {"type": "string", "nullable": True, "maxLength": 3}),
    "two types": ({"type": ["string", "integer"]}, {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
    "null or reference": (
        {"anyOf": [{"$ref": "#/components/schemas/fortnox_Widget_Box"}, {"type": "null"}]},
        {"allOf": [{"$ref": "#/components/schemas/fortnox_Widget_Box"}], "nullable": True},
    ),
    "null or string": ({"oneOf": [TEXT, {"type": "null"}]}, {"type": "string", "nullable": True}),
    "null as one of three": (
        {"anyOf": [TEXT, {"type": "integer"}, {"type": "null"}]},
        {"anyOf": [TEXT, {"type": "integer"}], "nullable": True},
    ),
    "tighter of two bounds": ({"type": "integer", "minimum": 5, "exclusiveMinimum": 3}, {"type": "integer", "minimum": 5}),
    "exclusive bound": ({"type": "integer", "exclusiveMaximum": 3}, {"type": "integer", "maximum": 3, "exclusiveMaximum": True}),
    "constant": ({"type": "string", "const": "A"}, {"type": "string", "enum": ["A"]}),
    "facts next to a reference": (
        {"$ref": "#/components/schemas/fortnox_Widget_Box", "readOnly": True, "description": "Prose"},
        {"allOf": [{"$ref": "#/components/schemas/fortnox_Widget_Box"}], "readOnly": True},
    ),
    "prose next to a reference": (
        {"$ref": "#/components/schemas/fortnox_Widget_Box", "description": "Prose"},
        {"$ref": "#/components/schemas/fortnox_Widget_Box"},
    ),
    "base64": ({"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}, {"type": "string", "format": "byte"}),
    "true as schema": (True, {}),
    "property const": (
        {"type": "object", "properties": {"const": {"type": ["integer", "null"], "examples": [1]}}},
        {"type": "object", "properties": {"const": {"type": "integer", "nullable": True}}},
    ),
}


@pytest.mark.parametrize(("schema", "expected"), SCHEMAS_OF_31.values(), ids=SCHEMAS_OF_31)
def test_openapi_31_schema_is_converted(document: Json, schema: Any, expected: Any) -> None:
    document["openapi"] = "3.1.1"
    document["components"]["schemas"]["fortnox_Widget"]["properties"]["Zed"] = schema
    assert _facts(document)["components"]["schemas"]["fortnox_Widget"]["properties"]["Zed"] == expected


def test_openapi_31_bytes_need_no_schema(document: Json) -> None:
    document["openapi"] = "3.1.0"
    expected = _facts(document)
    content = _get(document, f"{ONE}/preview")["responses"]["200"]["content"]
    content["application/pdf"] = {}
    assert _facts(document) == expected


def test_folder_of_killed_run_is_removed(tmp_path: Path) -> None:
    small = Small(tmp_path / "project")
    (small.root / ".generate-abc/generated").mkdir(parents=True)
    assert small.generate("no such document") == 1
    assert not list(small.root.glob(".generate-*"))


def test_folder_with_only_copy_is_not_removed(generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    small = generated
    aside = small.root / ".generate-abc/old/3"
    aside.parent.mkdir(parents=True)
    (small.root / "spec/wrappers.yaml").rename(aside)
    before = small.files()
    capsys.readouterr()
    assert small.generate() == 1
    shown = capsys.readouterr().err
    assert ".generate-abc/old: contains files that a killed run was replacing" in shown
    assert "restore spec/ and generated/ with git, copy uncommitted files from this folder, then remove .generate-abc" in shown
    assert small.files() == before


def test_folder_of_replaced_files_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".generate-abc/replaced").mkdir(parents=True)
    (tmp_path / ".generate-abc/replaced/0").write_text("old", "utf-8")
    interrupted_runs.remove(tmp_path)
    assert not list(tmp_path.glob(".generate-*"))


def test_interrupted_run_prints_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "run", interrupt)
    assert main(["--root", str(tmp_path)]) == 130
    assert capsys.readouterr().err == "generate: interrupted\n"

"""What an import keeps, what it leaves behind, and which faults stop it."""

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
    """The number of a widget is declared at the path, by a reference, and not at its operations."""
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
    "an operationId twice": lambda document: [item.setdefault("get", {}).update(operationId="same") for item in _with_get(document)],
    "a reference to nowhere that nothing reaches": _components("schemas", Lost={"$ref": "#/components/schemas/Nowhere"}),
    "a type that is none and that nothing reaches": _components("schemas", Lost={"type": "strng", "if": {}, "required": "x"}),
    "a response without a description": lambda document: _get(document)["responses"]["200"].pop("description"),
    "no version": lambda document: document["info"].pop("version"),
    "no info": lambda document: document.pop("info"),
    "nothing required": lambda document: document["components"]["schemas"]["fortnox_Widget_Box"].update(required=[]),
    "a value required twice": lambda document: document["components"]["schemas"]["fortnox_Widget"]["required"].append("Description"),
    "keys of a vendor": lambda document: (
        document.update({"x-a": 1}),
        _get(document).update({"x-b": None}),
        document["paths"].update({"x-c": 1}),
    ),
    "words of a path": lambda document: document["paths"][WIDGETS].update(
        summary="Prose", description="Prose", servers=[{"url": "https://api.example.com/"}]
    ),
    "servers of an operation": lambda document: _get(document).update(servers=document["servers"]),
    "parameters of a path by reference": _shared_number,
    "a path by reference": _path_reference,
    "a body and a response by reference": _other_references,
    "a media type with a parameter": _media_type,
    "no parameters": lambda document: document["paths"][WIDGETS]["post"].update(parameters=[]),
    "a header that is no parameter": lambda document: _get(document)["parameters"].append(
        {"name": "Accept", "in": "header", "schema": TEXT}
    ),
    "a default of another type": lambda document: document["components"]["schemas"]["fortnox_Widget"]["properties"]["Price"].update(
        default="x"
    ),
}


def _with_get(document: Json) -> list[Json]:
    return [item for item in document["paths"].values() if "get" in item]


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_what_is_not_kept_changes_nothing(document: Json, change: Change) -> None:
    expected = _facts(document)
    change(document)
    assert _facts(document) == expected


def test_an_operation_may_declare_a_parameter_of_its_path_otherwise(document: Json) -> None:
    document["paths"][ONE]["parameters"] = [{**NUMBER, "schema": {"type": "integer"}}]
    assert _get(_facts(document), ONE)["parameters"] == [NUMBER]


def test_a_document_without_schemas_is_imported() -> None:
    gone = {"tags": ["a"], "responses": {"204": {}}}
    found = _facts({"openapi": "3.0.0", "paths": {"/a": {"delete": gone}}})
    assert found["components"] == {"schemas": {}}


def test_more_is_kept_without_its_prose(document: Json) -> None:
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
    assert facts.from_document(found) == found


def test_the_security_of_the_document_is_that_of_its_operations(document: Json) -> None:
    document["security"] = [{"basic": []}]
    _get(document)["security"] = []
    found = _facts(document)
    assert _get(found)["security"] == []
    assert _get(found, ONE)["security"] == [{"basic": []}]


STOPS: dict[str, tuple[Change, str]] = {
    "other servers": (
        lambda document: _get(document).update(servers=[{"url": "https://other.example.com"}]),
        "#/paths/~13~1widgets/get/servers: names https://other.example.com, and the document names https://api.example.com; ",
    ),
    "a path parameter that is not declared": (
        lambda document: _get(document, ONE).pop("parameters"),
        "{WidgetNumber}/get/parameters: GET /3/widgets/{WidgetNumber} does not declare its path parameter WidgetNumber; ",
    ),
    "a parameter twice": (
        lambda document: _get(document)["parameters"].append({"name": "filter", "in": "query", "schema": TEXT}),
        "get/parameters/2: declares the query parameter filter of GET /3/widgets a second time; ",
    ),
    "a circle of references": (
        lambda document: (
            _components("parameters", A={"$ref": "#/components/parameters/A"})(document),
            _get(document)["parameters"].append({"$ref": "#/components/parameters/A"}),
        ),
        "get/parameters/2/$ref: refers to '#/components/parameters/A', which refers to itself; ",
    ),
    "a HEAD": (lambda document: document["paths"][WIDGETS].update(head={}), "/head: is no method that the client has; "),
    "one media type in two forms": (
        lambda document: _get(document)["responses"]["200"]["content"].update({"application/json;a=b": {"schema": TEXT}}),
        "content/application~1json;a=b: is a second application/json; ",
    ),
    "paths that are missing": (lambda document: document.pop("paths"), "#/paths: is missing or no object; was the document cut off?"),
    "what 3.0 cannot express": (
        lambda document: (document.update(openapi="3.1.0"), document["components"]["schemas"]["fortnox_Widget_Box"].update({"if": TEXT})),
        "/components/schemas/fortnox_Widget_Box/if: cannot be expressed in OpenAPI 3.0; ",
    ),
    "null alone": (
        lambda document: (
            document.update(openapi="3.1.0"),
            document["components"]["schemas"]["fortnox_Widget"]["properties"].update(Zed={"type": "null"}),
        ),
        "fortnox_Widget/properties/Zed/type: permits null alone",
    ),
}


@pytest.mark.parametrize(("change", "line"), STOPS.values(), ids=STOPS)
def test_a_fault_of_what_is_kept_stops_with_its_place(document: Json, change: Change, line: str) -> None:
    change(document)
    with pytest.raises(GeneratorError) as stop:
        _facts(document)
    assert not isinstance(stop.value, GeneratorErrors), str(stop.value)
    assert str(stop.value).startswith("the document#/")
    assert line in str(stop.value)


def test_all_faults_are_listed(document: Json) -> None:
    changes = [change for name, (change, _) in STOPS.items() if "cut" not in name and "3.0" not in name and name != "null alone"]
    for change in changes[:5]:
        change(document)
    found = validation.raw_problems(document, "the document")
    assert len(found) == 5
    with pytest.raises(GeneratorErrors) as stop:
        _facts(document)
    assert str(stop.value).splitlines() == [str(each) for each in found]
    assert stop.value.errors[0].args == found[0].args


_NOISE = (None, True, 0, "", "x", [], {}, [None], [{}], {"x": None}, {"$ref": 5}, {"$ref": "#/paths/~13~1widgets"}, ["null"], [["a"]])
_KEYS = ("type", "enum", "const", "required", "default", "$ref", "anyOf", "allOf", "items", "properties", "discriminator", "security")
_KEYS_OF_OPERATIONS = ("servers", "parameters", "headers", "content", "callbacks", "tags", "schema", "name", "in")


@pytest.mark.parametrize("seed", range(20))
def test_noise_in_any_place_is_imported_or_stops(document: Json, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(10):
        spoilt = copy.deepcopy({**document, "openapi": chance.choice(["3.0.3", "3.1.0"])})
        for _ in range(chance.choice([1, 1, 3])):
            node = chance.choice([each for each in _objects(spoilt) if each])
            key = chance.choice([*node, chance.choice(_KEYS), chance.choice(_KEYS_OF_OPERATIONS)])
            node[key] = copy.deepcopy(chance.choice(_NOISE))
        if not validation.raw_problems(spoilt, "the document"):
            found = validation.import_facts(spoilt, "the document")
            assert facts.from_document(found) == found


def _objects(node: Any) -> list[Json]:
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [*([node] if isinstance(node, dict) else ()), *(each for value in inner for each in _objects(value))]


def test_every_fault_is_printed_in_a_line_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    small.document["paths"][WIDGETS]["head"] = {}
    del small.document["paths"][ONE]["get"]["parameters"]
    before = small.files()
    assert small.generate_small() == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "generate: 2 problems; nothing was generated"
    assert len(lines) == 5
    assert small.files() == before


SCHEMAS_OF_31: dict[str, tuple[Any, Any]] = {
    "null among the types": ({"type": ["string", "null"], "maxLength": 3}, {"type": "string", "nullable": True, "maxLength": 3}),
    "two types": ({"type": ["string", "integer"]}, {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
    "null or a reference": (
        {"anyOf": [{"$ref": "#/components/schemas/fortnox_Widget_Box"}, {"type": "null"}]},
        {"allOf": [{"$ref": "#/components/schemas/fortnox_Widget_Box"}], "nullable": True},
    ),
    "null or a text": ({"oneOf": [TEXT, {"type": "null"}]}, {"type": "string", "nullable": True}),
    "null among three": (
        {"anyOf": [TEXT, {"type": "integer"}, {"type": "null"}]},
        {"anyOf": [TEXT, {"type": "integer"}], "nullable": True},
    ),
    "the tighter of two bounds": ({"type": "integer", "minimum": 5, "exclusiveMinimum": 3}, {"type": "integer", "minimum": 5}),
    "an excluded bound": ({"type": "integer", "exclusiveMaximum": 3}, {"type": "integer", "maximum": 3, "exclusiveMaximum": True}),
    "a constant": ({"type": "string", "const": "A"}, {"type": "string", "enum": ["A"]}),
    "facts beside a reference": (
        {"$ref": "#/components/schemas/fortnox_Widget_Box", "readOnly": True, "description": "Prose"},
        {"allOf": [{"$ref": "#/components/schemas/fortnox_Widget_Box"}], "readOnly": True},
    ),
    "prose beside a reference": (
        {"$ref": "#/components/schemas/fortnox_Widget_Box", "description": "Prose"},
        {"$ref": "#/components/schemas/fortnox_Widget_Box"},
    ),
    "base64": ({"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}, {"type": "string", "format": "byte"}),
    "anything": (True, {}),
    "a property called const": (
        {"type": "object", "properties": {"const": {"type": ["integer", "null"], "examples": [1]}}},
        {"type": "object", "properties": {"const": {"type": "integer", "nullable": True}}},
    ),
}


@pytest.mark.parametrize(("schema", "expected"), SCHEMAS_OF_31.values(), ids=SCHEMAS_OF_31)
def test_a_schema_of_31_is_brought_into_the_form_of_30(document: Json, schema: Any, expected: Any) -> None:
    document["openapi"] = "3.1.1"
    document["components"]["schemas"]["fortnox_Widget"]["properties"]["Zed"] = schema
    assert _facts(document)["components"]["schemas"]["fortnox_Widget"]["properties"]["Zed"] == expected


def test_a_body_of_bytes_needs_no_schema_in_31(document: Json) -> None:
    document["openapi"] = "3.1.0"
    expected = _facts(document)
    content = _get(document, f"{ONE}/preview")["responses"]["200"]["content"]
    content["application/pdf"] = {}
    assert _facts(document) == expected


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    small = Small(tmp_path / "project")
    (small.root / ".generate-abc/generated").mkdir(parents=True)
    assert small.generate("no such document") == 1
    assert not list(small.root.glob(".generate-*"))


def test_the_only_copy_of_a_file_is_not_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    assert small.generate_small() == 0
    aside = small.root / ".generate-abc/old/3"
    aside.parent.mkdir(parents=True)
    (small.root / "spec/wrappers.yaml").rename(aside)
    before = small.files()
    capsys.readouterr()
    assert small.generate() == 1
    shown = capsys.readouterr().err
    assert ".generate-abc/old: holds the files that a run was replacing when it was killed" in shown
    assert "restore spec/ and generated/ with git, take from it what was not committed, then remove .generate-abc" in shown
    assert small.files() == before


def test_what_a_run_replaced_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".generate-abc/replaced").mkdir(parents=True)
    (tmp_path / ".generate-abc/replaced/0").write_text("old", "utf-8")
    interrupted_runs.remove(tmp_path)
    assert not list(tmp_path.glob(".generate-*"))


def test_an_interrupted_run_ends_with_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "run", interrupted)
    assert main(["--root", str(tmp_path)]) == 130
    assert capsys.readouterr().err == "generate: interrupted\n"

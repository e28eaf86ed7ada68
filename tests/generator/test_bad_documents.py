"""A document that the client cannot carry whole stops with one clear line that names the place, and nothing is changed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.generator.project import Small

Json = dict[str, Any]
Change = Callable[[Json], object]

WIDGET = "/components/schemas/fortnox_Widget"
ZED = f"{WIDGET}/properties/Zed"
EVIL = 'Zed") and print("X") or _is.text("Q'


def _set(path: str, value: Any) -> Change:
    """Sets what stands at a place, `a|b|0`."""

    def change(document: Json) -> None:
        *way, last = (int(key) if key.isdigit() and len(key) < 3 else key for key in path.split("|"))
        node: Any = document
        for key in way:
            node = node[key]
        node[last] = value

    return change


def _property(schema: Any, name: str = "Zed") -> Change:
    return _set(f"components|schemas|fortnox_Widget|properties|{name}", schema)


def _parameter(parameter: Any) -> Change:
    return lambda document: document["paths"]["/3/widgets"]["get"]["parameters"].append(parameter)


def _query(name: str, schema: Any = None, **more: Any) -> Change:
    return _parameter({"name": name, "in": "query", "schema": schema or {"type": "string"}, **more})


def _answer(schema: Any) -> Change:
    return _set("paths|/3/widgets/{WidgetNumber}|get|responses|200|content|application/json|schema", schema)


def _schema(schema: Any) -> Change:
    return _set("components|schemas|fortnox_Widget_Box", schema)


def _to(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _object() -> Json:
    return {"type": "object", "properties": {"Name": TEXT}}


TO_BOX = _to("fortnox_Widget_Box")
BOX = {"200": {"description": "x", "content": {"application/json": {"schema": TO_BOX}}}}
TEXT = {"type": "string"}
MOMENT = {"type": "string", "format": "date-time"}

# What would get into code.
TEXTS: dict[str, tuple[Change, list[str]]] = {
    "code in a property": (_property(TEXT, EVIL), [ZED, "is no name that can stand in code"]),
    "a property that begins with a digit": (_property(TEXT, "1st"), [f"{WIDGET}/properties/1st", "is no name"]),
    "a property of a sign": (_property(TEXT, "@"), [f"{WIDGET}/properties/@", "is no name"]),
    "a property without a name": (_property(TEXT, ""), [f"{WIDGET}/properties/", "is no name"]),
    "code in a parameter": (_query(EVIL), ["widgets/get/parameters/", "is no name that can stand in code"]),
    "code in a value": (
        _property({"type": "string", "enum": [EVIL]}),
        [f"{ZED}/enum", "is no value"],
    ),
    "a value without text": (_property({"type": "string", "enum": [""]}), [f"{ZED}/enum", "'' is no value"]),
    "code in a path": (
        _set('paths|/3/widgets/a"b', {"get": {"tags": ["fortnox_Widgets"], "responses": BOX}}),
        ['~1a"b/get', "is no path"],
    ),
    "code in a sunset": (_set("paths|/3/widgets|get|x-sunset", '"""\nprint()'), ["widgets/get/x-sunset", "is no day"]),
    "code in a tag": (_set("paths|/3/widgets|get|tags", ['fortnox_A"""']), ["widgets/get/tags", "is no tag"]),
}

# What Python or the generated code has already.
NAMES: dict[str, tuple[Change, list[str]]] = {
    **{
        f"a property called {name}": (
            _property(TEXT, name),
            ["spec/names.yaml, identifiers", f"{name} of fortnox_Widget", "which every model has", f"`{name}: "],
        )
        for name in ("additional_properties", "to_dict", "fromDict", "specs", "additionalProperties")
    },
    **{
        f"a parameter called {name}": (
            _query(name),
            ["spec/names.yaml, identifiers", f"{name} of GET /3/widgets", "which its method uses itself", f"`{name}: {name}_`"],
        )
        for name in ("call", "self")
    },
    "a parameter that a list of values goes through": (
        _query("join_commas", {"type": "array", "items": TEXT}, explode=False),
        ["join_commas of GET /3/widgets", "which its method uses itself"],
    ),
    "a parameter named as the datetime filter": (
        _query("datetime_filter", MOMENT),
        ["datetime_filter of GET /3/widgets"],
    ),
    "a parameter called as the body": (
        lambda document: document["paths"]["/3/widgets"]["post"].update(parameters=[{"name": "widget", "in": "query", "schema": TEXT}]),
        ["widget of POST /3/widgets is named widget", "which its method uses itself"],
    ),
    "a schema whose name is no class": (
        lambda document: (document["components"]["schemas"].update(fortnox_1st=_object()), _property(_to("fortnox_1st"))(document)),
        ["spec/names.yaml, models", "fortnox_1st is named '1st'", "`Customer`"],
    ),
    "a tag without a family": (
        _set("paths|/3/widgets|get|tags", ["Widgets"]),
        ["spec/names.yaml, resources", "Widgets is named 'widgets.'"],
    ),
    "a model that holds itself": (_property(_to("fortnox_Widget")), ["generated/fortnox_api/models/widget.py", "cannot be imported"]),
}

# What is no OpenAPI, or would be lost at the import.
FORMS: dict[str, tuple[Change, list[str]]] = {
    "a parameter without a schema": (_parameter({"name": "a", "in": "query"}), ["widgets/get/parameters/2", "a has no schema"]),
    "a parameter without a name": (_parameter({"in": "query", "schema": TEXT}), ["get/parameters/2", "'name' is a required property"]),
    "a parameter with content": (
        _parameter({"name": "a", "in": "query", "content": {"application/json": {"schema": TEXT}}}),
        ["get/parameters/2", "a has no schema"],
    ),
    "a body without content": (_set("paths|/3/widgets|post|requestBody", {}), ["post/requestBody", "'content' is a required property"]),
    "an answer of nothing": (_set("paths|/3/widgets|get|responses|200", None), ["get/responses/200", "nothing is not of type"]),
    "a schema of nothing": (_schema(None), ["/components/schemas/fortnox_Widget_Box", "nothing is not of type"]),
    "a property of nothing": (_property(None), [ZED, "nothing is not of type"]),
    "a property of true": (_property(schema=True), [ZED, "True is not of type"]),
    "servers of nothing": (_set("servers", None), ["#/servers", "nothing is not of type 'array'"]),
    "properties as a list": (_set("components|schemas|fortnox_Widget|properties", []), [f"{WIDGET}/properties", "a list is not of type"]),
    "required as a text": (_set("components|schemas|fortnox_Widget|required", "Name"), [f"{WIDGET}/required", "is not of type 'array'"]),
    "values as a text": (_property({"type": "string", "enum": "abc"}), [f"{ZED}/enum", "is not of type 'array'"]),
    "a property called $ref": (_property(TEXT, "$ref"), [f"{WIDGET}/properties/$ref", "is no reference"]),
    "a HEAD": (_set("paths|/3/widgets|head", {"tags": ["a"], "responses": BOX}), ["/paths/~13~1widgets/head", "no method"]),
    "a word that OpenAPI does not have": (_set("paths|/3/widgets|get|callback", {}), ["widgets/get/callback", "is not carried"]),
    "a reference to a parameter": (_parameter({"$ref": "#/components/parameters/a"}), ["parameters/2/$ref", "does not hold"]),
    "a schema in place of an answer": (_set("paths|/3/widgets|get|responses|200", TO_BOX), ["responses/200/$ref", "where none can stand"]),
}

# What is OpenAPI and has no form in the client.
CONSTRUCTS: dict[str, tuple[Change, list[str]]] = {
    "values with null": (
        _property({"type": "string", "enum": ["a", None]}),
        [f"{ZED}/enum", "nothing is no"],
    ),
    "values of two types": (_property({"enum": ["a", 1]}), [f"{ZED}", "is not carried"]),
    "values that are integers": (
        _property({"type": "integer", "enum": [1, 2]}),
        [f"{ZED}/enum", "other values than texts"],
    ),
    "a list of nothing": (_property({"type": "array"}), [ZED, "does not say of what"]),
    "a list of lists": (_property({"type": "array", "items": {"type": "array", "items": TEXT}}), [f"{ZED}/items/items"]),
    "a list of objects": (_property({"type": "array", "items": {"type": "object"}}), [f"{ZED}/items/type", "'object'"]),
    **{
        f"a list of {name}": (_property({"type": "array", "items": schema}), [f"{ZED}/items", "have no list of"])
        for name, schema in {
            "booleans": {"type": "boolean"},
            "days": {"type": "string", "format": "date"},
            "points in time": MOMENT,
        }.items()
    },
    **{
        f"a property of {word}": (_property({word: [TEXT, {"type": "integer"}]}), [f"{ZED}/{word}", "give it a schema of its own"])
        for word in ("oneOf", "allOf")
    },
    "oneOf without a discriminator": (
        _schema({"oneOf": [_to("fortnox_Widget_WidgetPart")]}),
        ["fortnox_Widget_Box/oneOf", "no discriminator"],
    ),
    "a discriminator of schemas that are not there": (
        _schema({"oneOf": [_to("fortnox_Widget_WidgetPart")], "discriminator": {"propertyName": "PartNumber", "mapping": {"A": "Part"}}}),
        ["fortnox_Widget_Box/discriminator/mapping", "names Part, and oneOf fortnox_Widget_WidgetPart"],
    ),
    "two types of one property in allOf": (
        _schema({"allOf": [_to("fortnox_Widget_WidgetPart"), {"properties": {"PartNumber": {"type": "integer"}}}]}),
        ["fortnox_Widget_Box/allOf/1/properties/PartNumber", "is integer in one part of allOf and string in another"],
    ),
    "a property of no type": (_property({}), [f"{ZED}/type", "is nothing"]),
    "an object within": (
        _property({"type": "object", "properties": {"A": TEXT}}),
        [f"{ZED}/properties", "is not carried"],
    ),
    "bytes within": (_property({"type": "string", "format": "binary"}), [f"{ZED}/format", "'binary'"]),
    "another name of a schema": (_schema(_to("fortnox_Widget_WidgetPart")), ["fortnox_Widget_Box (WidgetPackaging) is no object any more"]),
    "a schema that is no object": (_schema(TEXT), ["fortnox_Widget_Box (WidgetPackaging) is no object any more"]),
    "a requirement of nothing": (_set("components|schemas|fortnox_Widget|required", ["Gone"]), [f"{WIDGET}/required", "requires Gone"]),
    "a response of numbers": (_answer({"type": "array", "items": {"type": "number"}}), ["get/responses/200", "neither objects nor texts"]),
    "a response of an object within": (_answer({"type": "object"}), ["get/responses/200", "is neither a schema of its own"]),
    "an answer of text": (
        _set("paths|/3/widgets/{WidgetNumber}/preview|get|responses|200|content", {"text/plain": {"schema": TEXT}}),
        ["text~1plain", "as other than bytes"],
    ),
    "a body of two media types": (
        lambda document: document["paths"]["/3/widgets"]["post"]["requestBody"]["content"].update({"text/csv": {"schema": TEXT}}),
        ["post/requestBody/content", "takes 2 media types"],
    ),
    "a cookie": (_parameter({"name": "H", "in": "cookie", "schema": TEXT}), ["get/parameters/0/in", "H is sent in a cookie"]),
    "a header that is a number": (
        _parameter({"name": "H", "in": "header", "schema": {"type": "integer"}}),
        ["get/parameters/0/schema", "the header H is no text"],
    ),
    "a list parted otherwise": (
        _query("a", {"type": "array", "items": TEXT}, style="pipeDelimited"),
        ["widgets/get/parameters/0/style", "'pipeDelimited'"],
    ),
    "a parameter that is an object": (_query("a", {"type": "object"}), ["widgets/get/parameters/0/schema/type", "'object'"]),
    "two paths of parameters": (
        _set("paths|/3/widgets/{WidgetNumber}|delete|responses", {"302": {"description": "x"}}),
        ["a response with status 302"],
    ),
}


CASES = {**TEXTS, **NAMES, **FORMS, **CONSTRUCTS}


@pytest.mark.parametrize(("change", "told"), CASES.values(), ids=CASES)
def test_it_stops_at_the_place(change: Change, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    change(small.document)
    before = small.files()
    assert small.generate_small() == 1
    _check_line(capsys, told)
    assert small.files() == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param("[" * 100_000, ["is not JSON"], id="brackets"),
        pytest.param("{a: " * 100_000, ["is not"], id="braces"),
        pytest.param("a: " + "[" * 5_000, ["is not YAML"], id="brackets of YAML"),
        pytest.param(json.dumps({"a": 1})[:-1] + ', "a": 2}', ["'a' stands twice"], id="a key twice"),
        pytest.param('{"openapi": "3.0.3", "a": NaN}', ["#/a", "'nan'"], id="no number"),
        pytest.param("openapi: 3.0.3\ninfo: {version: 2026-01-31}", ["#/info/version", "put it in quotes"], id="a date of YAML"),
        pytest.param("openapi: 3.0.3\n200: x", ["has the key 200"], id="a key of YAML"),
    ],
)
def test_a_text_that_is_no_document_stops(content: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    file = tmp_path / "bad.json"
    file.write_text(content, "utf-8")
    assert small.generate(str(file)) == 1
    _check_line(capsys, [str(file), *told])


def _check_line(capsys: pytest.CaptureFixture[str], told: list[str]) -> None:
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("generate: ")
    for part in told:
        assert part in output.err

"""A document that the client does not support stops with one message that names the location, and no file is changed."""

import json
from pathlib import Path

import pytest

from tests.generator.document_changes import (
    DATETIME,
    ONE,
    TEXT,
    Case,
    add_parameter,
    add_query_parameter,
    change_operation,
    check_stops,
    combine,
    reference,
    response,
    set_property,
    set_schema,
    set_value,
    update_operation,
)
from tests.generator.project import Small

BOX = "fortnox_Widget_Box"
PART = reference("fortnox_Widget_WidgetPart")
WIDGET = "/components/schemas/fortnox_Widget"
ZED = f"{WIDGET}/properties/Zed"
CODE = 'Zed") and print("X") or _is.text("Q'
BOX_RESPONSE = {"200": response(reference(BOX))}
PARAMETERS = "widgets/get/parameters"


def _object():
    return {"type": "object", "properties": {"Name": TEXT}}


def _zed(schema):
    return set_property("Zed", schema)


def _response_schema(schema):
    return set_value(f"paths|{ONE}|get|responses|200|content|application/json|schema", schema)


# Strings that would become code.
STRINGS: dict[str, Case] = {
    "code in a property": (set_property(CODE, TEXT), [ZED, "is not a valid name, got"]),
    "property with a leading digit": (set_property("1st", TEXT), [f"{WIDGET}/properties/1st", "is not a valid name"]),
    "property of a sign": (set_property("@", TEXT), [f"{WIDGET}/properties/@", "is not a valid name"]),
    "property without a name": (set_property("", TEXT), [f"{WIDGET}/properties/", "is not a valid name"]),
    "code in a parameter": (add_query_parameter(CODE), [PARAMETERS, "is not a valid name"]),
    "code in an enum value": (_zed({"type": "string", "enum": [CODE]}), [f"{ZED}/enum", "is not a valid enum value"]),
    "empty enum value": (_zed({"type": "string", "enum": [""]}), [f"{ZED}/enum", "is not a valid enum value, got ''"]),
    "code in a path": (
        set_value('paths|/3/widgets/a"b', {"get": {"tags": ["fortnox_Widgets"], "responses": BOX_RESPONSE}}),
        ['~1a"b/get', "is not a valid path"],
    ),
    "code in a sunset": (update_operation(**{"x-sunset": '"""\nprint()'}), ["widgets/get/x-sunset", "is not a valid date"]),
    "code in a tag": (update_operation(tags=['fortnox_A"""']), ["widgets/get/tags", "is not a valid tag"]),
}

# Names that Python or the generated code uses.
NAMES: dict[str, Case] = {
    **{
        f"property {name}": (
            set_property(name, TEXT),
            ["spec/names.yaml, identifiers", f"{name} of fortnox_Widget", "every model has an attribute of that name", f"`{name}: "],
        )
        for name in ("additional_properties", "to_dict", "fromDict", "from_dict", "additionalProperties")
    },
    **{
        f"parameter {name}": (
            add_query_parameter(name),
            ["spec/names.yaml, identifiers", f"{name} of GET /3/widgets", "which its method uses itself", f"`{name}: {name}_`"],
        )
        for name in ("call", "self")
    },
    "parameter with the name of a function": (
        add_query_parameter("join_commas", {"type": "array", "items": TEXT}, explode=False),
        ["join_commas of GET /3/widgets", "which its method uses itself"],
    ),
    "parameter with the name of the datetime filter": (
        add_query_parameter("datetime_filter", DATETIME),
        ["datetime_filter of GET /3/widgets"],
    ),
    "parameter with the name of the body": (
        update_operation("post", parameters=[{"name": "widget", "in": "query", "schema": TEXT}]),
        ["widget of POST /3/widgets is named widget", "which its method uses itself"],
    ),
    "schema without a class name": (
        combine(set_schema("fortnox_1st", _object()), _zed(reference("fortnox_1st"))),
        ["spec/names.yaml, models", "fortnox_1st has the name '1st'", "`Customer`"],
    ),
    "tag without a family": (update_operation(tags=["Widgets"]), ["spec/names.yaml, resources", "Widgets has the name 'widgets.'"]),
    "model that contains itself": (
        _zed(reference("fortnox_Widget")),
        ["generated/fortnox_api/models/widget.py", "cannot be imported"],
    ),
}

# Content that is not OpenAPI, or that the import would drop.
INVALID: dict[str, Case] = {
    "parameter without a schema": (
        add_parameter(**{"name": "a", "in": "query"}),
        [f"{PARAMETERS}/2", "the parameter a has no schema"],
    ),
    "parameter without a name": (
        add_parameter(**{"in": "query", "schema": TEXT}),
        [f"{PARAMETERS}/2", "'name' is a required property"],
    ),
    "parameter with content": (
        add_parameter(**{"name": "a", "in": "query", "content": {"application/json": {"schema": TEXT}}}),
        [f"{PARAMETERS}/2", "the parameter a has no schema"],
    ),
    "body without content": (update_operation("post", requestBody={}), ["post/requestBody", "'content' is a required property"]),
    "null as response": (set_value("paths|/3/widgets|get|responses|200", None), ["get/responses/200", "null is not of type"]),
    "null as schema": (set_schema(BOX, None), [f"/components/schemas/{BOX}", "null is not of type"]),
    "null as property": (_zed(None), [ZED, "null is not of type"]),
    "true as property": (_zed(schema=True), [ZED, "True is not of type"]),
    "null as servers": (set_value("servers", None), ["#/servers", "null is not of type 'array'"]),
    "list as properties": (
        set_value("components|schemas|fortnox_Widget|properties", []),
        [f"{WIDGET}/properties", "a list is not"],
    ),
    "string as required": (
        set_value("components|schemas|fortnox_Widget|required", "Name"),
        [f"{WIDGET}/required", "is not of type 'array'"],
    ),
    "string as enum": (_zed({"type": "string", "enum": "abc"}), [f"{ZED}/enum", "is not of type 'array'"]),
    "property $ref": (set_property("$ref", TEXT), [f"{WIDGET}/properties/$ref", "must be a string"]),
    "HEAD": (
        set_value("paths|/3/widgets|head", {"tags": ["a"], "responses": BOX_RESPONSE}),
        ["/paths/~13~1widgets/head", "is not an HTTP method that the client supports"],
    ),
    "unknown keyword": (update_operation(callback={}), ["widgets/get/callback", "is not supported by the client"]),
    "reference to a missing parameter": (
        add_parameter(**{"$ref": "#/components/parameters/a"}),
        ["parameters/2/$ref", "which does not exist"],
    ),
    "schema as response": (
        set_value("paths|/3/widgets|get|responses|200", reference(BOX)),
        ["responses/200/$ref", "a schema is not allowed here"],
    ),
}

# OpenAPI that the client does not support.
UNSUPPORTED: dict[str, Case] = {
    "null as enum value": (_zed({"type": "string", "enum": ["a", None]}), [f"{ZED}/enum", "is not a valid enum value, got null"]),
    "enum values of two types": (_zed({"enum": ["a", 1]}), [ZED, "is not supported"]),
    "enum of integers": (_zed({"type": "integer", "enum": [1, 2]}), [f"{ZED}/enum", "must be an enumeration of strings"]),
    "list without items": (_zed({"type": "array"}), [ZED, "is a list without `items`"]),
    "list of lists": (_zed({"type": "array", "items": {"type": "array", "items": TEXT}}), [f"{ZED}/items/items"]),
    "list of objects": (_zed({"type": "array", "items": {"type": "object"}}), [f"{ZED}/items/type", "'object'"]),
    **{
        f"list of {name}": (_zed({"type": "array", "items": schema}), [f"{ZED}/items", "is a list of unsupported values"])
        for name, schema in {"booleans": {"type": "boolean"}, "dates": {"type": "string", "format": "date"}, "datetimes": DATETIME}.items()
    },
    **{
        f"inner {word}": (_zed({word: [TEXT, {"type": "integer"}]}), [f"{ZED}/{word}", "move it to a named schema"])
        for word in ("oneOf", "allOf")
    },
    "oneOf without a discriminator": (set_schema(BOX, {"oneOf": [PART]}), [f"{BOX}/oneOf", "has no discriminator"]),
    "discriminator with missing schemas": (
        set_schema(BOX, {"oneOf": [PART], "discriminator": {"propertyName": "PartNumber", "mapping": {"A": "Part"}}}),
        [f"{BOX}/discriminator/mapping", "lists Part, but oneOf lists fortnox_Widget_WidgetPart"],
    ),
    "two types of a property in allOf": (
        set_schema(BOX, {"allOf": [PART, {"properties": {"PartNumber": {"type": "integer"}}}]}),
        [f"{BOX}/allOf/1/properties/PartNumber", "is integer in one part of allOf and string in another"],
    ),
    "property without a type": (_zed({}), [f"{ZED}/type", "is null"]),
    "inner object": (_zed({"type": "object", "properties": {"A": TEXT}}), [f"{ZED}/properties", "is not supported"]),
    "inner bytes": (_zed({"type": "string", "format": "binary"}), [f"{ZED}/format", "'binary'"]),
    "alias of a schema": (set_schema(BOX, PART), [f"{BOX} (WidgetPackaging) is not an object now"]),
    "string instead of an object": (set_schema(BOX, TEXT), [f"{BOX} (WidgetPackaging) is not an object now"]),
    "required key without a property": (
        set_value("components|schemas|fortnox_Widget|required", ["Gone"]),
        [f"{WIDGET}/required", "requires Gone, which is not a property"],
    ),
    "response of numbers": (
        _response_schema({"type": "array", "items": {"type": "number"}}),
        ["get/responses/200", "must be a list of objects or strings"],
    ),
    "response of an unnamed object": (_response_schema({"type": "object"}), ["get/responses/200", "must be a named schema"]),
    "response of text": (
        set_value(f"paths|{ONE}/preview|get|responses|200|content", {"text/plain": {"schema": TEXT}}),
        ["text~1plain", "must be bytes"],
    ),
    "body of two media types": (
        change_operation(lambda operation: operation["requestBody"]["content"].update({"text/csv": {"schema": TEXT}}), "post"),
        ["post/requestBody/content", "has 2 media types"],
    ),
    "cookie": (
        add_parameter(**{"name": "H", "in": "cookie", "schema": TEXT}),
        ["get/parameters/0/in", "the parameter H is in a cookie"],
    ),
    "header of an integer": (
        add_parameter(**{"name": "H", "in": "header", "schema": {"type": "integer"}}),
        ["get/parameters/0/schema", "the header H is not a string"],
    ),
    "pipe-delimited list": (
        add_query_parameter("a", {"type": "array", "items": TEXT}, style="pipeDelimited"),
        [f"{PARAMETERS}/0/style", "'pipeDelimited'"],
    ),
    "object as parameter": (add_query_parameter("a", {"type": "object"}), [f"{PARAMETERS}/0/schema/type", "'object'"]),
    "redirect": (set_value(f"paths|{ONE}|delete|responses", {"302": {"description": "x"}}), ["has status 302"]),
}

CASES = {**STRINGS, **NAMES, **INVALID, **UNSUPPORTED}


@pytest.mark.parametrize(("change", "words"), CASES.values(), ids=CASES)
def test_unsupported_document_stops(change, words, small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(small.document)
    check_stops(small, words, capsys, "--propose-names")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("[" * 100_000, ["cannot be read as JSON"], id="brackets"),
        pytest.param("{a: " * 100_000, ["is not valid JSON"], id="braces"),
        pytest.param("a: " + "[" * 5_000, ["cannot be read as YAML"], id="YAML brackets"),
        pytest.param(json.dumps({"a": 1})[:-1] + ', "a": 2}', ["duplicate key 'a'"], id="duplicate key"),
        pytest.param('{"openapi": "3.0.3", "a": NaN}', ["#/a", "'nan'"], id="NaN"),
        pytest.param("openapi: 3.0.3\ninfo: {version: 2026-01-31}", ["#/info/version", "put it in quotes"], id="YAML date"),
        pytest.param("openapi: 3.0.3\n200: x", ["has the key 200, which is not a string"], id="YAML key"),
    ],
)
def test_unreadable_document_stops(content, words, small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.json"
    file.write_text(content, "utf-8")
    assert small.generate(str(file)) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("generate: ")
    assert [word for word in [str(file), *words] if word not in output.err] == []

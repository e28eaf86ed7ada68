"""What a run makes of a changed document: it generates and says what changed, or it stops with problems that name place and edit.

Each row is a change of the small document after it was generated once: the outcome, the headings or the change, and words of the message.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.generator.project import Small

Json = dict[str, Any]
Change = Callable[[Json], object]

G, S = "generates", "stops"
TEXT: Json = {"type": "string"}
LIST, ONE = "/3/widgets", "/3/widgets/{WidgetNumber}"


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _content(schema: Json, media: str = "application/json") -> Json:
    return {"description": "x", "content": {media: {"schema": schema}}}


def _operation(schema: Json | None = None, *, tag: str = "fortnox_Widgets", path: str = "", **more: Any) -> Json:
    names = [part.strip("{}") for part in path.split("/") if part.startswith("{")]
    parameters = [{"name": name, "in": "path", "required": True, "schema": TEXT} for name in names]
    response = {"description": "x"} if schema is None else _content(schema)
    return {"tags": [tag], "parameters": parameters, "responses": {"200": response}, **more}


def _add(path: str, method: str = "get", schema: Json | None = None, **more: Any) -> Change:
    operation = _operation(schema or _ref("fortnox_Widget_Wrap"), path=path, **more)
    return lambda document: document["paths"].setdefault(path, {}).update({method: operation})


def _move(old: str, new: str) -> Change:
    def change(document: Json) -> None:
        text = document["paths"].pop(old)
        names = [[part.strip("{}") for part in path.split("/") if part.startswith("{")] for path in (old, new)]
        for operation in text.values():
            for parameter in operation.get("parameters", ()):
                if parameter["in"] == "path" and parameter["name"] in names[0]:
                    parameter["name"] = names[1][names[0].index(parameter["name"])]
        document["paths"][new] = text

    return change


def _widget(change: Callable[[Json], object]) -> Change:
    return lambda document: change(document["components"]["schemas"]["fortnox_Widget"])


def _property(name: str, schema: Json) -> Change:
    return _widget(lambda widget: widget["properties"].update({name: schema}))


def _without(name: str) -> Change:
    return _widget(lambda widget: widget["properties"].pop(name))


def _parameter(**parameter: Any) -> Change:
    return lambda document: document["paths"][LIST]["get"]["parameters"].append({"in": "query", "schema": TEXT, **parameter})


def _at(*keys: str) -> Callable[[Json], Any]:
    def find(document: Json) -> Any:
        for key in keys:
            document = document[key]
        return document

    return find


def _schema(name: str, schema: Json) -> Change:
    return lambda document: document["components"]["schemas"].update({name: schema})


def _rename(old: str, new: str) -> Change:
    def change(document: Json) -> None:
        import json

        text = json.dumps(document).replace(f'schemas/{old}"', f'schemas/{new}"')
        schemas = json.loads(text)["components"]["schemas"]
        document.clear()
        document.update(json.loads(text))
        document["components"]["schemas"] = {new if name == old else name: schema for name, schema in schemas.items()}

    return change


def _all(*changes: Change) -> Change:
    def change(document: Json) -> None:
        for each in changes:
            each(document)

    return change


def _wrapper(change: Callable[[Json], object], name: str = "fortnox_Widget_Wrap") -> Change:
    return lambda document: change(document["components"]["schemas"][name]["properties"])


RESPONSES = ("paths", ONE, "get", "responses")
DISCRIMINATED = {
    "oneOf": [_ref("fortnox_Big"), _ref("fortnox_Small")],
    "discriminator": {
        "propertyName": "Kind",
        "mapping": {"BIG": "#/components/schemas/fortnox_Big", "SMALL": "#/components/schemas/fortnox_Small"},
    },
}
VARIANTS = _all(
    _schema("fortnox_Big", {"type": "object", "properties": {"Kind": TEXT, "Size": {"type": "integer"}}}),
    _schema("fortnox_Small", {"type": "object", "properties": {"Kind": TEXT}}),
    _schema("fortnox_Sized", DISCRIMINATED),
    _property("Sized", _ref("fortnox_Sized")),
)

TABLE: dict[str, tuple[Change, str, list[str]]] = {
    # Operations.
    "a new action": (
        _add(f"{ONE}/merge", "put"),
        S,
        ["PUT /3/widgets/{WidgetNumber}/merge has no name", "widgets.merge", "--accept names"],
    ),
    "a new resource": (
        _add("/3/gadgets/{Id}", tag="fortnox_Gadgets"),
        S,
        ["new operations (1)", "gadgets.get", "scopes (1)", "fortnox_Gadgets is missing"],
    ),
    "a list without pagination": (
        _add("/api/gadgets", schema={"type": "array", "items": _ref("fortnox_Widget_Box")}),
        S,
        ["pagination (1)", "GET /api/gadgets is a list", "page, offset or none"],
    ),
    "a sub-resource": (
        _all(_add(f"{ONE}/parts"), _add(f"{ONE}/parts/{{Id}}"), _add(f"{ONE}/parts/{{Id}}", "put"), _add(f"{ONE}/parts/{{Id}}", "delete")),
        S,
        ["new operations (4)", "widgets.parts`", "widgets.parts_by_id", "widgets.update_parts", "widgets.delete_parts"],
    ),
    "a removed operation": (
        lambda document: document["paths"][ONE].pop("delete"),
        S,
        ["DELETE /3/widgets/{WidgetNumber} is not in the document any more", "mark it gone"],
    ),
    "another name of a parameter": (
        _all(
            _move(ONE, "/3/widgets/{Id}"),
            _move(f"{ONE}/preview", "/3/widgets/{Id}/preview"),
            _move(f"{ONE}/email", "/3/widgets/{Id}/email"),
        ),
        S,
        ["parameters of paths (3)", "only its parameters have other names", "--accept parameters"],
    ),
    "another version": (
        _move("/api/warehouse/shelves-v1/{id}", "/api/warehouse/shelves-v2/{id}"),
        S,
        ["/api/warehouse/shelves-v1/{id} is /api/warehouse/shelves-v2/{id} now", "confidence 1.00", "--accept moved"],
    ),
    "another segment": (
        _move("/3/widgets/{WidgetNumber}/preview", "/3/widgets/{WidgetNumber}/look"),
        S,
        ["/3/widgets/{WidgetNumber}/look now", "confidence 0.80", "if it is the same operation"],
    ),
    "a slash at the end": (_move("/3/widgets", "/3/widgets/"), S, ["/3/widgets is /3/widgets/ now"]),
    "an operationId twice": (lambda document: document["paths"][LIST]["post"].update(operationId="get_17"), G, ["nothing"]),
    "HEAD": (_add(LIST, "head"), S, ["head", "no method that the client has"]),
    "no tag": (lambda document: document["paths"][LIST]["get"].pop("tags"), S, ["get", "tag"]),
    "two tags": (lambda document: document["paths"][LIST]["get"]["tags"].append("fortnox_Others"), G, ["changed"]),
    "another tag": (
        lambda document: document["paths"][LIST]["get"].update(tags=["fortnox_Others"]),
        S,
        ["spec/scopes.yaml: fortnox_Others is missing"],
    ),
    "deprecated": (lambda document: document["paths"][LIST]["get"].update(deprecated=True), G, ["changed  GET /3/widgets"]),
    "a sunset": (lambda document: document["paths"][LIST]["get"].update({"x-sunset": "2027-01-31"}), G, ["changed  GET /3/widgets"]),
    "a callback": (
        lambda document: document["paths"][LIST]["post"].update(
            callbacks={"sold": {"{$request.body#/url}": {"post": {"responses": {"200": {"description": "x"}}}}}}
        ),
        G,
        ["left out POST /3/widgets: callback sold"],
    ),
    "security": (
        lambda document: document["paths"][LIST]["get"].update(security=[{"basic": []}]),
        G,
        ["changed  GET /3/widgets", "security"],
    ),
    "servers of an operation": (
        lambda document: document["paths"][LIST]["get"].update(servers=[{"url": "https://other.example.com"}]),
        S,
        ["servers"],
    ),
    "another server": (lambda document: document.update(servers=[{"url": "https://other.example.com"}]), G, ["changed  servers"]),
    # Parameters.
    "a query parameter": (_parameter(name="color"), G, ["changed  GET /3/widgets", "parameter color added"]),
    "a needed query parameter": (_parameter(name="color", required=True), G, ["parameter color added"]),
    "a query parameter less": (lambda document: document["paths"][LIST]["get"]["parameters"].pop(0), G, ["parameter filter removed"]),
    "pagination declared": (
        _all(_parameter(name="limit", schema={"type": "integer"}), _parameter(name="offset", schema={"type": "integer"})),
        G,
        ["parameter limit added"],
    ),
    "an optional header": (_parameter(**{"name": "X-Reason", "in": "header"}), G, ["parameter X-Reason added"]),
    "a cookie": (_parameter(**{"name": "c", "in": "cookie"}), S, ["c is sent in a cookie"]),
    "a list of enum by reference": (
        _all(
            _schema("fortnox_Color", {"type": "string", "enum": ["RED"]}),
            _parameter(name="colors", schema={"type": "array", "items": _ref("fortnox_Color")}),
        ),
        G,
        ["parameter colors added"],
    ),
    "a deep object": (_parameter(name="deep", schema={"type": "object"}, style="deepObject"), S, ["deepObject"]),
    "a shared parameter": (
        _all(
            lambda document: document["components"].update(parameters={"color": {"name": "color", "in": "query", "schema": TEXT}}),
            lambda document: document["paths"][LIST]["get"]["parameters"].append({"$ref": "#/components/parameters/color"}),
        ),
        G,
        ["parameter color added"],
    ),
    "parameters of a path": (
        lambda document: document["paths"][LIST].update(parameters=[{"name": "color", "in": "query", "schema": TEXT}]),
        G,
        ["parameter color added"],
    ),
    "a path parameter that is not declared": (
        lambda document: document["paths"][ONE]["get"].update(parameters=[]),
        S,
        ["WidgetNumber", "GET /3/widgets/{WidgetNumber}"],
    ),
    # Properties.
    "a property more": (_property("Weight", {"type": "number"}), G, ["added    fortnox_Widget.Weight"]),
    "a property less": (_without("Pieces"), G, ["removed  fortnox_Widget.Pieces"]),
    "another type": (_property("Pieces", TEXT), G, ["changed  fortnox_Widget.Pieces"]),
    "a time in place of a day": (_property("MadeOn", {"type": "string", "format": "date-time"}), G, ["changed  fortnox_Widget.MadeOn"]),
    "text in place of an enumeration": (_property("State", TEXT), G, ["changed  fortnox_Widget.State"]),
    "a value more": (_property("State", {"type": "string", "enum": ["NEW", "USED", "BROKEN"]}), G, ["BROKEN"]),
    "a value less": (_property("State", {"type": "string", "enum": ["NEW"]}), G, ["changed  fortnox_Widget.State"]),
    "an extensible enumeration": (
        _property("State", {"type": "string", "x-extensible-enum": ["NEW", "USED"]}),
        G,
        ["changed  fortnox_Widget.State"],
    ),
    "a value with a quote": (_property("State", {"type": "string", "enum": ['N"']}), S, ["is no value that can stand in code"]),
    "an empty value": (_property("State", {"type": "string", "enum": [""]}), S, ["is no value"]),
    "null among values": (_property("State", {"type": "string", "nullable": True, "enum": ["NEW", None]}), S, ["is no value"]),
    "an enumeration of numbers": (_property("State", {"type": "integer", "enum": [1]}), S, ["other values than texts"]),
    "an enumeration of its own": (
        _all(_schema("fortnox_State", {"type": "string", "enum": ["NEW"]}), _property("State", _ref("fortnox_State"))),
        G,
        ["added    fortnox_State"],
    ),
    "required, read only, limits and patterns": (
        _all(
            _property("Description", {"type": "string", "maxLength": 9, "pattern": "^a"}),
            _property("Pieces", {"type": "integer", "readOnly": True}),
        ),
        G,
        ["changed  fortnox_Widget.Description", "changed  fortnox_Widget.Pieces"],
    ),
    "required of a property that is not there": (_widget(lambda widget: widget.update(required=["Nobody"])), S, ["requires Nobody"]),
    "an unknown format": (_property("Iban", {"type": "string", "format": "iban"}), G, ["added    fortnox_Widget.Iban"]),
    "a map": (_property("Labels", {"type": "object", "additionalProperties": {"type": "integer"}}), G, ["added    fortnox_Widget.Labels"]),
    "a list of ids": (
        _property("Ids", {"type": "array", "items": {"type": "string", "format": "uuid"}}),
        G,
        ["added    fortnox_Widget.Ids"],
    ),
    "a list of days": (_property("Days", {"type": "array", "items": {"type": "string", "format": "date"}}), S, ["have no list of"]),
    "a list of booleans": (_property("Flags", {"type": "array", "items": {"type": "boolean"}}), S, ["have no list of"]),
    "an object within": (
        _property("Inner", {"type": "object", "properties": {"A": TEXT}}),
        S,
        ["fortnox_Widget/properties/Inner/properties"],
    ),
    "rows within": (_property("Inner", {"type": "array", "items": {"type": "object", "properties": {"A": TEXT}}}), S, ["Inner/items"]),
    "allOf of one reference": (_property("Spare", {"allOf": [_ref("fortnox_Widget_Box")]}), G, ["added    fortnox_Widget.Spare"]),
    "allOf of objects": (
        _all(
            _schema("fortnox_Crate", {"allOf": [_ref("fortnox_Widget_Box"), {"type": "object", "properties": {"Lid": TEXT}}]}),
            _property("Crate", _ref("fortnox_Crate")),
        ),
        G,
        ["added    fortnox_Crate", "added    fortnox_Widget.Crate"],
    ),
    "anyOf": (_property("Any", {"anyOf": [TEXT, {"type": "integer"}]}), G, ["added    fortnox_Widget.Any"]),
    "oneOf within": (_property("One", {"oneOf": [TEXT, {"type": "integer"}]}), S, ["One/oneOf", "a schema of its own"]),
    "oneOf with a discriminator": (VARIANTS, G, ["added    fortnox_Sized"]),
    "a broken discriminator": (
        _all(
            VARIANTS,
            lambda document: document["components"]["schemas"]["fortnox_Sized"]["discriminator"]["mapping"].update(
                BIG="#/components/schemas/Big"
            ),
        ),
        S,
        ["fortnox_Sized/discriminator/mapping", "names Big"],
    ),
    "a schema of nothing": (_property("Nothing", {}), S, ["fortnox_Widget/properties/Nothing", "is nothing"]),
    "a name that is no name": (_property("1st", TEXT), S, ["is no name that can stand in code"]),
    "a keyword": (_property("import", TEXT), G, ["added    fortnox_Widget.import"]),
    "two spellings": (_property("price", {"type": "number"}), S, ["Price and price of fortnox_Widget are both named price"]),
    "an attribute that every model has": (_property("specs", TEXT), S, ["which every model has"]),
    # Schemas.
    "a schema under another name": (
        _rename("fortnox_Widget_WidgetPart", "fortnox_Part"),
        G,
        ["renamed  fortnox_Widget_WidgetPart  is called fortnox_Part"],
    ),
    "a schema under another name, and changed": (
        _all(
            _rename("fortnox_Widget_WidgetPart", "fortnox_Part"),
            lambda document: document["components"]["schemas"]["fortnox_Part"]["properties"].update(More=TEXT),
        ),
        S,
        ["fortnox_Part stands in its places (confidence 0.67)"],
    ),
    "a schema that nothing reaches": (_schema("fortnox_Nobodys", {"type": "strng"}), G, ["nothing"]),
    "a reference to nowhere": (_property("Lost", _ref("fortnox_Nowhere")), S, ["fortnox_Nowhere", "does not hold"]),
    "a schema that refers to itself": (
        _all(_schema("fortnox_Loop", _ref("fortnox_Loop")), _property("Loop", _ref("fortnox_Loop"))),
        S,
        ["refers to itself"],
    ),
    # Responses and bodies.
    "another key of a wrapper": (
        _wrapper(lambda properties: properties.update(widget=properties.pop("Widget"))),
        S,
        [
            "changed wrappers (6)",
            "the response of GET /3/widgets/{WidgetNumber} is wrapped in 'Widget', and the document declares 'widget'",
            "the response of PUT /3/widgets/{WidgetNumber} is wrapped in 'Widget', and the document declares 'widget'",
            "the request of PUT /3/widgets/{WidgetNumber} is wrapped in 'Widget', and the document declares 'widget'",
        ],
    ),
    "a key beside the wrapped object": (
        _wrapper(lambda properties: properties.update(Warnings=_ref("fortnox_Widget_Box"))),
        G,
        ["Warnings"],
    ),
    "keys beside the rows": (
        _wrapper(lambda properties: properties.update(Links=_ref("fortnox_Widget_Box")), "fortnox_WidgetListItem_List"),
        G,
        ["Links"],
    ),
    "a list without its wrapper": (
        lambda document: _at("paths", LIST, "get", "responses", "200")(document).update(
            _content({"type": "array", "items": _ref("fortnox_WidgetListItem")})
        ),
        S,
        ["changed wrappers (1)", "GET /3/widgets is wrapped in 'Widgets'"],
    ),
    "202 beside 200": (lambda document: _at(*RESPONSES)(document).update({"202": _content(_ref("fortnox_Widget_Wrap"))}), G, ["changed"]),
    "two different successes": (
        lambda document: _at(*RESPONSES)(document).update({"204": {"description": "x"}}),
        S,
        ["2 different success responses"],
    ),
    "no success": (
        lambda document: document["paths"][ONE]["put"].update(responses={"404": {"description": "x"}}),
        S,
        ["declares no success response"],
    ),
    "errors of every kind": (
        lambda document: _at(*RESPONSES)(document).update(
            {
                "404": _content(_ref("fortnox_Widget_Box")),
                "429": {"description": "x"},
                "default": _content(_ref("fortnox_Widget_Box"), "application/problem+json"),
            }
        ),
        G,
        ["changed"],
    ),
    "a redirect": (lambda document: _at(*RESPONSES)(document).update({"302": {"description": "x"}}), S, ["status 302"]),
    "a PDF": (
        lambda document: _at(*RESPONSES)(document).update({"200": _content({"type": "string", "format": "binary"}, "application/pdf")}),
        G,
        ["application/pdf"],
    ),
    "an ETag": (lambda document: _at(*RESPONSES, "200")(document).update(headers={"ETag": {"schema": TEXT}}), G, ["headers"]),
    "text": (lambda document: _at(*RESPONSES)(document).update({"200": _content(TEXT, "text/plain")}), S, ["as other than bytes"]),
    "a charset": (
        lambda document: _at(*RESPONSES)(document).update(
            {"200": _content(_ref("fortnox_Widget_Wrap"), "application/json; charset=utf-8")}
        ),
        G,
        ["nothing"],
    ),
    "a body of XML": (
        lambda document: document["paths"][LIST]["post"].update(
            requestBody={"content": {"application/xml": {"schema": _ref("fortnox_Widget_Wrap")}}}
        ),
        S,
        ["application/xml"],
    ),
    "two media types": (
        lambda document: document["paths"][LIST]["post"]["requestBody"]["content"].update({"text/csv": {"schema": TEXT}}),
        S,
        ["2 media types"],
    ),
    "descriptions and examples": (
        _all(
            lambda document: document["info"].pop("version"),
            _widget(lambda widget: widget.update(example={}, title="Prose", description="Prose.")),
        ),
        G,
        ["nothing"],
    ),
    # Corrections.
    "a correction that the document makes itself": (
        _widget(lambda widget: widget["properties"].update({"@url": {"type": "string", "readOnly": True}})),
        S,
        ["1-all.yaml, action 5", "changes nothing at fortnox_Widget.properties.@url"],
    ),
    "a node more": (
        lambda document: document["components"]["schemas"]["fortnox_Widget_Box"]["properties"].update({"@url": TEXT}),
        S,
        ["matches 3 nodes and says 2", "came: fortnox_Widget_Box.properties.@url"],
    ),
    "a node less": (
        lambda document: document["components"]["schemas"]["fortnox_Widget"]["properties"].pop("@url"),
        S,
        ["matches 1 nodes and says 2", "went: fortnox_Widget.properties.@url"],
    ),
}


NUMBER: Json = {"type": "integer"}
SHELF, NEW_SHELF = "/api/warehouse/shelves-v1/{id}", "/api/warehouse/shelves-v2/{id}"
OTHER_NAME = _move(ONE, "/3/widgets/{Id}")

REFUSED: dict[str, tuple[Change, str, list[str]]] = {
    "another name of a parameter, and another type of it": (
        _all(
            _move(f"{ONE}/preview", "/3/widgets/{Id}/preview"),
            lambda document: document["paths"]["/3/widgets/{Id}/preview"]["get"]["parameters"][0].update(schema=NUMBER),
        ),
        "parameters",
        ["/3/widgets/{Id}/preview now (confidence 0.90), GET: other parameters", "if it is the same operation"],
    ),
    "another name of a parameter, and another type of one method's response": (
        _all(
            _move(ONE, "/3/widgets/{Id}"),
            lambda document: document["paths"]["/3/widgets/{Id}"]["delete"]["responses"].update({"204": _content(_ref("fortnox_Widget"))}),
        ),
        "parameters",
        ["/3/widgets/{Id} now (confidence 0.90), DELETE: other responses"],
    ),
    "another name of a parameter, and another type of a property": (
        _all(OTHER_NAME, _property("Pieces", TEXT)),
        "parameters",
        ["/3/widgets/{Id} now (confidence 0.90), GET: other responses; PUT: other body and responses"],
    ),
    "another name of a parameter, and another wrapper": (
        _all(_move(ONE, "/3/widgets/{Id}"), _wrapper(lambda properties: properties.update(widget=properties.pop("Widget")))),
        "parameters",
        ["GET: other responses; PUT: other body and responses"],
    ),
    "another version, and another type of a parameter": (
        _all(
            _move(SHELF, NEW_SHELF),
            lambda document: document["paths"][NEW_SHELF]["put"]["parameters"][0].update(schema=TEXT),
        ),
        "moved",
        [f"{SHELF} is {NEW_SHELF} now (confidence 0.90), PUT: other parameters", "if it is the same operation"],
    ),
    "another version, and another type of a property": (
        _all(
            _move(SHELF, NEW_SHELF),
            lambda document: document["components"]["schemas"]["warehouse_Shelf"]["properties"].update(heightInMetres=TEXT),
        ),
        "moved",
        [f"{NEW_SHELF} now (confidence 0.90), PUT: other body and responses"],
    ),
}

ACCEPTED: dict[str, tuple[Change, str]] = {
    "another name of a parameter": (
        _all(
            _move(ONE, "/3/widgets/{widgetNumber}"),
            _move(f"{ONE}/preview", "/3/widgets/{widgetNumber}/preview"),
            _move(f"{ONE}/email", "/3/widgets/{widgetNumber}/email"),
        ),
        "parameters",
    ),
    "another version": (_move(SHELF, NEW_SHELF), "moved"),
    "another version, and another name of a parameter": (_move(SHELF, "/api/warehouse/shelves-v2/{shelfId}"), "moved"),
}


def _with_response_schema(schema: Json) -> Change:
    return lambda document: document["paths"][SHELF]["put"]["responses"].update({"200": _content(schema)})


def _takes(schema: Json) -> Change:
    return lambda document: document["paths"][SHELF]["put"].update(requestBody={"content": {"*/*": {"schema": schema}}})


_SHELVES: Json = {"type": "array", "items": _ref("warehouse_Shelf")}
_DATA = _schema("warehouse_Data", {"type": "object", "properties": {"data": _SHELVES}})
_WRAPPED = _schema("fortnox_Data", {"type": "object", "properties": {"data": _ref("warehouse_Shelf")}})

FROM_OBJECT: dict[str, tuple[Change, str]] = {
    "a response of an object that is wrapped": (
        _all(_WRAPPED, _with_response_schema(_ref("fortnox_Data"))),
        "the document declares 'data'",
    ),
    "a response of an object that is a list in a wrapper": (
        _all(_DATA, _with_response_schema(_ref("warehouse_Data"))),
        "the document declares 'data'",
    ),
    "a response of an object that is a list": (_with_response_schema(_SHELVES), "the document declares a list without a wrapper"),
    "a response of an object that is a list of texts": (
        _with_response_schema({"type": "array", "items": TEXT}),
        "the document declares a list without a wrapper",
    ),
    "a request of an object that is wrapped": (_all(_WRAPPED, _takes(_ref("fortnox_Data"))), "the document declares 'data'"),
    "a request of an object that is a list": (_takes(_SHELVES), "the document declares a list without a wrapper"),
}
FROM_LIST: dict[str, tuple[Change, str]] = {
    "a response of a list that is wrapped": (_all(_DATA, _with_response_schema(_ref("warehouse_Data"))), "the document declares 'data'"),
    "a response of a list that is an object": (
        _with_response_schema(_ref("warehouse_Shelf")),
        "the document declares an object without a wrapper",
    ),
    "a request of a list that is wrapped": (_all(_DATA, _takes(_ref("warehouse_Data"))), "the document declares 'data'"),
    "a request of a list that is an object": (_takes(_ref("warehouse_Shelf")), "the document declares an object without a wrapper"),
}


@pytest.fixture(scope="module")
def generated_lists(tmp_path_factory: pytest.TempPathFactory) -> Small:
    """The small project with an operation that takes and answers lists in no wrapper, generated once."""
    small = Small(tmp_path_factory.mktemp("lists") / "project")
    _all(_with_response_schema(_SHELVES), _takes(_SHELVES))(small.document)
    assert small.generate_small() == 0
    assert (small.root / "spec/wrappers.yaml").read_text("utf-8").count(f"PUT {SHELF}: []\n") == 2
    return small


@pytest.mark.parametrize("name", [*FROM_OBJECT, *FROM_LIST])
def test_what_had_no_wrapper_is_locked_too(
    name: str, request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = name in FROM_LIST
    change, words = {**FROM_OBJECT, **FROM_LIST}[name]
    small = Small.copy_of(request.getfixturevalue("generated_lists" if listed else "generated"), tmp_path / "project")
    change(small.document)
    files = small.files()
    assert small.generate_document() == 1
    shown = capsys.readouterr().err
    side = "response" if "response" in name else "request"
    assert f"the {side} of PUT {SHELF} is {'a list' if listed else 'an object'} without a wrapper, and {words}" in shown
    assert small.files() == files


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Small:
    """The small project, generated once."""
    small = Small(tmp_path_factory.mktemp("small") / "project")
    assert small.generate_small() == 0
    return small


@pytest.mark.parametrize("name", TABLE)
def test_a_changed_document_has_the_outcome(name: str, generated: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change, outcome, words = TABLE[name]
    small = Small.copy_of(generated, tmp_path / "project")
    change(small.document)
    before = small.files()
    assert small.generate_document() == (0 if outcome == G else 1)
    output = capsys.readouterr()
    shown = output.out if outcome == G else output.err
    if words == ["nothing"]:
        assert "changed since the last import │ nothing" in shown
    else:
        assert [word for word in words if word not in shown] == []
    if outcome == S:
        assert output.err.startswith("generate: ")
        assert small.files() == before


@pytest.mark.parametrize("name", REFUSED)
def test_what_differs_beside_its_path_is_not_accepted(
    name: str, generated: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change, kind, words = REFUSED[name]
    small = Small.copy_of(generated, tmp_path / "project")
    change(small.document)
    before = small.files()
    assert small.generate_document("--accept", kind) == 1
    shown = capsys.readouterr().err
    assert [word for word in words if word not in shown] == []
    assert small.files() == before


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_differs_in_its_path_alone_is_accepted(
    name: str, generated: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change, kind = ACCEPTED[name]
    small = Small.copy_of(generated, tmp_path / "project")
    change(small.document)
    assert small.generate_document("--accept", kind) == 0, capsys.readouterr().err


@pytest.mark.parametrize(("change", "kind"), [(OTHER_NAME, "parameters"), (_move(SHELF, NEW_SHELF), "moved")])
def test_a_move_is_not_accepted_where_the_last_import_is_not_known(
    change: Change, kind: str, generated: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = Small.copy_of(generated, tmp_path / "project")
    change(small.document)
    (small.root / "spec/fortnox.json").unlink()
    before = small.files()
    assert small.generate_document("--accept", kind) == 1
    assert "(confidence 0.90)" in (shown := capsys.readouterr().err)
    assert "what it took and answered is not known" in shown
    assert small.files() == before


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 60

"""Each kind of change of a document has its effect on users, and needs its version."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from generator.document import Json
from tests.release.golden_spec import Edit, GoldenSpec, operation, parameter, properties
from tools.release.difference import Change, Spec, bump_of, compare, raised_part

LIST, ONE, SHELF = "/3/widgets", "/3/widgets/{WidgetNumber}", "/api/warehouse/shelves-v1/{id}"
LATER = {"type": "string"}


def put(target: Any, *keys: Any, value: Any) -> Edit:
    """Return an edit that sets a value under the keys of the node that `target` returns."""

    def edit(document: Json) -> None:
        node = target(document)
        for key in keys[:-1]:
            node = node[key]
        node[keys[-1]] = value

    return edit


def remove(target: Any, *keys: Any) -> Edit:
    def edit(document: Json) -> None:
        node = target(document)
        for key in keys[:-1]:
            node = node[key]
        del node[keys[-1]]

    return edit


def add_query(name: str, schema: Json, **more: Any) -> Edit:
    def edit(document: Json) -> None:
        operation(document, "get", LIST)["parameters"].append({"name": name, "in": "query", "schema": schema, **more})

    return edit


def remove_query(name: str) -> Edit:
    def edit(document: Json) -> None:
        operation(document, "get", LIST)["parameters"].remove(parameter(document, name))

    return edit


def change_query(name: str, schema: Json) -> Edit:
    return put(lambda document: parameter(document, name), "schema", value=schema)


def query_change(name: str, before: Json, after: Json) -> tuple[Edit, Edit]:
    return add_query(name, before), change_query(name, after)


def listed(document: Json) -> Json:
    return operation(document, "get", LIST)


def schema(document: Json) -> Json:
    found: Json = document["components"]["schemas"]["fortnox_Widget"]
    return found


def shelf(document: Json) -> Json:
    return operation(document, "put", SHELF)


def _more_prose(document: Json) -> None:
    listed(document)["summary"] = "Another summary."
    schema(document)["description"] = "Another description."
    properties(document)["Description"]["example"] = "Red"


def _swapped_ids(document: Json) -> None:
    listed(document)["operationId"], operation(document, "post", LIST)["operationId"] = "get_3", "get_17"


def _other_order(document: Json) -> None:
    document["paths"] = dict(reversed(document["paths"].items()))
    listed(document)["parameters"].reverse()
    schema(document)["properties"] = dict(reversed(properties(document).items()))
    properties(document)["State"]["enum"].reverse()


def _unreached(document: Json) -> None:
    document["components"]["schemas"]["fortnox_Nobody"] = {"type": "object", "properties": {"Name": LATER}}


def _renamed_schema(document: Json) -> None:
    schemas = document["components"]["schemas"]
    schemas["fortnox_Widget_Item"] = schemas.pop("fortnox_Widget_WidgetPart")
    properties(document)["Parts"]["items"] = {"$ref": "#/components/schemas/fortnox_Widget_Item"}


def _renamed_path_parameter(document: Json) -> None:
    item = document["paths"]["/api/warehouse/shelves-v1/{shelfId}"] = document["paths"].pop(SHELF)
    item["put"]["parameters"][0]["name"] = "shelfId"


def _other_version(document: Json) -> None:
    document["paths"]["/api/warehouse/shelves-v2/{id}"] = document["paths"].pop(SHELF)


def _other_query_name(document: Json) -> None:
    parameter(document, "filter")["name"] = "Filter"


def _other_property_name(document: Json) -> None:
    part = properties(document, "fortnox_Widget_WidgetPart")
    part["VatIncluded"] = part.pop("VATIncluded")


def _header(name: str, **more: Any) -> Edit:
    added = {"name": name, "in": "header", "schema": LATER, **more}
    return lambda document: operation(document, "put", ONE)["parameters"].append(dict(added))


def _etag(document: Json) -> None:
    operation(document, "get", ONE)["responses"]["200"]["headers"] = {"ETag": {"schema": LATER}}


def _new_operation(document: Json) -> None:
    document["paths"]["/3/widgets/{WidgetNumber}/sell"] = {"put": {**operation(document, "put", ONE)}}


def _new_model(document: Json) -> None:
    document["components"]["schemas"]["fortnox_Widget_Lid"] = {"type": "object", "properties": {"Depth": {"type": "number"}}}
    properties(document)["Lid"] = {"$ref": "#/components/schemas/fortnox_Widget_Lid"}


def _other_model(document: Json) -> None:
    properties(document)["Box"] = {"$ref": "#/components/schemas/fortnox_Widget_WidgetPart"}


def _returns_list(document: Json) -> None:
    operation(document, "put", ONE)["responses"]["200"]["content"]["application/json"]["schema"] = {
        "$ref": "#/components/schemas/fortnox_WidgetListItem_List"
    }


# fmt: off
# name: (edits of the old document, edits of the new one, changes as (effect, what, location), bump)
CHANGES: dict[str, tuple[tuple[Edit, ...], tuple[Edit, ...], set[tuple[str, str, str]], str]] = {
    # Operations
    "an operation removed": ((), (remove(lambda d: d["paths"][ONE], "delete"),), {("breaking", "removed", f"DELETE {ONE}")}, "breaking"),
    "a path removed": ((), (remove(lambda d: d["paths"], "/3/widgets/{WidgetNumber}/preview"),),
                       {("breaking", "removed", "GET /3/widgets/{WidgetNumber}/preview")}, "breaking"),
    "an operation added": ((), (_new_operation,), {("additive", "added", "PUT /3/widgets/{WidgetNumber}/sell")}, "additive"),
    "an operation gets a sunset date": ((), (put(listed, "x-sunset", value="2027-01-01"),), {("additive", "sunset", f"GET {LIST} sunset")}, "additive"),
    "an operation returns another type": ((), (_returns_list,), {("breaking", "type", f"PUT {ONE} response")}, "breaking"),
    "an operation no longer returns a result": ((), (remove(lambda d: operation(d, "put", ONE)["responses"]["200"], "content"),),
                                     {("breaking", "type", f"PUT {ONE} response")}, "breaking"),
    "an operation without a result returns one": (
        (remove(lambda d: operation(d, "put", ONE)["responses"]["200"], "content"),),
        (put(lambda d: operation(d, "put", ONE)["responses"], "200", value={
            "description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/fortnox_Widget_Wrap"}}}}),),
        {("additive", "type", f"PUT {ONE} response")}, "additive"),
    "another status of success": ((), (lambda d: operation(d, "post", LIST)["responses"].update(
        {"200": operation(d, "post", LIST)["responses"].pop("201")}),), {("invisible", "declared", f"POST {LIST} response")}, "none"),
    # Parameters
    "a parameter removed": ((), (remove_query("filter"),), {
        ("breaking", "removed", f"GET {LIST} query filter"), ("breaking", "removed", "choice WidgetFilter")}, "breaking"),
    "a parameter added": ((), (add_query("colour", LATER),), {("additive", "added", f"GET {LIST} query colour")}, "additive"),
    "a required parameter added": ((), (add_query("colour", LATER, required=True),),
                                             {("breaking", "added", f"GET {LIST} query colour")}, "breaking"),
    "a parameter made required": ((), (put(lambda d: parameter(d, "lastmodified"), "required", value=True),),
                                  {("breaking", "required", f"GET {LIST} query lastmodified")}, "breaking"),
    "a parameter made optional": ((put(lambda d: parameter(d, "lastmodified"), "required", value=True),),
                                  (put(lambda d: parameter(d, "lastmodified"), "required", value=False),),
                                  {("additive", "required", f"GET {LIST} query lastmodified")}, "additive"),
    "a parameter narrowed from text to number": (*((each,) for each in query_change("size", LATER, {"type": "integer"})),
                                                 {("breaking", "type", f"GET {LIST} query size")}, "breaking"),
    "a parameter narrowed from number to boolean": (*((each,) for each in query_change("size", {"type": "integer"}, {"type": "boolean"})),
                                                    {("breaking", "type", f"GET {LIST} query size")}, "breaking"),
    "a parameter widened from text to date": (*((each,) for each in query_change("day", LATER, {"type": "string", "format": "date"})),
                                              {("additive", "type", f"GET {LIST} query day")}, "additive"),
    "a parameter narrowed from date to text": (*((each,) for each in query_change("day", {"type": "string", "format": "date"}, LATER)),
                                               {("breaking", "type", f"GET {LIST} query day")}, "breaking"),
    "a parameter widened from integer to number": (*((each,) for each in query_change("size", {"type": "integer"}, {"type": "number"})),
                                                   {("additive", "type", f"GET {LIST} query size")}, "additive"),
    "a parameter becomes a list": (*((each,) for each in query_change("size", LATER, {"type": "array", "items": LATER})),
                                   {("breaking", "type", f"GET {LIST} query size")}, "breaking"),
    "a parameter has another format": (*((each,) for each in query_change("size", {"type": "integer", "format": "int32"}, {"type": "integer", "format": "int64"})),
                                  {("invisible", "declared", f"GET {LIST} query size")}, "none"),
    "a parameter gets a maximum length": (*((each,) for each in query_change("size", LATER, {"type": "string", "maxLength": 7})),
                             {("invisible", "declared", f"GET {LIST} query size")}, "none"),
    "a parameter is serialized in another style": ((), (put(lambda d: shelf(d)["parameters"][1], "explode", value=True),),
                                      {("invisible", "declared", f"PUT {SHELF} query boxIds")}, "none"),
    "a value of a parameter added": ((), (change_query("filter", {"type": "string", "enum": ["sold", "unsold", "lost"]}),),
                                     {("additive", "values", f"GET {LIST} query filter")}, "additive"),
    "a value of a parameter removed": ((), (change_query("filter", {"type": "string", "enum": ["sold"]}),),
                                     {("additive", "values", f"GET {LIST} query filter")}, "additive"),
    "a parameter with values added": ((), (change_query("lastmodified", {"type": "string"}), add_query("colour", {"type": "string", "enum": ["RED"]})), {
        ("additive", "added", f"GET {LIST} query colour"), ("additive", "added", "choice WidgetColour")}, "additive"),
    "a path parameter has another type": ((), (put(lambda d: shelf(d)["parameters"][0], "schema", value={"type": "string", "format": "date"}),),
                                           {("breaking", "type", f"PUT {SHELF} path id")}, "breaking"),
    "a path parameter has another name": ((), (_renamed_path_parameter,), set(), "none"),
    # Payloads and models
    "a property added": ((), (put(properties, "Colour", value=LATER),), {
        ("additive", "added", "body Widget.Colour"), ("additive", "added", "response Widget.Colour")}, "additive"),
    "a property removed": ((), (remove(properties, "Pieces"),), {
        ("breaking", "removed", "body Widget.Pieces"), ("breaking", "removed", "response Widget.Pieces")}, "breaking"),
    "a required property added": ((), (put(properties, "Colour", value=LATER), put(schema, "required", value=["Description", "Colour"])), {
        ("breaking", "added", "body Widget.Colour"), ("additive", "added", "body Widget.Colour"),
        ("additive", "added", "response Widget.Colour")}, "breaking"),
    "a property made required": ((), (put(schema, "required", value=["Description", "Pieces"]),), {
        ("breaking", "required", "body Widget.Pieces"),
        ("invisible", "declared", "response Widget.Pieces")}, "breaking"),
    "a property made optional": ((), (remove(schema, "required"),), {
        ("additive", "required", "body Widget.Description"),
        ("invisible", "declared", "response Widget.Description")}, "additive"),
    "a property made read-only": ((), (put(properties, "Pieces", "readOnly", value=True),), {
        ("breaking", "removed", "body Widget.Pieces"), ("invisible", "declared", "response Widget.Pieces")}, "breaking"),
    "a read-only property made writable": ((put(properties, "Pieces", "readOnly", value=True),), (put(properties, "Pieces", "readOnly", value=False),), {
        ("additive", "added", "body Widget.Pieces"), ("invisible", "declared", "response Widget.Pieces")}, "additive"),
    "a property that may be null": ((), (put(properties, "Pieces", "nullable", value=True),), {
        ("invisible", "declared", "body Widget.Pieces"), ("invisible", "declared", "response Widget.Pieces")}, "none"),
    "a text becomes a date": ((), (put(properties, "Description", "format", value="date"),), {
        ("additive", "type", "body Widget.Description"), ("breaking", "type", "response Widget.Description")}, "breaking"),
    "a date becomes a text": ((), (remove(properties, "MadeOn", "format"),), {
        ("breaking", "type", "body Widget.MadeOn"), ("breaking", "type", "response Widget.MadeOn")}, "breaking"),
    "a date gets a time": ((), (put(properties, "MadeOn", "format", value="date-time"),), {
        ("breaking", "type", "body Widget.MadeOn"), ("breaking", "type", "response Widget.MadeOn")}, "breaking"),
    "an integer becomes an amount": ((), (put(properties, "Pieces", value={"type": "number"}),), {
        ("additive", "type", "body Widget.Pieces"), ("breaking", "type", "response Widget.Pieces")}, "breaking"),
    "an amount becomes a text": ((), (put(properties, "Price", value=LATER),), {
        ("breaking", "type", "body Widget.Price"), ("breaking", "type", "response Widget.Price")}, "breaking"),
    "a float is a double": ((), (put(properties, "Price", "format", value="float"),), {
        ("invisible", "declared", "body Widget.Price"), ("invisible", "declared", "response Widget.Price")}, "none"),
    "an integer is longer": ((), (put(properties, "Pieces", "format", value="int64"),), {
        ("invisible", "declared", "body Widget.Pieces"), ("invisible", "declared", "response Widget.Pieces")}, "none"),
    "a text may be longer": ((), (put(properties, "Description", "maxLength", value=99),), {
        ("invisible", "declared", "body Widget.Description"), ("invisible", "declared", "response Widget.Description")}, "none"),
    "a value added": ((), (put(properties, "State", "enum", value=["NEW", "USED", "LOST"]),), {
        ("additive", "values", "body Widget.State"), ("additive", "values", "response Widget.State")}, "additive"),
    "a value removed": ((), (put(properties, "State", "enum", value=["NEW"]),), {
        ("additive", "values", "body Widget.State"), ("additive", "values", "response Widget.State")}, "additive"),
    "all values removed": ((), (remove(properties, "State", "enum"),), {
        ("breaking", "removed", "choice WidgetState"), ("additive", "values", "body Widget.State"),
        ("additive", "values", "response Widget.State")}, "breaking"),
    "a text gets values": ((), (put(lambda d: properties(d, "fortnox_Widget_WidgetPart"), "PartNumber", "enum", value=["A"]),), {
        ("additive", "added", "choice WidgetPartPartNumber"), ("additive", "values", "body WidgetPart.PartNumber"),
        ("additive", "values", "response WidgetPart.PartNumber")}, "additive"),
    "a text becomes a list": ((), (put(properties, "Description", value={"type": "array", "items": LATER}),), {
        ("breaking", "type", "body Widget.Description"), ("breaking", "type", "response Widget.Description")}, "breaking"),
    "a list has items of another type": ((), (put(properties, "Tags", "items", value={"type": "integer"}),), {
        ("breaking", "type", "body Widget.Tags"), ("breaking", "type", "response Widget.Tags")}, "breaking"),
    "a list may be longer": ((), (put(properties, "Tags", "maxItems", value=9),), {
        ("invisible", "declared", "body Widget.Tags"), ("invisible", "declared", "response Widget.Tags")}, "none"),
    "a property has another model": ((), (_other_model,), {
        ("breaking", "type", "body Widget.Box"), ("breaking", "type", "response Widget.Box"),
        ("breaking", "removed", "body WidgetPackaging"), ("breaking", "removed", "response WidgetPackaging")}, "breaking"),
    "a property of a row added": ((), (put(lambda d: properties(d, "fortnox_Widget_WidgetPart"), "Weight", value={"type": "number"}),), {
        ("additive", "added", "body WidgetPart.Weight"), ("additive", "added", "response WidgetPart.Weight")}, "additive"),
    "a new nested model": ((), (_new_model,), {
        ("additive", "added", "body Widget.Lid"), ("additive", "added", "response Widget.Lid"),
        ("additive", "added", "body WidgetLid"), ("additive", "added", "response WidgetLid")}, "additive"),
    "a property of a list row removed": ((), (remove(lambda d: properties(d, "fortnox_WidgetListItem"), "WidgetNumber"),),
                                   {("breaking", "removed", "response WidgetListItem.WidgetNumber")}, "breaking"),
    # Bodies
    "a body made required": ((), (put(lambda d: operation(d, "post", LIST)["requestBody"], "required", value=True),),
                             {("breaking", "required", f"POST {LIST} body")}, "breaking"),
    "a body made optional": ((put(lambda d: operation(d, "post", LIST)["requestBody"], "required", value=True),),
                                 (put(lambda d: operation(d, "post", LIST)["requestBody"], "required", value=False),),
                                 {("additive", "required", f"POST {LIST} body")}, "additive"),
    "a body removed": ((), (remove(shelf, "requestBody"),), {
        ("breaking", "removed", f"PUT {SHELF} body"), ("breaking", "removed", "body warehouse.Shelf")}, "breaking"),
    # Deprecation
    "an operation is deprecated": ((), (put(listed, "deprecated", value=True),), {("additive", "deprecated", f"GET {LIST} deprecated")}, "additive"),
    "a parameter is deprecated": ((), (put(lambda d: parameter(d, "filter"), "deprecated", value=True),),
                                  {("additive", "deprecated", f"GET {LIST} query filter")}, "additive"),
    "a property is deprecated": ((), (put(properties, "Pieces", "deprecated", value=True),), {
        ("additive", "deprecated", "body Widget.Pieces"), ("additive", "deprecated", "response Widget.Pieces")}, "additive"),
    "a property is not deprecated any more": ((put(properties, "Pieces", "deprecated", value=True),),
                                         (put(properties, "Pieces", "deprecated", value=False),), {
        ("additive", "deprecated", "body Widget.Pieces"), ("additive", "deprecated", "response Widget.Pieces")}, "additive"),
    # Headers
    "a header added": ((), (_header("X-Reason"),), {("additive", "added", f"PUT {ONE} header X-Reason")}, "additive"),
    "a required header added": ((), (_header("X-Reason", required=True),),
                                          {("breaking", "added", f"PUT {ONE} header X-Reason")}, "breaking"),
    "a date header made required": ((_header("If-Unmodified-Since"),), (put(lambda d: operation(d, "put", ONE)["parameters"][1], "required", value=True),),
                               {("breaking", "required", f"PUT {ONE} header If-Unmodified-Since")}, "breaking"),
    "a response gets an ETag": ((), (_etag,), {
        ("additive", "etag", f"GET {ONE} response"), ("invisible", "declared", f"GET {ONE} response")}, "additive"),
    "a response has no ETag any more": ((_etag,), (remove(lambda d: operation(d, "get", ONE)["responses"]["200"], "headers"),),
                                        {
        ("breaking", "etag", f"GET {ONE} response"), ("invisible", "declared", f"GET {ONE} response")}, "breaking"),
    # Changes that keep the names in Python
    "a path of another version": ((), (_other_version,), {("fix", "moved", f"PUT {SHELF} moved")}, "fix"),
    "a query parameter has another name in the document": ((), (_other_query_name,), {("fix", "wire", f"GET {LIST} query Filter")}, "fix"),
    "a property has another name in the document": ((), (_other_property_name,), {
        ("breaking", "removed", "body WidgetPart.VATIncluded"), ("additive", "added", "body WidgetPart.VatIncluded"),
        ("fix", "wire", "response WidgetPart.VatIncluded")}, "breaking"),
    "another server": ((), (put(lambda d: d, "servers", value=[{"url": "https://api2.example.com"}]),), {("fix", "server", "servers")}, "fix"),
    "a file of another media type": (
        (), (put(lambda d: operation(d, "get", f"{ONE}/preview")["responses"]["200"], "content", value={
            "image/png": {"schema": {"type": "string", "format": "binary"}}}),),
        {("invisible", "declared", f"GET {ONE}/preview response"), ("fix", "media", f"GET {ONE}/preview media")}, "fix"),
    "another wrapper": ((), (lambda d: properties(d, "fortnox_Widget_Wrap").update({"Thing": properties(d, "fortnox_Widget_Wrap").pop("Widget")}),), {
        *(("fix", "wrapper", f"{method} wrapper") for method in (f"GET {ONE}", f"GET {ONE}/email", f"POST {LIST}", f"PUT {ONE}")),
        *(("fix", "envelope", f"{method} envelope") for method in (f"POST {LIST}", f"PUT {ONE}"))}, "fix"),
    # Changes that users do not see
    "prose": ((), (_more_prose,), set(), "none"),
    "operation ids swapped": ((), (_swapped_ids,), set(), "none"),
    "another order": ((), (_other_order,), set(), "none"),
    "a schema that nothing reaches": ((), (_unreached,), set(), "none"),
    "a schema that nothing reaches, removed": ((), (remove(lambda d: d["components"]["schemas"], "fortnox_Unreached"),), set(), "none"),
    "a schema has another name": ((), (_renamed_schema,), set(), "none"),
    "another shape of errors": ((), (put(lambda d: properties(d, "fortnox_ErrorInformationWrap"), "Help", value=LATER),), set(), "none"),
    "another property of the meta information": ((), (put(lambda d: properties(d, "fortnox_MetaInformation"), "@Next", value=LATER),), set(), "none"),
}
# fmt: on


@pytest.mark.parametrize("name", CHANGES)
def test_change_has_effect_and_bump(name: str, tmp_path: Path) -> None:
    before, after, expected, bump = CHANGES[name]
    golden = GoldenSpec(tmp_path)
    golden.document = golden.edited(*before)
    changes = golden.changes(*after)
    assert {(change.effect, change.what, change.location) for change in changes} == expected
    assert bump_of(changes) == bump


def test_changes_have_at_least_40_cases() -> None:
    assert len(CHANGES) >= 40


def test_action_no_longer_safe_is_fix(tmp_path: Path) -> None:
    golden = GoldenSpec(tmp_path)
    spec = Spec.of_document(str(golden.folder / "old.json"), golden.folder / "spec")
    unsafe = evolve(spec, actions=[*spec.actions, evolve(spec.actions[1], value={"x-fortnox-effect": "print"})])
    changes = _between(spec, unsafe)
    assert [(change.effect, change.what, change.old, change.new) for change in changes] == [("fix", "safety", "email", "print")]


def test_changes_that_need_attention(tmp_path: Path) -> None:
    golden = GoldenSpec(tmp_path)
    attention = {
        name: any(change.needs_attention for change in golden.changes(*CHANGES[name][1]))
        for name in ("an operation removed", "an operation gets a sunset date", "a value removed", "a value added", "a property added")
    }
    assert attention == {
        "an operation removed": True,
        "an operation gets a sunset date": True,
        "a value removed": True,
        "a value added": False,
        "a property added": False,
    }


@pytest.mark.parametrize(("scope", "effect"), [("gadget", "breaking"), (None, "additive")])
def test_changed_scope_is_breaking(tmp_path: Path, scope: str | None, effect: str) -> None:
    golden = GoldenSpec(tmp_path)
    before, after = (_with_scope(golden, each) for each in ("widget", scope))
    changes = _between(before, after)
    assert {(change.effect, change.what, change.old, change.new) for change in changes} == {(effect, "scope", "widget", scope or "")}
    assert {change.python for change in _between(after, before)} == {change.python for change in changes}


def test_scope_newly_known_is_additive(tmp_path: Path) -> None:
    golden = GoldenSpec(tmp_path)
    changes = _between(_with_scope(golden, None), _with_scope(golden, "widget"))
    assert {(change.effect, change.what) for change in changes} == {("additive", "scope")}


@pytest.mark.parametrize(
    ("bump", "major", "part"),
    [
        ("breaking", 0, "minor"),
        ("additive", 0, "patch"),
        ("fix", 0, "patch"),
        ("fix", 1, "patch"),
        ("none", 0, "none"),
        ("breaking", 1, "major"),
        ("additive", 1, "minor"),
        ("none", 2, "none"),
    ],
)
def test_bump_raises_part_of_version(bump: Any, major: int, part: str) -> None:
    assert raised_part(bump, major) == part


def _with_scope(golden: GoldenSpec, scope: str | None) -> Spec:
    spec = Spec.of_document(str(golden.folder / "old.json"), golden.folder / "spec")
    declared = spec.actions[4]  # adds the security schemes
    flows = {"clientCredentials": {"tokenUrl": "https://id.example.com/token", "scopes": {"widget": "", "gadget": ""}}}
    actions = [
        *spec.actions[:4],
        evolve(declared, value={"securitySchemes": {"fortnox": {"type": "oauth2", "flows": flows}}}),
        *spec.actions[5:],
    ]
    return evolve(spec, actions=actions, tables=evolve(spec.tables, scopes={**spec.tables.scopes, "fortnox_Widgets": scope}))


def _between(before: Spec, after: Spec) -> list[Change]:
    return compare(before.surface()[0], after.surface()[0])

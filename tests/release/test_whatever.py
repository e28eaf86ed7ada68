"""Whatever a document holds: the difference is a report or a stop that lists the problems, and the watch a proposal or a stop."""

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

from generator.document import Json
from generator.errors import GeneratorError
from tests.release.conftest import git
from tests.release.small import GOLDEN, Edit, Small, operation, parameter, properties
from tests.release.test_upstream import Checkout
from tools.release.difference import Spec
from tools.release.difference.report import FORMS, Difference
from tools.release.upstream.__main__ import main as watch

LIST, ONE, SHELF = "/3/widgets", "/3/widgets/{WidgetNumber}", "/api/warehouse/shelves-v1/{id}"
TEXT = {"type": "string"}


@frozen
class Case:
    """A change of the document, what the difference finds at least, and what the watch makes of it."""

    edit: Edit
    difference: str
    watch: str


def _schemas(document: Json) -> Json:
    found: Json = document["components"]["schemas"]
    return found


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _property(name: str, schema: Json, owner: str = "fortnox_Widget") -> Edit:
    return lambda document: properties(document, owner).update({name: copy.deepcopy(schema)})


def _query(declared: Json) -> Edit:
    added = {"name": "colour", "in": "query", **declared}
    return lambda document: operation(document, "get", LIST)["parameters"].append(copy.deepcopy(added))


def _moved(old: str, new: str, name: str = "") -> Edit:
    def edit(document: Json) -> None:
        item = document["paths"][new] = document["paths"].pop(old)
        for each in item.values():
            for declared in each.get("parameters", ()):
                if name and declared["in"] == "path":
                    declared["name"] = name

    return edit


def _renamed_property(old: str, new: str, owner: str) -> Edit:
    def edit(document: Json) -> None:
        properties(document, owner)[new] = properties(document, owner).pop(old)

    return edit


def _union(document: Json) -> None:
    for name in ("Red", "Blue"):
        _schemas(document)[f"fortnox_{name}"] = {"type": "object", "properties": {"Kind": TEXT, f"{name}Shade": TEXT}}
    mapping = {name: f"#/components/schemas/fortnox_{name}" for name in ("Red", "Blue")}
    paint = {"oneOf": [_ref("fortnox_Red"), _ref("fortnox_Blue")], "discriminator": {"propertyName": "Kind", "mapping": mapping}}
    _schemas(document)["fortnox_Paint"] = paint
    properties(document)["Paint"] = _ref("fortnox_Paint")


def _union_without_discriminator(document: Json) -> None:
    _union(document)
    del _schemas(document)["fortnox_Paint"]["discriminator"]


def _circle(document: Json) -> None:
    _schemas(document)["fortnox_Ring"] = {"allOf": [_ref("fortnox_Ring")]}
    properties(document)["Ring"] = _ref("fortnox_Ring")


def _composed(document: Json) -> None:
    base = {"type": "object", "properties": {"Length": {"type": "number"}}}
    _schemas(document)["fortnox_Base"] = base
    _schemas(document)["fortnox_Whole"] = {"allOf": [_ref("fortnox_Base"), {"type": "object", "properties": {"Length": TEXT}}]}
    properties(document)["Whole"] = _ref("fortnox_Whole")


def _other_wrapper(document: Json) -> None:
    wrap = properties(document, "fortnox_Widget_Wrap")
    wrap["Thing"] = wrap.pop("Widget")


def _no_wrapper(document: Json) -> None:
    _schemas(document)["fortnox_Widget_Wrap"] = copy.deepcopy(_schemas(document)["fortnox_Widget"])


def _beside_wrapper(document: Json) -> None:
    properties(document, "fortnox_Widget_Wrap")["Hint"] = _ref("fortnox_Widget_Box")


def _renamed_schema(document: Json) -> None:
    schemas = _schemas(document)
    schemas["fortnox_Widget_Item"] = schemas.pop("fortnox_Widget_WidgetPart")
    properties(document)["Parts"]["items"] = _ref("fortnox_Widget_Item")


def _renamed_and_changed_schema(document: Json) -> None:
    _renamed_schema(document)
    properties(document, "fortnox_Widget_Item")["Weight"] = {"type": "number"}


def _new_operation(document: Json) -> None:
    document["paths"]["/3/widgets/{WidgetNumber}/history"] = {"get": copy.deepcopy(operation(document, "get", ONE))}


def _new_tag(document: Json) -> None:
    document["paths"]["/3/gadgets/{Id}"] = {"delete": copy.deepcopy(operation(document, "delete", ONE))}
    gadget = document["paths"]["/3/gadgets/{Id}"]["delete"]
    gadget["tags"], gadget["parameters"][0]["name"] = ["fortnox_Gadgets"], "Id"


def _unpaged_list(document: Json) -> None:
    listed = copy.deepcopy(operation(document, "get", LIST))
    rows = {"type": "array", "items": _ref("warehouse_Shelf")}
    listed["tags"], listed["responses"]["200"]["content"]["application/json"]["schema"] = ["warehouse_Shelf"], rows
    document["paths"]["/api/warehouse/shelves-v1"] = {"get": listed}


def _two_media_types(document: Json) -> None:
    operation(document, "post", LIST)["requestBody"]["content"]["text/csv"] = {"schema": TEXT}


def _other_media_type(document: Json) -> None:
    content = operation(document, "post", LIST)["requestBody"]["content"]
    content["application/xml"] = content.pop("*/*")


def _corrected_media_types(document: Json) -> None:
    for method, path in (("post", LIST), ("put", ONE), ("put", SHELF)):
        content = operation(document, method, path)["requestBody"]["content"]
        content["application/json"] = content.pop("*/*")


def _cookie(document: Json) -> None:
    operation(document, "get", LIST)["parameters"].append({"name": "session", "in": "cookie", "schema": TEXT})


def _header(document: Json) -> None:
    operation(document, "get", LIST)["parameters"].append({"name": "X-Trace", "in": "header", "schema": TEXT})


def _enumeration(document: Json) -> None:
    _schemas(document)["fortnox_Colour"] = {"type": "string", "enum": ["RED"]}
    properties(document)["Colour"] = _ref("fortnox_Colour")


def _deprecated_operation(document: Json) -> None:
    operation(document, "get", LIST)["deprecated"] = True


def _deprecated_parameter(document: Json) -> None:
    parameter(document, "filter")["deprecated"] = True


def _two_of_one_name(document: Json) -> None:
    operation(document, "get", LIST)["parameters"].append({"name": "Filter", "in": "query", "schema": TEXT})


def _etag(document: Json) -> None:
    operation(document, "get", ONE)["responses"]["200"]["headers"] = {"ETag": {"schema": TEXT}}


def _without_tag(document: Json) -> None:
    del operation(document, "get", LIST)["tags"]


def _trace(document: Json) -> None:
    document["paths"][LIST]["trace"] = copy.deepcopy(operation(document, "get", LIST))


def _take(*keys: str) -> Edit:
    def edit(document: Json) -> None:
        node = document
        for key in keys[:-1]:
            node = node[key]
        del node[keys[-1]]

    return edit


def _put(target: Callable[[Json], Json], key: str, value: object) -> Edit:
    return lambda document: target(document).update({key: value})


# fmt: off
# The difference: `stop`, or the worst class of what it finds. `unread` adds that a part was left out of the comparison.
# The watch: quiet; a pull request; a draft that was generated; what stopped, with spec/ alone; a stop that leaves no proposal.
CASES: dict[str, Case] = {
    "nothing": Case(lambda _: None, "none", "quiet"),
    "a property": Case(_property("Colour", TEXT), "additive", "request"),
    "a new operation": Case(_new_operation, "additive", "draft"),
    "an operation of a new tag": Case(_new_tag, "additive", "stopped"),
    "a removed operation": Case(_take("paths", ONE, "delete"), "breaking", "stopped"),
    "all operations of a path removed": Case(_take("paths", SHELF), "breaking", "stopped"),
    "a path of another version": Case(_moved(SHELF, "/api/warehouse/shelves-v2/{id}"), "fix", "draft"),
    "a path that ends in a slash": Case(_moved(LIST, f"{LIST}/"), "fix", "draft"),
    "another name of a path parameter": Case(_moved(SHELF, "/api/warehouse/shelves-v1/{shelfId}", "shelfId"), "none", "draft"),
    "a path that is another one": Case(_moved(SHELF, "/api/warehouse/racks-v1/{id}"), "breaking", "stopped"),
    "another type of a property": Case(_property("Pieces", TEXT), "breaking", "request"),
    "a list in place of a text": Case(_property("Description", {"type": "array", "items": TEXT}), "breaking", "stopped"),
    "a reference composed alone": Case(_property("Box", {"allOf": [_ref("fortnox_Widget_Box")]}), "none", "request"),
    "two schemas composed where they have no name": Case(
        _property("Box", {"allOf": [_ref("fortnox_Widget_Box"), _ref("fortnox_Widget_WidgetPart")]}), "none unread", "stopped"),
    "parts that disagree on a type": Case(_composed, "none unread", "stopped"),
    "a schema that composes itself": Case(_circle, "stop", "stop"),
    "an enumeration that holds null": Case(
        _property("State", {"type": "string", "nullable": True, "enum": ["NEW", "USED", None]}), "none unread", "stopped"),
    "an enumeration of numbers": Case(_property("Pieces", {"type": "integer", "enum": [1, 2]}), "none unread", "stopped"),
    "an enumeration as a schema of its own": Case(_enumeration, "additive", "draft"),
    "a union": Case(_union, "additive", "request"),
    "a union without a discriminator": Case(_union_without_discriminator, "none unread", "stopped"),
    "any of several": Case(_property("Anything", {"anyOf": [TEXT, {"type": "number"}]}), "breaking", "request"),
    "an object without a name": Case(_property("Lid", {"type": "object", "properties": {"Depth": TEXT}}), "none unread", "stopped"),
    "a list of lists": Case(_property("Grid", {"type": "array", "items": {"type": "array", "items": TEXT}}), "none unread", "stopped"),
    "a list of nothing": Case(_property("Grid", {"type": "array", "items": {}}), "none unread", "stopped"),
    "a property without a type": Case(_property("Grid", {}), "none unread", "stopped"),
    "a reference that leads nowhere": Case(_property("Lid", _ref("fortnox_Nobody")), "stop", "stop"),
    "a property with a name that is no name": Case(_property("1 + 1", TEXT), "none unread", "stopped"),
    "another name of a property": Case(
        _renamed_property("VATIncluded", "VatIncluded", "fortnox_Widget_WidgetPart"), "breaking", "request"),
    "a schema of another name": Case(_renamed_schema, "none", "request"),
    "a schema of another name and shape": Case(_renamed_and_changed_schema, "breaking", "stopped"),
    "a model that is no object": Case(_put(_schemas, "fortnox_Widget_Box", TEXT), "breaking", "stopped"),
    "another wrapper": Case(_other_wrapper, "fix", "stopped"),
    "no wrapper any more": Case(_no_wrapper, "breaking", "stopped"),
    "a key beside a wrapper": Case(_beside_wrapper, "none", "request"),
    "a list without pagination": Case(_unpaged_list, "additive", "stopped"),
    "a server of another address": Case(_put(lambda d: d, "servers", [{"url": "https://api2.example.com"}]), "fix", "request"),
    "two media types of a body": Case(_two_media_types, "none unread", "stopped"),
    "a body that is no JSON": Case(_other_media_type, "none unread", "stopped"),
    "media types that Fortnox has corrected": Case(_corrected_media_types, "none", "stopped"),
    "a parameter in a cookie": Case(_cookie, "none unread", "stopped"),
    "a parameter in a header": Case(_header, "additive", "request"),
    "a parameter that is an object": Case(_query({"schema": {"type": "object", "properties": {"a": TEXT}}}), "none unread", "stopped"),
    "a parameter without a schema": Case(_query({}), "stop", "stop"),
    "two parameters of one name": Case(_two_of_one_name, "none unread", "stopped"),
    "an ETag": Case(_etag, "additive", "request"),
    "a deprecated operation": Case(_deprecated_operation, "additive", "request"),
    "a deprecated parameter": Case(_deprecated_parameter, "additive", "request"),
    "a response that is anything": Case(
        _put(lambda d: operation(d, "get", ONE)["responses"]["200"], "content", {"*/*": {"schema": TEXT}}), "none unread", "stopped"),
    "a response without a schema": Case(
        _put(lambda d: operation(d, "get", ONE)["responses"]["200"], "content", {"application/json": {}}), "none unread", "stopped"),
    "errors of another shape": Case(
        _put(_schemas, "fortnox_ErrorInformationWrap", {"type": "array", "items": {"type": "array", "items": {}}}), "none", "stopped"),
    "an operation without a tag": Case(_without_tag, "stop", "stop"),
    "a method that the client has not": Case(_trace, "stop", "stop"),
    "no responses": Case(_take("paths", LIST, "get", "responses"), "stop", "stop"),
    "no paths": Case(_take("paths"), "stop", "stop"),
    "no operations": Case(_put(lambda d: d, "paths", {}), "breaking", "stopped"),
    "no schemas": Case(_take("components"), "stop", "stop"),
    "another version of OpenAPI": Case(_put(lambda d: d, "openapi", "4.0.0"), "stop", "stop"),
}
# fmt: on


def test_cases_are_enough() -> None:
    assert len(CASES) >= 25


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Small:
    made = Small(tmp_path_factory.mktemp("small"))
    shutil.copytree(GOLDEN / "expected/spec", made.folder / "spec", dirs_exist_ok=True)
    return made


@pytest.mark.parametrize("name", CASES)
def test_difference_of_any_document_reports_or_raises(name: str, small: Small) -> None:
    case = CASES[name]
    assert _difference(small, case.edit) == case.difference


def _difference(small: Small, edit: Edit) -> str:
    small.write("new.json", small.edited(edit))
    try:
        before, after = (Spec.of_document(str(small.folder / name), small.folder / "spec") for name in ("old.json", "new.json"))
        difference = Difference.of(before, after)
    except GeneratorError as stop:
        assert str(stop)
        return "stop"
    assert all(show(difference) for show in FORMS.values())
    worst = json.loads(FORMS["json"](difference))["bump"]
    return f"{worst} unread" if difference.unread else worst


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    return Checkout(tmp_path_factory.mktemp("generated") / "checkout")


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_watch_of_any_document_proposes_or_raises(
    name: str, generated: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tools.release.upstream.checks.failed", lambda root, within: [])
    case = CASES[name]
    folder, into = tmp_path / "checkout", tmp_path / "into"
    shutil.copytree(generated.folder, folder)
    document = tmp_path / "new.json"
    document.write_text(json.dumps(generated.edited(case.edit)), "utf-8")
    status = watch([str(document), "--root", str(folder), "--into", str(into)])
    output = capsys.readouterr()
    kept = {file.name for file in into.iterdir()} if into.exists() else set()
    body = (into / "body.md").read_text("utf-8") if kept else ""
    assert _became(status, output.out, kept, body) == case.watch
    assert "Traceback" not in output.err
    assert str(tmp_path) not in body
    if case.watch in ("quiet", "stopped", "stop"):
        assert git(folder, "status", "--porcelain") == "", "spec/ is as it was"
    if case.watch == "stop":
        assert output.err.startswith("upstream: ")
    if case.watch == "stopped":
        git(folder, "apply", "--check", str(into / "change.patch"))
        assert "cannot be read" not in body


def _became(status: int, output: str, kept: set[str], body: str) -> str:
    if status:
        assert not kept
        return "stop"
    if output == "nothing changed\n":
        return "quiet"
    assert {"body.md", "title.txt", "change.patch"} <= kept
    if body.startswith("**Nothing could be generated.**"):
        assert "draft" in kept
        return "stopped"
    return "draft" if "draft" in kept else "request"

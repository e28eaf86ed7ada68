"""Any document: the difference is a report or one error with all problems, and the watch writes a pull request or fails."""

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
from tests.release.golden_spec import GOLDEN, Edit, GoldenSpec, operation, parameter, properties
from tests.release.test_upstream import Checkout
from tools.release.difference import Spec
from tools.release.difference.report import FORMS, Difference
from tools.release.upstream.__main__ import main as watch

LIST, ONE, SHELF = "/3/widgets", "/3/widgets/{WidgetNumber}", "/api/warehouse/shelves-v1/{id}"
TEXT = {"type": "string"}


@frozen
class Case:
    """A change of the document, with the result of the difference and of the watch.

    Attributes:
        edit: the change.
        difference: `error`, or the worst effect of the changes. `unread` is added if a part was not compared.
        watch: `unchanged`; `request`: a pull request; `draft`: a draft with generated code; `spec`: a draft that has only spec/;
            `error`: an error without a pull request.
    """

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


def _composes_itself(document: Json) -> None:
    _schemas(document)["fortnox_Ring"] = {"allOf": [_ref("fortnox_Ring")]}
    properties(document)["Ring"] = _ref("fortnox_Ring")


def _composed(document: Json) -> None:
    base = {"type": "object", "properties": {"Length": {"type": "number"}}}
    _schemas(document)["fortnox_Base"] = base
    _schemas(document)["fortnox_Composed"] = {"allOf": [_ref("fortnox_Base"), {"type": "object", "properties": {"Length": TEXT}}]}
    properties(document)["Composed"] = _ref("fortnox_Composed")


def _other_wrapper(document: Json) -> None:
    wrap = properties(document, "fortnox_Widget_Wrap")
    wrap["Thing"] = wrap.pop("Widget")


def _no_wrapper(document: Json) -> None:
    _schemas(document)["fortnox_Widget_Wrap"] = copy.deepcopy(_schemas(document)["fortnox_Widget"])


def _second_key_in_wrapper(document: Json) -> None:
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


def _two_parameters_of_one_name(document: Json) -> None:
    operation(document, "get", LIST)["parameters"].append({"name": "Filter", "in": "query", "schema": TEXT})


def _etag(document: Json) -> None:
    operation(document, "get", ONE)["responses"]["200"]["headers"] = {"ETag": {"schema": TEXT}}


def _without_tag(document: Json) -> None:
    del operation(document, "get", LIST)["tags"]


def _trace(document: Json) -> None:
    document["paths"][LIST]["trace"] = copy.deepcopy(operation(document, "get", LIST))


def _remove(*keys: str) -> Edit:
    def edit(document: Json) -> None:
        node = document
        for key in keys[:-1]:
            node = node[key]
        del node[keys[-1]]

    return edit


def _put(target: Callable[[Json], Json], key: str, value: object) -> Edit:
    return lambda document: target(document).update({key: value})


# fmt: off
CASES: dict[str, Case] = {
    "no change": Case(lambda _: None, "none", "unchanged"),
    "a property": Case(_property("Colour", TEXT), "additive", "request"),
    "a new operation": Case(_new_operation, "additive", "draft"),
    "an operation of a new tag": Case(_new_tag, "additive", "spec"),
    "a removed operation": Case(_remove("paths", ONE, "delete"), "breaking", "spec"),
    "all operations of a path removed": Case(_remove("paths", SHELF), "breaking", "spec"),
    "a path of another version": Case(_moved(SHELF, "/api/warehouse/shelves-v2/{id}"), "fix", "draft"),
    "a path that ends in a slash": Case(_moved(LIST, f"{LIST}/"), "fix", "draft"),
    "another name of a path parameter": Case(_moved(SHELF, "/api/warehouse/shelves-v1/{shelfId}", "shelfId"), "none", "draft"),
    "another path": Case(_moved(SHELF, "/api/warehouse/racks-v1/{id}"), "breaking", "spec"),
    "another type of a property": Case(_property("Pieces", TEXT), "breaking", "request"),
    "a text becomes a list": Case(_property("Description", {"type": "array", "items": TEXT}), "breaking", "spec"),
    "a single reference composed": Case(_property("Box", {"allOf": [_ref("fortnox_Widget_Box")]}), "none", "request"),
    "two schemas composed in a property": Case(
        _property("Box", {"allOf": [_ref("fortnox_Widget_Box"), _ref("fortnox_Widget_WidgetPart")]}), "none unread", "spec"),
    "composed schemas with two types of one property": Case(_composed, "none unread", "spec"),
    "a schema that composes itself": Case(_composes_itself, "error", "error"),
    "an enumeration with null": Case(
        _property("State", {"type": "string", "nullable": True, "enum": ["NEW", "USED", None]}), "none unread", "spec"),
    "an enumeration of numbers": Case(_property("Pieces", {"type": "integer", "enum": [1, 2]}), "none unread", "spec"),
    "an enumeration as a schema of its own": Case(_enumeration, "additive", "draft"),
    "a union": Case(_union, "additive", "request"),
    "a union without a discriminator": Case(_union_without_discriminator, "none unread", "spec"),
    "any of several": Case(_property("Anything", {"anyOf": [TEXT, {"type": "number"}]}), "breaking", "request"),
    "an object without a name": Case(_property("Lid", {"type": "object", "properties": {"Depth": TEXT}}), "none unread", "spec"),
    "a list of lists": Case(_property("Grid", {"type": "array", "items": {"type": "array", "items": TEXT}}), "none unread", "spec"),
    "a list without a type of items": Case(_property("Grid", {"type": "array", "items": {}}), "none unread", "spec"),
    "a property without a type": Case(_property("Grid", {}), "none unread", "spec"),
    "a reference to a missing schema": Case(_property("Lid", _ref("fortnox_Nobody")), "error", "error"),
    "a property whose name is not an identifier": Case(_property("1 + 1", TEXT), "none unread", "spec"),
    "another name of a property": Case(
        _renamed_property("VATIncluded", "VatIncluded", "fortnox_Widget_WidgetPart"), "breaking", "request"),
    "a schema of another name": Case(_renamed_schema, "none", "request"),
    "a schema of another name and shape": Case(_renamed_and_changed_schema, "breaking", "spec"),
    "a model that is not an object": Case(_put(_schemas, "fortnox_Widget_Box", TEXT), "breaking", "spec"),
    "another wrapper": Case(_other_wrapper, "fix", "spec"),
    "no wrapper any more": Case(_no_wrapper, "breaking", "spec"),
    "a second key in a wrapper": Case(_second_key_in_wrapper, "none", "request"),
    "a list without pagination": Case(_unpaged_list, "additive", "spec"),
    "a server of another address": Case(_put(lambda d: d, "servers", [{"url": "https://api2.example.com"}]), "fix", "request"),
    "two media types of a body": Case(_two_media_types, "none unread", "spec"),
    "a body that is not JSON": Case(_other_media_type, "none unread", "spec"),
    "media types that Fortnox has corrected": Case(_corrected_media_types, "none", "spec"),
    "a parameter in a cookie": Case(_cookie, "none unread", "spec"),
    "a parameter in a header": Case(_header, "additive", "request"),
    "a parameter that is an object": Case(_query({"schema": {"type": "object", "properties": {"a": TEXT}}}), "none unread", "spec"),
    "a parameter without a schema": Case(_query({}), "error", "error"),
    "two parameters of one name": Case(_two_parameters_of_one_name, "none unread", "spec"),
    "an ETag": Case(_etag, "additive", "request"),
    "a deprecated operation": Case(_deprecated_operation, "additive", "request"),
    "a deprecated parameter": Case(_deprecated_parameter, "additive", "request"),
    "a response that is anything": Case(
        _put(lambda d: operation(d, "get", ONE)["responses"]["200"], "content", {"*/*": {"schema": TEXT}}), "none unread", "spec"),
    "a response without a schema": Case(
        _put(lambda d: operation(d, "get", ONE)["responses"]["200"], "content", {"application/json": {}}), "none unread", "spec"),
    "errors of another shape": Case(
        _put(_schemas, "fortnox_ErrorInformationWrap", {"type": "array", "items": {"type": "array", "items": {}}}), "none", "spec"),
    "an operation without a tag": Case(_without_tag, "error", "error"),
    "an unsupported HTTP method": Case(_trace, "error", "error"),
    "no responses": Case(_remove("paths", LIST, "get", "responses"), "error", "error"),
    "no paths": Case(_remove("paths"), "error", "error"),
    "no operations": Case(_put(lambda d: d, "paths", {}), "breaking", "spec"),
    "no schemas": Case(_remove("components"), "error", "error"),
    "another version of OpenAPI": Case(_put(lambda d: d, "openapi", "4.0.0"), "error", "error"),
}
# fmt: on


def test_any_document_has_at_least_25_cases() -> None:
    assert len(CASES) >= 25


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> GoldenSpec:
    made = GoldenSpec(tmp_path_factory.mktemp("golden"))
    shutil.copytree(GOLDEN / "expected/spec", made.folder / "spec", dirs_exist_ok=True)
    return made


@pytest.mark.parametrize("name", CASES)
def test_difference_of_any_document_reports_or_raises(name: str, golden: GoldenSpec) -> None:
    case = CASES[name]
    assert _difference(golden, case.edit) == case.difference


def _difference(golden: GoldenSpec, edit: Edit) -> str:
    golden.write("new.json", golden.edited(edit))
    try:
        before, after = (Spec.of_document(str(golden.folder / name), golden.folder / "spec") for name in ("old.json", "new.json"))
        difference = Difference.of(before, after)
    except GeneratorError as error:
        assert str(error)
        return "error"
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
    files = {file.name for file in into.iterdir()} if into.exists() else set()
    body = (into / "body.md").read_text("utf-8") if files else ""
    assert _result(status, output.out, files, body) == case.watch
    assert "Traceback" not in output.err
    assert str(tmp_path) not in body
    if case.watch in ("unchanged", "spec", "error"):
        assert git(folder, "status", "--porcelain") == "", "the checkout is unchanged"
    if case.watch == "error":
        assert output.err.startswith("upstream: ")
    if case.watch == "spec":
        git(folder, "apply", "--check", str(into / "change.patch"))
        assert "cannot be read" not in body


def _result(status: int, output: str, files: set[str], body: str) -> str:
    """Return the result of the watch, as Case.watch names it."""
    if status:
        assert not files
        return "error"
    if output == "nothing changed\n":
        return "unchanged"
    assert {"body.md", "title.txt", "change.patch"} <= files
    if body.startswith("**Nothing could be generated.**"):
        assert "draft" in files
        return "spec"
    return "draft" if "draft" in files else "request"

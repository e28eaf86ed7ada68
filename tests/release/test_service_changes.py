"""Changes of what only the services use: forms, headers, ETags, unions, created documents, and pagination by headers."""

from pathlib import Path

import pytest

from generator.document import Json
from tests.release.golden_spec import GOLDEN, Edit, GoldenSpec, operation, properties
from tools.release.difference import Spec, bump_of

PLANS, ONE, ORDERS = "/api/plans/plans-v1", "/api/plans/plans-v1/{plan-id}", "/api/plans/orders-v1"
DOCUMENTS = f"{ONE}/documents"
TEXT = {"type": "string"}


def _schema(document: Json, name: str) -> Json:
    found: Json = document["components"]["schemas"][name]
    return found


def _third_variant(document: Json) -> None:
    document["components"]["schemas"]["plans_NoteRow"] = {"type": "object", "properties": {"type": TEXT, "note": TEXT}}
    row = _schema(document, "plans_CreateRow")
    row["oneOf"].append({"$ref": "#/components/schemas/plans_NoteRow"})
    row["discriminator"]["mapping"]["NOTE"] = "#/components/schemas/plans_NoteRow"


def _without_variant(document: Json) -> None:
    row = _schema(document, "plans_CreateRow")
    del row["oneOf"][0], row["discriminator"]["mapping"]["ARTICLE"]


def _form_field(document: Json) -> None:
    properties(document, "plans_CreateDocument")["comment"] = TEXT


def _required_form_field(document: Json) -> None:
    _form_field(document)
    _schema(document, "plans_CreateDocument")["required"].append("comment")


def _without_if_match(document: Json) -> None:
    declared = operation(document, "put", ONE)["parameters"]
    del declared[next(index for index, each in enumerate(declared) if each["name"] == "If-Match")]


def _merge_patch(document: Json) -> None:
    content = operation(document, "patch", ONE)["requestBody"]["content"]
    content["application/merge-patch+json"] = content.pop("application/json-patch+json")


def _totals_in_body(document: Json) -> None:
    del operation(document, "get", PLANS)["responses"]["200"]["headers"]


def _more_rows(document: Json) -> None:
    next(each for each in operation(document, "get", ORDERS)["parameters"] if each["name"] == "limit")["schema"]["maximum"] = 500


def _another_value(document: Json) -> None:
    _schema(document, "plans_DocumentTypes")["items"]["x-extensible-enum"].append("Report")


def _new_order_property(document: Json) -> None:
    properties(document, "fortnox_Order")["Comment"] = TEXT


def _other_map(document: Json) -> None:
    properties(document, "plans_BasePlan")["labels"] = {"type": "object", "additionalProperties": TEXT}


# fmt: off
CHANGES: dict[str, tuple[Edit, set[tuple[str, str, str]], str]] = {
    "a variant added": (_third_variant, {
        ("additive", "added", "body plans.NoteRow"), ("additive", "type", "body plans.Row.oneOf")}, "additive"),
    "a variant removed": (_without_variant, {
        ("breaking", "removed", "body plans.ArticleRow"), ("breaking", "type", "body plans.Row.oneOf")}, "breaking"),
    "a form field added": (_form_field, {("additive", "added", f"POST {DOCUMENTS} form comment")}, "additive"),
    "a required form field added": (_required_form_field, {("breaking", "added", f"POST {DOCUMENTS} form comment")}, "breaking"),
    "a header removed": (_without_if_match, {("breaking", "removed", f"PUT {ONE} header If-Match")}, "breaking"),
    "another media type of a request": (_merge_patch, {
        ("fix", "media", f"PATCH {ONE} media"), ("invisible", "declared", f"PATCH {ONE} body")}, "fix"),
    "totals in the body, not in headers": (_totals_in_body, {
        ("fix", "paging", f"GET {PLANS} paging"), ("invisible", "declared", f"GET {PLANS} response")}, "fix"),
    "more rows on a page": (_more_rows, {("fix", "paging", f"GET {ORDERS} paging")}, "fix"),
    "a value of a list of values added": (_another_value, {("additive", "values", f"GET {DOCUMENTS} response")}, "additive"),
    "a property of a created document added": (_new_order_property, {("additive", "added", "response Order.Comment")}, "additive"),
    "another type of a map's values": (_other_map, {
        ("breaking", "type", "body plans.Plan.labels"), ("invisible", "declared", "response plans.Plan.labels"),
        ("invisible", "declared", "response plans.PlanListItem.labels")}, "breaking"),
}
# fmt: on


@pytest.mark.parametrize("name", CHANGES)
def test_change_has_effect_and_bump(name: str, tmp_path: Path) -> None:
    edit, expected, bump = CHANGES[name]
    changes = GoldenSpec(tmp_path, GOLDEN / "services").changes(edit)
    assert {(change.effect, change.what, change.location) for change in changes} == expected
    assert bump_of(changes) == bump


def test_created_document_has_result_type_of_method(tmp_path: Path) -> None:
    golden = GoldenSpec(tmp_path, GOLDEN / "services")
    surface, notes = Spec.of_document(str(golden.folder / "old.json"), golden.folder / "spec").surface()
    assert surface.methods["PUT /3/offers/{DocumentNumber}/createorder"].result == "CreatedDocument[Offer | Order]"
    assert notes == []

"""A document whose responses, bodies or corrections have changed: a run generates code, or stops with problems."""

from pathlib import Path

import pytest

from tests.generator.document_changes import (
    LIST,
    ONE,
    TEXT,
    Case,
    Change,
    Json,
    change_operation,
    change_schema,
    check_accepted,
    check_generates,
    check_stops,
    reference,
    response,
    update_operation,
    update_responses,
)
from tests.generator.project import Small

WRAPPED = reference("fortnox_Widget_Wrap")
BOX = reference("fortnox_Widget_Box")
BYTES: Json = {"type": "string", "format": "binary"}


def _change_properties(change: Change, schema: str) -> Change:
    return change_schema(lambda node: change(node["properties"]), schema)


# Each group is generated once, with all its changes.
ADDED: dict[str, Case] = {
    "key next to the wrapped object": (
        _change_properties(lambda properties: properties.update(Warnings=BOX), "fortnox_Widget_Wrap"),
        ["fortnox_Widget_Wrap.Warnings"],
    ),
    "key next to the rows": (
        _change_properties(lambda properties: properties.update(Links=BOX), "fortnox_WidgetListItem_List"),
        ["fortnox_WidgetListItem_List.Links"],
    ),
    "202 in addition to 200": (update_responses({"202": response(WRAPPED)}), ["responses 202 added"]),
    "ETag": (
        change_operation(lambda operation: operation["responses"]["200"].update(headers={"ETag": {"schema": TEXT}}), path=ONE),
        ["headers added"],
    ),
    "errors of every kind": (
        update_responses(
            {"404": response(BOX), "429": {"description": "x"}, "default": response(BOX, "application/problem+json")},
        ),
        ["responses 404 added", "responses 429 added", "responses default added"],
    ),
}
FILES: dict[str, Case] = {"PDF": (update_responses({"200": response(BYTES, "application/pdf")}), ["application/pdf"])}
UNCHANGED: dict[str, Case] = {"charset": (update_responses({"200": response(WRAPPED, "application/json; charset=utf-8")}), [])}
GROUPS = {"added": ADDED, "files": FILES, "unchanged": UNCHANGED}
ACCEPTED = {name: case for group in GROUPS.values() for name, case in group.items()}

STOPS: dict[str, Case] = {
    "other wrapper key": (
        _change_properties(lambda properties: properties.update(widget=properties.pop("Widget")), "fortnox_Widget_Wrap"),
        [
            "changed wrappers (6)",
            "the response of GET /3/widgets/{WidgetNumber} is wrapped in 'Widget', but the document declares 'widget'",
            "the response of PUT /3/widgets/{WidgetNumber} is wrapped in 'Widget', but the document declares 'widget'",
            "the request of PUT /3/widgets/{WidgetNumber} is wrapped in 'Widget', but the document declares 'widget'",
        ],
    ),
    "list without its wrapper": (
        update_responses({"200": response({"type": "array", "items": reference("fortnox_WidgetListItem")})}, path=LIST),
        ["changed wrappers (1)", "GET /3/widgets is wrapped in 'Widgets'"],
    ),
    "two different success responses": (update_responses({"204": {"description": "x"}}), ["2 different success responses"]),
    "no success response": (
        update_operation("put", ONE, responses={"404": {"description": "x"}}),
        ["declares no success response", "add one with an overlay"],
    ),
    "redirect": (update_responses({"302": {"description": "x"}}), ["has status 302"]),
    "text": (update_responses({"200": response(TEXT, "text/plain")}), ["must be bytes (type string, format binary)"]),
    "XML body": (
        update_operation("post", requestBody={"content": {"application/xml": {"schema": WRAPPED}}}),
        ["has the media type application/xml, which is not supported"],
    ),
    "two media types": (
        change_operation(lambda operation: operation["requestBody"]["content"].update({"text/csv": {"schema": TEXT}}), "post"),
        ["has 2 media types", "remove all but one"],
    ),
    "correction that the document contains": (
        _change_properties(lambda properties: properties.update({"@url": {"type": "string", "readOnly": True}}), "fortnox_Widget"),
        ["1-all.yaml, action 5", "has no effect at fortnox_Widget.properties.@url"],
    ),
    "additional node for a correction": (
        _change_properties(lambda properties: properties.update({"@url": TEXT}), "fortnox_Widget_Box"),
        ["matches 3 nodes instead of 2", "added: fortnox_Widget_Box.properties.@url"],
    ),
    "missing node for a correction": (
        _change_properties(lambda properties: properties.pop("@url"), "fortnox_Widget"),
        ["matches 1 nodes instead of 2", "removed: fortnox_Widget.properties.@url"],
    ),
}


@pytest.mark.parametrize(("change", "words"), ACCEPTED.values(), ids=ACCEPTED)
def test_changed_response_accepted(change, words, generated: Small, tmp_path: Path) -> None:
    change(generated.document)
    check_accepted(generated, words, tmp_path)


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_changed_responses_together_generate(group, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    for change, _ in group.values():
        change(generated.document)
    check_generates(generated, [word for _, words in group.values() for word in words], capsys)


@pytest.mark.parametrize(("change", "words"), STOPS.values(), ids=STOPS)
def test_changed_response_stops(change, words, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(generated.document)
    check_stops(generated, words, capsys)

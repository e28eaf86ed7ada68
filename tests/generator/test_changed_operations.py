"""A document whose operations or parameters have changed: a run generates code and reports the change, or stops with problems."""

from pathlib import Path

import pytest

from tests.generator.document_changes import (
    INTEGER,
    LIST,
    ONE,
    SHELF,
    TEXT,
    Case,
    add_operation,
    add_parameter,
    add_query_parameter,
    change_operation,
    check_accepted,
    check_generates,
    check_stops,
    combine,
    move_path,
    reference,
    set_schema,
    update_operation,
)
from tests.generator.project import Small

ACCEPTED: dict[str, Case] = {
    "tag added": (change_operation(lambda operation: operation["tags"].append("fortnox_Others")), ["changed  GET /3/widgets"]),
    "deprecated": (update_operation(deprecated=True), ["changed  GET /3/widgets"]),
    "sunset": (update_operation(**{"x-sunset": "2027-01-31"}), ["changed  GET /3/widgets"]),
    "callback": (
        update_operation("post", callbacks={"sold": {"{$request.body#/url}": {"post": {"responses": {"200": {"description": "x"}}}}}}),
        ["changed  POST /3/widgets"],
    ),
    "security": (update_operation(security=[{"basic": []}]), ["changed  GET /3/widgets", "security"]),
    "other server": (lambda document: document.update(servers=[{"url": "https://other.example.com"}]), ["changed  servers"]),
    "query parameter": (add_query_parameter("color"), ["changed  GET /3/widgets", "parameter color added"]),
    "required query parameter": (add_query_parameter("size", required=True), ["parameter size added"]),
    "query parameter removed": (change_operation(lambda operation: operation["parameters"].pop(0)), ["parameter filter removed"]),
    "declared pagination": (
        combine(add_query_parameter("limit", INTEGER), add_query_parameter("offset", INTEGER)),
        ["parameter limit added"],
    ),
    "optional header": (add_parameter(**{"name": "X-Reason", "in": "header", "schema": TEXT}), ["parameter X-Reason added"]),
    "list of referenced enum": (
        combine(
            set_schema("fortnox_Color", {"type": "string", "enum": ["RED"]}),
            add_query_parameter("colors", {"type": "array", "items": reference("fortnox_Color")}),
        ),
        ["parameter colors added"],
    ),
    "parameter by reference": (
        combine(
            lambda document: document["components"].update(parameters={"shape": {"name": "shape", "in": "query", "schema": TEXT}}),
            add_parameter(**{"$ref": "#/components/parameters/shape"}),
        ),
        ["parameter shape added"],
    ),
    "parameter of the path": (
        lambda document: document["paths"][LIST].update(parameters=[{"name": "brand", "in": "query", "schema": TEXT}]),
        ["parameter brand added"],
    ),
}

UNCHANGED: dict[str, Case] = {
    "duplicate operationId": (update_operation("post", operationId="get_17"), []),
}

STOPS: dict[str, Case] = {
    "new action": (
        add_operation(f"{ONE}/merge", "put"),
        ["the new operation PUT /3/widgets/{WidgetNumber}/merge has no name", "widgets.merge", "--accept names"],
    ),
    "new resource": (
        add_operation("/3/gadgets/{Id}", tag="fortnox_Gadgets"),
        ["new operations (1)", "gadgets.get", "scopes (1)", "lacks the tag fortnox_Gadgets"],
    ),
    "list without pagination": (
        add_operation("/api/gadgets", schema={"type": "array", "items": reference("fortnox_Widget_Box")}),
        ["pagination (1)", "GET /api/gadgets is a list, and its pagination is not declared", "page, offset or none"],
    ),
    "nested resource": (
        combine(
            add_operation(f"{ONE}/parts"),
            *(add_operation(f"{ONE}/parts/{{Id}}", method) for method in ("get", "put", "delete")),
        ),
        ["new operations (4)", "widgets.parts`", "widgets.parts_by_id", "widgets.update_parts", "widgets.delete_parts"],
    ),
    "removed operation": (
        lambda document: document["paths"][ONE].pop("delete"),
        ["DELETE /3/widgets/{WidgetNumber} was removed from the document", "gone: 2026-01-31"],
    ),
    "renamed path parameter": (
        combine(
            move_path(ONE, "/3/widgets/{Id}"),
            move_path(f"{ONE}/preview", "/3/widgets/{Id}/preview"),
            move_path(f"{ONE}/email", "/3/widgets/{Id}/email"),
        ),
        ["parameters of paths (3)", "only its parameters were renamed", "--accept parameters"],
    ),
    "other version": (
        move_path(SHELF, "/api/warehouse/shelves-v2/{id}"),
        [f"{SHELF} is now /api/warehouse/shelves-v2/{{id}}", "confidence 1.00", "--accept moved"],
    ),
    "other segment": (
        move_path(f"{ONE}/preview", f"{ONE}/look"),
        [f"is now {ONE}/look", "confidence 0.80", "if it is the same operation"],
    ),
    "trailing slash": (move_path("/3/widgets", "/3/widgets/"), ["/3/widgets is now /3/widgets/"]),
    "HEAD": (add_operation(LIST, "head"), ["head", "is not an HTTP method that the client supports"]),
    "no tag": (change_operation(lambda operation: operation.pop("tags")), ["get", "has no tag"]),
    "other tag": (update_operation(tags=["fortnox_Others"]), ["spec/scopes.yaml: lacks the tag fortnox_Others"]),
    "servers of an operation": (update_operation(servers=[{"url": "https://other.example.com"}]), ["servers", "one base URL"]),
    "cookie": (add_parameter(**{"name": "c", "in": "cookie", "schema": TEXT}), ["the parameter c is in a cookie"]),
    "deep object": (add_query_parameter("deep", {"type": "object"}, style="deepObject"), ["deepObject"]),
    "undeclared path parameter": (update_operation("get", ONE, parameters=[]), ["WidgetNumber", "GET /3/widgets/{WidgetNumber}"]),
}


@pytest.mark.parametrize(("change", "words"), {**ACCEPTED, **UNCHANGED}.values(), ids={**ACCEPTED, **UNCHANGED})
def test_changed_operation_accepted(change, words, generated: Small, tmp_path: Path) -> None:
    change(generated.document)
    check_accepted(generated, words, tmp_path)


def test_changed_operations_together_generate(generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    combine(*(change for change, _ in ACCEPTED.values()))(generated.document)
    words = [word for _, words in ACCEPTED.values() for word in words]
    check_generates(generated, [*words, "ignored  POST /3/widgets: callback sold"], capsys)


def test_unchanged_operations_generate(generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    combine(*(change for change, _ in UNCHANGED.values()))(generated.document)
    check_generates(generated, [], capsys)


@pytest.mark.parametrize(("change", "words"), STOPS.values(), ids=STOPS)
def test_changed_operation_stops(change, words, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(generated.document)
    check_stops(generated, words, capsys)

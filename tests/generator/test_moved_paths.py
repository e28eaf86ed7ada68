"""`--accept` for moved paths: it applies only if nothing but the path differs."""

import pytest

from tests.generator.document_changes import (
    INTEGER,
    NEW_SHELF,
    ONE,
    SHELF,
    TEXT,
    Change,
    change_operation,
    change_schema,
    check_stops,
    combine,
    move_path,
    reference,
    response,
    set_property,
    update_responses,
)
from tests.generator.project import Small

RENAMED = "/3/widgets/{Id}"
RENAME_PARAMETER = move_path(ONE, RENAMED)


def _set_parameter_schema(path: str, method: str, schema) -> Change:
    return change_operation(lambda operation: operation["parameters"][0].update(schema=schema), method, path)


NOT_ACCEPTED: dict[str, tuple[Change, str, list[str]]] = {
    "renamed parameter of another type": (
        combine(move_path(f"{ONE}/preview", f"{RENAMED}/preview"), _set_parameter_schema(f"{RENAMED}/preview", "get", INTEGER)),
        "parameters",
        [f"is now {RENAMED}/preview (confidence 0.90), GET: other parameters", "if it is the same operation"],
    ),
    "renamed parameter, other response of one method": (
        combine(RENAME_PARAMETER, update_responses({"204": response(reference("fortnox_Widget"))}, "delete", RENAMED)),
        "parameters",
        [f"is now {RENAMED} (confidence 0.90), DELETE: other responses"],
    ),
    "renamed parameter, other type of a property": (
        combine(RENAME_PARAMETER, set_property("Pieces", TEXT)),
        "parameters",
        [f"is now {RENAMED} (confidence 0.90), GET: other responses; PUT: other body and responses"],
    ),
    "renamed parameter, other wrapper": (
        combine(
            RENAME_PARAMETER,
            change_schema(lambda schema: schema["properties"].update(widget=schema["properties"].pop("Widget")), "fortnox_Widget_Wrap"),
        ),
        "parameters",
        ["GET: other responses; PUT: other body and responses"],
    ),
    "other version, other type of a parameter": (
        combine(move_path(SHELF, NEW_SHELF), _set_parameter_schema(NEW_SHELF, "put", TEXT)),
        "moved",
        [f"{SHELF} is now {NEW_SHELF} (confidence 0.90), PUT: other parameters", "if it is the same operation"],
    ),
    "other version, other type of a property": (
        combine(
            move_path(SHELF, NEW_SHELF),
            change_schema(lambda schema: schema["properties"].update(heightInMetres=TEXT), "warehouse_Shelf"),
        ),
        "moved",
        [f"is now {NEW_SHELF} (confidence 0.90), PUT: other body and responses"],
    ),
}

ACCEPTED: dict[str, tuple[Change, str]] = {
    "renamed parameter": (
        combine(*(move_path(f"{ONE}{end}", f"/3/widgets/{{widgetNumber}}{end}") for end in ("", "/preview", "/email"))),
        "parameters",
    ),
    "other version": (move_path(SHELF, NEW_SHELF), "moved"),
    "other version, renamed parameter": (move_path(SHELF, "/api/warehouse/shelves-v2/{shelfId}"), "moved"),
}


@pytest.mark.parametrize(("change", "kind", "words"), NOT_ACCEPTED.values(), ids=NOT_ACCEPTED)
def test_move_with_other_changes_stops(change, kind, words, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(generated.document)
    check_stops(generated, words, capsys, "--accept", kind)


@pytest.mark.parametrize(("change", "kind"), ACCEPTED.values(), ids=ACCEPTED)
def test_accepted_move_generates(change, kind, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(generated.document)
    assert generated.generate_document("--accept", kind) == 0, capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "kind"), [(RENAME_PARAMETER, "parameters"), (move_path(SHELF, NEW_SHELF), "moved")], ids=["parameter", "version"]
)
def test_move_without_last_import_stops(change, kind, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(generated.document)
    (generated.root / "spec/fortnox.json").unlink()
    words = ["(confidence 0.90)", "its old parameters and responses are unknown"]
    check_stops(generated, words, capsys, "--accept", kind)

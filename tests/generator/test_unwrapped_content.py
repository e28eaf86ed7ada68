"""Content without a wrapper is locked too: another form of it stops the run."""

import pytest

from tests.generator.document_changes import (
    SHELF,
    TEXT,
    Change,
    Json,
    check_stops,
    combine,
    reference,
    response,
    set_schema,
    update_operation,
    update_responses,
)
from tests.generator.project import Small

SHELVES: Json = {"type": "array", "items": reference("warehouse_Shelf")}
LIST_SCHEMA = set_schema("warehouse_Data", {"type": "object", "properties": {"data": SHELVES}})
OBJECT_SCHEMA = set_schema("fortnox_Data", {"type": "object", "properties": {"data": reference("warehouse_Shelf")}})
A_LIST, AN_OBJECT = "a list without a wrapper", "an object without a wrapper"


def _respond(schema: Json) -> Change:
    return update_responses({"200": response(schema)}, "put", SHELF)


def _take(schema: Json) -> Change:
    return update_operation("put", SHELF, requestBody={"content": {"*/*": {"schema": schema}}})


FROM_OBJECT: dict[str, tuple[Change, str, str]] = {
    "wrapped response": (combine(OBJECT_SCHEMA, _respond(reference("fortnox_Data"))), "response", "'data'"),
    "response of a wrapped list": (combine(LIST_SCHEMA, _respond(reference("warehouse_Data"))), "response", "'data'"),
    "response of a list": (_respond(SHELVES), "response", A_LIST),
    "response of a list of strings": (_respond({"type": "array", "items": TEXT}), "response", A_LIST),
    "wrapped request": (combine(OBJECT_SCHEMA, _take(reference("fortnox_Data"))), "request", "'data'"),
    "request of a list": (_take(SHELVES), "request", A_LIST),
}
FROM_LIST: dict[str, tuple[Change, str, str]] = {
    "wrapped response": (combine(LIST_SCHEMA, _respond(reference("warehouse_Data"))), "response", "'data'"),
    "response of an object": (_respond(reference("warehouse_Shelf")), "response", AN_OBJECT),
    "wrapped request": (combine(LIST_SCHEMA, _take(reference("warehouse_Data"))), "request", "'data'"),
    "request of an object": (_take(reference("warehouse_Shelf")), "request", AN_OBJECT),
}


@pytest.fixture
def lists(small: Small) -> Small:
    """The small project with an operation that takes and returns unwrapped lists, and with the locks of these."""
    combine(_respond(SHELVES), _take(SHELVES))(small.document)
    locks = "".join(f"{side}:\n  PUT {SHELF}: []\n" for side in ("responses", "requests"))
    (small.root / "spec/wrappers.yaml").write_text(locks, "utf-8")
    return small


def test_unwrapped_lists_are_locked(lists: Small) -> None:
    (lists.root / "spec/wrappers.yaml").unlink()
    assert lists.generate_small() == 0
    assert (lists.root / "spec/wrappers.yaml").read_text("utf-8").count(f"PUT {SHELF}: []\n") == 2


@pytest.mark.parametrize(("change", "side", "declared"), FROM_OBJECT.values(), ids=FROM_OBJECT)
def test_changed_unwrapped_object_stops(change, side, declared, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(generated.document)
    check_stops(generated, [f"the {side} of PUT {SHELF} is {AN_OBJECT}, but the document declares {declared}"], capsys)


@pytest.mark.parametrize(("change", "side", "declared"), FROM_LIST.values(), ids=FROM_LIST)
def test_changed_unwrapped_list_stops(change, side, declared, lists: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(lists.document)
    words = [f"the {side} of PUT {SHELF} is {A_LIST}, but the document declares {declared}"]
    check_stops(lists, words, capsys, "--propose-names")

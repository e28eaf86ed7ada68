"""A schema that has another name and the same shape is the same schema."""

from typing import Any

from generator import renames


def _document(answer: str, **schemas: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{answer}"}}}
    paths = {"/3/a": {"get": {"responses": {"200": {"content": content}}}}}
    return {"paths": paths, "components": {"schemas": schemas}}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


TEXT = {"type": "string"}
NUMBER = {"type": "number"}


def _to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_a_new_name_of_the_same_shape_is_found_at_its_place() -> None:
    old = _document("Old", Old=_object(Name=TEXT), Other=_object(Name=TEXT))
    new = _document("New", New=_object(Name=TEXT), Other=_object(Name=TEXT))
    assert renames.find(old, new) == {"New": "Old"}
    assert renames.undo(new, {"New": "Old"}) == old


def test_nested_schemas_are_found_through_their_holders() -> None:
    old = _document("Old", Old=_object(Row=_to("OldRow")), OldRow=_object(Price=NUMBER))
    new = _document("New", New=_object(Row=_to("NewRow")), NewRow=_object(Price=NUMBER))
    assert renames.find(old, new) == {"New": "Old", "NewRow": "OldRow"}


def test_another_shape_is_another_schema() -> None:
    old = _document("Old", Old=_object(Name=TEXT))
    new = _document("New", New=_object(Name=NUMBER))
    assert renames.find(old, new) == {}


def test_a_schema_that_is_still_there_was_not_renamed() -> None:
    old = _document("Old", Old=_object(Name=TEXT))
    new = _document("New", New=_object(Name=TEXT), Old=_object(Name=TEXT))
    assert renames.find(old, new) == {}


def test_schemas_that_refer_to_themselves_end() -> None:
    old = _document("Old", Old=_object(Child=_to("Old")))
    new = _document("New", New=_object(Child=_to("New")))
    assert renames.find(old, new) == {"New": "Old"}


def test_an_ambiguous_pair_keeps_neither_name() -> None:
    places = ["First", "Second", "Third"]
    old = _document("Holder", Holder=_object(**{place: _to("Old") for place in places}), Old=_object(Name=TEXT))
    new = _document(
        "Holder",
        Holder=_object(First=_to("One"), Second=_to("Other"), Third=_to("One")),
        One=_object(Name=TEXT),
        Other=_object(Name=TEXT),
    )
    assert renames.find(old, new) == {}
    assert renames.find(new, old) == {}

"""A schema with another name and the same shape is the same schema."""

from typing import Any

from generator import renames


def _document(schema: str, **schemas: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    paths = {"/3/a": {"get": {"responses": {"200": {"content": content}}}}}
    return {"paths": paths, "components": {"schemas": schemas}}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


TEXT = {"type": "string"}
NUMBER = {"type": "number"}


def _to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_renamed_schema_is_found_by_its_location() -> None:
    old = _document("Old", Old=_object(Name=TEXT), Other=_object(Name=TEXT))
    new = _document("New", New=_object(Name=TEXT), Other=_object(Name=TEXT))
    assert renames.find(old, new) == {"New": "Old"}
    assert renames.restore_names(new, {"New": "Old"}) == old


def test_renamed_nested_schema_is_found() -> None:
    old = _document("Old", Old=_object(Row=_to("OldRow")), OldRow=_object(Price=NUMBER))
    new = _document("New", New=_object(Row=_to("NewRow")), NewRow=_object(Price=NUMBER))
    assert renames.find(old, new) == {"New": "Old", "NewRow": "OldRow"}


def test_schema_of_another_shape_is_not_renamed() -> None:
    old = _document("Old", Old=_object(Name=TEXT))
    new = _document("New", New=_object(Name=NUMBER))
    assert renames.find(old, new) == {}


def test_existing_schema_is_not_renamed() -> None:
    old = _document("Old", Old=_object(Name=TEXT))
    new = _document("New", New=_object(Name=TEXT), Old=_object(Name=TEXT))
    assert renames.find(old, new) == {}


def test_recursive_schema_is_found() -> None:
    old = _document("Old", Old=_object(Child=_to("Old")))
    new = _document("New", New=_object(Child=_to("New")))
    assert renames.find(old, new) == {"New": "Old"}


def test_ambiguous_schemas_are_not_renamed() -> None:
    names = ["First", "Second", "Third"]
    old = _document("Holder", Holder=_object(**{name: _to("Old") for name in names}), Old=_object(Name=TEXT))
    new = _document(
        "Holder",
        Holder=_object(First=_to("One"), Second=_to("Other"), Third=_to("One")),
        One=_object(Name=TEXT),
        Other=_object(Name=TEXT),
    )
    assert renames.find(old, new) == {}
    assert renames.find(new, old) == {}

"""A document whose properties or schemas have changed: a run generates code and reports the change, or stops with problems."""

from pathlib import Path

import pytest

from tests.generator.document_changes import (
    DATETIME,
    INTEGER,
    TEXT,
    Case,
    change_schema,
    check_accepted,
    check_generates,
    check_stops,
    combine,
    reference,
    rename_schema,
    set_property,
    set_schema,
)
from tests.generator.project import Small

VARIANTS = combine(
    set_schema("fortnox_Big", {"type": "object", "properties": {"Kind": TEXT, "Size": INTEGER}}),
    set_schema("fortnox_Small", {"type": "object", "properties": {"Kind": TEXT}}),
    set_schema(
        "fortnox_Sized",
        {
            "oneOf": [reference("fortnox_Big"), reference("fortnox_Small")],
            "discriminator": {
                "propertyName": "Kind",
                "mapping": {"BIG": "#/components/schemas/fortnox_Big", "SMALL": "#/components/schemas/fortnox_Small"},
            },
        },
    ),
    set_property("Sized", reference("fortnox_Sized")),
)


def _remove_property(name: str):
    return change_schema(lambda widget: widget["properties"].pop(name))


def _inner_schema(name: str):
    return {"type": "object", "properties": {name: TEXT}}


# Each group is generated once, with all its changes.
PROPERTIES: dict[str, Case] = {
    "property added": (set_property("Weight", {"type": "number"}), ["added    fortnox_Widget.Weight"]),
    "property removed": (_remove_property("Pieces"), ["removed  fortnox_Widget.Pieces"]),
    "datetime instead of date": (set_property("MadeOn", DATETIME), ["changed  fortnox_Widget.MadeOn"]),
    "string instead of enum": (set_property("State", TEXT), ["changed  fortnox_Widget.State"]),
    "unknown format": (set_property("Iban", {"type": "string", "format": "iban"}), ["added    fortnox_Widget.Iban"]),
    "map": (
        set_property("Labels", {"type": "object", "additionalProperties": INTEGER}),
        ["added    fortnox_Widget.Labels"],
    ),
    "list of uuids": (
        set_property("Ids", {"type": "array", "items": {"type": "string", "format": "uuid"}}),
        ["added    fortnox_Widget.Ids"],
    ),
    "keyword as name": (set_property("import", TEXT), ["added    fortnox_Widget.import"]),
    "anyOf": (set_property("Any", {"anyOf": [TEXT, INTEGER]}), ["added    fortnox_Widget.Any"]),
    "allOf of one reference": (set_property("Spare", {"allOf": [reference("fortnox_Widget_Box")]}), ["added    fortnox_Widget.Spare"]),
    "allOf of objects": (
        combine(
            set_schema("fortnox_Crate", {"allOf": [reference("fortnox_Widget_Box"), _inner_schema("Lid")]}),
            set_property("Crate", reference("fortnox_Crate")),
        ),
        ["added    fortnox_Crate", "added    fortnox_Widget.Crate"],
    ),
    "oneOf with a discriminator": (VARIANTS, ["added    fortnox_Sized"]),
    "renamed schema": (
        rename_schema("fortnox_Widget_WidgetPart", "fortnox_Part"),
        ["renamed  fortnox_Widget_WidgetPart  is called fortnox_Part"],
    ),
}
ENUMERATIONS: dict[str, Case] = {
    "other type": (set_property("Pieces", TEXT), ["changed  fortnox_Widget.Pieces"]),
    "enum value added": (set_property("State", {"type": "string", "enum": ["NEW", "USED", "BROKEN"]}), ["BROKEN"]),
    "limits, pattern and maximum length": (
        set_property("Description", {"type": "string", "maxLength": 9, "pattern": "^a"}),
        ["changed  fortnox_Widget.Description"],
    ),
}
NAMED_ENUMERATIONS: dict[str, Case] = {
    "read-only": (set_property("Pieces", {"type": "integer", "readOnly": True}), ["changed  fortnox_Widget.Pieces"]),
    "named enum": (
        combine(set_schema("fortnox_State", {"type": "string", "enum": ["NEW"]}), set_property("State", reference("fortnox_State"))),
        ["added    fortnox_State"],
    ),
}
EXTENSIBLE: dict[str, Case] = {
    "extensible enum": (
        set_property("State", {"type": "string", "x-extensible-enum": ["NEW", "USED"]}),
        ["changed  fortnox_Widget.State"],
    ),
}
FEWER_VALUES: dict[str, Case] = {
    "enum value removed": (set_property("State", {"type": "string", "enum": ["NEW"]}), ["changed  fortnox_Widget.State"]),
}
UNCHANGED: dict[str, Case] = {
    "prose and examples": (
        combine(
            lambda document: document["info"].pop("version"),
            change_schema(lambda widget: widget.update(example={}, title="Prose", description="Prose.")),
        ),
        [],
    ),
    "unused schema": (set_schema("fortnox_Unused", {"type": "strng"}), []),
}
GROUPS = {
    "properties": PROPERTIES,
    "enumerations": ENUMERATIONS,
    "named enumerations": NAMED_ENUMERATIONS,
    "extensible enumeration": EXTENSIBLE,
    "fewer values": FEWER_VALUES,
    "unchanged": UNCHANGED,
}
ACCEPTED = {name: case for group in GROUPS.values() for name, case in group.items()}

STOPS: dict[str, Case] = {
    "enum value with a quote": (set_property("State", {"type": "string", "enum": ['N"']}), ["is not a valid enum value, got 'N\"'"]),
    "empty enum value": (set_property("State", {"type": "string", "enum": [""]}), ["is not a valid enum value, got ''"]),
    "null as enum value": (
        set_property("State", {"type": "string", "nullable": True, "enum": ["NEW", None]}),
        ["is not a valid enum value, got null"],
    ),
    "enum of integers": (set_property("State", {"type": "integer", "enum": [1]}), ["must be an enumeration of strings"]),
    "required key without property": (
        change_schema(lambda widget: widget.update(required=["Missing"])),
        ["requires Missing, which is not a property"],
    ),
    "list of dates": (
        set_property("Dates", {"type": "array", "items": {"type": "string", "format": "date"}}),
        ["is a list of unsupported values"],
    ),
    "list of booleans": (set_property("Flags", {"type": "array", "items": {"type": "boolean"}}), ["is a list of unsupported values"]),
    "inner object": (set_property("Inner", _inner_schema("A")), ["fortnox_Widget/properties/Inner/properties"]),
    "inner rows": (set_property("Inner", {"type": "array", "items": _inner_schema("A")}), ["Inner/items"]),
    "inner oneOf": (set_property("One", {"oneOf": [TEXT, INTEGER]}), ["One/oneOf", "move it to a named schema"]),
    "unknown schema in a discriminator": (
        combine(
            VARIANTS,
            change_schema(
                lambda schema: schema["discriminator"]["mapping"].update(BIG="#/components/schemas/Big"),
                "fortnox_Sized",
            ),
        ),
        ["fortnox_Sized/discriminator/mapping", "lists Big"],
    ),
    "empty schema": (set_property("Empty", {}), ["fortnox_Widget/properties/Empty", "is null"]),
    "name with a leading digit": (set_property("1st", TEXT), ["is not a valid name, got '1st'"]),
    "two spellings": (set_property("price", {"type": "number"}), ["Price and price of fortnox_Widget are both named price"]),
    "reserved attribute": (set_property("fromDict", TEXT), ["every model has an attribute of that name"]),
    "renamed schema of another shape": (
        combine(
            rename_schema("fortnox_Widget_WidgetPart", "fortnox_Part"),
            change_schema(lambda schema: schema["properties"].update(More=TEXT), "fortnox_Part"),
        ),
        ["if fortnox_Part is the same schema (confidence 0.67)"],
    ),
    "reference to a missing schema": (
        set_property("Lost", reference("fortnox_Missing")),
        ["refers to '#/components/schemas/fortnox_Missing', which does not exist"],
    ),
    "schema that refers to itself": (
        combine(set_schema("fortnox_Loop", reference("fortnox_Loop")), set_property("Loop", reference("fortnox_Loop"))),
        ["has an endless circular reference"],
    ),
}


@pytest.mark.parametrize(("change", "words"), ACCEPTED.values(), ids=ACCEPTED)
def test_changed_schema_accepted(change, words, generated: Small, tmp_path: Path) -> None:
    change(generated.document)
    check_accepted(generated, words, tmp_path)


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_changed_schemas_together_generate(group, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    combine(*(change for change, _ in group.values()))(generated.document)
    check_generates(generated, [word for _, words in group.values() for word in words], capsys)


@pytest.mark.parametrize(("change", "words"), STOPS.values(), ids=STOPS)
def test_changed_schema_stops(change, words, generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    change(generated.document)
    check_stops(generated, words, capsys)

"""What the corrected document declares a value to be: its kind on the wire, its limits, and what it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Literal

from attrs import evolve, field, frozen

Kind = Literal[
    "text", "integer", "decimal", "boolean", "date", "datetime", "enum", "nested", "rows", "values", "mapping", "anything", "reference"
]

_BY_TYPE: dict[tuple[str, str | None], Kind] = {
    ("string", "date"): "date",
    ("string", "date-time"): "datetime",
    ("integer", None): "integer",
    ("number", None): "decimal",
    ("boolean", None): "boolean",
    ("string", None): "text",
}


@frozen
class ValueSchema:
    """One declared value.

    Attributes:
        shape: of something nested, or of each of the rows, what it holds.
        each: of a list of plain values, what each is.
        choices: the values that the document knows; there may be others.
    """

    kind: Kind
    shape: Callable[[], ObjectSchema] | None = None
    each: ValueSchema | None = None
    choices: tuple[str, ...] = ()
    read_only: bool = False
    longest: int | None = None
    least: Decimal | None = None
    most: Decimal | None = None

    def either(self, other: ValueSchema) -> ValueSchema:
        """Return what this or the other may be, where both are one field of objects of several kinds."""
        choices = tuple(dict.fromkeys((*self.choices, *other.choices)))
        longest = None if self.longest is None or other.longest is None else max(self.longest, other.longest)
        least = None if self.least is None or other.least is None else min(self.least, other.least)
        most = None if self.most is None or other.most is None else max(self.most, other.most)
        return evolve(self, choices=choices, longest=longest, least=least, most=most)

    @property
    def inside(self) -> ObjectSchema:
        """What something nested, or each row, holds."""
        assert self.shape is not None, f"{self.kind} holds nothing"
        return self.shape()


@frozen
class ObjectSchema:
    """A declared object."""

    name: str
    fields: Mapping[str, ValueSchema]
    required: tuple[str, ...] = ()
    by_lower: dict[str, str] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "by_lower", {_joined(name): name for name in self.fields})

    def named(self, name: str) -> str | None:
        """The field of a name, however its words are joined: in one, by underscores or by hyphens."""
        return self.by_lower.get(_joined(name))


def _joined(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def reference(schema: Mapping[str, Any]) -> str | None:
    """The name of the schema that one refers to, through `allOf` too."""
    target: str | None = schema.get("allOf", [schema])[0].get("$ref")
    return None if target is None else target.rpartition("/")[2]


def value_of(schema: Mapping[str, Any], shape: Callable[[str], ObjectSchema]) -> ValueSchema:
    """What a schema declares; `shape` finds the objects that it names."""
    name = reference(schema)
    if name is not None:
        return ValueSchema("nested", lambda: shape(name), read_only=schema.get("readOnly", False))
    if schema.get("type") == "array":
        return _list(schema, shape)
    choices = tuple(schema.get("enum", schema.get("x-fortnox-values", ())))
    return ValueSchema(
        _kind(schema, choices),
        choices=choices,
        read_only=schema.get("readOnly", False),
        longest=schema.get("maxLength"),
        least=_limit(schema, "minimum"),
        most=_limit(schema, "maximum"),
    )


def _limit(schema: Mapping[str, Any], key: str) -> Decimal | None:
    return Decimal(str(schema[key])) if key in schema else None


def _list(schema: Mapping[str, Any], shape: Callable[[str], ObjectSchema]) -> ValueSchema:
    name = reference(schema["items"])
    if name is not None:
        return ValueSchema("rows", lambda: shape(name), read_only=schema.get("readOnly", False))
    return ValueSchema("values", each=value_of(schema["items"], shape), read_only=schema.get("readOnly", False))


def _kind(schema: Mapping[str, Any], choices: tuple[str, ...]) -> Kind:
    if "x-fortnox-wire" in schema:
        kind: Kind = schema["x-fortnox-wire"]
        return kind
    if "type" not in schema:
        return "anything"
    if schema["type"] == "object":
        return "mapping"
    if choices and schema["type"] == "string":
        return "enum"
    return _BY_TYPE.get((schema["type"], schema.get("format"))) or _BY_TYPE[schema["type"], None]

"""Schemas of values and objects: kind, limits and fields."""

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
    """Schema of one value: a parameter, a field, a request body or a response.

    Attributes:
        kind: type of the value.
            "nested" is an object and "rows" a list of objects; both have `object_schema`.
            "values" is a list of plain values and has `item`.
            "mapping" is an object with any keys, and "anything" any JSON value.
            "reference" is the number of another document; Fortnox writes "0" or 0 where there is none.
        load_object: function that returns the schema of the object, or of each row; None for other kinds.
            It is a function because schemas may refer to each other in a circle.
        item: schema of each value in a list of plain values, else None.
        enum_values: known values; Fortnox may add others. Empty if any value is allowed.
        read_only: whether Fortnox sets the value, so that a request body must not have it.
        max_length: largest number of characters, or None.
        minimum: smallest number, inclusive, or None.
        maximum: largest number, inclusive, or None.
        null_effect: what null does in a request body: "rejected", "zero" (sets the number 0), or None if it clears the field.
    """

    kind: Kind
    load_object: Callable[[], ObjectSchema] | None = None
    item: ValueSchema | None = None
    enum_values: tuple[str, ...] = ()
    read_only: bool = False
    max_length: int | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    null_effect: Literal["rejected", "zero"] | None = None

    def either(self, other: ValueSchema) -> ValueSchema:
        """Return the schema of a value that fits this schema or another one.

        Args:
            other: schema of the field with the same name in another variant of an object.

        Returns:
            This schema with the enum values of both, and with the wider of the limits.
        """
        enum_values = tuple(dict.fromkeys((*self.enum_values, *other.enum_values)))
        max_length = None if self.max_length is None or other.max_length is None else max(self.max_length, other.max_length)
        minimum = None if self.minimum is None or other.minimum is None else min(self.minimum, other.minimum)
        maximum = None if self.maximum is None or other.maximum is None else max(self.maximum, other.maximum)
        return evolve(self, enum_values=enum_values, max_length=max_length, minimum=minimum, maximum=maximum)

    @property
    def object_schema(self) -> ObjectSchema:
        """Schema of the object, or of each row. Only for the kinds "nested" and "rows"."""
        assert self.load_object is not None, f"a value of kind {self.kind} has no object schema"
        return self.load_object()


@frozen
class ObjectSchema:
    """Schema of a JSON object.

    Attributes:
        name: name of the schema in the published document, such as "Invoice".
        fields: schema of each field by Fortnox's name, in the order of the document.
        required: names of the fields that a request body must have.
    """

    name: str
    fields: Mapping[str, ValueSchema]
    required: tuple[str, ...] = ()
    _by_plain_name: dict[str, str] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_plain_name", {_plain_name(name): name for name in self.fields})

    def field_name(self, name: str) -> str | None:
        """Return Fortnox's name of a field.

        Args:
            name: name in any style: "customernumber", "customer_number" and "CustomerNumber" are the same field.

        Returns:
            The name as in `fields`, or None if there is no such field.
        """
        return self._by_plain_name.get(_plain_name(name))


def _plain_name(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def reference(schema: Mapping[str, Any]) -> str | None:
    """Return the name of the schema that a JSON schema refers to.

    Args:
        schema: JSON schema, with `$ref` directly or as the first element of `allOf`.

    Returns:
        The name under `components.schemas`, or None if the JSON schema refers to no other.
    """
    target: str | None = schema.get("allOf", [schema])[0].get("$ref")
    return None if target is None else target.rpartition("/")[2]


def value_of(schema: Mapping[str, Any], object_schema: Callable[[str], ObjectSchema]) -> ValueSchema:
    """Build the schema of a value.

    Args:
        schema: JSON schema from the published document.
        object_schema: function that returns the schema of an object by its name.

    Returns:
        The schema of the value. Objects in it are built when they are read.
    """
    name = reference(schema)
    if name is not None:
        return ValueSchema("nested", lambda: object_schema(name), read_only=schema.get("readOnly", False))
    if schema.get("type") == "array":
        return _list(schema, object_schema)
    enum_values = tuple(schema.get("enum", schema.get("x-fortnox-values", ())))
    return ValueSchema(
        _kind(schema, enum_values),
        enum_values=enum_values,
        read_only=schema.get("readOnly", False),
        max_length=schema.get("maxLength"),
        minimum=_limit(schema, "minimum"),
        maximum=_limit(schema, "maximum"),
        null_effect=schema.get("x-fortnox-null"),
    )


def _limit(schema: Mapping[str, Any], key: str) -> Decimal | None:
    return Decimal(str(schema[key])) if key in schema else None


def _list(schema: Mapping[str, Any], object_schema: Callable[[str], ObjectSchema]) -> ValueSchema:
    name = reference(schema["items"])
    if name is not None:
        return ValueSchema("rows", lambda: object_schema(name), read_only=schema.get("readOnly", False))
    return ValueSchema("values", item=value_of(schema["items"], object_schema), read_only=schema.get("readOnly", False))


def _kind(schema: Mapping[str, Any], enum_values: tuple[str, ...]) -> Kind:
    if "x-fortnox-wire" in schema:
        kind: Kind = schema["x-fortnox-wire"]
        return kind
    if "type" not in schema:
        return "anything"
    if schema["type"] == "object":
        return "mapping"
    if enum_values and schema["type"] == "string":
        return "enum"
    return _BY_TYPE.get((schema["type"], schema.get("format"))) or _BY_TYPE[schema["type"], None]

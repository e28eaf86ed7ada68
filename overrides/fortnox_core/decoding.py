"""Decode the bytes of a response into models.

The fast path: msgspec decodes into a struct that mirrors the model, and a compiled function copies the values into the model.
The struct has Fortnox's property names and the types that responses usually have.
If a response differs from them (an unexpected number in quotes, an unknown property, API_NORIGHT), msgspec raises an error.
Then `Model.from_dict` reads the response. It defines how a value is converted.
Both paths give equal models; a test compares them for every model.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, TypeVar

import attrs
import msgspec

from fortnox_core import totals, values
from fortnox_core.drift import OnDrift, find_drifts
from fortnox_core.errors import Response, UnexpectedResponse
from fortnox_core.json_types import as_object, as_rows
from fortnox_core.model import SPEC_KEY, FieldSpec, Model, field_specs
from fortnox_core.values import AbsentList, Unconvertible

M = TypeVar("M", bound=Model)
Build = Callable[[Any], Any]

_NO_RIGHT = values.NO_RIGHT.encode()

# The types that msgspec decodes each kind into. The expressions in _EXPRESSIONS check the rest.
_TYPES: dict[str, Any] = {
    "text": str | int | None,
    "reference": str | int | None,
    "integer": int | str | None,
    "decimal": Any,
    "boolean": bool | None,
    "date": str | None,
    "datetime": str | None,
    "enum": str | None,
    "mapping": dict[str, Any] | str | None,
    "anything": Any,
}

_ITEM_TYPES: dict[str, Any] = {"text": str, "integer": int, "decimal": Decimal, "enum": str}

_LIST_EXPRESSIONS = {"enum": "[item for item in v if item]", "decimal": "[item for item in v if item.is_finite() or reject()]"}

_EXPRESSIONS = {
    "text": "v if v.__class__ is str or v is None else text(v)",
    "reference": "v if v is None or (v.__class__ is str and v and v != '0') else reference(v)",
    "integer": "v if v.__class__ is int or v is None else integer(v)",
    # msgspec calls float_hook for a literal with a fraction only if the declared type is Any.
    "decimal": "decimal(v) if v.__class__ is int or v.__class__ is str else v if v is None or v.__class__ is Decimal else reject()",
    "boolean": "v",
    "date": "date(v) if v else None",
    "datetime": "datetime(v) if v else None",
    "enum": "v or None",
    "mapping": "v if v is None or v.__class__ is dict else mapping(v)",
    "anything": "v",
}


def read_one(response: Response, model: type[M]) -> M:
    """Return the object in a response as a model.

    Args:
        response: a successful response.
        model: class of the object.

    Returns:
        The object.

    Raises:
        UnexpectedResponse: the response contains no object of this class.
    """
    fast = _decode_fast(response, model, many=False)
    if fast is not None:
        found: M = fast[0]
        return found
    properties = as_object(response.unwrap())
    if properties is None:
        raise UnexpectedResponse(response, "the content is not a JSON object")
    if not properties.keys() & field_specs(model).keys():
        raise UnexpectedResponse(response, f"the content has no property of {model.__name__}")
    _report_drift(response.on_drift, model, [properties])
    return model.from_dict(properties)


def read_rows(response: Response, model: type[M]) -> tuple[list[M], dict[str, Any]]:
    """Return the rows in a response, and its MetaInformation.

    Args:
        response: a successful response.
        model: class of the rows.

    Returns:
        The rows, and the MetaInformation as a dict. Only null and [] are the empty list.
        If the body has `total_count` in place of MetaInformation, the dict is built from it.

    Raises:
        UnexpectedResponse: the response contains no list of objects.
    """
    fast = _decode_fast(response, model, many=True)
    if fast is not None:
        return fast[0], fast[1] or {}
    body = response.json()
    rows = as_rows(response.unwrap(body))
    if rows is None:
        raise UnexpectedResponse(response, "the content is not a list of JSON objects")
    _report_drift(response.on_drift, model, rows)
    return [model.from_dict(row) for row in rows], totals.read_meta(body)


def _report_drift(on_drift: OnDrift | None, model: type[Model], rows: list[dict[str, Any]]) -> None:
    if on_drift is not None:
        for row in rows:
            for drift in find_drifts(model, row):
                on_drift(drift)


def _decode_fast(response: Response, model: Any, *, many: bool) -> tuple[Any, Any] | None:
    """Return the models in a response and its MetaInformation by the fast path; None if it does not apply."""
    content, response_key = response.content, response.operation.response_key
    if response.on_drift is not None or _NO_RIGHT in content:
        return None
    decoder, build = _build_decoder(model, response_key, many)
    try:
        body = decoder.decode(content)
        rows = body if response_key is None else body.content
        if rows is None:
            return None
        if not many and all(getattr(rows, name) is None for name in rows.__struct_fields__):
            return None
        found = [build(row) for row in rows] if many else build(rows)
    except (msgspec.DecodeError, Unconvertible, UnicodeDecodeError, ArithmeticError, RecursionError):
        return None
    return found, None if response_key is None else body.meta


# Classes are Any below: classes created at run time cannot be type-checked, and mypy treats models as unhashable, their classes too.


@cache
def _build_decoder(model: Any, response_key: str | None, many: bool) -> tuple[msgspec.json.Decoder[Any], Build]:
    struct, build = _build_struct(model)
    content: Any = list.__class_getitem__(struct) if many else struct
    if response_key is None:
        return msgspec.json.Decoder(content, float_hook=Decimal), build
    body = msgspec.defstruct(
        f"{model.__name__}Response",
        [
            ("content", content | None, msgspec.field(name=response_key)),
            ("meta", dict[str, Any] | None, msgspec.field(name="MetaInformation", default=None)),
        ],
        forbid_unknown_fields=True,  # msgspec does not validate values that it skips
    )
    return msgspec.json.Decoder(body, float_hook=Decimal), build


@cache
def _build_struct(model: Any) -> tuple[Any, Build]:
    """Return the struct that mirrors a model, and the function that converts the struct to the model."""
    scope: dict[str, Any] = {
        "new": object.__new__,
        "model": model,
        "text": values.to_text,
        "reference": values.to_reference,
        "mapping": values.to_mapping,
        "integer": values.to_integer,
        "decimal": _decimal,
        "Decimal": Decimal,
        "date": _date,
        "datetime": values.to_datetime,
        "reject": _reject,
        "AbsentList": AbsentList,
    }
    fields: list[tuple[str, Any, Any]] = []
    lines = ["def build(row):", " instance = new(model)"]
    for number, (name, (attribute, spec)) in enumerate(field_specs(model).items()):
        field_type, expression = _build_field(spec, f"build{number}", scope)
        fields.append((attribute, field_type, msgspec.field(default=None, name=name)))
        lines += [f" v = row.{attribute}", f" instance.{attribute} = {expression}"]
    # Attributes that are not properties, such as the ETag, are set by other readers.
    extra = [each.name for each in attrs.fields(model) if SPEC_KEY not in each.metadata and each.name != "additional_properties"]
    lines += [f" instance.{name} = None" for name in extra]
    lines += [" instance.additional_properties = {}", " return instance"]
    struct = msgspec.defstruct(model.__name__, fields, forbid_unknown_fields=True, gc=False)
    # Attribute names are valid identifiers: the generator guarantees it. attrs compiles its __init__ in the same way.
    exec("\n".join(lines), scope)  # noqa: S102
    return struct, scope["build"]


def _build_field(spec: FieldSpec, builder: str, scope: dict[str, Any]) -> tuple[Any, str]:
    """Return the field's type in the struct, and the expression that converts `v` to the attribute's value."""
    inner: Any = _ITEM_TYPES.get(spec.kind)
    single, expression = _TYPES.get(spec.kind), _EXPRESSIONS.get(spec.kind, "v")
    model: Any = spec.model
    if model is not None:
        inner, scope[builder] = _build_struct(model)
        single, expression = inner | None, f"None if v is None else {builder}(v)"
    if not spec.is_list:
        return single, expression
    # A list that contains null is rare and takes the slow path.
    items = f"[{builder}(item) for item in v]" if model is not None else _LIST_EXPRESSIONS.get(spec.kind, "v")
    return list.__class_getitem__(inner) | None, f"AbsentList() if v is None else {items}"


# A page has few different dates, and most of its amounts without a fraction are 0: conversions are cached.
_date = lru_cache(maxsize=4096)(values.to_date)
_decimal = lru_cache(maxsize=4096)(values.to_decimal)


def _reject() -> Any:
    raise Unconvertible

"""The fast way from bytes to models: msgspec decodes into a twin of the model, and a function copies it over.

A twin is a msgspec.Struct with Fortnox's names and the types that mostly come. Whatever departs from them (a number in quotes where none
was yet, an unknown property, API_NORIGHT) makes msgspec refuse the whole, and `Model.from_dict` reads it, tolerantly: it is the one that
says what a value means. Both give the same models; a test compares them on everything.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, TypeVar

import attrs
import msgspec

from fortnox_core import totals, values
from fortnox_core.drift import OnDrift, drifts
from fortnox_core.errors import UnexpectedResponse
from fortnox_core.json_types import as_object, as_rows
from fortnox_core.model import SPEC, Model, Spec
from fortnox_core.response import Response
from fortnox_core.values import AbsentList, Unconvertible

M = TypeVar("M", bound=Model)
Build = Callable[[Any], Any]

_NO_RIGHT = values.NO_RIGHT.encode()

# What msgspec decodes each kind into; what is not certain then is looked at by the lines of _LINES.
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

_ITEMS: dict[str, Any] = {"text": str, "integer": int, "decimal": Decimal, "enum": str}

_LISTS = {"enum": "[item for item in v if item]", "decimal": "[item for item in v if item.is_finite() or refuse()]"}

_LINES = {
    "text": "v if v.__class__ is str or v is None else text(v)",
    "reference": "v if v is None or (v.__class__ is str and v and v != '0') else reference(v)",
    "integer": "v if v.__class__ is int or v is None else integer(v)",
    # msgspec gives a literal with a fraction to the hook only where no type is asked for.
    "decimal": "decimal(v) if v.__class__ is int or v.__class__ is str else v if v is None or v.__class__ is Decimal else refuse()",
    "boolean": "v",
    "date": "date(v) if v else None",
    "datetime": "datetime(v) if v else None",
    "enum": "v or None",
    "mapping": "v if v is None or v.__class__ is dict else mapping(v)",
    "anything": "v",
}


def read_one(response: Response, model: type[M]) -> M:
    """The object of an answer. Raises UnexpectedResponse where there is none."""
    fast = _decode(response, model, many=False)
    if fast is not None:
        found: M = fast[0]
        return found
    properties = as_object(response.unwrapped())
    if properties is None:
        raise UnexpectedResponse(response, "the content is no object")
    if not properties.keys() & model.specs().keys():
        raise UnexpectedResponse(response, f"the content has no property of a {model.__name__}")
    _tell(response.on_drift, model, [properties])
    return model.from_dict(properties)


def read_rows(response: Response, model: type[M]) -> tuple[list[M], dict[str, Any]]:
    """The rows of an answer and its MetaInformation, or what says the same. Only null and [] are the empty list; what is no list raises
    UnexpectedResponse.
    """
    fast = _decode(response, model, many=True)
    if fast is not None:
        return fast[0], fast[1] or {}
    body = response.json()
    rows = as_rows(response.unwrapped(body))
    if rows is None:
        raise UnexpectedResponse(response, "the content is no list of objects")
    _tell(response.on_drift, model, rows)
    return [model.from_dict(row) for row in rows], totals.of_body(body)


def _tell(on_drift: OnDrift | None, model: type[Model], rows: list[dict[str, Any]]) -> None:
    if on_drift is not None:
        for row in rows:
            for drift in drifts(model, row):
                on_drift(drift)


def _decode(response: Response, model: Any, *, many: bool) -> tuple[Any, Any] | None:
    """The models in an answer and its MetaInformation; None where the bytes are not what is mostly sent, or drift is watched."""
    content, response_key = response.content, response.operation.response_key
    if response.on_drift is not None or _NO_RIGHT in content:
        return None
    decoder, build = _reader(model, response_key, many)
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


# Classes are Any below: what is made at run time has no type to check, and mypy takes a class for as little hashable as its instances.


@cache
def _reader(model: Any, response_key: str | None, many: bool) -> tuple[msgspec.json.Decoder[Any], Build]:
    twin, build = _twin(model)
    content: Any = list.__class_getitem__(twin) if many else twin
    if response_key is None:
        return msgspec.json.Decoder(content, float_hook=Decimal), build
    body = msgspec.defstruct(
        f"{model.__name__}Answer",
        [
            ("content", content | None, msgspec.field(name=response_key)),
            ("meta", dict[str, Any] | None, msgspec.field(name="MetaInformation", default=None)),
        ],
        forbid_unknown_fields=True,  # what is skipped is not checked either
    )
    return msgspec.json.Decoder(body, float_hook=Decimal), build


@cache
def _twin(model: Any) -> tuple[Any, Build]:
    """The twin of a model, and the function that makes the model of it."""
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
        "refuse": _refuse,
        "AbsentList": AbsentList,
    }
    fields: list[tuple[str, Any, Any]] = []
    lines = ["def build(row):", " made = new(model)"]
    for number, (name, (attribute, spec)) in enumerate(model.specs().items()):
        kind, line = _field(spec, f"build{number}", scope)
        fields.append((attribute, kind, msgspec.field(default=None, name=name)))
        lines += [f" v = row.{attribute}", f" made.{attribute} = {line}"]
    # What is no property, such as an ETag, is set by who reads it elsewhere.
    own = [each.name for each in attrs.fields(model) if SPEC not in each.metadata and each.name != "additional_properties"]
    lines += [f" made.{name} = None" for name in own]
    lines += [" made.additional_properties = {}", " return made"]
    twin = msgspec.defstruct(model.__name__, fields, forbid_unknown_fields=True, gc=False)
    # The attributes' names are identifiers by the generator's own rule; attrs makes its __init__ the same way.
    exec("\n".join(lines), scope)  # noqa: S102
    return twin, scope["build"]


def _field(spec: Spec, builder: str, scope: dict[str, Any]) -> tuple[Any, str]:
    """The twin's type, and the expression that makes the attribute's value of `v`."""
    inner: Any = _ITEMS.get(spec.kind)
    one, line = _TYPES.get(spec.kind), _LINES.get(spec.kind, "v")
    model: Any = spec.model
    if model is not None:
        inner, scope[builder] = _twin(model)
        one, line = inner | None, f"None if v is None else {builder}(v)"
    if not spec.many:
        return one, line
    # A list with null in it is rare enough for the slow way.
    each = f"[{builder}(item) for item in v]" if model is not None else _LISTS.get(spec.kind, "v")
    return list.__class_getitem__(inner) | None, f"AbsentList() if v is None else {each}"


# The dates of a page are few, and of its amounts without a fraction most are 0: they are made once.
_date = lru_cache(maxsize=4096)(values.to_date)
_decimal = lru_cache(maxsize=4096)(values.to_decimal)


def _refuse() -> Any:
    raise Unconvertible

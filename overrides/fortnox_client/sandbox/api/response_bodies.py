"""Builds response bodies from stored resources: the declared fields, with the quirks of Fortnox."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias

from fortnox_client.sandbox.api import quirks
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ObjectSchema, ValueSchema

_DEEPEST: Final = 6
_Writer: TypeAlias = Callable[[Any], Any]
_Plan: TypeAlias = tuple[tuple[str, str, _Writer, Callable[[], Any]], ...]
_plans: dict[tuple[str, int], _Plan] = {}

# List fields that are stored under another name.
_OTHER_NAMES: Final[dict[str, dict[str, str]]] = {
    "ArticleListItem": {"Unit": "_listed_unit"},
    "CustomerListItem": {"Phone": "Phone1"},
    "SupplierListItem": {"Phone": "Phone1"},
    "SupplierInvoiceListItem": {"Cancel": "Cancelled"},
    "ContractTemplateListItem": {"ContractTemplateName": "TemplateName"},
    "ContractListItem": {"Invoiceinterval": "InvoiceInterval"},
}


def build_body(shape: ObjectSchema, state: Mapping[str, Any], depth: int = 0) -> State:
    """Return a stored resource as a response: every declared field, and no other."""
    body: State = {}
    get = state.get
    for name, stored, write, empty in _plan(shape, depth):
        value = get(stored)
        body[name] = empty() if value is None else write(value)
    for name in state.get("_cleared", ()):
        if body.get(name) == "" and state.get(name) is None and name not in quirks.EMPTY_WHEN_CLEARED:
            body[name] = None
    return body


def _plan(shape: ObjectSchema, depth: int) -> _Plan:
    """Return for each field: its name, the name it is stored under, the writer of a value, and the value when it is empty."""
    if (shape.name, depth) not in _plans:
        others = _OTHER_NAMES.get(shape.name, {})
        _plans[shape.name, depth] = tuple(
            (field, others.get(field, field), _writer(shape.name, field, value, depth), _empty(shape.name, field, value, depth))
            for field, value in shape.fields.items()
            if field not in quirks.OMITTED.get(shape.name, ())
        )
    return _plans[shape.name, depth]


def _writer(schema: str, name: str, value: ValueSchema, depth: int) -> _Writer:
    if name in quirks.NEVER_FILLED.get(schema, ()):
        return _always_null
    match value.kind:
        case "nested":
            return lambda inner: build_body(value.object_schema, inner, depth + 1)
        case "rows":
            return lambda rows: [build_body(value.object_schema, row, depth + 1) for row in rows]
        case "integer" | "decimal" if name in quirks.AS_TEXT.get(schema, ()):
            return _as_text
        case "text" | "reference" if name in quirks.AS_NUMBER.get(schema, ()):
            return _as_number
        case "text" | "enum" | "reference":
            return str
        case _:
            return _as_is


def _empty(schema: str, name: str, value: ValueSchema, depth: int) -> Callable[[], Any]:
    if value.kind in ("rows", "values"):
        return list
    if schema.startswith(quirks.NULLS):
        return _null
    if value.kind == "nested":
        # a schema may contain itself
        return (lambda: build_body(value.object_schema, {}, depth + 1)) if depth < _DEEPEST else _null
    blank = quirks.blank(schema, name, value)
    text = str(blank) if blank is not None and name in quirks.AS_TEXT.get(schema, ()) else blank
    if blank == "0" and name in quirks.AS_NUMBER.get(schema, ()):
        text = 0
    return lambda: text


def _as_is(value: Any) -> Any:
    return value


def _as_number(value: Any) -> Any:
    return int(value) if str(value).isascii() and str(value).isdigit() else value


def _always_null(_: Any) -> None:
    return None


def _as_text(value: Any) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _null() -> None:
    return None

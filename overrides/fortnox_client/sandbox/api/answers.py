"""Writes what is stored as the document declares it, quirks included."""

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

# Under another name in a list than in the resource itself.
_OTHER_NAMES: Final[dict[str, dict[str, str]]] = {
    "ArticleListItem": {"Unit": "_listed_unit"},
    "CustomerListItem": {"Phone": "Phone1"},
    "SupplierListItem": {"Phone": "Phone1"},
    "SupplierInvoiceListItem": {"Cancel": "Cancelled"},
    "ContractTemplateListItem": {"ContractTemplateName": "TemplateName"},
    "ContractListItem": {"Invoiceinterval": "InvoiceInterval"},
}


def written(shape: ObjectSchema, state: Mapping[str, Any], depth: int = 0) -> State:
    """A stored state as an answer: every declared field, and no other."""
    answer: State = {}
    get = state.get
    for name, stored, write, empty in _planned(shape, depth):
        value = get(stored)
        answer[name] = empty() if value is None else write(value)
    return answer


def _planned(shape: ObjectSchema, depth: int) -> _Plan:
    """For each field its name, where it is stored, and how a value of it and none are written."""
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
        return _as_nothing
    match value.kind:
        case "nested":
            return lambda inner: written(value.inside, inner, depth + 1)
        case "rows":
            return lambda rows: [written(value.inside, row, depth + 1) for row in rows]
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
        return _nothing
    if value.kind == "nested":
        # A schema may hold itself.
        return (lambda: written(value.inside, {}, depth + 1)) if depth < _DEEPEST else _nothing
    blank = quirks.blank(schema, name, value)
    text = str(blank) if blank is not None and name in quirks.AS_TEXT.get(schema, ()) else blank
    if blank == "0" and name in quirks.AS_NUMBER.get(schema, ()):
        text = 0
    return lambda: text


def _as_is(value: Any) -> Any:
    return value


def _as_number(value: Any) -> Any:
    return int(value) if str(value).isascii() and str(value).isdigit() else value


def _as_nothing(_: Any) -> None:
    return None


def _as_text(value: Any) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _nothing() -> None:
    return None

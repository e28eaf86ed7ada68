"""Filters, search, sort order and pagination of a list, translated from a query to SQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from fortnox_client.sandbox.api import api_errors, request_bodies
from fortnox_client.sandbox.api.api_errors import ApiError, bad_request
from fortnox_client.sandbox.api.company_data import CompanyData, extract
from fortnox_client.sandbox.api.resource_types import ResourceType
from fortnox_client.sandbox.api.store import BY_KEY, Condition
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ObjectSchema, OperationSchema, ValueSchema

Filter: TypeAlias = Condition | Callable[[CompanyData], Condition]

DEFAULT_LIMIT: Final = 100
MAX_LIMIT: Final = 500
MAX_LIMIT_OF_API: Final = 1000
DEFAULT_LIMIT_OF_BANKS: Final = 50
_MOST: Final = 10**9
_FREE_TEXT: Final = "q"
_PAGING: Final = frozenset({"page", "limit", "offset", "sortby", "sortorder", "order", "secondarysortby", "secondaryorder"})
_DATES: Final = ("InvoiceDate", "OrderDate", "OfferDate", "ContractDate", "TransactionDate", "PaymentDate", "Date")


@frozen
class Search:
    """Search rules of a resource type, in addition to those that follow from the field names.

    Attributes:
        filters: the conditions of the values of `filter`.
        parameters: the field of a parameter that is not named after it.
        conditions: parameters with a condition of their own.
        order: the fields of the default sort order.
    """

    filters: Mapping[str, Filter] = field(factory=dict[str, Filter])
    parameters: Mapping[str, str] = field(factory=dict[str, str])
    conditions: Mapping[str, Callable[[str], Condition]] = field(factory=dict[str, Callable[[str], Condition]])
    order: tuple[str, ...] = ()


@frozen
class Page:
    """A page of a list."""

    rows: list[State]
    total: int
    pages: int
    number: int
    limit: int = 0
    offset: int = 0

    def headers(self) -> tuple[tuple[str, str], ...]:
        """Return the headers with totals, as recurring billing sends them."""
        last = self.offset + len(self.rows) >= self.total
        counted = f'{{"offset":{self.offset},"limit":{self.limit},"total":{self.total}}}'
        return ("X-PAGINATION", counted), ("X-LAST-RECORD", str(last).lower())

    def information(self) -> dict[str, int]:
        """Return the MetaInformation object."""
        return {"@TotalResources": self.total, "@TotalPages": self.pages, "@CurrentPage": self.number}


def read_page(
    data: CompanyData, kind: ResourceType, declared: OperationSchema, path: Mapping[str, str], query: Mapping[str, str], search: Search
) -> Page:
    """Return the requested page. Raise ApiError for a parameter that the list rejects."""
    where = [*_path_conditions(kind, path), *_query_conditions(data, kind, declared, query, search)]
    order = _order(kind, declared, query, search)
    if declared.operation.paging is None:
        rows = data.select(kind.name, where, order=order)
        return Page(rows, len(rows), 1, 1)
    if declared.operation.paging == "headers" or declared.has_total_count:
        return _strict_page(data, kind, declared, query, where, order)
    parse = _parse_count_leniently if declared.is_api else _parse_count
    limit = min(parse(query, "limit", 1, DEFAULT_LIMIT), MAX_LIMIT_OF_API if declared.is_api else MAX_LIMIT)
    number = parse(query, "page", 1, 1) if declared.operation.paging == "page" else 1
    offset = parse(query, "offset", 0, 0) if "offset" in query else (number - 1) * limit
    rows, count = data.page(kind.name, where, order, limit=limit, offset=offset)
    # Past the end Fortnox reports no rows and a total of 0.
    total = count if rows else 0
    return Page(rows, total, -(-total // limit), 1 if "offset" in query else number if rows else 1)


def _strict_page(
    data: CompanyData, kind: ResourceType, declared: OperationSchema, query: Mapping[str, str], where: list[Condition], order: str
) -> Page:
    """Return a page of a service with a declared maximum: it rejects a higher limit, and reports the total past the end too."""
    most = declared.operation.max_limit or MAX_LIMIT
    limit = _parse_count(query, "limit", 1, DEFAULT_LIMIT_OF_BANKS if declared.has_total_count else DEFAULT_LIMIT)
    if limit > most:
        raise bad_request(api_errors.BAD_VALUE, f"limit får vara högst {most}", "limit")
    offset = _parse_count(query, "offset", 0, 0)
    rows, total = data.page(kind.name, where, order, limit=limit, offset=offset)
    return Page(rows, total, -(-total // limit), offset // limit + 1, limit, offset)


def _path_conditions(kind: ResourceType, path: Mapping[str, str]) -> list[Condition]:
    """Return the conditions of the path: a list below a resource has only the rows that belong to it."""
    found = [(kind.field(name), value) for name, value in path.items()]
    return [Condition(f"CAST({extract(name)} AS TEXT) = ?", (value,)) for name, value in found if name is not None]


def _query_conditions(
    data: CompanyData, kind: ResourceType, declared: OperationSchema, query: Mapping[str, str], search: Search
) -> list[Condition]:
    found: list[Condition] = []
    for name, text in query.items():
        if name in _PAGING or (declared.is_api and not text):
            continue
        condition = _condition(data, kind, declared, name, text, search)
        if condition is not None:
            found.append(condition)
    return found


def _condition(data: CompanyData, kind: ResourceType, declared: OperationSchema, name: str, text: str, search: Search) -> Condition | None:
    """Return the condition of a query parameter; None for a parameter that the list ignores."""
    if name == "filter" or (name == "state" and declared.is_api and name in declared.query):
        return _filter(data, kind, declared, name, text, search)
    if name in search.conditions:
        return search.conditions[name](text)
    if name == "lastmodified":
        if name not in declared.query and not declared.is_api:
            # Seen at currencies and contract templates. Other lists may ignore it; none is known to apply it.
            raise bad_request(api_errors.BAD_VALUE, "lastmodified kan inte anges här", name)
        return Condition("modified >= ?", (_parse_datetime(text),))
    if name in ("fromdate", "todate"):
        return _date_range(kind, name, text)
    if kind.shape is None:
        return None
    known = search.parameters.get(name) or kind.shape.field_name(name)
    if known is not None and known in kind.shape.fields:
        return _field_matches(known, kind.shape.fields[known], name, text)
    if name not in declared.query:
        return None
    if name == _FREE_TEXT:
        return _any_text(kind.shape, text)
    return _date_limit(kind.shape, name, text) or _row_has(kind.shape, name, text)


def _any_text(shape: ObjectSchema, text: str) -> Condition:
    """Return the condition that any text field contains the text."""
    found = [_field_matches(name, value, name, text) for name, value in shape.fields.items() if value.kind == "text"]
    each = [condition for condition in found if condition is not None]
    return Condition(f"({' OR '.join(one.sql for one in each)})", tuple(value for one in each for value in one.values))


def _date_limit(shape: ObjectSchema, name: str, text: str) -> Condition | None:
    """Return the condition of a parameter such as `fromfinalpaydate` or `tofinalpaydate`: a date is not before, or not after."""
    for word, sign in (("from", ">="), ("to", "<=")):
        known = shape.field_name(name.removeprefix(word)) if name.startswith(word) else None
        if known is not None and shape.fields[known].kind == "date":
            return Condition(f"{extract(known)} {sign} ?", (request_bodies.parse_value(text, ValueSchema("date"), name),))
    return None


def _row_has(shape: ObjectSchema, name: str, text: str) -> Condition | None:
    """Return the condition that any row has the value, for a parameter that names a field of rows."""
    for field_, value in shape.fields.items():
        known = value.object_schema.field_name(name) if value.kind == "rows" else None
        if known is not None:
            rows = f"json_each(coalesce({extract(field_)}, '[]'))"
            return Condition(f"EXISTS (SELECT 1 FROM {rows} AS line WHERE json_extract(line.value, '$.\"{known}\"') = ?)", (text,))
    return None


def _filter(data: CompanyData, kind: ResourceType, declared: OperationSchema, name: str, text: str, search: Search) -> Condition | None:
    known = declared.query.get(name)
    if known is None or (known.enum_values and text not in known.enum_values):
        raise bad_request(api_errors.BAD_FILTER, "Ett ogiltigt filter har använts.")
    if text in search.filters:
        found = search.filters[text]
        return found(data) if callable(found) else found
    if text.lower() == "all" or kind.shape is None or name not in kind.shape.fields:
        return None
    return _field_matches(name, kind.shape.fields[name], name, text)


def _date_range(kind: ResourceType, name: str, text: str) -> Condition | None:
    dated = next((each for each in _DATES if kind.shape is not None and each in kind.shape.fields), None)
    day = request_bodies.parse_value(text, ValueSchema("date"), name)
    if dated is None or day is None:
        return None
    return Condition(f"{extract(dated)} {'>=' if name == 'fromdate' else '<='} ?", (day,))


def _field_matches(known: str, value: ValueSchema, name: str, text: str) -> Condition | None:
    """Return the condition of a field: text contains the value, without regard to case; other types are equal to it."""
    column = extract(known)
    match value.kind:
        case "text":
            return Condition(f"instr(folded(CAST({column} AS TEXT)), ?) > 0", (text.casefold(),))
        case "enum":
            return Condition(f"folded({column}) = ?", (text.casefold(),))
        case "boolean":
            return Condition(f"ifnull({column}, 0) = ?", (int(bool(request_bodies.parse_value(text, value, name))),))
        case "integer" | "decimal":
            return Condition(f"CAST({column} AS REAL) = ?", (float(request_bodies.parse_value(text, ValueSchema("decimal"), name) or 0),))
        case "date" | "datetime":
            return Condition(f"substr({column}, 1, {len(text)}) = ?", (text,))
        case _:
            return None


def _parse_datetime(text: str) -> str:
    try:
        return datetime.fromisoformat(text).isoformat(" ", "seconds")
    except ValueError:
        raise bad_request(api_errors.BAD_VALUE, "lastmodified ska vara ett datum, med eller utan klockslag", "lastmodified") from None


def _order(kind: ResourceType, declared: OperationSchema, query: Mapping[str, str], search: Search) -> str:
    wanted = query.get("sortby")
    known = None if wanted is None or kind.shape is None else search.parameters.get(wanted) or kind.shape.field_name(wanted)
    if wanted is not None and not declared.is_api:
        choices = () if "sortby" not in declared.query else declared.query["sortby"].enum_values
        if choices and wanted not in choices:
            raise bad_request(api_errors.BAD_VALUE, f"Kan inte sortera på {wanted}", "sortby")
    downwards = " DESC" if query.get("sortorder", query.get("order", "")).lower() in ("descending", "desc") else ""
    if known is None:
        default = ", ".join(extract(name) for name in search.order)
        if default or not downwards:
            return f"{default}{downwards}, {BY_KEY}" if default else BY_KEY
        return "place DESC, key DESC"
    # Numbers sort by value although some are stored as text. Text sorts after that.
    column = extract(known)
    return f"CAST({column} AS REAL){downwards}, folded({column}){downwards}, {BY_KEY}"


def _parse_count(query: Mapping[str, str], name: str, minimum: int, default: int) -> int:
    text = query.get(name)
    if text is None or text == "":
        return default
    number: Any = int(text) if text.isascii() and text.isdigit() and len(text) < len(str(_MOST)) else None
    if number is None or number < minimum:
        raise bad_request(api_errors.BAD_VALUE, f"{name} ska vara ett heltal, minst {minimum}", name)
    return int(number)


def _parse_count_leniently(query: Mapping[str, str], name: str, minimum: int, default: int) -> int:
    """Parse a count; return the default if it is invalid. Source: https://github.com/FortnoxAB/reactive-wizard."""
    try:
        return _parse_count(query, name, minimum, default)
    except ApiError:
        return default

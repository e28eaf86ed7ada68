"""Which rows of a list are asked for: filters, search, order and page, read from a query and put into SQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from fortnox_client.sandbox.api import bodies, failures
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.failures import Failure, bad
from fortnox_client.sandbox.api.kinds import Kind
from fortnox_client.sandbox.api.store import BY_KEY, Condition
from fortnox_client.sandbox.api.values import State
from fortnox_client.schema import ObjectSchema, OperationSchema, ValueSchema

Filter: TypeAlias = Condition | Callable[[Books], Condition]

USUAL_ROWS: Final = 100
MOST_ROWS: Final = 500
MOST_ROWS_OF_API: Final = 1000
USUAL_ROWS_OF_BANKS: Final = 50
_MOST: Final = 10**9
_ANYWHERE: Final = "q"
_PAGING: Final = frozenset({"page", "limit", "offset", "sortby", "sortorder", "order", "secondarysortby", "secondaryorder"})
_DATES: Final = ("InvoiceDate", "OrderDate", "OfferDate", "ContractDate", "TransactionDate", "PaymentDate", "Date")


@frozen
class Search:
    """How a kind is searched, beside what its fields' names tell.

    Attributes:
        filters: the values of `filter`.
        parameters: which field a parameter means, where its name does not tell.
        conditions: parameters that mean more than a field's value.
        order: the fields that a list is ordered by where nobody asks otherwise.
    """

    filters: Mapping[str, Filter] = field(factory=dict[str, Filter])
    parameters: Mapping[str, str] = field(factory=dict[str, str])
    conditions: Mapping[str, Callable[[str], Condition]] = field(factory=dict[str, Callable[[str], Condition]])
    order: tuple[str, ...] = ()


@frozen
class Page:
    """A part of a list."""

    rows: list[State]
    total: int
    pages: int
    number: int
    limit: int = 0
    offset: int = 0

    def headers(self) -> tuple[tuple[str, str], ...]:
        """As recurring billing names it."""
        last = self.offset + len(self.rows) >= self.total
        counted = f'{{"offset":{self.offset},"limit":{self.limit},"total":{self.total}}}'
        return ("X-PAGINATION", counted), ("X-LAST-RECORD", str(last).lower())

    def information(self) -> dict[str, int]:
        """As Fortnox tells it."""
        return {"@TotalResources": self.total, "@TotalPages": self.pages, "@CurrentPage": self.number}


def page(books: Books, kind: Kind, declared: OperationSchema, path: Mapping[str, str], query: Mapping[str, str], search: Search) -> Page:
    """The rows that a request asks for. Raises Failure for what a list does not take."""
    where = [*_of_path(kind, path), *_of_query(books, kind, declared, query, search)]
    order = _order(kind, declared, query, search)
    if declared.operation.paging is None:
        rows = books.select(kind.name, where, order=order)
        return Page(rows, len(rows), 1, 1)
    if declared.operation.paging == "headers" or declared.totals:
        return _strict_page(books, kind, declared, query, where, order)
    whole = _whole_or_usual if declared.is_api else _whole
    limit = min(whole(query, "limit", 1, USUAL_ROWS), MOST_ROWS_OF_API if declared.is_api else MOST_ROWS)
    number = whole(query, "page", 1, 1) if declared.operation.paging == "page" else 1
    offset = whole(query, "offset", 0, 0) if "offset" in query else (number - 1) * limit
    rows, count = books.page(kind.name, where, order, limit=limit, offset=offset)
    # Past the end there are none: neither rows, nor any that Fortnox would count.
    total = count if rows else 0
    return Page(rows, total, -(-total // limit), 1 if "offset" in query else number if rows else 1)


def _strict_page(books: Books, kind: Kind, declared: OperationSchema, query: Mapping[str, str], where: list[Condition], order: str) -> Page:
    """A page of a service that declares its limits: it takes no other, and counts past the end too."""
    most = declared.operation.max_limit or MOST_ROWS
    limit = _whole(query, "limit", 1, USUAL_ROWS_OF_BANKS if declared.totals else USUAL_ROWS)
    if limit > most:
        raise bad(failures.BAD_VALUE, f"limit får vara högst {most}", "limit")
    offset = _whole(query, "offset", 0, 0)
    rows, total = books.page(kind.name, where, order, limit=limit, offset=offset)
    return Page(rows, total, -(-total // limit), offset // limit + 1, limit, offset)


def _of_path(kind: Kind, path: Mapping[str, str]) -> list[Condition]:
    """A list below something holds what belongs to it."""
    found = [(kind.field(name), value) for name, value in path.items()]
    return [Condition(f"CAST({extract(name)} AS TEXT) = ?", (value,)) for name, value in found if name is not None]


def _of_query(books: Books, kind: Kind, declared: OperationSchema, query: Mapping[str, str], search: Search) -> list[Condition]:
    found: list[Condition] = []
    for name, text in query.items():
        if name in _PAGING or (declared.is_api and not text):
            continue
        condition = _condition(books, kind, declared, name, text, search)
        if condition is not None:
            found.append(condition)
    return found


def _condition(books: Books, kind: Kind, declared: OperationSchema, name: str, text: str, search: Search) -> Condition | None:
    """None for what a list passes over."""
    if name == "filter" or (name == "state" and declared.is_api and name in declared.query):
        return _filter(books, kind, declared, name, text, search)
    if name in search.conditions:
        return search.conditions[name](text)
    if name == "lastmodified":
        if name not in declared.query and not declared.is_api:
            # Seen at currencies and contract templates. Another list may pass over it; none is known to heed it.
            raise bad(failures.BAD_VALUE, "lastmodified kan inte anges här", name)
        return Condition("modified >= ?", (_moment(text),))
    if name in ("fromdate", "todate"):
        return _between(kind, name, text)
    if kind.shape is None:
        return None
    known = search.parameters.get(name) or kind.shape.named(name)
    if known is not None and known in kind.shape.fields:
        return _by_field(known, kind.shape.fields[known], name, text)
    if name not in declared.query:
        return None
    if name == _ANYWHERE:
        return _anywhere(kind.shape, text)
    return _by_limit(kind.shape, name, text) or _by_row(kind.shape, name, text)


def _anywhere(shape: ObjectSchema, text: str) -> Condition:
    """One of the texts holds what is asked for."""
    found = [_by_field(name, value, name, text) for name, value in shape.fields.items() if value.kind == "text"]
    each = [condition for condition in found if condition is not None]
    return Condition(f"({' OR '.join(one.sql for one in each)})", tuple(value for one in each for value in one.values))


def _by_limit(shape: ObjectSchema, name: str, text: str) -> Condition | None:
    """`fromfinalpaydate` and `tofinalpaydate`: a day is not before, or not after."""
    for word, sign in (("from", ">="), ("to", "<=")):
        known = shape.named(name.removeprefix(word)) if name.startswith(word) else None
        if known is not None and shape.fields[known].kind == "date":
            return Condition(f"{extract(known)} {sign} ?", (bodies.plain(text, ValueSchema("date"), name),))
    return None


def _by_row(shape: ObjectSchema, name: str, text: str) -> Condition | None:
    """One of its rows has what is asked for, where the resource itself has no such field."""
    for field_, value in shape.fields.items():
        known = value.inside.named(name) if value.kind == "rows" else None
        if known is not None:
            held = f"json_each(coalesce({extract(field_)}, '[]'))"
            return Condition(f"EXISTS (SELECT 1 FROM {held} AS line WHERE json_extract(line.value, '$.\"{known}\"') = ?)", (text,))
    return None


def _filter(books: Books, kind: Kind, declared: OperationSchema, name: str, text: str, search: Search) -> Condition | None:
    known = declared.query.get(name)
    if known is None or (known.choices and text not in known.choices):
        raise bad(failures.BAD_FILTER, "Ett ogiltigt filter har använts.")
    if text in search.filters:
        found = search.filters[text]
        return found(books) if callable(found) else found
    if text.lower() == "all" or kind.shape is None or name not in kind.shape.fields:
        return None
    return _by_field(name, kind.shape.fields[name], name, text)


def _between(kind: Kind, name: str, text: str) -> Condition | None:
    dated = next((each for each in _DATES if kind.shape is not None and each in kind.shape.fields), None)
    day = bodies.plain(text, ValueSchema("date"), name)
    if dated is None or day is None:
        return None
    return Condition(f"{extract(dated)} {'>=' if name == 'fromdate' else '<='} ?", (day,))


def _by_field(known: str, value: ValueSchema, name: str, text: str) -> Condition | None:
    """Text holds what is asked for, whatever its case; all else is it."""
    column = extract(known)
    match value.kind:
        case "text":
            return Condition(f"instr(folded(CAST({column} AS TEXT)), ?) > 0", (text.casefold(),))
        case "enum":
            return Condition(f"folded({column}) = ?", (text.casefold(),))
        case "boolean":
            return Condition(f"ifnull({column}, 0) = ?", (int(bool(bodies.plain(text, value, name))),))
        case "integer" | "decimal":
            return Condition(f"CAST({column} AS REAL) = ?", (float(bodies.plain(text, ValueSchema("decimal"), name) or 0),))
        case "date" | "datetime":
            return Condition(f"substr({column}, 1, {len(text)}) = ?", (text,))
        case _:
            return None


def _moment(text: str) -> str:
    try:
        return datetime.fromisoformat(text).isoformat(" ", "seconds")
    except ValueError:
        raise bad(failures.BAD_VALUE, "lastmodified ska vara ett datum, med eller utan klockslag", "lastmodified") from None


def _order(kind: Kind, declared: OperationSchema, query: Mapping[str, str], search: Search) -> str:
    wanted = query.get("sortby")
    known = None if wanted is None or kind.shape is None else search.parameters.get(wanted) or kind.shape.named(wanted)
    if wanted is not None and not declared.is_api:
        choices = () if "sortby" not in declared.query else declared.query["sortby"].choices
        if choices and wanted not in choices:
            raise bad(failures.BAD_VALUE, f"Kan inte sortera på {wanted}", "sortby")
    downwards = " DESC" if query.get("sortorder", query.get("order", "")).lower() in ("descending", "desc") else ""
    if known is None:
        usual = ", ".join(extract(name) for name in search.order)
        if usual or not downwards:
            return f"{usual}{downwards}, {BY_KEY}" if usual else BY_KEY
        return "place DESC, key DESC"
    # Numbers by their size, though they may be written as text; then texts by their letters.
    column = extract(known)
    return f"CAST({column} AS REAL){downwards}, folded({column}){downwards}, {BY_KEY}"


def _whole(query: Mapping[str, str], name: str, least: int, usual: int) -> int:
    text = query.get(name)
    if text is None or text == "":
        return usual
    number: Any = int(text) if text.isascii() and text.isdigit() and len(text) < len(str(_MOST)) else None
    if number is None or number < least:
        raise bad(failures.BAD_VALUE, f"{name} ska vara ett heltal, minst {least}", name)
    return int(number)


def _whole_or_usual(query: Mapping[str, str], name: str, least: int, usual: int) -> int:
    """The framework of the newer services passes over what it cannot read: https://github.com/FortnoxAB/reactive-wizard."""
    try:
        return _whole(query, name, least, usual)
    except Failure:
        return usual

"""Results in four forms: a table for people, JSON, JSON Lines and CSV for programs. Fortnox's own names, amounts with their digits."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, islice
from typing import Any, Final, Literal, TypeAlias

import msgspec
from fortnox_core.json_types import as_object, as_rows
from rich.table import Table
from rich.text import Text

from fortnox_client.cli.terminal import shown, told

Format: TypeAlias = Literal["table", "json", "jsonl", "csv"]
Row: TypeAlias = dict[str, Any]

_MOST_COLUMNS: Final = 8
_LOOKED_AT: Final = 100
_VALUE: Final = "value"
_encode = msgspec.json.Encoder(decimal_format="number").encode


def usual_format() -> Format:
    """A table where a person looks, JSON else."""
    return "table" if sys.stdout.isatty() else "json"


def write_rows(rows: Iterable[Row], form: Format, declared: Sequence[str], columns: Sequence[str] = ()) -> None:
    """Writes a list as it comes: none of the forms keeps it, but the table its first rows.

    Args:
        rows: the list.
        form: how.
        declared: the names that a row has by the document, for the heads of CSV.
        columns: those that are wanted; without them all, and in a table the first that hold something.
    """
    if columns:
        rows = ({name: row.get(name) for name in columns} for row in rows)
    if form == "table":
        _write_table(iter(rows), declared, columns)
    else:
        _WRITERS[form](iter(rows), columns or declared)


def write_one(content: Any, form: Format, columns: Sequence[str] = ()) -> None:
    """Writes one answer; of an object those columns that are wanted, without them all."""
    properties, rows = as_object(content), as_rows(content)
    if properties is not None and columns:
        properties = content = {name: properties.get(name) for name in columns}
    if content is None:
        return
    if properties is not None and form == "table":
        _write_properties(properties, empty=bool(columns))
    elif properties is not None and form == "csv":
        write_rows([properties], form, list(properties))
    elif rows:
        write_rows(rows, form, list(rows[0]), columns)
    else:
        print(pretty(content) if form == "json" else _encode(content).decode())


def write_values(values: Sequence[Any], form: Format) -> None:
    """Write a list of plain values, such as texts: one on each line, in CSV below the head `value`, in JSON as a list."""
    match form:
        case "json":
            print(pretty(values) if values else "[]")
        case "jsonl":
            for value in values:
                print(_encode(value).decode())
        case "csv":
            _write_csv(({_VALUE: value} for value in values), [_VALUE])
        case "table":
            _write_plain(values)


def _write_plain(values: Sequence[Any]) -> None:
    if not values:
        told().print("no rows", style="dim")
    for value in values:
        shown().print(Text(_cell(value)), soft_wrap=True)


def _write_json(rows: Iterator[Row], _: Sequence[str]) -> None:
    between = "["
    for row in rows:
        print(between, _indented(row), sep="\n", end="")
        between = ","
    print("\n]" if between == "," else "[]")


def _write_lines(rows: Iterator[Row], _: Sequence[str]) -> None:
    for row in rows:
        print(_encode(row).decode())


def _write_csv(rows: Iterator[Row], declared: Sequence[str]) -> None:
    first = next(rows, None)
    heads = list(dict.fromkeys([*declared, *(first or {})]))
    writer = csv.DictWriter(sys.stdout, heads, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    unheard: dict[str, None] = {}
    for row in chain(() if first is None else (first,), rows):
        writer.writerow({name: _cell(value) for name, value in row.items()})
        unheard.update(dict.fromkeys(row.keys() - set(heads)))
    if unheard:
        told().print(f"left out, since the first row has none of them: {', '.join(sorted(unheard))}; jsonl has all", markup=False)


def _write_table(rows: Iterator[Row], declared: Sequence[str], columns: Sequence[str]) -> None:
    looked_at = list(islice(rows, _LOOKED_AT))
    if not looked_at:
        told().print("no rows", style="dim")
        return
    held = columns or _heads(looked_at, declared)
    heads = held if columns else held[:_MOST_COLUMNS]
    table = Table(*heads, header_style="bold", box=None, pad_edge=False)
    for row in chain(looked_at, rows):
        table.add_row(*(Text(_cell(row.get(name))) for name in heads))
    shown().print(table)
    if len(heads) < len(held):
        told().print(f"not shown: {', '.join(held[len(heads) :])}; --columns names what is", style="dim", markup=False)


def _heads(rows: list[Row], declared: Sequence[str]) -> list[str]:
    """The columns that hold something."""
    names = list(dict.fromkeys([*declared, *chain.from_iterable(rows)]))
    return [name for name in names if not name.startswith("@") and any(_cell(row.get(name)) for row in rows)]


def _write_properties(content: Row, *, empty: bool) -> None:
    """`empty`: with those that hold nothing."""
    table = Table(show_header=False, box=None, pad_edge=False)
    for name, value in content.items():
        if empty or _cell(value):
            table.add_row(name, Text(_cell(value)))
    shown().print(table)


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case str() | int() | Decimal():
            return str(value)
        case _:
            return _encode(value).decode() if value else ""


def pretty(content: Any) -> str:
    """A value in JSON that a person reads."""
    return msgspec.json.format(_encode(content), indent=2).decode()


def _indented(row: Row) -> str:
    return "  " + pretty(row).replace("\n", "\n  ")


_WRITERS: Final[dict[Format, Callable[[Iterator[Row], Sequence[str]], None]]] = {
    "json": _write_json,
    "jsonl": _write_lines,
    "csv": _write_csv,
}

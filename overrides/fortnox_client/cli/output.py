"""Output formats: table, JSON, JSON Lines and CSV. Names are Fortnox's, and amounts have all their digits."""

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

from fortnox_client.cli.terminal import stderr, stdout

Format: TypeAlias = Literal["table", "json", "jsonl", "csv"]
Row: TypeAlias = dict[str, Any]

FORMAT_HELP: Final = "Output format; default: table on a terminal, json elsewhere"
_MAX_COLUMNS: Final = 8
_SAMPLE_ROWS: Final = 100
_VALUE: Final = "value"
_encode = msgspec.json.Encoder(decimal_format="number").encode


def default_format() -> Format:
    """Return "table" if stdout is a terminal, else "json"."""
    return "table" if sys.stdout.isatty() else "json"


def write_rows(rows: Iterable[Row], form: Format, declared: Sequence[str], columns: Sequence[str] = ()) -> None:
    """Write a list row by row. No format keeps the list in memory, except "table".

    Args:
        rows: the rows.
        form: output format.
        declared: column names of the published document, for the CSV header and the order of columns.
        columns: columns to write. Empty for all; a table then has the first eight that are not empty.
    """
    if columns:
        rows = ({name: row.get(name) for name in columns} for row in rows)
    if form == "table":
        _write_table(iter(rows), declared, columns)
    else:
        _WRITERS[form](iter(rows), columns or declared)


def write_one(content: Any, form: Format, columns: Sequence[str] = ()) -> None:
    """Write one JSON value.

    Args:
        content: the value; None writes nothing.
        form: output format.
        columns: fields of the object to write; empty for all.
    """
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
        print(format_json(content) if form == "json" else _encode(content).decode())


def write_values(values: Sequence[Any], form: Format) -> None:
    """Write a list of plain values: one per line, in CSV with the header `value`, in JSON as a list.

    Args:
        values: the values.
        form: output format.
    """
    match form:
        case "json":
            print(format_json(values) if values else "[]")
        case "jsonl":
            for value in values:
                print(_encode(value).decode())
        case "csv":
            _write_csv(({_VALUE: value} for value in values), [_VALUE])
        case "table":
            _write_plain_values(values)


def _write_plain_values(values: Sequence[Any]) -> None:
    if not values:
        stderr().print("no rows", style="dim")
    for value in values:
        stdout().print(Text(_cell(value)), soft_wrap=True)


def _write_json(rows: Iterator[Row], _: Sequence[str]) -> None:
    separator = "["
    for row in rows:
        print(separator, _indented(row), sep="\n", end="")
        separator = ","
    print("\n]" if separator == "," else "[]")


def _write_lines(rows: Iterator[Row], _: Sequence[str]) -> None:
    for row in rows:
        print(_encode(row).decode())


def _write_csv(rows: Iterator[Row], declared: Sequence[str]) -> None:
    first = next(rows, None)
    header = list(dict.fromkeys([*declared, *(first or {})]))
    writer = csv.DictWriter(sys.stdout, header, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    dropped: dict[str, None] = {}
    for row in chain(() if first is None else (first,), rows):
        writer.writerow({name: _cell(value) for name, value in row.items()})
        dropped.update(dict.fromkeys(row.keys() - set(header)))
    if dropped:
        names = ", ".join(sorted(dropped))
        stderr().print(f"columns not written because the first row does not have them: {names}; --format jsonl has all", markup=False)


def _write_table(rows: Iterator[Row], declared: Sequence[str], columns: Sequence[str]) -> None:
    sample = list(islice(rows, _SAMPLE_ROWS))
    if not sample:
        stderr().print("no rows", style="dim")
        return
    available = columns or _filled_columns(sample, declared)
    header = available if columns else available[:_MAX_COLUMNS]
    table = Table(*header, header_style="bold", box=None, pad_edge=False)
    for row in chain(sample, rows):
        table.add_row(*(Text(_cell(row.get(name))) for name in header))
    stdout().print(table)
    if len(header) < len(available):
        hidden = ", ".join(available[len(header) :])
        stderr().print(f"not shown: {hidden}; choose columns with --columns", style="dim", markup=False)


def _filled_columns(rows: list[Row], declared: Sequence[str]) -> list[str]:
    """Return the columns that are not empty in all rows, without those that begin with @."""
    names = list(dict.fromkeys([*declared, *chain.from_iterable(rows)]))
    return [name for name in names if not name.startswith("@") and any(_cell(row.get(name)) for row in rows)]


def _write_properties(content: Row, *, empty: bool) -> None:
    """Write an object, one field per line; `empty` includes the empty fields."""
    table = Table(show_header=False, box=None, pad_edge=False)
    for name, value in content.items():
        if empty or _cell(value):
            table.add_row(name, Text(_cell(value)))
    stdout().print(table)


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


def format_json(content: Any) -> str:
    """Return a value as indented JSON.

    Args:
        content: the value.
    """
    return msgspec.json.format(_encode(content), indent=2).decode()


def _indented(row: Row) -> str:
    return "  " + format_json(row).replace("\n", "\n  ")


_WRITERS: Final[dict[Format, Callable[[Iterator[Row], Sequence[str]], None]]] = {
    "json": _write_json,
    "jsonl": _write_lines,
    "csv": _write_csv,
}

"""Output formats: table, JSON, JSON Lines and CSV. Names are Fortnox's, and amounts have all their digits."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal, TypeAlias

from fortnox_core.json_types import as_object, as_rows
from rich.text import Text

from fortnox_client.cli import csv_output, table
from fortnox_client.cli.cells import cell
from fortnox_client.cli.csv_output import Dialect, build_dialect
from fortnox_client.cli.json_text import encode, format_json
from fortnox_client.cli.safe_text import escape_controls
from fortnox_client.cli.terminal import stderr, stdout

Format: TypeAlias = Literal["table", "json", "jsonl", "csv", "excel"]
Row: TypeAlias = dict[str, Any]

FORMAT_HELP: Final = "Output format; default: table on a terminal, json elsewhere; excel is CSV for Swedish Excel"
_VALUE: Final = "value"


def default_format() -> Format:
    """Return "table" if stdout is a terminal, else "json"."""
    return "table" if sys.stdout.isatty() else "json"


def write_rows(
    rows: Iterable[Row], form: Format, declared: Sequence[str], columns: Sequence[str] = (), dialect: Dialect | None = None
) -> None:
    """Write a list row by row. No format keeps the list in memory, except "table".

    Args:
        rows: the rows.
        form: output format.
        declared: column names of the published document, for the CSV header and the order of columns.
        columns: columns to write. Empty for all; a table then has those that are not empty and have room.
        dialect: how to write CSV; None for that of the format.
    """
    if columns:
        rows = ({name: row.get(name) for name in columns} for row in rows)
    match form:
        case "table":
            table.write(iter(rows), declared, columns)
        case "json":
            _write_json(iter(rows))
        case "jsonl":
            for row in rows:
                print(encode(row))
        case "csv" | "excel":
            csv_output.write(iter(rows), columns or declared, dialect or build_dialect(form))


def write_one(content: Any, form: Format, columns: Sequence[str] = (), dialect: Dialect | None = None) -> None:
    """Write one JSON value.

    Args:
        content: the value; None writes nothing.
        form: output format.
        columns: fields of the object to write; empty for all.
        dialect: how to write CSV; None for that of the format.
    """
    properties, rows = as_object(content), as_rows(content)
    if properties is not None and columns:
        properties = content = {name: properties.get(name) for name in columns}
    if content is None:
        return
    if properties is not None and form == "table":
        table.write_object(properties, empty=bool(columns))
    elif properties is not None and form in ("csv", "excel"):
        write_rows([properties], form, list(properties), dialect=dialect)
    elif rows:
        write_rows(rows, form, list(rows[0]), columns, dialect)
    else:
        print(format_json(content) if form == "json" else encode(content))


def write_values(values: Sequence[Any], form: Format, dialect: Dialect | None = None) -> None:
    """Write a list of plain values: one per line, in CSV with the header `value`, in JSON as a list.

    Args:
        values: the values.
        form: output format.
        dialect: how to write CSV; None for that of the format.
    """
    match form:
        case "json":
            print(format_json(values) if values else "[]")
        case "jsonl":
            for value in values:
                print(encode(value))
        case "csv" | "excel":
            csv_output.write(({_VALUE: value} for value in values), [_VALUE], dialect or build_dialect(form))
        case "table":
            _write_plain_values(values)


def _write_plain_values(values: Sequence[Any]) -> None:
    if not values:
        stderr().print("no rows", style="dim")
    for value in values:
        stdout().print(Text(escape_controls(cell(value))), soft_wrap=True)


def _write_json(rows: Iterator[Row]) -> None:
    separator = "["
    for row in rows:
        print(separator, _indented(row), sep="\n", end="")
        separator = ","
    print("\n]" if separator == "," else "[]")


def _indented(row: Row) -> str:
    return "  " + format_json(row).replace("\n", "\n  ")

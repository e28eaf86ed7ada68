"""Tables: one line for each row at any width of the terminal. Columns that have no room are named below the table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, Final

from attrs import frozen
from fortnox_core.json_types import as_object, as_rows
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from fortnox_client.cli.cells import cell, is_number
from fortnox_client.cli.safe_text import escape_controls
from fortnox_client.cli.terminal import stderr, stdout

Row = dict[str, Any]

_GAP: Final = 2
"""Spaces between columns."""
_SHARE: Final = 4
"""A column of text has at most this part of the width; the end of a longer text is cut, and marked."""
_LEAST: Final = 12
_WHOLE: Final = re.compile(r"-?[0-9]+([.,][0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?")
_AMOUNT: Final = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_AMOUNT_NAME: Final = re.compile(r"(Amount|Balance|Cost|Credit|Debit|Discount|Net|Price|Quantity|Sum|Total|VAT|Value)$")
_DATE_NAME: Final = re.compile(r"Date$")


@frozen
class _Column:
    """A column of a table.

    Attributes:
        name: its header.
        cells: the text of each row.
        natural: width of the widest cell.
        is_whole: whether its cells are numbers or dates, which are never cut.
        is_amount: whether its cells are numbers, which are aligned to the right.
    """

    name: str
    cells: list[str]
    natural: int
    is_whole: bool
    is_amount: bool

    def width(self, available: int) -> int:
        """Return the width of the column in a terminal of a width."""
        most = max(_LEAST, available // _SHARE)
        return max(cell_len(self.name), self.natural if self.is_whole else min(self.natural, most))


def write(rows: Iterator[Row], declared: Sequence[str], columns: Sequence[str]) -> None:
    """Write rows to stdout.

    Args:
        rows: the rows.
        declared: names of columns, the most important one first.
        columns: the columns to show; empty for those that are not empty in all rows.
    """
    found = list(rows)
    if not found:
        stderr().print("no rows", style="dim")
        return
    _write(found, columns or _filled_columns(found, declared), are_chosen=bool(columns))


def _write(rows: list[Row], names: Sequence[str], *, are_chosen: bool) -> None:
    console = stdout()
    columns = [_column(name, rows) for name in names]
    shown = _fitting(columns, console.width, are_chosen=are_chosen)
    _print(console, shown)
    hidden = [escape_controls(each.name) for each in columns if each not in shown]
    if hidden:
        stderr().print(f"not shown: {', '.join(hidden)}; choose columns with --columns", style="dim")


def write_object(content: Row, *, empty: bool) -> None:
    """Write an object: one field per line, then each list of rows as a table.

    Args:
        content: the fields.
        empty: whether to write empty fields.
    """
    console = stdout()
    table = Table(show_header=False, box=None, pad_edge=False)
    lists: dict[str, list[Row]] = {}
    for name, value in _flat(content):
        rows = as_rows(value)
        if rows:
            lists[name] = rows
        elif empty or cell(value):
            table.add_row(Text(escape_controls(name)), Text(escape_controls(cell(value))))
    if table.row_count:
        console.print(table)
    for name, rows in lists.items():
        console.print()
        console.print(Text(escape_controls(name), style="bold"))
        _write(rows, _filled_columns(rows, ()), are_chosen=False)


def _flat(content: Row, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the fields of an object; those of a nested object have names such as EmailInformation.EmailAddressTo."""
    for name, value in content.items():
        nested = as_object(value)
        if nested:
            yield from _flat(nested, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _filled_columns(rows: list[Row], declared: Sequence[str]) -> list[str]:
    """Return the columns that are not empty in all rows, without those that begin with @."""
    names = list(dict.fromkeys([*declared, *chain.from_iterable(rows)]))
    return [name for name in names if not name.startswith("@") and any(cell(row.get(name)) for row in rows)]


def _column(name: str, rows: list[Row]) -> _Column:
    values = [row.get(name) for row in rows]
    cells = [escape_controls(cell(value)) for value in values]
    filled = [text for text in cells if text]
    is_amount = _AMOUNT_NAME.search(name) is not None  # Fortnox sends many amounts as text
    numbers = all(is_number(value) or (is_amount and _AMOUNT.fullmatch(text)) for value, text in zip(values, cells, strict=True) if text)
    return _Column(
        escape_controls(name),
        cells,
        max(map(cell_len, cells), default=0),
        is_whole=bool(filled) and all(map(_WHOLE.fullmatch, filled)),
        is_amount=bool(filled) and numbers,
    )


def _fitting(columns: list[_Column], available: int, *, are_chosen: bool) -> list[_Column]:
    """Return the columns that have room, in their order. The first column is always shown, then a date and the amounts have priority.

    Args:
        columns: the columns, the most important one first.
        available: width of the terminal.
        are_chosen: whether a person chose the columns, so that their order is their priority.
    """
    left, shown = available + _GAP, set[str]()
    for each in columns if are_chosen else sorted(columns, key=_priority(columns)):
        width = each.width(available) + _GAP
        if width <= left or not shown:
            shown.add(each.name)
            left -= width
    return [each for each in columns if each.name in shown]


def _priority(columns: list[_Column]) -> Callable[[_Column], int]:
    """Return a sort key: the number and the name, the first date, the amounts, then the others."""
    date = next((each.name for each in columns if _DATE_NAME.search(each.name)), None)
    first = [each.name for each in columns[:2]]

    def rank(column: _Column) -> int:
        if column.name in first:
            return 0
        return 1 if column.name == date else 2 if column.is_amount and _AMOUNT_NAME.search(column.name) else 3

    return rank


def _print(console: Console, columns: list[_Column]) -> None:
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold", collapse_padding=False)
    for each in columns:
        width = min(each.width(console.width), console.width)
        table.add_column(Text(each.name), justify="right" if each.is_amount else "left", no_wrap=True, overflow="ellipsis", width=width)
    for row in zip(*(each.cells for each in columns), strict=True):
        table.add_row(*map(Text, row))
    console.print(table)

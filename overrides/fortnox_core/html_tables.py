"""Write objects as HTML, for notebooks. Every value is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

MOST_ROWS = 20
"""The most rows of a table. A notebook stores what it shows."""


def code(text: str) -> str:
    """Return text as one line of code.

    Args:
        text: the text.
    """
    return f"<code>{escape(text)}</code>"


def object_table(title: str, values: Mapping[str, Any]) -> str:
    """Return one object as a table with two columns.

    Args:
        title: the caption of the table.
        values: the name and the value of each row.
    """
    return _table(title, [], [[name, value] for name, value in values.items()])


def row_table(title: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as a table. It has a column for each name, and at most 20 rows.

    Args:
        title: the caption of the table.
        rows: the name and the value of each cell.
    """
    columns = list(dict.fromkeys(name for row in rows[:MOST_ROWS] for name in row))
    shown = [[row.get(name) for name in columns] for row in rows[:MOST_ROWS]]
    more = len(rows) - len(shown)
    return _table(f"{title}, {more} more not shown" if more else title, columns, shown)


def _table(title: str, columns: Sequence[str], rows: Iterable[Iterable[Any]]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(f'<td>{_cell(value)}</td>' for value in row)}</tr>" for row in rows)
    return f"<table><caption>{escape(title)}</caption>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"


def _cell(value: Any) -> str:
    return "" if value is None else escape(str(value))

"""CSV: exact for programs, or in the form that Swedish Excel opens, with formulas disarmed."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from itertools import chain
from typing import Any, Final, Literal, TextIO

from attrs import frozen

from fortnox_client.cli.cells import cell
from fortnox_client.cli.errors import UsageError
from fortnox_client.cli.safe_text import escape_lines
from fortnox_client.cli.terminal import stderr

DELIMITERS: Final = {"tab": "\t", "comma": ",", "semicolon": ";"}
_BOM: Final = "\ufeff"
_FORMULA: Final = re.compile(r"[\s\x00]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")


@frozen
class Dialect:
    """How CSV is written.

    Attributes:
        delimiter: separates cells.
        decimal: decimal separator of numbers, "." or ",".
        for_excel: whether the output begins with a byte order mark, has CRLF at the end of lines, and disarms formulas.
    """

    delimiter: str = ","
    decimal: str = "."
    for_excel: bool = False


def build_dialect(form: Literal["csv", "excel"], delimiter: str | None = None, decimal: str | None = None) -> Dialect:
    """Return the dialect of a format.

    Args:
        form: "csv" has commas and points; "excel" has semicolons and decimal commas, as Swedish Excel expects.
        delimiter: another delimiter: one character, or tab, comma or semicolon. None for that of the format.
        decimal: another decimal separator, "." or ",". None for that of the format.

    Raises:
        UsageError: the delimiter or the decimal separator is invalid.
    """
    default = Dialect(";", ",", for_excel=True) if form == "excel" else Dialect()
    chosen = default.delimiter if delimiter is None else DELIMITERS.get(delimiter, delimiter)
    if len(chosen) != 1 or chosen in '"\r\n\0.' or chosen.isalnum() or chosen == "-":
        raise UsageError(f"--delimiter must be one sign such as ; or one of {', '.join(DELIMITERS)}; got {delimiter!r}")
    if decimal not in (None, ".", ","):
        raise UsageError(f'--decimal must be "." or ",", got {decimal!r}')
    return Dialect(chosen, decimal or default.decimal, default.for_excel)


def write(rows: Iterator[dict[str, Any]], declared: Sequence[str], dialect: Dialect) -> None:
    """Write rows to stdout. On a terminal, control characters are escaped.

    Args:
        rows: the rows.
        declared: names of columns. Other columns of the first row follow.
        dialect: how to write.
    """
    first = next(rows, None)
    header = list[str](dict.fromkeys([*declared, *(first or {})]))
    if dialect.for_excel:
        _disable_newlines(sys.stdout)
    end = "\r\n" if dialect.for_excel else "\n"
    escape = escape_lines if sys.stdout.isatty() else str
    writer = csv.writer(_Escaped(escape), delimiter=dialect.delimiter, lineterminator=end)
    if dialect.for_excel:
        sys.stdout.write(_BOM)
    writer.writerow([_text(name, dialect) for name in header])
    dropped: dict[str, None] = {}
    for row in chain(() if first is None else (first,), rows):
        writer.writerow([_text(row.get(name), dialect) for name in header])
        dropped.update(dict.fromkeys(row.keys() - set(header)))
    if dropped:
        names = ", ".join(sorted(dropped))
        stderr().print(f"columns not written because the first row does not have them: {names}; --format jsonl has all")


def _disable_newlines(stream: TextIO) -> None:
    """Write line ends as they are: Windows would write two carriage returns."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(newline="")


class _Escaped:
    """Writes to stdout, with characters that a terminal interprets escaped."""

    def __init__(self, escape: Any) -> None:
        self._escape = escape

    def write(self, text: str) -> None:
        sys.stdout.write(self._escape(text))


def _text(value: Any, dialect: Dialect) -> str:
    text = cell(value, dialect.decimal)
    is_formula = dialect.for_excel and isinstance(value, str) and _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text

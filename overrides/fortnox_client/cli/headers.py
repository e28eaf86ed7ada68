"""Header parameters, and the ETag of a response.

An update that sends the ETag of the object fails if another update came between.
"""

from __future__ import annotations

import re
import sys
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from fortnox_core.errors import Response
from fortnox_core.etag import http_date

from fortnox_client.cli import terminal
from fortnox_client.cli.errors import CliError, UsageError, describe_path_error

IF_MATCH, IF_UNMODIFIED_SINCE = "If-Match", "If-Unmodified-Since"

_TAG: Final = r'(?:W/)?"[^"]*"'
_TAGS: Final = re.compile(rf"\*|{_TAG}(?:\s*,\s*{_TAG})*")


def describe(name: str, reader: str) -> str | None:
    """Return the help of a header.

    Args:
        name: name of the header.
        reader: name of the operation that returns the object with its ETag.

    Returns:
        The help; None for headers other than If-Match and If-Unmodified-Since.
    """
    if name == IF_MATCH:
        return f"@FILE written by `fortnox call {reader} ... --etag-save FILE`; or an ETag in double quotes; or * for any version"
    if name == IF_UNMODIFIED_SINCE:
        return "write only if unchanged since this datetime: 2026-01-31 13:45 (Swedish time), or an HTTP date"
    return None


def parse(name: str, text: str, option: str) -> str:
    """Return the value of a header as it is sent.

    Args:
        name: name of the header.
        text: value on the command line.
        option: name of the option, for errors.

    Raises:
        UsageError: the value is not valid for the header, or its file cannot be read.
    """
    if name == IF_MATCH:
        return _read_etag(Path(text[1:]), option) if text.startswith("@") else _parse_etag(text, option)
    return _parse_datetime(text, option) if name == IF_UNMODIFIED_SINCE else text


def save_etag(response: Response, file: Path | None) -> None:
    """Write the ETag of a response to a file. Without a file, show it if stderr is a terminal.

    Args:
        response: the response.
        file: the file to write or replace.

    Raises:
        CliError: the response has no ETag, or the file cannot be written.
    """
    etag = response.headers.get("etag")
    if file is not None:
        _write_etag(etag, file)
    elif etag and _is_terminal():
        terminal.stderr().print(f"ETag: {etag}", style="dim", soft_wrap=True)


def _is_terminal() -> bool:
    return sys.stderr.isatty()


def _write_etag(etag: str | None, file: Path) -> None:
    if not etag:
        raise CliError(f"the response has no ETag; {file} was not changed")
    try:
        file.write_text(f"{etag}\n", "utf-8")
    except (OSError, ValueError) as error:
        raise CliError(f"cannot write {file}: {describe_path_error(error)}") from None


def _read_etag(file: Path, option: str) -> str:
    try:
        etag = file.read_text("utf-8").strip()
    except UnicodeDecodeError:
        raise UsageError(f"{option}: {file} is not a text file; name a file that --etag-save wrote") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"{option}: cannot read {file}: {describe_path_error(error)}") from None
    if not etag:
        raise UsageError(f"{option}: {file} is empty; name a file that --etag-save wrote")
    return etag


def _parse_etag(text: str, option: str) -> str:
    if not _TAGS.fullmatch(text):
        # A shell removes double quotes that are not within single quotes.
        raise UsageError(f"{option} must be an ETag in double quotes, @FILE or '*', got {text!r}; in a shell write '\"...\"'")
    return text


def _parse_datetime(text: str, option: str) -> str:
    try:
        return http_date(datetime.fromisoformat(text)) or ""
    except ValueError:
        pass
    except LookupError as error:
        raise CliError(str(error)) from None
    try:
        parsedate_to_datetime(text)
    except ValueError:
        raise UsageError(f"{option} must be a datetime such as 2026-01-31 13:45 or Sat, 31 Jan 2026 12:45:00 GMT, got {text!r}") from None
    return text

"""What goes in headers: the ETag that came with an object goes back with its update, which fails if another came between."""

from __future__ import annotations

import re
import sys
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from fortnox_core.etag import http_date
from fortnox_core.response import Response

from fortnox_client.cli import terminal
from fortnox_client.cli.trouble import Misuse, Trouble

IF_MATCH, IF_UNMODIFIED_SINCE = "If-Match", "If-Unmodified-Since"

_TAG: Final = r'(?:W/)?"[^"]*"'
_TAGS: Final = re.compile(rf"\*|{_TAG}(?:\s*,\s*{_TAG})*")


def meant(name: str, reader: str) -> str | None:
    """Return what a header is for, in the words of a command line; None for one that is not known here.

    Args:
        name: the name of the header.
        reader: the operation that gives the object with its ETag.
    """
    if name == IF_MATCH:
        return f"@FILE that `fortnox call {reader} ... --etag-save FILE` has written, or the ETag itself with its quotes; * for any version"
    if name == IF_UNMODIFIED_SINCE:
        return "write only if it has not changed since 2026-01-31 13:45, Swedish time, or since a time as headers have it"
    return None


def read(name: str, text: str, option: str) -> str:
    """Return the text of a header as it is sent. Raise Misuse for what cannot be one."""
    if name == IF_MATCH:
        return _saved(Path(text[1:]), option) if text.startswith("@") else _etag(text, option)
    return _point_in_time(text, option) if name == IF_UNMODIFIED_SINCE else text


def keep_etag(response: Response, file: Path | None) -> None:
    """Write the ETag of a response to a file, or show it where a person looks and no file is named.

    Raises Trouble where there is no ETag to write, and where the file cannot be written.
    """
    etag = response.headers.get("etag")
    if file is not None:
        _save(etag, file)
    elif etag and _is_watched():
        terminal.told().print(f"ETag: {etag}", style="dim", markup=False, soft_wrap=True)


def _is_watched() -> bool:
    return sys.stderr.isatty()


def _save(etag: str | None, file: Path) -> None:
    if not etag:
        raise Trouble(f"the response has no ETag, and {file} is as it was")
    try:
        file.write_text(f"{etag}\n", "utf-8")
    except OSError as error:
        raise Trouble(f"{file} cannot be written: {error.strerror}") from None


def _saved(file: Path, option: str) -> str:
    try:
        etag = file.read_text("utf-8").strip()
    except OSError as error:
        raise Misuse(f"{option}: {file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Misuse(f"{option}: {file} is no text; --etag-save writes a file that is") from None
    if not etag:
        raise Misuse(f"{option}: {file} is empty; --etag-save writes an ETag to it")
    return etag


def _etag(text: str, option: str) -> str:
    if not _TAGS.fullmatch(text):
        # A shell takes the quotes away.
        raise Misuse(f"{option} is {text!r}, and an ETag has double quotes: write '\"...\"' within single quotes, @FILE, or '*'")
    return text


def _point_in_time(text: str, option: str) -> str:
    try:
        return http_date(datetime.fromisoformat(text)) or ""
    except ValueError:
        pass
    except LookupError as error:
        raise Trouble(str(error)) from None
    try:
        parsedate_to_datetime(text)
    except ValueError:
        raise Misuse(f"{option} is {text!r}, and must be a time such as 2026-01-31 13:45, or Sat, 31 Jan 2026 12:45:00 GMT") from None
    return text

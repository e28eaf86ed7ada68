"""Translation of a backend's errors into StoreError, without stored bytes in message or traceback."""

from __future__ import annotations

import sqlite3
from typing import Final

from fortnox_client._tracebacks import strip_tracebacks
from fortnox_client.auth.store import Stored, StoreKey
from fortnox_client.auth.store_errors import StoreError, UnreadableToken

_SQLITE_MESSAGES: Final = {
    sqlite3.SQLITE_BUSY: "the database is locked",
    sqlite3.SQLITE_CANTOPEN: "unable to open the database file",
    sqlite3.SQLITE_CORRUPT: "the database file is damaged",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "disk I/O error",
    sqlite3.SQLITE_NOTADB: "the file is not a database",
    sqlite3.SQLITE_PERM: "no permission",
    sqlite3.SQLITE_PROTOCOL: "the database is locked",
    sqlite3.SQLITE_READONLY: "the database file is read-only",
}


def store_error(location: str, error: BaseException, message: str | None = None) -> StoreError:
    """Return the StoreError to raise from a backend's error.

    Args:
        location: where the store is, without a password.
        error: the backend's error. It loses its traceback, because the frames hold tokens.
        message: what happened. None: the text of the error. If it is given, the error loses its own text, which may quote stored bytes.
    """
    strip_tracebacks(error)
    if message is not None:
        remove_text(error, message)
    return StoreError(f"{location}: {error if message is None else message}")


def remove_text(error: BaseException, message: str) -> None:
    """Replace the text of an error, which may quote stored bytes."""
    error.args = (message,)
    if isinstance(error, UnicodeError):
        error.__context__ = error.__cause__ = None
        for name, value in {
            "object": b"" if isinstance(error, UnicodeDecodeError) else "",
            "start": 0,
            "end": 0,
            "reason": message,
        }.items():
            setattr(error, name, value)


def sqlite_message(error: BaseException) -> str:
    """Return what an error of SQLite means. SQLite and Python quote stored bytes in some of their texts."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return f"the database has unexpected content ({type(error).__name__})"
    name: str = getattr(error, "sqlite_errorname", str(code))
    return f"{_SQLITE_MESSAGES.get(code & 0xFF, 'SQLite reported an error')} ({name})"


def unreadable(location: str, key: StoreKey, reason: str = "not in the format of this client") -> UnreadableToken:
    """Return the error for stored content that cannot be read."""
    return UnreadableToken(f"{location}: cannot read the tokens of {key}: {reason}; let the company consent again to replace them")


_UNREADABLE: Final = Stored(-1, b"")


def parse_stored(generation: object, content: object) -> Stored:
    """Return what a backend contains. The result is for `check_stored`: no frame of a traceback may hold the values."""
    if not isinstance(generation, int) or not isinstance(content, bytes) or generation < 0:
        return _UNREADABLE
    return Stored(generation, content)


def check_stored(location: str, key: StoreKey, stored: Stored | None) -> Stored | None:
    """Return the result of `parse_stored`. Raises UnreadableToken for a value of another type than the store writes."""
    if stored is _UNREADABLE:
        raise unreadable(location, key)
    return stored

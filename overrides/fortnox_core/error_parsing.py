"""Parse error responses: error code, message and field errors, for every format that Fortnox uses."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from fortnox_core.json_decoding import decode_json
from fortnox_core.json_types import as_list, as_object

MAX_SHOWN = 200
"""Length of a body, in characters or bytes, that an error shows if the body has no message."""

_MAX_SEARCHED = 8_000
_CODE_DIGITS = 20
_CODE_IN_TEXT = re.compile(r"\((\d{7})\)")
_ELEMENT = re.compile(r"<(\w+)>([^<]*)</\1>")
_TITLE = re.compile(r"<title[^>]*>([^<]+)</title", re.IGNORECASE)
_INVISIBLE = re.compile(r"<(script|style|head)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>?", re.IGNORECASE | re.DOTALL)
_KEY_OR_VALUE = re.compile(r'("(?:[^"\\]|\\.)*"\s*:)|"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*')


def parse_code_and_message(content: bytes) -> tuple[int | str | None, str]:
    """Return the error code and the message of an error response.

    Supported formats: ErrorInformation in either casing and as XML, WebException, problem+json, the formats of recurring billing, of the
    gateway and of the token endpoint, HTML and plain text.

    Args:
        content: the body of the error response.

    Returns:
        The code, None if there is none, and the message, "" if there is none.
    """
    body = _read_object(content)
    if body is None:
        return _parse_text(decode_text(content))
    fields = _find_error_information(body)
    code = _parse_code(fields.get("code"))
    if code is None and isinstance(fields.get("error"), str):
        code = _parse_code(fields["error"])
    message = _read_message(fields)
    if message:
        return code, message
    return code, "" if code is not None else _shorten(decode_text(content))


def field_errors(content: bytes) -> dict[str, str]:
    """Return the field errors of a WebException: field -> message. Other formats give {}."""
    rows = as_list(_find_error_information(_read_object(content) or {}).get("fields")) or []
    messages: dict[str, list[str]] = {}
    for row in filter(None, map(as_object, rows)):
        if "field" in row:
            messages.setdefault(str(row["field"]), []).append(str(row.get("message") or row.get("error") or "not allowed"))
    return {name: ", ".join(found) for name, found in messages.items()}


def first_bytes(content: bytes) -> bytes:
    """Return the first bytes of a body. The values of JSON are replaced by dots, because accounting data must not get into a log."""
    shown = content[:MAX_SHOWN]
    if shown.lstrip()[:1] in (b"{", b"["):
        return _KEY_OR_VALUE.sub(lambda found: found[1] or "...", shown.decode("utf-8", "replace")).encode()
    return shown


def decode_text(content: bytes) -> str:
    """Decode a body as UTF-8, else as Latin-1, which an old gateway sends."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _read_object(content: bytes) -> dict[str, Any] | None:
    """Return a body that is a JSON object; {} for other JSON; None if it is not JSON."""
    try:
        return as_object(decode_json(content)) or {}
    except ValueError:
        return None


def _find_error_information(body: dict[str, Any]) -> dict[str, Any]:
    """Return the object that describes the error, its keys in lower case."""
    fields = {key.lower(): value for key, value in body.items()}
    inner = as_object(fields.get("errorinformation"))
    return fields if inner is None else {key.lower(): value for key, value in inner.items()}


def _read_message(fields: dict[str, Any]) -> str:
    """Return the message, with the details that recurring billing adds. The title comes last, because it is the least specific."""
    found = next((fields[name] for name in ("message", "error_description", "detail", "title") if fields.get(name)), "")
    message = str(found)
    details = fields.get("details")
    if not isinstance(details, str) or details.strip() in ("", message.strip()):
        return message
    return f"{message.rstrip('. ')}: {details}" if message else details


def _parse_text(text: str) -> tuple[int | str | None, str]:
    """Return the code and the message of a body that is XML, HTML or plain text."""
    start = text[:_MAX_SEARCHED]
    if start.lstrip()[:1] != "<":
        code = _CODE_IN_TEXT.search(start)
        return int(code[1]) if code else None, _shorten(text)
    fields = {name.lower(): unescape(value).strip() for name, value in _ELEMENT.findall(start)}
    if "message" in fields:
        return _parse_code(fields.get("code")), fields["message"]
    title = _TITLE.search(start)
    visible = unescape(title[1] if title and title[1].strip() else _INVISIBLE.sub(" ", start))
    code = _CODE_IN_TEXT.search(visible)
    return int(code[1]) if code else None, _shorten(visible)


def _parse_code(value: object) -> int | str | None:
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < _CODE_DIGITS:
        return int(value)
    return value if isinstance(value, int | str) and not isinstance(value, bool) and value != "" else None


def _shorten(text: str) -> str:
    """Return the beginning of a text in one line."""
    return " ".join(text[:_MAX_SEARCHED].split())[:MAX_SHOWN]

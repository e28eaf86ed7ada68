"""Parse error responses: error code, message and field errors, for every format that Fortnox uses."""

from __future__ import annotations

import re
from html import unescape
from http import HTTPStatus
from typing import Any

from fortnox_core.json_decoding import decode_json, decode_text
from fortnox_core.json_types import as_list, as_object

MAX_SHOWN = 200
"""Length of a text, in characters, that an error shows if the body has no message."""

_MESSAGE_KEYS = ("message", "error", "error_description", "detail", "title")
_PLAIN_MESSAGE_KEYS = _MESSAGE_KEYS[:3]
_ERROR_KEYS = frozenset(
    """
    code detail details error error_description error_uri errors fields id instance message path requestid status timestamp title traceid
    type
    """.split()
)
_STATUS_OF_PHRASE = {each.phrase.lower(): each.value for each in HTTPStatus if each.value >= 400}

_MAX_SEARCHED = 8_000
_CODE_DIGITS = 20
_CODE_IN_TEXT = re.compile(r"\((\d{7})\)")
_ELEMENT = re.compile(r"<(\w+)>([^<]*)</\1>")
_TITLE = re.compile(r"<title[^>]*>([^<]+)</title", re.IGNORECASE)
_INVISIBLE = re.compile(r"<(script|style|head)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>?", re.IGNORECASE | re.DOTALL)
_KEY_OR_VALUE = re.compile(r'("(?:[^"\\]|\\.)*"\s*:)|"(?:[^"\\]|\\.)*"?|[^\s{}\[\],:"]+')


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
    return code, _read_message(fields)


def is_error(body: Any) -> bool:
    """Return whether a decoded body is an error, whatever the status of its response.

    Such a body has ErrorInformation, or it has a message and no keys but those of Fortnox's error formats. No model has such keys only.
    A title or a detail is a message if the body has a status or a type too (problem+json).
    A list of such objects, each with a code or an error, is an error too.

    Args:
        body: the decoded body of a response.
    """
    rows = as_list(body)
    if rows is not None:
        return bool(rows) and all(_names_error(row) and is_error(row) for row in map(as_object, rows))
    fields = {key.lower(): value for key, value in (as_object(body) or {}).items()}
    if as_object(fields.get("errorinformation")) is not None:
        return True
    if not fields.keys() <= _ERROR_KEYS:
        return False
    is_problem = bool(fields.get("title") or fields.get("detail")) and ("status" in fields or "type" in fields)
    return is_problem or any(fields.get(key) for key in _PLAIN_MESSAGE_KEYS)


def _names_error(row: dict[str, Any] | None) -> bool:
    """Return whether a row of a list has a code or an error, as each error in a list does. Other rows may have messages and titles."""
    return bool({"code", "error", "errorinformation"} & {key.lower() for key in row or ()})


def is_markup(content: bytes) -> bool:
    """Return whether a body is HTML or XML.

    Args:
        content: bytes of the body.
    """
    return decode_text(content[:_MAX_SEARCHED]).lstrip("\ufeff \t\r\n")[:1] == "<"


def stated_status(content: bytes) -> int | None:
    """Return the HTTP status that an error body states: as a number (problem+json), or as the phrase of a status, such as "unauthorized".

    Args:
        content: bytes of the body.

    Returns:
        The status, 400 to 599; None if the body states none.
    """
    fields = _find_error_information(_read_object(content) or {})
    status = fields.get("status")
    if isinstance(status, int) and 400 <= status <= 599:
        return status
    phrases = (str(fields.get(name)).strip().lower() for name in _MESSAGE_KEYS)
    return next((_STATUS_OF_PHRASE[each] for each in phrases if each in _STATUS_OF_PHRASE), None)


def field_errors(content: bytes) -> dict[str, str]:
    """Return the field errors of a WebException: field -> message. Other formats give {}."""
    rows = as_list(_find_error_information(_read_object(content) or {}).get("fields")) or []
    messages: dict[str, list[str]] = {}
    for row in filter(None, map(as_object, rows)):
        if "field" in row:
            messages.setdefault(str(row["field"]), []).append(str(row.get("message") or row.get("error") or "not allowed"))
    return {name: ", ".join(found) for name, found in messages.items()}


def describe_body(content: bytes) -> str:
    """Return a description of a body that contains no value of it, because accounting data must not get into a log.

    Args:
        content: bytes of the body.

    Returns:
        The length, and what the body is: the beginning of JSON with dots in place of the values, the title of HTML, or neither.
    """
    if not content:
        return "The body is empty"
    text = decode_text(content[:_MAX_SEARCHED]).lstrip("\ufeff \t\r\n")
    if text[:1] in ("{", "["):
        masked = _KEY_OR_VALUE.sub(lambda found: found[1] or "...", text[:MAX_SHOWN])
        return f"The body has {len(content)} bytes and begins with {masked}"
    kind = "markup" if text[:1] == "<" else "text"
    title = _TITLE.search(text) if kind == "markup" else None
    named = f" with the title {_shorten(unescape(title[1]))!r}" if title else ""
    return f"The body has {len(content)} bytes of {kind}{named}"


def _read_object(content: bytes) -> dict[str, Any] | None:
    """Return a body that is a JSON object, or the first object of a list; {} for other JSON; None if the body is not JSON."""
    try:
        body = decode_json(content)
    except ValueError:
        return None
    for value in (body, *(as_list(body) or ())):
        found = as_object(value)
        if found:
            return found
    return {}


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
    """Return the beginning of a text in one line, up to the first bracket: JSON in it may have values of the accounting data."""
    return " ".join(re.split(r"[{\[]", text[:_MAX_SEARCHED], maxsplit=1)[0].split())[:MAX_SHOWN]

"""What an answer that tells of a failure says: its code, its words, and the fields it complains of. For every form that Fortnox uses."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from fortnox_core.errors import UnexpectedResponse
from fortnox_core.json_types import as_list, as_object

if TYPE_CHECKING:
    from fortnox_core.response import Response

SHOWN = 200
"""How much of a body is shown that has no words of its own: characters, or bytes."""

_SEARCHED = 8_000
_CODE_DIGITS = 20
_CODE_IN_WORDS = re.compile(r"\((\d{7})\)")
_ELEMENT = re.compile(r"<(\w+)>([^<]*)</\1>")
_TITLE = re.compile(r"<title[^>]*>([^<]+)</title", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style|head)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>?", re.IGNORECASE | re.DOTALL)
_KEY_OR_VALUE = re.compile(r'("(?:[^"\\]|\\.)*"\s*:)|"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*')


def code_and_message(response: Response) -> tuple[int | str | None, str]:
    """From each form of an error: ErrorInformation in either casing and as XML, WebException, problem+json, the forms of recurring billing,
    of the gateway and of the token endpoint, HTML or plain text.
    """
    body = _object(response)
    if body is None:
        return _from_text(text_of(response.content))
    fields = _error_information(body)
    code = _code(fields.get("code"))
    if code is None and isinstance(fields.get("error"), str):
        code = _code(fields["error"])
    message = _message(fields)
    if message:
        return code, message
    return code, "" if code is not None else _start(text_of(response.content))


def field_errors(response: Response) -> dict[str, str]:
    """Field -> what is wrong with it, as a WebException lists them."""
    rows = as_list(_error_information(_object(response) or {}).get("fields")) or []
    told: dict[str, list[str]] = {}
    for row in filter(None, map(as_object, rows)):
        if "field" in row:
            told.setdefault(str(row["field"]), []).append(str(row.get("message") or row.get("error") or "not allowed"))
    return {name: ", ".join(words) for name, words in told.items()}


def first_bytes(content: bytes) -> bytes:
    """The first bytes of a body; of JSON without its values, which are a company's and belong in no log."""
    shown = content[:SHOWN]
    if shown.lstrip()[:1] in (b"{", b"["):
        return _KEY_OR_VALUE.sub(lambda found: found[1] or "...", shown.decode("utf-8", "replace")).encode()
    return shown


def text_of(content: bytes) -> str:
    """A body as text. What is no UTF-8 is from an old gateway."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _object(response: Response) -> dict[str, Any] | None:
    """The body where it is a JSON object; an empty one where it is other JSON; None where it is none."""
    try:
        return as_object(response.json()) or {}
    except UnexpectedResponse:
        return None


def _error_information(body: dict[str, Any]) -> dict[str, Any]:
    """What tells of the failure, its keys in lower case."""
    fields = {key.lower(): value for key, value in body.items()}
    inner = as_object(fields.get("errorinformation"))
    return fields if inner is None else {key.lower(): value for key, value in inner.items()}


def _message(fields: dict[str, Any]) -> str:
    """The words of a failure, with the details that recurring billing puts beside them. A title says less than all others."""
    words = next((fields[name] for name in ("message", "error_description", "detail", "title") if fields.get(name)), "")
    message = str(words)
    details = fields.get("details")
    if not isinstance(details, str) or details.strip() in ("", message.strip()):
        return message
    return f"{message.rstrip('. ')}: {details}" if message else details


def _from_text(text: str) -> tuple[int | str | None, str]:
    start = text[:_SEARCHED]
    if start.lstrip()[:1] != "<":
        code = _CODE_IN_WORDS.search(start)
        return int(code[1]) if code else None, _start(text)
    fields = {name.lower(): unescape(value).strip() for name, value in _ELEMENT.findall(start)}
    if "message" in fields:
        return _code(fields.get("code")), fields["message"]
    title = _TITLE.search(start)
    words = unescape(title[1] if title and title[1].strip() else _UNSEEN.sub(" ", start))
    code = _CODE_IN_WORDS.search(words)
    return int(code[1]) if code else None, _start(words)


def _code(value: object) -> int | str | None:
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < _CODE_DIGITS:
        return int(value)
    return value if isinstance(value, int | str) and not isinstance(value, bool) and value != "" else None


def _start(text: str) -> str:
    """The first words, in one line."""
    return " ".join(text[:_SEARCHED].split())[:SHOWN]

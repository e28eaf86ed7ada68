"""Decode JSON bodies and texts in the encodings that responses have. Decimals are Decimal, never float."""

from __future__ import annotations

import codecs
import json
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

import msgspec

# Decimal keeps the digits of the response, a float does not.
_decoder = msgspec.json.Decoder(float_hook=Decimal)

_MAX_DIGITS = 1000
_REPLACE_INVALID = "fortnox_client.latin_1"


def decode_json(content: bytes) -> Any:
    """Return the decoded body. A byte order mark is skipped; UTF-16, UTF-32 and ISO 8859-1 are read too.

    Args:
        content: bytes of the body.

    Raises:
        ValueError: the body is not JSON.
    """
    try:
        return _decoder.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, ArithmeticError, RecursionError):
        return _decode_tolerant(content)


def decode_text(content: bytes) -> str:
    """Return the text of a body: UTF-8, UTF-16 or UTF-32 with or without a byte order mark, else ISO 8859-1.

    If some bytes of a UTF-8 body are invalid, only these are read as ISO 8859-1, so that one of them does not change the other names.

    Args:
        content: bytes of the body.
    """
    try:
        return content.decode(json.detect_encoding(content))
    except UnicodeDecodeError:
        return content.decode("utf-8", _REPLACE_INVALID) if _is_mostly_utf8(content) else content.decode("latin-1")


def _is_mostly_utf8(content: bytes) -> bool:
    """Return whether a body has at least as many characters of several bytes, valid in UTF-8, as invalid bytes."""
    valid = content.decode("utf-8", "ignore")
    return sum(not character.isascii() for character in valid) >= len(content) - len(valid.encode())


def _read_invalid_bytes(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are invalid in UTF-8 as ISO 8859-1."""
    assert isinstance(error, UnicodeDecodeError), "it is registered for decoding"
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error(_REPLACE_INVALID, _read_invalid_bytes)


def _decode_tolerant(content: bytes) -> Any:
    """Decode JSON that msgspec rejects, such as half a surrogate pair or a huge number: one bad value must not cost a page of rows."""
    try:
        return json.loads(decode_text(content), parse_float=_parse_float, parse_int=_parse_int, parse_constant=_reject_constant)
    except (ValueError, RecursionError):
        raise ValueError("the body is not JSON") from None


def _parse_float(digits: str) -> Decimal | str:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return digits


def _parse_int(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MAX_DIGITS else digits


def _reject_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")

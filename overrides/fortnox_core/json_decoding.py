"""Decode JSON bodies and texts in the encodings that responses have. Decimals are Decimal, never float."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

import msgspec

# Decimal keeps the digits of the response, a float does not.
_decoder = msgspec.json.Decoder(float_hook=Decimal)

_MAX_DIGITS = 1000


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

    Args:
        content: bytes of the body.
    """
    try:
        return content.decode(json.detect_encoding(content))
    except UnicodeDecodeError:
        return content.decode("latin-1")  # each byte is a character, so this cannot fail


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

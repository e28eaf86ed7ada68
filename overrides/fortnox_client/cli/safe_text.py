"""Text from Fortnox that a terminal must not interpret: control characters become visible escapes."""

from __future__ import annotations

import re
from typing import Final

_FORMAT: Final = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
"""Characters that are invisible, or that change the direction of other text (Unicode category Cf), and reserved neighbours."""

_LINES: Final = "\u2028\u2029"
_SURROGATES: Final = "\ud800-\udfff"
_CONTROLS: Final = re.compile(f"[\x00-\x1f\x7f-\x9f{_LINES}{_SURROGATES}{_FORMAT}]")
_CONTROLS_OF_LINES: Final = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f{_LINES}{_SURROGATES}{_FORMAT}]")
_OUTSIDE_JSON: Final = re.compile(f"[\x7f-\x9f{_LINES}{_SURROGATES}{_FORMAT}]")
_SHORT: Final = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
_LARGEST_OF_TWO_BYTES: Final = 0xFFFF


def escape_controls(text: str) -> str:
    """Return text for one line of a terminal: each control, format and line character becomes a visible escape.

    Args:
        text: any text, also with half a surrogate pair.
    """
    return _CONTROLS.sub(_escape, text)


def escape_lines(text: str) -> str:
    """Return text for several lines of a terminal. Only line feeds stay as they are; see escape_controls."""
    return _CONTROLS_OF_LINES.sub(_escape, text)


def escape_json(text: str) -> str:
    """Return JSON with the same values, in which each character that a terminal may interpret is escaped.

    Args:
        text: JSON, in which such characters are only within strings.
    """
    return _OUTSIDE_JSON.sub(_escape_in_json, text)


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    number = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number <= _LARGEST_OF_TWO_BYTES else f"\\U{number:08x}"


def _escape_in_json(found: re.Match[str]) -> str:
    encoded = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{encoded[start : start + 4]}" for start in range(0, len(encoded), 4))

"""Replacements for public recordings: one constant for each kind of value, since only the shape matters."""

import re
from decimal import Decimal
from typing import Any

from tools.evidence import tolerance

_TEXT = "Text"
_DATETIME = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?)")


class ConstantReplacements:
    """Replace all values of a kind by the same constant."""

    scrubbed = "every value is invented, but for states and kinds that are Fortnox's own words; of rows of one shape there is one"
    distinguishes = False

    def boolean(self, value: bool) -> bool:
        return True

    def number(self, number: int | Decimal, schema: dict[str, Any]) -> int | Decimal:
        if isinstance(number, int):
            return max(7, schema.get("minimum", 7))
        return Decimal("7.0" if schema.get("type") == "integer" and number == number.to_integral_value() else "12.50")

    def word(self, word: str) -> str:
        return "BRANDNEW"

    def text(self, text: str, schema: dict[str, Any]) -> str:
        if text.lower() in ("true", "false"):
            return "true"
        found = _DATETIME.match(text)
        if found:
            return "2026-01-31" + re.sub(r"\d", "1", found[1])
        match tolerance.observed(text):
            case "date":
                return "2026-01-31"
            case "text":
                return "12.50" if "." in text else "7" * schema.get("minLength", 1)
            case _:
                return (_TEXT * 4)[: min(schema.get("maxLength", 4), max(4, schema.get("minLength", 4)))]

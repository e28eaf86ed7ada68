"""Convert values of paths, queries and forms to text, and text to values."""

from __future__ import annotations

from decimal import Decimal
from typing import Any


def write(value: Any) -> str:
    """Return the text of a value."""
    return "true" if value is True else "false" if value is False else str(value)


def read(text: str, schema: dict[str, Any]) -> Any:
    """Return the value of a text. Raise ValueError if the text does not match the schema."""
    match schema.get("type"):
        case "integer":
            return int(text)
        case "number":
            return Decimal(text)
        case "boolean":
            return {"true": True, "false": False}[text] if text in ("true", "false") else int(text)
        case _:
            return text


def read_parameter(value: Any, parameter: dict[str, Any]) -> Any:
    """Return the value of a parameter. An array is separated by commas or sent as repeated parameters, by `explode`.

    Raises:
        ValueError: a text does not match the schema, or an array is one text instead of a list.
    """
    schema = parameter["schema"]
    if schema.get("type") != "array":
        return read(value, schema)
    texts = value.split(",") if parameter.get("explode") is False and isinstance(value, str) else value
    if isinstance(texts, str):
        raise ValueError(f"an array must be sent as repeated parameters, got the text {value!r}")
    return [read(text, schema["items"]) for text in texts]

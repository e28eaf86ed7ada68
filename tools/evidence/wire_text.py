"""Values of paths and queries, which go over the wire as text."""

from __future__ import annotations

from decimal import Decimal
from typing import Any


def write(value: Any) -> str:
    return "true" if value is True else "false" if value is False else str(value)


def read(text: str, schema: dict[str, Any]) -> Any:
    """The value that a text stands for. Raises ValueError where it stands for none."""
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
    """The same for a parameter that may take several: parted by commas, or each on its own."""
    schema = parameter["schema"]
    if schema.get("type") != "array":
        return read(value, schema)
    parted = value.split(",") if parameter.get("explode") is False and isinstance(value, str) else value
    if isinstance(parted, str):
        raise ValueError(f"{value!r} is one value, and each stands on its own")
    return [read(text, schema["items"]) for text in parted]

"""Lengths that were measured at Fortnox. The published document must declare them, and no fixture can show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MAX_LENGTHS = {
    ("Order", "YourOrderNumber"): 30,
    ("Order", "DeliveryAddress1"): 60,
    ("Order", "Comments"): 1024,
}
"""(model, property) -> the number of characters. The overlay of the property has the source."""


def faults(document: dict[str, Any]) -> Iterator[str]:
    """Yield the measured lengths that the payloads of a published document do not declare."""
    for (model, name), length in MAX_LENGTHS.items():
        for payload in (f"{model}Create", f"{model}Update"):
            declared = document["components"]["schemas"][payload]["properties"][name].get("maxLength")
            if declared != length:
                yield f"{payload}.{name} has maxLength {declared}, measured is {length}"

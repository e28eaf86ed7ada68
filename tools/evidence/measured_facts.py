"""Lengths and effects of null that were measured at Fortnox. The published document must declare them, and no fixture can show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MAX_LENGTHS = {
    ("Order", "YourOrderNumber"): 30,
    ("Order", "DeliveryAddress1"): 60,
    ("Order", "Comments"): 1024,
}
"""(model, property) -> the number of characters. The overlay of the property has the source."""


NULL_EFFECTS = {
    ("OrderRowUpdate", "Unit"): "rejected",
    ("OrderRowUpdate", "AccountNumber"): "zero",
    ("OrderUpdate", "OrganisationNumber"): "rejected",
}
"""(payload, property) -> what null does in an update. The overlay of the property has the source."""


def faults(document: dict[str, Any]) -> Iterator[str]:
    """Yield the measured lengths and effects of null that the payloads of a published document do not declare."""
    yield from _null_faults(document)
    for (model, name), length in MAX_LENGTHS.items():
        for payload in (f"{model}Create", f"{model}Update"):
            declared = document["components"]["schemas"][payload]["properties"][name].get("maxLength")
            if declared != length:
                yield f"{payload}.{name} has maxLength {declared}, measured is {length}"


def _null_faults(document: dict[str, Any]) -> Iterator[str]:
    for (payload, name), effect in NULL_EFFECTS.items():
        declared = document["components"]["schemas"][payload]["properties"][name].get("x-fortnox-null")
        if declared != effect:
            yield f"{payload}.{name} has x-fortnox-null {declared}, measured is {effect}"

"""Fields of request bodies of /3 that null does not clear.

An overlay marks them with `x-fortnox-null`: `rejected` (null is an error) or `zero` (null sets the number 0). Required text is rejected
too. Measured in recorded responses of 2026, and by tests with real companies (2026-08 to 2026-10).
"""

from __future__ import annotations

from generator.document import Json
from generator.payload_names import Payload

KEY = "x-fortnox-null"
"""The mark of a property. Published, because the sandbox reads it."""

REJECTED = "rejected"
EFFECTS = (None, REJECTED, "zero")


def effect(name: str, schema: Json, payload: Payload) -> str | None:
    """Return the effect of null on a property of a payload: `rejected`, `zero`, or None if null clears it.

    Args:
        name: the property.
        schema: the schema of the object.
        payload: the payload that the schema is written as.
    """
    inner = schema["properties"][name]
    if is_required_text(name, schema, payload):
        return REJECTED
    found: str | None = inner.get(KEY)
    return found


def is_required_text(name: str, schema: Json, payload: Payload) -> bool:
    """Return whether an update may omit a property, but must not clear it: text without which the object cannot be created."""
    inner = schema["properties"][name]
    return payload.partial and is_of_v3(payload) and name in schema.get("required", ()) and inner.get("type") == "string"


def is_of_v3(payload: Payload) -> bool:
    """Return whether a payload belongs to /3. What null and API_BLANK do under /api is not known."""
    return payload.schema.startswith("fortnox_")

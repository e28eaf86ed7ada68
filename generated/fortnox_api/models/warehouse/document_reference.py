from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class DocumentReference(Model):
    """Document reference."""

    id: str | None = text("id")
    type: str | None = text("type")

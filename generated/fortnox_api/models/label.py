from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class Label(Model):
    """Label."""

    description: str | None = text("Description")
    id: int | None = integer("Id")

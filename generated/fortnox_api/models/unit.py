from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class Unit(Model):
    """Unit."""

    url: str | None = text("@url")
    code: str | None = text("Code")
    code_english: str | None = text("CodeEnglish")
    description: str | None = text("Description")

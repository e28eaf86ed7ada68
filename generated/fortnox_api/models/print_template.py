from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class PrintTemplate(Model):
    """Print template."""

    name: str | None = text("Name")
    template: str | None = text("Template")

from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, text


@define(slots=True, kw_only=True)
class PriceList(Model):
    """Price list."""

    url: str | None = text("@url")
    code: str | None = text("Code")
    comments: str | None = text("Comments")
    description: str | None = text("Description")
    pre_selected: bool | None = boolean("PreSelected")

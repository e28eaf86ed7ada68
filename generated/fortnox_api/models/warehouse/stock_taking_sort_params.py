from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class StockTakingSortParams(Model):
    """Stock taking sort params."""

    primary_sort: str | None = text("primarySort")
    primary_sort_order: str | None = text("primarySortOrder")
    secondary_sort: str | None = text("secondarySort")
    secondary_sort_order: str | None = text("secondarySortOrder")

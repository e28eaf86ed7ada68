from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class StocktakingSortParams(Model):
    """Stocktaking sort params, part of `Stocktaking`."""

    primary_sort: str | None = _is.text("primarySort")
    primary_sort_order: str | None = _is.text("primarySortOrder")
    secondary_sort: str | None = _is.text("secondarySort")
    secondary_sort_order: str | None = _is.text("secondarySortOrder")

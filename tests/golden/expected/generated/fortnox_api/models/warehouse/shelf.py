from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Shelf(Model):
    """Shelf, returned by `warehouse.shelfs.update`."""

    height_in_metres: Decimal | None = _is.decimal("heightInMetres")
    id: int | None = _is.integer("id")

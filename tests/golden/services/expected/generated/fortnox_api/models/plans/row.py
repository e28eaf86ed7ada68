from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api.models import plans as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Row(Model):
    """Row, part of `Plan`."""

    price: Decimal | None = _is.decimal("price")
    text: str | None = _is.text("text")
    type: _enums.RowType | None = _is.enum("type")

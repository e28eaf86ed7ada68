from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ShareInfo(Model):
    """Share info, part of `StartOrder`."""

    share_capital: Decimal | None = _is.decimal("share_capital")
    total_share_count: int | None = _is.integer("total_share_count")

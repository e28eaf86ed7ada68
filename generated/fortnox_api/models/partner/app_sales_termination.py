from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import attributes as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AppSalesTermination(Model):
    """App sales termination."""

    amount: Decimal | None = _is.decimal("amount")
    identifier: str | None = _is.text("identifier")
    on_cancellation_time: _datetime.datetime | None = _is.moment("onCancellationTime")

from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Offer(Model):
    """Offer, returned by `offers.createorder` and `offers.get`."""

    document_number: str | None = _is.text("DocumentNumber")
    order_reference: str | None = _is.text("OrderReference")

from __future__ import annotations

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomerDefaultDeliveryTypes(Model):
    """Customer default delivery types, part of `Customer`."""

    invoice: _enums.CustomerDefaultDeliveryTypesInvoice | None = _is.enum("Invoice")
    offer: _enums.CustomerDefaultDeliveryTypesOffer | None = _is.enum("Offer")
    order: _enums.CustomerDefaultDeliveryTypesOrder | None = _is.enum("Order")

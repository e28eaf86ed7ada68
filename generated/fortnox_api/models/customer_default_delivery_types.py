from __future__ import annotations

from attrs import define

from fortnox_api.models.choices import (
    CustomerDefaultDeliveryTypesInvoice,
    CustomerDefaultDeliveryTypesOffer,
    CustomerDefaultDeliveryTypesOrder,
)
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomerDefaultDeliveryTypes(Model):
    """Customer default delivery types, part of `Customer`."""

    invoice: CustomerDefaultDeliveryTypesInvoice | None = _is.enum("Invoice")
    offer: CustomerDefaultDeliveryTypesOffer | None = _is.enum("Offer")
    order: CustomerDefaultDeliveryTypesOrder | None = _is.enum("Order")

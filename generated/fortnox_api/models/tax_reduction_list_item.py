from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class TaxReductionListItem(Model):
    """Tax reduction, row of `tax_reductions.list`."""

    url: str | None = _is.text("@url")
    approved_amount: Decimal | None = _is.decimal("ApprovedAmount")
    customer_name: str | None = _is.text("CustomerName")
    id: int | None = _is.integer("Id")
    reference_document_type: _enums.TaxReductionListItemReferenceDocumentType | None = _is.enum("ReferenceDocumentType")
    reference_number: str | None = _is.text("ReferenceNumber")
    social_security_number: str | None = _is.text("SocialSecurityNumber")

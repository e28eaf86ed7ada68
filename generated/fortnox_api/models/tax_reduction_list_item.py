from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import TaxReductionListItemReferenceDocumentType


@define(slots=True, kw_only=True)
class TaxReductionListItem(Model):
    """A row of a list: tax reduction."""

    url: str | None = text("@url")
    approved_amount: Decimal | None = decimal("ApprovedAmount")
    customer_name: str | None = text("CustomerName")
    id: int | None = integer("Id")
    reference_document_type: TaxReductionListItemReferenceDocumentType | None = choice("ReferenceDocumentType")
    reference_number: int | None = integer("ReferenceNumber")
    social_security_number: str | None = text("SocialSecurityNumber")

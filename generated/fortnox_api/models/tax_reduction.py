from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.tax_reduction_amount import TaxReductionAmount
from fortnox_core.model import Model, boolean, choice, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import TaxReductionReferenceDocumentType


@define(slots=True, kw_only=True)
class TaxReduction(Model):
    """Tax reduction."""

    url: str | None = text("@url")
    approved_amount: Decimal | None = decimal("ApprovedAmount")
    asked_amount: Decimal | None = decimal("AskedAmount")
    billed_amount: Decimal | None = decimal("BilledAmount")
    customer_name: str | None = text("CustomerName")
    id: int | None = integer("Id")
    property_designation: str | None = text("PropertyDesignation")
    reference_document_type: TaxReductionReferenceDocumentType | None = choice("ReferenceDocumentType")
    reference_number: str | None = text("ReferenceNumber")
    request_sent: bool | None = boolean("RequestSent")
    residence_association_organisation_number: str | None = text("ResidenceAssociationOrganisationNumber")
    social_security_number: str | None = text("SocialSecurityNumber")
    tax_reduction_amounts: list[TaxReductionAmount] = rows("TaxReductionAmounts", TaxReductionAmount)
    voucher_number: int | None = integer("VoucherNumber")
    voucher_series: str | None = text("VoucherSeries")
    voucher_year: int | None = integer("VoucherYear")

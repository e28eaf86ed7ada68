from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.tax_reduction_amount import TaxReductionAmount
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class TaxReduction(Model):
    """Tax reduction, returned by `tax_reductions.create`, `tax_reductions.get` and `tax_reductions.update`."""

    url: str | None = _is.text("@url")
    approved_amount: Decimal | None = _is.decimal("ApprovedAmount")
    asked_amount: Decimal | None = _is.decimal("AskedAmount")
    billed_amount: Decimal | None = _is.decimal("BilledAmount")
    customer_name: str | None = _is.text("CustomerName")
    id: int | None = _is.integer("Id")
    property_designation: str | None = _is.text("PropertyDesignation")
    reference_document_type: _enums.TaxReductionReferenceDocumentType | None = _is.enum("ReferenceDocumentType")
    reference_number: str | None = _is.text("ReferenceNumber")
    request_sent: bool | None = _is.boolean("RequestSent")
    residence_association_organisation_number: str | None = _is.text("ResidenceAssociationOrganisationNumber")
    social_security_number: str | None = _is.text("SocialSecurityNumber")
    tax_reduction_amounts: list[TaxReductionAmount] = _is.rows("TaxReductionAmounts", TaxReductionAmount)
    type_of_reduction: str | None = _is.text("TypeOfReduction")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    voucher_year: int | None = _is.integer("VoucherYear")
    work_type: str | None = _is.text("WorkType")

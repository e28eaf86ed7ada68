from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierListItem(Model):
    """Supplier, row of `suppliers.list`."""

    url: str | None = _is.text("@url")
    active: bool | None = _is.boolean("Active")
    address1: str | None = _is.text("Address1")
    address2: str | None = _is.text("Address2")
    bg: str | None = _is.text("BG")
    bic: str | None = _is.text("BIC")
    bank_account_number: str | None = _is.text("BankAccountNumber")
    city: str | None = _is.text("City")
    cost_center: str | None = _is.text("CostCenter")
    country_code: str | None = _is.text("CountryCode")
    currency: str | None = _is.text("Currency")
    disable_payment_file: bool | None = _is.boolean("DisablePaymentFile")
    email: str | None = _is.text("Email")
    iban: str | None = _is.text("IBAN")
    name: str | None = _is.text("Name")
    organisation_number: str | None = _is.text("OrganisationNumber")
    pg: str | None = _is.text("PG")
    phone: str | None = _is.text("Phone")
    pre_defined_account: str | None = _is.text("PreDefinedAccount")
    project: str | None = _is.text("Project")
    supplier_number: str | None = _is.text("SupplierNumber")
    terms_of_payment: str | None = _is.text("TermsOfPayment")
    zip_code: str | None = _is.text("ZipCode")

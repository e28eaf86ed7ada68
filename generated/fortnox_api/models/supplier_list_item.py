from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, text


@define(slots=True, kw_only=True)
class SupplierListItem(Model):
    """A row of a list: supplier."""

    url: str | None = text("@url")
    active: bool | None = boolean("Active")
    address1: str | None = text("Address1")
    address2: str | None = text("Address2")
    bg: str | None = text("BG")
    bic: str | None = text("BIC")
    bank_account_number: str | None = text("BankAccountNumber")
    city: str | None = text("City")
    cost_center: str | None = text("CostCenter")
    country_code: str | None = text("CountryCode")
    currency: str | None = text("Currency")
    disable_payment_file: bool | None = boolean("DisablePaymentFile")
    email: str | None = text("Email")
    iban: str | None = text("IBAN")
    name: str | None = text("Name")
    organisation_number: str | None = text("OrganisationNumber")
    pg: str | None = text("PG")
    phone: str | None = text("Phone")
    pre_defined_account: str | None = text("PreDefinedAccount")
    project: str | None = text("Project")
    supplier_number: str | None = text("SupplierNumber")
    terms_of_payment: str | None = text("TermsOfPayment")
    zip_code: str | None = text("ZipCode")

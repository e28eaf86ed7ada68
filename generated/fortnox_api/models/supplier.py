from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, text


@define(slots=True, kw_only=True)
class Supplier(Model):
    """Supplier."""

    url: str | None = text("@url")
    active: bool | None = boolean("Active")
    address1: str | None = text("Address1")
    address2: str | None = text("Address2")
    bg: str | None = text("BG")
    bic: str | None = text("BIC")
    bank: str | None = text("Bank")
    bank_account_number: str | None = text("BankAccountNumber")
    branch_code: str | None = text("BranchCode")
    city: str | None = text("City")
    clearing_number: str | None = text("ClearingNumber")
    comments: str | None = text("Comments")
    cost_center: str | None = text("CostCenter")
    country: str | None = text("Country")
    country_code: str | None = text("CountryCode")
    currency: str | None = text("Currency")
    disable_payment_file: bool | None = boolean("DisablePaymentFile")
    email: str | None = text("Email")
    fax: str | None = text("Fax")
    iban: str | None = text("IBAN")
    name: str | None = text("Name")
    organisation_number: str | None = text("OrganisationNumber")
    our_customer_number: str | None = text("OurCustomerNumber")
    our_reference: str | None = text("OurReference")
    pg: str | None = text("PG")
    phone1: str | None = text("Phone1")
    phone2: str | None = text("Phone2")
    pre_defined_account: str | None = text("PreDefinedAccount")
    project: str | None = text("Project")
    supplier_number: str | None = text("SupplierNumber")
    terms_of_payment: str | None = text("TermsOfPayment")
    vat_number: str | None = text("VATNumber")
    vat_type: str | None = text("VATType")
    visiting_address: str | None = text("VisitingAddress")
    visiting_city: str | None = text("VisitingCity")
    visiting_country: str | None = text("VisitingCountry")
    visiting_country_code: str | None = text("VisitingCountryCode")
    visiting_zip_code: str | None = text("VisitingZipCode")
    www: str | None = text("WWW")
    work_place: str | None = text("WorkPlace")
    your_reference: str | None = text("YourReference")
    zip_code: str | None = text("ZipCode")

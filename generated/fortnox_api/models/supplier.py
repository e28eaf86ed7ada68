from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Supplier(Model):
    """Supplier, returned by `suppliers.create`, `suppliers.get` and `suppliers.update`."""

    url: str | None = _is.text("@url")
    active: bool | None = _is.boolean("Active")
    address1: str | None = _is.text("Address1")
    address2: str | None = _is.text("Address2")
    bg: str | None = _is.text("BG")
    bic: str | None = _is.text("BIC")
    bank: str | None = _is.text("Bank")
    bank_account_number: str | None = _is.text("BankAccountNumber")
    branch_code: str | None = _is.text("BranchCode")
    city: str | None = _is.text("City")
    clearing_number: str | None = _is.text("ClearingNumber")
    comments: str | None = _is.text("Comments")
    cost_center: str | None = _is.text("CostCenter")
    country: str | None = _is.text("Country")
    country_code: str | None = _is.text("CountryCode")
    currency: str | None = _is.text("Currency")
    disable_payment_file: bool | None = _is.boolean("DisablePaymentFile")
    email: str | None = _is.text("Email")
    fax: str | None = _is.text("Fax")
    iban: str | None = _is.text("IBAN")
    name: str | None = _is.text("Name")
    organisation_number: str | None = _is.text("OrganisationNumber")
    our_customer_number: str | None = _is.text("OurCustomerNumber")
    our_reference: str | None = _is.text("OurReference")
    pg: str | None = _is.text("PG")
    phone1: str | None = _is.text("Phone1")
    phone2: str | None = _is.text("Phone2")
    pre_defined_account: str | None = _is.text("PreDefinedAccount")
    project: str | None = _is.text("Project")
    supplier_number: str | None = _is.text("SupplierNumber")
    terms_of_payment: str | None = _is.text("TermsOfPayment")
    vat_number: str | None = _is.text("VATNumber")
    vat_type: str | None = _is.text("VATType")
    visiting_address: str | None = _is.text("VisitingAddress")
    visiting_city: str | None = _is.text("VisitingCity")
    visiting_country: str | None = _is.text("VisitingCountry")
    visiting_country_code: str | None = _is.text("VisitingCountryCode")
    visiting_zip_code: str | None = _is.text("VisitingZipCode")
    www: str | None = _is.text("WWW")
    work_place: str | None = _is.text("WorkPlace")
    your_reference: str | None = _is.text("YourReference")
    zip_code: str | None = _is.text("ZipCode")

from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CompanySettings(Model):
    """Company settings, returned by `company_settings.get`."""

    address: str | None = _is.text("Address")
    bg: str | None = _is.text("BG")
    bic: str | None = _is.text("BIC")
    branch_code: str | None = _is.text("BranchCode")
    city: str | None = _is.text("City")
    contact_first_name: str | None = _is.text("ContactFirstName")
    contact_last_name: str | None = _is.text("ContactLastName")
    country: str | None = _is.text("Country")
    country_code: str | None = _is.text("CountryCode")
    database_number: str | None = _is.text("DatabaseNumber")
    domicile: str | None = _is.text("Domicile")
    email: str | None = _is.text("Email")
    fax: str | None = _is.text("Fax")
    iban: str | None = _is.text("IBAN")
    name: str | None = _is.text("Name")
    organization_number: str | None = _is.text("OrganizationNumber")
    pg: str | None = _is.text("PG")
    phone1: str | None = _is.text("Phone1")
    phone2: str | None = _is.text("Phone2")
    tax_enabled: bool | None = _is.boolean("TaxEnabled")
    vat_number: str | None = _is.text("VATNumber")
    visit_address: str | None = _is.text("VisitAddress")
    visit_city: str | None = _is.text("VisitCity")
    visit_country: str | None = _is.text("VisitCountry")
    visit_country_code: str | None = _is.text("VisitCountryCode")
    visit_name: str | None = _is.text("VisitName")
    visit_zip_code: str | None = _is.text("VisitZipCode")
    www: str | None = _is.text("WWW")
    zip_code: str | None = _is.text("ZipCode")

from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, text


@define(slots=True, kw_only=True)
class CompanySettings(Model):
    """Company settings."""

    address: str | None = text("Address")
    bg: str | None = text("BG")
    bic: str | None = text("BIC")
    branch_code: str | None = text("BranchCode")
    city: str | None = text("City")
    contact_first_name: str | None = text("ContactFirstName")
    contact_last_name: str | None = text("ContactLastName")
    country: str | None = text("Country")
    country_code: str | None = text("CountryCode")
    database_number: str | None = text("DatabaseNumber")
    domicile: str | None = text("Domicile")
    email: str | None = text("Email")
    fax: str | None = text("Fax")
    iban: str | None = text("IBAN")
    name: str | None = text("Name")
    organization_number: str | None = text("OrganizationNumber")
    pg: str | None = text("PG")
    phone1: str | None = text("Phone1")
    phone2: str | None = text("Phone2")
    tax_enabled: bool | None = boolean("TaxEnabled")
    vat_number: str | None = text("VATNumber")
    visit_address: str | None = text("VisitAddress")
    visit_city: str | None = text("VisitCity")
    visit_country: str | None = text("VisitCountry")
    visit_country_code: str | None = text("VisitCountryCode")
    visit_name: str | None = text("VisitName")
    visit_zip_code: str | None = text("VisitZipCode")
    www: str | None = text("WWW")
    zip_code: str | None = text("ZipCode")

from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class CompanyInformation(Model):
    """Company information."""

    address: str | None = text("Address")
    city: str | None = text("City")
    company_name: str | None = text("CompanyName")
    country_code: str | None = text("CountryCode")
    database_number: int | None = integer("DatabaseNumber")
    organization_number: str | None = text("OrganizationNumber")
    visit_address: str | None = text("VisitAddress")
    visit_city: str | None = text("VisitCity")
    visit_country_code: str | None = text("VisitCountryCode")
    visit_zip_code: str | None = text("VisitZipCode")
    zip_code: str | None = text("ZipCode")

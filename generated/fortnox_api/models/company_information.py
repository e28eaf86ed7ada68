from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CompanyInformation(Model):
    """Company information, returned by `company_information.get`."""

    address: str | None = _is.text("Address")
    city: str | None = _is.text("City")
    company_name: str | None = _is.text("CompanyName")
    country_code: str | None = _is.text("CountryCode")
    database_number: str | None = _is.text("DatabaseNumber")
    organization_number: str | None = _is.text("OrganizationNumber")
    visit_address: str | None = _is.text("VisitAddress")
    visit_city: str | None = _is.text("VisitCity")
    visit_country_code: str | None = _is.text("VisitCountryCode")
    visit_zip_code: str | None = _is.text("VisitZipCode")
    zip_code: str | None = _is.text("ZipCode")

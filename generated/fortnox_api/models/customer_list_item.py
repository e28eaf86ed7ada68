from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class CustomerListItem(Model):
    """A row of a list: customer."""

    url: str | None = text("@url")
    address1: str | None = text("Address1")
    address2: str | None = text("Address2")
    city: str | None = text("City")
    customer_number: str | None = text("CustomerNumber")
    email: str | None = text("Email")
    name: str | None = text("Name")
    organisation_number: str | None = text("OrganisationNumber")
    phone: str | None = text("Phone")
    zip_code: str | None = text("ZipCode")

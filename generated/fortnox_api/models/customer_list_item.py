from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomerListItem(Model):
    """Customer, row of `customers.list`."""

    url: str | None = _is.text("@url")
    address1: str | None = _is.text("Address1")
    address2: str | None = _is.text("Address2")
    city: str | None = _is.text("City")
    customer_number: str | None = _is.text("CustomerNumber")
    email: str | None = _is.text("Email")
    name: str | None = _is.text("Name")
    organisation_number: str | None = _is.text("OrganisationNumber")
    phone: str | None = _is.text("Phone")
    zip_code: str | None = _is.text("ZipCode")

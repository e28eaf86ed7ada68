from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Customer(Model):
    """Customer, part of `BaseArticleRegistration` and `DetailedRegistration`."""

    account_manager: str | None = _is.text("accountManager")
    active: bool | None = _is.boolean("active")
    default_project_id: str | None = _is.text("defaultProjectId")
    deleted: bool | None = _is.boolean("deleted")
    id: str | None = _is.text("id")
    invoice_city: str | None = _is.text("invoiceCity")
    invoice_zip_code: str | None = _is.text("invoiceZipCode")
    is_business: int | None = _is.integer("isBusiness")
    name: str | None = _is.text("name")
    number: str | None = _is.text("number")
    price_list: str | None = _is.text("priceList")
    property_designation: str | None = _is.text("propertyDesignation")

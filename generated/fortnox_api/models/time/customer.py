from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, integer, text


@define(slots=True, kw_only=True)
class Customer(Model):
    """Customer."""

    account_manager: str | None = text("accountManager")
    active: bool | None = boolean("active")
    default_project_id: str | None = text("defaultProjectId")
    deleted: bool | None = boolean("deleted")
    id: str | None = text("id")
    invoice_city: str | None = text("invoiceCity")
    invoice_zip_code: str | None = text("invoiceZipCode")
    is_business: int | None = integer("isBusiness")
    name: str | None = text("name")
    number: str | None = text("number")
    price_list: str | None = text("priceList")
    property_designation: str | None = text("propertyDesignation")

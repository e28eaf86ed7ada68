from __future__ import annotations

from attrs import define

from fortnox_api.models.warehouse.stock_location import StockLocation
from fortnox_core.model import Model, boolean, rows, text


@define(slots=True, kw_only=True)
class StockPoint(Model):
    """Stock point."""

    active: bool | None = boolean("active")
    code: str | None = text("code")
    delivery_address: str | None = text("deliveryAddress")
    delivery_address2: str | None = text("deliveryAddress2")
    delivery_city: str | None = text("deliveryCity")
    delivery_country_code: str | None = text("deliveryCountryCode")
    delivery_name: str | None = text("deliveryName")
    delivery_phone: str | None = text("deliveryPhone")
    delivery_zip_code: str | None = text("deliveryZipCode")
    id: str | None = text("id")
    name: str | None = text("name")
    stock_locations: list[StockLocation] = rows("stockLocations", StockLocation)
    using_company_address: bool | None = boolean("usingCompanyAddress")

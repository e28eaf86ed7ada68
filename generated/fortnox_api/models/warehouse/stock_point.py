from __future__ import annotations

from attrs import define

from fortnox_api.models.warehouse.stock_location import StockLocation
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class StockPoint(Model):
    """Stock point, returned by 4 operations, row of 2 operations.

    Returned by `warehouse.stock_points.create`, `warehouse.stock_points.delete`, `warehouse.stock_points.get` and
    `warehouse.stock_points.replace`.
    Row of `warehouse.stock_points.list` and `warehouse.stock_points.list_by_ids`.
    """

    active: bool | None = _is.boolean("active")
    code: str | None = _is.text("code")
    delivery_address: str | None = _is.text("deliveryAddress")
    delivery_address2: str | None = _is.text("deliveryAddress2")
    delivery_city: str | None = _is.text("deliveryCity")
    delivery_country_code: str | None = _is.text("deliveryCountryCode")
    delivery_name: str | None = _is.text("deliveryName")
    delivery_phone: str | None = _is.text("deliveryPhone")
    delivery_zip_code: str | None = _is.text("deliveryZipCode")
    id: str | None = _is.text("id")
    name: str | None = _is.text("name")
    stock_locations: list[StockLocation] = _is.rows("stockLocations", StockLocation)
    using_company_address: bool | None = _is.boolean("usingCompanyAddress")

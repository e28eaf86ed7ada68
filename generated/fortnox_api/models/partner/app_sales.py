from __future__ import annotations

from attrs import define

from fortnox_api.models.partner.app_sales_tenant_data import AppSalesTenantData
from fortnox_core.model import Model, rows, text


@define(slots=True, kw_only=True)
class AppSales(Model):
    """App sales."""

    app_id: str | None = text("appId")
    tenants: list[AppSalesTenantData] = rows("tenants", AppSalesTenantData)

from __future__ import annotations

from attrs import define

from fortnox_api.models.partner.app_sales_tenant_data import AppSalesTenantData
from fortnox_core import attributes as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AppSales(Model):
    """App sales."""

    app_id: str | None = _is.text("appId")
    tenants: list[AppSalesTenantData] = _is.rows("tenants", AppSalesTenantData)

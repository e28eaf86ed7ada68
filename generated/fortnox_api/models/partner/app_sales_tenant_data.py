from __future__ import annotations

from attrs import define

from fortnox_api.models.partner.app_sales_purchase import AppSalesPurchase
from fortnox_api.models.partner.app_sales_termination import AppSalesTermination
from fortnox_api.models.partner.app_sales_user_data import AppSalesUserData
from fortnox_core import attributes as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AppSalesTenantData(Model):
    """App sales tenant data."""

    purchases: list[AppSalesPurchase] = _is.rows("purchases", AppSalesPurchase)
    tenant_id: str | None = _is.text("tenantId")
    terminations: list[AppSalesTermination] = _is.rows("terminations", AppSalesTermination)
    users: list[AppSalesUserData] = _is.rows("users", AppSalesUserData)

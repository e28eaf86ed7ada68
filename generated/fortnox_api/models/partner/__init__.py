"""What Fortnox answers: partner."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models.partner.app_sales import AppSales as AppSales
    from fortnox_api.models.partner.app_sales_purchase import AppSalesPurchase as AppSalesPurchase
    from fortnox_api.models.partner.app_sales_tenant_data import AppSalesTenantData as AppSalesTenantData
    from fortnox_api.models.partner.app_sales_termination import AppSalesTermination as AppSalesTermination
    from fortnox_api.models.partner.app_sales_user_data import AppSalesUserData as AppSalesUserData
else:
    from fortnox_core.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AppSales": "app_sales",
            "AppSalesPurchase": "app_sales_purchase",
            "AppSalesTenantData": "app_sales_tenant_data",
            "AppSalesTermination": "app_sales_termination",
            "AppSalesUserData": "app_sales_user_data",
        },
    )

__all__ = ["AppSales", "AppSalesPurchase", "AppSalesTenantData", "AppSalesTermination", "AppSalesUserData"]

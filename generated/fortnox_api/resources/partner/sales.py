"""Sales: `fortnox.partner.sales`.

Source: https://apps.fortnox.se/apidocs#tag/integration-partner_Integration-Sales
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.partner.app_sales import AppSales
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_core.call import Key


class _SalesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, app_id: Key, /) -> Call[AppSales]:
        """One app sales.

        `GET /api/integration-partner/apps/sales-v1/{appId}`. Which scope it needs is not known.

        Deprecated: Fortnox has marked this operation as deprecated.

        Fortnox takes this operation away on 2028-01-01.
        """
        return call(OPERATIONS["GET /api/integration-partner/apps/sales-v1/{appId}"], one(AppSales), (app_id,))

    @method
    def get_by_tenant_id(self, app_id: Key, tenant_id: Key, /) -> Call[AppSales]:
        """The sales of one integration to one company.

        `GET /api/integration-partner/apps/sales-v1/{appId}/{tenantId}`. Which scope it needs is not known.

        Deprecated: Fortnox has marked this operation as deprecated.

        Fortnox takes this operation away on 2028-01-01.
        """
        return call(
            OPERATIONS["GET /api/integration-partner/apps/sales-v1/{appId}/{tenantId}"],
            one(AppSales),
            (app_id, tenant_id),
        )


class SalesResource(_SalesResourceMethods, Resource):
    """Sales, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncSalesResource(_SalesResourceMethods, AsyncResource):
    """Sales, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

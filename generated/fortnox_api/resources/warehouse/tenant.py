"""Warehouse statuses: `fortnox.warehouse.tenant`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_Tenant
"""

from __future__ import annotations

from fortnox_api.models.warehouse.tenant_info import TenantInfo
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method


class _TenantResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self) -> Call[TenantInfo]:
        """Retrieve whether the company has activated the warehouse module.

        `GET /api/warehouse/tenants-v4`, scope `warehouse`. https://api.fortnox.se/apidocs#tag/warehouse_Tenant

        Returns:
            The warehouse status of the company, as `TenantInfo`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/warehouse/tenants-v4"], one(TenantInfo))


class TenantResource(_TenantResourceMethods, Resource):
    """Warehouse statuses: get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncTenantResource(_TenantResourceMethods, AsyncResource):
    """Warehouse statuses: get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

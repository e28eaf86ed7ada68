"""Orders: `fortnox.plans.orders`.

Source: https://api.fortnox.se/apidocs#tag/plans_Order
"""

from __future__ import annotations

from fortnox_api.models.plans.run import Run
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing


class _OrdersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(self, *, limit: int | None = None, offset: int | None = None) -> Listing[Run]:
        """All of the orders, page by page.

        `GET /api/plans/orders-v1`. Which scope it needs is not known.

        Args:
            limit: rows per request, from 1 to 200, never a total; without it 200.
            offset: how many rows to skip.
        """
        return Listing(OPERATIONS["GET /api/plans/orders-v1"], Run, limit=limit, offset=offset)


class OrdersResource(_OrdersResourceMethods, Resource):
    """Orders, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncOrdersResource(_OrdersResourceMethods, AsyncResource):
    """Orders, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

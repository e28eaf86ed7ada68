"""Way of deliveries: `fortnox.way_of_deliveries`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_WayOfDeliveries
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.way_of_delivery import WayOfDelivery
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import WayOfDeliveryCreate, WayOfDeliveryUpdate
    from fortnox_core.call import PathParam


class _WayOfDeliveriesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[WayOfDelivery, WayOfDelivery]:
        """All of the way of deliveries, page by page.

        `GET /3/wayofdeliveries`, scope `settings`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/wayofdeliveries"],
            WayOfDelivery,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/wayofdeliveries/{Code}"], one(WayOfDelivery), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[WayOfDelivery]:
        """One way of delivery.

        `GET /3/wayofdeliveries/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["GET /3/wayofdeliveries/{Code}"], one(WayOfDelivery), (code,))

    @method
    def create(self, way_of_delivery: WayOfDeliveryCreate, /) -> Call[WayOfDelivery]:
        """Creates one way of delivery.

        `POST /3/wayofdeliveries`, scope `settings`.
        """
        return call(OPERATIONS["POST /3/wayofdeliveries"], one(WayOfDelivery), body=way_of_delivery)

    @method
    def update(self, code: PathParam, way_of_delivery: WayOfDeliveryUpdate, /) -> Call[WayOfDelivery]:
        """Changes one way of delivery: keys that are not sent stay as they are.

        `PUT /3/wayofdeliveries/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["PUT /3/wayofdeliveries/{Code}"], one(WayOfDelivery), (code,), body=way_of_delivery)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Deletes one way of delivery.

        `DELETE /3/wayofdeliveries/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["DELETE /3/wayofdeliveries/{Code}"], no_content, (code,))


class WayOfDeliveriesResource(_WayOfDeliveriesResourceMethods, Resource):
    """Way of deliveries, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncWayOfDeliveriesResource(_WayOfDeliveriesResourceMethods, AsyncResource):
    """Way of deliveries, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

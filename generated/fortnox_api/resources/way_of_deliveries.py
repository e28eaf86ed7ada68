"""Ways of delivery: `fortnox.way_of_deliveries`.

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
    from collections.abc import Mapping

    from fortnox_api.payloads import WayOfDeliveryCreate, WayOfDeliveryUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _WayOfDeliveriesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[WayOfDelivery, WayOfDelivery]:
        """List ways of delivery.

        `GET /3/wayofdeliveries`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_WayOfDeliveries

        Rows can be incomplete; `.full()` yields the `WayOfDelivery` of each row, as `way_of_deliveries.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `WayOfDelivery` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/wayofdeliveries"],
            WayOfDelivery,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/wayofdeliveries/{Code}"], one(WayOfDelivery), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[WayOfDelivery]:
        """Retrieve a way of delivery.

        `GET /3/wayofdeliveries/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_WayOfDeliveries

        Args:
            code: Code of the way of delivery, such as "P".

        Returns:
            The way of delivery, as `WayOfDelivery`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the way of delivery.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/wayofdeliveries/{Code}"], one(WayOfDelivery), (code,))

    @method
    def create(self, way_of_delivery: WayOfDeliveryCreate, /) -> Call[WayOfDelivery]:
        """Create a way of delivery.

        `POST /3/wayofdeliveries`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_WayOfDeliveries

        Args:
            way_of_delivery: Fields to send. The keys of `WayOfDeliveryCreate`; required: Code.

        Returns:
            The created way of delivery, as `WayOfDelivery`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/wayofdeliveries"], one(WayOfDelivery), body=way_of_delivery)

    @method
    def update(self, code: PathParam, way_of_delivery: WayOfDeliveryUpdate, /) -> Call[WayOfDelivery]:
        """Update a way of delivery.

        `PUT /3/wayofdeliveries/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_WayOfDeliveries

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Code of the way of delivery, such as "P".
            way_of_delivery: Fields to send. The keys of `WayOfDeliveryUpdate`, all of them optional.

        Returns:
            The updated way of delivery, as `WayOfDelivery`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the way of delivery.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/wayofdeliveries/{Code}"], one(WayOfDelivery), (code,), body=way_of_delivery)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Delete a way of delivery.

        `DELETE /3/wayofdeliveries/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_WayOfDeliveries

        Args:
            code: Code of the way of delivery, such as "P".

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the way of delivery.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/wayofdeliveries/{Code}"], no_content, (code,))


class WayOfDeliveriesResource(_WayOfDeliveriesResourceMethods, Resource):
    """Ways of delivery: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncWayOfDeliveriesResource(_WayOfDeliveriesResourceMethods, AsyncResource):
    """Ways of delivery: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

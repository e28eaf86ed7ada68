"""Production orders: `fortnox.warehouse.production_orders`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.package_item import PackageItem
from fortnox_api.models.warehouse.production_order import ProductionOrder
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.models.warehouse.choices import ProductionOrderState
    from fortnox_api.payloads.warehouse import ProductionOrderCreate, ProductionOrderReplace, ProductionOrderUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _ProductionOrdersResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        item_id: str | None = None,
        state: ProductionOrderState | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[ProductionOrder, ProductionOrder]:
        """List production orders.

        `GET /api/warehouse/productionorders-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder

        Rows can be incomplete; `.full()` yields the `ProductionOrder` of each row, as
        `warehouse.production_orders.get`.

        Args:
            item_id: Only orders that produce this article, by article number.
            state: Only orders in this state; incomplete ones without it. Known values: all, completed, delayed,
                incomplete, voided.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ProductionOrder` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/productionorders-v1"],
            ProductionOrder,
            query={"itemId": item_id, "state": state},
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /api/warehouse/productionorders-v1/{id}"], one(ProductionOrder), (row.id,)
            ),
        )

    @method
    def get(self, id: PathParam, /) -> Call[ProductionOrder]:
        """Retrieve a production order.

        `GET /api/warehouse/productionorders-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder

        Args:
            id: Number of the production order.

        Returns:
            The production order, as `ProductionOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the production order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/warehouse/productionorders-v1/{id}"], one(ProductionOrder), (id,))

    @method
    def create(self, production_order: ProductionOrderCreate, /) -> Call[ProductionOrder]:
        """Create a production order.

        `POST /api/warehouse/productionorders-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder

        Args:
            production_order: Fields to send. The keys of `ProductionOrderCreate`; required: productionState, quantity,
                startDate.

        Returns:
            The created production order, as `ProductionOrder`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/warehouse/productionorders-v1"], one(ProductionOrder), body=production_order)

    @method
    def update(self, id: PathParam, production_order: ProductionOrderUpdate, /) -> Call[ProductionOrder]:
        """Update the note of a production order.

        `PATCH /api/warehouse/productionorders-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder

        Keys that are not sent stay unchanged.

        Args:
            id: Number of the production order.
            production_order: Fields to send. The keys of `ProductionOrderUpdate`, all of them optional.

        Returns:
            The updated production order, as `ProductionOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the production order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/productionorders-v1/{id}"],
            one(ProductionOrder),
            (id,),
            body=production_order,
        )

    @method
    def replace(self, id: PathParam, production_order: ProductionOrderReplace, /) -> Call[ProductionOrder]:
        """Replace a production order.

        `PUT /api/warehouse/productionorders-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder

        Keys that are not sent are lost.

        Args:
            id: Number of the production order.
            production_order: Fields to send. The keys of `ProductionOrderReplace`; required: productionState, quantity,
                startDate.

        Returns:
            The production order as it is stored, as `ProductionOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the production order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/productionorders-v1/{id}"],
            one(ProductionOrder),
            (id,),
            body=production_order,
        )

    @listing
    def bill_of_materials(
        self,
        item_id: PathParam,
        /,
        *,
        id: int | None = None,
        quantity: str | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[PackageItem]:
        """Retrieve the items that a production article consists of.

        `GET /api/warehouse/productionorders-v1/billofmaterials/{itemId}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder

        Args:
            item_id: Number of the production article.
            id: Number of a production order; its quantity is used.
            quantity: Units to produce; 1 without it.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PackageItem` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/productionorders-v1/billofmaterials/{itemId}"],
            PackageItem,
            (item_id,),
            query={"id": id, "quantity": quantity},
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def release(self, id: PathParam, /) -> Call[ProductionOrder]:
        """Release a production order.

        `PUT /api/warehouse/productionorders-v1/release/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder

        The document is locked and booked, and the stock changes.

        Args:
            id: Number of the production order.

        Returns:
            The production order, as `ProductionOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the production order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/productionorders-v1/release/{id}"], one(ProductionOrder), (id,))

    @method
    def void(self, id: PathParam, /, *, force: bool | None = None) -> Call[None]:
        """Void a production order.

        `PUT /api/warehouse/productionorders-v1/void/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ProductionOrder

        Args:
            id: Number of the production order.
            force: Void also a released document whose goods have left the stock; the stock can become negative.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the production order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/productionorders-v1/void/{id}"], no_content, (id,), query={"force": force}
        )


class ProductionOrdersResource(_ProductionOrdersResourceMethods, Resource):
    """Production orders: list, get, create, update, replace, bill_of_materials, release, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncProductionOrdersResource(_ProductionOrdersResourceMethods, AsyncResource):
    """Production orders: list, get, create, update, replace, bill_of_materials, release, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

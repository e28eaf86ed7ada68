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
    from fortnox_api.models.warehouse.choices import ProductionOrderState
    from fortnox_api.payloads.warehouse import ProductionOrderCreate, ProductionOrderReplace, ProductionOrderUpdate
    from fortnox_core.call import PathParam


class _ProductionOrdersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        item_id: str | None = None,
        state: ProductionOrderState | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> ExpandableListing[ProductionOrder, ProductionOrder]:
        """All of the production orders, page by page.

        `GET /api/warehouse/productionorders-v1`, scope `warehouse`.

        `.full()` gives for each row what `get` answers.

        Args:
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/productionorders-v1"],
            ProductionOrder,
            query={"itemId": item_id, "state": state},
            limit=limit,
            offset=offset,
            get=lambda row: call(
                OPERATIONS["GET /api/warehouse/productionorders-v1/{id}"], one(ProductionOrder), (row.id,)
            ),
        )

    @method
    def get(self, id: PathParam, /) -> Call[ProductionOrder]:
        """One production order.

        `GET /api/warehouse/productionorders-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["GET /api/warehouse/productionorders-v1/{id}"], one(ProductionOrder), (id,))

    @method
    def create(self, production_order: ProductionOrderCreate, /) -> Call[ProductionOrder]:
        """Creates one production order.

        `POST /api/warehouse/productionorders-v1`, scope `warehouse`.
        """
        return call(OPERATIONS["POST /api/warehouse/productionorders-v1"], one(ProductionOrder), body=production_order)

    @method
    def update(self, id: PathParam, production_order: ProductionOrderUpdate, /) -> Call[ProductionOrder]:
        """Changes one production order: keys that are not sent stay as they are.

        `PATCH /api/warehouse/productionorders-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/productionorders-v1/{id}"],
            one(ProductionOrder),
            (id,),
            body=production_order,
        )

    @method
    def replace(self, id: PathParam, production_order: ProductionOrderReplace, /) -> Call[ProductionOrder]:
        """Replaces one production order: keys that are not sent are lost.

        `PUT /api/warehouse/productionorders-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/productionorders-v1/{id}"],
            one(ProductionOrder),
            (id,),
            body=production_order,
        )

    @listing
    def bill_of_materials(
        self, item_id: PathParam, /, *, id: int | None = None, quantity: str | None = None
    ) -> Listing[PackageItem]:
        """What an item is made of.

        `GET /api/warehouse/productionorders-v1/billofmaterials/{itemId}`, scope `warehouse`.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/productionorders-v1/billofmaterials/{itemId}"],
            PackageItem,
            (item_id,),
            query={"id": id, "quantity": quantity},
        )

    @method
    def release(self, id: PathParam, /) -> Call[ProductionOrder]:
        """Releases one production order: books it in or out of stock.

        `PUT /api/warehouse/productionorders-v1/release/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/productionorders-v1/release/{id}"], one(ProductionOrder), (id,))

    @method
    def void(self, id: PathParam, /, *, force: bool | None = None) -> Call[None]:
        """Voids one production order.

        `PUT /api/warehouse/productionorders-v1/void/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/productionorders-v1/void/{id}"], no_content, (id,), query={"force": force}
        )


class ProductionOrdersResource(_ProductionOrdersResourceMethods, Resource):
    """Production orders, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncProductionOrdersResource(_ProductionOrdersResourceMethods, AsyncResource):
    """Production orders, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

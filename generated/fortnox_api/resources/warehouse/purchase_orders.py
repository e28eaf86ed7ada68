"""Purchase orders: `fortnox.warehouse.purchase_orders`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.document_reference import DocumentReference
from fortnox_api.models.warehouse.partial_purchase_order import PartialPurchaseOrder
from fortnox_api.models.warehouse.purchase_order import PurchaseOrder
from fortnox_api.models.warehouse.purchase_order_row_note import PurchaseOrderRowNote
from fortnox_api.models.warehouse.release_parent_order import ReleaseParentOrder
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, download, join_commas, many, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, file_method, listing, method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fortnox_api.models.warehouse.choices import (
        PurchaseOrderPurchaseType,
        PurchaseOrderSortBy,
        PurchaseOrderSortOrder,
        PurchaseOrderState,
    )
    from fortnox_api.payloads.warehouse import (
        PartialPurchaseOrderUpdate,
        PurchaseOrderCreate,
        PurchaseOrderMailSettings,
        PurchaseOrderReplace,
        ResponseStateChange,
    )
    from fortnox_core.call import PathParam
    from fortnox_core.download import Download
    from fortnox_core.payload import TextNumber


class _PurchaseOrdersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        internal_reference: str | None = None,
        item_id: str | None = None,
        note: str | None = None,
        purchase_type: PurchaseOrderPurchaseType | None = None,
        q: str | None = None,
        state: PurchaseOrderState | None = None,
        supplier_number: TextNumber | None = None,
        sortby: PurchaseOrderSortBy | None = None,
        order: PurchaseOrderSortOrder | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> ExpandableListing[PurchaseOrder, PurchaseOrder]:
        """All of the purchase orders, page by page.

        `GET /api/warehouse/purchaseorders-v1`, scope `warehouse`.

        `.full()` gives for each row what `get` answers.

        Args:
            sortby: what to sort by.
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/purchaseorders-v1"],
            PurchaseOrder,
            query={
                "internalReference": internal_reference,
                "itemId": item_id,
                "note": note,
                "purchaseType": purchase_type,
                "q": q,
                "state": state,
                "supplierNumber": supplier_number,
                "sortby": sortby,
                "order": order,
            },
            limit=limit,
            offset=offset,
            get=lambda row: call(
                OPERATIONS["GET /api/warehouse/purchaseorders-v1/{id}"], one(PurchaseOrder), (row.id,)
            ),
        )

    @method
    def get(self, id: PathParam, /, *, ignore_incoming_goods_id: int | None = None) -> Call[PurchaseOrder]:
        """One purchase order.

        `GET /api/warehouse/purchaseorders-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["GET /api/warehouse/purchaseorders-v1/{id}"],
            one(PurchaseOrder),
            (id,),
            query={"ignoreIncomingGoodsId": ignore_incoming_goods_id},
        )

    @method
    def create(self, purchase_order: PurchaseOrderCreate, /) -> Call[PurchaseOrder]:
        """Creates one purchase order.

        `POST /api/warehouse/purchaseorders-v1`, scope `warehouse`.
        """
        return call(OPERATIONS["POST /api/warehouse/purchaseorders-v1"], one(PurchaseOrder), body=purchase_order)

    @method
    def update(
        self, id: PathParam, partial_purchase_order: PartialPurchaseOrderUpdate, /
    ) -> Call[PartialPurchaseOrder]:
        """Changes one partial purchase order: keys that are not sent stay as they are.

        `PATCH /api/warehouse/purchaseorders-v1/{id}/partial`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/purchaseorders-v1/{id}/partial"],
            one(PartialPurchaseOrder),
            (id,),
            body=partial_purchase_order,
        )

    @method
    def replace(self, id: PathParam, purchase_order: PurchaseOrderReplace, /) -> Call[PurchaseOrder]:
        """Replaces one purchase order: keys that are not sent are lost.

        `PUT /api/warehouse/purchaseorders-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/purchaseorders-v1/{id}"], one(PurchaseOrder), (id,), body=purchase_order
        )

    @method
    def complete(self, id: PathParam, /) -> Call[None]:
        """Closes one purchase order.

        `PUT /api/warehouse/purchaseorders-v1/{id}/complete`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/purchaseorders-v1/{id}/complete"], no_content, (id,))

    @file_method
    def csv(
        self,
        *,
        internal_reference: str | None = None,
        item_id: str | None = None,
        note: str | None = None,
        purchase_type: PurchaseOrderPurchaseType | None = None,
        q: str | None = None,
        show_purchase_type_column: bool | None = None,
        state: PurchaseOrderState | None = None,
        supplier_number: TextNumber | None = None,
    ) -> Call[Download]:
        """The purchase orders as a CSV file.

        `GET /api/warehouse/purchaseorders-v1/csv`, scope `warehouse`.

        `.stream()` gives it piece by piece.
        """
        return call(
            OPERATIONS["GET /api/warehouse/purchaseorders-v1/csv"],
            download,
            query={
                "internalReference": internal_reference,
                "itemId": item_id,
                "note": note,
                "purchaseType": purchase_type,
                "q": q,
                "showPurchaseTypeColumn": show_purchase_type_column,
                "state": state,
                "supplierNumber": supplier_number,
            },
        )

    @method
    def dropship_complete(self, id: PathParam, /) -> Call[ReleaseParentOrder]:
        """Closes one purchase order whose goods go to the customer directly.

        `PUT /api/warehouse/purchaseorders-v1/{id}/dropshipcomplete`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/purchaseorders-v1/{id}/dropshipcomplete"], one(ReleaseParentOrder), (id,)
        )

    @listing
    def matches(self, id: PathParam, /) -> Listing[DocumentReference]:
        """The incoming goods that match one purchase order.

        `GET /api/warehouse/purchaseorders-v1/{id}/matches`, scope `warehouse`.
        """
        return Listing(OPERATIONS["GET /api/warehouse/purchaseorders-v1/{id}/matches"], DocumentReference, (id,))

    @listing
    def notes(self, id: PathParam, /) -> Listing[PurchaseOrderRowNote]:
        """The notes on one purchase order.

        `GET /api/warehouse/purchaseorders-v1/{id}/notes`, scope `warehouse`.
        """
        return Listing(OPERATIONS["GET /api/warehouse/purchaseorders-v1/{id}/notes"], PurchaseOrderRowNote, (id,))

    @method
    def send(self, id: PathParam, purchase_order_mail_settings: PurchaseOrderMailSettings, /) -> Call[None]:
        """Sends one purchase order to its supplier.

        `POST /api/warehouse/purchaseorders-v1/{id}/send`, scope `warehouse`.
        """
        return call(
            OPERATIONS["POST /api/warehouse/purchaseorders-v1/{id}/send"],
            no_content,
            (id,),
            body=purchase_order_mail_settings,
        )

    @method
    def send_many(self, body: Sequence[int], /) -> Call[None]:
        """Sends several purchase orders to their suppliers.

        `POST /api/warehouse/purchaseorders-v1/sendpurchaseorders`, scope `warehouse`.
        """
        return call(OPERATIONS["POST /api/warehouse/purchaseorders-v1/sendpurchaseorders"], no_content, body=body)

    @method
    def set_response(self, id: PathParam, response_state_change: ResponseStateChange, /) -> Call[PurchaseOrder]:
        """Records the supplier's response to one purchase order.

        `PUT /api/warehouse/purchaseorders-v1/{id}/response`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/purchaseorders-v1/{id}/response"],
            one(PurchaseOrder),
            (id,),
            body=response_state_change,
        )

    @method
    def set_responses(
        self, response_state_change: ResponseStateChange, /, *, ids: Sequence[int] | None = None
    ) -> Call[builtins.list[PurchaseOrder]]:
        """Records the responses of suppliers to several purchase orders.

        `PUT /api/warehouse/purchaseorders-v1/response`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/purchaseorders-v1/response"],
            many(PurchaseOrder),
            query={"ids": join_commas(ids)},
            body=response_state_change,
        )

    @method
    def void(self, id: PathParam, /) -> Call[None]:
        """Voids one purchase order.

        `PUT /api/warehouse/purchaseorders-v1/{id}/void`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/purchaseorders-v1/{id}/void"], no_content, (id,))


class PurchaseOrdersResource(_PurchaseOrdersResourceMethods, Resource):
    """Purchase orders, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncPurchaseOrdersResource(_PurchaseOrdersResourceMethods, AsyncResource):
    """Purchase orders, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Incoming goods: `fortnox.warehouse.incoming_goods`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.incoming_goods import IncomingGoods
from fortnox_api.models.warehouse.incoming_goods_list_row import IncomingGoodsListRow
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one, optional_body
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.choices import IncomingGoodsListRowSortBy, IncomingGoodsListRowSortOrder
    from fortnox_api.payloads.warehouse import IncomingGoodsCreate, IncomingGoodsReplace, IncomingGoodsUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import TextNumber


class _IncomingGoodsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        completed: bool | None = None,
        delivery_note: str | None = None,
        item_id: str | None = None,
        note: str | None = None,
        q: str | None = None,
        released: bool | None = None,
        supplier_number: TextNumber | None = None,
        voided: bool | None = None,
        sortby: IncomingGoodsListRowSortBy | None = None,
        order: IncomingGoodsListRowSortOrder | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> ExpandableListing[IncomingGoodsListRow, IncomingGoods]:
        """All of the incoming goods, page by page.

        `GET /api/warehouse/incominggoods-v1`, scope `warehouse`.

        `.full()` gives for each row what `get` answers.

        Args:
            sortby: what to sort by.
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/incominggoods-v1"],
            IncomingGoodsListRow,
            query={
                "completed": completed,
                "deliveryNote": delivery_note,
                "itemId": item_id,
                "note": note,
                "q": q,
                "released": released,
                "supplierNumber": supplier_number,
                "voided": voided,
                "sortby": sortby,
                "order": order,
            },
            limit=limit,
            offset=offset,
            get=lambda row: call(OPERATIONS["GET /api/warehouse/incominggoods-v1/{id}"], one(IncomingGoods), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /, *, ignore_supplier_invoice_id: int | None = None) -> Call[IncomingGoods]:
        """One incoming goods.

        `GET /api/warehouse/incominggoods-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["GET /api/warehouse/incominggoods-v1/{id}"],
            one(IncomingGoods),
            (id,),
            query={"ignoreSupplierInvoiceId": ignore_supplier_invoice_id},
        )

    @method
    def create(self, incoming_goods: IncomingGoodsCreate, /) -> Call[IncomingGoods]:
        """Creates one incoming goods.

        `POST /api/warehouse/incominggoods-v1`, scope `warehouse`.
        """
        return call(OPERATIONS["POST /api/warehouse/incominggoods-v1"], one(IncomingGoods), body=incoming_goods)

    @method
    def update(self, id: PathParam, incoming_goods: IncomingGoodsUpdate, /) -> Call[IncomingGoods]:
        """Changes one incoming goods: keys that are not sent stay as they are.

        `PATCH /api/warehouse/incominggoods-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/incominggoods-v1/{id}"], one(IncomingGoods), (id,), body=incoming_goods
        )

    @method
    def replace(self, id: PathParam, incoming_goods: IncomingGoodsReplace, /) -> Call[IncomingGoods]:
        """Replaces one incoming goods: keys that are not sent are lost.

        `PUT /api/warehouse/incominggoods-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/incominggoods-v1/{id}"], one(IncomingGoods), (id,), body=incoming_goods
        )

    @method
    def complete(self, id: PathParam, body: str | None = None, /) -> Call[None]:
        """Marks one incoming goods as completed, or as not.

        `PUT /api/warehouse/incominggoods-v1/{id}/completed`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/incominggoods-v1/{id}/completed"],
            no_content,
            (id,),
            body=optional_body(body),
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Releases one incoming goods: books it in or out of stock.

        `PUT /api/warehouse/incominggoods-v1/{id}/release`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/incominggoods-v1/{id}/release"], no_content, (id,))

    @method
    def void(self, id: PathParam, /) -> Call[None]:
        """Voids one incoming goods.

        `PUT /api/warehouse/incominggoods-v1/{id}/void`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/incominggoods-v1/{id}/void"], no_content, (id,))


class IncomingGoodsResource(_IncomingGoodsResourceMethods, Resource):
    """Incoming goods, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncIncomingGoodsResource(_IncomingGoodsResourceMethods, AsyncResource):
    """Incoming goods, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

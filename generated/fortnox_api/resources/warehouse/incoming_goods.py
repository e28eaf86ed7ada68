"""Incoming goods documents: `fortnox.warehouse.incoming_goods`.

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
    from collections.abc import Mapping

    from fortnox_api.models.warehouse.choices import IncomingGoodsListRowSortBy, IncomingGoodsListRowSortOrder
    from fortnox_api.payloads.warehouse import IncomingGoodsCreate, IncomingGoodsReplace, IncomingGoodsUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _IncomingGoodsResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[IncomingGoodsListRow, IncomingGoods]:
        """List incoming goods documents.

        `GET /api/warehouse/incominggoods-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods

        Rows are incomplete; `.full()` yields the `IncomingGoods` of each row, as `warehouse.incoming_goods.get`.

        Args:
            completed: True for completed documents only, False for the others only.
            delivery_note: Text to search for in the delivery note, ignoring case.
            item_id: Only documents with this article, by article number.
            note: Text to search for in the note, ignoring case.
            q: Text to search for in the number and the delivery note, ignoring case.
            released: True for released documents only, False for the others only.
            supplier_number: Only documents of the supplier with this number.
            voided: True for voided documents only, False for the others only.
            sortby: Field that decides the order of the rows. Known values: id, has_delivery_note, delivery_note_id,
                supplier_number, date.
            order: Direction of the sorting. Known values: ASC, DESC.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `IncomingGoodsListRow` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /api/warehouse/incominggoods-v1/{id}"], one(IncomingGoods), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /, *, ignore_supplier_invoice_id: int | None = None) -> Call[IncomingGoods]:
        """Retrieve an incoming goods document.

        `GET /api/warehouse/incominggoods-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods

        Args:
            id: Number of the incoming goods document.
            ignore_supplier_invoice_id: Serial number of a supplier invoice whose quantities do not count as taken.

        Returns:
            The incoming goods document, as `IncomingGoods`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the incoming goods document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/warehouse/incominggoods-v1/{id}"],
            one(IncomingGoods),
            (id,),
            query={"ignoreSupplierInvoiceId": ignore_supplier_invoice_id},
        )

    @method
    def create(self, incoming_goods: IncomingGoodsCreate, /) -> Call[IncomingGoods]:
        """Create an incoming goods document.

        `POST /api/warehouse/incominggoods-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods

        Args:
            incoming_goods: Fields to send. The keys of `IncomingGoodsCreate`; required: deliveryNoteId.

        Returns:
            The created incoming goods document, as `IncomingGoods`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/warehouse/incominggoods-v1"], one(IncomingGoods), body=incoming_goods)

    @method
    def update(self, id: PathParam, incoming_goods: IncomingGoodsUpdate, /) -> Call[IncomingGoods]:
        """Update an incoming goods document.

        `PATCH /api/warehouse/incominggoods-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods

        Keys that are not sent stay unchanged.

        Args:
            id: Number of the incoming goods document.
            incoming_goods: Fields to send. The keys of `IncomingGoodsUpdate`, all of them optional.

        Returns:
            The updated incoming goods document, as `IncomingGoods`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the incoming goods document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/incominggoods-v1/{id}"], one(IncomingGoods), (id,), body=incoming_goods
        )

    @method
    def replace(self, id: PathParam, incoming_goods: IncomingGoodsReplace, /) -> Call[IncomingGoods]:
        """Replace an incoming goods document.

        `PUT /api/warehouse/incominggoods-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods

        Keys that are not sent are lost.

        Args:
            id: Number of the incoming goods document.
            incoming_goods: Fields to send. The keys of `IncomingGoodsReplace`; required: deliveryNoteId.

        Returns:
            The incoming goods document as it is stored, as `IncomingGoods`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the incoming goods document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/incominggoods-v1/{id}"], one(IncomingGoods), (id,), body=incoming_goods
        )

    @method
    def complete(self, id: PathParam, body: str | None = None, /) -> Call[None]:
        """Mark an incoming goods document as completed, or as not completed.

        `PUT /api/warehouse/incominggoods-v1/{id}/completed`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods

        Args:
            id: Number of the incoming goods document.
            body: Passed to Fortnox unchanged; meaning not documented.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the incoming goods document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/incominggoods-v1/{id}/completed"],
            no_content,
            (id,),
            body=optional_body(body),
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Release an incoming goods document.

        `PUT /api/warehouse/incominggoods-v1/{id}/release`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods

        The document is locked and booked, and the stock changes.

        Args:
            id: Number of the incoming goods document.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the incoming goods document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/incominggoods-v1/{id}/release"], no_content, (id,))

    @method
    def void(self, id: PathParam, /) -> Call[None]:
        """Void an incoming goods document.

        `PUT /api/warehouse/incominggoods-v1/{id}/void`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_IncomingGoods

        Args:
            id: Number of the incoming goods document.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the incoming goods document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/incominggoods-v1/{id}/void"], no_content, (id,))


class IncomingGoodsResource(_IncomingGoodsResourceMethods, Resource):
    """Incoming goods documents: list, get, create, update, replace, complete, release, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncIncomingGoodsResource(_IncomingGoodsResourceMethods, AsyncResource):
    """Incoming goods documents: list, get, create, update, replace, complete, release, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

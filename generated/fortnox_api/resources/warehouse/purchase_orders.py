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
    from collections.abc import Mapping, Sequence

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
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _PurchaseOrdersResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[PurchaseOrder, PurchaseOrder]:
        """List purchase orders.

        `GET /api/warehouse/purchaseorders-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Rows can be incomplete; `.full()` yields the `PurchaseOrder` of each row, as `warehouse.purchase_orders.get`.

        Args:
            internal_reference: Text to search for in the internal reference, ignoring case.
            item_id: Only orders with this article, by article number.
            note: Text to search for in the note, ignoring case.
            purchase_type: Delivery to the warehouse, or from the supplier to the customer. Known values: DROPSHIP,
                WAREHOUSE.
            q: Text to search for in the number and the internal reference, ignoring case.
            state: Only documents in this state. Known values: ALL, CURRENT, DELAYED, NOT_SENT, RECEIVED, SENT,
                SENT_NOT_REJECTED, VOIDED.
            supplier_number: Only documents of the supplier with this number.
            sortby: Field that decides the order of the rows. Known values: id, supplier_number, order_date,
                internal_reference, response_state, delivery_date.
            order: Direction of the sorting. Known values: ASC, DESC.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PurchaseOrder` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /api/warehouse/purchaseorders-v1/{id}"], one(PurchaseOrder), (row.id,)
            ),
        )

    @method
    def get(self, id: PathParam, /, *, ignore_incoming_goods_id: int | None = None) -> Call[PurchaseOrder]:
        """Retrieve a purchase order.

        `GET /api/warehouse/purchaseorders-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            id: Number of the purchase order.
            ignore_incoming_goods_id: Number of an incoming goods document whose quantities do not reduce the remaining
                quantity.

        Returns:
            The purchase order, as `PurchaseOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the purchase order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/warehouse/purchaseorders-v1/{id}"],
            one(PurchaseOrder),
            (id,),
            query={"ignoreIncomingGoodsId": ignore_incoming_goods_id},
        )

    @method
    def create(self, purchase_order: PurchaseOrderCreate, /) -> Call[PurchaseOrder]:
        """Create a purchase order.

        `POST /api/warehouse/purchaseorders-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            purchase_order: Fields to send. The keys of `PurchaseOrderCreate`; required: currencyCode, currencyRate,
                deliveryAddress, deliveryCity, deliveryName, deliveryZipCode, orderDate, paymentTermsCode,
                supplierNumber.

        Returns:
            The created purchase order, as `PurchaseOrder`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/warehouse/purchaseorders-v1"], one(PurchaseOrder), body=purchase_order)

    @method
    def update(
        self, id: PathParam, partial_purchase_order: PartialPurchaseOrderUpdate, /
    ) -> Call[PartialPurchaseOrder]:
        """Update a purchase order.

        `PATCH /api/warehouse/purchaseorders-v1/{id}/partial`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Keys that are not sent stay unchanged.

        Args:
            id: Number of the purchase order.
            partial_purchase_order: Fields to send. The keys of `PartialPurchaseOrderUpdate`, all of them optional.

        Returns:
            The updated purchase order, as `PartialPurchaseOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the purchase order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/purchaseorders-v1/{id}/partial"],
            one(PartialPurchaseOrder),
            (id,),
            body=partial_purchase_order,
        )

    @method
    def replace(self, id: PathParam, purchase_order: PurchaseOrderReplace, /) -> Call[PurchaseOrder]:
        """Replace a purchase order.

        `PUT /api/warehouse/purchaseorders-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Keys that are not sent are lost.

        Args:
            id: Number of the purchase order.
            purchase_order: Fields to send. The keys of `PurchaseOrderReplace`; required: currencyCode, currencyRate,
                deliveryAddress, deliveryCity, deliveryName, deliveryZipCode, orderDate, paymentTermsCode,
                supplierNumber.

        Returns:
            The purchase order as it is stored, as `PurchaseOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the purchase order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/purchaseorders-v1/{id}"], one(PurchaseOrder), (id,), body=purchase_order
        )

    @method
    def complete(self, id: PathParam, /) -> Call[None]:
        """Close a purchase order as completely received.

        `PUT /api/warehouse/purchaseorders-v1/{id}/complete`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            id: Number of the purchase order.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the purchase order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Download purchase orders as a CSV file.

        `GET /api/warehouse/purchaseorders-v1/csv`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            internal_reference: Text to search for in the internal reference, ignoring case.
            item_id: Only orders with this article, by article number.
            note: Text to search for in the note, ignoring case.
            purchase_type: Delivery to the warehouse, or from the supplier to the customer. Known values: DROPSHIP,
                WAREHOUSE.
            q: Text to search for in the number and the internal reference, ignoring case.
            show_purchase_type_column: Add the column of the purchase type; left out without it.
            state: Only documents in this state. Known values: ALL, CURRENT, DELAYED, NOT_SENT, RECEIVED, SENT,
                SENT_NOT_REJECTED, VOIDED.
            supplier_number: Only documents of the supplier with this number.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Close a purchase order that the supplier delivers to the customer, as completely received.

        `PUT /api/warehouse/purchaseorders-v1/{id}/dropshipcomplete`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            id: Number of the purchase order.

        Returns:
            The response of Fortnox, as `ReleaseParentOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the purchase order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/purchaseorders-v1/{id}/dropshipcomplete"], one(ReleaseParentOrder), (id,)
        )

    @listing
    def matches(
        self, id: PathParam, /, *, query: Mapping[str, object] | None = None, on_incomplete: OnIncomplete = "raise"
    ) -> Listing[DocumentReference]:
        """List the documents that are connected to a purchase order.

        `GET /api/warehouse/purchaseorders-v1/{id}/matches`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            id: Number of the purchase order.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `DocumentReference` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/purchaseorders-v1/{id}/matches"],
            DocumentReference,
            (id,),
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @listing
    def notes(
        self, id: PathParam, /, *, query: Mapping[str, object] | None = None, on_incomplete: OnIncomplete = "raise"
    ) -> Listing[PurchaseOrderRowNote]:
        """Retrieve the notes on a purchase order.

        `GET /api/warehouse/purchaseorders-v1/{id}/notes`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            id: Number of the purchase order.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PurchaseOrderRowNote` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/purchaseorders-v1/{id}/notes"],
            PurchaseOrderRowNote,
            (id,),
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def send(self, id: PathParam, purchase_order_mail_settings: PurchaseOrderMailSettings, /) -> Call[None]:
        """Send a purchase order to its supplier by e-mail.

        `POST /api/warehouse/purchaseorders-v1/{id}/send`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        The state of the purchase order becomes SENT.

        Args:
            id: Number of the purchase order.
            purchase_order_mail_settings: Fields to send. The keys of `PurchaseOrderMailSettings`; required: body,
                receiver, replyTo, subject.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the purchase order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/warehouse/purchaseorders-v1/{id}/send"],
            no_content,
            (id,),
            body=purchase_order_mail_settings,
        )

    @method
    def send_many(self, body: Sequence[int], /) -> Call[None]:
        """Send several purchase orders to their suppliers by e-mail.

        `POST /api/warehouse/purchaseorders-v1/sendpurchaseorders`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            body: Numbers of the purchase orders.

        Returns:
            None. Fortnox returns no content.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/warehouse/purchaseorders-v1/sendpurchaseorders"], no_content, body=body)

    @method
    def set_response(self, id: PathParam, response_state_change: ResponseStateChange, /) -> Call[PurchaseOrder]:
        """Set the supplier's response to a purchase order.

        `PUT /api/warehouse/purchaseorders-v1/{id}/response`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            id: Number of the purchase order.
            response_state_change: Fields to send. The keys of `ResponseStateChange`, all of them optional.

        Returns:
            The purchase order, as `PurchaseOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the purchase order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Set the suppliers' responses to several purchase orders.

        `PUT /api/warehouse/purchaseorders-v1/response`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            response_state_change: Fields to send. The keys of `ResponseStateChange`, all of them optional.
            ids: Numbers of the purchase orders.

        Returns:
            A list of `PurchaseOrder`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/purchaseorders-v1/response"],
            many(PurchaseOrder),
            query={"ids": join_commas(ids)},
            body=response_state_change,
        )

    @method
    def void(self, id: PathParam, /) -> Call[None]:
        """Void a purchase order.

        `PUT /api/warehouse/purchaseorders-v1/{id}/void`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_PurchaseOrder

        Args:
            id: Number of the purchase order.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the purchase order.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/purchaseorders-v1/{id}/void"], no_content, (id,))


class PurchaseOrdersResource(_PurchaseOrdersResourceMethods, Resource):
    """Purchase orders: list, get, create, update, replace, complete, csv, dropship_complete, matches, notes, send,
    send_many, set_response, set_responses, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncPurchaseOrdersResource(_PurchaseOrdersResourceMethods, AsyncResource):
    """Purchase orders: list, get, create, update, replace, complete, csv, dropship_complete, matches, notes, send,
    send_many, set_response, set_responses, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

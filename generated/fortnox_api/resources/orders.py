"""Orders: `fortnox.orders`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Orders
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.invoice import Invoice
from fortnox_api.models.order import Order
from fortnox_api.models.order_list_item import OrderListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, download, one
from fortnox_core.created_document import CreatedDocument, Document, created
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, file_method, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import OrderFilter, OrderSortBy, OrderSortorder
    from fortnox_api.payloads import OrderCreate, OrderUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.download import Download
    from fortnox_core.payload import DateInput, TextNumber


class _OrdersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        costcenter: str | None = None,
        customername: str | None = None,
        customernumber: TextNumber | None = None,
        documentnumber: TextNumber | None = None,
        externalinvoicereference1: str | None = None,
        externalinvoicereference2: str | None = None,
        filter: OrderFilter | None = None,
        fromdate: DateInput | None = None,
        label: str | None = None,
        lastmodified: DateTimeFilter | None = None,
        notcompleted: bool | None = None,
        ordertype: str | None = None,
        ourreference: str | None = None,
        project: TextNumber | None = None,
        sent: bool | None = None,
        sortby: OrderSortBy | None = None,
        todate: DateInput | None = None,
        yourreference: str | None = None,
        sortorder: OrderSortorder | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[OrderListItem, Order]:
        """All of the orders, page by page.

        `GET /3/orders`, scope `order`.

        `.full()` gives for each row what `get` answers.

        Args:
            fromdate: the first date, inclusive.
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            sortby: what to sort by.
            todate: the last date, inclusive.
            sortorder: ascending or descending.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/orders"],
            OrderListItem,
            query={
                "costcenter": costcenter,
                "customername": customername,
                "customernumber": customernumber,
                "documentnumber": documentnumber,
                "externalinvoicereference1": externalinvoicereference1,
                "externalinvoicereference2": externalinvoicereference2,
                "filter": filter,
                "fromdate": fromdate,
                "label": label,
                "lastmodified": datetime_filter(lastmodified),
                "notcompleted": notcompleted,
                "ordertype": ordertype,
                "ourreference": ourreference,
                "project": project,
                "sent": sent,
                "sortby": sortby,
                "todate": todate,
                "yourreference": yourreference,
                "sortorder": sortorder,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/orders/{DocumentNumber}"], one(Order), (row.document_number,)),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[Order]:
        """One order.

        `GET /3/orders/{DocumentNumber}`, scope `order`.
        """
        return call(OPERATIONS["GET /3/orders/{DocumentNumber}"], one(Order), (document_number,))

    @method
    def create(self, order: OrderCreate, /) -> Call[Order]:
        """Creates one order.

        `POST /3/orders`, scope `order`.
        """
        return call(OPERATIONS["POST /3/orders"], one(Order), body=order)

    @method
    def update(self, document_number: PathParam, order: OrderUpdate, /) -> Call[Order]:
        """Changes one order: keys that are not sent stay as they are.

        `PUT /3/orders/{DocumentNumber}`, scope `order`.
        """
        return call(OPERATIONS["PUT /3/orders/{DocumentNumber}"], one(Order), (document_number,), body=order)

    @method
    def cancel(self, document_number: PathParam, /) -> Call[Order]:
        """Cancels one order.

        `PUT /3/orders/{DocumentNumber}/cancel`, scope `order`.
        """
        return call(OPERATIONS["PUT /3/orders/{DocumentNumber}/cancel"], one(Order), (document_number,))

    @method
    def create_invoice(self, document_number: PathParam, /) -> Call[CreatedDocument[Order | Invoice]]:
        """Makes an invoice of one order.

        `PUT /3/orders/{DocumentNumber}/createinvoice`, scope `order`.

        `.number` of the result is the number of the new document.
        `.document` is what Fortnox returned: the order itself, or the new document.
        """
        return call(
            OPERATIONS["PUT /3/orders/{DocumentNumber}/createinvoice"],
            created(
                Document("Order", Order, number="document_number", reference="invoice_reference"),
                Document("Invoice", Invoice, number="document_number", reference=None),
                document_number,
            ),
            (document_number,),
        )

    @method
    def email(self, document_number: PathParam, /) -> Call[Order]:
        """Sends one order by e-mail.

        `GET /3/orders/{DocumentNumber}/email`, scope `order`.

        Sends an e-mail: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/orders/{DocumentNumber}/email"], one(Order), (document_number,))

    @method
    def external_print(self, document_number: PathParam, /) -> Call[Order]:
        """Marks one order as sent, where it was printed by another program.

        `PUT /3/orders/{DocumentNumber}/externalprint`, scope `order`.
        """
        return call(OPERATIONS["PUT /3/orders/{DocumentNumber}/externalprint"], one(Order), (document_number,))

    @file_method
    def preview(self, document_number: PathParam, /) -> Call[Download]:
        """The PDF of one order. Nothing is marked as sent.

        `GET /3/orders/{DocumentNumber}/preview`, scope `order`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/orders/{DocumentNumber}/preview"], download, (document_number,))

    @file_method
    def print(self, document_number: PathParam, /) -> Call[Download]:
        """The PDF of one order, which is marked as sent.

        `GET /3/orders/{DocumentNumber}/print`, scope `order`.

        `.stream()` gives it piece by piece.

        Marks the document as sent: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/orders/{DocumentNumber}/print"], download, (document_number,))


class OrdersResource(_OrdersResourceMethods, Resource):
    """Orders, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncOrdersResource(_OrdersResourceMethods, AsyncResource):
    """Orders, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

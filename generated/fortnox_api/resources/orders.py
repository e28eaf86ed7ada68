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
    from collections.abc import Mapping

    from fortnox_api.models.choices import OrderFilter, OrderSortBy, OrderSortorder
    from fortnox_api.payloads import OrderCreate, OrderUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.download import Download
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _OrdersResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[OrderListItem, Order]:
        """List orders.

        `GET /3/orders`, scope `order`, licence Order. https://api.fortnox.se/apidocs#tag/fortnox_Orders

        Rows are incomplete; `.full()` yields the `Order` of each row, as `orders.get`.

        Args:
            costcenter: Code of a cost center; only what is booked on it.
            customername: Text to search for in the customer's name.
            customernumber: Text to search for in the customer number.
            documentnumber: Text to search for in the document number.
            externalinvoicereference1: Text that the first external reference starts with.
            externalinvoicereference2: Text to search for in the second external reference.
            filter: Only rows in this state. Known values: cancelled, expired, invoicecreated, invoicenotcreated.
            fromdate: First date, inclusive. `date`, or text such as 2026-01-31.
            label: Only documents with this label; whether its id or its text is expected is not documented.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            notcompleted: Only documents that are not completed; the values are not documented.
            ordertype: Text to search for in `OrderType` of the orders.
            ourreference: Text to search for in the reference person of the company.
            project: Project number; only documents of the project.
            sent: Only documents that are marked as sent, or that are not; the values are not documented.
            sortby: Field that decides the order of the rows. Known values: customername, customernumber,
                documentnumber, orderdate, total.
            todate: Last date, inclusive. `date`, or text such as 2026-01-31.
            yourreference: Text to search for in the reference person of the customer or supplier.
            sortorder: Direction of the sorting. Known values: ascending, descending.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `OrderListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/orders/{DocumentNumber}"], one(Order), (row.document_number,)),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[Order]:
        """Retrieve an order.

        `GET /3/orders/{DocumentNumber}`, scope `order`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Orders

        Args:
            document_number: Order number as printed on the order.

        Returns:
            The order, as `Order`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the order.
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/orders/{DocumentNumber}"], one(Order), (document_number,))

    @method
    def create(self, order: OrderCreate, /) -> Call[Order]:
        """Create an order.

        `POST /3/orders`, scope `order`, licence Order. https://api.fortnox.se/apidocs#tag/fortnox_Orders

        Args:
            order: Fields to send. The keys of `OrderCreate`; required: CustomerNumber.

        Returns:
            The created order, as `Order`.

        Raises:
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/orders"], one(Order), body=order)

    @method
    def update(self, document_number: PathParam, order: OrderUpdate, /) -> Call[Order]:
        """Update an order.

        `PUT /3/orders/{DocumentNumber}`, scope `order`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Orders

        Keys that are not sent stay unchanged; null clears a field.

        Rows are matched by position, or by RowId where it is sent; rows that are not sent are deleted. `update_rows`
        builds them.

        Args:
            document_number: Order number as printed on the order.
            order: Fields to send. The keys of `OrderUpdate`, all of them optional.

        Returns:
            The updated order, as `Order`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the order.
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/orders/{DocumentNumber}"], one(Order), (document_number,), body=order)

    @method
    def cancel(self, document_number: PathParam, /) -> Call[Order]:
        """Cancel an order.

        `PUT /3/orders/{DocumentNumber}/cancel`, scope `order`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Orders

        Args:
            document_number: Order number as printed on the order.

        Returns:
            The order, as `Order`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the order.
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/orders/{DocumentNumber}/cancel"], one(Order), (document_number,))

    @method
    def create_invoice(self, document_number: PathParam, /) -> Call[CreatedDocument[Order | Invoice]]:
        """Create an invoice from an order.

        `PUT /3/orders/{DocumentNumber}/createinvoice`, scope `order`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Orders

        The new invoice is unbooked.

        Fortnox returns the order itself or the new invoice as `.document`; `.number` is the number of the new document.

        Args:
            document_number: Order number as printed on the order.

        Returns:
            A `CreatedDocument` with `Order` or `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the order.
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Send an order by e-mail.

        `GET /3/orders/{DocumentNumber}/email`, scope `order`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Orders

        Sends an e-mail; the client never repeats the request by itself.

        Args:
            document_number: Order number as printed on the order.

        Returns:
            The order, as `Order`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the order.
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/orders/{DocumentNumber}/email"], one(Order), (document_number,))

    @method
    def external_print(self, document_number: PathParam, /) -> Call[Order]:
        """Mark an order as sent without printing it.

        `PUT /3/orders/{DocumentNumber}/externalprint`, scope `order`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Orders

        Args:
            document_number: Order number as printed on the order.

        Returns:
            The order, as `Order`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the order.
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/orders/{DocumentNumber}/externalprint"], one(Order), (document_number,))

    @file_method
    def preview(self, document_number: PathParam, /) -> Call[Download]:
        """Download an order as a PDF without marking it as sent.

        `GET /3/orders/{DocumentNumber}/preview`, scope `order`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Orders

        The same PDF as `print`.

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            document_number: Order number as printed on the order.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the order.
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/orders/{DocumentNumber}/preview"], download, (document_number,))

    @file_method
    def print(self, document_number: PathParam, /) -> Call[Download]:
        """Download an order as a PDF and mark it as sent.

        `GET /3/orders/{DocumentNumber}/print`, scope `order`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Orders

        Marks the document as sent; the client never repeats the request by itself.

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            document_number: Order number as printed on the order.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the order.
            MissingScope: The token lacks the scope `order`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/orders/{DocumentNumber}/print"], download, (document_number,))


class OrdersResource(_OrdersResourceMethods, Resource):
    """Orders: list, get, create, update, cancel, create_invoice, email, external_print, preview, print.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncOrdersResource(_OrdersResourceMethods, AsyncResource):
    """Orders: list, get, create, update, cancel, create_invoice, email, external_print, preview, print.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

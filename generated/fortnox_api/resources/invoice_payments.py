"""Invoice payments: `fortnox.invoice_payments`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_InvoicePayments
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.invoice_payment import InvoicePayment
from fortnox_api.models.invoice_payment_list_item import InvoicePaymentListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.models.choices import InvoicePaymentSortBy
    from fortnox_api.payloads import InvoicePaymentCreate, InvoicePaymentUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _InvoicePaymentsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        invoicenumber: TextNumber | None = None,
        lastmodified: DateTimeFilter | None = None,
        sortby: InvoicePaymentSortBy | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[InvoicePaymentListItem, InvoicePayment]:
        """List invoice payments.

        `GET /3/invoicepayments`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoicePayments

        Rows are incomplete; `.full()` yields the `InvoicePayment` of each row, as `invoice_payments.get`.

        Args:
            invoicenumber: Only payments of the invoice with this number.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            sortby: Field that decides the order of the rows. Known values: paymentdate.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `InvoicePaymentListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/invoicepayments"],
            InvoicePaymentListItem,
            query={"invoicenumber": invoicenumber, "lastmodified": datetime_filter(lastmodified), "sortby": sortby},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/invoicepayments/{Number}"], one(InvoicePayment), (row.number,)),
        )

    @method
    def get(self, number: PathParam, /) -> Call[InvoicePayment]:
        """Retrieve an invoice payment.

        `GET /3/invoicepayments/{Number}`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoicePayments

        Args:
            number: Number of the payment, from a list row; not the invoice number.

        Returns:
            The invoice payment, as `InvoicePayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice payment.
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoicepayments/{Number}"], one(InvoicePayment), (number,))

    @method
    def create(self, invoice_payment: InvoicePaymentCreate, /) -> Call[InvoicePayment]:
        """Create an invoice payment.

        `POST /3/invoicepayments`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoicePayments

        Args:
            invoice_payment: Fields to send. The keys of `InvoicePaymentCreate`; required: InvoiceNumber.

        Returns:
            The created invoice payment, as `InvoicePayment`.

        Raises:
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/invoicepayments"], one(InvoicePayment), body=invoice_payment)

    @method
    def update(self, number: PathParam, invoice_payment: InvoicePaymentUpdate, /) -> Call[InvoicePayment]:
        """Update an invoice payment.

        `PUT /3/invoicepayments/{Number}`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoicePayments

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            number: Number of the payment, from a list row; not the invoice number.
            invoice_payment: Fields to send. The keys of `InvoicePaymentUpdate`, all of them optional.

        Returns:
            The updated invoice payment, as `InvoicePayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice payment.
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/invoicepayments/{Number}"], one(InvoicePayment), (number,), body=invoice_payment)

    @method
    def delete(self, number: PathParam, /) -> Call[None]:
        """Delete an invoice payment.

        `DELETE /3/invoicepayments/{Number}`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoicePayments

        Args:
            number: Number of the payment, from a list row; not the invoice number.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice payment.
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/invoicepayments/{Number}"], no_content, (number,))

    @method
    def bookkeep(self, number: PathParam, /) -> Call[InvoicePayment]:
        """Book an invoice payment.

        `PUT /3/invoicepayments/{Number}/bookkeep`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoicePayments

        The voucher is created. A booked document can hardly be changed.

        Args:
            number: Number of the payment, from a list row; not the invoice number.

        Returns:
            The invoice payment, as `InvoicePayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice payment.
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/invoicepayments/{Number}/bookkeep"], one(InvoicePayment), (number,))


class InvoicePaymentsResource(_InvoicePaymentsResourceMethods, Resource):
    """Invoice payments: list, get, create, update, delete, bookkeep.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncInvoicePaymentsResource(_InvoicePaymentsResourceMethods, AsyncResource):
    """Invoice payments: list, get, create, update, delete, bookkeep.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Supplier invoice payments: `fortnox.supplier_invoice_payments`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoicePayments
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.supplier_invoice_payment import SupplierInvoicePayment
from fortnox_api.models.supplier_invoice_payment_list_item import SupplierInvoicePaymentListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import SupplierInvoicePaymentCreate, SupplierInvoicePaymentUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _SupplierInvoicePaymentsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        invoicenumber: TextNumber | None = None,
        lastmodified: DateTimeFilter | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[SupplierInvoicePaymentListItem, SupplierInvoicePayment]:
        """List supplier invoice payments.

        `GET /3/supplierinvoicepayments`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoicePayments

        Rows are incomplete; `.full()` yields the `SupplierInvoicePayment` of each row, as
        `supplier_invoice_payments.get`.

        Args:
            invoicenumber: Only payments of the supplier invoice with this number.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `SupplierInvoicePaymentListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/supplierinvoicepayments"],
            SupplierInvoicePaymentListItem,
            query={"invoicenumber": invoicenumber, "lastmodified": datetime_filter(lastmodified)},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/supplierinvoicepayments/{Number}"], one(SupplierInvoicePayment), (row.number,)
            ),
        )

    @method
    def get(self, number: PathParam, /) -> Call[SupplierInvoicePayment]:
        """Retrieve a supplier invoice payment.

        `GET /3/supplierinvoicepayments/{Number}`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoicePayments

        Args:
            number: Number of the payment, from a list row; not the invoice number.

        Returns:
            The supplier invoice payment, as `SupplierInvoicePayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice payment.
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/supplierinvoicepayments/{Number}"], one(SupplierInvoicePayment), (number,))

    @method
    def create(self, supplier_invoice_payment: SupplierInvoicePaymentCreate, /) -> Call[SupplierInvoicePayment]:
        """Create a supplier invoice payment.

        `POST /3/supplierinvoicepayments`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoicePayments

        Args:
            supplier_invoice_payment: Fields to send. The keys of `SupplierInvoicePaymentCreate`; required:
                InvoiceNumber.

        Returns:
            The created supplier invoice payment, as `SupplierInvoicePayment`.

        Raises:
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/supplierinvoicepayments"], one(SupplierInvoicePayment), body=supplier_invoice_payment
        )

    @method
    def update(
        self, number: PathParam, supplier_invoice_payment: SupplierInvoicePaymentUpdate, /
    ) -> Call[SupplierInvoicePayment]:
        """Update a supplier invoice payment.

        `PUT /3/supplierinvoicepayments/{Number}`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoicePayments

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            number: Number of the payment, from a list row; not the invoice number.
            supplier_invoice_payment: Fields to send. The keys of `SupplierInvoicePaymentUpdate`, all of them optional.

        Returns:
            The updated supplier invoice payment, as `SupplierInvoicePayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice payment.
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoicepayments/{Number}"],
            one(SupplierInvoicePayment),
            (number,),
            body=supplier_invoice_payment,
        )

    @method
    def delete(self, number: PathParam, /) -> Call[None]:
        """Delete a supplier invoice payment.

        `DELETE /3/supplierinvoicepayments/{Number}`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoicePayments

        Args:
            number: Number of the payment, from a list row; not the invoice number.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice payment.
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/supplierinvoicepayments/{Number}"], no_content, (number,))

    @method
    def bookkeep(self, number: PathParam, /) -> Call[SupplierInvoicePayment]:
        """Book a supplier invoice payment.

        `PUT /3/supplierinvoicepayments/{Number}/bookkeep`, scope `payment`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoicePayments

        The voucher is created. A booked document can hardly be changed.

        Args:
            number: Number of the payment, from a list row; not the invoice number.

        Returns:
            The supplier invoice payment, as `SupplierInvoicePayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice payment.
            MissingScope: The token lacks the scope `payment`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoicepayments/{Number}/bookkeep"], one(SupplierInvoicePayment), (number,)
        )


class SupplierInvoicePaymentsResource(_SupplierInvoicePaymentsResourceMethods, Resource):
    """Supplier invoice payments: list, get, create, update, delete, bookkeep.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSupplierInvoicePaymentsResource(_SupplierInvoicePaymentsResourceMethods, AsyncResource):
    """Supplier invoice payments: list, get, create, update, delete, bookkeep.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

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
    from fortnox_api.models.choices import InvoicePaymentSortBy
    from fortnox_api.payloads import InvoicePaymentCreate, InvoicePaymentUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import TextNumber


class _InvoicePaymentsResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> ExpandableListing[InvoicePaymentListItem, InvoicePayment]:
        """All of the invoice payments, page by page.

        `GET /3/invoicepayments`, scope `payment`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            sortby: what to sort by.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/invoicepayments"],
            InvoicePaymentListItem,
            query={"invoicenumber": invoicenumber, "lastmodified": datetime_filter(lastmodified), "sortby": sortby},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/invoicepayments/{Number}"], one(InvoicePayment), (row.number,)),
        )

    @method
    def get(self, number: PathParam, /) -> Call[InvoicePayment]:
        """One invoice payment.

        `GET /3/invoicepayments/{Number}`, scope `payment`.
        """
        return call(OPERATIONS["GET /3/invoicepayments/{Number}"], one(InvoicePayment), (number,))

    @method
    def create(self, invoice_payment: InvoicePaymentCreate, /) -> Call[InvoicePayment]:
        """Creates one invoice payment.

        `POST /3/invoicepayments`, scope `payment`.
        """
        return call(OPERATIONS["POST /3/invoicepayments"], one(InvoicePayment), body=invoice_payment)

    @method
    def update(self, number: PathParam, invoice_payment: InvoicePaymentUpdate, /) -> Call[InvoicePayment]:
        """Changes one invoice payment: keys that are not sent stay as they are.

        `PUT /3/invoicepayments/{Number}`, scope `payment`.
        """
        return call(OPERATIONS["PUT /3/invoicepayments/{Number}"], one(InvoicePayment), (number,), body=invoice_payment)

    @method
    def delete(self, number: PathParam, /) -> Call[None]:
        """Deletes one invoice payment.

        `DELETE /3/invoicepayments/{Number}`, scope `payment`.
        """
        return call(OPERATIONS["DELETE /3/invoicepayments/{Number}"], no_content, (number,))

    @method
    def bookkeep(self, number: PathParam, /) -> Call[InvoicePayment]:
        """Books one invoice payment: makes its voucher, after which it can hardly be changed.

        `PUT /3/invoicepayments/{Number}/bookkeep`, scope `payment`.
        """
        return call(OPERATIONS["PUT /3/invoicepayments/{Number}/bookkeep"], one(InvoicePayment), (number,))


class InvoicePaymentsResource(_InvoicePaymentsResourceMethods, Resource):
    """Invoice payments, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncInvoicePaymentsResource(_InvoicePaymentsResourceMethods, AsyncResource):
    """Invoice payments, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

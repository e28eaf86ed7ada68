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
    from fortnox_api.payloads import SupplierInvoicePaymentCreate, SupplierInvoicePaymentUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import TextNumber


class _SupplierInvoicePaymentsResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> ExpandableListing[SupplierInvoicePaymentListItem, SupplierInvoicePayment]:
        """All of the supplier invoice payments, page by page.

        `GET /3/supplierinvoicepayments`, scope `payment`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/supplierinvoicepayments"],
            SupplierInvoicePaymentListItem,
            query={"invoicenumber": invoicenumber, "lastmodified": datetime_filter(lastmodified)},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/supplierinvoicepayments/{Number}"], one(SupplierInvoicePayment), (row.number,)
            ),
        )

    @method
    def get(self, number: PathParam, /) -> Call[SupplierInvoicePayment]:
        """One supplier invoice payment.

        `GET /3/supplierinvoicepayments/{Number}`, scope `payment`.
        """
        return call(OPERATIONS["GET /3/supplierinvoicepayments/{Number}"], one(SupplierInvoicePayment), (number,))

    @method
    def create(self, supplier_invoice_payment: SupplierInvoicePaymentCreate, /) -> Call[SupplierInvoicePayment]:
        """Creates one supplier invoice payment.

        `POST /3/supplierinvoicepayments`, scope `payment`.
        """
        return call(
            OPERATIONS["POST /3/supplierinvoicepayments"], one(SupplierInvoicePayment), body=supplier_invoice_payment
        )

    @method
    def update(
        self, number: PathParam, supplier_invoice_payment: SupplierInvoicePaymentUpdate, /
    ) -> Call[SupplierInvoicePayment]:
        """Changes one supplier invoice payment: keys that are not sent stay as they are.

        `PUT /3/supplierinvoicepayments/{Number}`, scope `payment`.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoicepayments/{Number}"],
            one(SupplierInvoicePayment),
            (number,),
            body=supplier_invoice_payment,
        )

    @method
    def delete(self, number: PathParam, /) -> Call[None]:
        """Deletes one supplier invoice payment.

        `DELETE /3/supplierinvoicepayments/{Number}`, scope `payment`.
        """
        return call(OPERATIONS["DELETE /3/supplierinvoicepayments/{Number}"], no_content, (number,))

    @method
    def bookkeep(self, number: PathParam, /) -> Call[SupplierInvoicePayment]:
        """Books one supplier invoice payment: makes its voucher, after which it can hardly be changed.

        `PUT /3/supplierinvoicepayments/{Number}/bookkeep`, scope `payment`.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoicepayments/{Number}/bookkeep"], one(SupplierInvoicePayment), (number,)
        )


class SupplierInvoicePaymentsResource(_SupplierInvoicePaymentsResourceMethods, Resource):
    """Supplier invoice payments, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncSupplierInvoicePaymentsResource(_SupplierInvoicePaymentsResourceMethods, AsyncResource):
    """Supplier invoice payments, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

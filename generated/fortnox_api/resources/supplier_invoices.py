"""Supplier invoices: `fortnox.supplier_invoices`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.supplier_invoice import SupplierInvoice
from fortnox_api.models.supplier_invoice_list_item import SupplierInvoiceListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, one
from fortnox_core.created_document import CreatedDocument, Document, created
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import SupplierInvoiceFilter
    from fortnox_api.payloads import SupplierInvoiceCreate, SupplierInvoiceUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import DateInput, TextNumber


class _SupplierInvoicesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        costcenter: str | None = None,
        filter: SupplierInvoiceFilter | None = None,
        fromdate: DateInput | None = None,
        fromfinalpaydate: DateInput | None = None,
        invoicenumber: TextNumber | None = None,
        lastmodified: DateTimeFilter | None = None,
        ocr: str | None = None,
        ourreference: str | None = None,
        project: TextNumber | None = None,
        serialnumber: str | None = None,
        suppliername: str | None = None,
        suppliernumber: TextNumber | None = None,
        todate: DateInput | None = None,
        tofinalpaydate: DateInput | None = None,
        yourreference: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[SupplierInvoiceListItem, SupplierInvoice]:
        """All of the supplier invoices, page by page.

        `GET /3/supplierinvoices`, scope `supplierinvoice`.

        `.full()` gives for each row what `get` answers.

        Args:
            fromdate: the first date, inclusive.
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            todate: the last date, inclusive.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/supplierinvoices"],
            SupplierInvoiceListItem,
            query={
                "costcenter": costcenter,
                "filter": filter,
                "fromdate": fromdate,
                "fromfinalpaydate": fromfinalpaydate,
                "invoicenumber": invoicenumber,
                "lastmodified": datetime_filter(lastmodified),
                "ocr": ocr,
                "ourreference": ourreference,
                "project": project,
                "serialnumber": serialnumber,
                "suppliername": suppliername,
                "suppliernumber": suppliernumber,
                "todate": todate,
                "tofinalpaydate": tofinalpaydate,
                "yourreference": yourreference,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/supplierinvoices/{GivenNumber}"], one(SupplierInvoice), (row.given_number,)
            ),
        )

    @method
    def get(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """One supplier invoice.

        `GET /3/supplierinvoices/{GivenNumber}`, scope `supplierinvoice`.
        """
        return call(OPERATIONS["GET /3/supplierinvoices/{GivenNumber}"], one(SupplierInvoice), (given_number,))

    @method
    def create(self, supplier_invoice: SupplierInvoiceCreate, /) -> Call[SupplierInvoice]:
        """Creates one supplier invoice.

        `POST /3/supplierinvoices`, scope `supplierinvoice`.
        """
        return call(OPERATIONS["POST /3/supplierinvoices"], one(SupplierInvoice), body=supplier_invoice)

    @method
    def update(self, given_number: PathParam, supplier_invoice: SupplierInvoiceUpdate, /) -> Call[SupplierInvoice]:
        """Changes one supplier invoice: keys that are not sent stay as they are.

        `PUT /3/supplierinvoices/{GivenNumber}`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}"],
            one(SupplierInvoice),
            (given_number,),
            body=supplier_invoice,
        )

    @method
    def approval_bookkeep(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Approves that one supplier invoice is booked.

        `PUT /3/supplierinvoices/{GivenNumber}/approvalbookkeep`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/approvalbookkeep"], one(SupplierInvoice), (given_number,)
        )

    @method
    def approval_payment(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Approves that one supplier invoice is paid.

        `PUT /3/supplierinvoices/{GivenNumber}/approvalpayment`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/approvalpayment"], one(SupplierInvoice), (given_number,)
        )

    @method
    def bookkeep(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Books one supplier invoice: makes its voucher, after which it can hardly be changed.

        `PUT /3/supplierinvoices/{GivenNumber}/bookkeep`, scope `supplierinvoice`.
        """
        return call(OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/bookkeep"], one(SupplierInvoice), (given_number,))

    @method
    def cancel(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Cancels one supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}/cancel`, scope `supplierinvoice`.
        """
        return call(OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/cancel"], one(SupplierInvoice), (given_number,))

    @method
    def credit(self, given_number: PathParam, /) -> Call[CreatedDocument[SupplierInvoice]]:
        """Makes a credit invoice of one supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}/credit`, scope `supplierinvoice`.

        `.number` of the result is the number of the new document.
        `.document` is what Fortnox returned: the supplier invoice itself, or the new document.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/credit"],
            created(
                Document("SupplierInvoice", SupplierInvoice, number="given_number", reference="credit_reference"),
                Document("SupplierInvoice", SupplierInvoice, number="given_number", reference="credit_reference"),
                given_number,
            ),
            (given_number,),
        )


class SupplierInvoicesResource(_SupplierInvoicesResourceMethods, Resource):
    """Supplier invoices, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncSupplierInvoicesResource(_SupplierInvoicesResourceMethods, AsyncResource):
    """Supplier invoices, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

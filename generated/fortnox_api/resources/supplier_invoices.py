"""Supplier invoices: `fortnox.supplier_invoices`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.supplier_invoice import SupplierInvoice
from fortnox_api.models.supplier_invoice_list_item import SupplierInvoiceListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one, since
from fortnox_core.created import CreatedDocument, Document, created
from fortnox_core.full import ThinListing
from fortnox_core.resource import AsyncResource, Resource, method, thin_listing

if TYPE_CHECKING:
    from fortnox_api.models.choices import SupplierInvoiceFilter
    from fortnox_api.payloads import SupplierInvoiceCreate, SupplierInvoiceUpdate
    from fortnox_core.call import Key, Since
    from fortnox_core.payload import DayValue, TextNumber


class _SupplierInvoicesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @thin_listing
    def list(
        self,
        *,
        costcenter: str | None = None,
        filter: SupplierInvoiceFilter | None = None,
        fromdate: DayValue | None = None,
        fromfinalpaydate: DayValue | None = None,
        invoicenumber: TextNumber | None = None,
        lastmodified: Since | None = None,
        ocr: str | None = None,
        ourreference: str | None = None,
        project: TextNumber | None = None,
        serialnumber: str | None = None,
        suppliername: str | None = None,
        suppliernumber: TextNumber | None = None,
        todate: DayValue | None = None,
        tofinalpaydate: DayValue | None = None,
        yourreference: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ThinListing[SupplierInvoiceListItem, SupplierInvoice]:
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
        return ThinListing(
            OPERATIONS["GET /3/supplierinvoices"],
            SupplierInvoiceListItem,
            query={
                "costcenter": costcenter,
                "filter": filter,
                "fromdate": fromdate,
                "fromfinalpaydate": fromfinalpaydate,
                "invoicenumber": invoicenumber,
                "lastmodified": since(lastmodified),
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
    def get(self, given_number: Key, /) -> Call[SupplierInvoice]:
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
    def update(self, given_number: Key, supplier_invoice: SupplierInvoiceUpdate, /) -> Call[SupplierInvoice]:
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
    def approval_bookkeep(self, given_number: Key, /) -> Call[SupplierInvoice]:
        """Approves that one supplier invoice is booked.

        `PUT /3/supplierinvoices/{GivenNumber}/approvalbookkeep`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/approvalbookkeep"], one(SupplierInvoice), (given_number,)
        )

    @method
    def approval_payment(self, given_number: Key, /) -> Call[SupplierInvoice]:
        """Approves that one supplier invoice is paid.

        `PUT /3/supplierinvoices/{GivenNumber}/approvalpayment`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/approvalpayment"], one(SupplierInvoice), (given_number,)
        )

    @method
    def bookkeep(self, given_number: Key, /) -> Call[SupplierInvoice]:
        """Books one supplier invoice: makes its voucher, after which it can hardly be changed.

        `PUT /3/supplierinvoices/{GivenNumber}/bookkeep`, scope `supplierinvoice`.
        """
        return call(OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/bookkeep"], one(SupplierInvoice), (given_number,))

    @method
    def cancel(self, given_number: Key, /) -> Call[SupplierInvoice]:
        """Cancels one supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}/cancel`, scope `supplierinvoice`.
        """
        return call(OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/cancel"], one(SupplierInvoice), (given_number,))

    @method
    def credit(self, given_number: Key, /) -> Call[CreatedDocument[SupplierInvoice]]:
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

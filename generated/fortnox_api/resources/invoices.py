"""Invoices: `fortnox.invoices`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Invoices
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.invoice import Invoice
from fortnox_api.models.invoice_list_item import InvoiceListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, download, one
from fortnox_core.created_document import CreatedDocument, Document, created
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, file_method, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import InvoiceFilter, InvoiceSortBy, InvoiceSortorder
    from fortnox_api.payloads import InvoiceCreate, InvoiceUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.download import Download
    from fortnox_core.payload import DateInput, TextNumber


class _InvoicesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        accountnumberfrom: str | None = None,
        accountnumberto: str | None = None,
        articledescription: str | None = None,
        articlenumber: TextNumber | None = None,
        costcenter: str | None = None,
        credit: str | None = None,
        currency: str | None = None,
        customername: str | None = None,
        customernumber: TextNumber | None = None,
        documentnumber: TextNumber | None = None,
        externalinvoicereference1: str | None = None,
        externalinvoicereference2: str | None = None,
        filter: InvoiceFilter | None = None,
        fromdate: DateInput | None = None,
        fromfinalpaydate: str | None = None,
        invoicetype: str | None = None,
        label: str | None = None,
        lastmodified: DateTimeFilter | None = None,
        notcompleted: str | None = None,
        ocr: str | None = None,
        ourreference: str | None = None,
        project: TextNumber | None = None,
        sent: str | None = None,
        sortby: InvoiceSortBy | None = None,
        todate: DateInput | None = None,
        tofinalpaydate: str | None = None,
        yourordernumber: str | None = None,
        yourreference: str | None = None,
        sortorder: InvoiceSortorder | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[InvoiceListItem, Invoice]:
        """All of the invoices, page by page.

        `GET /3/invoices`, scope `invoice`.

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
            OPERATIONS["GET /3/invoices"],
            InvoiceListItem,
            query={
                "accountnumberfrom": accountnumberfrom,
                "accountnumberto": accountnumberto,
                "articledescription": articledescription,
                "articlenumber": articlenumber,
                "costcenter": costcenter,
                "credit": credit,
                "currency": currency,
                "customername": customername,
                "customernumber": customernumber,
                "documentnumber": documentnumber,
                "externalinvoicereference1": externalinvoicereference1,
                "externalinvoicereference2": externalinvoicereference2,
                "filter": filter,
                "fromdate": fromdate,
                "fromfinalpaydate": fromfinalpaydate,
                "invoicetype": invoicetype,
                "label": label,
                "lastmodified": datetime_filter(lastmodified),
                "notcompleted": notcompleted,
                "ocr": ocr,
                "ourreference": ourreference,
                "project": project,
                "sent": sent,
                "sortby": sortby,
                "todate": todate,
                "tofinalpaydate": tofinalpaydate,
                "yourordernumber": yourordernumber,
                "yourreference": yourreference,
                "sortorder": sortorder,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/invoices/{DocumentNumber}"], one(Invoice), (row.document_number,)),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[Invoice]:
        """One invoice.

        `GET /3/invoices/{DocumentNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}"], one(Invoice), (document_number,))

    @method
    def create(self, invoice: InvoiceCreate, /) -> Call[Invoice]:
        """Creates one invoice.

        `POST /3/invoices`, scope `invoice`.
        """
        return call(OPERATIONS["POST /3/invoices"], one(Invoice), body=invoice)

    @method
    def update(self, document_number: PathParam, invoice: InvoiceUpdate, /) -> Call[Invoice]:
        """Changes one invoice: keys that are not sent stay as they are.

        `PUT /3/invoices/{DocumentNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}"], one(Invoice), (document_number,), body=invoice)

    @method
    def bookkeep(self, document_number: PathParam, /) -> Call[Invoice]:
        """Books one invoice: makes its voucher, after which it can hardly be changed.

        `PUT /3/invoices/{DocumentNumber}/bookkeep`, scope `invoice`.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}/bookkeep"], one(Invoice), (document_number,))

    @method
    def cancel(self, document_number: PathParam, /) -> Call[Invoice]:
        """Cancels one invoice.

        `PUT /3/invoices/{DocumentNumber}/cancel`, scope `invoice`.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}/cancel"], one(Invoice), (document_number,))

    @method
    def credit(self, document_number: PathParam, /) -> Call[CreatedDocument[Invoice]]:
        """Makes a credit invoice of one invoice.

        `PUT /3/invoices/{DocumentNumber}/credit`, scope `invoice`.

        `.number` of the result is the number of the new document.
        `.document` is what Fortnox returned: the invoice itself, or the new document.
        """
        return call(
            OPERATIONS["PUT /3/invoices/{DocumentNumber}/credit"],
            created(
                Document("Invoice", Invoice, number="document_number", reference="credit_invoice_reference"),
                Document("Invoice", Invoice, number="document_number", reference="credit_invoice_reference"),
                document_number,
            ),
            (document_number,),
        )

    @method
    def einvoice(self, document_number: PathParam, /) -> Call[Invoice]:
        """Sends one invoice as an e-invoice.

        `GET /3/invoices/{DocumentNumber}/einvoice`, scope `invoice`.

        Sends an e-invoice: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/einvoice"], one(Invoice), (document_number,))

    @method
    def email(self, document_number: PathParam, /) -> Call[Invoice]:
        """Sends one invoice by e-mail.

        `GET /3/invoices/{DocumentNumber}/email`, scope `invoice`.

        Sends an e-mail: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/email"], one(Invoice), (document_number,))

    @method
    def eprint(self, document_number: PathParam, /) -> Call[Invoice]:
        """Sends one invoice as a letter.

        `GET /3/invoices/{DocumentNumber}/eprint`, scope `invoice`.

        Sends a letter by Fortnox's print service: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/eprint"], one(Invoice), (document_number,))

    @method
    def external_print(self, document_number: PathParam, /) -> Call[Invoice]:
        """Marks one invoice as sent, where it was printed by another program.

        `PUT /3/invoices/{DocumentNumber}/externalprint`, scope `invoice`.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}/externalprint"], one(Invoice), (document_number,))

    @file_method
    def preview(self, document_number: PathParam, /) -> Call[Download]:
        """The PDF of one invoice. Nothing is marked as sent.

        `GET /3/invoices/{DocumentNumber}/preview`, scope `invoice`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/preview"], download, (document_number,))

    @file_method
    def print(self, document_number: PathParam, /) -> Call[Download]:
        """The PDF of one invoice, which is marked as sent.

        `GET /3/invoices/{DocumentNumber}/print`, scope `invoice`.

        `.stream()` gives it piece by piece.

        Marks the document as sent: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/print"], download, (document_number,))

    @file_method
    def print_reminder(self, document_number: PathParam, /) -> Call[Download]:
        """The PDF of a reminder of one invoice.

        `GET /3/invoices/{DocumentNumber}/printreminder`, scope `invoice`.

        `.stream()` gives it piece by piece.

        Counts as a reminder that was sent: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/printreminder"], download, (document_number,))

    @method
    def warehouse_ready(self, document_number: PathParam, /) -> Call[Invoice]:
        """Marks one invoice as ready in the warehouse.

        `PUT /3/invoices/{DocumentNumber}/warehouseready`, scope `invoice`.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}/warehouseready"], one(Invoice), (document_number,))


class InvoicesResource(_InvoicesResourceMethods, Resource):
    """Invoices, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncInvoicesResource(_InvoicesResourceMethods, AsyncResource):
    """Invoices, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

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
    from collections.abc import Mapping

    from fortnox_api.models.choices import InvoiceFilter, InvoiceSortBy, InvoiceSortorder
    from fortnox_api.payloads import InvoiceCreate, InvoiceUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.download import Download
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _InvoicesResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[InvoiceListItem, Invoice]:
        """List invoices.

        `GET /3/invoices`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Rows are incomplete; `.full()` yields the `Invoice` of each row, as `invoices.get`.

        Args:
            accountnumberfrom: First account of a range; only invoices with a row on an account of the range.
            accountnumberto: Last account of a range; only invoices with a row on an account of the range.
            articledescription: Text to search for in the descriptions of the invoice rows.
            articlenumber: Only invoices with a row of this article.
            costcenter: Code of a cost center; only what is booked on it.
            credit: Only credit invoices, or only other invoices; the values are not documented.
            currency: Three-letter currency code, such as "EUR"; only invoices in it.
            customername: Text to search for in the customer's name.
            customernumber: Text to search for in the customer number.
            documentnumber: Text to search for in the document number.
            externalinvoicereference1: Text to search for in the first external reference.
            externalinvoicereference2: Text to search for in the second external reference.
            filter: Only invoices in this state. Known values: cancelled, fullypaid, unbooked, unpaid, unpaidoverdue.
            fromdate: First date, inclusive. `date`, or text such as 2026-01-31.
            fromfinalpaydate: First date of the final payment, inclusive, as YYYY-MM-DD.
            invoicetype: Only invoices of this type, such as "CASHINVOICE".
            label: Only documents with this label; whether its id or its text is expected is not documented.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            notcompleted: Only documents that are not completed; the values are not documented.
            ocr: Text to search for in the OCR number of the payment.
            ourreference: Text to search for in the reference person of the company.
            project: Project number; only documents of the project.
            sent: Only documents that are marked as sent, or that are not; the values are not documented.
            sortby: Field that decides the order of the rows. Known values: customername, customernumber,
                documentnumber, invoicedate, ocr, total.
            todate: Last date, inclusive. `date`, or text such as 2026-01-31.
            tofinalpaydate: Last date of the final payment, inclusive, as YYYY-MM-DD.
            yourordernumber: Text to search for in the customer's order number.
            yourreference: Text to search for in the reference person of the customer or supplier.
            sortorder: Direction of the sorting. Known values: ascending, descending.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `InvoiceListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/invoices/{DocumentNumber}"], one(Invoice), (row.document_number,)),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[Invoice]:
        """Retrieve an invoice.

        `GET /3/invoices/{DocumentNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            The invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}"], one(Invoice), (document_number,))

    @method
    def create(self, invoice: InvoiceCreate, /) -> Call[Invoice]:
        """Create an invoice.

        `POST /3/invoices`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Args:
            invoice: Fields to send. The keys of `InvoiceCreate`; required: CustomerNumber.

        Returns:
            The created invoice, as `Invoice`.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/invoices"], one(Invoice), body=invoice)

    @method
    def update(self, document_number: PathParam, invoice: InvoiceUpdate, /) -> Call[Invoice]:
        """Update an invoice.

        `PUT /3/invoices/{DocumentNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Keys that are not sent stay unchanged; null clears a field.

        Rows are matched by position, or by RowId where it is sent; rows that are not sent are deleted. `update_rows`
        builds them.

        Args:
            document_number: Invoice number as printed on the invoice.
            invoice: Fields to send. The keys of `InvoiceUpdate`, all of them optional.

        Returns:
            The updated invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}"], one(Invoice), (document_number,), body=invoice)

    @method
    def bookkeep(self, document_number: PathParam, /) -> Call[Invoice]:
        """Book an invoice.

        `PUT /3/invoices/{DocumentNumber}/bookkeep`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        The voucher is created. A booked document can hardly be changed.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            The invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}/bookkeep"], one(Invoice), (document_number,))

    @method
    def cancel(self, document_number: PathParam, /) -> Call[Invoice]:
        """Cancel an invoice.

        `PUT /3/invoices/{DocumentNumber}/cancel`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            The invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}/cancel"], one(Invoice), (document_number,))

    @method
    def credit(self, document_number: PathParam, /) -> Call[CreatedDocument[Invoice]]:
        """Create a credit invoice for an invoice.

        `PUT /3/invoices/{DocumentNumber}/credit`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Fortnox returns the invoice itself as `.document`; `.number` is the number of the new document.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            A `CreatedDocument` with `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Send an invoice as an e-invoice.

        `GET /3/invoices/{DocumentNumber}/einvoice`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Sends an e-invoice; the client never repeats the request by itself.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            The invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/einvoice"], one(Invoice), (document_number,))

    @method
    def email(self, document_number: PathParam, /) -> Call[Invoice]:
        """Send an invoice by e-mail.

        `GET /3/invoices/{DocumentNumber}/email`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Sends an e-mail; the client never repeats the request by itself.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            The invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/email"], one(Invoice), (document_number,))

    @method
    def eprint(self, document_number: PathParam, /) -> Call[Invoice]:
        """Send an invoice as a printed letter.

        `GET /3/invoices/{DocumentNumber}/eprint`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Sends a letter by Fortnox's print service; the client never repeats the request by itself.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            The invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/eprint"], one(Invoice), (document_number,))

    @method
    def external_print(self, document_number: PathParam, /) -> Call[Invoice]:
        """Mark an invoice as sent without printing it.

        `PUT /3/invoices/{DocumentNumber}/externalprint`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            The invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}/externalprint"], one(Invoice), (document_number,))

    @file_method
    def preview(self, document_number: PathParam, /) -> Call[Download]:
        """Download an invoice as a PDF without marking it as sent.

        `GET /3/invoices/{DocumentNumber}/preview`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        The same PDF as `print`.

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/preview"], download, (document_number,))

    @file_method
    def print(self, document_number: PathParam, /) -> Call[Download]:
        """Download an invoice as a PDF and mark it as sent.

        `GET /3/invoices/{DocumentNumber}/print`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Marks the document as sent; the client never repeats the request by itself.

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/print"], download, (document_number,))

    @file_method
    def print_reminder(self, document_number: PathParam, /) -> Call[Download]:
        """Download a payment reminder of an invoice as a PDF.

        `GET /3/invoices/{DocumentNumber}/printreminder`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        Counts as a reminder that was sent; the client never repeats the request by itself.

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoices/{DocumentNumber}/printreminder"], download, (document_number,))

    @method
    def warehouse_ready(self, document_number: PathParam, /) -> Call[Invoice]:
        """Mark an invoice as ready in the warehouse module.

        `PUT /3/invoices/{DocumentNumber}/warehouseready`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Invoices

        The delivery state of the document must be delivery.

        Args:
            document_number: Invoice number as printed on the invoice.

        Returns:
            The invoice, as `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/invoices/{DocumentNumber}/warehouseready"], one(Invoice), (document_number,))


class InvoicesResource(_InvoicesResourceMethods, Resource):
    """Invoices: list, get, create, update, bookkeep, cancel, credit, einvoice, email, eprint, external_print, preview,
    print, print_reminder, warehouse_ready.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncInvoicesResource(_InvoicesResourceMethods, AsyncResource):
    """Invoices: list, get, create, update, bookkeep, cancel, credit, einvoice, email, eprint, external_print, preview,
    print, print_reminder, warehouse_ready.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

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
    from collections.abc import Mapping

    from fortnox_api.models.choices import SupplierInvoiceFilter
    from fortnox_api.payloads import SupplierInvoiceCreate, SupplierInvoiceUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _SupplierInvoicesResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[SupplierInvoiceListItem, SupplierInvoice]:
        """List supplier invoices.

        `GET /3/supplierinvoices`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        Rows are incomplete; `.full()` yields the `SupplierInvoice` of each row, as `supplier_invoices.get`.

        Args:
            costcenter: Code of a cost center; only what is booked on it.
            filter: Only rows in this state. Known values: authorizepending, cancelled, fullypaid, pendingpayment,
                unbooked, unpaid, unpaidoverdue.
            fromdate: First date, inclusive. `date`, or text such as 2026-01-31.
            fromfinalpaydate: First date of the final payment, inclusive, as YYYY-MM-DD. `date`, or text such as
                2026-01-31.
            invoicenumber: Text to search for in the supplier's own invoice number; not the serial number.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            ocr: Text to search for in the OCR number of the payment.
            ourreference: Text to search for in the reference person of the company.
            project: Project number; only documents of the project.
            serialnumber: Text to search for in the serial number.
            suppliername: Text to search for in the supplier's name.
            suppliernumber: Only invoices of the supplier with this number.
            todate: Last date, inclusive. `date`, or text such as 2026-01-31.
            tofinalpaydate: Last date of the final payment, inclusive, as YYYY-MM-DD. `date`, or text such as
                2026-01-31.
            yourreference: Text to search for in the reference person of the customer or supplier.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `SupplierInvoiceListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/supplierinvoices/{GivenNumber}"], one(SupplierInvoice), (row.given_number,)
            ),
        )

    @method
    def get(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Retrieve a supplier invoice.

        `GET /3/supplierinvoices/{GivenNumber}`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        Args:
            given_number: Serial number that Fortnox gave the supplier invoice; not the supplier's own invoice number.

        Returns:
            The supplier invoice, as `SupplierInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/supplierinvoices/{GivenNumber}"], one(SupplierInvoice), (given_number,))

    @method
    def create(self, supplier_invoice: SupplierInvoiceCreate, /) -> Call[SupplierInvoice]:
        """Create a supplier invoice.

        `POST /3/supplierinvoices`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        Args:
            supplier_invoice: Fields to send. The keys of `SupplierInvoiceCreate`; required: SupplierNumber.

        Returns:
            The created supplier invoice, as `SupplierInvoice`.

        Raises:
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/supplierinvoices"], one(SupplierInvoice), body=supplier_invoice)

    @method
    def update(self, given_number: PathParam, supplier_invoice: SupplierInvoiceUpdate, /) -> Call[SupplierInvoice]:
        """Update a supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            given_number: Serial number that Fortnox gave the supplier invoice; not the supplier's own invoice number.
            supplier_invoice: Fields to send. The keys of `SupplierInvoiceUpdate`, all of them optional.

        Returns:
            The updated supplier invoice, as `SupplierInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}"],
            one(SupplierInvoice),
            (given_number,),
            body=supplier_invoice,
        )

    @method
    def approval_bookkeep(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Approve the bookkeeping of a supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}/approvalbookkeep`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        Args:
            given_number: Serial number that Fortnox gave the supplier invoice; not the supplier's own invoice number.

        Returns:
            The supplier invoice, as `SupplierInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/approvalbookkeep"], one(SupplierInvoice), (given_number,)
        )

    @method
    def approval_payment(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Approve the payment of a supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}/approvalpayment`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        Args:
            given_number: Serial number that Fortnox gave the supplier invoice; not the supplier's own invoice number.

        Returns:
            The supplier invoice, as `SupplierInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/approvalpayment"], one(SupplierInvoice), (given_number,)
        )

    @method
    def bookkeep(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Book a supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}/bookkeep`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        The voucher is created. A booked document can hardly be changed.

        Args:
            given_number: Serial number that Fortnox gave the supplier invoice; not the supplier's own invoice number.

        Returns:
            The supplier invoice, as `SupplierInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/bookkeep"], one(SupplierInvoice), (given_number,))

    @method
    def cancel(self, given_number: PathParam, /) -> Call[SupplierInvoice]:
        """Cancel a supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}/cancel`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        Args:
            given_number: Serial number that Fortnox gave the supplier invoice; not the supplier's own invoice number.

        Returns:
            The supplier invoice, as `SupplierInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/supplierinvoices/{GivenNumber}/cancel"], one(SupplierInvoice), (given_number,))

    @method
    def credit(self, given_number: PathParam, /) -> Call[CreatedDocument[SupplierInvoice]]:
        """Create a credit invoice for a supplier invoice.

        `PUT /3/supplierinvoices/{GivenNumber}/credit`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoices

        Fortnox returns the supplier invoice itself as `.document`; `.number` is the number of the new document.

        Args:
            given_number: Serial number that Fortnox gave the supplier invoice; not the supplier's own invoice number.

        Returns:
            A `CreatedDocument` with `SupplierInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
    """Supplier invoices: list, get, create, update, approval_bookkeep, approval_payment, bookkeep, cancel, credit.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSupplierInvoicesResource(_SupplierInvoicesResourceMethods, AsyncResource):
    """Supplier invoices: list, get, create, update, approval_bookkeep, approval_payment, bookkeep, cancel, credit.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Offers: `fortnox.offers`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Offers
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.invoice import Invoice
from fortnox_api.models.offer import Offer
from fortnox_api.models.offer_list_item import OfferListItem
from fortnox_api.models.order import Order
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, download, one
from fortnox_core.created_document import CreatedDocument, Document, created
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, file_method, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.models.choices import OfferFilter, OfferSortBy, OfferSortorder
    from fortnox_api.payloads import OfferCreate, OfferUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.download import Download
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _OffersResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        costcenter: str | None = None,
        customername: str | None = None,
        customernumber: TextNumber | None = None,
        documentnumber: TextNumber | None = None,
        filter: OfferFilter | None = None,
        fromdate: DateInput | None = None,
        label: str | None = None,
        lastmodified: DateTimeFilter | None = None,
        notcompleted: bool | None = None,
        ourreference: str | None = None,
        project: TextNumber | None = None,
        sent: bool | None = None,
        sortby: OfferSortBy | None = None,
        todate: DateInput | None = None,
        yourreference: str | None = None,
        sortorder: OfferSortorder | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[OfferListItem, Offer]:
        """List offers.

        `GET /3/offers`, scope `offer`, licence Order. https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Rows are incomplete; `.full()` yields the `Offer` of each row, as `offers.get`.

        Args:
            costcenter: Code of a cost center; only what is booked on it.
            customername: Text to search for in the customer's name.
            customernumber: Text to search for in the customer number.
            documentnumber: Text to search for in the document number.
            filter: Only rows in this state. Known values: cancelled, completed, expired, notcompleted, ordercreated,
                ordernotcreated.
            fromdate: First date, inclusive. `date`, or text such as 2026-01-31.
            label: Only documents with this label; whether its id or its text is expected is not documented.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            notcompleted: Only documents that are not completed; the values are not documented.
            ourreference: Text to search for in the reference person of the company.
            project: Project number; only documents of the project.
            sent: Only documents that are marked as sent, or that are not; the values are not documented.
            sortby: Field that decides the order of the rows. Known values: customerName, id, total, transactionDate.
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
            A pager of `OfferListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/offers"],
            OfferListItem,
            query={
                "costcenter": costcenter,
                "customername": customername,
                "customernumber": customernumber,
                "documentnumber": documentnumber,
                "filter": filter,
                "fromdate": fromdate,
                "label": label,
                "lastmodified": datetime_filter(lastmodified),
                "notcompleted": notcompleted,
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
            get=lambda row: call(OPERATIONS["GET /3/offers/{DocumentNumber}"], one(Offer), (row.document_number,)),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[Offer]:
        """Retrieve an offer.

        `GET /3/offers/{DocumentNumber}`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Args:
            document_number: Offer number as printed on the offer.

        Returns:
            The offer, as `Offer`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/offers/{DocumentNumber}"], one(Offer), (document_number,))

    @method
    def create(self, offer: OfferCreate, /) -> Call[Offer]:
        """Create an offer.

        `POST /3/offers`, scope `offer`, licence Order. https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Args:
            offer: Fields to send. The keys of `OfferCreate`; required: CustomerNumber.

        Returns:
            The created offer, as `Offer`.

        Raises:
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/offers"], one(Offer), body=offer)

    @method
    def update(self, document_number: PathParam, offer: OfferUpdate, /) -> Call[Offer]:
        """Update an offer.

        `PUT /3/offers/{DocumentNumber}`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Keys that are not sent stay unchanged; null clears a field.

        Rows are matched by position, or by RowId where it is sent; rows that are not sent are deleted. `update_rows`
        builds them.

        Args:
            document_number: Offer number as printed on the offer.
            offer: Fields to send. The keys of `OfferUpdate`, all of them optional.

        Returns:
            The updated offer, as `Offer`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/offers/{DocumentNumber}"], one(Offer), (document_number,), body=offer)

    @method
    def cancel(self, document_number: PathParam, /) -> Call[Offer]:
        """Cancel an offer.

        `PUT /3/offers/{DocumentNumber}/cancel`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Args:
            document_number: Offer number as printed on the offer.

        Returns:
            The offer, as `Offer`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/offers/{DocumentNumber}/cancel"], one(Offer), (document_number,))

    @method
    def create_invoice(self, document_number: PathParam, /) -> Call[CreatedDocument[Offer | Invoice]]:
        """Create an invoice from an offer.

        `PUT /3/offers/{DocumentNumber}/createinvoice`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Fortnox returns the offer itself or the new invoice as `.document`; `.number` is the number of the new document.

        Args:
            document_number: Offer number as printed on the offer.

        Returns:
            A `CreatedDocument` with `Offer` or `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/offers/{DocumentNumber}/createinvoice"],
            created(
                Document("Offer", Offer, number="document_number", reference="invoice_reference"),
                Document("Invoice", Invoice, number="document_number", reference=None),
                document_number,
            ),
            (document_number,),
        )

    @method
    def create_order(self, document_number: PathParam, /) -> Call[CreatedDocument[Offer | Order]]:
        """Create an order from an offer.

        `PUT /3/offers/{DocumentNumber}/createorder`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Fortnox returns the offer itself or the new order as `.document`; `.number` is the number of the new document.

        Args:
            document_number: Offer number as printed on the offer.

        Returns:
            A `CreatedDocument` with `Offer` or `Order`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/offers/{DocumentNumber}/createorder"],
            created(
                Document("Offer", Offer, number="document_number", reference="order_reference"),
                Document("Order", Order, number="document_number", reference=None),
                document_number,
            ),
            (document_number,),
        )

    @method
    def email(self, document_number: PathParam, /) -> Call[Offer]:
        """Send an offer by e-mail.

        `GET /3/offers/{DocumentNumber}/email`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Sends an e-mail; the client never repeats the request by itself.

        Args:
            document_number: Offer number as printed on the offer.

        Returns:
            The offer, as `Offer`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/offers/{DocumentNumber}/email"], one(Offer), (document_number,))

    @method
    def external_print(self, document_number: PathParam, /) -> Call[Offer]:
        """Mark an offer as sent without printing it.

        `PUT /3/offers/{DocumentNumber}/externalprint`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Args:
            document_number: Offer number as printed on the offer.

        Returns:
            The offer, as `Offer`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/offers/{DocumentNumber}/externalprint"], one(Offer), (document_number,))

    @file_method
    def preview(self, document_number: PathParam, /) -> Call[Download]:
        """Download an offer as a PDF without marking it as sent.

        `GET /3/offers/{DocumentNumber}/preview`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        The same PDF as `print`.

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            document_number: Offer number as printed on the offer.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/offers/{DocumentNumber}/preview"], download, (document_number,))

    @file_method
    def print(self, document_number: PathParam, /) -> Call[Download]:
        """Download an offer as a PDF and mark it as sent.

        `GET /3/offers/{DocumentNumber}/print`, scope `offer`, licence Order.
        https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Marks the document as sent; the client never repeats the request by itself.

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            document_number: Offer number as printed on the offer.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the offer.
            MissingScope: The token lacks the scope `offer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/offers/{DocumentNumber}/print"], download, (document_number,))


class OffersResource(_OffersResourceMethods, Resource):
    """Offers: list, get, create, update, cancel, create_invoice, create_order, email, external_print, preview, print.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncOffersResource(_OffersResourceMethods, AsyncResource):
    """Offers: list, get, create, update, cancel, create_invoice, create_order, email, external_print, preview, print.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

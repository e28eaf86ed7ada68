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
    from fortnox_api.models.choices import OfferFilter, OfferSortBy, OfferSortorder
    from fortnox_api.payloads import OfferCreate, OfferUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.download import Download
    from fortnox_core.payload import DateInput, TextNumber


class _OffersResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> ExpandableListing[OfferListItem, Offer]:
        """All of the offers, page by page.

        `GET /3/offers`, scope `offer`.

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
            get=lambda row: call(OPERATIONS["GET /3/offers/{DocumentNumber}"], one(Offer), (row.document_number,)),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[Offer]:
        """One offer.

        `GET /3/offers/{DocumentNumber}`, scope `offer`.
        """
        return call(OPERATIONS["GET /3/offers/{DocumentNumber}"], one(Offer), (document_number,))

    @method
    def create(self, offer: OfferCreate, /) -> Call[Offer]:
        """Creates one offer.

        `POST /3/offers`, scope `offer`.
        """
        return call(OPERATIONS["POST /3/offers"], one(Offer), body=offer)

    @method
    def update(self, document_number: PathParam, offer: OfferUpdate, /) -> Call[Offer]:
        """Changes one offer: keys that are not sent stay as they are.

        `PUT /3/offers/{DocumentNumber}`, scope `offer`.
        """
        return call(OPERATIONS["PUT /3/offers/{DocumentNumber}"], one(Offer), (document_number,), body=offer)

    @method
    def cancel(self, document_number: PathParam, /) -> Call[Offer]:
        """Cancels one offer.

        `PUT /3/offers/{DocumentNumber}/cancel`, scope `offer`.
        """
        return call(OPERATIONS["PUT /3/offers/{DocumentNumber}/cancel"], one(Offer), (document_number,))

    @method
    def create_invoice(self, document_number: PathParam, /) -> Call[CreatedDocument[Offer | Invoice]]:
        """Makes an invoice of one offer.

        `PUT /3/offers/{DocumentNumber}/createinvoice`, scope `offer`.

        `.number` of the result is the number of the new document.
        `.document` is what Fortnox returned: the offer itself, or the new document.
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
        """Makes an order of one offer.

        `PUT /3/offers/{DocumentNumber}/createorder`, scope `offer`.

        `.number` of the result is the number of the new document.
        `.document` is what Fortnox returned: the offer itself, or the new document.
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
        """Sends one offer by e-mail.

        `GET /3/offers/{DocumentNumber}/email`, scope `offer`.

        Sends an e-mail: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/offers/{DocumentNumber}/email"], one(Offer), (document_number,))

    @method
    def external_print(self, document_number: PathParam, /) -> Call[Offer]:
        """Marks one offer as sent, where it was printed by another program.

        `PUT /3/offers/{DocumentNumber}/externalprint`, scope `offer`.
        """
        return call(OPERATIONS["PUT /3/offers/{DocumentNumber}/externalprint"], one(Offer), (document_number,))

    @file_method
    def preview(self, document_number: PathParam, /) -> Call[Download]:
        """The PDF of one offer. Nothing is marked as sent.

        `GET /3/offers/{DocumentNumber}/preview`, scope `offer`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/offers/{DocumentNumber}/preview"], download, (document_number,))

    @file_method
    def print(self, document_number: PathParam, /) -> Call[Download]:
        """The PDF of one offer, which is marked as sent.

        `GET /3/offers/{DocumentNumber}/print`, scope `offer`.

        `.stream()` gives it piece by piece.

        Marks the document as sent: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/offers/{DocumentNumber}/print"], download, (document_number,))


class OffersResource(_OffersResourceMethods, Resource):
    """Offers, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncOffersResource(_OffersResourceMethods, AsyncResource):
    """Offers, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

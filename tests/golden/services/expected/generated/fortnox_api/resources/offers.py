"""Offers: `fortnox.offers`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Offers
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.offer import Offer
from fortnox_api.models.order import Order
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.created_document import CreatedDocument, Document, created
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_core.call import PathParam


class _OffersResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, document_number: PathParam, /) -> Call[Offer]:
        """Get (offers).

        `GET /3/offers/{DocumentNumber}`, scope `offer`. https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Args:
            document_number: Passed to Fortnox unchanged; meaning not documented.

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
    def createorder(self, document_number: PathParam, /) -> Call[CreatedDocument[Offer | Order]]:
        """Createorder (offers).

        `PUT /3/offers/{DocumentNumber}/createorder`, scope `offer`. https://api.fortnox.se/apidocs#tag/fortnox_Offers

        Fortnox returns the offer itself or the new order as `.document`; `.number` is the number of the new document.

        Args:
            document_number: Passed to Fortnox unchanged; meaning not documented.

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


class OffersResource(_OffersResourceMethods, Resource):
    """Offers: get, createorder.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncOffersResource(_OffersResourceMethods, AsyncResource):
    """Offers: get, createorder.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

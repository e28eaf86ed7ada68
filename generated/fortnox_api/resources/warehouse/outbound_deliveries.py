"""Manual outbound documents: `fortnox.warehouse.outbound_deliveries`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_ManualOutboundDocument
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.manual_outbound_document import ManualOutboundDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads.warehouse import (
        ManualOutboundDocumentCreate,
        ManualOutboundDocumentReplace,
        ManualOutboundDocumentUpdate,
    )
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput


class _OutboundDeliveriesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, id: PathParam, /) -> Call[ManualOutboundDocument]:
        """Retrieve a manual outbound document.

        `GET /api/warehouse/deliveries-v1/outbounddeliveries/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualOutboundDocument

        Args:
            id: Number of the manual outbound document.

        Returns:
            The manual outbound document, as `ManualOutboundDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual outbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/warehouse/deliveries-v1/outbounddeliveries/{id}"], one(ManualOutboundDocument), (id,)
        )

    @method
    def create(self, manual_outbound_document: ManualOutboundDocumentCreate, /) -> Call[ManualOutboundDocument]:
        """Create a manual outbound document.

        `POST /api/warehouse/deliveries-v1/outbounddeliveries`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualOutboundDocument

        Args:
            manual_outbound_document: Fields to send. The keys of `ManualOutboundDocumentCreate`; required: date, rows.

        Returns:
            The created manual outbound document, as `ManualOutboundDocument`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/warehouse/deliveries-v1/outbounddeliveries"],
            one(ManualOutboundDocument),
            body=manual_outbound_document,
        )

    @method
    def update(self, id: PathParam, manual_outbound_document: ManualOutboundDocumentUpdate, /) -> Call[None]:
        """Update the note of a manual outbound document.

        `PATCH /api/warehouse/deliveries-v1/outbounddeliveries/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualOutboundDocument

        Keys that are not sent stay unchanged.

        Args:
            id: Number of the manual outbound document.
            manual_outbound_document: Fields to send. The keys of `ManualOutboundDocumentUpdate`, all of them optional.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual outbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/deliveries-v1/outbounddeliveries/{id}"],
            no_content,
            (id,),
            body=manual_outbound_document,
        )

    @method
    def replace(
        self, id: PathParam, manual_outbound_document: ManualOutboundDocumentReplace, /
    ) -> Call[ManualOutboundDocument]:
        """Replace a manual outbound document.

        `PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualOutboundDocument

        Keys that are not sent are lost.

        Args:
            id: Number of the manual outbound document.
            manual_outbound_document: Fields to send. The keys of `ManualOutboundDocumentReplace`; required: date, rows.

        Returns:
            The manual outbound document as it is stored, as `ManualOutboundDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual outbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}"],
            one(ManualOutboundDocument),
            (id,),
            body=manual_outbound_document,
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Release a manual outbound document.

        `PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}/release`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualOutboundDocument

        The document is locked and booked, and the stock changes.

        Args:
            id: Number of the manual outbound document.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual outbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}/release"], no_content, (id,))

    @method
    def void(self, id: PathParam, /, *, custom_void_date: DateInput | None = None) -> Call[None]:
        """Void a manual outbound document.

        `PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}/void`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualOutboundDocument

        Args:
            id: Number of the manual outbound document.
            custom_void_date: Date on which voiding is booked; without it the date of the document. `date`, or text such
                as 2026-01-31.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual outbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}/void"],
            no_content,
            (id,),
            query={"customVoidDate": custom_void_date},
        )


class OutboundDeliveriesResource(_OutboundDeliveriesResourceMethods, Resource):
    """Manual outbound documents: get, create, update, replace, release, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncOutboundDeliveriesResource(_OutboundDeliveriesResourceMethods, AsyncResource):
    """Manual outbound documents: get, create, update, replace, release, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Manual inbound documents: `fortnox.warehouse.inbound_deliveries`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_ManualInboundDocument
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.manual_inbound_document import ManualInboundDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads.warehouse import (
        ManualInboundDocumentCreate,
        ManualInboundDocumentReplace,
        ManualInboundDocumentUpdate,
    )
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput


class _InboundDeliveriesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, id: PathParam, /) -> Call[ManualInboundDocument]:
        """Retrieve a manual inbound document.

        `GET /api/warehouse/deliveries-v1/inbounddeliveries/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualInboundDocument

        Args:
            id: Number of the manual inbound document.

        Returns:
            The manual inbound document, as `ManualInboundDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual inbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/warehouse/deliveries-v1/inbounddeliveries/{id}"], one(ManualInboundDocument), (id,)
        )

    @method
    def create(self, manual_inbound_document: ManualInboundDocumentCreate, /) -> Call[ManualInboundDocument]:
        """Create a manual inbound document.

        `POST /api/warehouse/deliveries-v1/inbounddeliveries`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualInboundDocument

        Args:
            manual_inbound_document: Fields to send. The keys of `ManualInboundDocumentCreate`; required: currency,
                currencyRate, date, rows.

        Returns:
            The created manual inbound document, as `ManualInboundDocument`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/warehouse/deliveries-v1/inbounddeliveries"],
            one(ManualInboundDocument),
            body=manual_inbound_document,
        )

    @method
    def update(self, id: PathParam, manual_inbound_document: ManualInboundDocumentUpdate, /) -> Call[None]:
        """Update the note of a manual inbound document.

        `PATCH /api/warehouse/deliveries-v1/inbounddeliveries/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualInboundDocument

        Keys that are not sent stay unchanged.

        Args:
            id: Number of the manual inbound document.
            manual_inbound_document: Fields to send. The keys of `ManualInboundDocumentUpdate`, all of them optional.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual inbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/deliveries-v1/inbounddeliveries/{id}"],
            no_content,
            (id,),
            body=manual_inbound_document,
        )

    @method
    def replace(
        self, id: PathParam, manual_inbound_document: ManualInboundDocumentReplace, /
    ) -> Call[ManualInboundDocument]:
        """Replace a manual inbound document.

        `PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualInboundDocument

        Keys that are not sent are lost.

        Args:
            id: Number of the manual inbound document.
            manual_inbound_document: Fields to send. The keys of `ManualInboundDocumentReplace`; required: currency,
                currencyRate, date, rows.

        Returns:
            The manual inbound document as it is stored, as `ManualInboundDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual inbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}"],
            one(ManualInboundDocument),
            (id,),
            body=manual_inbound_document,
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Release a manual inbound document.

        `PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}/release`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualInboundDocument

        The document is locked and booked, and the stock changes.

        Args:
            id: Number of the manual inbound document.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual inbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}/release"], no_content, (id,))

    @method
    def void(
        self, id: PathParam, /, *, custom_void_date: DateInput | None = None, force: bool | None = None
    ) -> Call[None]:
        """Void a manual inbound document.

        `PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}/void`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualInboundDocument

        Args:
            id: Number of the manual inbound document.
            custom_void_date: Date on which voiding is booked; without it the date of the document. `date`, or text such
                as 2026-01-31.
            force: Void also a released document whose goods have left the stock; the stock can become negative.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the manual inbound document.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}/void"],
            no_content,
            (id,),
            query={"customVoidDate": custom_void_date, "force": force},
        )


class InboundDeliveriesResource(_InboundDeliveriesResourceMethods, Resource):
    """Manual inbound documents: get, create, update, replace, release, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncInboundDeliveriesResource(_InboundDeliveriesResourceMethods, AsyncResource):
    """Manual inbound documents: get, create, update, replace, release, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

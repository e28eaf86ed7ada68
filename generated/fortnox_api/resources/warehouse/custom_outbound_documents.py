"""Custom outbound documents: `fortnox.warehouse.custom_outbound_documents`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_CustomOutboundDocument
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.custom_outbound_document import CustomOutboundDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads.warehouse import CustomOutboundDocumentReplace
    from fortnox_core.call import PathParam


class _CustomOutboundDocumentsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, type: PathParam, id: PathParam, /) -> Call[CustomOutboundDocument]:
        """Retrieve a custom outbound document.

        `GET /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomOutboundDocument

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.
            id: Number of the document, 1 to 25 digits, chosen by the caller.

        Returns:
            The custom outbound document, as `CustomOutboundDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom outbound document.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}"],
            one(CustomOutboundDocument),
            (type, id),
        )

    @method
    def replace(
        self, type: PathParam, id: PathParam, custom_outbound_document: CustomOutboundDocumentReplace, /
    ) -> Call[CustomOutboundDocument]:
        """Replace a custom outbound document.

        `PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomOutboundDocument

        Keys that are not sent are lost.

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.
            id: Number of the document, 1 to 25 digits, chosen by the caller.
            custom_outbound_document: Fields to send. The keys of `CustomOutboundDocumentReplace`; required: date,
                deliveryState, rows.

        Returns:
            The custom outbound document as it is stored, as `CustomOutboundDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom outbound document.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}"],
            one(CustomOutboundDocument),
            (type, id),
            body=custom_outbound_document,
        )

    @method
    def release(self, type: PathParam, id: PathParam, /) -> Call[None]:
        """Release a custom outbound document.

        `PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}/release`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomOutboundDocument

        The document is locked and booked, and the stock changes.

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.
            id: Number of the document, 1 to 25 digits, chosen by the caller.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom outbound document.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}/release"],
            no_content,
            (type, id),
        )

    @method
    def void(self, type: PathParam, id: PathParam, /, *, force: bool | None = None) -> Call[None]:
        """Void a custom outbound document.

        `PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}/void`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomOutboundDocument

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.
            id: Number of the document, 1 to 25 digits, chosen by the caller.
            force: Void also a released document whose goods have left the stock; the stock can become negative.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom outbound document.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}/void"],
            no_content,
            (type, id),
            query={"force": force},
        )


class CustomOutboundDocumentsResource(_CustomOutboundDocumentsResourceMethods, Resource):
    """Custom outbound documents: get, replace, release, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCustomOutboundDocumentsResource(_CustomOutboundDocumentsResourceMethods, AsyncResource):
    """Custom outbound documents: get, replace, release, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

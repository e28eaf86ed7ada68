"""Custom inbound documents: `fortnox.warehouse.custom_inbound_documents`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_CustomInboundDocument
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.custom_inbound_document import CustomInboundDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads.warehouse import CustomInboundDocumentReplace
    from fortnox_core.call import PathParam


class _CustomInboundDocumentsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, type: PathParam, id: PathParam, /) -> Call[CustomInboundDocument]:
        """Retrieve a custom inbound document.

        `GET /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomInboundDocument

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.
            id: Number of the document, 1 to 25 digits, chosen by the caller.

        Returns:
            The custom inbound document, as `CustomInboundDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom inbound document.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}"],
            one(CustomInboundDocument),
            (type, id),
        )

    @method
    def replace(
        self, type: PathParam, id: PathParam, custom_inbound_document: CustomInboundDocumentReplace, /
    ) -> Call[CustomInboundDocument]:
        """Replace a custom inbound document.

        `PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomInboundDocument

        Keys that are not sent are lost.

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.
            id: Number of the document, 1 to 25 digits, chosen by the caller.
            custom_inbound_document: Fields to send. The keys of `CustomInboundDocumentReplace`; required: date, rows.

        Returns:
            The custom inbound document as it is stored, as `CustomInboundDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom inbound document.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}"],
            one(CustomInboundDocument),
            (type, id),
            body=custom_inbound_document,
        )

    @method
    def release(self, type: PathParam, id: PathParam, /) -> Call[None]:
        """Release a custom inbound document.

        `PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}/release`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomInboundDocument

        The document is locked and booked, and the stock changes.

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.
            id: Number of the document, 1 to 25 digits, chosen by the caller.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom inbound document.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}/release"],
            no_content,
            (type, id),
        )

    @method
    def void(self, type: PathParam, id: PathParam, /, *, force: bool | None = None) -> Call[None]:
        """Void a custom inbound document.

        `PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}/void`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomInboundDocument

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.
            id: Number of the document, 1 to 25 digits, chosen by the caller.
            force: Void also a released document whose goods have left the stock; the stock can become negative.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom inbound document.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}/void"],
            no_content,
            (type, id),
            query={"force": force},
        )


class CustomInboundDocumentsResource(_CustomInboundDocumentsResourceMethods, Resource):
    """Custom inbound documents: get, replace, release, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCustomInboundDocumentsResource(_CustomInboundDocumentsResourceMethods, AsyncResource):
    """Custom inbound documents: get, replace, release, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

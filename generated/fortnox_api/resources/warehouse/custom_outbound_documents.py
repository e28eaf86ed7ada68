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
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, type: PathParam, id: PathParam, /) -> Call[CustomOutboundDocument]:
        """One custom outbound document.

        `GET /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}`, scope `warehousecustomdocument`.
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
        """Replaces one custom outbound document: keys that are not sent are lost.

        `PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}`, scope `warehousecustomdocument`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}"],
            one(CustomOutboundDocument),
            (type, id),
            body=custom_outbound_document,
        )

    @method
    def release(self, type: PathParam, id: PathParam, /) -> Call[None]:
        """Releases one custom outbound document: books it in or out of stock.

        `PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}/release`, scope `warehousecustomdocument`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}/release"],
            no_content,
            (type, id),
        )

    @method
    def void(self, type: PathParam, id: PathParam, /, *, force: bool | None = None) -> Call[None]:
        """Voids one custom outbound document.

        `PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}/void`, scope `warehousecustomdocument`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/outbound-v1/{type}/{id}/void"],
            no_content,
            (type, id),
            query={"force": force},
        )


class CustomOutboundDocumentsResource(_CustomOutboundDocumentsResourceMethods, Resource):
    """Custom outbound documents, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncCustomOutboundDocumentsResource(_CustomOutboundDocumentsResourceMethods, AsyncResource):
    """Custom outbound documents, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

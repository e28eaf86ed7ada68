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
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, type: PathParam, id: PathParam, /) -> Call[CustomInboundDocument]:
        """One custom inbound document.

        `GET /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}`, scope `warehousecustomdocument`.
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
        """Replaces one custom inbound document: keys that are not sent are lost.

        `PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}`, scope `warehousecustomdocument`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}"],
            one(CustomInboundDocument),
            (type, id),
            body=custom_inbound_document,
        )

    @method
    def release(self, type: PathParam, id: PathParam, /) -> Call[None]:
        """Releases one custom inbound document: books it in or out of stock.

        `PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}/release`, scope `warehousecustomdocument`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}/release"],
            no_content,
            (type, id),
        )

    @method
    def void(self, type: PathParam, id: PathParam, /, *, force: bool | None = None) -> Call[None]:
        """Voids one custom inbound document.

        `PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}/void`, scope `warehousecustomdocument`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/documentdeliveries/custom/inbound-v1/{type}/{id}/void"],
            no_content,
            (type, id),
            query={"force": force},
        )


class CustomInboundDocumentsResource(_CustomInboundDocumentsResourceMethods, Resource):
    """Custom inbound documents, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncCustomInboundDocumentsResource(_CustomInboundDocumentsResourceMethods, AsyncResource):
    """Custom inbound documents, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

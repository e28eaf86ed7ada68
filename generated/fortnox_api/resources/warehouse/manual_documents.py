"""Manual documents: `fortnox.warehouse.manual_documents`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_ManualDocument
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.manual_document import ManualDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.choices import ManualDocumentState, ManualDocumentTypeFilter


class _ManualDocumentsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(
        self,
        *,
        item_id: str | None = None,
        state: ManualDocumentState | None = None,
        type: ManualDocumentTypeFilter | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> Listing[ManualDocument]:
        """All of the manual documents, page by page.

        `GET /api/warehouse/deliveries-v1`, scope `warehouse`.

        Args:
            limit: rows per request, from 1 to 1000, never a total; without it 1000.
            offset: how many rows to skip.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/deliveries-v1"],
            ManualDocument,
            query={"itemId": item_id, "state": state, "type": type},
            limit=limit,
            offset=offset,
        )


class ManualDocumentsResource(_ManualDocumentsResourceMethods, Resource):
    """Manual documents, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncManualDocumentsResource(_ManualDocumentsResourceMethods, AsyncResource):
    """Manual documents, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Manual inbound and outbound documents and stock transfers: `fortnox.warehouse.manual_documents`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_ManualDocument
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.manual_document import ManualDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.models.warehouse.choices import ManualDocumentState, ManualDocumentTypeFilter
    from fortnox_core.pagination import OnIncomplete


class _ManualDocumentsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        item_id: str | None = None,
        state: ManualDocumentState | None = None,
        type: ManualDocumentTypeFilter | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[ManualDocument]:
        """List manual inbound and outbound documents and stock transfers.

        `GET /api/warehouse/deliveries-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_ManualDocument

        Args:
            item_id: Only documents with this article, by article number.
            state: Only documents in this state. Known values: all, released, unreleased, voided.
            type: Kind of document. Known values: all, inbound, outbound, stocktransfer.
            limit: Rows in one page; not a total. 1 to 1000. Default: 1000.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ManualDocument` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/warehouse/deliveries-v1"],
            ManualDocument,
            query={"itemId": item_id, "state": state, "type": type},
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class ManualDocumentsResource(_ManualDocumentsResourceMethods, Resource):
    """Manual inbound and outbound documents and stock transfers: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncManualDocumentsResource(_ManualDocumentsResourceMethods, AsyncResource):
    """Manual inbound and outbound documents and stock transfers: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

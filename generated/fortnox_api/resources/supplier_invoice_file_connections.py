"""Supplier invoice file connections: `fortnox.supplier_invoice_file_connections`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceFileConnections
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.supplier_invoice_file_connection import SupplierInvoiceFileConnection
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import SupplierInvoiceFileConnectionCreate
    from fortnox_core.ids import FileId
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _SupplierInvoiceFileConnectionsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        supplierinvoicenumber: TextNumber | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[SupplierInvoiceFileConnection, SupplierInvoiceFileConnection]:
        """List supplier invoice file connections.

        `GET /3/supplierinvoicefileconnections`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceFileConnections

        Rows can be incomplete; `.full()` yields the `SupplierInvoiceFileConnection` of each row, as
        `supplier_invoice_file_connections.get`.

        Args:
            supplierinvoicenumber: Only connections of the supplier invoice with this serial number (`GivenNumber`).
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `SupplierInvoiceFileConnection` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/supplierinvoicefileconnections"],
            SupplierInvoiceFileConnection,
            query={"supplierinvoicenumber": supplierinvoicenumber},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/supplierinvoicefileconnections/{FileId}"],
                one(SupplierInvoiceFileConnection),
                (row.file_id,),
            ),
        )

    @method
    def get(self, file_id: FileId | None, /) -> Call[SupplierInvoiceFileConnection]:
        """Retrieve a supplier invoice file connection.

        `GET /3/supplierinvoicefileconnections/{FileId}`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceFileConnections

        Args:
            file_id: Id of the connected file in the inbox; not its `ArchiveFileId`.

        Returns:
            The supplier invoice file connection, as `SupplierInvoiceFileConnection`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice file connection.
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/supplierinvoicefileconnections/{FileId}"], one(SupplierInvoiceFileConnection), (file_id,)
        )

    @method
    def create(
        self, supplier_invoice_file_connection: SupplierInvoiceFileConnectionCreate, /
    ) -> Call[SupplierInvoiceFileConnection]:
        """Create a supplier invoice file connection.

        `POST /3/supplierinvoicefileconnections`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceFileConnections

        Args:
            supplier_invoice_file_connection: Fields to send. The keys of `SupplierInvoiceFileConnectionCreate`, all of
                them optional.

        Returns:
            The created supplier invoice file connection, as `SupplierInvoiceFileConnection`.

        Raises:
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/supplierinvoicefileconnections"],
            one(SupplierInvoiceFileConnection),
            body=supplier_invoice_file_connection,
        )

    @method
    def delete(self, file_id: FileId | None, /) -> Call[None]:
        """Delete a supplier invoice file connection.

        `DELETE /3/supplierinvoicefileconnections/{FileId}`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceFileConnections

        Args:
            file_id: Id of the connected file in the inbox; not its `ArchiveFileId`.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice file connection.
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/supplierinvoicefileconnections/{FileId}"], no_content, (file_id,))


class SupplierInvoiceFileConnectionsResource(_SupplierInvoiceFileConnectionsResourceMethods, Resource):
    """Supplier invoice file connections: list, get, create, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSupplierInvoiceFileConnectionsResource(_SupplierInvoiceFileConnectionsResourceMethods, AsyncResource):
    """Supplier invoice file connections: list, get, create, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

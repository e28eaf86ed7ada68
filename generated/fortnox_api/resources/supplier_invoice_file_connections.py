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
    from fortnox_api.payloads import SupplierInvoiceFileConnectionCreate
    from fortnox_core.ids import FileId
    from fortnox_core.payload import TextNumber


class _SupplierInvoiceFileConnectionsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        supplierinvoicenumber: TextNumber | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[SupplierInvoiceFileConnection, SupplierInvoiceFileConnection]:
        """All of the supplier invoice file connections, page by page.

        `GET /3/supplierinvoicefileconnections`, scope `connectfile`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/supplierinvoicefileconnections"],
            SupplierInvoiceFileConnection,
            query={"supplierinvoicenumber": supplierinvoicenumber},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/supplierinvoicefileconnections/{FileId}"],
                one(SupplierInvoiceFileConnection),
                (row.file_id,),
            ),
        )

    @method
    def get(self, file_id: FileId | None, /) -> Call[SupplierInvoiceFileConnection]:
        """One supplier invoice file connection.

        `GET /3/supplierinvoicefileconnections/{FileId}`, scope `connectfile`.
        """
        return call(
            OPERATIONS["GET /3/supplierinvoicefileconnections/{FileId}"], one(SupplierInvoiceFileConnection), (file_id,)
        )

    @method
    def create(
        self, supplier_invoice_file_connection: SupplierInvoiceFileConnectionCreate, /
    ) -> Call[SupplierInvoiceFileConnection]:
        """Creates one supplier invoice file connection.

        `POST /3/supplierinvoicefileconnections`, scope `connectfile`.
        """
        return call(
            OPERATIONS["POST /3/supplierinvoicefileconnections"],
            one(SupplierInvoiceFileConnection),
            body=supplier_invoice_file_connection,
        )

    @method
    def delete(self, file_id: FileId | None, /) -> Call[None]:
        """Deletes one supplier invoice file connection.

        `DELETE /3/supplierinvoicefileconnections/{FileId}`, scope `connectfile`.
        """
        return call(OPERATIONS["DELETE /3/supplierinvoicefileconnections/{FileId}"], no_content, (file_id,))


class SupplierInvoiceFileConnectionsResource(_SupplierInvoiceFileConnectionsResourceMethods, Resource):
    """Supplier invoice file connections, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncSupplierInvoiceFileConnectionsResource(_SupplierInvoiceFileConnectionsResourceMethods, AsyncResource):
    """Supplier invoice file connections, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

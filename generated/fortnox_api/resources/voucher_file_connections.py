"""Voucher file connections: `fortnox.voucher_file_connections`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_VoucherFileConnections
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.voucher_file_connection import VoucherFileConnection
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import VoucherFileConnectionCreate
    from fortnox_core.ids import FileId
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput


class _VoucherFileConnectionsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        voucherdescription: str | None = None,
        vouchernumber: int | None = None,
        voucherseries: str | None = None,
        voucheryear: int | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[VoucherFileConnection, VoucherFileConnection]:
        """List voucher file connections.

        `GET /3/voucherfileconnections`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_VoucherFileConnections

        Rows can be incomplete; `.full()` yields the `VoucherFileConnection` of each row, as
        `voucher_file_connections.get`.

        Args:
            voucherdescription: Text to search for in the voucher's description.
            vouchernumber: Number within the voucher series; only connections of this voucher.
            voucherseries: Code of a voucher series, such as "A"; only connections of vouchers in it.
            voucheryear: Id of the voucher's financial year; not the calendar year.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `VoucherFileConnection` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/voucherfileconnections"],
            VoucherFileConnection,
            query={
                "voucherdescription": voucherdescription,
                "vouchernumber": vouchernumber,
                "voucherseries": voucherseries,
                "voucheryear": voucheryear,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/voucherfileconnections/{FileId}"], one(VoucherFileConnection), (row.file_id,)
            ),
        )

    @method
    def get(self, file_id: FileId | None, /) -> Call[VoucherFileConnection]:
        """Retrieve a voucher file connection.

        `GET /3/voucherfileconnections/{FileId}`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_VoucherFileConnections

        Args:
            file_id: Id of the connected file in the inbox; not its `ArchiveFileId`.

        Returns:
            The voucher file connection, as `VoucherFileConnection`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the voucher file connection.
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/voucherfileconnections/{FileId}"], one(VoucherFileConnection), (file_id,))

    @method
    def create(
        self,
        voucher_file_connection: VoucherFileConnectionCreate,
        /,
        *,
        financialyear: int | None = None,
        financialyeardate: DateInput | None = None,
    ) -> Call[VoucherFileConnection]:
        """Create a voucher file connection.

        `POST /3/voucherfileconnections`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_VoucherFileConnections

        Args:
            voucher_file_connection: Fields to send. The keys of `VoucherFileConnectionCreate`; required: FileId,
                VoucherNumber, VoucherSeries.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.
            financialyeardate: Any date within the financial year. `date`, or text such as 2026-01-31.

        Returns:
            The created voucher file connection, as `VoucherFileConnection`.

        Raises:
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/voucherfileconnections"],
            one(VoucherFileConnection),
            query={"financialyear": financialyear, "financialyeardate": financialyeardate},
            body=voucher_file_connection,
        )

    @method
    def delete(self, file_id: FileId | None, /) -> Call[None]:
        """Delete a voucher file connection.

        `DELETE /3/voucherfileconnections/{FileId}`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_VoucherFileConnections

        Args:
            file_id: Id of the connected file in the inbox; not its `ArchiveFileId`.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the voucher file connection.
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/voucherfileconnections/{FileId}"], no_content, (file_id,))


class VoucherFileConnectionsResource(_VoucherFileConnectionsResourceMethods, Resource):
    """Voucher file connections: list, get, create, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncVoucherFileConnectionsResource(_VoucherFileConnectionsResourceMethods, AsyncResource):
    """Voucher file connections: list, get, create, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

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
    from fortnox_api.payloads import VoucherFileConnectionCreate
    from fortnox_core.ids import FileId
    from fortnox_core.payload import DateInput


class _VoucherFileConnectionsResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> ExpandableListing[VoucherFileConnection, VoucherFileConnection]:
        """All of the voucher file connections, page by page.

        `GET /3/voucherfileconnections`, scope `connectfile`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
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
            get=lambda row: call(
                OPERATIONS["GET /3/voucherfileconnections/{FileId}"], one(VoucherFileConnection), (row.file_id,)
            ),
        )

    @method
    def get(self, file_id: FileId | None, /) -> Call[VoucherFileConnection]:
        """One voucher file connection.

        `GET /3/voucherfileconnections/{FileId}`, scope `connectfile`.
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
        """Creates one voucher file connection.

        `POST /3/voucherfileconnections`, scope `connectfile`.

        Args:
            financialyear: the id of a financial year.
            financialyeardate: a date within a financial year.
        """
        return call(
            OPERATIONS["POST /3/voucherfileconnections"],
            one(VoucherFileConnection),
            query={"financialyear": financialyear, "financialyeardate": financialyeardate},
            body=voucher_file_connection,
        )

    @method
    def delete(self, file_id: FileId | None, /) -> Call[None]:
        """Deletes one voucher file connection.

        `DELETE /3/voucherfileconnections/{FileId}`, scope `connectfile`.
        """
        return call(OPERATIONS["DELETE /3/voucherfileconnections/{FileId}"], no_content, (file_id,))


class VoucherFileConnectionsResource(_VoucherFileConnectionsResourceMethods, Resource):
    """Voucher file connections, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncVoucherFileConnectionsResource(_VoucherFileConnectionsResourceMethods, AsyncResource):
    """Voucher file connections, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Asset file connections: `fortnox.asset_file_connections`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_AssetFileConnection
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.asset_file_connection import AssetFileConnection
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import AssetFileConnectionCreate
    from fortnox_core.call import PathParam


class _AssetFileConnectionsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(
        self,
        *,
        assetid: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> Listing[AssetFileConnection]:
        """All of the asset file connections, page by page.

        `GET /3/assetfileconnections`, scope `connectfile`.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return Listing(
            OPERATIONS["GET /3/assetfileconnections"],
            AssetFileConnection,
            query={"assetid": assetid},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
        )

    @method
    def create(self, asset_file_connection: AssetFileConnectionCreate, /) -> Call[AssetFileConnection]:
        """Creates one asset file connection.

        `POST /3/assetfileconnections`, scope `connectfile`.
        """
        return call(OPERATIONS["POST /3/assetfileconnections"], one(AssetFileConnection), body=asset_file_connection)

    @method
    def delete(self, file_id: PathParam, /) -> Call[None]:
        """Deletes one asset file connection.

        `DELETE /3/assetfileconnections/{FileId}`, scope `connectfile`.
        """
        return call(OPERATIONS["DELETE /3/assetfileconnections/{FileId}"], no_content, (file_id,))


class AssetFileConnectionsResource(_AssetFileConnectionsResourceMethods, Resource):
    """Asset file connections, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncAssetFileConnectionsResource(_AssetFileConnectionsResourceMethods, AsyncResource):
    """Asset file connections, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

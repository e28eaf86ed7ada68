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
    from collections.abc import Mapping

    from fortnox_api.payloads import AssetFileConnectionCreate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _AssetFileConnectionsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        assetid: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[AssetFileConnection]:
        """List asset file connections.

        `GET /3/assetfileconnections`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_AssetFileConnection

        Args:
            assetid: Only connections of the asset with this id.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AssetFileConnection` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /3/assetfileconnections"],
            AssetFileConnection,
            query={"assetid": assetid},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def create(self, asset_file_connection: AssetFileConnectionCreate, /) -> Call[AssetFileConnection]:
        """Create an asset file connection.

        `POST /3/assetfileconnections`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_AssetFileConnection

        Args:
            asset_file_connection: Fields to send. The keys of `AssetFileConnectionCreate`, all of them optional.

        Returns:
            The created asset file connection, as `AssetFileConnection`.

        Raises:
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/assetfileconnections"], one(AssetFileConnection), body=asset_file_connection)

    @method
    def delete(self, file_id: PathParam, /) -> Call[None]:
        """Delete an asset file connection.

        `DELETE /3/assetfileconnections/{FileId}`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_AssetFileConnection

        Args:
            file_id: Id of the connected file, from `FileId` of the connection.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset file connection.
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/assetfileconnections/{FileId}"], no_content, (file_id,))


class AssetFileConnectionsResource(_AssetFileConnectionsResourceMethods, Resource):
    """Asset file connections: list, create, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncAssetFileConnectionsResource(_AssetFileConnectionsResourceMethods, AsyncResource):
    """Asset file connections: list, create, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Asset types: `fortnox.asset_types`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_AssetTypes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.asset_type import AssetType
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import AssetTypeCreate, AssetTypeUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _AssetTypesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[AssetType, AssetType]:
        """List asset types.

        `GET /3/assets/types`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_AssetTypes

        Rows can be incomplete; `.full()` yields the `AssetType` of each row, as `asset_types.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AssetType` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/assets/types"],
            AssetType,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/assets/types/{id}"], one(AssetType), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[AssetType]:
        """Retrieve an asset type.

        `GET /3/assets/types/{id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_AssetTypes

        Args:
            id: Id of the asset type, from a list row.

        Returns:
            The asset type, as `AssetType`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset type.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/assets/types/{id}"], one(AssetType), (id,))

    @method
    def create(self, asset_type: AssetTypeCreate, /) -> Call[AssetType]:
        """Create an asset type.

        `POST /3/assets/types`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_AssetTypes

        Args:
            asset_type: Fields to send. The keys of `AssetTypeCreate`, all of them optional.

        Returns:
            The created asset type, as `AssetType`.

        Raises:
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/assets/types"], one(AssetType), body=asset_type)

    @method
    def update(self, id: PathParam, asset_type: AssetTypeUpdate, /) -> Call[AssetType]:
        """Update an asset type.

        `PUT /3/assets/types/{id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_AssetTypes

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            id: Id of the asset type, from a list row.
            asset_type: Fields to send. The keys of `AssetTypeUpdate`, all of them optional.

        Returns:
            The updated asset type, as `AssetType`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset type.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/assets/types/{id}"], one(AssetType), (id,), body=asset_type)

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Delete an asset type.

        `DELETE /3/assets/types/{id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_AssetTypes

        Args:
            id: Id of the asset type, from a list row.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset type.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/assets/types/{id}"], no_content, (id,))


class AssetTypesResource(_AssetTypesResourceMethods, Resource):
    """Asset types: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncAssetTypesResource(_AssetTypesResourceMethods, AsyncResource):
    """Asset types: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

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
    from fortnox_api.payloads import AssetTypeCreate, AssetTypeUpdate
    from fortnox_core.call import PathParam


class _AssetTypesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[AssetType, AssetType]:
        """All of the asset types, page by page.

        `GET /3/assets/types`, scope `assets`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/assets/types"],
            AssetType,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/assets/types/{id}"], one(AssetType), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[AssetType]:
        """One asset type.

        `GET /3/assets/types/{id}`, scope `assets`.
        """
        return call(OPERATIONS["GET /3/assets/types/{id}"], one(AssetType), (id,))

    @method
    def create(self, asset_type: AssetTypeCreate, /) -> Call[AssetType]:
        """Creates one asset type.

        `POST /3/assets/types`, scope `assets`.
        """
        return call(OPERATIONS["POST /3/assets/types"], one(AssetType), body=asset_type)

    @method
    def update(self, id: PathParam, asset_type: AssetTypeUpdate, /) -> Call[AssetType]:
        """Changes one asset type: keys that are not sent stay as they are.

        `PUT /3/assets/types/{id}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/types/{id}"], one(AssetType), (id,), body=asset_type)

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Deletes one asset type.

        `DELETE /3/assets/types/{id}`, scope `assets`.
        """
        return call(OPERATIONS["DELETE /3/assets/types/{id}"], no_content, (id,))


class AssetTypesResource(_AssetTypesResourceMethods, Resource):
    """Asset types, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncAssetTypesResource(_AssetTypesResourceMethods, AsyncResource):
    """Asset types, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Assets: `fortnox.assets`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Assets
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from fortnox_api.models.asset import Asset
from fortnox_api.models.asset_depreciation_result import AssetDepreciationResult
from fortnox_api.models.asset_list_item import AssetListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, many, no_content, one, optional_body
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import AssetFilter
    from fortnox_api.payloads import AssetAction, AssetCreate, AssetDelete, AssetUpdate
    from fortnox_core.call import DatePathParam, DateTimeFilter, PathParam


class _AssetsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        description: str | None = None,
        lastmodified: DateTimeFilter | None = None,
        number: str | None = None,
        type: str | None = None,
        filter: AssetFilter | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[AssetListItem, Asset]:
        """All of the assets, page by page.

        `GET /3/assets`, scope `assets`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/assets"],
            AssetListItem,
            query={
                "description": description,
                "lastmodified": datetime_filter(lastmodified),
                "number": number,
                "type": type,
                "filter": filter,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/assets/{Id}"], one(Asset), (row.number,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[Asset]:
        """One asset.

        `GET /3/assets/{Id}`, scope `assets`.
        """
        return call(OPERATIONS["GET /3/assets/{Id}"], one(Asset), (id,))

    @method
    def create(self, asset: AssetCreate, /) -> Call[Asset]:
        """Creates one asset.

        `POST /3/assets`, scope `assets`.
        """
        return call(OPERATIONS["POST /3/assets"], one(Asset), body=asset)

    @method
    def update(self, id: PathParam, asset: AssetUpdate, /) -> Call[Asset]:
        """Changes one asset: keys that are not sent stay as they are.

        `PUT /3/assets/{Id}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/{Id}"], one(Asset), (id,), body=asset)

    @method
    def delete(self, id: PathParam, asset_delete: AssetDelete | None = None, /) -> Call[None]:
        """Deletes one asset.

        `DELETE /3/assets/{Id}`, scope `assets`.
        """
        return call(OPERATIONS["DELETE /3/assets/{Id}"], no_content, (id,), body=optional_body(asset_delete))

    @method
    def change_ob(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Changes the opening balance of one asset that was entered by hand.

        `PUT /3/assets/changeob/{Id}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/changeob/{Id}"], one(Asset), (id,), body=asset_action)

    @method
    def depreciate(self, asset_action: AssetAction, /) -> Call[builtins.list[AssetDepreciationResult]]:
        """Depreciates assets until a date.

        `POST /3/assets/depreciate`, scope `assets`.
        """
        return call(OPERATIONS["POST /3/assets/depreciate"], many(AssetDepreciationResult), body=asset_action)

    @expandable_listing
    def depreciations(
        self,
        to_date: DatePathParam,
        /,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[AssetListItem, Asset]:
        """The depreciations of assets until a date.

        `GET /3/assets/depreciations/{ToDate}`, scope `assets`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/assets/depreciations/{ToDate}"],
            AssetListItem,
            (to_date,),
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/assets/{Id}"], one(Asset), (row.number,)),
        )

    @method
    def scrap(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Scraps one asset.

        `PUT /3/assets/scrap/{Id}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/scrap/{Id}"], one(Asset), (id,), body=asset_action)

    @method
    def sell(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Sells one asset.

        `PUT /3/assets/sell/{Id}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/sell/{Id}"], one(Asset), (id,), body=asset_action)

    @method
    def write_down(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Writes one asset down.

        `PUT /3/assets/writedown/{Id}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/writedown/{Id}"], one(Asset), (id,), body=asset_action)

    @method
    def write_up(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Writes one asset up.

        `PUT /3/assets/writeup/{Id}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/writeup/{Id}"], one(Asset), (id,), body=asset_action)


class AssetsResource(_AssetsResourceMethods, Resource):
    """Assets, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncAssetsResource(_AssetsResourceMethods, AsyncResource):
    """Assets, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Assets: `fortnox.assets`.

Source: https://apps.fortnox.se/apidocs#tag/fortnox_Assets
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from fortnox_api.models.asset import Asset
from fortnox_api.models.asset_depreciation_result import AssetDepreciationResult
from fortnox_api.models.asset_list_item import AssetListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, many, nothing, one, optional
from fortnox_core.full import ThinListing
from fortnox_core.resource import AsyncResource, Resource, method, thin_listing

if TYPE_CHECKING:
    from fortnox_api.models.choices import AssetFilter
    from fortnox_api.payloads import (
        AssetCreate,
        AssetDelete,
        AssetDepreciation,
        AssetOpeningBalance,
        AssetSale,
        AssetScrap,
        AssetUpdate,
        AssetWriteDown,
        AssetWriteUp,
    )
    from fortnox_core.call import DateKey, Key


class _AssetsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @thin_listing
    def list(
        self,
        *,
        filter: AssetFilter | None = None,
        description: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ThinListing[AssetListItem, Asset]:
        """All of the assets, page by page.

        `GET /3/assets`, scope `assets`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, at most 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ThinListing(
            OPERATIONS["GET /3/assets"],
            AssetListItem,
            query={"filter": filter, "description": description},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/assets/{GivenNumber}"], one(Asset), (row.number,)),
        )

    @method
    def get(self, given_number: Key, /) -> Call[Asset]:
        """One asset.

        `GET /3/assets/{GivenNumber}`, scope `assets`.
        """
        return call(OPERATIONS["GET /3/assets/{GivenNumber}"], one(Asset), (given_number,))

    @method
    def create(self, asset: AssetCreate, /) -> Call[Asset]:
        """Creates one asset.

        `POST /3/assets`, scope `assets`.
        """
        return call(OPERATIONS["POST /3/assets"], one(Asset), body=asset)

    @method
    def update(self, given_number: Key, asset: AssetUpdate, /) -> Call[Asset]:
        """Changes one asset: keys that are not sent stay as they are.

        `PUT /3/assets/{GivenNumber}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/{GivenNumber}"], one(Asset), (given_number,), body=asset)

    @method
    def delete(self, given_number: Key, asset_delete: AssetDelete | None = None, /) -> Call[None]:
        """Deletes one asset.

        `DELETE /3/assets/{GivenNumber}`, scope `assets`.
        """
        return call(OPERATIONS["DELETE /3/assets/{GivenNumber}"], nothing, (given_number,), body=optional(asset_delete))

    @method
    def change_ob(self, given_number: Key, asset_opening_balance: AssetOpeningBalance, /) -> Call[Asset]:
        """Changes the opening balance of one asset that was entered by hand.

        `PUT /3/assets/changeob/{GivenNumber}`, scope `assets`.
        """
        return call(
            OPERATIONS["PUT /3/assets/changeob/{GivenNumber}"], one(Asset), (given_number,), body=asset_opening_balance
        )

    @method
    def depreciate(self, asset_depreciation: AssetDepreciation, /) -> Call[builtins.list[AssetDepreciationResult]]:
        """Depreciates assets until a date.

        `POST /3/assets/depreciate`, scope `assets`.
        """
        return call(OPERATIONS["POST /3/assets/depreciate"], many(AssetDepreciationResult), body=asset_depreciation)

    @thin_listing
    def depreciations(
        self,
        to_date: DateKey,
        /,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ThinListing[AssetListItem, Asset]:
        """The depreciations of assets until a date.

        `GET /3/assets/depreciations/{ToDate}`, scope `assets`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, at most 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ThinListing(
            OPERATIONS["GET /3/assets/depreciations/{ToDate}"],
            AssetListItem,
            (to_date,),
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/assets/{GivenNumber}"], one(Asset), (row.number,)),
        )

    @method
    def scrap(self, given_number: Key, asset_scrap: AssetScrap, /) -> Call[Asset]:
        """Scraps one asset.

        `PUT /3/assets/scrap/{GivenNumber}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/scrap/{GivenNumber}"], one(Asset), (given_number,), body=asset_scrap)

    @method
    def sell(self, given_number: Key, asset_sale: AssetSale, /) -> Call[Asset]:
        """Sells one asset.

        `PUT /3/assets/sell/{GivenNumber}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/sell/{GivenNumber}"], one(Asset), (given_number,), body=asset_sale)

    @method
    def write_down(self, given_number: Key, asset_write_down: AssetWriteDown, /) -> Call[Asset]:
        """Writes one asset down.

        `PUT /3/assets/writedown/{GivenNumber}`, scope `assets`.
        """
        return call(
            OPERATIONS["PUT /3/assets/writedown/{GivenNumber}"], one(Asset), (given_number,), body=asset_write_down
        )

    @method
    def write_up(self, given_number: Key, asset_write_up: AssetWriteUp, /) -> Call[Asset]:
        """Writes one asset up.

        `PUT /3/assets/writeup/{GivenNumber}`, scope `assets`.
        """
        return call(OPERATIONS["PUT /3/assets/writeup/{GivenNumber}"], one(Asset), (given_number,), body=asset_write_up)


class AssetsResource(_AssetsResourceMethods, Resource):
    """Assets, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncAssetsResource(_AssetsResourceMethods, AsyncResource):
    """Assets, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

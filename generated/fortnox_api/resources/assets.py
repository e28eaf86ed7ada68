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
    from collections.abc import Mapping

    from fortnox_api.models.choices import AssetFilter
    from fortnox_api.payloads import AssetAction, AssetCreate, AssetDelete, AssetUpdate
    from fortnox_core.call import DatePathParam, DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete


class _AssetsResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[AssetListItem, Asset]:
        """List assets.

        `GET /3/assets`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Rows are incomplete; `.full()` yields the `Asset` of each row, as `assets.get`.

        Args:
            description: Text to search for in the description.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            number: Text to search for in the asset's number as shown in Fortnox.
            type: Only assets of this type; whether its id or its number is expected is not documented.
            filter: Only assets in this state. Known values: active, inactive, fully_depreciated, sold, scrapped,
                voided.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AssetListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/assets/{Id}"], one(Asset), (row.number,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[Asset]:
        """Retrieve an asset.

        `GET /3/assets/{Id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Args:
            id: Id of the asset, from a list row.

        Returns:
            The asset, as `Asset`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/assets/{Id}"], one(Asset), (id,))

    @method
    def create(self, asset: AssetCreate, /) -> Call[Asset]:
        """Create an asset.

        `POST /3/assets`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Args:
            asset: Fields to send. The keys of `AssetCreate`, all of them optional.

        Returns:
            The created asset, as `Asset`.

        Raises:
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/assets"], one(Asset), body=asset)

    @method
    def update(self, id: PathParam, asset: AssetUpdate, /) -> Call[Asset]:
        """Update an asset.

        `PUT /3/assets/{Id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            id: Id of the asset, from a list row.
            asset: Fields to send. The keys of `AssetUpdate`, all of them optional.

        Returns:
            The updated asset, as `Asset`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/assets/{Id}"], one(Asset), (id,), body=asset)

    @method
    def delete(self, id: PathParam, asset_delete: AssetDelete | None = None, /) -> Call[None]:
        """Delete an asset.

        `DELETE /3/assets/{Id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        An active or fully depreciated asset is voided, not deleted; the body then has the date.

        Args:
            id: Id of the asset, from a list row.
            asset_delete: Fields to send. The keys of `AssetDelete`, all of them optional.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/assets/{Id}"], no_content, (id,), body=optional_body(asset_delete))

    @method
    def change_ob(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Change the manually entered opening balance of an asset.

        `PUT /3/assets/changeob/{Id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Args:
            id: Id of the asset, from a list row.
            asset_action: Fields to send. The keys of `AssetAction`, all of them optional.

        Returns:
            The asset, as `Asset`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/assets/changeob/{Id}"], one(Asset), (id,), body=asset_action)

    @method
    def depreciate(self, asset_action: AssetAction, /) -> Call[builtins.list[AssetDepreciationResult]]:
        """Depreciate assets up to a date and create the vouchers.

        `POST /3/assets/depreciate`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Args:
            asset_action: Fields to send. The keys of `AssetAction`, all of them optional.

        Returns:
            A list of `AssetDepreciationResult`.

        Raises:
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[AssetListItem, Asset]:
        """List the depreciations of assets up to a date.

        `GET /3/assets/depreciations/{ToDate}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Rows are incomplete; `.full()` yields the `Asset` of each row, as `assets.get`.

        Args:
            to_date: Last date of the depreciations, inclusive. `date`, or text such as 2026-01-31.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AssetListItem` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/assets/depreciations/{ToDate}"],
            AssetListItem,
            (to_date,),
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/assets/{Id}"], one(Asset), (row.number,)),
        )

    @method
    def scrap(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Scrap an asset.

        `PUT /3/assets/scrap/{Id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Args:
            id: Id of the asset, from a list row.
            asset_action: Fields to send. The keys of `AssetAction`, all of them optional.

        Returns:
            The asset, as `Asset`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/assets/scrap/{Id}"], one(Asset), (id,), body=asset_action)

    @method
    def sell(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Sell an asset, completely or in part.

        `PUT /3/assets/sell/{Id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Args:
            id: Id of the asset, from a list row.
            asset_action: Fields to send. The keys of `AssetAction`, all of them optional.

        Returns:
            The asset, as `Asset`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/assets/sell/{Id}"], one(Asset), (id,), body=asset_action)

    @method
    def write_down(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Write down the value of an asset.

        `PUT /3/assets/writedown/{Id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Args:
            id: Id of the asset, from a list row.
            asset_action: Fields to send. The keys of `AssetAction`, all of them optional.

        Returns:
            The asset, as `Asset`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/assets/writedown/{Id}"], one(Asset), (id,), body=asset_action)

    @method
    def write_up(self, id: PathParam, asset_action: AssetAction, /) -> Call[Asset]:
        """Write up the value of an asset.

        `PUT /3/assets/writeup/{Id}`, scope `assets`. https://api.fortnox.se/apidocs#tag/fortnox_Assets

        Args:
            id: Id of the asset, from a list row.
            asset_action: Fields to send. The keys of `AssetAction`, all of them optional.

        Returns:
            The asset, as `Asset`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the asset.
            MissingScope: The token lacks the scope `assets`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/assets/writeup/{Id}"], one(Asset), (id,), body=asset_action)


class AssetsResource(_AssetsResourceMethods, Resource):
    """Assets: list, get, create, update, delete, change_ob, depreciate, depreciations, scrap, sell, write_down,
    write_up.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncAssetsResource(_AssetsResourceMethods, AsyncResource):
    """Assets: list, get, create, update, delete, change_ob, depreciate, depreciations, scrap, sell, write_down,
    write_up.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Cost centers: `fortnox.cost_centers`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_CostCenters
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.cost_center import CostCenter
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.models.choices import CostCenterSortBy, CostCenterSortorder
    from fortnox_api.payloads import CostCenterCreate, CostCenterUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete


class _CostCentersResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        lastmodified: DateTimeFilter | None = None,
        sortby: CostCenterSortBy | None = None,
        sortorder: CostCenterSortorder | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[CostCenter, CostCenter]:
        """List cost centers.

        `GET /3/costcenters`, scope `costcenter`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CostCenters

        Rows can be incomplete; `.full()` yields the `CostCenter` of each row, as `cost_centers.get`.

        Args:
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            sortby: Field that decides the order of the rows. Known values: code.
            sortorder: Direction of the sorting. Known values: ascending, descending.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `CostCenter` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `costcenter`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/costcenters"],
            CostCenter,
            query={"lastmodified": datetime_filter(lastmodified), "sortby": sortby, "sortorder": sortorder},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/costcenters/{Code}"], one(CostCenter), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[CostCenter]:
        """Retrieve a cost center.

        `GET /3/costcenters/{Code}`, scope `costcenter`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CostCenters

        Args:
            code: Code of the cost center, such as "STHLM".

        Returns:
            The cost center, as `CostCenter`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the cost center.
            MissingScope: The token lacks the scope `costcenter`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/costcenters/{Code}"], one(CostCenter), (code,))

    @method
    def create(self, cost_center: CostCenterCreate, /) -> Call[CostCenter]:
        """Create a cost center.

        `POST /3/costcenters`, scope `costcenter`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CostCenters

        Args:
            cost_center: Fields to send. The keys of `CostCenterCreate`; required: Code, Description.

        Returns:
            The created cost center, as `CostCenter`.

        Raises:
            MissingScope: The token lacks the scope `costcenter`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/costcenters"], one(CostCenter), body=cost_center)

    @method
    def update(self, code: PathParam, cost_center: CostCenterUpdate, /) -> Call[CostCenter]:
        """Update a cost center.

        `PUT /3/costcenters/{Code}`, scope `costcenter`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CostCenters

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Code of the cost center, such as "STHLM".
            cost_center: Fields to send. The keys of `CostCenterUpdate`, all of them optional.

        Returns:
            The updated cost center, as `CostCenter`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the cost center.
            MissingScope: The token lacks the scope `costcenter`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/costcenters/{Code}"], one(CostCenter), (code,), body=cost_center)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Delete a cost center.

        `DELETE /3/costcenters/{Code}`, scope `costcenter`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CostCenters

        Args:
            code: Code of the cost center, such as "STHLM".

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the cost center.
            MissingScope: The token lacks the scope `costcenter`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/costcenters/{Code}"], no_content, (code,))


class CostCentersResource(_CostCentersResourceMethods, Resource):
    """Cost centers: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCostCentersResource(_CostCentersResourceMethods, AsyncResource):
    """Cost centers: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

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
    from fortnox_api.models.choices import CostCenterSortBy, CostCenterSortorder
    from fortnox_api.payloads import CostCenterCreate, CostCenterUpdate
    from fortnox_core.call import DateTimeFilter, PathParam


class _CostCentersResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> ExpandableListing[CostCenter, CostCenter]:
        """All of the cost centers, page by page.

        `GET /3/costcenters`, scope `costcenter`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            sortby: what to sort by.
            sortorder: ascending or descending.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/costcenters"],
            CostCenter,
            query={"lastmodified": datetime_filter(lastmodified), "sortby": sortby, "sortorder": sortorder},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/costcenters/{Code}"], one(CostCenter), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[CostCenter]:
        """One cost center.

        `GET /3/costcenters/{Code}`, scope `costcenter`.
        """
        return call(OPERATIONS["GET /3/costcenters/{Code}"], one(CostCenter), (code,))

    @method
    def create(self, cost_center: CostCenterCreate, /) -> Call[CostCenter]:
        """Creates one cost center.

        `POST /3/costcenters`, scope `costcenter`.
        """
        return call(OPERATIONS["POST /3/costcenters"], one(CostCenter), body=cost_center)

    @method
    def update(self, code: PathParam, cost_center: CostCenterUpdate, /) -> Call[CostCenter]:
        """Changes one cost center: keys that are not sent stay as they are.

        `PUT /3/costcenters/{Code}`, scope `costcenter`.
        """
        return call(OPERATIONS["PUT /3/costcenters/{Code}"], one(CostCenter), (code,), body=cost_center)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Deletes one cost center.

        `DELETE /3/costcenters/{Code}`, scope `costcenter`.
        """
        return call(OPERATIONS["DELETE /3/costcenters/{Code}"], no_content, (code,))


class CostCentersResource(_CostCentersResourceMethods, Resource):
    """Cost centers, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncCostCentersResource(_CostCentersResourceMethods, AsyncResource):
    """Cost centers, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Units: `fortnox.units`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Units
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.unit import Unit
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import UnitCreate, UnitUpdate
    from fortnox_core.call import PathParam


class _UnitsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[Unit, Unit]:
        """All of the units, page by page.

        `GET /3/units`, scope `settings`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/units"],
            Unit,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/units/{Code}"], one(Unit), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[Unit]:
        """One unit.

        `GET /3/units/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["GET /3/units/{Code}"], one(Unit), (code,))

    @method
    def create(self, unit: UnitCreate, /) -> Call[Unit]:
        """Creates one unit.

        `POST /3/units`, scope `settings`.
        """
        return call(OPERATIONS["POST /3/units"], one(Unit), body=unit)

    @method
    def update(self, code: PathParam, unit: UnitUpdate, /) -> Call[Unit]:
        """Changes one unit: keys that are not sent stay as they are.

        `PUT /3/units/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["PUT /3/units/{Code}"], one(Unit), (code,), body=unit)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Deletes one unit.

        `DELETE /3/units/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["DELETE /3/units/{Code}"], no_content, (code,))


class UnitsResource(_UnitsResourceMethods, Resource):
    """Units, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncUnitsResource(_UnitsResourceMethods, AsyncResource):
    """Units, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

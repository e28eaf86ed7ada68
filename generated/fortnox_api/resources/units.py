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
    from collections.abc import Mapping

    from fortnox_api.payloads import UnitCreate, UnitUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _UnitsResourceMethods:
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
    ) -> ExpandableListing[Unit, Unit]:
        """List units.

        `GET /3/units`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Units

        Rows can be incomplete; `.full()` yields the `Unit` of each row, as `units.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Unit` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/units"],
            Unit,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/units/{Code}"], one(Unit), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[Unit]:
        """Retrieve a unit.

        `GET /3/units/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Units

        Args:
            code: Code of the unit, such as "st".

        Returns:
            The unit, as `Unit`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the unit.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/units/{Code}"], one(Unit), (code,))

    @method
    def create(self, unit: UnitCreate, /) -> Call[Unit]:
        """Create a unit.

        `POST /3/units`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Units

        Args:
            unit: Fields to send. The keys of `UnitCreate`; required: Code, Description.

        Returns:
            The created unit, as `Unit`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/units"], one(Unit), body=unit)

    @method
    def update(self, code: PathParam, unit: UnitUpdate, /) -> Call[Unit]:
        """Update a unit.

        `PUT /3/units/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Units

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Code of the unit, such as "st".
            unit: Fields to send. The keys of `UnitUpdate`, all of them optional.

        Returns:
            The updated unit, as `Unit`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the unit.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/units/{Code}"], one(Unit), (code,), body=unit)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Delete a unit.

        `DELETE /3/units/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Units

        Args:
            code: Code of the unit, such as "st".

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the unit.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/units/{Code}"], no_content, (code,))


class UnitsResource(_UnitsResourceMethods, Resource):
    """Units: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncUnitsResource(_UnitsResourceMethods, AsyncResource):
    """Units: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Deviations of a recurrence: `fortnox.recurring_billing.deviations`.

Source: https://api.fortnox.se/apidocs#tag/Recurring-API_RecurringDeviations
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.recurring_billing.deviation import Deviation
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call
from fortnox_core.etag import one_with_etag
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _DeviationsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        recurring_id: PathParam,
        /,
        *,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[Deviation, Deviation]:
        """List deviations of a recurrence.

        `GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_RecurringDeviations

        Rows can be incomplete; `.full()` yields the `Deviation` of each row, as `recurring_billing.deviations.get`.

        Args:
            recurring_id: Id of the recurrence, from a list row; not its serial number. UUID.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Deviation` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations"],
            Deviation,
            (recurring_id,),
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations/{deviation-id}"],
                one_with_etag(Deviation),
                (recurring_id, row.id),
            ),
        )

    @method
    def get(self, recurring_id: PathParam, deviation_id: PathParam, /) -> Call[Deviation]:
        """Retrieve a deviation of a recurrence.

        `GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations/{deviation-id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_RecurringDeviations

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            recurring_id: Id of the recurrence, from a list row; not its serial number. UUID.
            deviation_id: Id of the deviation, from `recurring_billing.deviations.list`. UUID.

        Returns:
            The deviation of a recurrence, as `Deviation`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the deviation of a recurrence.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations/{deviation-id}"],
            one_with_etag(Deviation),
            (recurring_id, deviation_id),
        )


class DeviationsResource(_DeviationsResourceMethods, Resource):
    """Deviations of a recurrence: list, get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncDeviationsResource(_DeviationsResourceMethods, AsyncResource):
    """Deviations of a recurrence: list, get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

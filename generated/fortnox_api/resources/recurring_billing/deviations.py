"""Deviations: `fortnox.recurring_billing.deviations`.

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
    from fortnox_core.call import PathParam


class _DeviationsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(self, recurring_id: PathParam, /) -> ExpandableListing[Deviation, Deviation]:
        """All of the deviations.

        `GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations"],
            Deviation,
            (recurring_id,),
            get=lambda row: call(
                OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations/{deviation-id}"],
                one_with_etag(Deviation),
                (recurring_id, row.id),
            ),
        )

    @method
    def get(self, recurring_id: PathParam, deviation_id: PathParam, /) -> Call[Deviation]:
        """One deviation.

        `GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations/{deviation-id}`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(
            OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}/deviations/{deviation-id}"],
            one_with_etag(Deviation),
            (recurring_id, deviation_id),
        )


class DeviationsResource(_DeviationsResourceMethods, Resource):
    """Deviations, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncDeviationsResource(_DeviationsResourceMethods, AsyncResource):
    """Deviations, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

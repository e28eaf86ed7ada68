"""Ratings of integrations: `fortnox.developer.ratings`.

Source: https://api.fortnox.se/apidocs#tag/integration-developer_Integration-Ratings
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.developer.rating import Rating
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_core.pagination import OnIncomplete


class _RatingsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        include_only_unresponded_ratings: bool | None = None,
        integration_id: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[Rating]:
        """List ratings of integrations.

        `GET /api/integration-developer/ratings-v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/integration-developer_Integration-Ratings

        Args:
            include_only_unresponded_ratings: True for ratings without a response only.
            integration_id: Id of the developer's integration.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Rating` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/integration-developer/ratings-v1"],
            Rating,
            query={"includeOnlyUnrespondedRatings": include_only_unresponded_ratings, "integrationId": integration_id},
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class RatingsResource(_RatingsResourceMethods, Resource):
    """Ratings of integrations: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncRatingsResource(_RatingsResourceMethods, AsyncResource):
    """Ratings of integrations: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Orders: `fortnox.plans.orders`.

Source: https://api.fortnox.se/apidocs#tag/plans_Order
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.plans.run import Run
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_core.pagination import OnIncomplete


class _OrdersResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[Run]:
        """List (orders).

        `GET /api/plans/orders-v1`, scope not documented. https://api.fortnox.se/apidocs#tag/plans_Order

        Args:
            limit: Passed to Fortnox unchanged; meaning not documented. 1 to 200. Default: 200.
            offset: Passed to Fortnox unchanged; meaning not documented. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Run` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/plans/orders-v1"],
            Run,
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class OrdersResource(_OrdersResourceMethods, Resource):
    """Orders: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncOrdersResource(_OrdersResourceMethods, AsyncResource):
    """Orders: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Sales of an integration: `fortnox.developer.sales`.

Source: https://api.fortnox.se/apidocs#tag/integration-developer_Integration-Sales
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.developer.integration_sales import IntegrationSales
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _SalesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        integration_id: PathParam,
        /,
        *,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[IntegrationSales]:
        """List sales of an integration.

        `GET /api/integration-developer/sales-v1/{integrationId}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/integration-developer_Integration-Sales

        Args:
            integration_id: Id of the developer's integration.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `IntegrationSales` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/integration-developer/sales-v1/{integrationId}"],
            IntegrationSales,
            (integration_id,),
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class SalesResource(_SalesResourceMethods, Resource):
    """Sales of an integration: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSalesResource(_SalesResourceMethods, AsyncResource):
    """Sales of an integration: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

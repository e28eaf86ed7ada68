"""Users of an integration: `fortnox.developer.users`.

Source: https://api.fortnox.se/apidocs#tag/integration-developer_Users
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.developer.user import User
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _UsersResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        integration_id: PathParam,
        tenant_id: PathParam,
        /,
        *,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[User]:
        """List the users of an integration in one company.

        `GET /api/integration-developer/users/users-v1/{integrationId}/{tenantId}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/integration-developer_Users

        Args:
            integration_id: Id of the developer's integration.
            tenant_id: Id of the company, its `DatabaseNumber`.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `User` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/integration-developer/users/users-v1/{integrationId}/{tenantId}"],
            User,
            (integration_id, tenant_id),
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class UsersResource(_UsersResourceMethods, Resource):
    """Users of an integration: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncUsersResource(_UsersResourceMethods, AsyncResource):
    """Users of an integration: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

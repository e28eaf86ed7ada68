"""Users: `fortnox.developer.users`.

Source: https://api.fortnox.se/apidocs#tag/integration-developer_Users
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.developer.user import User
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from fortnox_core.call import PathParam


class _UsersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(self, integration_id: PathParam, tenant_id: PathParam, /) -> Listing[User]:
        """All of the users.

        `GET /api/integration-developer/users/users-v1/{integrationId}/{tenantId}`. Which scope it needs is not known.
        """
        return Listing(
            OPERATIONS["GET /api/integration-developer/users/users-v1/{integrationId}/{tenantId}"],
            User,
            (integration_id, tenant_id),
        )


class UsersResource(_UsersResourceMethods, Resource):
    """Users, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncUsersResource(_UsersResourceMethods, AsyncResource):
    """Users, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Signed-in users: `fortnox.me`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Me
"""

from __future__ import annotations

from fortnox_api.models.me import Me
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method


class _MeResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self) -> Call[Me]:
        """Retrieve the signed-in user.

        `GET /3/me`, scope `profile`. https://api.fortnox.se/apidocs#tag/fortnox_Me

        Returns:
            The signed-in user, as `Me`.

        Raises:
            MissingScope: The token lacks the scope `profile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/me"], one(Me))


class MeResource(_MeResourceMethods, Resource):
    """Signed-in users: get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncMeResource(_MeResourceMethods, AsyncResource):
    """Signed-in users: get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

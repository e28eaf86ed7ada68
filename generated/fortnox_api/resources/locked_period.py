"""Locked periods: `fortnox.locked_period`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_LockedPeriod
"""

from __future__ import annotations

from fortnox_api.models.locked_period import LockedPeriod
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method


class _LockedPeriodResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self) -> Call[LockedPeriod]:
        """Retrieve the locked period.

        `GET /3/settings/lockedperiod`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_LockedPeriod

        Without a date in the response no period is locked.

        Returns:
            The locked period, as `LockedPeriod`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/settings/lockedperiod"], one(LockedPeriod))


class LockedPeriodResource(_LockedPeriodResourceMethods, Resource):
    """Locked periods: get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncLockedPeriodResource(_LockedPeriodResourceMethods, AsyncResource):
    """Locked periods: get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""The company's settings: `fortnox.company_settings`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_CompanySettings
"""

from __future__ import annotations

from fortnox_api.models.company_settings import CompanySettings
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method


class _CompanySettingsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self) -> Call[CompanySettings]:
        """Retrieve the company's settings.

        `GET /3/settings/company`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_CompanySettings

        Returns:
            The company's settings, as `CompanySettings`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/settings/company"], one(CompanySettings))


class CompanySettingsResource(_CompanySettingsResourceMethods, Resource):
    """The company's settings: get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCompanySettingsResource(_CompanySettingsResourceMethods, AsyncResource):
    """The company's settings: get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

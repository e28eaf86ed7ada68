"""Company settings: `fortnox.company_settings`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_CompanySettings
"""

from __future__ import annotations

from fortnox_api.models.company_settings import CompanySettings
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method


class _CompanySettingsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self) -> Call[CompanySettings]:
        """Retrieve the company's settings.

        `GET /3/settings/company`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_CompanySettings

        Returns:
            The company's settings, as `CompanySettings`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/settings/company"], one(CompanySettings))


class CompanySettingsResource(_CompanySettingsResourceMethods, Resource):
    """Company settings, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncCompanySettingsResource(_CompanySettingsResourceMethods, AsyncResource):
    """Company settings, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

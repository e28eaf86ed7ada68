"""The company's name and address: `fortnox.company_information`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_CompanyInformation
"""

from __future__ import annotations

from fortnox_api.models.company_information import CompanyInformation
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method


class _CompanyInformationResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self) -> Call[CompanyInformation]:
        """Retrieve the company's name and address.

        `GET /3/companyinformation`, scope `companyinformation`.
        https://api.fortnox.se/apidocs#tag/fortnox_CompanyInformation

        Returns:
            The company's name and address, as `CompanyInformation`.

        Raises:
            MissingScope: The token lacks the scope `companyinformation`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/companyinformation"], one(CompanyInformation))


class CompanyInformationResource(_CompanyInformationResourceMethods, Resource):
    """The company's name and address: get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCompanyInformationResource(_CompanyInformationResourceMethods, AsyncResource):
    """The company's name and address: get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""EU VAT limit regulations: `fortnox.eu_vat_limit_regulation`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_EUVatLimitRegulation
"""

from __future__ import annotations

from fortnox_api.models.eu_vat_limit_regulation import EUVatLimitRegulation
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method


class _EuVatLimitRegulationResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, *, year: int | None = None) -> Call[EUVatLimitRegulation]:
        """Retrieve the EU VAT limit regulation.

        `GET /3/euvatlimitregulation`, scope not documented.
        https://api.fortnox.se/apidocs#tag/fortnox_EUVatLimitRegulation

        Args:
            year: Calendar year, such as 2026; the current year without it.

        Returns:
            The EU VAT limit regulation, as `EUVatLimitRegulation`.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/euvatlimitregulation"], one(EUVatLimitRegulation), query={"year": year})


class EuVatLimitRegulationResource(_EuVatLimitRegulationResourceMethods, Resource):
    """EU VAT limit regulations: get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncEuVatLimitRegulationResource(_EuVatLimitRegulationResourceMethods, AsyncResource):
    """EU VAT limit regulations: get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Vacation debt bases: `fortnox.vacation_debt_basis`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_VacationDebtBasis
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.vacation_debt_basis import VacationDebtBasis
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_core.call import PathParam


class _VacationDebtBasisResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, year: PathParam, month: PathParam, /) -> Call[VacationDebtBasis]:
        """Retrieve the vacation debt basis of a month.

        `GET /3/vacationdebtbasis/{Year}/{Month}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_VacationDebtBasis

        Args:
            year: Calendar year of the voucher, such as 2026.
            month: Month of the voucher, 1 to 12.

        Returns:
            The vacation debt basis of a month, as `VacationDebtBasis`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the vacation debt basis of a month.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/vacationdebtbasis/{Year}/{Month}"], one(VacationDebtBasis), (year, month))


class VacationDebtBasisResource(_VacationDebtBasisResourceMethods, Resource):
    """Vacation debt bases: get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncVacationDebtBasisResource(_VacationDebtBasisResourceMethods, AsyncResource):
    """Vacation debt bases: get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Vacation debt basis: `fortnox.vacation_debt_basis`.

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
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, year: PathParam, month: PathParam, /) -> Call[VacationDebtBasis]:
        """One vacation debt basis.

        `GET /3/vacationdebtbasis/{Year}/{Month}`, scope `salary`.
        """
        return call(OPERATIONS["GET /3/vacationdebtbasis/{Year}/{Month}"], one(VacationDebtBasis), (year, month))


class VacationDebtBasisResource(_VacationDebtBasisResourceMethods, Resource):
    """Vacation debt basis, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncVacationDebtBasisResource(_VacationDebtBasisResourceMethods, AsyncResource):
    """Vacation debt basis, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

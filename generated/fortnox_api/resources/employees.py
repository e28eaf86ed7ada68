"""Employees: `fortnox.employees`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Employees
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.employee import Employee
from fortnox_api.models.employee_list_item import EmployeeListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import EmployeeCreate, EmployeeUpdate
    from fortnox_core.call import PathParam


class _EmployeesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[EmployeeListItem, Employee]:
        """All of the employees, page by page.

        `GET /3/employees`, scope `salary`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/employees"],
            EmployeeListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/employees/{EmployeeId}"], one(Employee), (row.employee_id,)),
        )

    @method
    def get(self, employee_id: PathParam, /) -> Call[Employee]:
        """One employee.

        `GET /3/employees/{EmployeeId}`, scope `salary`.
        """
        return call(OPERATIONS["GET /3/employees/{EmployeeId}"], one(Employee), (employee_id,))

    @method
    def create(self, employee: EmployeeCreate, /) -> Call[Employee]:
        """Creates one employee.

        `POST /3/employees`, scope `salary`.
        """
        return call(OPERATIONS["POST /3/employees"], one(Employee), body=employee)

    @method
    def update(self, employee_id: PathParam, employee: EmployeeUpdate, /) -> Call[Employee]:
        """Changes one employee: keys that are not sent stay as they are.

        `PUT /3/employees/{EmployeeId}`, scope `salary`.
        """
        return call(OPERATIONS["PUT /3/employees/{EmployeeId}"], one(Employee), (employee_id,), body=employee)


class EmployeesResource(_EmployeesResourceMethods, Resource):
    """Employees, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncEmployeesResource(_EmployeesResourceMethods, AsyncResource):
    """Employees, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

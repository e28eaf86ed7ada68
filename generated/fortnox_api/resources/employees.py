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
    from collections.abc import Mapping

    from fortnox_api.payloads import EmployeeCreate, EmployeeUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _EmployeesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[EmployeeListItem, Employee]:
        """List employees.

        `GET /3/employees`, scope `salary`, licence Lön. https://api.fortnox.se/apidocs#tag/fortnox_Employees

        Rows are incomplete; `.full()` yields the `Employee` of each row, as `employees.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `EmployeeListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/employees"],
            EmployeeListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/employees/{EmployeeId}"], one(Employee), (row.employee_id,)),
        )

    @method
    def get(self, employee_id: PathParam, /) -> Call[Employee]:
        """Retrieve an employee.

        `GET /3/employees/{EmployeeId}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_Employees

        Args:
            employee_id: Employee's id as shown in Fortnox.

        Returns:
            The employee, as `Employee`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the employee.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/employees/{EmployeeId}"], one(Employee), (employee_id,))

    @method
    def create(self, employee: EmployeeCreate, /) -> Call[Employee]:
        """Create an employee.

        `POST /3/employees`, scope `salary`, licence Lön. https://api.fortnox.se/apidocs#tag/fortnox_Employees

        Args:
            employee: Fields to send. The keys of `EmployeeCreate`; required: Email, FirstName, LastName.

        Returns:
            The created employee, as `Employee`.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/employees"], one(Employee), body=employee)

    @method
    def update(self, employee_id: PathParam, employee: EmployeeUpdate, /) -> Call[Employee]:
        """Update an employee.

        `PUT /3/employees/{EmployeeId}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_Employees

        Keys that are not sent stay unchanged; null clears a field.

        Only one of DatedSchedules and ScheduleId can be sent.

        Args:
            employee_id: Employee's id as shown in Fortnox.
            employee: Fields to send. The keys of `EmployeeUpdate`, all of them optional.

        Returns:
            The updated employee, as `Employee`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the employee.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/employees/{EmployeeId}"], one(Employee), (employee_id,), body=employee)


class EmployeesResource(_EmployeesResourceMethods, Resource):
    """Employees: list, get, create, update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncEmployeesResource(_EmployeesResourceMethods, AsyncResource):
    """Employees: list, get, create, update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

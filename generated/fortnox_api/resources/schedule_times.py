"""Schedule times: `fortnox.schedule_times`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_ScheduleTimes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.schedule_time import ScheduleTime
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads import ScheduleTimeUpdate
    from fortnox_core.call import DatePathParam, PathParam


class _ScheduleTimesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, employee_id: PathParam, date: DatePathParam, /) -> Call[ScheduleTime]:
        """Retrieve the working hours of an employee on a date.

        `GET /3/scheduletimes/{EmployeeId}/{Date}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_ScheduleTimes

        Args:
            employee_id: Employee's id as shown in Fortnox.
            date: Date of the working hours. `date`, or text such as 2026-01-31.

        Returns:
            The schedule time, as `ScheduleTime`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the schedule time.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/scheduletimes/{EmployeeId}/{Date}"], one(ScheduleTime), (employee_id, date))

    @method
    def update(
        self, employee_id: PathParam, date: DatePathParam, schedule_time: ScheduleTimeUpdate, /
    ) -> Call[ScheduleTime]:
        """Update the working hours of an employee on a date.

        `PUT /3/scheduletimes/{EmployeeId}/{Date}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_ScheduleTimes

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            employee_id: Employee's id as shown in Fortnox.
            date: Date of the working hours. `date`, or text such as 2026-01-31.
            schedule_time: Fields to send. The keys of `ScheduleTimeUpdate`, all of them optional.

        Returns:
            The updated schedule time, as `ScheduleTime`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the schedule time.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/scheduletimes/{EmployeeId}/{Date}"],
            one(ScheduleTime),
            (employee_id, date),
            body=schedule_time,
        )

    @method
    def reset_day(self, employee_id: PathParam, date: DatePathParam, /) -> Call[ScheduleTime]:
        """Restore the scheduled hours of an employee on a date.

        `PUT /3/scheduletimes/{EmployeeId}/{Date}/resetday`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_ScheduleTimes

        Args:
            employee_id: Employee's id as shown in Fortnox.
            date: Date of the working hours. `date`, or text such as 2026-01-31.

        Returns:
            The schedule time, as `ScheduleTime`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the schedule time.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/scheduletimes/{EmployeeId}/{Date}/resetday"], one(ScheduleTime), (employee_id, date)
        )


class ScheduleTimesResource(_ScheduleTimesResourceMethods, Resource):
    """Schedule times: get, update, reset_day.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncScheduleTimesResource(_ScheduleTimesResourceMethods, AsyncResource):
    """Schedule times: get, update, reset_day.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

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
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, employee_id: PathParam, date: DatePathParam, /) -> Call[ScheduleTime]:
        """One schedule time.

        `GET /3/scheduletimes/{EmployeeId}/{Date}`, scope `salary`.
        """
        return call(OPERATIONS["GET /3/scheduletimes/{EmployeeId}/{Date}"], one(ScheduleTime), (employee_id, date))

    @method
    def update(
        self, employee_id: PathParam, date: DatePathParam, schedule_time: ScheduleTimeUpdate, /
    ) -> Call[ScheduleTime]:
        """Changes one schedule time: keys that are not sent stay as they are.

        `PUT /3/scheduletimes/{EmployeeId}/{Date}`, scope `salary`.
        """
        return call(
            OPERATIONS["PUT /3/scheduletimes/{EmployeeId}/{Date}"],
            one(ScheduleTime),
            (employee_id, date),
            body=schedule_time,
        )

    @method
    def reset_day(self, employee_id: PathParam, date: DatePathParam, /) -> Call[ScheduleTime]:
        """Gives one day the hours of the schedule again.

        `PUT /3/scheduletimes/{EmployeeId}/{Date}/resetday`, scope `salary`.
        """
        return call(
            OPERATIONS["PUT /3/scheduletimes/{EmployeeId}/{Date}/resetday"], one(ScheduleTime), (employee_id, date)
        )


class ScheduleTimesResource(_ScheduleTimesResourceMethods, Resource):
    """Schedule times, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncScheduleTimesResource(_ScheduleTimesResourceMethods, AsyncResource):
    """Schedule times, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

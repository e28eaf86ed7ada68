"""Attendance transactions: `fortnox.attendance_transactions`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_AttendanceTransactions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.attendance_transaction import AttendanceTransaction
from fortnox_api.models.attendance_transaction_list_item import AttendanceTransactionListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import AttendanceTransactionCreate, AttendanceTransactionUpdate
    from fortnox_core.call import DatePathParam, PathParam
    from fortnox_core.payload import DateInput, TextNumber


class _AttendanceTransactionsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        date: DateInput | None = None,
        employeeid: TextNumber | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[AttendanceTransactionListItem, AttendanceTransaction]:
        """All of the attendance transactions, page by page.

        `GET /3/attendancetransactions`, scope `salary`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/attendancetransactions"],
            AttendanceTransactionListItem,
            query={"date": date, "employeeid": employeeid},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/attendancetransactions/{id}"], one(AttendanceTransaction), (row.id,)
            ),
        )

    @method
    def get(self, id: PathParam, /) -> Call[AttendanceTransaction]:
        """One attendance transaction.

        `GET /3/attendancetransactions/{id}`, scope `salary`.
        """
        return call(OPERATIONS["GET /3/attendancetransactions/{id}"], one(AttendanceTransaction), (id,))

    @method
    def create(self, attendance_transaction: AttendanceTransactionCreate, /) -> Call[AttendanceTransaction]:
        """Creates one attendance transaction.

        `POST /3/attendancetransactions`, scope `salary`.
        """
        return call(
            OPERATIONS["POST /3/attendancetransactions"], one(AttendanceTransaction), body=attendance_transaction
        )

    @method
    def update(
        self, id: PathParam, attendance_transaction: AttendanceTransactionUpdate, /
    ) -> Call[AttendanceTransaction]:
        """Changes one attendance transaction: keys that are not sent stay as they are.

        `PUT /3/attendancetransactions/{id}`, scope `salary`.
        """
        return call(
            OPERATIONS["PUT /3/attendancetransactions/{id}"],
            one(AttendanceTransaction),
            (id,),
            body=attendance_transaction,
        )

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Deletes one attendance transaction.

        `DELETE /3/attendancetransactions/{id}`, scope `salary`.
        """
        return call(OPERATIONS["DELETE /3/attendancetransactions/{id}"], no_content, (id,))

    @expandable_listing
    def list_by_id_and_date_and_code(
        self,
        id: PathParam,
        date: DatePathParam,
        code: PathParam,
        /,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[AttendanceTransactionListItem, AttendanceTransaction]:
        """The attendance transactions of one employee, on one day, with one code.

        `GET /3/attendancetransactions/{id}/{Date}/{Code}`, scope `salary`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/attendancetransactions/{id}/{Date}/{Code}"],
            AttendanceTransactionListItem,
            (id, date, code),
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/attendancetransactions/{id}"], one(AttendanceTransaction), (row.id,)
            ),
        )


class AttendanceTransactionsResource(_AttendanceTransactionsResourceMethods, Resource):
    """Attendance transactions, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncAttendanceTransactionsResource(_AttendanceTransactionsResourceMethods, AsyncResource):
    """Attendance transactions, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

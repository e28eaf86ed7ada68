"""Attendance transactions: `fortnox.attendance_transactions`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_AttendanceTransactions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.attendance_transaction import AttendanceTransaction
from fortnox_api.models.attendance_transaction_list_item import AttendanceTransactionListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, nothing, one
from fortnox_core.full import ThinListing
from fortnox_core.resource import AsyncResource, Resource, method, thin_listing

if TYPE_CHECKING:
    from fortnox_api.payloads import AttendanceTransactionCreate, AttendanceTransactionUpdate
    from fortnox_core.call import DateKey, Key
    from fortnox_core.payload import DayValue, TextNumber


class _AttendanceTransactionsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @thin_listing
    def list(
        self,
        *,
        date: DayValue | None = None,
        employeeid: TextNumber | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ThinListing[AttendanceTransactionListItem, AttendanceTransaction]:
        """All of the attendance transactions, page by page.

        `GET /3/attendancetransactions`, scope `salary`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ThinListing(
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
    def get(self, id: Key, /) -> Call[AttendanceTransaction]:
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
    def update(self, id: Key, attendance_transaction: AttendanceTransactionUpdate, /) -> Call[AttendanceTransaction]:
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
    def delete(self, id: Key, /) -> Call[None]:
        """Deletes one attendance transaction.

        `DELETE /3/attendancetransactions/{id}`, scope `salary`.
        """
        return call(OPERATIONS["DELETE /3/attendancetransactions/{id}"], nothing, (id,))

    @thin_listing
    def list_by_id_and_date_and_code(
        self,
        id: Key,
        date: DateKey,
        code: Key,
        /,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ThinListing[AttendanceTransactionListItem, AttendanceTransaction]:
        """The attendance transactions of one employee, on one day, with one code.

        `GET /3/attendancetransactions/{id}/{Date}/{Code}`, scope `salary`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ThinListing(
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

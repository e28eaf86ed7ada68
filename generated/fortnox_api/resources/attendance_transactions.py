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
    from collections.abc import Mapping

    from fortnox_api.payloads import AttendanceTransactionCreate, AttendanceTransactionUpdate
    from fortnox_core.call import DatePathParam, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _AttendanceTransactionsResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[AttendanceTransactionListItem, AttendanceTransaction]:
        """List attendance transactions.

        `GET /3/attendancetransactions`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AttendanceTransactions

        Rows are incomplete; `.full()` yields the `AttendanceTransaction` of each row, as `attendance_transactions.get`.

        Args:
            date: Only transactions on this date. `date`, or text such as 2026-01-31.
            employeeid: Only transactions of the employee with this id.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AttendanceTransactionListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/attendancetransactions"],
            AttendanceTransactionListItem,
            query={"date": date, "employeeid": employeeid},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/attendancetransactions/{id}"], one(AttendanceTransaction), (row.id,)
            ),
        )

    @method
    def get(self, id: PathParam, /) -> Call[AttendanceTransaction]:
        """Retrieve an attendance transaction.

        `GET /3/attendancetransactions/{id}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AttendanceTransactions

        Args:
            id: Id of the transaction, from a list row. UUID.

        Returns:
            The attendance transaction, as `AttendanceTransaction`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the attendance transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/attendancetransactions/{id}"], one(AttendanceTransaction), (id,))

    @method
    def create(self, attendance_transaction: AttendanceTransactionCreate, /) -> Call[AttendanceTransaction]:
        """Create an attendance transaction.

        `POST /3/attendancetransactions`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AttendanceTransactions

        Args:
            attendance_transaction: Fields to send. The keys of `AttendanceTransactionCreate`; required: CauseCode,
                Date, EmployeeId.

        Returns:
            The created attendance transaction, as `AttendanceTransaction`.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/attendancetransactions"], one(AttendanceTransaction), body=attendance_transaction
        )

    @method
    def update(
        self, id: PathParam, attendance_transaction: AttendanceTransactionUpdate, /
    ) -> Call[AttendanceTransaction]:
        """Update an attendance transaction.

        `PUT /3/attendancetransactions/{id}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AttendanceTransactions

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            id: Id of the transaction, from a list row. UUID.
            attendance_transaction: Fields to send. The keys of `AttendanceTransactionUpdate`, all of them optional.

        Returns:
            The updated attendance transaction, as `AttendanceTransaction`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the attendance transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/attendancetransactions/{id}"],
            one(AttendanceTransaction),
            (id,),
            body=attendance_transaction,
        )

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Delete an attendance transaction.

        `DELETE /3/attendancetransactions/{id}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AttendanceTransactions

        Args:
            id: Id of the transaction, from a list row. UUID.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the attendance transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[AttendanceTransactionListItem, AttendanceTransaction]:
        """List the attendance transactions of an employee with one date and one cause code.

        `GET /3/attendancetransactions/{id}/{Date}/{Code}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AttendanceTransactions

        Rows are incomplete; `.full()` yields the `AttendanceTransaction` of each row, as `attendance_transactions.get`.

        Args:
            id: Employee's id as shown in Fortnox.
            date: Date of the transaction. `date`, or text such as 2026-01-31.
            code: Cause code of the attendance. Known values: ARB, BE2, BER, FLX, HLG, JO2, JOR, MER, OB1, OB2, OB3,
                OB4, OB5, OK0, OK1, OK2, OK3, OK4, OK5, OT1, OT2, OT3, OT4, OT5, RES, TID, BE1, JR1, JR2, NV9, ÖK1, ÖK2,
                ÖK3, ÖK4, ÖK5, ÖT1, ÖT2, ÖT3, ÖT4, ÖT5, RE1.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AttendanceTransactionListItem` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/attendancetransactions/{id}/{Date}/{Code}"],
            AttendanceTransactionListItem,
            (id, date, code),
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/attendancetransactions/{id}"], one(AttendanceTransaction), (row.id,)
            ),
        )


class AttendanceTransactionsResource(_AttendanceTransactionsResourceMethods, Resource):
    """Attendance transactions: list, get, create, update, delete, list_by_id_and_date_and_code.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncAttendanceTransactionsResource(_AttendanceTransactionsResourceMethods, AsyncResource):
    """Attendance transactions: list, get, create, update, delete, list_by_id_and_date_and_code.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

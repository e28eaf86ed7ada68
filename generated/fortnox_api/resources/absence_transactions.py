"""Absence transactions: `fortnox.absence_transactions`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_AbsenceTransactions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.absence_transaction import AbsenceTransaction
from fortnox_api.models.absence_transaction_list_item import AbsenceTransactionListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import AbsenceTransactionCreate, AbsenceTransactionUpdate
    from fortnox_core.call import DatePathParam, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _AbsenceTransactionsResourceMethods:
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
    ) -> ExpandableListing[AbsenceTransactionListItem, AbsenceTransaction]:
        """List absence transactions.

        `GET /3/absencetransactions`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AbsenceTransactions

        Rows are incomplete; `.full()` yields the `AbsenceTransaction` of each row, as `absence_transactions.get`.

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
            A pager of `AbsenceTransactionListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/absencetransactions"],
            AbsenceTransactionListItem,
            query={"date": date, "employeeid": employeeid},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/absencetransactions/{id}"], one(AbsenceTransaction), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[AbsenceTransaction]:
        """Retrieve an absence transaction.

        `GET /3/absencetransactions/{id}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AbsenceTransactions

        Args:
            id: Id of the transaction, from a list row. UUID.

        Returns:
            The absence transaction, as `AbsenceTransaction`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the absence transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/absencetransactions/{id}"], one(AbsenceTransaction), (id,))

    @method
    def create(self, absence_transaction: AbsenceTransactionCreate, /) -> Call[AbsenceTransaction]:
        """Create an absence transaction.

        `POST /3/absencetransactions`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AbsenceTransactions

        Args:
            absence_transaction: Fields to send. The keys of `AbsenceTransactionCreate`; required: CauseCode, Date,
                EmployeeId.

        Returns:
            The created absence transaction, as `AbsenceTransaction`.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/absencetransactions"], one(AbsenceTransaction), body=absence_transaction)

    @method
    def update(self, id: PathParam, absence_transaction: AbsenceTransactionUpdate, /) -> Call[AbsenceTransaction]:
        """Update an absence transaction.

        `PUT /3/absencetransactions/{id}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AbsenceTransactions

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            id: Id of the transaction, from a list row. UUID.
            absence_transaction: Fields to send. The keys of `AbsenceTransactionUpdate`, all of them optional.

        Returns:
            The updated absence transaction, as `AbsenceTransaction`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the absence transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/absencetransactions/{id}"], one(AbsenceTransaction), (id,), body=absence_transaction
        )

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Delete an absence transaction.

        `DELETE /3/absencetransactions/{id}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AbsenceTransactions

        Args:
            id: Id of the transaction, from a list row. UUID.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the absence transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/absencetransactions/{id}"], no_content, (id,))

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
    ) -> ExpandableListing[AbsenceTransactionListItem, AbsenceTransaction]:
        """List the absence transactions of an employee with one date and one cause code.

        `GET /3/absencetransactions/{id}/{Date}/{Code}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_AbsenceTransactions

        Rows are incomplete; `.full()` yields the `AbsenceTransaction` of each row, as `absence_transactions.get`.

        Args:
            id: Employee's id as shown in Fortnox.
            date: Date of the transaction. `date`, or text such as 2026-01-31.
            code: Cause code of the absence. Known values: ASK, FPE, FRA, HAV, KOM, MIL, NAR, OS1, OS2, OS3, OS4, OS5,
                PAP, PEM, PER, SEM, SJK, SMB, SVE, TJL, UTB, VAB, ATF, FR1, NÄR, FAC.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AbsenceTransactionListItem` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/absencetransactions/{id}/{Date}/{Code}"],
            AbsenceTransactionListItem,
            (id, date, code),
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/absencetransactions/{id}"], one(AbsenceTransaction), (row.id,)),
        )


class AbsenceTransactionsResource(_AbsenceTransactionsResourceMethods, Resource):
    """Absence transactions: list, get, create, update, delete, list_by_id_and_date_and_code.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncAbsenceTransactionsResource(_AbsenceTransactionsResourceMethods, AsyncResource):
    """Absence transactions: list, get, create, update, delete, list_by_id_and_date_and_code.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

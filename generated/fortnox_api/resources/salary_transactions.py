"""Salary transactions: `fortnox.salary_transactions`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_SalaryTransactions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.salary_transaction import SalaryTransaction
from fortnox_api.models.salary_transaction_list_item import SalaryTransactionListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import SalaryTransactionCreate, SalaryTransactionUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _SalaryTransactionsResourceMethods:
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
    ) -> ExpandableListing[SalaryTransactionListItem, SalaryTransaction]:
        """List salary transactions.

        `GET /3/salarytransactions`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_SalaryTransactions

        Rows are incomplete; `.full()` yields the `SalaryTransaction` of each row, as `salary_transactions.get`.

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
            A pager of `SalaryTransactionListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/salarytransactions"],
            SalaryTransactionListItem,
            query={"date": date, "employeeid": employeeid},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/salarytransactions/{SalaryRow}"], one(SalaryTransaction), (row.salary_row,)
            ),
        )

    @method
    def get(self, salary_row: PathParam, /) -> Call[SalaryTransaction]:
        """Retrieve a salary transaction.

        `GET /3/salarytransactions/{SalaryRow}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_SalaryTransactions

        Args:
            salary_row: Number of the salary transaction, from a list row.

        Returns:
            The salary transaction, as `SalaryTransaction`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the salary transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/salarytransactions/{SalaryRow}"], one(SalaryTransaction), (salary_row,))

    @method
    def create(self, salary_transaction: SalaryTransactionCreate, /) -> Call[SalaryTransaction]:
        """Create a salary transaction.

        `POST /3/salarytransactions`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_SalaryTransactions

        Args:
            salary_transaction: Fields to send. The keys of `SalaryTransactionCreate`; required: Date, EmployeeId,
                SalaryCode.

        Returns:
            The created salary transaction, as `SalaryTransaction`.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/salarytransactions"], one(SalaryTransaction), body=salary_transaction)

    @method
    def update(self, salary_row: PathParam, salary_transaction: SalaryTransactionUpdate, /) -> Call[SalaryTransaction]:
        """Update a salary transaction.

        `PUT /3/salarytransactions/{SalaryRow}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_SalaryTransactions

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            salary_row: Number of the salary transaction, from a list row.
            salary_transaction: Fields to send. The keys of `SalaryTransactionUpdate`, all of them optional.

        Returns:
            The updated salary transaction, as `SalaryTransaction`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the salary transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/salarytransactions/{SalaryRow}"],
            one(SalaryTransaction),
            (salary_row,),
            body=salary_transaction,
        )

    @method
    def delete(self, salary_row: PathParam, /) -> Call[None]:
        """Delete a salary transaction.

        `DELETE /3/salarytransactions/{SalaryRow}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_SalaryTransactions

        Args:
            salary_row: Number of the salary transaction, from a list row.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the salary transaction.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/salarytransactions/{SalaryRow}"], no_content, (salary_row,))


class SalaryTransactionsResource(_SalaryTransactionsResourceMethods, Resource):
    """Salary transactions: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSalaryTransactionsResource(_SalaryTransactionsResourceMethods, AsyncResource):
    """Salary transactions: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

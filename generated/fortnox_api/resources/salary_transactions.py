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
    from fortnox_api.payloads import SalaryTransactionCreate, SalaryTransactionUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput, TextNumber


class _SalaryTransactionsResourceMethods:
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
    ) -> ExpandableListing[SalaryTransactionListItem, SalaryTransaction]:
        """All of the salary transactions, page by page.

        `GET /3/salarytransactions`, scope `salary`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/salarytransactions"],
            SalaryTransactionListItem,
            query={"date": date, "employeeid": employeeid},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/salarytransactions/{SalaryRow}"], one(SalaryTransaction), (row.salary_row,)
            ),
        )

    @method
    def get(self, salary_row: PathParam, /) -> Call[SalaryTransaction]:
        """One salary transaction.

        `GET /3/salarytransactions/{SalaryRow}`, scope `salary`.
        """
        return call(OPERATIONS["GET /3/salarytransactions/{SalaryRow}"], one(SalaryTransaction), (salary_row,))

    @method
    def create(self, salary_transaction: SalaryTransactionCreate, /) -> Call[SalaryTransaction]:
        """Creates one salary transaction.

        `POST /3/salarytransactions`, scope `salary`.
        """
        return call(OPERATIONS["POST /3/salarytransactions"], one(SalaryTransaction), body=salary_transaction)

    @method
    def update(self, salary_row: PathParam, salary_transaction: SalaryTransactionUpdate, /) -> Call[SalaryTransaction]:
        """Changes one salary transaction: keys that are not sent stay as they are.

        `PUT /3/salarytransactions/{SalaryRow}`, scope `salary`.
        """
        return call(
            OPERATIONS["PUT /3/salarytransactions/{SalaryRow}"],
            one(SalaryTransaction),
            (salary_row,),
            body=salary_transaction,
        )

    @method
    def delete(self, salary_row: PathParam, /) -> Call[None]:
        """Deletes one salary transaction.

        `DELETE /3/salarytransactions/{SalaryRow}`, scope `salary`.
        """
        return call(OPERATIONS["DELETE /3/salarytransactions/{SalaryRow}"], no_content, (salary_row,))


class SalaryTransactionsResource(_SalaryTransactionsResourceMethods, Resource):
    """Salary transactions, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncSalaryTransactionsResource(_SalaryTransactionsResourceMethods, AsyncResource):
    """Salary transactions, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

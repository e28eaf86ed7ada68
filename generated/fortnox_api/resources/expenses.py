"""Expenses: `fortnox.expenses`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Expenses
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.expense import Expense
from fortnox_api.models.expense_list_item import ExpenseListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import ExpenseCreate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _ExpensesResourceMethods:
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
    ) -> ExpandableListing[ExpenseListItem, Expense]:
        """List expenses.

        `GET /3/expenses`, scope `salary`, licence Lön. https://api.fortnox.se/apidocs#tag/fortnox_Expenses

        Rows are incomplete; `.full()` yields the `Expense` of each row, as `expenses.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ExpenseListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/expenses"],
            ExpenseListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/expenses/{ExpenseCode}"], one(Expense), (row.code,)),
        )

    @method
    def get(self, expense_code: PathParam, /) -> Call[Expense]:
        """Retrieve an expense.

        `GET /3/expenses/{ExpenseCode}`, scope `salary`, licence Lön.
        https://api.fortnox.se/apidocs#tag/fortnox_Expenses

        Args:
            expense_code: Code of the kind of expense, from the list of expenses.

        Returns:
            The expense, as `Expense`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the expense.
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/expenses/{ExpenseCode}"], one(Expense), (expense_code,))

    @method
    def create(self, expense: ExpenseCreate, /) -> Call[Expense]:
        """Create an expense.

        `POST /3/expenses`, scope `salary`, licence Lön. https://api.fortnox.se/apidocs#tag/fortnox_Expenses

        Args:
            expense: Fields to send. The keys of `ExpenseCreate`; required: Account, Code, Text.

        Returns:
            The created expense, as `Expense`.

        Raises:
            MissingScope: The token lacks the scope `salary`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/expenses"], one(Expense), body=expense)


class ExpensesResource(_ExpensesResourceMethods, Resource):
    """Expenses: list, get, create.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncExpensesResource(_ExpensesResourceMethods, AsyncResource):
    """Expenses: list, get, create.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

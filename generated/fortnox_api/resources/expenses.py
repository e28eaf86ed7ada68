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
    from fortnox_api.payloads import ExpenseCreate
    from fortnox_core.call import PathParam


class _ExpensesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[ExpenseListItem, Expense]:
        """All of the expenses, page by page.

        `GET /3/expenses`, scope `salary`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/expenses"],
            ExpenseListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/expenses/{ExpenseCode}"], one(Expense), (row.code,)),
        )

    @method
    def get(self, expense_code: PathParam, /) -> Call[Expense]:
        """One expense.

        `GET /3/expenses/{ExpenseCode}`, scope `salary`.
        """
        return call(OPERATIONS["GET /3/expenses/{ExpenseCode}"], one(Expense), (expense_code,))

    @method
    def create(self, expense: ExpenseCreate, /) -> Call[Expense]:
        """Creates one expense.

        `POST /3/expenses`, scope `salary`.
        """
        return call(OPERATIONS["POST /3/expenses"], one(Expense), body=expense)


class ExpensesResource(_ExpensesResourceMethods, Resource):
    """Expenses, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncExpensesResource(_ExpensesResourceMethods, AsyncResource):
    """Expenses, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

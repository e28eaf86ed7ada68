"""Accounts: `fortnox.accounts`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Accounts
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.account import Account
from fortnox_api.models.account_list_item import AccountListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, no_content, one
from fortnox_core.expand import ExpandableListing, require
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import AccountSortBy, AccountSortorder
    from fortnox_api.payloads import AccountCreate, AccountUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import DateInput


class _AccountsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        lastmodified: DateTimeFilter | None = None,
        sortby: AccountSortBy | None = None,
        sru: int | None = None,
        sortorder: AccountSortorder | None = None,
        financialyear: int | None = None,
        financialyeardate: DateInput | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[AccountListItem, Account]:
        """All of the accounts, page by page.

        `GET /3/accounts`, scope `bookkeeping`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            sortby: what to sort by.
            sortorder: ascending or descending.
            financialyear: the id of a financial year.
            financialyeardate: a date within a financial year.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/accounts"],
            AccountListItem,
            query={
                "lastmodified": datetime_filter(lastmodified),
                "sortby": sortby,
                "sru": sru,
                "sortorder": sortorder,
                "financialyear": financialyear,
                "financialyeardate": financialyeardate,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/accounts/{Number}"],
                one(Account),
                (row.number,),
                query={"financialyear": require(row.year, "Year")},
            ),
        )

    @method
    def get(self, number: PathParam, /, *, financialyear: int | None = None) -> Call[Account]:
        """One account.

        `GET /3/accounts/{Number}`, scope `bookkeeping`.

        Args:
            financialyear: the id of a financial year.
        """
        return call(
            OPERATIONS["GET /3/accounts/{Number}"], one(Account), (number,), query={"financialyear": financialyear}
        )

    @method
    def create(self, account: AccountCreate, /, *, financialyear: int | None = None) -> Call[Account]:
        """Creates one account.

        `POST /3/accounts`, scope `bookkeeping`.

        Args:
            financialyear: the id of a financial year.
        """
        return call(OPERATIONS["POST /3/accounts"], one(Account), query={"financialyear": financialyear}, body=account)

    @method
    def update(
        self, number: PathParam, account: AccountUpdate, /, *, financialyear: int | None = None
    ) -> Call[Account]:
        """Changes one account: keys that are not sent stay as they are.

        `PUT /3/accounts/{Number}`, scope `bookkeeping`.

        Args:
            financialyear: the id of a financial year.
        """
        return call(
            OPERATIONS["PUT /3/accounts/{Number}"],
            one(Account),
            (number,),
            query={"financialyear": financialyear},
            body=account,
        )

    @method
    def delete(self, number: PathParam, /) -> Call[None]:
        """Deletes one account.

        `DELETE /3/accounts/{Number}`, scope `bookkeeping`.
        """
        return call(OPERATIONS["DELETE /3/accounts/{Number}"], no_content, (number,))


class AccountsResource(_AccountsResourceMethods, Resource):
    """Accounts, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncAccountsResource(_AccountsResourceMethods, AsyncResource):
    """Accounts, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

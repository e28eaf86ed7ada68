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
    from collections.abc import Mapping

    from fortnox_api.models.choices import AccountSortBy, AccountSortorder
    from fortnox_api.payloads import AccountCreate, AccountUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput


class _AccountsResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[AccountListItem, Account]:
        """List accounts.

        `GET /3/accounts`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Accounts

        Rows are incomplete; `.full()` yields the `Account` of each row, as `accounts.get`.

        Args:
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            sortby: Field that decides the order of the rows. Known values: number.
            sru: Only accounts with this code of the Swedish tax return (SRU).
            sortorder: Direction of the sorting. Known values: ascending, descending.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.
            financialyeardate: Any date within the financial year. `date`, or text such as 2026-01-31.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `AccountListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/accounts/{Number}"],
                one(Account),
                (row.number,),
                query={"financialyear": require(row.year, "Year")},
            ),
        )

    @method
    def get(self, number: PathParam, /, *, financialyear: int | None = None) -> Call[Account]:
        """Retrieve an account.

        `GET /3/accounts/{Number}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Accounts

        Args:
            number: Account in the chart of accounts, four digits, such as 1930.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.

        Returns:
            The account, as `Account`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the account.
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/accounts/{Number}"], one(Account), (number,), query={"financialyear": financialyear}
        )

    @method
    def create(self, account: AccountCreate, /, *, financialyear: int | None = None) -> Call[Account]:
        """Create an account.

        `POST /3/accounts`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Accounts

        Args:
            account: Fields to send. The keys of `AccountCreate`; required: Description, Number.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.

        Returns:
            The created account, as `Account`.

        Raises:
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/accounts"], one(Account), query={"financialyear": financialyear}, body=account)

    @method
    def update(
        self, number: PathParam, account: AccountUpdate, /, *, financialyear: int | None = None
    ) -> Call[Account]:
        """Update an account.

        `PUT /3/accounts/{Number}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Accounts

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            number: Account in the chart of accounts, four digits, such as 1930.
            account: Fields to send. The keys of `AccountUpdate`, all of them optional.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.

        Returns:
            The updated account, as `Account`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the account.
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Delete an account.

        `DELETE /3/accounts/{Number}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Accounts

        The account is deleted in the user's current financial year.

        Args:
            number: Account in the chart of accounts, four digits, such as 1930.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the account.
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/accounts/{Number}"], no_content, (number,))


class AccountsResource(_AccountsResourceMethods, Resource):
    """Accounts: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncAccountsResource(_AccountsResourceMethods, AsyncResource):
    """Accounts: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

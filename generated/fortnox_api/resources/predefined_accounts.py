"""Predefined accounts: `fortnox.predefined_accounts`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_PredefinedAccounts
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.predefined_account import PredefinedAccount
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import PredefinedAccountUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _PredefinedAccountsResourceMethods:
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
    ) -> ExpandableListing[PredefinedAccount, PredefinedAccount]:
        """List predefined accounts.

        `GET /3/predefinedaccounts`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_PredefinedAccounts

        Rows can be incomplete; `.full()` yields the `PredefinedAccount` of each row, as `predefined_accounts.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PredefinedAccount` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/predefinedaccounts"],
            PredefinedAccount,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/predefinedaccounts/{name}"], one(PredefinedAccount), (row.name,)),
        )

    @method
    def get(self, name: PathParam, /) -> Call[PredefinedAccount]:
        """Retrieve a predefined account.

        `GET /3/predefinedaccounts/{name}`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_PredefinedAccounts

        Args:
            name: Purpose of the account, from `Name` of a list row, such as "BG".

        Returns:
            The predefined account, as `PredefinedAccount`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the predefined account.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/predefinedaccounts/{name}"], one(PredefinedAccount), (name,))

    @method
    def update(self, name: PathParam, predefined_account: PredefinedAccountUpdate, /) -> Call[PredefinedAccount]:
        """Update a predefined account.

        `PUT /3/predefinedaccounts/{name}`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_PredefinedAccounts

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            name: Purpose of the account, from `Name` of a list row, such as "BG".
            predefined_account: Fields to send. The keys of `PredefinedAccountUpdate`, all of them optional.

        Returns:
            The updated predefined account, as `PredefinedAccount`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the predefined account.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/predefinedaccounts/{name}"], one(PredefinedAccount), (name,), body=predefined_account
        )


class PredefinedAccountsResource(_PredefinedAccountsResourceMethods, Resource):
    """Predefined accounts: list, get, update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncPredefinedAccountsResource(_PredefinedAccountsResourceMethods, AsyncResource):
    """Predefined accounts: list, get, update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

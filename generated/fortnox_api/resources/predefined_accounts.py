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
    from fortnox_api.payloads import PredefinedAccountUpdate
    from fortnox_core.call import PathParam


class _PredefinedAccountsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[PredefinedAccount, PredefinedAccount]:
        """All of the predefined accounts, page by page.

        `GET /3/predefinedaccounts`, scope `settings`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/predefinedaccounts"],
            PredefinedAccount,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/predefinedaccounts/{name}"], one(PredefinedAccount), (row.name,)),
        )

    @method
    def get(self, name: PathParam, /) -> Call[PredefinedAccount]:
        """One predefined account.

        `GET /3/predefinedaccounts/{name}`, scope `settings`.
        """
        return call(OPERATIONS["GET /3/predefinedaccounts/{name}"], one(PredefinedAccount), (name,))

    @method
    def update(self, name: PathParam, predefined_account: PredefinedAccountUpdate, /) -> Call[PredefinedAccount]:
        """Changes one predefined account: keys that are not sent stay as they are.

        `PUT /3/predefinedaccounts/{name}`, scope `settings`.
        """
        return call(
            OPERATIONS["PUT /3/predefinedaccounts/{name}"], one(PredefinedAccount), (name,), body=predefined_account
        )


class PredefinedAccountsResource(_PredefinedAccountsResourceMethods, Resource):
    """Predefined accounts, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncPredefinedAccountsResource(_PredefinedAccountsResourceMethods, AsyncResource):
    """Predefined accounts, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

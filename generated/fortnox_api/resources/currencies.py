"""Currencies: `fortnox.currencies`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Currencies
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.currency import Currency
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import CurrencyCreate, CurrencyUpdate
    from fortnox_core.call import PathParam


class _CurrenciesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[Currency, Currency]:
        """All of the currencies, page by page.

        `GET /3/currencies`, scope `currency`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/currencies"],
            Currency,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/currencies/{Code}"], one(Currency), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[Currency]:
        """One currency.

        `GET /3/currencies/{Code}`, scope `currency`.
        """
        return call(OPERATIONS["GET /3/currencies/{Code}"], one(Currency), (code,))

    @method
    def create(self, currency: CurrencyCreate, /) -> Call[Currency]:
        """Creates one currency.

        `POST /3/currencies`, scope `currency`.
        """
        return call(OPERATIONS["POST /3/currencies"], one(Currency), body=currency)

    @method
    def update(self, code: PathParam, currency: CurrencyUpdate, /) -> Call[Currency]:
        """Changes one currency: keys that are not sent stay as they are.

        `PUT /3/currencies/{Code}`, scope `currency`.
        """
        return call(OPERATIONS["PUT /3/currencies/{Code}"], one(Currency), (code,), body=currency)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Deletes one currency.

        `DELETE /3/currencies/{Code}`, scope `currency`.
        """
        return call(OPERATIONS["DELETE /3/currencies/{Code}"], no_content, (code,))


class CurrenciesResource(_CurrenciesResourceMethods, Resource):
    """Currencies, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncCurrenciesResource(_CurrenciesResourceMethods, AsyncResource):
    """Currencies, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

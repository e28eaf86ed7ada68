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
    from collections.abc import Mapping

    from fortnox_api.payloads import CurrencyCreate, CurrencyUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _CurrenciesResourceMethods:
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
    ) -> ExpandableListing[Currency, Currency]:
        """List currencies.

        `GET /3/currencies`, scope `currency`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Currencies

        Rows can be incomplete; `.full()` yields the `Currency` of each row, as `currencies.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Currency` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `currency`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/currencies"],
            Currency,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/currencies/{Code}"], one(Currency), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[Currency]:
        """Retrieve a currency.

        `GET /3/currencies/{Code}`, scope `currency`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Currencies

        Args:
            code: Three-letter currency code, such as "EUR".

        Returns:
            The currency, as `Currency`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the currency.
            MissingScope: The token lacks the scope `currency`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/currencies/{Code}"], one(Currency), (code,))

    @method
    def create(self, currency: CurrencyCreate, /) -> Call[Currency]:
        """Create a currency.

        `POST /3/currencies`, scope `currency`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Currencies

        Args:
            currency: Fields to send. The keys of `CurrencyCreate`; required: Code, Description.

        Returns:
            The created currency, as `Currency`.

        Raises:
            MissingScope: The token lacks the scope `currency`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/currencies"], one(Currency), body=currency)

    @method
    def update(self, code: PathParam, currency: CurrencyUpdate, /) -> Call[Currency]:
        """Update a currency.

        `PUT /3/currencies/{Code}`, scope `currency`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Currencies

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Three-letter currency code, such as "EUR".
            currency: Fields to send. The keys of `CurrencyUpdate`, all of them optional.

        Returns:
            The updated currency, as `Currency`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the currency.
            MissingScope: The token lacks the scope `currency`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/currencies/{Code}"], one(Currency), (code,), body=currency)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Delete a currency.

        `DELETE /3/currencies/{Code}`, scope `currency`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Currencies

        Args:
            code: Three-letter currency code, such as "EUR".

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the currency.
            MissingScope: The token lacks the scope `currency`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/currencies/{Code}"], no_content, (code,))


class CurrenciesResource(_CurrenciesResourceMethods, Resource):
    """Currencies: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCurrenciesResource(_CurrenciesResourceMethods, AsyncResource):
    """Currencies: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

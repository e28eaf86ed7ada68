"""Terms of delivery: `fortnox.terms_of_deliveries`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_TermsOfDeliveries
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.terms_of_delivery import TermsOfDelivery
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import TermsOfDeliveryCreate, TermsOfDeliveryUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _TermsOfDeliveriesResourceMethods:
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
    ) -> ExpandableListing[TermsOfDelivery, TermsOfDelivery]:
        """List terms of delivery.

        `GET /3/termsofdeliveries`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TermsOfDeliveries

        Rows can be incomplete; `.full()` yields the `TermsOfDelivery` of each row, as `terms_of_deliveries.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `TermsOfDelivery` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/termsofdeliveries"],
            TermsOfDelivery,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/termsofdeliveries/{Code}"], one(TermsOfDelivery), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[TermsOfDelivery]:
        """Retrieve terms of delivery.

        `GET /3/termsofdeliveries/{Code}`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_TermsOfDeliveries

        Args:
            code: Code of the terms of delivery, such as "FVL".

        Returns:
            The terms of delivery, as `TermsOfDelivery`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the terms of delivery.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/termsofdeliveries/{Code}"], one(TermsOfDelivery), (code,))

    @method
    def create(self, terms_of_delivery: TermsOfDeliveryCreate, /) -> Call[TermsOfDelivery]:
        """Create terms of delivery.

        `POST /3/termsofdeliveries`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TermsOfDeliveries

        Args:
            terms_of_delivery: Fields to send. The keys of `TermsOfDeliveryCreate`; required: Code, Description.

        Returns:
            The created terms of delivery, as `TermsOfDelivery`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/termsofdeliveries"], one(TermsOfDelivery), body=terms_of_delivery)

    @method
    def update(self, code: PathParam, terms_of_delivery: TermsOfDeliveryUpdate, /) -> Call[TermsOfDelivery]:
        """Update terms of delivery.

        `PUT /3/termsofdeliveries/{Code}`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_TermsOfDeliveries

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Code of the terms of delivery, such as "FVL".
            terms_of_delivery: Fields to send. The keys of `TermsOfDeliveryUpdate`, all of them optional.

        Returns:
            The updated terms of delivery, as `TermsOfDelivery`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the terms of delivery.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/termsofdeliveries/{Code}"], one(TermsOfDelivery), (code,), body=terms_of_delivery
        )


class TermsOfDeliveriesResource(_TermsOfDeliveriesResourceMethods, Resource):
    """Terms of delivery: list, get, create, update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncTermsOfDeliveriesResource(_TermsOfDeliveriesResourceMethods, AsyncResource):
    """Terms of delivery: list, get, create, update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Terms of deliveries: `fortnox.terms_of_deliveries`.

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
    from fortnox_api.payloads import TermsOfDeliveryCreate, TermsOfDeliveryUpdate
    from fortnox_core.call import PathParam


class _TermsOfDeliveriesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[TermsOfDelivery, TermsOfDelivery]:
        """All of the terms of deliveries, page by page.

        `GET /3/termsofdeliveries`, scope `settings`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/termsofdeliveries"],
            TermsOfDelivery,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/termsofdeliveries/{Code}"], one(TermsOfDelivery), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[TermsOfDelivery]:
        """One terms of delivery.

        `GET /3/termsofdeliveries/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["GET /3/termsofdeliveries/{Code}"], one(TermsOfDelivery), (code,))

    @method
    def create(self, terms_of_delivery: TermsOfDeliveryCreate, /) -> Call[TermsOfDelivery]:
        """Creates one terms of delivery.

        `POST /3/termsofdeliveries`, scope `settings`.
        """
        return call(OPERATIONS["POST /3/termsofdeliveries"], one(TermsOfDelivery), body=terms_of_delivery)

    @method
    def update(self, code: PathParam, terms_of_delivery: TermsOfDeliveryUpdate, /) -> Call[TermsOfDelivery]:
        """Changes one terms of delivery: keys that are not sent stay as they are.

        `PUT /3/termsofdeliveries/{Code}`, scope `settings`.
        """
        return call(
            OPERATIONS["PUT /3/termsofdeliveries/{Code}"], one(TermsOfDelivery), (code,), body=terms_of_delivery
        )


class TermsOfDeliveriesResource(_TermsOfDeliveriesResourceMethods, Resource):
    """Terms of deliveries, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncTermsOfDeliveriesResource(_TermsOfDeliveriesResourceMethods, AsyncResource):
    """Terms of deliveries, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

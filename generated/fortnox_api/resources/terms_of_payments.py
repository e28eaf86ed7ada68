"""Terms of payments: `fortnox.terms_of_payments`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_TermsOfPayments
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.terms_of_payment import TermsOfPayment
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import TermsOfPaymentCreate, TermsOfPaymentUpdate
    from fortnox_core.call import PathParam


class _TermsOfPaymentsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[TermsOfPayment, TermsOfPayment]:
        """All of the terms of payments, page by page.

        `GET /3/termsofpayments`, scope `settings`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/termsofpayments"],
            TermsOfPayment,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/termsofpayments/{Code}"], one(TermsOfPayment), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[TermsOfPayment]:
        """One terms of payment.

        `GET /3/termsofpayments/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["GET /3/termsofpayments/{Code}"], one(TermsOfPayment), (code,))

    @method
    def create(self, terms_of_payment: TermsOfPaymentCreate, /) -> Call[TermsOfPayment]:
        """Creates one terms of payment.

        `POST /3/termsofpayments`, scope `settings`.
        """
        return call(OPERATIONS["POST /3/termsofpayments"], one(TermsOfPayment), body=terms_of_payment)

    @method
    def update(self, code: PathParam, terms_of_payment: TermsOfPaymentUpdate, /) -> Call[TermsOfPayment]:
        """Changes one terms of payment: keys that are not sent stay as they are.

        `PUT /3/termsofpayments/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["PUT /3/termsofpayments/{Code}"], one(TermsOfPayment), (code,), body=terms_of_payment)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Deletes one terms of payment.

        `DELETE /3/termsofpayments/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["DELETE /3/termsofpayments/{Code}"], no_content, (code,))


class TermsOfPaymentsResource(_TermsOfPaymentsResourceMethods, Resource):
    """Terms of payments, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncTermsOfPaymentsResource(_TermsOfPaymentsResourceMethods, AsyncResource):
    """Terms of payments, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Modes of payments: `fortnox.modes_of_payments`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_ModesOfPayments
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.mode_of_payment import ModeOfPayment
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import ModeOfPaymentCreate, ModeOfPaymentUpdate
    from fortnox_core.call import PathParam


class _ModesOfPaymentsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[ModeOfPayment, ModeOfPayment]:
        """All of the modes of payments, page by page.

        `GET /3/modesofpayments`, scope `settings`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/modesofpayments"],
            ModeOfPayment,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/modesofpayments/{Code}"], one(ModeOfPayment), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[ModeOfPayment]:
        """One mode of payment.

        `GET /3/modesofpayments/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["GET /3/modesofpayments/{Code}"], one(ModeOfPayment), (code,))

    @method
    def create(self, mode_of_payment: ModeOfPaymentCreate, /) -> Call[ModeOfPayment]:
        """Creates one mode of payment.

        `POST /3/modesofpayments`, scope `settings`.
        """
        return call(OPERATIONS["POST /3/modesofpayments"], one(ModeOfPayment), body=mode_of_payment)

    @method
    def update(self, code: PathParam, mode_of_payment: ModeOfPaymentUpdate, /) -> Call[ModeOfPayment]:
        """Changes one mode of payment: keys that are not sent stay as they are.

        `PUT /3/modesofpayments/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["PUT /3/modesofpayments/{Code}"], one(ModeOfPayment), (code,), body=mode_of_payment)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Deletes one modes of payment.

        `DELETE /3/modesofpayments/{Code}`, scope `settings`.
        """
        return call(OPERATIONS["DELETE /3/modesofpayments/{Code}"], no_content, (code,))


class ModesOfPaymentsResource(_ModesOfPaymentsResourceMethods, Resource):
    """Modes of payments, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncModesOfPaymentsResource(_ModesOfPaymentsResourceMethods, AsyncResource):
    """Modes of payments, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

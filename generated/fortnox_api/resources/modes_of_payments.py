"""Modes of payment: `fortnox.modes_of_payments`.

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
    from collections.abc import Mapping

    from fortnox_api.payloads import ModeOfPaymentCreate, ModeOfPaymentUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _ModesOfPaymentsResourceMethods:
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
    ) -> ExpandableListing[ModeOfPayment, ModeOfPayment]:
        """List modes of payment.

        `GET /3/modesofpayments`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_ModesOfPayments

        Rows can be incomplete; `.full()` yields the `ModeOfPayment` of each row, as `modes_of_payments.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ModeOfPayment` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/modesofpayments"],
            ModeOfPayment,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/modesofpayments/{Code}"], one(ModeOfPayment), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[ModeOfPayment]:
        """Retrieve a mode of payment.

        `GET /3/modesofpayments/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_ModesOfPayments

        Args:
            code: Code of the mode of payment, such as "BG".

        Returns:
            The mode of payment, as `ModeOfPayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the mode of payment.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/modesofpayments/{Code}"], one(ModeOfPayment), (code,))

    @method
    def create(self, mode_of_payment: ModeOfPaymentCreate, /) -> Call[ModeOfPayment]:
        """Create a mode of payment.

        `POST /3/modesofpayments`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_ModesOfPayments

        Args:
            mode_of_payment: Fields to send. The keys of `ModeOfPaymentCreate`; required: AccountNumber.

        Returns:
            The created mode of payment, as `ModeOfPayment`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/modesofpayments"], one(ModeOfPayment), body=mode_of_payment)

    @method
    def update(self, code: PathParam, mode_of_payment: ModeOfPaymentUpdate, /) -> Call[ModeOfPayment]:
        """Update a mode of payment.

        `PUT /3/modesofpayments/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_ModesOfPayments

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Code of the mode of payment, such as "BG".
            mode_of_payment: Fields to send. The keys of `ModeOfPaymentUpdate`, all of them optional.

        Returns:
            The updated mode of payment, as `ModeOfPayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the mode of payment.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/modesofpayments/{Code}"], one(ModeOfPayment), (code,), body=mode_of_payment)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Delete a mode of payment.

        `DELETE /3/modesofpayments/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_ModesOfPayments

        Args:
            code: Code of the mode of payment, such as "BG".

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the mode of payment.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/modesofpayments/{Code}"], no_content, (code,))


class ModesOfPaymentsResource(_ModesOfPaymentsResourceMethods, Resource):
    """Modes of payment: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncModesOfPaymentsResource(_ModesOfPaymentsResourceMethods, AsyncResource):
    """Modes of payment: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

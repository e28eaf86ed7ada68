"""Terms of payment: `fortnox.terms_of_payments`.

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
    from collections.abc import Mapping

    from fortnox_api.payloads import TermsOfPaymentCreate, TermsOfPaymentUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _TermsOfPaymentsResourceMethods:
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
    ) -> ExpandableListing[TermsOfPayment, TermsOfPayment]:
        """List terms of payment.

        `GET /3/termsofpayments`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TermsOfPayments

        Rows can be incomplete; `.full()` yields the `TermsOfPayment` of each row, as `terms_of_payments.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `TermsOfPayment` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/termsofpayments"],
            TermsOfPayment,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/termsofpayments/{Code}"], one(TermsOfPayment), (row.code,)),
        )

    @method
    def get(self, code: PathParam, /) -> Call[TermsOfPayment]:
        """Retrieve terms of payment.

        `GET /3/termsofpayments/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TermsOfPayments

        Args:
            code: Code of the terms of payment, such as "30".

        Returns:
            The terms of payment, as `TermsOfPayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the terms of payment.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/termsofpayments/{Code}"], one(TermsOfPayment), (code,))

    @method
    def create(self, terms_of_payment: TermsOfPaymentCreate, /) -> Call[TermsOfPayment]:
        """Create terms of payment.

        `POST /3/termsofpayments`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TermsOfPayments

        Args:
            terms_of_payment: Fields to send. The keys of `TermsOfPaymentCreate`; required: Code, Description.

        Returns:
            The created terms of payment, as `TermsOfPayment`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/termsofpayments"], one(TermsOfPayment), body=terms_of_payment)

    @method
    def update(self, code: PathParam, terms_of_payment: TermsOfPaymentUpdate, /) -> Call[TermsOfPayment]:
        """Update terms of payment.

        `PUT /3/termsofpayments/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TermsOfPayments

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            code: Code of the terms of payment, such as "30".
            terms_of_payment: Fields to send. The keys of `TermsOfPaymentUpdate`, all of them optional.

        Returns:
            The updated terms of payment, as `TermsOfPayment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the terms of payment.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/termsofpayments/{Code}"], one(TermsOfPayment), (code,), body=terms_of_payment)

    @method
    def delete(self, code: PathParam, /) -> Call[None]:
        """Delete terms of payment.

        `DELETE /3/termsofpayments/{Code}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TermsOfPayments

        Args:
            code: Code of the terms of payment, such as "30".

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the terms of payment.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/termsofpayments/{Code}"], no_content, (code,))


class TermsOfPaymentsResource(_TermsOfPaymentsResourceMethods, Resource):
    """Terms of payment: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncTermsOfPaymentsResource(_TermsOfPaymentsResourceMethods, AsyncResource):
    """Terms of payment: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Invoice requests: `fortnox.recurring_billing.invoice_requests`.

Source: https://api.fortnox.se/apidocs#tag/Recurring-API_InvoiceRequests
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.recurring_billing.invoice_request import InvoiceRequest
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, join_commas, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fortnox_api.models.recurring_billing.choices import InvoiceRequestStatus, ProcessingMode
    from fortnox_api.payloads.recurring_billing import InvoiceRequestCreate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _InvoiceRequestsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        recurring_ids: Sequence[str],
        status: Sequence[InvoiceRequestStatus] | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[InvoiceRequest, InvoiceRequest]:
        """List the invoice requests of recurrences.

        `GET /api/recurring-billing/recurrings-invoice-requests-v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_InvoiceRequests

        Rows can be incomplete; `.full()` yields the `InvoiceRequest` of each row, as
        `recurring_billing.invoice_requests.get`.

        Args:
            recurring_ids: Only invoice requests of these recurrences, by id. At most 100 items. UUID.
            status: Only those in one of these states. Known values: COMPLETED, FAILED, PARTIAL, PENDING, PROCESSING.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `InvoiceRequest` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/recurring-billing/recurrings-invoice-requests-v1"],
            InvoiceRequest,
            query={"recurring-ids": join_commas(recurring_ids), "status": join_commas(status)},
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /api/recurring-billing/recurrings-invoice-requests-v1/{invoice-request-id}"],
                one(InvoiceRequest),
                (row.id,),
            ),
        )

    @method
    def get(self, invoice_request_id: PathParam, /) -> Call[InvoiceRequest]:
        """Retrieve an invoice request.

        `GET /api/recurring-billing/recurrings-invoice-requests-v1/{invoice-request-id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_InvoiceRequests

        Args:
            invoice_request_id: Id of the invoice request, from `recurring_billing.invoice_requests.list`. UUID.

        Returns:
            The invoice request, as `InvoiceRequest`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice request.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/recurring-billing/recurrings-invoice-requests-v1/{invoice-request-id}"],
            one(InvoiceRequest),
            (invoice_request_id,),
        )

    @method
    def create(
        self, invoice_request: InvoiceRequestCreate, /, *, processing_mode: ProcessingMode | None = None
    ) -> Call[InvoiceRequest]:
        """Request the invoices of recurrences.

        `POST /api/recurring-billing/recurrings-invoice-requests-v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_InvoiceRequests

        Args:
            invoice_request: Fields to send. The keys of `InvoiceRequestCreate`; required: recurring_ids.
            processing_mode: Wait for the invoices (SYNC), or return at once (ASYNC). Known values: ASYNC, SYNC.

        Returns:
            The created invoice request, as `InvoiceRequest`.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/recurring-billing/recurrings-invoice-requests-v1"],
            one(InvoiceRequest),
            query={"processing-mode": processing_mode},
            body=invoice_request,
        )


class InvoiceRequestsResource(_InvoiceRequestsResourceMethods, Resource):
    """Invoice requests: list, get, create.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncInvoiceRequestsResource(_InvoiceRequestsResourceMethods, AsyncResource):
    """Invoice requests: list, get, create.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

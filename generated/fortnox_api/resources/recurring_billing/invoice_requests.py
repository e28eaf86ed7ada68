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
    from collections.abc import Sequence

    from fortnox_api.models.recurring_billing.choices import InvoiceRequestStatus, ProcessingMode
    from fortnox_api.payloads.recurring_billing import InvoiceRequestCreate
    from fortnox_core.call import PathParam


class _InvoiceRequestsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, recurring_ids: Sequence[str], status: Sequence[InvoiceRequestStatus] | None = None
    ) -> ExpandableListing[InvoiceRequest, InvoiceRequest]:
        """The invoice requests of the recurrings that are named.

        `GET /api/recurring-billing/recurrings-invoice-requests-v1`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/recurring-billing/recurrings-invoice-requests-v1"],
            InvoiceRequest,
            query={"recurring-ids": join_commas(recurring_ids), "status": join_commas(status)},
            get=lambda row: call(
                OPERATIONS["GET /api/recurring-billing/recurrings-invoice-requests-v1/{invoice-request-id}"],
                one(InvoiceRequest),
                (row.id,),
            ),
        )

    @method
    def get(self, invoice_request_id: PathParam, /) -> Call[InvoiceRequest]:
        """One invoice request.

        `GET /api/recurring-billing/recurrings-invoice-requests-v1/{invoice-request-id}`. Which scope it needs is not known.
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
        """Creates one invoice request.

        `POST /api/recurring-billing/recurrings-invoice-requests-v1`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["POST /api/recurring-billing/recurrings-invoice-requests-v1"],
            one(InvoiceRequest),
            query={"processing-mode": processing_mode},
            body=invoice_request,
        )


class InvoiceRequestsResource(_InvoiceRequestsResourceMethods, Resource):
    """Invoice requests, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncInvoiceRequestsResource(_InvoiceRequestsResourceMethods, AsyncResource):
    """Invoice requests, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

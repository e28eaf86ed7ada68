"""Recurrings: `fortnox.recurring_billing.recurrings`.

Source: https://api.fortnox.se/apidocs#tag/Recurring-API_Recurrings
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.recurring_billing.recurring import Recurring
from fortnox_api.models.recurring_billing.recurring_list_item import RecurringListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, join_commas
from fortnox_core.etag import http_date, one_with_etag
from fortnox_core.etag import if_match as etag_for
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from fortnox_api.models.recurring_billing.choices import (
        ErrorStatus,
        InvoiceHandling,
        RecurringSortBy,
        RecurringStatus,
        SortOrder,
    )
    from fortnox_api.payloads.recurring_billing import JsonPatchOperation, RecurringCreate, RecurringUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import TextNumber


class _RecurringsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        customer_numbers: Sequence[TextNumber] | None = None,
        error_status: ErrorStatus | None = None,
        invoice_handlings: Sequence[InvoiceHandling] | None = None,
        order: SortOrder | None = None,
        sortby: RecurringSortBy | None = None,
        statuses: Sequence[RecurringStatus] | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> ExpandableListing[RecurringListItem, Recurring]:
        """All of the recurrings, page by page.

        `GET /api/recurring-billing/recurrings-v1`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.

        Args:
            sortby: what to sort by.
            limit: rows per request, from 1 to 100, never a total; without it 100.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/recurring-billing/recurrings-v1"],
            RecurringListItem,
            query={
                "customer-numbers": join_commas(customer_numbers),
                "error-status": error_status,
                "invoice-handlings": join_commas(invoice_handlings),
                "order": order,
                "sortby": sortby,
                "statuses": join_commas(statuses),
            },
            limit=limit,
            offset=offset,
            get=lambda row: call(
                OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}"],
                one_with_etag(Recurring),
                (row.id,),
            ),
        )

    @method
    def get(self, recurring_id: PathParam, /) -> Call[Recurring]:
        """One recurring.

        `GET /api/recurring-billing/recurrings-v1/{recurring-id}`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(
            OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}"],
            one_with_etag(Recurring),
            (recurring_id,),
        )

    @method
    def create(self, recurring: RecurringCreate, /) -> Call[Recurring]:
        """Creates one recurring.

        `POST /api/recurring-billing/recurrings-v1`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(OPERATIONS["POST /api/recurring-billing/recurrings-v1"], one_with_etag(Recurring), body=recurring)

    @method
    def update(
        self,
        recurring_id: PathParam,
        recurring: RecurringUpdate,
        /,
        *,
        if_match: Recurring | str,
        if_unmodified_since: datetime | str | None = None,
    ) -> Call[Recurring]:
        """Replaces one recurring: keys that are not sent are lost.

        `PUT /api/recurring-billing/recurrings-v1/{recurring-id}`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(
            OPERATIONS["PUT /api/recurring-billing/recurrings-v1/{recurring-id}"],
            one_with_etag(Recurring),
            (recurring_id,),
            headers={
                "If-Match": etag_for(if_match, "id", recurring_id),
                "If-Unmodified-Since": http_date(if_unmodified_since),
            },
            body=recurring,
        )

    @method
    def patch(
        self,
        recurring_id: PathParam,
        json_patch_operations: Sequence[JsonPatchOperation],
        /,
        *,
        if_match: Recurring | str,
        if_unmodified_since: datetime | str | None = None,
    ) -> Call[Recurring]:
        """Changes one recurring by the operations of a JSON Patch document (RFC 6902).

        `PATCH /api/recurring-billing/recurrings-v1/{recurring-id}`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(
            OPERATIONS["PATCH /api/recurring-billing/recurrings-v1/{recurring-id}"],
            one_with_etag(Recurring),
            (recurring_id,),
            headers={
                "If-Match": etag_for(if_match, "id", recurring_id),
                "If-Unmodified-Since": http_date(if_unmodified_since),
            },
            body=json_patch_operations,
        )


class RecurringsResource(_RecurringsResourceMethods, Resource):
    """Recurrings, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncRecurringsResource(_RecurringsResourceMethods, AsyncResource):
    """Recurrings, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

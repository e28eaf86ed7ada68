"""Recurrences: `fortnox.recurring_billing.recurrings`.

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
    from collections.abc import Mapping, Sequence
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
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _RecurringsResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[RecurringListItem, Recurring]:
        """List recurrences.

        `GET /api/recurring-billing/recurrings-v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_Recurrings

        Rows are incomplete; `.full()` yields the `Recurring` of each row, as `recurring_billing.recurrings.get`.

        Args:
            customer_numbers: Only recurrences of the customers with these numbers.
            error_status: Only recurrences whose last invoicing failed, or did not fail. Known values: HAS_ERROR,
                HAS_NO_ERROR.
            invoice_handlings: Only recurrences whose invoices are handled in one of these ways. Known values:
                AUTOMATIC, INVOICE_SERVICE_WITHOUT_REMINDERS, INVOICE_SERVICE_WITH_REMINDERS, MANUAL.
            order: Direction of the sorting. Known values: ASC, DESC.
            sortby: Field that decides the order of the rows. Known values: CUSTOMER_NAME, CUSTOMER_NUMBER,
                INVOICE_DATE, NEXT_INVOICE_DATE, SERIAL_NUMBER.
            statuses: Only recurrences in one of these states. Known values: ACTIVE, DRAFT, FINISHED, INACTIVE.
            limit: Rows in one page; not a total. 1 to 100. Default: 100.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `RecurringListItem` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}"],
                one_with_etag(Recurring),
                (row.id,),
            ),
        )

    @method
    def get(self, recurring_id: PathParam, /) -> Call[Recurring]:
        """Retrieve a recurrence.

        `GET /api/recurring-billing/recurrings-v1/{recurring-id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_Recurrings

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            recurring_id: Id of the recurrence, from a list row; not its serial number. UUID.

        Returns:
            The recurrence, as `Recurring`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the recurrence.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/recurring-billing/recurrings-v1/{recurring-id}"],
            one_with_etag(Recurring),
            (recurring_id,),
        )

    @method
    def create(self, recurring: RecurringCreate, /) -> Call[Recurring]:
        """Create a recurrence.

        `POST /api/recurring-billing/recurrings-v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_Recurrings

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            recurring: Fields to send. The keys of `RecurringCreate`; required: customer, dates, rows.

        Returns:
            The created recurrence, as `Recurring`.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Replace a recurrence.

        `PUT /api/recurring-billing/recurrings-v1/{recurring-id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_Recurrings

        Keys that are not sent are lost.

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            recurring_id: Id of the recurrence, from a list row; not its serial number. UUID.
            recurring: Fields to send. The keys of `RecurringUpdate`; required: amount_per_invoicing, customer, dates,
                invoice_handling, status, tax_reduction_category.
            if_match: ETag of the version that was read; the update fails if another version is stored. The model that
                was read, or the ETag as text.
            if_unmodified_since: Update only if the object was not changed after this time. `datetime`, or text in the
                format of HTTP headers; without time zone it is Swedish time.

        Returns:
            The updated recurrence, as `Recurring`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the recurrence.
            PreconditionFailed: The recurrence was changed since it was read.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Update a recurrence by the operations of a JSON Patch document (RFC 6902).

        `PATCH /api/recurring-billing/recurrings-v1/{recurring-id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Recurring-API_Recurrings

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            recurring_id: Id of the recurrence, from a list row; not its serial number. UUID.
            json_patch_operations: Fields to send, one dict for each object. The keys of `JsonPatchOperation`; required:
                op, path.
            if_match: ETag of the version that was read; the update fails if another version is stored. The model that
                was read, or the ETag as text.
            if_unmodified_since: Update only if the object was not changed after this time. `datetime`, or text in the
                format of HTTP headers; without time zone it is Swedish time.

        Returns:
            The response of Fortnox, as `Recurring`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the recurrence.
            PreconditionFailed: The recurrence was changed since it was read.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
    """Recurrences: list, get, create, update, patch.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncRecurringsResource(_RecurringsResourceMethods, AsyncResource):
    """Recurrences: list, get, create, update, patch.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

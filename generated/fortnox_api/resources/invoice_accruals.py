"""Invoice accruals: `fortnox.invoice_accruals`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_InvoiceAccruals
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.invoice_accrual import InvoiceAccrual
from fortnox_api.models.invoice_accrual_list_item import InvoiceAccrualListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import InvoiceAccrualCreate, InvoiceAccrualUpdate
    from fortnox_core.call import PathParam


class _InvoiceAccrualsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[InvoiceAccrualListItem, InvoiceAccrual]:
        """All of the invoice accruals, page by page.

        `GET /3/invoiceaccruals`, scope `invoice`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/invoiceaccruals"],
            InvoiceAccrualListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/invoiceaccruals/{InvoiceNumber}"], one(InvoiceAccrual), (row.invoice_number,)
            ),
        )

    @method
    def get(self, invoice_number: PathParam, /) -> Call[InvoiceAccrual]:
        """One invoice accrual.

        `GET /3/invoiceaccruals/{InvoiceNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["GET /3/invoiceaccruals/{InvoiceNumber}"], one(InvoiceAccrual), (invoice_number,))

    @method
    def create(self, invoice_accrual: InvoiceAccrualCreate, /) -> Call[InvoiceAccrual]:
        """Creates one invoice accrual.

        `POST /3/invoiceaccruals`, scope `invoice`.
        """
        return call(OPERATIONS["POST /3/invoiceaccruals"], one(InvoiceAccrual), body=invoice_accrual)

    @method
    def update(self, invoice_number: PathParam, invoice_accrual: InvoiceAccrualUpdate, /) -> Call[InvoiceAccrual]:
        """Changes one invoice accrual: keys that are not sent stay as they are.

        `PUT /3/invoiceaccruals/{InvoiceNumber}`, scope `invoice`.
        """
        return call(
            OPERATIONS["PUT /3/invoiceaccruals/{InvoiceNumber}"],
            one(InvoiceAccrual),
            (invoice_number,),
            body=invoice_accrual,
        )

    @method
    def delete(self, invoice_number: PathParam, /) -> Call[None]:
        """Deletes one invoice accrual.

        `DELETE /3/invoiceaccruals/{InvoiceNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["DELETE /3/invoiceaccruals/{InvoiceNumber}"], no_content, (invoice_number,))


class InvoiceAccrualsResource(_InvoiceAccrualsResourceMethods, Resource):
    """Invoice accruals, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncInvoiceAccrualsResource(_InvoiceAccrualsResourceMethods, AsyncResource):
    """Invoice accruals, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

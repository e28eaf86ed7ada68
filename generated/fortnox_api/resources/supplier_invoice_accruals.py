"""Supplier invoice accruals: `fortnox.supplier_invoice_accruals`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceAccruals
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.supplier_invoice_accrual import SupplierInvoiceAccrual
from fortnox_api.models.supplier_invoice_accrual_list_item import SupplierInvoiceAccrualListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import SupplierInvoiceAccrualCreate, SupplierInvoiceAccrualUpdate
    from fortnox_core.call import PathParam


class _SupplierInvoiceAccrualsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[SupplierInvoiceAccrualListItem, SupplierInvoiceAccrual]:
        """All of the supplier invoice accruals, page by page.

        `GET /3/supplierinvoiceaccruals`, scope `supplierinvoice`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/supplierinvoiceaccruals"],
            SupplierInvoiceAccrualListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}"],
                one(SupplierInvoiceAccrual),
                (row.supplier_invoice_number,),
            ),
        )

    @method
    def get(self, supplier_invoice_number: PathParam, /) -> Call[SupplierInvoiceAccrual]:
        """One supplier invoice accrual.

        `GET /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["GET /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}"],
            one(SupplierInvoiceAccrual),
            (supplier_invoice_number,),
        )

    @method
    def create(self, supplier_invoice_accrual: SupplierInvoiceAccrualCreate, /) -> Call[SupplierInvoiceAccrual]:
        """Creates one supplier invoice accrual.

        `POST /3/supplierinvoiceaccruals`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["POST /3/supplierinvoiceaccruals"], one(SupplierInvoiceAccrual), body=supplier_invoice_accrual
        )

    @method
    def update(
        self, supplier_invoice_number: PathParam, supplier_invoice_accrual: SupplierInvoiceAccrualUpdate, /
    ) -> Call[SupplierInvoiceAccrual]:
        """Changes one supplier invoice accrual: keys that are not sent stay as they are.

        `PUT /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}"],
            one(SupplierInvoiceAccrual),
            (supplier_invoice_number,),
            body=supplier_invoice_accrual,
        )

    @method
    def delete(self, supplier_invoice_number: PathParam, /) -> Call[None]:
        """Deletes one supplier invoice accrual.

        `DELETE /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}`, scope `supplierinvoice`.
        """
        return call(
            OPERATIONS["DELETE /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}"],
            no_content,
            (supplier_invoice_number,),
        )


class SupplierInvoiceAccrualsResource(_SupplierInvoiceAccrualsResourceMethods, Resource):
    """Supplier invoice accruals, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncSupplierInvoiceAccrualsResource(_SupplierInvoiceAccrualsResourceMethods, AsyncResource):
    """Supplier invoice accruals, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

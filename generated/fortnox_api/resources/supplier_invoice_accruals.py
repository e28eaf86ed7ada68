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
    from collections.abc import Mapping

    from fortnox_api.payloads import SupplierInvoiceAccrualCreate, SupplierInvoiceAccrualUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _SupplierInvoiceAccrualsResourceMethods:
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
    ) -> ExpandableListing[SupplierInvoiceAccrualListItem, SupplierInvoiceAccrual]:
        """List supplier invoice accruals.

        `GET /3/supplierinvoiceaccruals`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceAccruals

        Rows are incomplete; `.full()` yields the `SupplierInvoiceAccrual` of each row, as
        `supplier_invoice_accruals.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `SupplierInvoiceAccrualListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/supplierinvoiceaccruals"],
            SupplierInvoiceAccrualListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}"],
                one(SupplierInvoiceAccrual),
                (row.supplier_invoice_number,),
            ),
        )

    @method
    def get(self, supplier_invoice_number: PathParam, /) -> Call[SupplierInvoiceAccrual]:
        """Retrieve a supplier invoice accrual.

        `GET /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceAccruals

        Args:
            supplier_invoice_number: Serial number (`GivenNumber`); not the supplier's own invoice number.

        Returns:
            The supplier invoice accrual, as `SupplierInvoiceAccrual`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice accrual.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}"],
            one(SupplierInvoiceAccrual),
            (supplier_invoice_number,),
        )

    @method
    def create(self, supplier_invoice_accrual: SupplierInvoiceAccrualCreate, /) -> Call[SupplierInvoiceAccrual]:
        """Create a supplier invoice accrual.

        `POST /3/supplierinvoiceaccruals`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceAccruals

        Args:
            supplier_invoice_accrual: Fields to send. The keys of `SupplierInvoiceAccrualCreate`; required:
                AccrualAccount, CostAccount, EndDate, Period, StartDate, SupplierInvoiceAccrualRows,
                SupplierInvoiceNumber, Total.

        Returns:
            The created supplier invoice accrual, as `SupplierInvoiceAccrual`.

        Raises:
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/supplierinvoiceaccruals"], one(SupplierInvoiceAccrual), body=supplier_invoice_accrual
        )

    @method
    def update(
        self, supplier_invoice_number: PathParam, supplier_invoice_accrual: SupplierInvoiceAccrualUpdate, /
    ) -> Call[SupplierInvoiceAccrual]:
        """Update a supplier invoice accrual.

        `PUT /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceAccruals

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            supplier_invoice_number: Serial number (`GivenNumber`); not the supplier's own invoice number.
            supplier_invoice_accrual: Fields to send. The keys of `SupplierInvoiceAccrualUpdate`, all of them optional.

        Returns:
            The updated supplier invoice accrual, as `SupplierInvoiceAccrual`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice accrual.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}"],
            one(SupplierInvoiceAccrual),
            (supplier_invoice_number,),
            body=supplier_invoice_accrual,
        )

    @method
    def delete(self, supplier_invoice_number: PathParam, /) -> Call[None]:
        """Delete a supplier invoice accrual.

        `DELETE /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceAccruals

        Args:
            supplier_invoice_number: Serial number (`GivenNumber`); not the supplier's own invoice number.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice accrual.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["DELETE /3/supplierinvoiceaccruals/{SupplierInvoiceNumber}"],
            no_content,
            (supplier_invoice_number,),
        )


class SupplierInvoiceAccrualsResource(_SupplierInvoiceAccrualsResourceMethods, Resource):
    """Supplier invoice accruals: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSupplierInvoiceAccrualsResource(_SupplierInvoiceAccrualsResourceMethods, AsyncResource):
    """Supplier invoice accruals: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

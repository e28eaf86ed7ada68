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
    from collections.abc import Mapping

    from fortnox_api.payloads import InvoiceAccrualCreate, InvoiceAccrualUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _InvoiceAccrualsResourceMethods:
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
    ) -> ExpandableListing[InvoiceAccrualListItem, InvoiceAccrual]:
        """List invoice accruals.

        `GET /3/invoiceaccruals`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoiceAccruals

        Rows are incomplete; `.full()` yields the `InvoiceAccrual` of each row, as `invoice_accruals.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `InvoiceAccrualListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/invoiceaccruals"],
            InvoiceAccrualListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/invoiceaccruals/{InvoiceNumber}"], one(InvoiceAccrual), (row.invoice_number,)
            ),
        )

    @method
    def get(self, invoice_number: PathParam, /) -> Call[InvoiceAccrual]:
        """Retrieve an invoice accrual.

        `GET /3/invoiceaccruals/{InvoiceNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoiceAccruals

        Args:
            invoice_number: Invoice number as printed on the invoice.

        Returns:
            The invoice accrual, as `InvoiceAccrual`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice accrual.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/invoiceaccruals/{InvoiceNumber}"], one(InvoiceAccrual), (invoice_number,))

    @method
    def create(self, invoice_accrual: InvoiceAccrualCreate, /) -> Call[InvoiceAccrual]:
        """Create an invoice accrual.

        `POST /3/invoiceaccruals`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoiceAccruals

        Args:
            invoice_accrual: Fields to send. The keys of `InvoiceAccrualCreate`; required: AccrualAccount, Description,
                EndDate, InvoiceAccrualRows, InvoiceNumber, RevenueAccount, StartDate, Total.

        Returns:
            The created invoice accrual, as `InvoiceAccrual`.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/invoiceaccruals"], one(InvoiceAccrual), body=invoice_accrual)

    @method
    def update(self, invoice_number: PathParam, invoice_accrual: InvoiceAccrualUpdate, /) -> Call[InvoiceAccrual]:
        """Update an invoice accrual.

        `PUT /3/invoiceaccruals/{InvoiceNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoiceAccruals

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            invoice_number: Invoice number as printed on the invoice.
            invoice_accrual: Fields to send. The keys of `InvoiceAccrualUpdate`, all of them optional.

        Returns:
            The updated invoice accrual, as `InvoiceAccrual`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice accrual.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/invoiceaccruals/{InvoiceNumber}"],
            one(InvoiceAccrual),
            (invoice_number,),
            body=invoice_accrual,
        )

    @method
    def delete(self, invoice_number: PathParam, /) -> Call[None]:
        """Delete an invoice accrual.

        `DELETE /3/invoiceaccruals/{InvoiceNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_InvoiceAccruals

        Args:
            invoice_number: Invoice number as printed on the invoice.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice accrual.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/invoiceaccruals/{InvoiceNumber}"], no_content, (invoice_number,))


class InvoiceAccrualsResource(_InvoiceAccrualsResourceMethods, Resource):
    """Invoice accruals: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncInvoiceAccrualsResource(_InvoiceAccrualsResourceMethods, AsyncResource):
    """Invoice accruals: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Tax reductions: `fortnox.tax_reductions`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_TaxReductions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.tax_reduction import TaxReduction
from fortnox_api.models.tax_reduction_list_item import TaxReductionListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.models.choices import TaxReductionFilter
    from fortnox_api.payloads import TaxReductionCreate, TaxReductionUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _TaxReductionsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        filter: TaxReductionFilter | None = None,
        referencenumber: TextNumber | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[TaxReductionListItem, TaxReduction]:
        """List tax reductions.

        `GET /3/taxreductions`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_TaxReductions

        Rows are incomplete; `.full()` yields the `TaxReduction` of each row, as `tax_reductions.get`.

        Args:
            filter: Only tax reductions of this kind of document. Known values: invoices, offers, orders.
            referencenumber: Number of the invoice, order or offer; number series can overlap, so check the kind of
                document too.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `TaxReductionListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/taxreductions"],
            TaxReductionListItem,
            query={"filter": filter, "referencenumber": referencenumber},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/taxreductions/{Id}"], one(TaxReduction), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[TaxReduction]:
        """Retrieve a tax reduction.

        `GET /3/taxreductions/{Id}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_TaxReductions

        Args:
            id: Id of the tax reduction, from a list row.

        Returns:
            The tax reduction, as `TaxReduction`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the tax reduction.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/taxreductions/{Id}"], one(TaxReduction), (id,))

    @method
    def create(self, tax_reduction: TaxReductionCreate, /) -> Call[TaxReduction]:
        """Create a tax reduction.

        `POST /3/taxreductions`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_TaxReductions

        Args:
            tax_reduction: Fields to send. The keys of `TaxReductionCreate`; required: CustomerName,
                ReferenceDocumentType, ReferenceNumber, SocialSecurityNumber.

        Returns:
            The created tax reduction, as `TaxReduction`.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/taxreductions"], one(TaxReduction), body=tax_reduction)

    @method
    def update(self, id: PathParam, tax_reduction: TaxReductionUpdate, /) -> Call[TaxReduction]:
        """Update a tax reduction.

        `PUT /3/taxreductions/{Id}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_TaxReductions

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            id: Id of the tax reduction, from a list row.
            tax_reduction: Fields to send. The keys of `TaxReductionUpdate`, all of them optional.

        Returns:
            The updated tax reduction, as `TaxReduction`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the tax reduction.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/taxreductions/{Id}"], one(TaxReduction), (id,), body=tax_reduction)

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Delete a tax reduction.

        `DELETE /3/taxreductions/{Id}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_TaxReductions

        Args:
            id: Id of the tax reduction, from a list row.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the tax reduction.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/taxreductions/{Id}"], no_content, (id,))


class TaxReductionsResource(_TaxReductionsResourceMethods, Resource):
    """Tax reductions: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncTaxReductionsResource(_TaxReductionsResourceMethods, AsyncResource):
    """Tax reductions: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

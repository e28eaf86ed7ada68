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
    from fortnox_api.models.choices import TaxReductionFilter
    from fortnox_api.payloads import TaxReductionCreate, TaxReductionUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import TextNumber


class _TaxReductionsResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> ExpandableListing[TaxReductionListItem, TaxReduction]:
        """All of the tax reductions, page by page.

        `GET /3/taxreductions`, scope `invoice`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/taxreductions"],
            TaxReductionListItem,
            query={"filter": filter, "referencenumber": referencenumber},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/taxreductions/{Id}"], one(TaxReduction), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[TaxReduction]:
        """One tax reduction.

        `GET /3/taxreductions/{Id}`, scope `invoice`.
        """
        return call(OPERATIONS["GET /3/taxreductions/{Id}"], one(TaxReduction), (id,))

    @method
    def create(self, tax_reduction: TaxReductionCreate, /) -> Call[TaxReduction]:
        """Creates one tax reduction.

        `POST /3/taxreductions`, scope `invoice`.
        """
        return call(OPERATIONS["POST /3/taxreductions"], one(TaxReduction), body=tax_reduction)

    @method
    def update(self, id: PathParam, tax_reduction: TaxReductionUpdate, /) -> Call[TaxReduction]:
        """Changes one tax reduction: keys that are not sent stay as they are.

        `PUT /3/taxreductions/{Id}`, scope `invoice`.
        """
        return call(OPERATIONS["PUT /3/taxreductions/{Id}"], one(TaxReduction), (id,), body=tax_reduction)

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Deletes one tax reduction.

        `DELETE /3/taxreductions/{Id}`, scope `invoice`.
        """
        return call(OPERATIONS["DELETE /3/taxreductions/{Id}"], no_content, (id,))


class TaxReductionsResource(_TaxReductionsResourceMethods, Resource):
    """Tax reductions, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncTaxReductionsResource(_TaxReductionsResourceMethods, AsyncResource):
    """Tax reductions, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

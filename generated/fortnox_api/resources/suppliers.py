"""Suppliers: `fortnox.suppliers`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Suppliers
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.supplier import Supplier
from fortnox_api.models.supplier_list_item import SupplierListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import SupplierCreate, SupplierUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import TextNumber


class _SuppliersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        city: str | None = None,
        email: str | None = None,
        lastmodified: DateTimeFilter | None = None,
        name: str | None = None,
        organisationnumber: str | None = None,
        phone: str | None = None,
        suppliernumber: TextNumber | None = None,
        zipcode: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[SupplierListItem, Supplier]:
        """All of the suppliers, page by page.

        `GET /3/suppliers`, scope `supplier`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/suppliers"],
            SupplierListItem,
            query={
                "city": city,
                "email": email,
                "lastmodified": datetime_filter(lastmodified),
                "name": name,
                "organisationnumber": organisationnumber,
                "phone": phone,
                "suppliernumber": suppliernumber,
                "zipcode": zipcode,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/suppliers/{SupplierNumber}"], one(Supplier), (row.supplier_number,)
            ),
        )

    @method
    def get(self, supplier_number: PathParam, /) -> Call[Supplier]:
        """One supplier.

        `GET /3/suppliers/{SupplierNumber}`, scope `supplier`.
        """
        return call(OPERATIONS["GET /3/suppliers/{SupplierNumber}"], one(Supplier), (supplier_number,))

    @method
    def create(self, supplier: SupplierCreate, /) -> Call[Supplier]:
        """Creates one supplier.

        `POST /3/suppliers`, scope `supplier`.
        """
        return call(OPERATIONS["POST /3/suppliers"], one(Supplier), body=supplier)

    @method
    def update(self, supplier_number: PathParam, supplier: SupplierUpdate, /) -> Call[Supplier]:
        """Changes one supplier: keys that are not sent stay as they are.

        `PUT /3/suppliers/{SupplierNumber}`, scope `supplier`.
        """
        return call(OPERATIONS["PUT /3/suppliers/{SupplierNumber}"], one(Supplier), (supplier_number,), body=supplier)


class SuppliersResource(_SuppliersResourceMethods, Resource):
    """Suppliers, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncSuppliersResource(_SuppliersResourceMethods, AsyncResource):
    """Suppliers, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

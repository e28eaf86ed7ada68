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
    from collections.abc import Mapping

    from fortnox_api.payloads import SupplierCreate, SupplierUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _SuppliersResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[SupplierListItem, Supplier]:
        """List suppliers.

        `GET /3/suppliers`, scope `supplier`, licence Bokföring. https://api.fortnox.se/apidocs#tag/fortnox_Suppliers

        Rows are incomplete; `.full()` yields the `Supplier` of each row, as `suppliers.get`.

        Args:
            city: Text to search for in the city of the address.
            email: Text to search for in the e-mail address.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            name: Text to search for in the supplier's name.
            organisationnumber: Text to search for in the Swedish organisation number or personal identity number.
            phone: Text to search for in the phone number.
            suppliernumber: Text to search for in the supplier number.
            zipcode: Text to search for in the postal code.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `SupplierListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `supplier`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/suppliers/{SupplierNumber}"], one(Supplier), (row.supplier_number,)
            ),
        )

    @method
    def get(self, supplier_number: PathParam, /) -> Call[Supplier]:
        """Retrieve a supplier.

        `GET /3/suppliers/{SupplierNumber}`, scope `supplier`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_Suppliers

        Args:
            supplier_number: Supplier number as shown in Fortnox; not an internal id.

        Returns:
            The supplier, as `Supplier`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier.
            MissingScope: The token lacks the scope `supplier`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/suppliers/{SupplierNumber}"], one(Supplier), (supplier_number,))

    @method
    def create(self, supplier: SupplierCreate, /) -> Call[Supplier]:
        """Create a supplier.

        `POST /3/suppliers`, scope `supplier`, licence Bokföring. https://api.fortnox.se/apidocs#tag/fortnox_Suppliers

        Args:
            supplier: Fields to send. The keys of `SupplierCreate`; required: Name.

        Returns:
            The created supplier, as `Supplier`.

        Raises:
            MissingScope: The token lacks the scope `supplier`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/suppliers"], one(Supplier), body=supplier)

    @method
    def update(self, supplier_number: PathParam, supplier: SupplierUpdate, /) -> Call[Supplier]:
        """Update a supplier.

        `PUT /3/suppliers/{SupplierNumber}`, scope `supplier`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_Suppliers

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            supplier_number: Supplier number as shown in Fortnox; not an internal id.
            supplier: Fields to send. The keys of `SupplierUpdate`, all of them optional.

        Returns:
            The updated supplier, as `Supplier`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier.
            MissingScope: The token lacks the scope `supplier`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/suppliers/{SupplierNumber}"], one(Supplier), (supplier_number,), body=supplier)


class SuppliersResource(_SuppliersResourceMethods, Resource):
    """Suppliers: list, get, create, update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSuppliersResource(_SuppliersResourceMethods, AsyncResource):
    """Suppliers: list, get, create, update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

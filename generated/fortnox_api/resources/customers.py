"""Customers: `fortnox.customers`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Customers
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.customer import Customer
from fortnox_api.models.customer_list_item import CustomerListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import CustomerFilter, CustomerSortBy, CustomerSortorder
    from fortnox_api.payloads import CustomerCreate, CustomerUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import TextNumber


class _CustomersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        city: str | None = None,
        customernumber: TextNumber | None = None,
        email: str | None = None,
        filter: CustomerFilter | None = None,
        gln: str | None = None,
        glndelivery: str | None = None,
        lastmodified: DateTimeFilter | None = None,
        name: str | None = None,
        organisationnumber: str | None = None,
        phone: str | None = None,
        sortby: CustomerSortBy | None = None,
        zipcode: str | None = None,
        sortorder: CustomerSortorder | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[CustomerListItem, Customer]:
        """All of the customers, page by page.

        `GET /3/customers`, scope `customer`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            sortby: what to sort by.
            sortorder: ascending or descending.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/customers"],
            CustomerListItem,
            query={
                "city": city,
                "customernumber": customernumber,
                "email": email,
                "filter": filter,
                "gln": gln,
                "glndelivery": glndelivery,
                "lastmodified": datetime_filter(lastmodified),
                "name": name,
                "organisationnumber": organisationnumber,
                "phone": phone,
                "sortby": sortby,
                "zipcode": zipcode,
                "sortorder": sortorder,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/customers/{CustomerNumber}"], one(Customer), (row.customer_number,)
            ),
        )

    @method
    def get(self, customer_number: PathParam, /) -> Call[Customer]:
        """One customer.

        `GET /3/customers/{CustomerNumber}`, scope `customer`.
        """
        return call(OPERATIONS["GET /3/customers/{CustomerNumber}"], one(Customer), (customer_number,))

    @method
    def create(self, customer: CustomerCreate, /) -> Call[Customer]:
        """Creates one customer.

        `POST /3/customers`, scope `customer`.
        """
        return call(OPERATIONS["POST /3/customers"], one(Customer), body=customer)

    @method
    def update(self, customer_number: PathParam, customer: CustomerUpdate, /) -> Call[Customer]:
        """Changes one customer: keys that are not sent stay as they are.

        `PUT /3/customers/{CustomerNumber}`, scope `customer`.
        """
        return call(OPERATIONS["PUT /3/customers/{CustomerNumber}"], one(Customer), (customer_number,), body=customer)

    @method
    def delete(self, customer_number: PathParam, /) -> Call[None]:
        """Deletes one customer.

        `DELETE /3/customers/{CustomerNumber}`, scope `customer`.
        """
        return call(OPERATIONS["DELETE /3/customers/{CustomerNumber}"], no_content, (customer_number,))


class CustomersResource(_CustomersResourceMethods, Resource):
    """Customers, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncCustomersResource(_CustomersResourceMethods, AsyncResource):
    """Customers, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

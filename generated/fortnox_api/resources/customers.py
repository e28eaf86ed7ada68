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
    from collections.abc import Mapping

    from fortnox_api.models.choices import CustomerFilter, CustomerSortBy, CustomerSortorder
    from fortnox_api.payloads import CustomerCreate, CustomerUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _CustomersResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[CustomerListItem, Customer]:
        """List customers.

        `GET /3/customers`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Customers

        Rows are incomplete; `.full()` yields the `Customer` of each row, as `customers.get`.

        Args:
            city: Text to search for in the city of the address.
            customernumber: Text to search for in the customer number.
            email: Text to search for in the e-mail address.
            filter: Only rows in this state. Known values: active, inactive.
            gln: Text to search for in the Global Location Number (GLN).
            glndelivery: Text to search for in the GLN of the delivery address.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            name: Text to search for in the customer's name.
            organisationnumber: Text to search for in the Swedish organisation number or personal identity number.
            phone: Text to search for in the phone number.
            sortby: Field that decides the order of the rows. Known values: customernumber, name.
            zipcode: Text to search for in the postal code.
            sortorder: Direction of the sorting. Known values: ascending, descending.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `CustomerListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/customers/{CustomerNumber}"], one(Customer), (row.customer_number,)
            ),
        )

    @method
    def get(self, customer_number: PathParam, /) -> Call[Customer]:
        """Retrieve a customer.

        `GET /3/customers/{CustomerNumber}`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Customers

        Args:
            customer_number: Customer number as shown in Fortnox; not an internal id.

        Returns:
            The customer, as `Customer`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the customer.
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/customers/{CustomerNumber}"], one(Customer), (customer_number,))

    @method
    def create(self, customer: CustomerCreate, /) -> Call[Customer]:
        """Create a customer.

        `POST /3/customers`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Customers

        Args:
            customer: Fields to send. The keys of `CustomerCreate`; required: Name.

        Returns:
            The created customer, as `Customer`.

        Raises:
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/customers"], one(Customer), body=customer)

    @method
    def update(self, customer_number: PathParam, customer: CustomerUpdate, /) -> Call[Customer]:
        """Update a customer.

        `PUT /3/customers/{CustomerNumber}`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Customers

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            customer_number: Customer number as shown in Fortnox; not an internal id.
            customer: Fields to send. The keys of `CustomerUpdate`, all of them optional.

        Returns:
            The updated customer, as `Customer`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the customer.
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/customers/{CustomerNumber}"], one(Customer), (customer_number,), body=customer)

    @method
    def delete(self, customer_number: PathParam, /) -> Call[None]:
        """Delete a customer.

        `DELETE /3/customers/{CustomerNumber}`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Customers

        Fortnox can give the number to another customer later.

        Args:
            customer_number: Customer number as shown in Fortnox; not an internal id.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the customer.
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/customers/{CustomerNumber}"], no_content, (customer_number,))


class CustomersResource(_CustomersResourceMethods, Resource):
    """Customers: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCustomersResource(_CustomersResourceMethods, AsyncResource):
    """Customers: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

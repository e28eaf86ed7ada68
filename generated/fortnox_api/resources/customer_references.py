"""Customer references: `fortnox.customer_references`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_CustomerReferences
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.customer_reference import CustomerReference
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads import CustomerReferenceRowCreate, CustomerReferenceRowUpdate
    from fortnox_core.call import PathParam


class _CustomerReferencesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, *, customer: str | None = None) -> Call[CustomerReference]:
        """List the reference rows of customers, in one object.

        `GET /3/customerreferences`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CustomerReferences

        Args:
            customer: Customer number; only the reference rows of this customer.

        Returns:
            The customer reference, as `CustomerReference`.

        Raises:
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/customerreferences"], one(CustomerReference), query={"customer": customer})

    @method
    def create(self, customer_reference_row: CustomerReferenceRowCreate, /) -> Call[CustomerReference]:
        """Create a reference row of a customer.

        `POST /3/customerreferences`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CustomerReferences

        Args:
            customer_reference_row: Fields to send. The keys of `CustomerReferenceRowCreate`, all of them optional.

        Returns:
            The created customer reference, as `CustomerReference`.

        Raises:
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/customerreferences"], one(CustomerReference), body=customer_reference_row)

    @method
    def update(
        self, customer_reference_row_id: PathParam, customer_reference_row: CustomerReferenceRowUpdate, /
    ) -> Call[CustomerReference]:
        """Update a reference row of a customer.

        `PUT /3/customerreferences/{CustomerReferenceRowId}`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CustomerReferences

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            customer_reference_row_id: Id of the reference row, from a row of `customer_references.get`; not a customer
                number.
            customer_reference_row: Fields to send. The keys of `CustomerReferenceRowUpdate`, all of them optional.

        Returns:
            The updated customer reference, as `CustomerReference`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the customer reference.
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/customerreferences/{CustomerReferenceRowId}"],
            one(CustomerReference),
            (customer_reference_row_id,),
            body=customer_reference_row,
        )

    @method
    def delete(self, customer_reference_row_id: PathParam, /) -> Call[None]:
        """Delete a reference row of a customer.

        `DELETE /3/customerreferences/{CustomerReferenceRowId}`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CustomerReferences

        Args:
            customer_reference_row_id: Id of the reference row, from a row of `customer_references.get`; not a customer
                number.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the customer reference.
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["DELETE /3/customerreferences/{CustomerReferenceRowId}"],
            no_content,
            (customer_reference_row_id,),
        )

    @method
    def get_row(self, customer_reference_row_id: PathParam, /) -> Call[CustomerReference]:
        """Retrieve a reference row of a customer.

        `GET /3/customerreferences/{CustomerReferenceRowId}`, scope `customer`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_CustomerReferences

        Args:
            customer_reference_row_id: Id of the reference row, from a row of `customer_references.get`; not a customer
                number.

        Returns:
            The customer reference, as `CustomerReference`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the customer reference.
            MissingScope: The token lacks the scope `customer`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/customerreferences/{CustomerReferenceRowId}"],
            one(CustomerReference),
            (customer_reference_row_id,),
        )


class CustomerReferencesResource(_CustomerReferencesResourceMethods, Resource):
    """Customer references: get, create, update, delete, get_row.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCustomerReferencesResource(_CustomerReferencesResourceMethods, AsyncResource):
    """Customer references: get, create, update, delete, get_row.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

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
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, *, customer: str | None = None) -> Call[CustomerReference]:
        """The customer references.

        `GET /3/customerreferences`, scope `customer`.
        """
        return call(OPERATIONS["GET /3/customerreferences"], one(CustomerReference), query={"customer": customer})

    @method
    def create(self, customer_reference_row: CustomerReferenceRowCreate, /) -> Call[CustomerReference]:
        """Creates one customer reference.

        `POST /3/customerreferences`, scope `customer`.
        """
        return call(OPERATIONS["POST /3/customerreferences"], one(CustomerReference), body=customer_reference_row)

    @method
    def update(
        self, customer_reference_row_id: PathParam, customer_reference_row: CustomerReferenceRowUpdate, /
    ) -> Call[CustomerReference]:
        """Changes one customer reference: keys that are not sent stay as they are.

        `PUT /3/customerreferences/{CustomerReferenceRowId}`, scope `customer`.
        """
        return call(
            OPERATIONS["PUT /3/customerreferences/{CustomerReferenceRowId}"],
            one(CustomerReference),
            (customer_reference_row_id,),
            body=customer_reference_row,
        )

    @method
    def delete(self, customer_reference_row_id: PathParam, /) -> Call[None]:
        """Deletes one customer reference.

        `DELETE /3/customerreferences/{CustomerReferenceRowId}`, scope `customer`.
        """
        return call(
            OPERATIONS["DELETE /3/customerreferences/{CustomerReferenceRowId}"],
            no_content,
            (customer_reference_row_id,),
        )

    @method
    def get_row(self, customer_reference_row_id: PathParam, /) -> Call[CustomerReference]:
        """One customer reference.

        `GET /3/customerreferences/{CustomerReferenceRowId}`, scope `customer`.
        """
        return call(
            OPERATIONS["GET /3/customerreferences/{CustomerReferenceRowId}"],
            one(CustomerReference),
            (customer_reference_row_id,),
        )


class CustomerReferencesResource(_CustomerReferencesResourceMethods, Resource):
    """Customer references, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncCustomerReferencesResource(_CustomerReferencesResourceMethods, AsyncResource):
    """Customer references, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

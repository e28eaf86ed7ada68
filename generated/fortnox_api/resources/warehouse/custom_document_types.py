"""Custom document types: `fortnox.warehouse.custom_document_types`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_CustomDocumentType
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.custom_document_type import CustomDocumentType
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, integer, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads.warehouse import CustomDocumentTypeCreate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _CustomDocumentTypesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self, *, query: Mapping[str, object] | None = None, on_incomplete: OnIncomplete = "raise"
    ) -> ExpandableListing[CustomDocumentType, CustomDocumentType]:
        """List custom document types.

        `GET /api/warehouse/documentdeliveries/custom/documenttypes-v1`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomDocumentType

        Rows can be incomplete; `.full()` yields the `CustomDocumentType` of each row, as
        `warehouse.custom_document_types.get`.

        Args:
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `CustomDocumentType` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/warehouse/documentdeliveries/custom/documenttypes-v1"],
            CustomDocumentType,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /api/warehouse/documentdeliveries/custom/documenttypes-v1/{type}"],
                one(CustomDocumentType),
                (row.reference_type,),
            ),
        )

    @method
    def get(self, type: PathParam, /) -> Call[CustomDocumentType]:
        """Retrieve a custom document type.

        `GET /api/warehouse/documentdeliveries/custom/documenttypes-v1/{type}`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomDocumentType

        Args:
            type: Name of the custom document type, 1 to 25 letters A-Z, digits, underscores and dashes.

        Returns:
            The custom document type, as `CustomDocumentType`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the custom document type.
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /api/warehouse/documentdeliveries/custom/documenttypes-v1/{type}"],
            one(CustomDocumentType),
            (type,),
        )

    @method
    def create(self, custom_document_type: CustomDocumentTypeCreate, /) -> Call[int]:
        """Create a custom document type.

        `POST /api/warehouse/documentdeliveries/custom/documenttypes-v1`, scope `warehousecustomdocument`.
        https://api.fortnox.se/apidocs#tag/warehouse_CustomDocumentType

        Args:
            custom_document_type: Fields to send. The keys of `CustomDocumentTypeCreate`; required: category,
                referenceType.

        Returns:
            A number, as Fortnox returns it.

        Raises:
            MissingScope: The token lacks the scope `warehousecustomdocument`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/warehouse/documentdeliveries/custom/documenttypes-v1"],
            integer,
            body=custom_document_type,
        )


class CustomDocumentTypesResource(_CustomDocumentTypesResourceMethods, Resource):
    """Custom document types: list, get, create.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncCustomDocumentTypesResource(_CustomDocumentTypesResourceMethods, AsyncResource):
    """Custom document types: list, get, create.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

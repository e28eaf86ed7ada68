"""Shelfs: `fortnox.warehouse.shelfs`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_Shelf
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.shelf import Shelf
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, join_commas, one, optional_body
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fortnox_api.payloads.warehouse import ShelfUpdate
    from fortnox_core.call import PathParam


class _ShelfsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def update(
        self, id: PathParam, shelf: ShelfUpdate | None = None, /, *, box_ids: Sequence[int] | None = None
    ) -> Call[Shelf]:
        """Replace a shelf.

        `PUT /api/warehouse/shelves-v1/{id}`, scope not documented. https://api.fortnox.se/apidocs#tag/warehouse_Shelf

        Keys that are not sent are lost.

        Args:
            id: Passed to Fortnox unchanged; meaning not documented.
            shelf: Fields to send. The keys of `ShelfUpdate`, all of them optional.
            box_ids: Passed to Fortnox unchanged; meaning not documented.

        Returns:
            The updated shelf, as `Shelf`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the shelf.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/shelves-v1/{id}"],
            one(Shelf),
            (id,),
            query={"boxIds": join_commas(box_ids)},
            body=optional_body(shelf),
        )


class ShelfsResource(_ShelfsResourceMethods, Resource):
    """Shelfs: update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncShelfsResource(_ShelfsResourceMethods, AsyncResource):
    """Shelfs: update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

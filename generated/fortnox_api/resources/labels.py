"""Labels: `fortnox.labels`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Labels
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.label import Label
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import LabelCreate, LabelUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _LabelsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[Label]:
        """List labels.

        `GET /3/labels`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Labels

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Label` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /3/labels"],
            Label,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def create(self, label: LabelCreate, /) -> Call[Label]:
        """Create a label.

        `POST /3/labels`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Labels

        Args:
            label: Fields to send. The keys of `LabelCreate`; required: Description.

        Returns:
            The created label, as `Label`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/labels"], one(Label), body=label)

    @method
    def update(self, id: PathParam, label: LabelUpdate, /) -> Call[Label]:
        """Update a label.

        `PUT /3/labels/{Id}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Labels

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            id: Id of the label, from a list row.
            label: Fields to send. The keys of `LabelUpdate`, all of them optional.

        Returns:
            The updated label, as `Label`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the label.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/labels/{Id}"], one(Label), (id,), body=label)

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Delete a label.

        `DELETE /3/labels/{Id}`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_Labels

        The label is removed from all documents.

        Args:
            id: Id of the label, from a list row.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the label.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/labels/{Id}"], no_content, (id,))


class LabelsResource(_LabelsResourceMethods, Resource):
    """Labels: list, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncLabelsResource(_LabelsResourceMethods, AsyncResource):
    """Labels: list, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

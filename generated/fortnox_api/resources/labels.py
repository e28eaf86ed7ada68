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
    from fortnox_api.payloads import LabelCreate, LabelUpdate
    from fortnox_core.call import PathParam


class _LabelsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> Listing[Label]:
        """All of the labels, page by page.

        `GET /3/labels`, scope `settings`.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return Listing(OPERATIONS["GET /3/labels"], Label, page=page, limit=limit, offset=offset, read_ahead=read_ahead)

    @method
    def create(self, label: LabelCreate, /) -> Call[Label]:
        """Creates one label.

        `POST /3/labels`, scope `settings`.
        """
        return call(OPERATIONS["POST /3/labels"], one(Label), body=label)

    @method
    def update(self, id: PathParam, label: LabelUpdate, /) -> Call[Label]:
        """Changes one label: keys that are not sent stay as they are.

        `PUT /3/labels/{Id}`, scope `settings`.
        """
        return call(OPERATIONS["PUT /3/labels/{Id}"], one(Label), (id,), body=label)

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Deletes one label.

        `DELETE /3/labels/{Id}`, scope `settings`.
        """
        return call(OPERATIONS["DELETE /3/labels/{Id}"], no_content, (id,))


class LabelsResource(_LabelsResourceMethods, Resource):
    """Labels, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncLabelsResource(_LabelsResourceMethods, AsyncResource):
    """Labels, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""Widgets: `fortnox.widgets`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Widgets
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from fortnox_api.models.widget import Widget
from fortnox_api.models.widget_list_item import WidgetListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, download, no_content, one, optional_body
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, file_method, gone, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import WidgetFilter
    from fortnox_api.payloads import WidgetCreate, WidgetUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.download import Download
    from fortnox_core.ids import FileId


class _WidgetsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        filter: WidgetFilter | None = None,
        lastmodified: DateTimeFilter | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[WidgetListItem, Widget]:
        """All of the widgets, page by page.

        `GET /3/widgets`, scope `widget`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/widgets"],
            WidgetListItem,
            query={"filter": filter, "lastmodified": datetime_filter(lastmodified)},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/widgets/{WidgetNumber}"], one(Widget), (row.widget_number,)),
        )

    @method
    def get(self, widget_number: FileId | None, /) -> Call[Widget]:
        """One widget.

        `GET /3/widgets/{WidgetNumber}`, scope `widget`.
        """
        return call(OPERATIONS["GET /3/widgets/{WidgetNumber}"], one(Widget), (widget_number,))

    @method
    def create(self, widget: WidgetCreate | None = None, /) -> Call[Widget]:
        """Creates one widget.

        `POST /3/widgets`, scope `widget`.
        """
        return call(OPERATIONS["POST /3/widgets"], one(Widget), body=optional_body(widget))

    @method
    def update(self, widget_number: PathParam, widget: WidgetUpdate | None = None, /) -> Call[Widget]:
        """Changes one widget: keys that are not sent stay as they are.

        `PUT /3/widgets/{WidgetNumber}`, scope `widget`.
        """
        return call(
            OPERATIONS["PUT /3/widgets/{WidgetNumber}"], one(Widget), (widget_number,), body=optional_body(widget)
        )

    @method
    def delete(self, widget_number: PathParam, /) -> Call[None]:
        """Deletes one widget.

        `DELETE /3/widgets/{WidgetNumber}`, scope `widget`.
        """
        return call(OPERATIONS["DELETE /3/widgets/{WidgetNumber}"], no_content, (widget_number,))

    @method
    def email(self, widget_number: PathParam, /) -> Call[Widget]:
        """Sends one widget by e-mail.

        `GET /3/widgets/{WidgetNumber}/email`, scope `widget`.

        Sends an e-mail: never repeated by itself.
        """
        return call(OPERATIONS["GET /3/widgets/{WidgetNumber}/email"], one(Widget), (widget_number,))

    @file_method
    def preview(self, widget_number: PathParam, /) -> Call[Download]:
        """The PDF of one widget. Nothing is marked as sent.

        `GET /3/widgets/{WidgetNumber}/preview`, scope `widget`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/widgets/{WidgetNumber}/preview"], download, (widget_number,))

    def old(self, *args: object, **kwargs: object) -> NoReturn:
        """Deprecated: Fortnox took `GET /3/widgets/old` away (2026-01-31). Raises OperationGone; the method goes with the next minor version."""
        gone("widgets.old", "2026-01-31")


class WidgetsResource(_WidgetsResourceMethods, Resource):
    """Widgets, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncWidgetsResource(_WidgetsResourceMethods, AsyncResource):
    """Widgets, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

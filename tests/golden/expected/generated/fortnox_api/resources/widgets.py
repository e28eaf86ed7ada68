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
    from collections.abc import Mapping

    from fortnox_api.models.choices import WidgetFilter
    from fortnox_api.payloads import WidgetCreate, WidgetUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.download import Download
    from fortnox_core.ids import FileId
    from fortnox_core.pagination import OnIncomplete


class _WidgetsResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[WidgetListItem, Widget]:
        """List widgets.

        `GET /3/widgets`, scope `widget`, licence Workshop. https://api.fortnox.se/apidocs#tag/fortnox_Widgets

        Rows are incomplete; `.full()` yields the `Widget` of each row, as `widgets.get`.

        Args:
            filter: Passed to Fortnox unchanged; meaning not documented. Known values: sold, unsold.
            lastmodified: Only what was changed since this time. `datetime`, `date` or text; an aware `datetime` is
                converted.
            page: Passed to Fortnox unchanged; meaning not documented. At least 1.
            limit: Rows in one page. 1 to 500. Default: 500.
            offset: Passed to Fortnox unchanged; meaning not documented. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `WidgetListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `widget`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/widgets"],
            WidgetListItem,
            query={"filter": filter, "lastmodified": datetime_filter(lastmodified)},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/widgets/{WidgetNumber}"], one(Widget), (row.widget_number,)),
        )

    @method
    def get(self, widget_number: FileId | None, /) -> Call[Widget]:
        """Retrieve a widget.

        `GET /3/widgets/{WidgetNumber}`, scope `widget`, licence Workshop.
        https://api.fortnox.se/apidocs#tag/fortnox_Widgets

        Args:
            widget_number: Passed to Fortnox unchanged; meaning not documented.

        Returns:
            The widget, as `Widget`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the widget.
            MissingScope: The token lacks the scope `widget`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/widgets/{WidgetNumber}"], one(Widget), (widget_number,))

    @method
    def create(self, widget: WidgetCreate | None = None, /) -> Call[Widget]:
        """Create a widget.

        `POST /3/widgets`, scope `widget`, licence Workshop. https://api.fortnox.se/apidocs#tag/fortnox_Widgets

        Args:
            widget: Fields to send. The keys of `WidgetCreate`; required: Description.

        Returns:
            The created widget, as `Widget`.

        Raises:
            MissingScope: The token lacks the scope `widget`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/widgets"], one(Widget), body=optional_body(widget))

    @method
    def update(self, widget_number: PathParam, widget: WidgetUpdate | None = None, /) -> Call[Widget]:
        """Update a widget.

        `PUT /3/widgets/{WidgetNumber}`, scope `widget`, licence Workshop.
        https://api.fortnox.se/apidocs#tag/fortnox_Widgets

        Keys that are not sent stay unchanged; null clears a field.

        A widget is stamped again.

        Args:
            widget_number: Passed to Fortnox unchanged; meaning not documented.
            widget: Fields to send. The keys of `WidgetUpdate`, all of them optional.

        Returns:
            The updated widget, as `Widget`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the widget.
            MissingScope: The token lacks the scope `widget`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/widgets/{WidgetNumber}"], one(Widget), (widget_number,), body=optional_body(widget)
        )

    @method
    def delete(self, widget_number: PathParam, /) -> Call[None]:
        """Delete a widget.

        `DELETE /3/widgets/{WidgetNumber}`, scope `widget`, licence Workshop.
        https://api.fortnox.se/apidocs#tag/fortnox_Widgets

        Args:
            widget_number: Passed to Fortnox unchanged; meaning not documented.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the widget.
            MissingScope: The token lacks the scope `widget`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/widgets/{WidgetNumber}"], no_content, (widget_number,))

    @method
    def email(self, widget_number: PathParam, /) -> Call[Widget]:
        """Email (widgets).

        `GET /3/widgets/{WidgetNumber}/email`, scope `widget`, licence Workshop.
        https://api.fortnox.se/apidocs#tag/fortnox_Widgets

        Sends an e-mail; the client never repeats the request by itself.

        Args:
            widget_number: Passed to Fortnox unchanged; meaning not documented.

        Returns:
            The widget, as `Widget`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the widget.
            MissingScope: The token lacks the scope `widget`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/widgets/{WidgetNumber}/email"], one(Widget), (widget_number,))

    @file_method
    def preview(self, widget_number: PathParam, /) -> Call[Download]:
        """Preview (widgets).

        `GET /3/widgets/{WidgetNumber}/preview`, scope `widget`, licence Workshop.
        https://api.fortnox.se/apidocs#tag/fortnox_Widgets

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            widget_number: Passed to Fortnox unchanged; meaning not documented.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the widget.
            MissingScope: The token lacks the scope `widget`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/widgets/{WidgetNumber}/preview"], download, (widget_number,))

    def old(self, *args: object, **kwargs: object) -> NoReturn:
        """Deprecated: Fortnox removed `GET /3/widgets/old` (2026-01-31).

        The next minor version of the client removes the method.

        Raises:
            OperationGone: Always.
        """
        gone("widgets.old", "2026-01-31")


class WidgetsResource(_WidgetsResourceMethods, Resource):
    """Widgets: list, get, create, update, delete, email, old, preview.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncWidgetsResource(_WidgetsResourceMethods, AsyncResource):
    """Widgets: list, get, create, update, delete, email, old, preview.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

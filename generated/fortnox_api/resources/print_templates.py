"""Print templates: `fortnox.print_templates`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_PrintTemplates
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.print_template import PrintTemplate
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_core.pagination import OnIncomplete


class _PrintTemplatesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        type: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[PrintTemplate]:
        """List print templates.

        `GET /3/printtemplates`, scope `print`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_PrintTemplates

        Args:
            type: Kind of document that the template prints; the values are not documented.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PrintTemplate` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `print`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /3/printtemplates"],
            PrintTemplate,
            query={"type": type},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class PrintTemplatesResource(_PrintTemplatesResourceMethods, Resource):
    """Print templates: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncPrintTemplatesResource(_PrintTemplatesResourceMethods, AsyncResource):
    """Print templates: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Print templates: `fortnox.print_templates`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_PrintTemplates
"""

from __future__ import annotations

from fortnox_api.models.print_template import PrintTemplate
from fortnox_api.operations import OPERATIONS
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing


class _PrintTemplatesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(
        self,
        *,
        type: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> Listing[PrintTemplate]:
        """All of the print templates, page by page.

        `GET /3/printtemplates`, scope `print`.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return Listing(
            OPERATIONS["GET /3/printtemplates"],
            PrintTemplate,
            query={"type": type},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
        )


class PrintTemplatesResource(_PrintTemplatesResourceMethods, Resource):
    """Print templates, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncPrintTemplatesResource(_PrintTemplatesResourceMethods, AsyncResource):
    """Print templates, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

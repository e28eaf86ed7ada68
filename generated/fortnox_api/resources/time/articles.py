"""Article registrations: `fortnox.time.articles`.

Source: https://api.fortnox.se/apidocs#tag/time-reporting_Articles
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.time.base_article_registration import BaseArticleRegistration
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import join_commas
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput


class _ArticlesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        cost_center_ids: Sequence[str] | None = None,
        customer_ids: Sequence[str] | None = None,
        from_date: DateInput | None = None,
        in_invoice_basis: bool | None = None,
        include_non_invoiceable_price: bool | None = None,
        include_registrations_without_project: bool | None = None,
        internal_articles: bool | None = None,
        invoiced: bool | None = None,
        item_ids: Sequence[str] | None = None,
        non_invoiceable: bool | None = None,
        owner_ids: Sequence[str] | None = None,
        project_ids: Sequence[str] | None = None,
        to_date: DateInput | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[BaseArticleRegistration]:
        """List article registrations.

        `GET /api/time/articles-v1`, scope `timereporting`, licence Tidredovisning.
        https://api.fortnox.se/apidocs#tag/time-reporting_Articles

        Args:
            cost_center_ids: Codes of cost centers; only registrations on one of them.
            customer_ids: Only registrations on these customers, by internal id; not the customer number.
            from_date: First date, inclusive, at most a year before the last one. `date`, or text such as 2026-01-31.
            in_invoice_basis: True for registrations that are locked on an invoice basis only, False for the others
                only.
            include_non_invoiceable_price: Include the price of registrations that are not invoiced.
            include_registrations_without_project: Include registrations that have no project.
            internal_articles: True for registrations on internal customers only, False for the others only.
            invoiced: True for registrations that are on a document only, False for the others only.
            item_ids: Only these articles, by article number.
            non_invoiceable: True for registrations that are not invoiced only, False for the others only.
            owner_ids: Only registrations of these users, by user id.
            project_ids: Only registrations on these projects, by project number.
            to_date: Last date, inclusive, at most a year after the first one. `date`, or text such as 2026-01-31.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `BaseArticleRegistration` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `timereporting`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/time/articles-v1"],
            BaseArticleRegistration,
            query={
                "costCenterIds": join_commas(cost_center_ids),
                "customerIds": join_commas(customer_ids),
                "fromDate": from_date,
                "inInvoiceBasis": in_invoice_basis,
                "includeNonInvoiceablePrice": include_non_invoiceable_price,
                "includeRegistrationsWithoutProject": include_registrations_without_project,
                "internalArticles": internal_articles,
                "invoiced": invoiced,
                "itemIds": join_commas(item_ids),
                "nonInvoiceable": non_invoiceable,
                "ownerIds": join_commas(owner_ids),
                "projectIds": join_commas(project_ids),
                "toDate": to_date,
            },
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class ArticlesResource(_ArticlesResourceMethods, Resource):
    """Article registrations: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncArticlesResource(_ArticlesResourceMethods, AsyncResource):
    """Article registrations: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

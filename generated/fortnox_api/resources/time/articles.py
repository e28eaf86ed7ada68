"""Articles: `fortnox.time.articles`.

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
    from collections.abc import Sequence

    from fortnox_core.payload import DateInput


class _ArticlesResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> Listing[BaseArticleRegistration]:
        """All of the articles.

        `GET /api/time/articles-v1`, scope `timereporting`.
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
        )


class ArticlesResource(_ArticlesResourceMethods, Resource):
    """Articles, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncArticlesResource(_ArticlesResourceMethods, AsyncResource):
    """Articles, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

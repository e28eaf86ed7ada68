"""Articles: `fortnox.articles`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Articles
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.article import Article
from fortnox_api.models.article_list_item import ArticleListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import ArticleFilter, ArticleSortBy, ArticleSortorder
    from fortnox_api.payloads import ArticleCreate, ArticleUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import TextNumber


class _ArticlesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        articlenumber: TextNumber | None = None,
        description: str | None = None,
        ean: str | None = None,
        filter: ArticleFilter | None = None,
        lastmodified: DateTimeFilter | None = None,
        manufacturer: str | None = None,
        manufacturerarticlenumber: str | None = None,
        sortby: ArticleSortBy | None = None,
        suppliernumber: TextNumber | None = None,
        webshop: str | None = None,
        sortorder: ArticleSortorder | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[ArticleListItem, Article]:
        """All of the articles, page by page.

        `GET /3/articles`, scope `article`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            sortby: what to sort by.
            sortorder: ascending or descending.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/articles"],
            ArticleListItem,
            query={
                "articlenumber": articlenumber,
                "description": description,
                "ean": ean,
                "filter": filter,
                "lastmodified": datetime_filter(lastmodified),
                "manufacturer": manufacturer,
                "manufacturerarticlenumber": manufacturerarticlenumber,
                "sortby": sortby,
                "suppliernumber": suppliernumber,
                "webshop": webshop,
                "sortorder": sortorder,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/articles/{ArticleNumber}"], one(Article), (row.article_number,)),
        )

    @method
    def get(self, article_number: PathParam, /) -> Call[Article]:
        """One article.

        `GET /3/articles/{ArticleNumber}`, scope `article`.
        """
        return call(OPERATIONS["GET /3/articles/{ArticleNumber}"], one(Article), (article_number,))

    @method
    def create(self, article: ArticleCreate, /) -> Call[Article]:
        """Creates one article.

        `POST /3/articles`, scope `article`.
        """
        return call(OPERATIONS["POST /3/articles"], one(Article), body=article)

    @method
    def update(self, article_number: PathParam, article: ArticleUpdate, /) -> Call[Article]:
        """Changes one article: keys that are not sent stay as they are.

        `PUT /3/articles/{ArticleNumber}`, scope `article`.
        """
        return call(OPERATIONS["PUT /3/articles/{ArticleNumber}"], one(Article), (article_number,), body=article)

    @method
    def delete(self, article_number: PathParam, /) -> Call[None]:
        """Deletes one article.

        `DELETE /3/articles/{ArticleNumber}`, scope `article`.
        """
        return call(OPERATIONS["DELETE /3/articles/{ArticleNumber}"], no_content, (article_number,))


class ArticlesResource(_ArticlesResourceMethods, Resource):
    """Articles, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncArticlesResource(_ArticlesResourceMethods, AsyncResource):
    """Articles, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

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
    from collections.abc import Mapping

    from fortnox_api.models.choices import ArticleFilter, ArticleSortBy, ArticleSortorder
    from fortnox_api.payloads import ArticleCreate, ArticleUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _ArticlesResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[ArticleListItem, Article]:
        """List articles.

        `GET /3/articles`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Articles

        Rows are incomplete; `.full()` yields the `Article` of each row, as `articles.get`.

        Args:
            articlenumber: Text to search for in the article number.
            description: Text to search for in the description.
            ean: Text to search for in the bar code (EAN).
            filter: Only rows in this state. Known values: active, inactive.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            manufacturer: Text to search for in the manufacturer's name.
            manufacturerarticlenumber: Text to search for in the manufacturer's number of the article.
            sortby: Field that decides the order of the rows. Known values: articlenumber, quantityinstock,
                reservedquantity, stockvalue.
            suppliernumber: Only articles of the supplier with this number.
            webshop: Only articles that are shown in the web shop, or that are not; the values are not documented.
            sortorder: Direction of the sorting. Known values: ascending, descending.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ArticleListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/articles/{ArticleNumber}"], one(Article), (row.article_number,)),
        )

    @method
    def get(self, article_number: PathParam, /) -> Call[Article]:
        """Retrieve an article.

        `GET /3/articles/{ArticleNumber}`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Articles

        Args:
            article_number: Article number as shown in Fortnox.

        Returns:
            The article, as `Article`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the article.
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/articles/{ArticleNumber}"], one(Article), (article_number,))

    @method
    def create(self, article: ArticleCreate, /) -> Call[Article]:
        """Create an article.

        `POST /3/articles`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Articles

        Args:
            article: Fields to send. The keys of `ArticleCreate`; required: Description.

        Returns:
            The created article, as `Article`.

        Raises:
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/articles"], one(Article), body=article)

    @method
    def update(self, article_number: PathParam, article: ArticleUpdate, /) -> Call[Article]:
        """Update an article.

        `PUT /3/articles/{ArticleNumber}`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Articles

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            article_number: Article number as shown in Fortnox.
            article: Fields to send. The keys of `ArticleUpdate`, all of them optional.

        Returns:
            The updated article, as `Article`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the article.
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/articles/{ArticleNumber}"], one(Article), (article_number,), body=article)

    @method
    def delete(self, article_number: PathParam, /) -> Call[None]:
        """Delete an article.

        `DELETE /3/articles/{ArticleNumber}`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Articles

        Args:
            article_number: Article number as shown in Fortnox.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the article.
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/articles/{ArticleNumber}"], no_content, (article_number,))


class ArticlesResource(_ArticlesResourceMethods, Resource):
    """Articles: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncArticlesResource(_ArticlesResourceMethods, AsyncResource):
    """Articles: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

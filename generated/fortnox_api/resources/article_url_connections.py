"""Article url connections: `fortnox.article_url_connections`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_ArticleUrlConnection
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.article_url_connection import ArticleUrlConnection
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import ArticleUrlConnectionCreate, ArticleUrlConnectionUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import TextNumber


class _ArticleUrlConnectionsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        articlenumber: TextNumber | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[ArticleUrlConnection, ArticleUrlConnection]:
        """All of the article url connections, page by page.

        `GET /3/articleurlconnections`, scope `article`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/articleurlconnections"],
            ArticleUrlConnection,
            query={"articlenumber": articlenumber},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/articleurlconnections/{id}"], one(ArticleUrlConnection), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[ArticleUrlConnection]:
        """One article url connection.

        `GET /3/articleurlconnections/{id}`, scope `article`.
        """
        return call(OPERATIONS["GET /3/articleurlconnections/{id}"], one(ArticleUrlConnection), (id,))

    @method
    def create(self, article_url_connection: ArticleUrlConnectionCreate, /) -> Call[ArticleUrlConnection]:
        """Creates one article url connection.

        `POST /3/articleurlconnections`, scope `article`.
        """
        return call(OPERATIONS["POST /3/articleurlconnections"], one(ArticleUrlConnection), body=article_url_connection)

    @method
    def update(
        self, id: PathParam, article_url_connection: ArticleUrlConnectionUpdate, /
    ) -> Call[ArticleUrlConnection]:
        """Changes one article url connection: keys that are not sent stay as they are.

        `PUT /3/articleurlconnections/{id}`, scope `article`.
        """
        return call(
            OPERATIONS["PUT /3/articleurlconnections/{id}"],
            one(ArticleUrlConnection),
            (id,),
            body=article_url_connection,
        )

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Deletes one article url connection.

        `DELETE /3/articleurlconnections/{id}`, scope `article`.
        """
        return call(OPERATIONS["DELETE /3/articleurlconnections/{id}"], no_content, (id,))


class ArticleUrlConnectionsResource(_ArticleUrlConnectionsResourceMethods, Resource):
    """Article url connections, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncArticleUrlConnectionsResource(_ArticleUrlConnectionsResourceMethods, AsyncResource):
    """Article url connections, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

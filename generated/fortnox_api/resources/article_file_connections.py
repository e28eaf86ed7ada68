"""Article file connections: `fortnox.article_file_connections`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_ArticleFileConnections
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.article_file_connection import ArticleFileConnection
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import ArticleFileConnectionCreate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import TextNumber


class _ArticleFileConnectionsResourceMethods:
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
    ) -> ExpandableListing[ArticleFileConnection, ArticleFileConnection]:
        """All of the article file connections, page by page.

        `GET /3/articlefileconnections`, scope `connectfile`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/articlefileconnections"],
            ArticleFileConnection,
            query={"articlenumber": articlenumber},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/articlefileconnections/{FileId}"], one(ArticleFileConnection), (row.file_id,)
            ),
        )

    @method
    def get(self, file_id: PathParam, /) -> Call[ArticleFileConnection]:
        """One article file connection.

        `GET /3/articlefileconnections/{FileId}`, scope `connectfile`.
        """
        return call(OPERATIONS["GET /3/articlefileconnections/{FileId}"], one(ArticleFileConnection), (file_id,))

    @method
    def create(self, article_file_connection: ArticleFileConnectionCreate, /) -> Call[ArticleFileConnection]:
        """Creates one article file connection.

        `POST /3/articlefileconnections`, scope `connectfile`.
        """
        return call(
            OPERATIONS["POST /3/articlefileconnections"], one(ArticleFileConnection), body=article_file_connection
        )

    @method
    def delete(self, file_id: PathParam, /) -> Call[None]:
        """Deletes one article file connection.

        `DELETE /3/articlefileconnections/{FileId}`, scope `connectfile`.
        """
        return call(OPERATIONS["DELETE /3/articlefileconnections/{FileId}"], no_content, (file_id,))


class ArticleFileConnectionsResource(_ArticleFileConnectionsResourceMethods, Resource):
    """Article file connections, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncArticleFileConnectionsResource(_ArticleFileConnectionsResourceMethods, AsyncResource):
    """Article file connections, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

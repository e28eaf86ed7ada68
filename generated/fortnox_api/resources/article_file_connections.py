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
    from collections.abc import Mapping

    from fortnox_api.payloads import ArticleFileConnectionCreate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _ArticleFileConnectionsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        articlenumber: TextNumber | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[ArticleFileConnection, ArticleFileConnection]:
        """List article file connections.

        `GET /3/articlefileconnections`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleFileConnections

        Rows can be incomplete; `.full()` yields the `ArticleFileConnection` of each row, as
        `article_file_connections.get`.

        Args:
            articlenumber: Only connections of the article with this number.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ArticleFileConnection` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/articlefileconnections"],
            ArticleFileConnection,
            query={"articlenumber": articlenumber},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/articlefileconnections/{FileId}"], one(ArticleFileConnection), (row.file_id,)
            ),
        )

    @method
    def get(self, file_id: PathParam, /) -> Call[ArticleFileConnection]:
        """Retrieve an article file connection.

        `GET /3/articlefileconnections/{FileId}`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleFileConnections

        Args:
            file_id: Id of the connected file, from `FileId` of the connection.

        Returns:
            The article file connection, as `ArticleFileConnection`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the article file connection.
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/articlefileconnections/{FileId}"], one(ArticleFileConnection), (file_id,))

    @method
    def create(self, article_file_connection: ArticleFileConnectionCreate, /) -> Call[ArticleFileConnection]:
        """Create an article file connection.

        `POST /3/articlefileconnections`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleFileConnections

        Args:
            article_file_connection: Fields to send. The keys of `ArticleFileConnectionCreate`; required: ArticleNumber,
                FileId.

        Returns:
            The created article file connection, as `ArticleFileConnection`.

        Raises:
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/articlefileconnections"], one(ArticleFileConnection), body=article_file_connection
        )

    @method
    def delete(self, file_id: PathParam, /) -> Call[None]:
        """Delete an article file connection.

        `DELETE /3/articlefileconnections/{FileId}`, scope `connectfile`.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleFileConnections

        Args:
            file_id: Id of the connected file, from `FileId` of the connection.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the article file connection.
            MissingScope: The token lacks the scope `connectfile`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/articlefileconnections/{FileId}"], no_content, (file_id,))


class ArticleFileConnectionsResource(_ArticleFileConnectionsResourceMethods, Resource):
    """Article file connections: list, get, create, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncArticleFileConnectionsResource(_ArticleFileConnectionsResourceMethods, AsyncResource):
    """Article file connections: list, get, create, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

"""Article URL connections: `fortnox.article_url_connections`.

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
    from collections.abc import Mapping

    from fortnox_api.payloads import ArticleUrlConnectionCreate, ArticleUrlConnectionUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _ArticleUrlConnectionsResourceMethods:
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
    ) -> ExpandableListing[ArticleUrlConnection, ArticleUrlConnection]:
        """List article URL connections.

        `GET /3/articleurlconnections`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleUrlConnections

        Rows can be incomplete; `.full()` yields the `ArticleUrlConnection` of each row, as
        `article_url_connections.get`.

        Args:
            articlenumber: Only connections of the article with this number.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ArticleUrlConnection` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/articleurlconnections"],
            ArticleUrlConnection,
            query={"articlenumber": articlenumber},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/articleurlconnections/{id}"], one(ArticleUrlConnection), (row.id,)),
        )

    @method
    def get(self, id: PathParam, /) -> Call[ArticleUrlConnection]:
        """Retrieve an article URL connection.

        `GET /3/articleurlconnections/{id}`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleUrlConnection

        Args:
            id: Id of the connection, from a list row.

        Returns:
            The article URL connection, as `ArticleUrlConnection`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the article URL connection.
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/articleurlconnections/{id}"], one(ArticleUrlConnection), (id,))

    @method
    def create(self, article_url_connection: ArticleUrlConnectionCreate, /) -> Call[ArticleUrlConnection]:
        """Create an article URL connection.

        `POST /3/articleurlconnections`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleUrlConnection

        Args:
            article_url_connection: Fields to send. The keys of `ArticleUrlConnectionCreate`; required: ArticleNumber,
                URLConnection.

        Returns:
            The created article URL connection, as `ArticleUrlConnection`.

        Raises:
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/articleurlconnections"], one(ArticleUrlConnection), body=article_url_connection)

    @method
    def update(
        self, id: PathParam, article_url_connection: ArticleUrlConnectionUpdate, /
    ) -> Call[ArticleUrlConnection]:
        """Update an article URL connection.

        `PUT /3/articleurlconnections/{id}`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleUrlConnection

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            id: Id of the connection, from a list row.
            article_url_connection: Fields to send. The keys of `ArticleUrlConnectionUpdate`, all of them optional.

        Returns:
            The updated article URL connection, as `ArticleUrlConnection`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the article URL connection.
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/articleurlconnections/{id}"],
            one(ArticleUrlConnection),
            (id,),
            body=article_url_connection,
        )

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Delete an article URL connection.

        `DELETE /3/articleurlconnections/{id}`, scope `article`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ArticleUrlConnection

        Args:
            id: Id of the connection, from a list row.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the article URL connection.
            MissingScope: The token lacks the scope `article`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/articleurlconnections/{id}"], no_content, (id,))


class ArticleUrlConnectionsResource(_ArticleUrlConnectionsResourceMethods, Resource):
    """Article URL connections: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncArticleUrlConnectionsResource(_ArticleUrlConnectionsResourceMethods, AsyncResource):
    """Article URL connections: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

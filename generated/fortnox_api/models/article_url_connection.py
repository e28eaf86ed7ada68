from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ArticleUrlConnection(Model):
    """Article URL connection, returned by 3 operations, row of 1 operation.

    Returned by `article_url_connections.create`, `article_url_connections.get` and
    `article_url_connections.update`.
    Row of `article_url_connections.list`.
    """

    url: str | None = _is.text("@url")
    article_number: str | None = _is.text("ArticleNumber")
    id: int | None = _is.integer("Id")
    url_connection: str | None = _is.text("URLConnection")

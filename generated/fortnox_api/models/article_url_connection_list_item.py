from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class ArticleUrlConnectionListItem(Model):
    """A row of a list: article url connection."""

    url: str | None = text("@url")
    article_number: str | None = text("ArticleNumber")
    id: int | None = integer("Id")
    url_connection: str | None = text("URLConnection")

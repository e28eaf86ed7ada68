from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class ArticleFileConnectionListItem(Model):
    """A row of a list: article file connection."""

    url: str | None = text("@url")
    article_number: str | None = text("ArticleNumber")
    file_id: str | None = text("FileId")

from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ArticleFileConnection(Model):
    """Article file connection, returned by 2 operations, row of 1 operation.

    Returned by `article_file_connections.create` and `article_file_connections.get`.
    Row of `article_file_connections.list`.
    """

    url: str | None = _is.text("@url")
    article_number: str | None = _is.text("ArticleNumber")
    file_id: str | None = _is.text("FileId")

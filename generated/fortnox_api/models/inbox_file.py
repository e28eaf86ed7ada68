from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.ids import ArchiveFileId, FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class InboxFile(Model):
    """Inbox file, returned by `inbox.upload`, part of `InboxFolder`."""

    url: str | None = _is.text("@url")
    archive_file_id: ArchiveFileId | None = _is.text("ArchiveFileId")
    comments: str | None = _is.text("Comments")
    id: FileId | None = _is.text("Id")
    name: str | None = _is.text("Name")
    path: str | None = _is.text("Path")
    size: int | None = _is.integer("Size")

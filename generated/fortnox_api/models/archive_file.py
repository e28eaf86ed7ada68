from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class ArchiveFile(Model):
    """Archive file."""

    url: str | None = text("@url")
    archive_file_id: str | None = text("ArchiveFileId")
    comments: str | None = text("Comments")
    id: str | None = text("Id")
    name: str | None = text("Name")
    path: str | None = text("Path")
    size: int | None = integer("Size")

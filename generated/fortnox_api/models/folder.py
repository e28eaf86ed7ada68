from __future__ import annotations

from attrs import define

from fortnox_api.models.archive_file import ArchiveFile
from fortnox_api.models.archive_folder import ArchiveFolder
from fortnox_core.model import Model, rows, text


@define(slots=True, kw_only=True)
class Folder(Model):
    """Folder."""

    url: str | None = text("@url")
    email: str | None = text("Email")
    files: list[ArchiveFile] = rows("Files", ArchiveFile)
    folders: list[ArchiveFolder] = rows("Folders", ArchiveFolder)
    id: str | None = text("Id")
    name: str | None = text("Name")

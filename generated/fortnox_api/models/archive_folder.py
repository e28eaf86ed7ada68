from __future__ import annotations

from attrs import define

from fortnox_api.models.archive_file import ArchiveFile
from fortnox_api.models.archive_folder_list_item import ArchiveFolderListItem
from fortnox_core import fields as _is
from fortnox_core.ids import FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ArchiveFolder(Model):
    """Archive folder, returned by `archive.folder` and `archive.get`."""

    url: str | None = _is.text("@url")
    email: str | None = _is.text("Email")
    files: list[ArchiveFile] = _is.rows("Files", ArchiveFile)
    folders: list[ArchiveFolderListItem] = _is.rows("Folders", ArchiveFolderListItem)
    id: FileId | None = _is.text("Id")
    name: str | None = _is.text("Name")

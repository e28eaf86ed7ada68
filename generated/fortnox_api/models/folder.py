from __future__ import annotations

from attrs import define

from fortnox_api.models.archive_file import ArchiveFile
from fortnox_api.models.archive_folder import ArchiveFolder
from fortnox_core import attributes as _is
from fortnox_core.ids import FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Folder(Model):
    """Folder."""

    url: str | None = _is.text("@url")
    email: str | None = _is.text("Email")
    files: list[ArchiveFile] = _is.rows("Files", ArchiveFile)
    folders: list[ArchiveFolder] = _is.rows("Folders", ArchiveFolder)
    id: FileId | None = _is.text("Id")
    name: str | None = _is.text("Name")

from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.ids import FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ArchiveFolderListItem(Model):
    """Archive folder, part of `ArchiveFolder`."""

    url: str | None = _is.text("@url")
    id: FileId | None = _is.text("Id")
    name: str | None = _is.text("Name")

from __future__ import annotations

from attrs import define

from fortnox_api.models.inbox_file import InboxFile
from fortnox_api.models.inbox_folder_list_item import InboxFolderListItem
from fortnox_core import fields as _is
from fortnox_core.ids import FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class InboxFolder(Model):
    """Inbox folder, returned by `inbox.folder` and `inbox.get`."""

    url: str | None = _is.text("@url")
    email: str | None = _is.text("Email")
    files: list[InboxFile] = _is.rows("Files", InboxFile)
    folders: list[InboxFolderListItem] = _is.rows("Folders", InboxFolderListItem)
    id: FileId | None = _is.text("Id")
    name: str | None = _is.text("Name")

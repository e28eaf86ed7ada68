from __future__ import annotations

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.ids import ArchiveFileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Attachment(Model):
    """Attachment, returned by `attachments.create` and `attachments.replace`, row of `attachments.list`."""

    entity_id: str | None = _is.text("entityId")
    entity_type: _enums.AttachmentEntityType | None = _is.enum("entityType")
    file_id: ArchiveFileId | None = _is.text("fileId")
    id: str | None = _is.text("id")
    include_on_send: bool | None = _is.boolean("includeOnSend")

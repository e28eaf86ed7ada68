from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import AttachmentEntityType


@define(slots=True, kw_only=True)
class Attachment(Model):
    """Attachment."""

    entity_id: int | None = integer("entityId")
    entity_type: AttachmentEntityType | None = choice("entityType")
    file_id: str | None = text("fileId")
    id: str | None = text("id")
    include_on_send: bool | None = boolean("includeOnSend")

from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer


@define(slots=True, kw_only=True)
class NumberOfAttachments(Model):
    """Number of attachments."""

    entity_id: int | None = integer("entityId")
    number_of_attachments: int | None = integer("numberOfAttachments")

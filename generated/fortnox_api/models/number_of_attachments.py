from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class NumberOfAttachments(Model):
    """Number of attachments, row of `attachments.number_of_attachments`."""

    entity_id: str | None = _is.text("entityId")
    number_of_attachments: int | None = _is.integer("numberOfAttachments")

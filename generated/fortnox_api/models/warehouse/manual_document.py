from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import warehouse as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ManualDocument(Model):
    """Manual document, row of `warehouse.manual_documents.list`."""

    date: _datetime.date | None = _is.date("date")
    delivery_id: int | None = _is.integer("deliveryId")
    entity_id: str | None = _is.text("entityId")
    note: str | None = _is.text("note")
    released: bool | None = _is.boolean("released")
    type: _enums.ManualDocumentType | None = _is.enum("type")
    voided: bool | None = _is.boolean("voided")

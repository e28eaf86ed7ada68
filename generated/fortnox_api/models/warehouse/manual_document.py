from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, day, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.choices import ManualDocumentType


@define(slots=True, kw_only=True)
class ManualDocument(Model):
    """Manual document."""

    date: date | None = day("date")
    delivery_id: int | None = integer("deliveryId")
    entity_id: str | None = text("entityId")
    note: str | None = text("note")
    released: bool | None = boolean("released")
    type: ManualDocumentType | None = choice("type")
    voided: bool | None = boolean("voided")

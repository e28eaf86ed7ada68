from __future__ import annotations

import datetime as _datetime
from decimal import Decimal
from typing import Any

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.widget_packaging import WidgetPackaging
from fortnox_api.models.widget_part import WidgetPart
from fortnox_core import fields as _is
from fortnox_core.ids import ArchiveFileId, FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Widget(Model):
    """Widget, returned by `widgets.create`, `widgets.email`, `widgets.get` and `widgets.update`."""

    url: str | None = _is.text("@url")
    anything: dict[str, Any] | None = _is.mapping("Anything")
    box: WidgetPackaging | None = _is.nested("Box", WidgetPackaging)
    description: FileId | None = _is.text("Description")
    fragile: bool | None = _is.boolean("Fragile")
    made_on: _datetime.date | None = _is.date("MadeOn")
    parts: list[WidgetPart] = _is.rows("Parts", WidgetPart)
    pieces: int | None = _is.integer("Pieces")
    price: Decimal | None = _is.decimal("Price")
    sold_at: _datetime.datetime | None = _is.datetime("SoldAt")
    state: _enums.WidgetState | None = _is.enum("State")
    tags: list[str] = _is.texts("Tags")
    class_: ArchiveFileId | None = _is.text("class")

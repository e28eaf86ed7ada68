from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.ids import FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class WidgetListItem(Model):
    """Widget, row of `widgets.list`."""

    url: str | None = _is.text("@url")
    widget_number: FileId | None = _is.text("WidgetNumber")

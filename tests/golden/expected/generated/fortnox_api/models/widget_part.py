from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class WidgetPart(Model):
    """Widget part, part of `Widget`."""

    part_number: str | None = _is.text("PartNumber")
    vat_included: bool | None = _is.boolean("VATIncluded")

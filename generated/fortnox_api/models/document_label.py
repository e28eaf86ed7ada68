from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class DocumentLabel(Model):
    """Document label, part of `Invoice`, `Offer` and `Order`."""

    id: int | None = _is.integer("Id")

from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Subsidiary(Model):
    """Subsidiary, part of `Order`."""

    description: str | None = _is.text("description")
    id: int | None = _is.integer("id")
    name: str | None = _is.text("name")

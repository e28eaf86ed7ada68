from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CostCenter(Model):
    """Cost center, part of `BaseArticleRegistration` and `DetailedRegistration`."""

    active: str | None = _is.text("active")
    id: str | None = _is.text("id")
    name: str | None = _is.text("name")

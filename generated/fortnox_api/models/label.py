from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Label(Model):
    """Label, returned by `labels.create` and `labels.update`, row of `labels.list`."""

    description: str | None = _is.text("Description")
    id: int | None = _is.integer("Id")

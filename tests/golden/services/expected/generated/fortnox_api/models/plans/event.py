from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Event(Model):
    """Event, part of `Plan`."""

    by: str | None = _is.text("by")
    kind: str | None = _is.text("kind")
    reason: str | None = _is.text("reason")

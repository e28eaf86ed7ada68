from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Unit(Model):
    """Unit, returned by `units.create`, `units.get` and `units.update`, row of `units.list`."""

    url: str | None = _is.text("@url")
    code: str | None = _is.text("Code")
    code_english: str | None = _is.text("CodeEnglish")
    description: str | None = _is.text("Description")

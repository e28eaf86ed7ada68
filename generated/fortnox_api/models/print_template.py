from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PrintTemplate(Model):
    """Print template, row of `print_templates.list`."""

    name: str | None = _is.text("Name")
    template: str | None = _is.text("Template")

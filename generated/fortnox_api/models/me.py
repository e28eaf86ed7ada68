from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Me(Model):
    """Me, returned by `me.get`."""

    email: str | None = _is.text("Email")
    id: str | None = _is.text("Id")
    locale: str | None = _is.text("Locale")
    name: str | None = _is.text("Name")
    sys_admin: bool | None = _is.boolean("SysAdmin")

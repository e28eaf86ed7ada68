from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, text


@define(slots=True, kw_only=True)
class Me(Model):
    """Me."""

    email: str | None = text("Email")
    id: str | None = text("Id")
    locale: str | None = text("Locale")
    name: str | None = text("Name")
    sys_admin: bool | None = boolean("SysAdmin")

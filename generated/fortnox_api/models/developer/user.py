from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class User(Model):
    """User, row of `developer.users.list`."""

    activation_time: _datetime.datetime | None = _is.datetime("activationTime")
    email: str | None = _is.text("email")
    external_source_id: str | None = _is.text("externalSourceId")
    is_administrator: bool | None = _is.boolean("isAdministrator")
    name: str | None = _is.text("name")
    user_type: str | None = _is.text("userType")

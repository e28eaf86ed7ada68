from __future__ import annotations

from datetime import datetime

from attrs import define

from fortnox_core.model import Model, moment, text


@define(slots=True, kw_only=True)
class User(Model):
    """User."""

    activation_time: datetime | None = moment("activationTime")
    email: str | None = text("email")
    external_source_id: str | None = text("externalSourceId")
    name: str | None = text("name")
    user_type: str | None = text("userType")

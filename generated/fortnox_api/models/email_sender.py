from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmailSender(Model):
    """Email sender, returned by `email_senders.create_trusted`, part of `EmailSenders`."""

    email: str | None = _is.text("Email")
    id: int | None = _is.integer("Id")

from __future__ import annotations

from attrs import define

from fortnox_api.models.email_sender import EmailSender
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmailSenders(Model):
    """Email senders, returned by `email_senders.get`."""

    rejected_senders: list[EmailSender] = _is.rows("RejectedSenders", EmailSender)
    trusted_senders: list[EmailSender] = _is.rows("TrustedSenders", EmailSender)

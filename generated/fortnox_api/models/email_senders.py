from __future__ import annotations

from attrs import define

from fortnox_api.models.rejected_email_sender import RejectedEmailSender
from fortnox_api.models.trusted_email_sender import TrustedEmailSender
from fortnox_core import attributes as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmailSenders(Model):
    """Email senders."""

    rejected_senders: list[RejectedEmailSender] = _is.rows("RejectedSenders", RejectedEmailSender)
    trusted_senders: list[TrustedEmailSender] = _is.rows("TrustedSenders", TrustedEmailSender)

from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class EmailInformation(Model):
    """Email information, part of `Contract`, `Invoice`, `Offer` and `Order`."""

    email_address_bcc: str | None = _is.text("EmailAddressBCC")
    email_address_cc: str | None = _is.text("EmailAddressCC")
    email_address_from: str | None = _is.text("EmailAddressFrom")
    email_address_to: str | None = _is.text("EmailAddressTo")
    email_body: str | None = _is.text("EmailBody")
    email_subject: str | None = _is.text("EmailSubject")

from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class OfferEmailInformation(Model):
    """Offer email information."""

    email_address_bcc: str | None = text("EmailAddressBCC")
    email_address_cc: str | None = text("EmailAddressCC")
    email_address_from: str | None = text("EmailAddressFrom")
    email_address_to: str | None = text("EmailAddressTo")
    email_body: str | None = text("EmailBody")
    email_subject: str | None = text("EmailSubject")

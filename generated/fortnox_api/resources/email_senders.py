"""Email senders: `fortnox.email_senders`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_TrustedEmailSenders
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.email_sender import EmailSender
from fortnox_api.models.email_senders import EmailSenders
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads import EmailSenderCreate
    from fortnox_core.call import PathParam


class _EmailSendersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self) -> Call[EmailSenders]:
        """The email senders.

        `GET /3/emailsenders`, scope `settings`.
        """
        return call(OPERATIONS["GET /3/emailsenders"], one(EmailSenders))

    @method
    def create_trusted(self, email_sender: EmailSenderCreate, /) -> Call[EmailSender]:
        """Trusts one sender of e-mail.

        `POST /3/emailsenders/trusted`, scope `settings`.
        """
        return call(OPERATIONS["POST /3/emailsenders/trusted"], one(EmailSender), body=email_sender)

    @method
    def delete_trusted(self, id: PathParam, /) -> Call[None]:
        """Trusts one sender of e-mail no more.

        `DELETE /3/emailsenders/trusted/{Id}`, scope `settings`.
        """
        return call(OPERATIONS["DELETE /3/emailsenders/trusted/{Id}"], no_content, (id,))


class EmailSendersResource(_EmailSendersResourceMethods, Resource):
    """Email senders, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncEmailSendersResource(_EmailSendersResourceMethods, AsyncResource):
    """Email senders, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

"""E-mail senders: `fortnox.email_senders`.

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
    """The builders of the calls, shared by both clients."""

    @method
    def get(self) -> Call[EmailSenders]:
        """Retrieve the trusted and the rejected e-mail senders.

        `GET /3/emailsenders`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TrustedEmailSenders

        Returns:
            The e-mail sender, as `EmailSenders`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/emailsenders"], one(EmailSenders))

    @method
    def create_trusted(self, email_sender: EmailSenderCreate, /) -> Call[EmailSender]:
        """Add an e-mail address to the trusted senders.

        `POST /3/emailsenders/trusted`, scope `settings`. https://api.fortnox.se/apidocs#tag/fortnox_TrustedEmailSenders

        Args:
            email_sender: Fields to send. The keys of `EmailSenderCreate`; required: Email.

        Returns:
            The response of Fortnox, as `EmailSender`.

        Raises:
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/emailsenders/trusted"], one(EmailSender), body=email_sender)

    @method
    def delete_trusted(self, id: PathParam, /) -> Call[None]:
        """Remove an e-mail address from the trusted senders.

        `DELETE /3/emailsenders/trusted/{Id}`, scope `settings`.
        https://api.fortnox.se/apidocs#tag/fortnox_TrustedEmailSenders

        Args:
            id: Id of the trusted sender, from `email_senders.get`.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the e-mail sender.
            MissingScope: The token lacks the scope `settings`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/emailsenders/trusted/{Id}"], no_content, (id,))


class EmailSendersResource(_EmailSendersResourceMethods, Resource):
    """E-mail senders: get, create_trusted, delete_trusted.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncEmailSendersResource(_EmailSendersResourceMethods, AsyncResource):
    """E-mail senders: get, create_trusted, delete_trusted.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

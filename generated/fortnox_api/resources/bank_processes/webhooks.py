"""Bank process webhooks: `fortnox.bank_processes.webhooks`.

Source: https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-Webhook-API_BankProcessWebhook
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.bank_processes.webhook import Webhook
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads.bank_processes import WebhookCreate, WebhookUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _WebhooksResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self, *, query: Mapping[str, object] | None = None, on_incomplete: OnIncomplete = "raise"
    ) -> ExpandableListing[Webhook, Webhook]:
        """List bank process webhooks.

        `GET /api/bank-process-webhooks/v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-Webhook-API_BankProcessWebhook

        Rows can be incomplete; `.full()` yields the `Webhook` of each row, as `bank_processes.webhooks.get`.

        Args:
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Webhook` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/bank-process-webhooks/v1"],
            Webhook,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /api/bank-process-webhooks/v1/{webhook_id}"], one(Webhook), (row.id,)),
        )

    @method
    def get(self, webhook_id: PathParam, /) -> Call[Webhook]:
        """Retrieve a bank process webhook.

        `GET /api/bank-process-webhooks/v1/{webhook_id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-Webhook-API_BankProcessWebhook

        Args:
            webhook_id: Id of the webhook, from a list row. UUID.

        Returns:
            The bank process webhook, as `Webhook`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process webhook.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/bank-process-webhooks/v1/{webhook_id}"], one(Webhook), (webhook_id,))

    @method
    def create(self, webhook: WebhookCreate, /) -> Call[Webhook]:
        """Create a bank process webhook.

        `POST /api/bank-process-webhooks/v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-Webhook-API_BankProcessWebhook

        Args:
            webhook: Fields to send. The keys of `WebhookCreate`; required: secret, url.

        Returns:
            The created bank process webhook, as `Webhook`.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/bank-process-webhooks/v1"], one(Webhook), body=webhook)

    @method
    def update(self, webhook_id: PathParam, webhook: WebhookUpdate, /) -> Call[Webhook]:
        """Update a bank process webhook.

        `PATCH /api/bank-process-webhooks/v1/{webhook_id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-Webhook-API_BankProcessWebhook

        Keys that are not sent stay unchanged.

        Args:
            webhook_id: Id of the webhook, from a list row. UUID.
            webhook: Fields to send. The keys of `WebhookUpdate`, all of them optional.

        Returns:
            The updated bank process webhook, as `Webhook`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process webhook.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PATCH /api/bank-process-webhooks/v1/{webhook_id}"], one(Webhook), (webhook_id,), body=webhook
        )

    @method
    def delete(self, webhook_id: PathParam, /) -> Call[None]:
        """Delete a bank process webhook.

        `DELETE /api/bank-process-webhooks/v1/{webhook_id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-Webhook-API_BankProcessWebhook

        Args:
            webhook_id: Id of the webhook, from a list row. UUID.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process webhook.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /api/bank-process-webhooks/v1/{webhook_id}"], no_content, (webhook_id,))

    @method
    def evaluate(self, webhook_id: PathParam, /) -> Call[None]:
        """Send a test event to a bank process webhook.

        `POST /api/bank-process-webhooks/v1/{webhook_id}/evaluate`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-Webhook-API_BankProcessWebhook

        The request calls the webhook's URL.

        Args:
            webhook_id: Id of the webhook, from a list row. UUID.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process webhook.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/bank-process-webhooks/v1/{webhook_id}/evaluate"], no_content, (webhook_id,))


class WebhooksResource(_WebhooksResourceMethods, Resource):
    """Bank process webhooks: list, get, create, update, delete, evaluate.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncWebhooksResource(_WebhooksResourceMethods, AsyncResource):
    """Bank process webhooks: list, get, create, update, delete, evaluate.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """

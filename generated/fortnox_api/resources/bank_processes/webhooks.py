"""Webhooks: `fortnox.bank_processes.webhooks`.

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
    from fortnox_api.payloads.bank_processes import WebhookCreate, WebhookUpdate
    from fortnox_core.call import PathParam


class _WebhooksResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(self) -> ExpandableListing[Webhook, Webhook]:
        """All of the webhooks.

        `GET /api/bank-process-webhooks/v1`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/bank-process-webhooks/v1"],
            Webhook,
            get=lambda row: call(OPERATIONS["GET /api/bank-process-webhooks/v1/{webhook_id}"], one(Webhook), (row.id,)),
        )

    @method
    def get(self, webhook_id: PathParam, /) -> Call[Webhook]:
        """One webhook.

        `GET /api/bank-process-webhooks/v1/{webhook_id}`. Which scope it needs is not known.
        """
        return call(OPERATIONS["GET /api/bank-process-webhooks/v1/{webhook_id}"], one(Webhook), (webhook_id,))

    @method
    def create(self, webhook: WebhookCreate, /) -> Call[Webhook]:
        """Creates one webhook.

        `POST /api/bank-process-webhooks/v1`. Which scope it needs is not known.
        """
        return call(OPERATIONS["POST /api/bank-process-webhooks/v1"], one(Webhook), body=webhook)

    @method
    def update(self, webhook_id: PathParam, webhook: WebhookUpdate, /) -> Call[Webhook]:
        """Changes one webhook: keys that are not sent stay as they are.

        `PATCH /api/bank-process-webhooks/v1/{webhook_id}`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["PATCH /api/bank-process-webhooks/v1/{webhook_id}"], one(Webhook), (webhook_id,), body=webhook
        )

    @method
    def delete(self, webhook_id: PathParam, /) -> Call[None]:
        """Deletes one webhook.

        `DELETE /api/bank-process-webhooks/v1/{webhook_id}`. Which scope it needs is not known.
        """
        return call(OPERATIONS["DELETE /api/bank-process-webhooks/v1/{webhook_id}"], no_content, (webhook_id,))

    @method
    def evaluate(self, webhook_id: PathParam, /) -> Call[None]:
        """Asks Fortnox to send a test event to one webhook.

        `POST /api/bank-process-webhooks/v1/{webhook_id}/evaluate`. Which scope it needs is not known.
        """
        return call(OPERATIONS["POST /api/bank-process-webhooks/v1/{webhook_id}/evaluate"], no_content, (webhook_id,))


class WebhooksResource(_WebhooksResourceMethods, Resource):
    """Webhooks, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncWebhooksResource(_WebhooksResourceMethods, AsyncResource):
    """Webhooks, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

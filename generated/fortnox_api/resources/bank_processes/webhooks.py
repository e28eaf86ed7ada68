"""Webhooks: `fortnox.bank_processes.webhooks`.

Source: https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-Webhook-API_BankProcessWebhook
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.bank_processes.webhook import Webhook
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, nothing, one
from fortnox_core.full import ThinListing
from fortnox_core.resource import AsyncResource, Resource, method, thin_listing

if TYPE_CHECKING:
    from fortnox_api.payloads.bank_processes import WebhookCreate, WebhookUpdate
    from fortnox_core.call import Key


class _WebhooksResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @thin_listing
    def list(self) -> ThinListing[Webhook, Webhook]:
        """All of the webhooks.

        `GET /api/bank-process-webhooks/v1`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.
        """
        return ThinListing(
            OPERATIONS["GET /api/bank-process-webhooks/v1"],
            Webhook,
            get=lambda row: call(OPERATIONS["GET /api/bank-process-webhooks/v1/{webhook_id}"], one(Webhook), (row.id,)),
        )

    @method
    def get(self, webhook_id: Key, /) -> Call[Webhook]:
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
    def update(self, webhook_id: Key, webhook: WebhookUpdate, /) -> Call[Webhook]:
        """Changes one webhook: keys that are not sent stay as they are.

        `PATCH /api/bank-process-webhooks/v1/{webhook_id}`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["PATCH /api/bank-process-webhooks/v1/{webhook_id}"], one(Webhook), (webhook_id,), body=webhook
        )

    @method
    def delete(self, webhook_id: Key, /) -> Call[None]:
        """Deletes one webhook.

        `DELETE /api/bank-process-webhooks/v1/{webhook_id}`. Which scope it needs is not known.
        """
        return call(OPERATIONS["DELETE /api/bank-process-webhooks/v1/{webhook_id}"], nothing, (webhook_id,))

    @method
    def evaluate(self, webhook_id: Key, /) -> Call[None]:
        """Asks Fortnox to send a test event to one webhook.

        `POST /api/bank-process-webhooks/v1/{webhook_id}/evaluate`. Which scope it needs is not known.
        """
        return call(OPERATIONS["POST /api/bank-process-webhooks/v1/{webhook_id}/evaluate"], nothing, (webhook_id,))


class WebhooksResource(_WebhooksResourceMethods, Resource):
    """Webhooks, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncWebhooksResource(_WebhooksResourceMethods, AsyncResource):
    """Webhooks, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""

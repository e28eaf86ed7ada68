"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

import sys

if sys.version_info >= (3, 12):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict

from fortnox_api.models.bank_processes.choices import OrderStatus, StartOrderStatus
from fortnox_core.payload import DateInput


class OrderUpdate(TypedDict):
    """Order, body of `bank_processes.orders.update`."""

    status: NotRequired[OrderStatus | None]


class StartOrderUpdate(TypedDict):
    """Start order, body of `bank_processes.start_orders.update`."""

    share_capital_received_date: NotRequired[DateInput | None]
    status: NotRequired[StartOrderStatus | None]


class WebhookCreate(TypedDict):
    """Webhook, body of `bank_processes.webhooks.create`.

    Required: secret, url.

    Limits:
        10 to 100 characters: secret.
    """

    insecure_url: NotRequired[bool | None]
    secret: str
    url: str


class WebhookUpdate(TypedDict):
    """Webhook, body of `bank_processes.webhooks.update`.

    Limits:
        10 to 100 characters: secret.
    """

    insecure_url: NotRequired[bool | None]
    secret: NotRequired[str | None]
    url: NotRequired[str | None]

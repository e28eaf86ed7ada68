"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from fortnox_api.models.bank_processes.choices import OrderStatus, StartOrderStatus
from fortnox_core.payload import DayValue


class OrderUpdate(TypedDict):
    status: NotRequired[OrderStatus | None]


class StartOrderUpdate(TypedDict):
    share_capital_received_date: NotRequired[DayValue | None]
    status: NotRequired[StartOrderStatus | None]


class WebhookCreate(TypedDict):
    insecure_url: NotRequired[bool | None]
    secret: str
    url: str


class WebhookUpdate(TypedDict):
    insecure_url: NotRequired[bool | None]
    secret: NotRequired[str | None]
    url: NotRequired[str | None]

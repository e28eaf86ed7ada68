from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Webhook(Model):
    """Webhook, returned by 3 operations, row of 1 operation.

    Returned by `bank_processes.webhooks.create`, `bank_processes.webhooks.get` and
    `bank_processes.webhooks.update`.
    Row of `bank_processes.webhooks.list`.
    """

    id: str | None = _is.text("id")
    url: str | None = _is.text("url")

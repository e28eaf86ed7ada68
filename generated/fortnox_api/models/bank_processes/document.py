from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Document(Model):
    """Document, returned by `bank_processes.orders.get_document` and `bank_processes.start_orders.get_document`."""

    content: str | None = _is.text("content")

"""What resources hang on: a client, or a part of it such as `fortnox.warehouse`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_core.sending import AsyncSender, Sender


class Group:
    """Resources of a sync client."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender


class AsyncGroup:
    """Resources of an async client."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

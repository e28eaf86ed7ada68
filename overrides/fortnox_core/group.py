"""What resources hang on: a client, or a part of it such as `fortnox.warehouse`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_core.transport import AsyncTransport, Transport


class Group:
    """Resources of a sync client."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport


class AsyncGroup:
    """Resources of an async client."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

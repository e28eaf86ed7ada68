"""What carries a call to Fortnox and brings the answer: the seam between the generated client and its transport."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.reply import Reply


class Sender(Protocol):
    """Sends calls and waits."""

    def send(self, call: Call[Any], /) -> Reply:
        """Any answer, also one that tells of a failure. Raises TransportError where none came."""
        ...


class AsyncSender(Protocol):
    """Sends calls and awaits."""

    async def send(self, call: Call[Any], /) -> Reply:
        """Any answer, also one that tells of a failure. Raises TransportError where none came."""
        ...

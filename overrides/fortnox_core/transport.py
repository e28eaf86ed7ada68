"""What carries a call to Fortnox and brings the answer: the seam between the generated client and its transport."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from contextlib import AbstractAsyncContextManager, AbstractContextManager

    from fortnox_core.call import Call
    from fortnox_core.response import Response
    from fortnox_core.streaming import OpenResponse


class Transport(Protocol):
    """Sends calls and waits."""

    def send(self, call: Call[Any], /) -> Response:
        """Any answer, also one that tells of a failure. Raises TransportError where none came."""
        ...

    def open(self, call: Call[Any], /) -> AbstractContextManager[OpenResponse[Iterator[bytes]]]:
        """The same, given before all of its body has come."""
        ...


class AsyncTransport(Protocol):
    """Sends calls and awaits."""

    async def send(self, call: Call[Any], /) -> Response:
        """Any answer, also one that tells of a failure. Raises TransportError where none came."""
        ...

    def open(self, call: Call[Any], /) -> AbstractAsyncContextManager[OpenResponse[AsyncIterator[bytes]]]:
        """The same, given before all of its body has come."""
        ...

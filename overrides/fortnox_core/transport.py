"""Protocols of a transport: the interface between the generated client and the code that sends requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from contextlib import AbstractAsyncContextManager, AbstractContextManager

    from fortnox_core.call import Call
    from fortnox_core.errors import Response
    from fortnox_core.streaming import OpenResponse


class Transport(Protocol):
    """Send calls from threads."""

    def send(self, call: Call[Any], /) -> Response:
        """Send a call and return its response, an error response included.

        Args:
            call: the call to send.

        Returns:
            The complete response, whatever its status.

        Raises:
            TransportError: no response was received.
        """
        ...

    def open(self, call: Call[Any], /) -> AbstractContextManager[OpenResponse[Iterator[bytes]]]:
        """Send a call and return its response before the body is complete.

        Args:
            call: the call to send.

        Returns:
            A context manager that gives the open response and closes it.

        Raises:
            TransportError: no response was received, or its body broke off.
        """
        ...


class AsyncTransport(Protocol):
    """Send calls from asyncio tasks."""

    async def send(self, call: Call[Any], /) -> Response:
        """Send a call and return its response, an error response included.

        Args:
            call: the call to send.

        Returns:
            The complete response, whatever its status.

        Raises:
            TransportError: no response was received.
        """
        ...

    def open(self, call: Call[Any], /) -> AbstractAsyncContextManager[OpenResponse[AsyncIterator[bytes]]]:
        """Send a call and return its response before the body is complete.

        Args:
            call: the call to send.

        Returns:
            An async context manager that gives the open response and closes it.

        Raises:
            TransportError: no response was received, or its body broke off.
        """
        ...

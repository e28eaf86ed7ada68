"""Streaming: sends a call and returns its response before the complete body was received."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack, closing
from typing import TYPE_CHECKING, Any

import httpx
from fortnox_core import cancellation

from fortnox_client._http.body import iter_body, iter_body_async
from fortnox_client._http.deadline import Deadline
from fortnox_client._http.errors import ErrorTranslator
from fortnox_client._http.messages import AsyncTrace, build_request, receive_beginning, receive_beginning_async
from fortnox_client.transport.rate_limit.waiters import sleep, sleep_async

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.errors import Response

    from fortnox_client._http.connections import AsyncHttpConnections, HttpConnections
    from fortnox_client._http.pool import Connection
    from fortnox_client.transport.send_policy import AsyncTokenSource, TokenSource, Transmit


class StreamSender:
    """Executes the steps of one streamed call.

    Each attempt reads the first bytes of the body, so that an error in a body with status 200 is recognized.

    Args:
        seconds: how long the caller waits for the next piece of the body.
    """

    def __init__(self, connections: HttpConnections, tokens: TokenSource, base_url: str, on_drift: OnDrift | None, seconds: float) -> None:
        self._connections = connections
        self.tokens = tokens
        self._base_url = base_url
        self._on_drift = on_drift
        self._seconds = seconds
        self._opened = ExitStack()
        self._pieces: Iterator[bytes] = iter(())
        self._connection: Connection[httpx.Client] | None = None
        self._complete = False

    sleep = staticmethod(sleep)

    def transmit(self, step: Transmit) -> Response:
        """Send one attempt. Raises TransportError if no response is received."""
        cancellation.check()
        self.close()  # the response of the previous attempt
        with ErrorTranslator(step.call, self._base_url), ExitStack() as opened:
            connection = opened.enter_context(self._connections.lend(step.seconds))
            with Deadline(connection, step.seconds) as deadline:
                client = connection.client
                response = client.send(
                    build_request(connection, step, self._base_url, None, deadline.trace), auth=None, follow_redirects=False, stream=True
                )
                opened.enter_context(closing(response))
                self._pieces = iter_body(response)
                received = receive_beginning(step, self._base_url, response, self._pieces, self._on_drift, deadline)
            self._opened, self._complete, self._connection = opened.pop_all(), False, connection
            return received

    def iter_body(self, call: Call[Any], response: Response) -> Iterator[bytes]:
        """Iterate over the part of the body that `transmit` did not read. Raises TransportError if the connection is lost."""
        with ErrorTranslator(call, self._base_url, "broke off", response.attempts):
            while piece := self._next_piece():
                yield piece
        self._complete = True

    def _next_piece(self) -> bytes:
        """Return the next piece of the body; b"" at its end. Raises TimeoutError if it takes too long."""
        assert self._connection is not None, "a response was received"
        with Deadline(self._connection, self._seconds) as deadline:
            for piece in self._pieces:
                if piece:
                    return piece
                deadline.check()
        return b""

    def close(self) -> None:
        """Close the response. The connection is only used again if the body was read completely."""
        opened, self._opened = self._opened, ExitStack()
        if self._complete:
            opened.close()
        else:
            opened.__exit__(Abandoned, Abandoned(), None)


class Abandoned(Exception):
    """The body of a response was not read completely. It is raised in the context manager of its connection, and nowhere else."""


class AsyncStreamSender:
    """Executes the steps of one streamed call, and awaits. See StreamSender."""

    def __init__(
        self, connections: AsyncHttpConnections, tokens: AsyncTokenSource, base_url: str, on_drift: OnDrift | None, seconds: float
    ) -> None:
        self._connections = connections
        self.tokens = tokens
        self._base_url = base_url
        self._on_drift = on_drift
        self._seconds = seconds
        self._opened = AsyncExitStack()
        self._pieces: AsyncIterator[bytes]
        self._pooled = True
        self._complete = False

    sleep = staticmethod(sleep_async)

    async def transmit(self, step: Transmit) -> Response:
        """Send one attempt. Raises TransportError if no response is received."""
        import asyncio  # late: sync clients do not need it

        await self.aclose()  # the response of the previous attempt
        with ErrorTranslator(step.call, self._base_url):
            async with AsyncExitStack() as opened:
                connection = await opened.enter_async_context(self._connections.lend(step.seconds))
                async with asyncio.timeout(step.seconds):
                    response, received = await self._open_on(connection, step)
                    opened.push_async_callback(_close, response)
                self._opened, self._complete, self._pooled = opened.pop_all(), False, connection.pooled
                return received

    async def _open_on(self, connection: Connection[httpx.AsyncClient], step: Transmit) -> tuple[httpx.Response, Response]:
        from fortnox_client._http.cancel_scopes import Progress, run_in_scope  # late: sync clients do not need asyncio

        if connection.pooled:
            return await self._open(connection, step)
        progress = Progress(connection.client)
        return await run_in_scope(self._open(connection, step, progress.trace), progress, _close_opened)

    async def _open(
        self, connection: Connection[httpx.AsyncClient], step: Transmit, trace: AsyncTrace | None = None
    ) -> tuple[httpx.Response, Response]:
        response = await connection.client.send(
            build_request(connection, step, self._base_url, None, trace), auth=None, follow_redirects=False, stream=True
        )
        try:
            self._pieces = iter_body_async(response)
            return response, await receive_beginning_async(step, self._base_url, response, self._pieces, self._on_drift)
        except BaseException:
            await _close(response)
            raise

    async def iter_body(self, call: Call[Any], response: Response) -> AsyncIterator[bytes]:
        """Iterate over the part of the body that `transmit` did not read. Raises TransportError if the connection is lost."""
        with ErrorTranslator(call, self._base_url, "broke off", response.attempts):
            while piece := await self._next_piece():
                yield piece
        self._complete = True

    async def _next_piece(self) -> bytes:
        """Return the next piece of the body. See StreamSender."""
        import asyncio

        from fortnox_client._http.cancel_scopes import run_in_scope

        async with asyncio.timeout(self._seconds):
            return await (self._read_piece() if self._pooled else run_in_scope(self._read_piece()))

    async def _read_piece(self) -> bytes:
        async for piece in self._pieces:
            if piece:
                return piece
        return b""

    async def aclose(self) -> None:
        """Close the response. The connection is only used again if the body was read completely."""
        opened, self._opened = self._opened, AsyncExitStack()
        if self._complete:
            await opened.aclose()
        else:
            await opened.__aexit__(Abandoned, Abandoned(), None)


async def _close_opened(opened: tuple[httpx.Response, Response]) -> None:
    await _close(opened[0])


async def _close(response: httpx.Response) -> None:
    from fortnox_client._http.async_pool import complete  # late: sync clients do not need it

    await complete(response.aclose())

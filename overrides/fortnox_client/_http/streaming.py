"""Streaming: sends a call and returns its response before the complete body was received."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

import httpx
from fortnox_core import cancellation
from fortnox_core.streaming import PREFETCH_BYTES

from fortnox_client._http.errors import translate_errors
from fortnox_client._http.messages import build_request, build_response
from fortnox_client.transport.rate_limit.waiters import sleep, sleep_async

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.errors import Response

    from fortnox_client._http.connections import AsyncHttpConnections, HttpConnections
    from fortnox_client.transport.send_policy import AsyncTokenSource, TokenSource, Transmit


class StreamSender:
    """Executes the steps of one streamed call.

    Each attempt reads the first bytes of the body, so that an error in a body with status 200 is recognized.
    """

    def __init__(self, connections: HttpConnections, tokens: TokenSource, base_url: str, on_drift: OnDrift | None) -> None:
        self._connections = connections
        self.tokens = tokens
        self._base_url = base_url
        self._on_drift = on_drift
        self._response: httpx.Response | None = None
        self._chunks: Iterator[bytes] = iter(())

    sleep = staticmethod(sleep)

    def transmit(self, step: Transmit) -> Response:
        """Send one attempt. Raises TransportError if no response is received."""
        cancellation.check()
        self.close()  # the response of the previous attempt
        beginning = bytearray()
        with translate_errors(step.call, self._base_url):
            client = self._connections.client
            self._response = client.send(build_request(client, step, self._base_url, None), auth=None, stream=True)
            self._chunks = self._response.iter_bytes()
            for chunk in self._chunks:
                beginning += chunk
                if self._response.is_success and len(beginning) >= PREFETCH_BYTES:
                    break
            return build_response(step, self._base_url, self._response, bytes(beginning), self._on_drift)

    def iter_body(self, call: Call[Any], response: Response) -> Iterator[bytes]:
        """Iterate over the part of the body that `transmit` did not read. Raises TransportError if the connection is lost."""
        with translate_errors(call, self._base_url, "broke off", response.attempts):
            yield from self._chunks

    def close(self) -> None:
        """Close the response."""
        if self._response is not None:
            self._response.close()


class AsyncStreamSender:
    """Executes the steps of one streamed call, and awaits. See StreamSender."""

    def __init__(self, connections: AsyncHttpConnections, tokens: AsyncTokenSource, base_url: str, on_drift: OnDrift | None) -> None:
        self._connections = connections
        self.tokens = tokens
        self._base_url = base_url
        self._on_drift = on_drift
        self._response: httpx.Response | None = None
        self._chunks: AsyncIterator[bytes]

    sleep = staticmethod(sleep_async)

    async def transmit(self, step: Transmit) -> Response:
        """Send one attempt. Raises TransportError if no response is received."""
        await self.aclose()  # the response of the previous attempt
        beginning = bytearray()
        with translate_errors(step.call, self._base_url):
            client = self._connections.client
            self._response = await client.send(build_request(client, step, self._base_url, None), auth=None, stream=True)
            self._chunks = self._response.aiter_bytes()
            async for chunk in self._chunks:
                beginning += chunk
                if self._response.is_success and len(beginning) >= PREFETCH_BYTES:
                    break
            return build_response(step, self._base_url, self._response, bytes(beginning), self._on_drift)

    async def iter_body(self, call: Call[Any], response: Response) -> AsyncIterator[bytes]:
        """Iterate over the part of the body that `transmit` did not read. Raises TransportError if the connection is lost."""
        with translate_errors(call, self._base_url, "broke off", response.attempts):
            async for chunk in self._chunks:
                yield chunk

    async def aclose(self) -> None:
        """Close the response."""
        if self._response is not None:
            await self._response.aclose()

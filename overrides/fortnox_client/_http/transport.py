"""Transports: send the calls of one company, with its token, rate limit and retries."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator, Mapping
from contextlib import aclosing, asynccontextmanager, closing, contextmanager
from typing import TYPE_CHECKING, Any

from fortnox_core import cancellation

from fortnox_client._config import check_base_url, check_callable
from fortnox_client._http.deadline import Deadline
from fortnox_client._http.errors import ErrorTranslator
from fortnox_client._http.messages import AsyncTrace, build_request, open_upload, receive, receive_async
from fortnox_client._steps import run_steps, run_steps_async
from fortnox_client.transport.rate_limit.waiters import TaskWaiter, ThreadWaiter, sleep, sleep_async

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.errors import Response
    from fortnox_core.streaming import OpenResponse

    from fortnox_client._http.connections import AsyncHttpClient, AsyncHttpConnections, HttpConnections
    from fortnox_client._http.pool import Connection
    from fortnox_client.transport.send_policy import AsyncTokenSource, SendPolicy, TokenSource, Transmit


class HttpTransport:
    """Sends the calls of one company, and blocks. Thread-safe.

    Args:
        connections: the connection pool.
        tokens: where the access token comes from.
        base_url: base URL of the API.
        on_drift: called for each value that does not match its declared type; None to ignore drift.
        send_policy: rate limit, options, hooks and retries of the company.
    """

    def __init__(
        self, connections: HttpConnections, tokens: TokenSource, base_url: str, on_drift: OnDrift | None, send_policy: SendPolicy
    ) -> None:
        self.connections = connections
        self.tokens = tokens
        self.base_url = check_base_url(base_url)
        check_callable("on_drift", on_drift)
        self.on_drift = on_drift
        self.send_policy = send_policy

    def send(self, call: Call[Any], /) -> Response:
        """Send a call and return the response, of any status.

        Raises:
            TransportError: no response was received.
            AuthError: there is no access token.
        """
        return run_steps(self.send_policy.steps(call, ThreadWaiter), lambda step: step.run(self))

    def with_options(self, changes: Mapping[str, float | None]) -> HttpTransport:
        """Return a transport with other options and the same connections. See Options."""
        return HttpTransport(self.connections, self.tokens, self.base_url, self.on_drift, self.send_policy.with_options(changes))

    sleep = staticmethod(sleep)

    def transmit(self, step: Transmit) -> Response:
        """Send one attempt. Raises TransportError if no response is received."""
        cancellation.check()
        # The connection comes first: a file that waits for one would be open.
        with (
            ErrorTranslator(step.call, self.base_url),
            self.connections.lend(step.seconds) as connection,
            open_upload(step.call) as file,
            Deadline(connection, step.seconds) as deadline,
        ):
            client = connection.client
            response = client.send(
                build_request(connection, step, self.base_url, file, deadline.trace), auth=None, follow_redirects=False, stream=True
            )
            return receive(step, self.base_url, response, self.on_drift, deadline)

    @contextmanager
    def open(self, call: Call[Any], /) -> Generator[OpenResponse[Iterator[bytes]]]:
        """Send a call and return the response before its complete body was received. Raises what `send` raises."""
        from fortnox_core.streaming import OpenResponse  # late: it imports the models

        from fortnox_client._http.streaming import StreamSender

        sender = StreamSender(self.connections, self.tokens, self.base_url, self.on_drift, self.send_policy.options.deadline)
        with closing(sender):
            response = run_steps(self.send_policy.steps(call, ThreadWaiter), lambda step: step.run(sender))
            yield OpenResponse(response, sender.iter_body(call, response))


class AsyncHttpTransport:
    """Sends the calls of one company, and awaits. See HttpTransport."""

    def __init__(
        self, connections: AsyncHttpConnections, tokens: AsyncTokenSource, base_url: str, on_drift: OnDrift | None, send_policy: SendPolicy
    ) -> None:
        self.connections = connections
        self.tokens = tokens
        self.base_url = check_base_url(base_url)
        check_callable("on_drift", on_drift)
        self.on_drift = on_drift
        self.send_policy = send_policy

    async def send(self, call: Call[Any], /) -> Response:
        """Send a call and return the response, of any status. See HttpTransport.send."""
        return await run_steps_async(self.send_policy.steps(call, TaskWaiter), lambda step: step.run_async(self))

    def with_options(self, changes: Mapping[str, float | None]) -> AsyncHttpTransport:
        """Return a transport with other options and the same connections. See Options."""
        return AsyncHttpTransport(self.connections, self.tokens, self.base_url, self.on_drift, self.send_policy.with_options(changes))

    sleep = staticmethod(sleep_async)

    async def transmit(self, step: Transmit) -> Response:
        """Send one attempt. Raises TransportError if no response is received."""
        import asyncio  # late: sync clients do not need it

        from fortnox_client._http.cancel_scopes import Progress, run_in_scope

        with ErrorTranslator(step.call, self.base_url):
            async with self.connections.lend(step.seconds) as connection, asyncio.timeout(step.seconds):
                if connection.pooled:
                    return await self._send(connection, step)
                progress = Progress(connection.client)
                return await run_in_scope(self._send(connection, step, progress.trace), progress)

    async def _send(self, connection: Connection[AsyncHttpClient], step: Transmit, trace: AsyncTrace | None = None) -> Response:
        with open_upload(step.call) as file:
            response = await connection.client.send(
                build_request(connection, step, self.base_url, file, trace), auth=None, follow_redirects=False, stream=True
            )
            return await receive_async(step, self.base_url, response, self.on_drift)

    @asynccontextmanager
    async def open(self, call: Call[Any], /) -> AsyncGenerator[OpenResponse[AsyncIterator[bytes]]]:
        """Send a call and return the response before its complete body was received. Raises what `send` raises."""
        from fortnox_core.streaming import OpenResponse  # late: it imports the models

        from fortnox_client._http.streaming import AsyncStreamSender

        sender = AsyncStreamSender(self.connections, self.tokens, self.base_url, self.on_drift, self.send_policy.options.deadline)
        async with aclosing(sender):
            response = await run_steps_async(self.send_policy.steps(call, TaskWaiter), lambda step: step.run_async(sender))
            yield OpenResponse(response, sender.iter_body(call, response))

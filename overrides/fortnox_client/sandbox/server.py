"""The sandbox as an HTTP server in a thread."""
# Names that begin with an underscore are private to this module.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterable
from threading import Thread
from types import TracebackType
from typing import Self

import uvicorn
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from fortnox_client.sandbox.api.engine import Engine
from fortnox_client.sandbox.application import LOOPBACK, application
from fortnox_client.sandbox.control import Controls
from fortnox_client.sandbox.faults import CONNECTION
from fortnox_client.sandbox.grants import Grants
from fortnox_client.sandbox.limits import Limits

# the number of connections that can wait while the server is busy
_BACKLOG = 2048


class _Protocol(H11Protocol):
    """An HTTP protocol that passes the transport of the connection to the application, so that a fault can close it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        app = self.app

        async def with_connection(scope: Scope, receive: Receive, send: Send) -> None:
            await app({**scope, CONNECTION: transport}, receive, send)

        self.app = with_connection


class Server:
    """A running HTTP server, which `serve` starts. Use it as a context manager, or call `stop()`.

    Attributes:
        url: the base URL.
        grants: the OAuth state.
    """

    url: str
    grants: Grants
    _socket: socket.socket
    _server: uvicorn.Server
    _thread: Thread

    def __repr__(self) -> str:
        return f"<Server at {self.url}>"

    def stop(self) -> None:
        """Stop the server. Requests in progress have 1 second to complete."""
        self._server.should_exit = True
        self._thread.join()
        # uvicorn closes the socket, except if it is stopped before it has started
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.stop()


def start_server(
    grants: Grants,
    port: int,
    limits: Limits | None = None,
    *,
    engine: Engine | None = None,
    controls: Controls | None = None,
    address: str = LOOPBACK,
    host_names: Iterable[str] = (),
) -> Server:
    """Start a server in a thread.

    Args:
        grants: the OAuth state.
        port: the TCP port; 0 for any free port.
        limits: the rate limit; None for no limit.
        engine: the API with its data; in memory by default.
        controls: the controls under `/__sandbox__/`; None for no controls.
        address: the address to listen on; an IPv6 address is possible.
        host_names: additional allowed values of the Host header.

    Returns:
        The running server.

    Raises:
        OSError: the port is in use or the address is not available.
    """
    # IPPROTO_TCP is explicit because asyncio sets TCP_NODELAY only then. Without it each response takes 40 ms.
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address, port))
    # From here on connections wait in the backlog, so clients need not check whether the server has started.
    listener.listen(_BACKLOG)
    url = f"http://{_client_host(address)}:{listener.getsockname()[1]}"
    # fmt: off
    config = uvicorn.Config(
        application(grants, limits, engine=engine, controls=controls, address=address, host_names=host_names),
        loop="asyncio", http=_Protocol, ws="none", lifespan="off", backlog=_BACKLOG,
        server_header=False, headers=[("Server", "Fortnox")], timeout_graceful_shutdown=1,
        # The program's logging configuration stays unchanged, and no access log contains an authorization code.
        log_config=None, access_log=False,
    )
    # fmt: on
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, args=([listener],), name="fortnox-sandbox", daemon=True)
    thread.start()
    running = Server()
    running.url, running.grants = url, grants
    running._socket, running._server, running._thread = listener, server, thread
    return running


def _client_host(address: str) -> str:
    """Return the host part of the URL for an address."""
    host = {"0.0.0.0": LOOPBACK, "::": "::1"}.get(address, address)  # noqa: S104, compared with
    return f"[{host}]" if ":" in host else host


def serve(grants: Grants, *, port: int = 0, limits: Limits | None = None) -> Server:
    """Start a sandbox in a thread, on 127.0.0.1, with in-memory data. `Sandbox` is simpler for most tests.

    Args:
        grants: the integrations and companies.
        port: the TCP port; 0 for any free port.
        limits: the rate limit, such as `Limits()`; None for no limit.

    Returns:
        The running server. Use it as a context manager, or call `stop()`.

    Raises:
        OSError: the port is in use.

    Example:
        with serve(grants) as sandbox:
            httpx.get(f"{sandbox.url}/3/companyinformation", headers={"Authorization": f"Bearer {tokens.access_token}"})
    """
    return start_server(grants, port, limits)

"""The sandbox as a server on this machine."""

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

# As many callers as may come at once while the server is busy.
_BACKLOG = 2048


class _Protocol(H11Protocol):
    """Lets the application reach the connection, so that a fault can cut it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        app = self.app

        async def reaching(scope: Scope, receive: Receive, send: Send) -> None:
            await app({**scope, CONNECTION: transport}, receive, send)

        self.app = reaching


class Server:
    """A running sandbox, at `url`. Leaving `with`, or `stop()`, ends it."""

    def __init__(
        self,
        grants: Grants,
        port: int,
        limits: Limits | None = None,
        *,
        engine: Engine | None = None,
        controls: Controls | None = None,
        address: str = LOOPBACK,
        host_names: Iterable[str] = (),
    ) -> None:
        self.grants = grants
        # The protocol is named because asyncio sends small writes at once (TCP_NODELAY) only where it is: else each answer takes 40 ms.
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self._socket = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind((address, port))
        # From here on calls wait until the server takes them: nobody has to ask whether it has started.
        self._socket.listen(_BACKLOG)
        self.url = f"http://{_client_host(address)}:{self._socket.getsockname()[1]}"
        # fmt: off
        config = uvicorn.Config(
            application(grants, limits, engine=engine, controls=controls, address=address, host_names=host_names),
            loop="asyncio", http=_Protocol, ws="none", lifespan="off", backlog=_BACKLOG,
            server_header=False, headers=[("Server", "Fortnox")], timeout_graceful_shutdown=1,
            # The log settings of the program that this runs in stay as they are, and no line shows the code in a query.
            log_config=None, access_log=False,
        )
        # fmt: on
        self._server = uvicorn.Server(config)
        self._thread = Thread(target=self._server.run, args=([self._socket],), name="fortnox-sandbox", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ends the server; calls under way get a second to end."""
        self._server.should_exit = True
        self._thread.join()
        # uvicorn closes it, but for one that is stopped before it has started.
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.stop()


def _client_host(address: str) -> str:
    """What a client on this machine calls an address."""
    host = {"0.0.0.0": LOOPBACK, "::": "::1"}.get(address, address)  # noqa: S104, compared with
    return f"[{host}]" if ":" in host else host


def serve(grants: Grants, *, port: int = 0, limits: Limits | None = None) -> Server:
    """Starts a sandbox in a thread of its own, on 127.0.0.1; port 0 is any free one. `Limits()` are those of Fortnox.

    Example:
        with serve(grants) as sandbox:
            httpx.get(f"{sandbox.url}/3/companyinformation", headers={"Authorization": f"Bearer {tokens.access_token}"})
    """
    return Server(grants, port, limits)

"""Waits on loopback for the redirect that ends a consent, and answers the browser."""

from __future__ import annotations

import errno
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from fortnox_client.cli.pages import page
from fortnox_client.cli.trouble import Trouble

WAIT_SECONDS: Final = 600
"""How long a code lives, and so how long a person may take."""

_POLL_SECONDS: Final = 0.05
_ADDRESS: Final = "127.0.0.1"
_ANSWERS: Final = frozenset({"code", "error", "state"})


class Redirect:
    """A server on loopback that takes one redirect. Leave it by `with`.

    Args:
        port: where it listens; 0 is any free port.
        path: the path of the address that is registered.

    Raises Trouble where the port is taken.
    """

    def __init__(self, port: int, path: str = "/") -> None:
        try:
            self._server = _Server((_ADDRESS, port))
        except OSError as error:
            taken = error.errno in (errno.EADDRINUSE, errno.EACCES)
            why = "is taken by another program" if taken else f"cannot be listened on ({error.strerror})"
            raise Trouble(
                f"port {port} {why}; name another one by --port, whose address http://127.0.0.1:PORT/ is registered for the integration, "
                "or paste the redirect by --no-browser"
            ) from None
        self._server.path = path
        self.port: int = self._server.server_address[1]

    def take(self, exchange: Callable[[str], str], seconds: float = WAIT_SECONDS) -> None:
        """Waits for the redirect, and shows in the browser what `exchange` says of it. Raises what that raises, Trouble where nobody
        comes.
        """
        self._server.exchange = exchange
        Thread(target=self._server.serve_forever, args=(_POLL_SECONDS,), name="fortnox-login", daemon=True).start()
        try:
            outcome = self._server.outcomes.get(timeout=seconds)
        except Empty:
            raise Trouble(
                "nobody came back from the consent page: the window was closed, or nobody decided; run `fortnox login` again"
            ) from None
        finally:
            self._server.shutdown()
        if outcome is not None:
            raise outcome

    def __enter__(self) -> Redirect:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a browser opens connections that it may never use

    path = "/"
    exchange: Callable[[str], str]

    def __init__(self, address: tuple[str, int]) -> None:
        super().__init__(address, _Handler)
        self.first = Lock()
        self.outcomes: SimpleQueue[Exception | None] = SimpleQueue()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that is gone is told nothing. What went wrong with the consent is in the outcomes."""


class _Handler(BaseHTTPRequestHandler):
    @property
    def _ours(self) -> _Server:
        assert isinstance(self.server, _Server)
        return self.server

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path != self._ours.path or (address.query and not parse_qs(address.query).keys() & _ANSWERS):
            self._send(404, page("Nothing here", "This address waits for the answer of Fortnox's consent page.", good=False))
        elif not self._ours.first.acquire(blocking=False):
            self._send(410, page("Already done", "This consent has been answered.", good=False))
        else:
            self._take()

    def _take(self) -> None:
        outcome: Exception | None = None
        try:
            shown = 200, page("Connected", self._ours.exchange(self.path), good=True)
        except Exception as error:  # noqa: BLE001, it is raised where the command waits
            outcome, shown = error, (400, page("Not connected", str(error), good=False))
        try:
            self._send(*shown)
        finally:
            self._ours.outcomes.put(outcome)

    def _send(self, status: int, content: str) -> None:
        body = content.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, its name there
        """Says nothing: the address holds a code."""

"""HTTP server on loopback that receives the redirect at the end of a consent."""

from __future__ import annotations

import errno
from collections.abc import Callable
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from fortnox_client.cli import browser_page
from fortnox_client.cli.errors import CliError

WAIT_SECONDS: Final = 600
"""Lifetime of an authorization code, and so the longest time that waiting is of use."""

_POLL_SECONDS: Final = 0.05
_ADDRESS: Final = "127.0.0.1"
_PARAMETERS: Final = frozenset({"code", "error", "state"})
_CLOSED: Final = "the window was closed, or the consent was not completed"
_NO_STATE: Final = (
    "a redirect with neither a code nor a state came: the company may be locked, for instance because of an unpaid invoice; "
    "its user can see why after logging in to Fortnox"
)
_WRONG_STATE: Final = "a redirect came whose state is not the one that was sent"
_HOSTS: Final = frozenset({_ADDRESS, "localhost"})


class RedirectServer:
    """Server on loopback that receives one redirect. Use it in a `with` block.

    Args:
        port: TCP port; 0 for any free port.
        path: path of the redirect URI.

    Attributes:
        port: the TCP port that is used.

    Raises:
        CliError: the port is in use or not allowed.
    """

    def __init__(self, port: int, path: str = "/") -> None:
        try:
            self._server = _Server((_ADDRESS, port))
        except OSError as error:
            in_use = error.errno in (errno.EADDRINUSE, errno.EACCES)
            why = "is in use by another program" if in_use else f"cannot be used ({error.strerror})"
            raise CliError(
                f"port {port} {why}; choose another port with --port and register http://127.0.0.1:PORT/ for the integration, "
                "or use --no-browser and paste the redirect"
            ) from None
        self._server.path = path
        self.port: int = self._server.server_address[1]

    def wait_for_redirect(self, state: str, exchange: Callable[[str], str], seconds: float = WAIT_SECONDS) -> None:
        """Wait for the redirect, and show the outcome in the browser.

        Any program or page can send requests to this computer. One without the state does not end the wait.

        Args:
            state: the state that was sent to the consent page.
            exchange: function that takes the path and query of the redirect, and returns the message for the browser.
            seconds: how long to wait.

        Raises:
            CliError: no redirect came in time.
            Exception: whatever `exchange` raises.
        """
        self._server.state, self._server.exchange = state, exchange
        Thread(target=self._server.serve_forever, args=(_POLL_SECONDS,), name="fortnox-login", daemon=True).start()
        try:
            outcome = self._server.outcomes.get(timeout=seconds)
        except Empty:
            raise CliError(f"no redirect within {seconds:g} s: {self._server.ignored or _CLOSED}; run `fortnox login` again") from None
        finally:
            self._server.shutdown()
        if outcome is not None:
            raise outcome

    def __enter__(self) -> RedirectServer:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a browser opens connections that it may never use

    path = "/"
    state = ""
    ignored = ""
    exchange: Callable[[str], str]

    def __init__(self, address: tuple[str, int]) -> None:
        super().__init__(address, _Handler)
        self.first = Lock()
        self.outcomes: SimpleQueue[Exception | None] = SimpleQueue()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore errors of a connection that the browser closed. Errors of the consent are in `outcomes`."""


class _Handler(BaseHTTPRequestHandler):
    @property
    def _redirect_server(self) -> _Server:
        assert isinstance(self.server, _Server)
        return self.server

    def do_GET(self) -> None:
        """Accept the first request with the state that was sent, and reject all others."""
        url = urlsplit(self.path)
        query = parse_qs(url.query)
        if not self._is_for_us(url.path) or (url.query and not query.keys() & _PARAMETERS):
            self._send(404, browser_page.render("Not found", "This address waits for the redirect from Fortnox.", success=False))
        elif not self._has_state(query.get("state", [])):
            self._redirect_server.ignored = _WRONG_STATE if "state" in query else _NO_STATE
            self._send(404, browser_page.render("Not connected", f"{self._redirect_server.ignored}.", success=False))
        elif not self._redirect_server.first.acquire(blocking=False):
            self._send(410, browser_page.render("Already done", "This redirect was already used.", success=False))
        else:
            self._exchange()

    def _is_for_us(self, path: str) -> bool:
        """Return whether a request has the path of the redirect, and was sent to this computer by its own name.

        A page of another site can point its own name to this computer.
        """
        try:
            host = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        except ValueError:  # such as "[bad"
            return False
        return path == self._redirect_server.path and host in _HOSTS

    def _has_state(self, given: list[str]) -> bool:
        return len(given) == 1 and compare_digest(given[0].encode(), self._redirect_server.state.encode())

    def _exchange(self) -> None:
        outcome: Exception | None = None
        try:
            page = 200, browser_page.render("Connected", self._redirect_server.exchange(self.path), success=True)
        except Exception as error:  # noqa: BLE001, wait_for_redirect raises it
            outcome, page = error, (400, browser_page.render("Not connected", str(error), success=False))
        try:
            self._send(*page)
        finally:
            self._redirect_server.outcomes.put(outcome)

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

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, name in the base class
        """Log nothing, because the URL has an authorization code."""

"""Token requests over httpx. A caller stops waiting after a time limit; the request continues, because its response is issued once."""
# Names that begin with an underscore are private to this project: what an error carries from its origin to its handler.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

import httpx

from fortnox_client._http.body import ACCEPTED

if TYPE_CHECKING:
    from concurrent.futures import Future

    from fortnox_client.auth.background import Pending
    from fortnox_client.auth.errors import TokenUnavailable
    from fortnox_client.auth.messages import TokenRequest, TokenResponse

TOKEN_TIMEOUT = 20.0
"""Seconds that a caller waits for the token endpoint, from the start of the request to the last byte of the response."""

LATE_TIMEOUT = 120.0
"""Seconds without a byte after which a token request is aborted. A late response may contain the only valid refresh token."""

LONGEST = 300.0
"""Seconds after which a token request is aborted though its response still arrives byte by byte."""

MAX_BYTES = 1024 * 1024
"""Upper bound of the decoded bytes of a token response. Recorded ones have less than 3 kB."""

SHORTEST_SECRET = 4
"""Characters of a secret that is masked in an error response. A shorter one would mask other text."""

CONNECT_TIMEOUT = 10.0
"""Seconds that establishing a connection may take."""


class SendGate:
    """Decides once whether a token request is sent or abandoned: one that is sent late would use up a refresh token in vain.

    Args:
        may_send: see TokenRequest.may_send.
    """

    def __init__(self, may_send: Callable[[], bool]) -> None:
        self._may_send = may_send
        self._lock = Lock()
        self._sent = self._abandoned = False

    def check(self, *, sends: bool) -> None:
        """Raise NotSent if the request must not be sent. With `sends`, it counts as sent from here on."""
        from fortnox_client.auth.messages import NotSent

        with self._lock:
            if self._abandoned or not self._may_send():
                raise NotSent
            self._sent = self._sent or sends

    def abandon(self) -> bool:
        """Prevent that the request is sent. Return False if it was sent already."""
        with self._lock:
            self._abandoned = not self._sent
            return self._abandoned

    def on_event(self, event: str, _: object = None) -> None:
        """Check the request when httpx reports that its first bytes follow: httpx's request extension `trace`."""
        if event.endswith(_FIRST_BYTES):
            self.check(sends=True)


_FIRST_BYTES = "send_request_headers.started"


def build_token_request(
    client: httpx.Client | httpx.AsyncClient, base_url: str, request: TokenRequest, trace: Callable[[str, Any], object]
) -> httpx.Request:
    """Build the httpx request of a token request. `trace` is called for each network event of httpx."""
    timeout = httpx.Timeout(LATE_TIMEOUT, connect=CONNECT_TIMEOUT).as_dict()
    headers = {"Accept-Encoding": ACCEPTED, **request.headers}
    return client.build_request(
        "POST", base_url + request.path, data=dict(request.form), headers=headers, extensions={"timeout": timeout, "trace": trace}
    )


def build_token_response(request: TokenRequest, response: httpx.Response, content: bytes) -> TokenResponse:
    """Convert an httpx response. An error response may repeat what was sent, so the secrets of the request are masked in it."""
    from fortnox_client.auth.messages import TokenResponse

    if not response.is_success:
        for secret in _secrets_of(request):
            for sent in (secret, quote_plus(secret)):
                content = content.replace(sent.encode(), b"***")
    return TokenResponse(response.status_code, dict(response.headers), content)


def _secrets_of(request: TokenRequest) -> list[str]:
    """Return the secrets of a token request: the code or token, the Authorization header, and the client secret in it."""
    credentials = request.headers.get("Authorization", "").removeprefix("Basic ")
    secrets = [request.form.get(name, "") for name in ("code", "refresh_token", "token", "client_secret")]
    with suppress(ValueError):
        secrets.append(b64decode(credentials).decode().partition(":")[2])
    return [secret for secret in (credentials, *secrets) if len(secret) >= SHORTEST_SECRET]


class BackgroundTokenRequest:
    """A token request in its own thread. Callbacks for a late response run in the same thread.

    Args:
        send: sends the request and returns the response.
        gate: decides whether the request is sent.

    Attributes:
        thread: sends the request.
    """

    def __init__(self, send: Callable[[], TokenResponse], gate: SendGate) -> None:
        from concurrent.futures import Future  # late: a client with a token of its user sends no token request

        self._gate = gate
        self._response: Future[TokenResponse] = Future()
        # `send` holds the refresh token; the thread forgets it when it ends.
        self.thread = Thread(target=self._run, args=(send,), name="fortnox token request", daemon=True)
        self.thread.start()

    def wait(self, seconds: float) -> TokenResponse:
        """Return the complete response.

        httpx's timeout starts again with each byte, so a response that arrives byte by byte would never time out.

        Raises:
            TokenUnavailable: the response is not complete after `seconds`.
            NotSent: the request must not be sent any more.
        """
        from concurrent.futures import wait

        if not wait((self._response,), seconds).done:
            raise timed_out(self._response, self._gate)
        return self._response.result()

    def _run(self, send: Callable[[], TokenResponse]) -> None:
        try:
            self._response.set_result(send())
        except BaseException as error:  # noqa: BLE001, the caller that waits receives it
            self._response.set_exception(error)


def timed_out(pending: Pending[TokenResponse], gate: SendGate) -> TokenUnavailable:
    """Return the error for a response that is late. The error carries the pending response, which may contain the only valid token.

    A request that still waits for a connection is abandoned: another attempt would use the same refresh token.
    """
    from fortnox_client.auth.errors import TokenUnavailable

    if gate.abandon():
        return TokenUnavailable("There was no free connection to the token endpoint in time", untouched=True)
    error = TokenUnavailable("The token endpoint sent no complete response in time")
    error._pending = pending
    return error

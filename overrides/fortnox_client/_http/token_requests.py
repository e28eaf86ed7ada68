"""Token requests over httpx. A caller stops waiting after a time limit; the request continues, because its response is issued once."""
# Names that begin with an underscore are private to this project: what an error carries from its origin to its handler.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

import httpx

if TYPE_CHECKING:
    from concurrent.futures import Future

    from fortnox_client.auth.background import Pending
    from fortnox_client.auth.errors import TokenUnavailable
    from fortnox_client.auth.messages import TokenRequest, TokenResponse

TOKEN_TIMEOUT = 20.0
"""Seconds that a caller waits for the token endpoint, from the start of the request to the last byte of the response."""

LATE_TIMEOUT = 120.0
"""Seconds without a byte after which a token request is aborted. A late response may contain the only valid refresh token."""

SHORTEST_SECRET = 4
"""Characters of a secret that is masked in an error response. A shorter one would mask other text."""

CONNECT_TIMEOUT = 10.0
"""Seconds that establishing a connection may take."""


def build_token_request(client: httpx.Client | httpx.AsyncClient, base_url: str, request: TokenRequest) -> httpx.Request:
    """Build the httpx request of a token request."""
    timeout = httpx.Timeout(LATE_TIMEOUT, connect=CONNECT_TIMEOUT)
    return client.build_request("POST", base_url + request.path, data=dict(request.form), headers=request.headers, timeout=timeout)


def build_token_response(request: TokenRequest, response: httpx.Response) -> TokenResponse:
    """Convert an httpx response. An error response may repeat what was sent, so the secrets of the request are masked in it."""
    from fortnox_client.auth.messages import TokenResponse

    content = response.content
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

    Attributes:
        thread: sends the request.
    """

    def __init__(self, send: Callable[[], TokenResponse]) -> None:
        from concurrent.futures import Future  # late: a client with a token of its user sends no token request

        self._response: Future[TokenResponse] = Future()
        # `send` holds the refresh token; the thread forgets it when it ends.
        self.thread = Thread(target=self._run, args=(send,), name="fortnox token request", daemon=True)
        self.thread.start()

    def wait(self, seconds: float) -> TokenResponse:
        """Return the complete response.

        httpx's timeout starts again with each byte, so a response that arrives byte by byte would never time out.

        Raises:
            TokenUnavailable: the response is not complete after `seconds`.
        """
        from concurrent.futures import wait

        if not wait((self._response,), seconds).done:
            raise timed_out(self._response)
        return self._response.result()

    def _run(self, send: Callable[[], TokenResponse]) -> None:
        try:
            self._response.set_result(send())
        except BaseException as error:  # noqa: BLE001, the caller that waits receives it
            self._response.set_exception(error)


def timed_out(pending: Pending[TokenResponse]) -> TokenUnavailable:
    """Return the error for a response that is late. The error carries the pending response, which may contain the only valid token."""
    from fortnox_client.auth.errors import TokenUnavailable

    error = TokenUnavailable("The token endpoint sent no complete response in time")
    error._pending = pending
    return error

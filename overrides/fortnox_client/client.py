"""The two clients that users hold."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

from fortnox_api.client import AsyncFortnoxApi, FortnoxApi

from fortnox_client._http import AsyncHttpClient, AsyncHttpSender, HttpClient, HttpSender

if TYPE_CHECKING:
    from fortnox_core.drift import OnDrift

BASE_URL = "https://api.fortnox.se"
"""Where Fortnox answers. https://www.fortnox.se/developer"""


class Fortnox(FortnoxApi):
    """A company's Fortnox, by its access token.

    Args:
        access_token: an OAuth access token of Fortnox, without "Bearer". It lives for an hour.
            Source: https://www.fortnox.se/developer/authorization
        http_client: an httpx.Client to send with. It keeps its settings and is never closed; without it the client has its own.
        base_url: another address than Fortnox's, such as a server of one's own for tests.
        on_drift: is called with a Drift for each value of an answer that is not as declared; the logger `fortnox.drift` tells the same
            at DEBUG. Watching makes reading slower.

    Raises ValueError for a token or an address that could never be sent. Every method raises a `fortnox_client.errors.FortnoxError`
    where Fortnox refuses or does not answer.

    Example:
        with Fortnox(access_token="...") as fortnox:
            customer = fortnox.customers.get("1")
    """

    def __init__(
        self, *, access_token: str, http_client: HttpClient | None = None, base_url: str = BASE_URL, on_drift: OnDrift | None = None
    ) -> None:
        self._http = HttpSender(base_url, access_token, http_client, on_drift)
        super().__init__(self._http)

    def close(self) -> None:
        """Closes the connections, unless the http_client was passed in."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


class AsyncFortnox(AsyncFortnoxApi):
    """The async mirror of Fortnox: every method is awaited, and lists are read by `async for`.

    Args:
        access_token: an OAuth access token of Fortnox, without "Bearer". It lives for an hour.
            Source: https://www.fortnox.se/developer/authorization
        http_client: an httpx.AsyncClient to send with. It keeps its settings and is never closed.
        base_url: another address than Fortnox's, such as a server of one's own for tests.
        on_drift: is called with a Drift for each value of an answer that is not as declared; the logger `fortnox.drift` tells the same
            at DEBUG. Watching makes reading slower.

    Raises ValueError for a token or an address that could never be sent. Every method raises a `fortnox_client.errors.FortnoxError`
    where Fortnox refuses or does not answer.

    Example:
        async with AsyncFortnox(access_token="...") as fortnox:
            customer = await fortnox.customers.get("1")
    """

    def __init__(
        self, *, access_token: str, http_client: AsyncHttpClient | None = None, base_url: str = BASE_URL, on_drift: OnDrift | None = None
    ) -> None:
        self._http = AsyncHttpSender(base_url, access_token, http_client, on_drift)
        super().__init__(self._http)

    async def aclose(self) -> None:
        """Closes the connections, unless the http_client was passed in."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        await self.aclose()

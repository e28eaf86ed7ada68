"""An integration and the companies that have consented to it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Self

from fortnox_client import _secrets
from fortnox_client._deadline import countdown
from fortnox_client._http import (
    LATE_TIMEOUT,
    AsyncHttpClient,
    AsyncHttpConnections,
    AsyncHttpTransport,
    HttpClient,
    HttpConnections,
    HttpTransport,
)
from fortnox_client.auth.background import Lasting, lasting
from fortnox_client.auth.base_app import BaseApp
from fortnox_client.auth.connected_company import ConnectedCompany, TokenState
from fortnox_client.auth.steps import AsyncDriver, Driver
from fortnox_client.auth.stores.store import Store, StoreKey
from fortnox_client.auth.token_provider import AsyncTokenProvider, TokenProvider
from fortnox_client.client import BASE_URL, AsyncFortnox, Fortnox
from fortnox_client.transport.hooks import Hooks
from fortnox_client.transport.rate_limit.limiter import RateLimiter

if TYPE_CHECKING:
    from fortnox_core.drift import OnDrift


class FortnoxApp(BaseApp):
    """An integration, and sync clients for the companies that have consented to it. Connections, store and limits are shared; tokens never.

    Args:
        client_id: the integration's Client-Id, from the developer portal.
        client_secret: its Client-Secret.
        redirect_uri: where Fortnox sends a user back to; must equal the one in the portal.
        scopes: what the integration needs, such as ["invoice", "customer"].
        store: where tokens are kept: a store, or its URL (sqlite://, memory://, redis://..., postgresql://..., keyring://).
        http_client: an httpx.Client to send with. It keeps its settings and is never closed; without it the app has its own.
        base_url: another address than Fortnox's API, such as a sandbox.
        auth_url: another address than Fortnox's authorization; where not given, that of base_url if it is another server.
        now: the clock, in seconds since 1970.
        rate_limiter: one that is shared with other apps or processes; without it the app has its own.
        hooks: functions that are told of each request and answer.

    Raises ValueError for what could never work, StoreError for a store that cannot be opened.

    Example:
        app = FortnoxApp("client id", "client secret", redirect_uri="https://example.com/fortnox", scopes=["customer"])
        print(app.authorize_url())
        company = app.exchange(app.parse_redirect("https://example.com/fortnox?code=...&state=..."))
        fortnox = app.connect(company.tenant_id)
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        redirect_uri: str | None = None,
        scopes: Iterable[str] = (),
        store: Store | str = "sqlite://",
        http_client: HttpClient | None = None,
        base_url: str = BASE_URL,
        auth_url: str | None = None,
        now: Callable[[], float] = time.time,
        rate_limiter: RateLimiter | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        client_secret = _secrets.named("client_secret", client_secret)
        super().__init__(
            client_id,
            client_secret,
            redirect_uri=redirect_uri,
            scopes=scopes,
            store=store,
            base_url=base_url,
            auth_url=auth_url,
            now=now,
            rate_limiter=rate_limiter,
            hooks=hooks,
        )
        self._passed_in = http_client
        self._connections = HttpConnections(http_client)
        self._driver = Driver(self._store, partial(self._connections.ask, self._auth_url), time.sleep)
        self._sessions: dict[StoreKey, TokenProvider] = {}
        self._lasting = Lasting()

    def __reduce__(self) -> tuple[object, ...]:
        if self._passed_in is not None:
            raise TypeError("a FortnoxApp with an http_client of yours cannot be pickled; leave it out, or make the app where it is needed")
        return partial(type(self), **self._settings()), ()

    def tenants(self) -> list[str]:
        """The companies whose refresh tokens are stored. Raises StoreError."""
        return self.stored_tenants()

    def token_status(self, tenant_id: str | int, *, service: bool = False) -> TokenState | None:
        """What the store knows of a company's token, of a person's consent or of the service account; None where it holds none.

        Raises StoreError.
        """
        return self._state(tenant_id, service=service)

    def exchange(self, code: str, *, scopes: Iterable[str] | None = None) -> ConnectedCompany:
        """A code of the redirect for the company's first token, which is stored.

        Args:
            code: see `code_of`. It lives 10 minutes and works once.
            scopes: what was asked for, to be compared with what was granted; the app's own where not given.

        Raises TokenRefused where Fortnox says no, TokenUnavailable where it does not answer, StoreError.
        """
        code = _secrets.named("code", code)
        return self._lasting.run(partial(self._driver.run, self._exchange(code, scopes)))

    def import_refresh_token(self, refresh_token: str) -> ConnectedCompany:
        """Takes over a refresh token that another client has: it is used at once, so that the other client's is dead.

        Raises TokenRefused where Fortnox says no, TokenUnavailable where it does not answer, StoreError.
        """
        refresh_token = _secrets.named("refresh_token", refresh_token)
        return self._lasting.run(partial(self._driver.run, self._adopt(refresh_token)))

    def revoke(self, tenant_id: str | int, *, service: bool = False) -> bool:
        """Ends a company's refresh token at Fortnox, and forgets it. Access tokens run out within the hour. Tells whether there was one.

        Args:
            tenant_id: the company.
            service: forgets the token of the service account instead, which has no refresh token.

        Raises TokenUnavailable where Fortnox does not answer, StoreError.
        """
        return self._driver.run(self._revoke(tenant_id, service=service))

    def connect(self, tenant_id: str | int, *, service: bool = False, on_drift: OnDrift | None = None) -> Fortnox:
        """A client for one company.

        Args:
            tenant_id: the company; see `ConnectedCompany.tenant_id`.
            service: False: by the refresh token of a person's consent. True: by client credentials, for a company that has consented to a
                service account; no refresh token can be lost then, which is what servers should use.
            on_drift: see Fortnox.
        """
        again = partial(self.connect, tenant_id, service=service, on_drift=on_drift)
        return Fortnox._from_transport(self._transport(tenant_id, service=service, on_drift=on_drift), again, tenant=tenant_id)

    def _transport(self, tenant_id: str | int, *, service: bool = False, on_drift: OnDrift | None = None) -> HttpTransport:
        """What a client for one company sends over; for those who make clients of their own kind. See `connect`."""
        key = self._key(tenant_id, service=service)
        return HttpTransport(self._connections, self._session(key), self._base_url, on_drift, self._sending(tenant_id))

    def _session(self, key: StoreKey) -> TokenProvider:
        return self._sessions.get(key) or self._sessions.setdefault(key, TokenProvider(self._grant(key), key, self._now, self._driver))

    def close(self) -> None:
        """Closes the connections, unless the http_client was passed in. Tokens that are under way are waited for, two minutes at
        most: they come only once.
        """
        left = countdown(LATE_TIMEOUT)
        self._lasting.finish(left())
        for session in tuple(self._sessions.values()):
            session.finish(left())
        self._connections.close(left())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


class AsyncFortnoxApp(BaseApp):
    """The async mirror of FortnoxApp: its clients are AsyncFortnox, and what asks Fortnox is awaited.

    Args:
        client_id: the integration's Client-Id, from the developer portal.
        client_secret: its Client-Secret.
        redirect_uri: where Fortnox sends a user back to; must equal the one in the portal.
        scopes: what the integration needs, such as ["invoice", "customer"].
        store: where tokens are kept: a store, or its URL (sqlite://, memory://, redis://..., postgresql://..., keyring://).
        http_client: an httpx.AsyncClient to send with. It keeps its settings and is never closed; without it the app has its own.
        base_url: another address than Fortnox's API, such as a sandbox.
        auth_url: another address than Fortnox's authorization; where not given, that of base_url if it is another server.
        now: the clock, in seconds since 1970.
        rate_limiter: one that is shared with other apps or processes; without it the app has its own.
        hooks: functions that are told of each request and answer.

    Raises ValueError for what could never work, StoreError for a store that cannot be opened.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        redirect_uri: str | None = None,
        scopes: Iterable[str] = (),
        store: Store | str = "sqlite://",
        http_client: AsyncHttpClient | None = None,
        base_url: str = BASE_URL,
        auth_url: str | None = None,
        now: Callable[[], float] = time.time,
        rate_limiter: RateLimiter | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        client_secret = _secrets.named("client_secret", client_secret)
        super().__init__(
            client_id,
            client_secret,
            redirect_uri=redirect_uri,
            scopes=scopes,
            store=store,
            base_url=base_url,
            auth_url=auth_url,
            now=now,
            rate_limiter=rate_limiter,
            hooks=hooks,
        )
        self._passed_in = http_client
        self._connections = AsyncHttpConnections(http_client)
        self._driver = AsyncDriver(self._store, partial(self._connections.ask, self._auth_url), asyncio.sleep, asyncio.to_thread)
        self._sessions: dict[StoreKey, AsyncTokenProvider] = {}

    def __reduce__(self) -> tuple[object, ...]:
        if self._passed_in is not None:
            raise TypeError(
                "an AsyncFortnoxApp with an http_client of yours cannot be pickled; leave it out, or make the app where it is needed"
            )
        return partial(type(self), **self._settings()), ()

    async def tenants(self) -> list[str]:
        """The companies whose refresh tokens are stored. Raises StoreError."""
        return await asyncio.to_thread(self.stored_tenants)

    async def token_status(self, tenant_id: str | int, *, service: bool = False) -> TokenState | None:
        """What the store knows of a company's token. See FortnoxApp.state."""
        return await asyncio.to_thread(partial(self._state, tenant_id, service=service))

    async def exchange(self, code: str, *, scopes: Iterable[str] | None = None) -> ConnectedCompany:
        """A code of the redirect for the company's first token, which is stored. See FortnoxApp.exchange."""
        code = _secrets.named("code", code)
        return await lasting(self._driver.run(self._exchange(code, scopes)))

    async def import_refresh_token(self, refresh_token: str) -> ConnectedCompany:
        """Takes over a refresh token that another client has. See FortnoxApp.import_refresh_token."""
        refresh_token = _secrets.named("refresh_token", refresh_token)
        return await lasting(self._driver.run(self._adopt(refresh_token)))

    async def revoke(self, tenant_id: str | int, *, service: bool = False) -> bool:
        """Ends a company's refresh token at Fortnox, and forgets it. See FortnoxApp.revoke."""
        return await lasting(self._driver.run(self._revoke(tenant_id, service=service)))

    def connect(self, tenant_id: str | int, *, service: bool = False, on_drift: OnDrift | None = None) -> AsyncFortnox:
        """A client for one company. See FortnoxApp.connect."""
        again = partial(self.connect, tenant_id, service=service, on_drift=on_drift)
        return AsyncFortnox._from_transport(self._transport(tenant_id, service=service, on_drift=on_drift), again, tenant=tenant_id)

    def _transport(self, tenant_id: str | int, *, service: bool = False, on_drift: OnDrift | None = None) -> AsyncHttpTransport:
        """What a client for one company sends over; for those who make clients of their own kind. See `connect`."""
        key = self._key(tenant_id, service=service)
        return AsyncHttpTransport(self._connections, self._session(key), self._base_url, on_drift, self._sending(tenant_id))

    def _session(self, key: StoreKey) -> AsyncTokenProvider:
        return self._sessions.get(key) or self._sessions.setdefault(key, AsyncTokenProvider(self._grant(key), key, self._now, self._driver))

    async def aclose(self) -> None:
        """Closes the connections, unless the http_client was passed in. Tokens that are under way are waited for, two minutes at
        most: they come only once.
        """
        left = countdown(LATE_TIMEOUT)
        for session in tuple(self._sessions.values()):
            await session.finish(left())
        await self._connections.aclose(left())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        await self.aclose()

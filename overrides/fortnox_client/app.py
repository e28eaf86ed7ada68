"""Apps: an integration, and the clients of the companies that have consented to it."""

# pyright: reportPrivateUsage=false
# Apps create clients through a private constructor, which users do not need.

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable
from functools import partial
from types import TracebackType
from typing import Self

from fortnox_core.base_errors import FortnoxError

from fortnox_client import types
from fortnox_client._deadline import countdown
from fortnox_client._http.connections import AsyncHttpClient, AsyncHttpConnections, HttpClient, HttpConnections
from fortnox_client._http.token_requests import LATE_TIMEOUT
from fortnox_client._http.transport import AsyncHttpTransport, HttpTransport
from fortnox_client._secrets import require_text
from fortnox_client.auth.background import BackgroundThreads, run_in_background
from fortnox_client.auth.base_app import BaseApp, lacks_name, state_of
from fortnox_client.auth.connected_company import ConnectedCompany, StoredCompany, TokenState
from fortnox_client.auth.steps import AsyncStepRunner, StepRunner
from fortnox_client.auth.store import StoreKey
from fortnox_client.auth.token import Record
from fortnox_client.auth.token_provider import AsyncTokenProvider, TokenProvider
from fortnox_client.client import AsyncFortnox, Fortnox

_logger = logging.getLogger("fortnox.auth")


class FortnoxApp(BaseApp[HttpClient]):
    """An integration (OAuth client), and sync clients for the companies that have consented to it. Thread-safe.

    It stores the tokens, and renews them before they expire. A renewal (refresh) is safe across threads, processes and hosts that share
    the token store: a lock with a lease admits one renewal per company at a time. Clients of one app share its connection pool, token
    store and rate limiter, and never a token.

    Args:
        client_id: the integration's Client-Id, from the developer portal.
        client_secret: its Client-Secret.
        redirect_uri: where Fortnox redirects the user after the consent; must equal the redirect URI in the developer portal.
        scopes: the scopes that the integration needs, such as ["invoice", "customer"]. See `fortnox_client.auth.SCOPES`.
        store: where tokens are stored: a Store, or a URL: sqlite:// (default), sqlite:///path, memory://, redis://...,
            postgresql://..., keyring://.
        http_client: an httpx.Client to send with. Its settings apply, and the app never closes it. None: the app creates one.
        base_url: base URL of the API; override it for a sandbox or a gateway.
        auth_url: base URL of the consent page and the token endpoint. None: Fortnox's, or `base_url` if that is overridden.
        now: the clock: returns seconds since 1970.
        rate_limiter: a RateLimiter to share with other apps, clients or processes. None: the app has its own.
        hooks: event hooks, called for each request and response.

    Raises:
        TypeError: client_secret is not a str, or http_client is not an httpx.Client.
        ValueError: an argument is empty, unknown or not a URL.
        ImportError: the store needs an extra that is missing.

    Source: https://www.fortnox.se/developer/authorization

    Example:
        app = FortnoxApp("client id", "client secret", redirect_uri="https://example.com/fortnox", scopes=["customer"])
        print(app.authorize_url())
        company = app.exchange(app.parse_redirect("https://example.com/fortnox?code=...&state=..."))
        fortnox = app.connect(company.tenant_id)
    """

    def _open(self, http_client: HttpClient | None) -> None:
        self._connections = HttpConnections(http_client)
        self._runner = StepRunner(self._store, partial(self._connections.request_token, self._auth_url), time.sleep)
        self._providers: dict[StoreKey, TokenProvider] = {}
        self._background = BackgroundThreads()

    def tenants(self) -> list[str]:
        """List the tenant ids of the companies whose refresh tokens are stored, sorted.

        Returns:
            The tenant ids as text.

        Raises:
            StoreError: the token store could not be read.
        """
        return self._runner.run(self._stored_tenants())

    def companies(self, *, names: bool = True) -> list[StoredCompany]:
        """List the companies whose refresh tokens are stored, with the state of the tokens, sorted by tenant id.

        A refresh token that is not used for 45 days expires, and the company must consent again. See `renew`.

        Args:
            names: True: read each name that is not stored yet from Fortnox, once, and store it. That is one request for each company
                with the scope `companyinformation`, and renews a token that has expired. False: send no request.

        Returns:
            The companies. A name that could not be read is "".

        Raises:
            StoreError: the token store could not be read.

        Source: https://www.fortnox.se/developer/authorization
        """
        return [self._with_name(each) if names and lacks_name(each) else each for each in self._runner.run(self._list_companies())]

    def renew(self, tenant_id: str | int) -> TokenState:
        """Renew a company's token, also if it has not expired. This keeps an idle consent: an unused refresh token lives 45 days.

        A token that was issued less than five minutes ago is not renewed again.

        Args:
            tenant_id: the company; see `StoredCompany.tenant_id`.

        Returns:
            The state of the new token.

        Raises:
            ReauthorizationRequired: the company must consent again.
            TokenRefused: Fortnox rejects the client secret.
            TokenUnavailable: the token endpoint did not respond; call again later.
            StoreError: the token store could not be read or written.
        """
        return state_of(Record(self._token_provider(self._key(tenant_id)).renew_fresh()))

    def token_status(self, tenant_id: str | int, *, service: bool = False) -> TokenState | None:
        """Return the state of a company's token in the token store, without a request to Fortnox.

        Args:
            tenant_id: the company; see `ConnectedCompany.tenant_id`.
            service: True for the token of the service account, False for the token of a user's consent.

        Returns:
            The state; None if no token is stored.

        Raises:
            StoreError: the token store could not be read.
        """
        return self._runner.run(self._read_state(tenant_id, service=service))

    def exchange(self, code: str, *, scopes: Iterable[str] | None = None) -> ConnectedCompany:
        """Exchange an authorization code for the company's first token, and store the token.

        Args:
            code: the code, from `parse_redirect`. It works once, within 10 minutes.
            scopes: the requested scopes, if they are not those of the app; for `ConnectedCompany.missing_scopes`.

        Returns:
            The company. Pass its `tenant_id` to `connect`.

        Raises:
            TokenRefused: Fortnox rejects the code or the client secret.
            TokenUnavailable: the token endpoint did not respond. A late response is stored.
            StoreError: the token could not be stored. The next call of this process stores it.
            ValueError: a scope is unknown.
        """
        code = require_text("code", code)
        return self._background.run(partial(self._runner.run, self._exchange(code, scopes)))

    def import_refresh_token(self, refresh_token: str) -> ConnectedCompany:
        """Import a refresh token that another program obtained. It is used at once, so it becomes invalid for the other program.

        Args:
            refresh_token: a refresh token of this integration.

        Returns:
            The company. Pass its `tenant_id` to `connect`.

        Raises:
            TokenRefused: Fortnox rejects the refresh token or the client secret.
            TokenUnavailable: the token endpoint did not respond. A late response is stored.
            StoreError: the token could not be stored. The next call of this process stores it.
        """
        refresh_token = require_text("refresh_token", refresh_token)
        return self._background.run(partial(self._runner.run, self._import_refresh_token(refresh_token)))

    def revoke(self, tenant_id: str | int, *, service: bool = False) -> bool:
        """Revoke a company's refresh token, and delete it from the token store. An access token stays valid for up to an hour.

        Args:
            tenant_id: the company; see `ConnectedCompany.tenant_id`.
            service: True to delete the token of the service account, which has no refresh token to revoke.

        Returns:
            True if a token was stored.

        Raises:
            TokenRefused: Fortnox rejects the request; the token stays in the store.
            TokenUnavailable: the token endpoint did not respond; the token stays in the store.
            StoreError: the token store could not be read or written.
        """
        return self._runner.run(self._revoke(tenant_id, service=service))

    def connect(self, tenant_id: str | int, *, service: bool = False, on_drift: types.OnDrift | None = None) -> Fortnox:
        """Create a client for one company. Sends no request; the first call obtains a token.

        Args:
            tenant_id: the company; see `ConnectedCompany.tenant_id`.
            service: False: by the refresh token of a user's consent. True: by client credentials, for a company that has consented to a
                service account. Servers should use it: no refresh token can be lost.
            on_drift: called for each value that does not match its declared type; see Fortnox.

        Returns:
            The client. It shares the connections of the app and need not be closed.
        """
        factory = partial(self.connect, tenant_id, service=service, on_drift=on_drift)
        return Fortnox._from_transport(self._create_transport(tenant_id, service=service, on_drift=on_drift), factory, tenant=tenant_id)

    def close(self) -> None:
        """Close the connections, unless http_client was passed in. Waits up to two minutes for pending token responses first."""
        remaining = countdown(LATE_TIMEOUT)
        self._background.wait(remaining())
        for provider in tuple(self._providers.values()):
            provider.wait(remaining())
        self._connections.close(remaining())

    def _with_name(self, company: StoredCompany) -> StoredCompany:
        try:
            name = self.connect(company.tenant_id).company_information.get().company_name or ""
            return self._runner.run(self._store_name(company, name)) if name else company
        except FortnoxError as error:
            _logger.info("The name of company %s could not be read: %s", company.tenant_id, type(error).__name__)
            return company

    def _create_transport(self, tenant_id: str | int, *, service: bool = False, on_drift: types.OnDrift | None = None) -> HttpTransport:
        key = self._key(tenant_id, service=service)
        return HttpTransport(self._connections, self._token_provider(key), self._base_url, on_drift, self._send_policy(tenant_id))

    def _token_provider(self, key: StoreKey) -> TokenProvider:
        return self._providers.get(key) or self._providers.setdefault(key, TokenProvider(self._grant(key), key, self._now, self._runner))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


class AsyncFortnoxApp(BaseApp[AsyncHttpClient]):
    """An integration (OAuth client), and async clients for the companies that have consented to it.

    The async variant of FortnoxApp, with the same methods. Methods that send a request or use the token store are awaited.
    Only asyncio is supported. Several event loops may use one app.

    Args:
        client_id: the integration's Client-Id, from the developer portal.
        client_secret: its Client-Secret.
        redirect_uri: where Fortnox redirects the user after the consent; must equal the redirect URI in the developer portal.
        scopes: the scopes that the integration needs, such as ["invoice", "customer"]. See `fortnox_client.auth.SCOPES`.
        store: where tokens are stored: a Store, or a URL: sqlite:// (default), sqlite:///path, memory://, redis://...,
            postgresql://..., keyring://.
        http_client: an httpx.AsyncClient to send with. Its settings apply, and the app never closes it. None: the app creates one.
        base_url: base URL of the API; override it for a sandbox or a gateway.
        auth_url: base URL of the consent page and the token endpoint. None: Fortnox's, or `base_url` if that is overridden.
        now: the clock: returns seconds since 1970.
        rate_limiter: a RateLimiter to share with other apps, clients or processes. None: the app has its own.
        hooks: event hooks, called for each request and response.

    Raises:
        TypeError: client_secret is not a str, or http_client is not an httpx.AsyncClient.
        ValueError: an argument is empty, unknown or not a URL.
        ImportError: the store needs an extra that is missing.

    Source: https://www.fortnox.se/developer/authorization
    """

    def _open(self, http_client: AsyncHttpClient | None) -> None:
        self._connections = AsyncHttpConnections(http_client)
        post = partial(self._connections.request_token, self._auth_url)
        self._runner = AsyncStepRunner(self._store, post, asyncio.sleep)
        self._providers: dict[StoreKey, AsyncTokenProvider] = {}

    async def tenants(self) -> list[str]:
        """List the tenant ids of the companies whose refresh tokens are stored, sorted. See FortnoxApp.tenants.

        Returns:
            The tenant ids as text.

        Raises:
            StoreError: the token store could not be read.
        """
        return await self._runner.run(self._stored_tenants())

    async def companies(self, *, names: bool = True) -> list[StoredCompany]:
        """List the companies whose refresh tokens are stored, with the state of the tokens. See FortnoxApp.companies.

        Args:
            names: True: read each name that is not stored yet from Fortnox, once, and store it. False: send no request.

        Returns:
            The companies. A name that could not be read is "".

        Raises:
            StoreError: the token store could not be read.
        """
        found = await self._runner.run(self._list_companies())
        return [await self._with_name(each) if names and lacks_name(each) else each for each in found]

    async def renew(self, tenant_id: str | int) -> TokenState:
        """Renew a company's token, also if it has not expired. See FortnoxApp.renew.

        Args:
            tenant_id: the company; see `StoredCompany.tenant_id`.

        Returns:
            The state of the new token.

        Raises:
            ReauthorizationRequired: the company must consent again.
            TokenRefused: Fortnox rejects the client secret.
            TokenUnavailable: the token endpoint did not respond; call again later.
            StoreError: the token store could not be read or written.
        """
        return state_of(Record(await self._token_provider(self._key(tenant_id)).renew_fresh()))

    async def token_status(self, tenant_id: str | int, *, service: bool = False) -> TokenState | None:
        """Return the state of a company's token in the token store. See FortnoxApp.token_status.

        Args:
            tenant_id: the company; see `ConnectedCompany.tenant_id`.
            service: True for the token of the service account, False for the token of a user's consent.

        Returns:
            The state; None if no token is stored.

        Raises:
            StoreError: the token store could not be read.
        """
        return await self._runner.run(self._read_state(tenant_id, service=service))

    async def exchange(self, code: str, *, scopes: Iterable[str] | None = None) -> ConnectedCompany:
        """Exchange an authorization code for the company's first token, and store the token. See FortnoxApp.exchange.

        If the task is cancelled, the exchange continues in the background.

        Args:
            code: the code, from `parse_redirect`. It works once, within 10 minutes.
            scopes: the requested scopes, if they are not those of the app; for `ConnectedCompany.missing_scopes`.

        Returns:
            The company. Pass its `tenant_id` to `connect`.

        Raises:
            TokenRefused: Fortnox rejects the code or the client secret.
            TokenUnavailable: the token endpoint did not respond. A late response is stored.
            StoreError: the token could not be stored. The next call of this process stores it.
            ValueError: a scope is unknown.
        """
        code = require_text("code", code)
        return await run_in_background(self._runner.run(self._exchange(code, scopes)))

    async def import_refresh_token(self, refresh_token: str) -> ConnectedCompany:
        """Import a refresh token that another program obtained. See FortnoxApp.import_refresh_token.

        If the task is cancelled, the import continues in the background.

        Args:
            refresh_token: a refresh token of this integration.

        Returns:
            The company. Pass its `tenant_id` to `connect`.

        Raises:
            TokenRefused: Fortnox rejects the refresh token or the client secret.
            TokenUnavailable: the token endpoint did not respond. A late response is stored.
            StoreError: the token could not be stored. The next call of this process stores it.
        """
        refresh_token = require_text("refresh_token", refresh_token)
        return await run_in_background(self._runner.run(self._import_refresh_token(refresh_token)))

    async def revoke(self, tenant_id: str | int, *, service: bool = False) -> bool:
        """Revoke a company's refresh token, and delete it from the token store. See FortnoxApp.revoke.

        Args:
            tenant_id: the company; see `ConnectedCompany.tenant_id`.
            service: True to delete the token of the service account, which has no refresh token to revoke.

        Returns:
            True if a token was stored.

        Raises:
            TokenRefused: Fortnox rejects the request; the token stays in the store.
            TokenUnavailable: the token endpoint did not respond; the token stays in the store.
            StoreError: the token store could not be read or written.
        """
        return await run_in_background(self._runner.run(self._revoke(tenant_id, service=service)))

    def connect(self, tenant_id: str | int, *, service: bool = False, on_drift: types.OnDrift | None = None) -> AsyncFortnox:
        """Create a client for one company. Sends no request. See FortnoxApp.connect.

        Args:
            tenant_id: the company; see `ConnectedCompany.tenant_id`.
            service: False: by the refresh token of a user's consent. True: by client credentials, for a company that has consented to a
                service account.
            on_drift: called for each value that does not match its declared type; see Fortnox.

        Returns:
            The client. It shares the connections of the app and need not be closed.
        """
        factory = partial(self.connect, tenant_id, service=service, on_drift=on_drift)
        return AsyncFortnox._from_transport(
            self._create_transport(tenant_id, service=service, on_drift=on_drift), factory, tenant=tenant_id
        )

    async def aclose(self) -> None:
        """Close the connections, unless http_client was passed in. Waits up to two minutes for pending token responses first."""
        remaining = countdown(LATE_TIMEOUT)
        for provider in tuple(self._providers.values()):
            await provider.wait(remaining())
        await self._connections.aclose(remaining())

    async def _with_name(self, company: StoredCompany) -> StoredCompany:
        try:
            name = (await self.connect(company.tenant_id).company_information.get()).company_name or ""
            return await self._runner.run(self._store_name(company, name)) if name else company
        except FortnoxError as error:
            _logger.info("The name of company %s could not be read: %s", company.tenant_id, type(error).__name__)
            return company

    def _create_transport(
        self, tenant_id: str | int, *, service: bool = False, on_drift: types.OnDrift | None = None
    ) -> AsyncHttpTransport:
        key = self._key(tenant_id, service=service)
        return AsyncHttpTransport(self._connections, self._token_provider(key), self._base_url, on_drift, self._send_policy(tenant_id))

    def _token_provider(self, key: StoreKey) -> AsyncTokenProvider:
        return self._providers.get(key) or self._providers.setdefault(
            key, AsyncTokenProvider(self._grant(key), key, self._now, self._runner)
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        await self.aclose()

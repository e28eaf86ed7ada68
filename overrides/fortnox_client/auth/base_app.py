"""The part of an app that needs no I/O: consent URLs, redirects, and the steps of exchange, import and revocation."""
# Names that begin with an underscore are private to this project: what an error carries from its origin to its handler.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from typing import Any, Generic, TypeVar, cast

from attrs import evolve

from fortnox_client._config import AUTH_URL, BASE_URL, check_base_url
from fortnox_client._secrets import Secret, require_text
from fortnox_client._token_claims import tenant_of
from fortnox_client.auth import consent
from fortnox_client.auth.connected_company import ConnectedCompany, StoredCompany, TokenState
from fortnox_client.auth.errors import AuthError, TokenNotStored, TokenUnavailable, UnreadableToken
from fortnox_client.auth.grants import ClientCredentialsGrant, Grant, RefreshTokenGrant
from fortnox_client.auth.locking import SEND_SECONDS, acquire, with_lock
from fortnox_client.auth.messages import TokenRequest, TokenResponse
from fortnox_client.auth.renewal import record_of, store_token
from fortnox_client.auth.scopes import check_scopes
from fortnox_client.auth.steps import Delete, ListTenants, Lock, OnLateResponse, PostToken, Read, Steps, Unlock, Write
from fortnox_client.auth.store import Store, Stored, StoreKey
from fortnox_client.auth.store_threads import run_in_daemon
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.auth.token import REFRESH_DAYS, Record, Token
from fortnox_client.auth.token_endpoint import (
    Credentials,
    check_revocation,
    code_request,
    parse_token,
    refresh_request,
    revocation_request,
)
from fortnox_client.auth.token_provider import BaseTokenProvider
from fortnox_client.transport.hooks import Hooks
from fortnox_client.transport.rate_limit.limiter import RateLimiter
from fortnox_client.transport.retry import RetryPolicy
from fortnox_client.transport.send_policy import SendPolicy, check_settings

_PROBE = "0"
"""A tenant id that no company has. Its lock is acquired to check that the store can be written."""

_logger = logging.getLogger("fortnox.auth")

C = TypeVar("C")
"""The HTTP client: httpx.Client or httpx.AsyncClient."""


class BaseApp(Generic[C]):
    """The common part of FortnoxApp and AsyncFortnoxApp. See FortnoxApp for the parameters."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        redirect_uri: str | None = None,
        scopes: Iterable[str] = (),
        store: Store | str = "sqlite://",
        http_client: C | None = None,
        base_url: str = BASE_URL,
        auth_url: str | None = None,
        now: Callable[[], float] = time.time,
        rate_limiter: RateLimiter | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        client_secret = require_text("client_secret", client_secret)
        if not client_id or not client_secret:
            raise ValueError(f"{'client_secret' if client_id else 'client_id'} must not be empty; the developer portal shows it")
        self._credentials = Credentials(client_id, client_secret)
        self._redirect_uri = redirect_uri
        self._scopes = check_scopes(scopes) if scopes else ()
        self._store = open_store(store) if isinstance(store, str) else store
        self._base_url = check_base_url(base_url)
        self._auth_url = self._default_auth_url() if auth_url is None else check_base_url(auth_url, "auth_url")
        self._now = now
        check_settings(rate_limiter, hooks)
        self._rate_limiter = RateLimiter() if rate_limiter is None else rate_limiter
        self._hooks = Hooks() if hooks is None else hooks
        self._retry_policy = RetryPolicy()
        self._passed_in = http_client
        self._open(http_client)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self._credentials.client_id!r})"

    def __reduce__(self) -> tuple[object, ...]:
        if self._passed_in is not None:
            raise TypeError(
                f"{type(self).__name__} with an http_client cannot be pickled; omit http_client, or create the app in each process"
            )
        settings: dict[str, Any] = {
            "client_id": self.client_id,
            "client_secret": self._credentials.client_secret,
            "redirect_uri": self._redirect_uri,
            "scopes": self._scopes,
            "store": self._store,
            "base_url": self._base_url,
            "auth_url": self._auth_url,
            "now": self._now,
            "rate_limiter": self._rate_limiter,
            "hooks": self._hooks,
        }
        return partial(type(self), **settings), ()

    @property
    def client_id(self) -> str:
        """Return the Client-Id of the integration."""
        return self._credentials.client_id

    def authorize_url(
        self,
        scopes: Iterable[str] | None = None,
        *,
        state: str | None = None,
        access_type: str = "offline",
        account_type: consent.AccountType | None = None,
    ) -> str:
        """Return the URL of the consent page, to which a company's user is redirected.

        Args:
            scopes: the scopes to request, such as ["invoice"]; None: the scopes of the app. The consent fails for all scopes if the
                company lacks the licence for one.
            state: CSRF protection: Fortnox appends it to the redirect. A web application passes an unguessable value that is bound to
                the user's browser session. None: the app generates a signed state, valid for an hour, which `parse_redirect` checks.
            access_type: "offline" requests a refresh token.
            account_type: "service" requests a service account, which client credentials need; a system administrator must approve.

        Returns:
            The URL.

        Raises:
            ValueError: a scope is unknown, there is no scope, the state is empty, or account_type is unknown.

        Source: https://www.fortnox.se/developer/authorization
        """
        if account_type not in (None, "service"):
            raise ValueError(f"account_type must be None or 'service', got {account_type!r}")
        if state == "":
            raise ValueError("state must be unguessable (CSRF protection), got ''; omit it, or pass a random value")
        state = consent.create_state(self._credentials.client_secret, self._now() + consent.STATE_SECONDS) if state is None else state
        return self._build_url(check_scopes(self._scopes if scopes is None else scopes), state, access_type, account_type)

    def parse_redirect(self, redirect: str, *, state: str | None = None) -> str:
        """Return the authorization code in the redirect from the consent page.

        Args:
            redirect: the complete URL of the redirect, or its query.
            state: the state that was passed to `authorize_url`; None if the app generated it.

        Returns:
            The code for `exchange`. It works once, within 10 minutes.

        Raises:
            ValueError: the text is not a redirect.
            ConsentRefused: the redirect contains an error, or no code.
            StateMismatch: the state is wrong, missing or expired (CSRF protection).

        Source: https://www.fortnox.se/developer/authorization
        """
        redirect = require_text("redirect", redirect)
        return consent.parse_redirect(redirect, self._credentials.client_secret, self._now(), state)

    def _open(self, http_client: C | None) -> None:
        """Create the connections."""
        raise NotImplementedError

    def _token_provider(self, key: StoreKey) -> BaseTokenProvider:
        """Return the token provider of a key."""
        raise NotImplementedError

    def _default_auth_url(self) -> str:
        return AUTH_URL if self._base_url == BASE_URL else self._base_url

    def _stored_tenants(self) -> Steps[list[str]]:
        """Read the companies of the integration."""
        tenants: list[str] = yield ListTenants(self._store_client_id())
        return tenants

    def _read_tenants(self) -> list[str]:
        """Read the companies of the integration. Blocks."""
        return list(cast("list[str]", run_in_daemon(ListTenants(self._store_client_id()), self._store)))

    def _read_state(self, tenant_id: str | int, *, service: bool) -> Steps[TokenState | None]:
        """Read the state of a token."""
        stored: Stored | None = yield Read(self._key(tenant_id, service=service))
        return None if stored is None else state_of(record_of(stored))

    def _list_companies(self) -> Steps[list[StoredCompany]]:
        """Read the companies of the integration, with the state of their tokens."""
        tenants: list[str] = yield ListTenants(self._store_client_id())
        found: list[StoredCompany] = []
        for tenant in tenants:
            try:
                stored: Stored | None = yield Read(StoreKey(self._store_client_id(), tenant))
                if stored is not None:  # not revoked since
                    found.append(self._stored_company(tenant, record_of(stored)))
            except UnreadableToken:
                found.append(StoredCompany(tenant, "", "unreadable", (), None, None))
        return found

    def _stored_company(self, tenant: str, record: Record) -> StoredCompany:
        expires = record.token.refresh_expires
        days = None if expires is None else min(REFRESH_DAYS, max(0, (expires - datetime.fromtimestamp(self._now(), UTC)).days))
        return StoredCompany(tenant, record.token.company_name, record.status, record.token.scopes, expires, days)

    def _store_name(self, company: StoredCompany, name: str) -> Steps[StoredCompany]:
        """Save the name of a company with its token."""
        key, holder = self._key(company.tenant_id), uuid.uuid4().hex
        memory = self._token_provider(key).memory
        yield from with_lock(key, holder, self._now, lambda _: _name_token(key, name), unreleased=memory.unreleased)
        return evolve(company, name=name)

    def _key(self, tenant_id: str | int, *, service: bool = False) -> StoreKey:
        return StoreKey(self._store_client_id(service=service), _check_tenant_id(tenant_id))

    def _store_client_id(self, *, service: bool = False) -> str:
        """Return the client id of a StoreKey. It differs for another server and for a service account: their tokens must not mix."""
        server = "" if self._auth_url == AUTH_URL else f"@{self._auth_url}"
        return f"{self.client_id}/service{server}" if service else f"{self.client_id}{server}"

    def _send_policy(self, tenant_id: str | int) -> SendPolicy:
        # Fortnox counts the calls of a service account and of users together.
        return SendPolicy(
            self._rate_limiter._get_limiter(self.client_id, str(tenant_id)), hooks=self._hooks, retry_policy=self._retry_policy
        )

    def _grant(self, key: StoreKey) -> Grant:
        if key.client_id == self._store_client_id(service=True):
            return ClientCredentialsGrant(self._credentials, key.tenant, partial(self._consent_url, account_type="service"))
        return RefreshTokenGrant(self._credentials, self._consent_url)

    def _build_url(self, scopes: tuple[str, ...], state: str, access_type: str, account_type: consent.AccountType | None) -> str:
        return consent.build_authorize_url(self._auth_url, self.client_id, scopes, state, self._redirect_uri, access_type, account_type)

    def _consent_url(self, granted: tuple[str, ...], account_type: consent.AccountType | None = None) -> str:
        scopes = granted or self._scopes  # not checked: Fortnox knows the scopes that it granted, even if this client does not
        if not scopes:
            return f"{self._auth_url}{consent.AUTHORIZE_PATH}"
        state = consent.create_state(self._credentials.client_secret, self._now() + consent.REAUTHORIZATION_STATE_SECONDS)
        return self._build_url(scopes, state, "offline", account_type)

    def _exchange(self, code: str, requested: Iterable[str] | None) -> Steps[ConnectedCompany]:
        scopes = self._scopes if requested is None else check_scopes(requested)
        return (yield from self._request_first_token(code_request(self._credentials, code, self._redirect_uri), scopes))

    def _import_refresh_token(self, refresh_token: str) -> Steps[ConnectedCompany]:
        return (yield from self._request_first_token(refresh_request(self._credentials, refresh_token), self._scopes, refresh_token))

    def _request_first_token(
        self, request: TokenRequest, requested: tuple[str, ...], refresh_token: str | None = None
    ) -> Steps[ConnectedCompany]:
        """Request the first token of a consent, and save it. A late response is saved too, because it is sent only once."""

        def store(response: TokenResponse) -> Steps[ConnectedCompany]:
            token = parse_token(response, self._now())
            return (yield from self._store_first_token(evolve(token, refresh_token=token.refresh_token or refresh_token), requested))

        yield from self._check_store()
        try:
            response: TokenResponse = yield PostToken(request)
        except TokenUnavailable as failure:
            if failure._pending is not None:
                yield OnLateResponse(failure._pending, store)
                failure._pending = None
            raise
        return (yield from store(response))

    def _check_store(self) -> Steps[None]:
        """Check that the store can be read and written: a code or refresh token works once, so it must not be used up in vain.

        Stored tokens that cannot be read are reported. They do not prevent a new consent, which replaces those of its company.
        """
        client_id = self._store_client_id()
        probe, holder = StoreKey(client_id, _PROBE), uuid.uuid4().hex
        yield Lock(probe, holder, 1.0)
        yield Unlock(probe, holder)
        tenants: list[str] = yield ListTenants(client_id)
        for tenant in tenants[:1]:
            try:
                yield Read(StoreKey(client_id, tenant))
            except UnreadableToken as error:
                _logger.warning("The token store has tokens that cannot be read; is its encryption key lost? %s", error)

    def _store_first_token(self, token: Token, requested: tuple[str, ...]) -> Steps[ConnectedCompany]:
        """Save the first token of a consent over any other."""
        tenant = tenant_of(token.access_token)
        if tenant is None:
            raise AuthError("The access token does not contain the company that it is for (claim tenantId)")
        provider = self._token_provider(self._key(tenant))
        try:
            yield from store_token(self._key(tenant), token, None)
        except TokenNotStored as error:
            provider.forget(error._pending_write)
            raise
        provider.forget()
        missing = tuple(scope for scope in requested if scope not in token.scopes)
        return ConnectedCompany(tenant, token.scopes, missing, token.expires, token.refresh_expires)

    def _revoke(self, tenant_id: str | int, *, service: bool) -> Steps[bool]:
        key, holder = self._key(tenant_id, service=service), uuid.uuid4().hex
        provider = self._token_provider(key)
        work = partial(self._revoke_under_lock, key, holder)
        known = yield from with_lock(key, holder, self._now, work, unreleased=provider.memory.unreleased)
        provider.forget()
        return known

    def _revoke_under_lock(self, key: StoreKey, holder: str, lease_begin: float) -> Steps[bool]:
        while True:
            found, refresh_token = yield from self._find_refresh_token(key)
            if not refresh_token:
                break
            lease_is_safe = partial(_is_younger, lease_begin, SEND_SECONDS, self._now)
            response: TokenResponse | None = yield PostToken(revocation_request(self._credentials, refresh_token), lease_is_safe)
            if response is not None:
                check_revocation(response)
                break
            lease_begin = yield from acquire(key, holder, self._now)  # this process slept, and another one may have renewed the token
        yield Delete(key)
        return found

    def _find_refresh_token(self, key: StoreKey) -> Steps[tuple[bool, Secret]]:
        """Return whether something is stored, and its refresh token; "" if there is none or if it cannot be read."""
        try:
            stored: Stored | None = yield Read(key)
            return stored is not None, Secret("" if stored is None else record_of(stored).token.refresh_token or "")
        except UnreadableToken:
            _logger.warning("The stored token of company %s cannot be read; it is deleted, and not revoked at Fortnox", key.tenant)
            return True, Secret("")


def _check_tenant_id(tenant_id: str | int) -> str:
    """Return the tenant id as text. Raises ValueError for text that no store can save."""
    text = str(tenant_id)
    if not text or "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError(f"tenant_id must be text without NUL and unpaired surrogates, and not empty, got {text!r}; pass a company's id")
    return text


def state_of(record: Record) -> TokenState:
    """Return the state of a token."""
    return TokenState(record.status, record.token.scopes, record.token.expires, record.token.refresh_expires)


def _is_younger(begin: float, seconds: float, now: Callable[[], float]) -> bool:
    return 0 <= now() - begin < seconds


def _name_token(key: StoreKey, name: str) -> Steps[None]:
    stored: Stored | None = yield Read(key)
    if stored is None:
        return
    record = record_of(stored)
    named = evolve(record, token=evolve(record.token, company_name=name))
    yield Write(key, Stored(stored.generation, named.to_bytes()), after=stored.generation)


def lacks_name(company: StoredCompany) -> bool:
    """Return whether the name of a company can be read from Fortnox."""
    return not company.name and company.status in ("alive", "uncertain") and "companyinformation" in company.scopes

"""What an integration does about its companies' consents, without I/O: the steps that both apps run_steps."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import evolve

from fortnox_client import _secrets
from fortnox_client._http import (
    address,
)
from fortnox_client._secrets import Secret
from fortnox_client.auth import consent
from fortnox_client.auth.connected_company import ConnectedCompany, TokenState
from fortnox_client.auth.errors import AuthError, TokenNotStored, TokenUnavailable
from fortnox_client.auth.grants import ClientCredentialsGrant, RefreshTokenGrant
from fortnox_client.auth.renewal import locked, record_of, store_token
from fortnox_client.auth.scopes import checked
from fortnox_client.auth.steps import Afterwards, Delete, Read, Send, Steps
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.auth.stores.store import Store, Stored, StoreKey
from fortnox_client.auth.token import Token, tenant_of
from fortnox_client.auth.token_endpoint import (
    Credentials,
    TokenRequest,
    TokenResponse,
    by_code,
    by_refresh_token,
    check_revoked,
    read_token,
    revocation,
)
from fortnox_client.auth.token_provider import BaseTokenProvider
from fortnox_client.client import BASE_URL
from fortnox_client.transport.hooks import Hooks
from fortnox_client.transport.rate_limit.limiter import RateLimiter
from fortnox_client.transport.retry import Retries
from fortnox_client.transport.send_policy import SendPolicy

if TYPE_CHECKING:
    pass

AUTH_URL = "https://apps.fortnox.se"
"""Where companies consent and tokens are exchanged. https://www.fortnox.se/developer/authorization"""


class BaseApp:
    """What both apps share: all that needs no I/O, and the steps of what does."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        redirect_uri: str | None,
        scopes: Iterable[str],
        store: Store | str,
        base_url: str,
        auth_url: str | None,
        now: Callable[[], float],
        rate_limiter: RateLimiter | None,
        hooks: Hooks | None,
    ) -> None:
        if not client_id or not client_secret:
            raise ValueError(f"{'client_secret' if client_id else 'client_id'} is empty; the developer portal shows it")
        self._credentials = Credentials(client_id, client_secret)
        self._redirect_uri = redirect_uri
        self._scopes = checked(scopes) if scopes else ()
        self._store = open_store(store) if isinstance(store, str) else store
        self._base_url = address(base_url)
        self._auth_url = (
            address(AUTH_URL if self._base_url == BASE_URL else self._base_url) if auth_url is None else address(auth_url, "auth_url")
        )
        self._now = now
        self._rate_limiter = RateLimiter() if rate_limiter is None else rate_limiter
        self._hooks = Hooks() if hooks is None else hooks
        self._retries = Retries()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self._credentials.client_id!r})"

    @property
    def client_id(self) -> str:
        """The integration, as the developer portal names it."""
        return self._credentials.client_id

    def authorize_url(
        self,
        scopes: Iterable[str] | None = None,
        *,
        state: str | None = None,
        access_type: str = "offline",
        account_type: consent.AccountType | None = None,
    ) -> str:
        """The address at which a company's user consents.

        Args:
            scopes: what to ask for; the app's own where not given. A company that lacks the licence for one of them cannot consent at all.
            state: comes back with the redirect. A web application gives one that is bound to its user's session; where it is not given,
                one is made that `code_of` knows again.
            access_type: "offline" asks for a refresh token.
            account_type: "service" for a service account, which client credentials need: a system administrator must approve.

        Raises ValueError for a scope that Fortnox does not know, and where none is asked for.

        Source: https://www.fortnox.se/developer/authorization
        """
        if account_type not in (None, "service"):
            raise ValueError(f"account_type is {account_type!r}, and must be None or 'service'")
        if state == "":
            raise ValueError("state is empty, and could be anybody's; leave it out, or give one that cannot be guessed")
        state = consent.new_state(self._credentials.client_secret, self._now() + consent.STATE_SECONDS) if state is None else state
        return self._address(checked(self._scopes if scopes is None else scopes), state, access_type, account_type)

    def parse_redirect(self, redirect: str, *, state: str | None = None) -> str:
        """The code in the redirect that came back, given as its address or query. It lives 10 minutes and works once.

        Args:
            redirect: the whole address, or what stands behind its question mark.
            state: the one that was given to `authorize_url`, where one was.

        Raises ValueError for what is no redirect, ConsentRefused where Fortnox or the user said no, StateMismatch where it answers
        something else.
        """
        redirect = _secrets.named("redirect", redirect)
        return consent.parse_redirect(redirect, self._credentials.client_secret, self._now(), state)

    def stored_tenants(self) -> list[str]:
        """See `tenants`; never awaited, for those who begin outside of an event loop."""
        return self._store.tenants(self._holder())

    def _state(self, tenant_id: str | int, *, service: bool) -> TokenState | None:
        stored = self._store.read(self._key(tenant_id, service=service))
        if stored is None:
            return None
        record = record_of(stored)
        return TokenState(record.status, record.token.scopes, record.token.expires, record.token.refresh_expires)

    def _settings(self) -> dict[str, Any]:
        """What makes another app like this one, in another process."""
        return {
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

    def _key(self, tenant_id: str | int, *, service: bool = False) -> StoreKey:
        return StoreKey(self._holder(service=service), str(tenant_id))

    def _holder(self, *, service: bool = False) -> str:
        """The integration as a store knows it: no token is sent to another server, or displaced by a token of another kind."""
        where = "" if self._auth_url == AUTH_URL else f"@{self._auth_url}"
        return f"{self.client_id}/service{where}" if service else f"{self.client_id}{where}"

    def _sending(self, tenant_id: str | int) -> SendPolicy:
        # Fortnox counts a company's calls of a service account and of persons together.
        return SendPolicy(self._rate_limiter.limiter_of(self.client_id, str(tenant_id)), hooks=self._hooks, retries=self._retries)

    def _grant(self, key: StoreKey) -> RefreshTokenGrant | ClientCredentialsGrant:
        if key.client_id == self._holder(service=True):
            return ClientCredentialsGrant(self._credentials, key.tenant, partial(self._consent_url, account_type="service"))
        return RefreshTokenGrant(self._credentials, self._consent_url)

    def _address(self, scopes: tuple[str, ...], state: str, access_type: str, account_type: consent.AccountType | None) -> str:
        return consent.authorize_url(self._auth_url, self.client_id, scopes, state, self._redirect_uri, access_type, account_type)

    def _consent_url(self, granted: tuple[str, ...], account_type: consent.AccountType | None = None) -> str:
        scopes = granted or self._scopes  # what Fortnox has granted it knows, also where this client does not
        if not scopes:
            return f"{self._auth_url}{consent.AUTHORIZE_PATH}"
        state = consent.new_state(self._credentials.client_secret, self._now() + consent.LOST_STATE_SECONDS)
        return self._address(scopes, state, "offline", account_type)

    def _exchange(self, code: str, asked: Iterable[str] | None) -> Steps[ConnectedCompany]:
        wanted = self._scopes if asked is None else checked(asked)
        return (yield from self._first(by_code(self._credentials, code, self._redirect_uri), wanted))

    def _adopt(self, refresh_token: str) -> Steps[ConnectedCompany]:
        return (yield from self._first(by_refresh_token(self._credentials, refresh_token), self._scopes, refresh_token))

    def _first(self, request: TokenRequest, wanted: tuple[str, ...], refresh_token: str | None = None) -> Steps[ConnectedCompany]:
        """Asks for the first token of a consent. An answer that comes too late is stored all the same: it comes only once."""

        def establish(answer: TokenResponse) -> Steps[ConnectedCompany]:
            token = read_token(answer, self._now())
            return (yield from self._establish(evolve(token, refresh_token=token.refresh_token or refresh_token), wanted))

        try:
            answer: TokenResponse = yield Send(request)
        except TokenUnavailable as failure:
            if failure.pending is not None:
                yield Afterwards(failure.pending, establish)
                failure.pending = None
            raise
        return (yield from establish(answer))

    def _establish(self, token: Token, wanted: tuple[str, ...]) -> Steps[ConnectedCompany]:
        """Stores the first token of a consent over whatever was there."""
        tenant = tenant_of(token.access_token)
        if tenant is None:
            raise AuthError("Fortnox's access token does not say which company it is for")
        session = self._session(self._key(tenant))
        try:
            yield from store_token(self._key(tenant), token, None)
        except TokenNotStored as error:
            session.forget(error.unsaved)
            raise
        session.forget()
        missing = tuple(scope for scope in wanted if scope not in token.scopes)
        return ConnectedCompany(tenant, token.scopes, missing, token.expires, token.refresh_expires)

    def _revoke(self, tenant_id: str | int, *, service: bool) -> Steps[bool]:
        key = self._key(tenant_id, service=service)
        known = yield from locked(key, uuid.uuid4().hex, self._now, self._revoked(key))
        self._session(key).forget()
        return known

    def _revoked(self, key: StoreKey) -> Steps[bool]:
        stored: Stored | None = yield Read(key)
        refresh_token = Secret("" if stored is None else record_of(stored).token.refresh_token or "")
        if refresh_token:
            check_revoked((yield Send(revocation(self._credentials, refresh_token))))
        yield Delete(key)
        return stored is not None

    def _session(self, key: StoreKey) -> BaseTokenProvider:
        raise NotImplementedError

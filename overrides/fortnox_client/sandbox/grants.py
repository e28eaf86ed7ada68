"""OAuth state: consents, authorization codes, access tokens, refresh tokens and the events of each. No HTTP.

Source: https://www.fortnox.se/developer/authorization
"""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Iterable
from datetime import timedelta
from threading import Lock
from typing import Literal, TypeVar

from attrs import frozen

from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.consent import ConsentRequest
from fortnox_client.sandbox.models import Company, Integration
from fortnox_client.sandbox.oauth_error import OAuthError
from fortnox_client.sandbox.tokens import ACCESS_TOKEN_SECONDS, Access, Tokens

CODE_LIFE = timedelta(minutes=10)
REFRESH_TOKEN_LIFE = timedelta(days=45)
_MAX_EVENTS = 100_000

EventKind = Literal["approved", "exchanged", "refreshed", "issued", "revoked", "withdrawn", "refused"]
"""The kinds of events.

- `approved`: a company consented.
- `exchanged`: an authorization code was exchanged for tokens.
- `refreshed`: a refresh token was used.
- `issued`: an access token was issued by client credentials.
- `revoked`: the integration revoked a refresh token.
- `withdrawn`: the company withdrew its consent.
- `refused`: the token endpoint returned an error.
"""


@frozen
class Event:
    """An OAuth event, without secrets.

    Attributes:
        at: the sandbox's time, in seconds since 1970-01-01 UTC.
        kind: what happened.
        client_id: the integration.
        tenant: the company; None if it is unknown.
        detail: error code and description of a `refused` event.
    """

    at: float
    kind: EventKind
    client_id: str
    tenant: int | None
    detail: str = ""


@frozen
class _Code:
    request: ConsentRequest
    tenant: int
    expires: float


@frozen
class _Refresh:
    client_id: str
    tenant: int
    scopes: tuple[str, ...]
    expires: float


_Credential = TypeVar("_Credential", _Code, _Refresh, Access)


class Grants:
    """The integrations, the companies and the access that was granted.

    All methods are atomic and thread-safe.

    Args:
        integrations: the registered integrations.
        companies: the companies.
        clock: the clock for expiry; the system clock by default.

    Attributes:
        integrations: the integrations by client id. May be changed at any time.
        companies: the companies by tenant id. May be changed at any time.
        clock: the clock. May be moved at any time.
        events: the last 100,000 events, in order.
    """

    def __init__(self, integrations: Iterable[Integration], companies: Iterable[Company], clock: Clock | None = None) -> None:
        self.integrations = {each.client_id: each for each in integrations}
        self.companies = {each.tenant: each for each in companies}
        self.clock = clock or Clock()
        self.events: deque[Event] = deque(maxlen=_MAX_EVENTS)
        self._lock = Lock()
        self._codes: dict[str, _Code] = {}
        self._refreshes: dict[str, _Refresh] = {}
        self._accesses: dict[str, Access] = {}
        self._service_accounts: dict[tuple[str, int], tuple[str, ...]] = {}
        self._responses_to_lose = 0

    def __repr__(self) -> str:
        return f"Grants(integrations={list(self.integrations)}, companies={list(self.companies)})"

    def approve(self, request: ConsentRequest, tenant: int) -> str:
        """Record the consent of a company. With a service account, client credentials work from now on, even if the code is never used.

        Args:
            request: the authorization request.
            tenant: the company.

        Returns:
            An authorization code, valid for 10 minutes and for one exchange.

        Raises:
            OAuthError: the request is invalid, or the company may not approve it.
        """
        request.check()
        company, integration = self.companies[tenant], request.integration
        if not company.bought:
            raise OAuthError("error_missing_app_license", "The company has not bought the integration")
        if company.licensed is not None and not company.licensed >= set(request.scopes):
            raise OAuthError("error_missing_license", "The company has no licence for a requested scope")
        if request.service and not company.administrator:
            raise OAuthError("error_missing_system_admin_right", "Only a system administrator may approve a service account")
        code = str(uuid.uuid4())
        with self._lock:
            self._codes[code] = _Code(request, tenant, self._expiry(CODE_LIFE))
            if request.service:
                self._service_accounts[integration.client_id, tenant] = request.scopes
            self._record("approved", integration, tenant)
        return code

    def exchange(self, integration: Integration, code: str, redirect_uri: str | None = None) -> Tokens:
        """Exchange an authorization code for tokens. A code can be used once.

        Args:
            integration: the authenticated client.
            code: the authorization code.
            redirect_uri: the redirect URI of the token request.

        Returns:
            The tokens; a refresh token if the consent has `access_type=offline`.

        Raises:
            OAuthError: `invalid_grant`, for an unknown, expired or used code, or another redirect URI.
        """
        with self._lock:
            found = self._find_valid(self._codes, code)
            if found is None or found.request.integration.client_id != integration.client_id:
                raise self._error(integration, "invalid_grant", "Invalid authorization code")
            # A redirect URI is optional here if the authorization request had none, and required otherwise.
            if redirect_uri != found.request.redirect_uri and redirect_uri != found.request.target_uri:
                raise self._error(integration, "invalid_grant", "Invalid redirect_uri", found.tenant)
            del self._codes[code]
            self._record("exchanged", integration, found.tenant)
            return self._issue(integration, found.tenant, found.request.scopes, refreshable=found.request.offline)

    def refresh(self, integration: Integration, refresh_token: str) -> Tokens:
        """Use a refresh token. It is invalid afterwards (rotation).

        Args:
            integration: the integration that sends it.
            refresh_token: the token.

        Returns:
            A new access token and a new refresh token.

        Raises:
            OAuthError: `invalid_grant`, for an unknown, expired or used token.
        """
        with self._lock:
            found = self._find_valid(self._refreshes, refresh_token)
            if found is None or found.client_id != integration.client_id:
                raise self._error(integration, "invalid_grant", "Invalid refresh token")
            del self._refreshes[refresh_token]
            self._record("refreshed", integration, found.tenant)
            return self._issue(integration, found.tenant, found.scopes, refreshable=True)

    def client_credentials(self, integration: Integration, tenant: int | None, scopes: tuple[str, ...] = ()) -> Tokens:
        """Issue an access token for a company that approved a service account.

        Args:
            integration: the authenticated client.
            tenant: the company; None if the request has no valid TenantId.
            scopes: the requested scopes; all approved scopes if empty.

        Returns:
            Tokens without a refresh token.

        Raises:
            OAuthError: `invalid_client` without a service account; `invalid_scope` for a scope that was not approved.
        """
        with self._lock:
            approved = None if tenant is None else self._service_accounts.get((integration.client_id, tenant))
            if tenant is None or approved is None:
                raise self._error(integration, "invalid_client", "The client credentials are invalid", tenant)
            if not set(approved) >= set(scopes):
                raise self._error(integration, "invalid_scope", "A requested scope has not been approved", tenant)
            self._record("issued", integration, tenant)
            return self._issue(integration, tenant, scopes or approved, refreshable=False)

    def revoke(self, integration: Integration, refresh_token: str) -> None:
        """Revoke a refresh token. Ignore an unknown one. Access tokens stay valid until they expire.

        Args:
            integration: the integration that sends it.
            refresh_token: the token.
        """
        with self._lock:
            found = self._refreshes.get(refresh_token)
            if found is not None and found.client_id == integration.client_id:
                del self._refreshes[refresh_token]
                self._record("revoked", integration, found.tenant)

    def withdraw(self, integration: Integration, tenant: int) -> None:
        """Withdraw a company's consent. Refresh tokens and the service account stop working. Access tokens stay valid until they expire.

        Args:
            integration: the integration that has the consent.
            tenant: the company.
        """
        with self._lock:
            self._service_accounts.pop((integration.client_id, tenant), None)
            consent = (integration.client_id, tenant)
            self._refreshes = {token: found for token, found in self._refreshes.items() if (found.client_id, found.tenant) != consent}
            self._record("withdrawn", integration, tenant)

    def access(self, access_token: str) -> Access | None:
        """Find the rights of an access token.

        Args:
            access_token: the token.

        Returns:
            The rights; None if the token is unknown or expired.
        """
        with self._lock:
            return self._find_valid(self._accesses, access_token)

    def is_refreshable(self, refresh_token: str) -> bool:
        """Return whether a refresh token is valid, without using it.

        Args:
            refresh_token: the token.

        Returns:
            True if the token can be used for a renewal now.
        """
        with self._lock:
            return self._find_valid(self._refreshes, refresh_token) is not None

    def count(self, kind: EventKind, tenant: int | None = None) -> int:
        """Count the events of a kind.

        Args:
            kind: the kind.
            tenant: the company; None for all.

        Returns:
            The number of events.
        """
        with self._lock:
            return sum(event.kind == kind and tenant in (None, event.tenant) for event in self.events)

    def lose_responses(self, count: int = 1) -> None:
        """Lose the next responses of the token endpoint: the request is processed, the refresh token is used up, and the status is 500.

        Args:
            count: the number of responses.
        """
        with self._lock:
            self._responses_to_lose = count

    def take_lost_response(self) -> bool:
        """Return whether the current response has to be lost, and count it.

        Returns:
            True if the response has to be lost.
        """
        with self._lock:
            lost = self._responses_to_lose > 0
            self._responses_to_lose -= lost
            return lost

    def _issue(self, integration: Integration, tenant: int, scopes: tuple[str, ...], *, refreshable: bool) -> Tokens:
        access = Access(integration.client_id, tenant, scopes, self._expiry(timedelta(seconds=ACCESS_TOKEN_SECONDS)))
        access_token = access.new_token()
        self._accesses[access_token] = access
        if not refreshable:
            return Tokens(access_token, scopes)
        refresh_token = str(uuid.uuid4())
        self._refreshes[refresh_token] = _Refresh(integration.client_id, tenant, scopes, self._expiry(REFRESH_TOKEN_LIFE))
        return Tokens(access_token, scopes, refresh_token)

    def _find_valid(self, credentials: dict[str, _Credential], secret: str) -> _Credential | None:
        found = credentials.get(secret)
        return found if found is not None and self.clock.now() < found.expires else None

    def _expiry(self, life: timedelta) -> float:
        return self.clock.now() + life.total_seconds()

    def _record(self, kind: EventKind, integration: Integration, tenant: int | None, detail: str = "") -> None:
        self.events.append(Event(self.clock.now(), kind, integration.client_id, tenant, detail))

    def _error(self, integration: Integration, code: str, description: str, tenant: int | None = None) -> OAuthError:
        error = OAuthError(code, description)
        self._record("refused", integration, tenant, str(error))
        return error

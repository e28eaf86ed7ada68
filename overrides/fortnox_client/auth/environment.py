"""A client by what the environment says.

FORTNOX_ACCESS_TOKEN     an access token, used as it is. Wins over all that follow.
FORTNOX_CLIENT_ID        the integration, with
FORTNOX_CLIENT_SECRET    its secret, for one of two ways:
FORTNOX_REDIRECT_URI     where it is set: by the refresh token of a person's consent, from the token store;
                         where it is not: by client credentials, for a company that has consented to a service account.
FORTNOX_TENANT_ID        the company. May be left out with FORTNOX_REDIRECT_URI where the store holds one company.
FORTNOX_SCOPES           what the integration needs, parted by spaces or commas; shown where a company must consent again.
FORTNOX_TOKEN_STORE      sqlite://, sqlite:///tokens.sqlite3, memory://, redis://..., postgresql://..., keyring://; where it is not set
                         sqlite://, or memory:// with client credentials, of which nothing must be kept.
FORTNOX_BASE_URL         another server than Fortnox's, such as a sandbox: for the API and for authorization.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, frozen

from fortnox_client._http import AsyncHttpClient, HttpClient, address
from fortnox_client._secrets import Secret
from fortnox_client.auth import scopes, static_token
from fortnox_client.auth.app import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.client import BASE_URL, AsyncFortnox, Fortnox

if TYPE_CHECKING:
    from fortnox_core.drift import OnDrift

    from fortnox_client.transport.hooks import Hooks
    from fortnox_client.transport.rate_limit.limiter import RateLimiter

T = TypeVar("T")
F = TypeVar("F", bound=Fortnox)
A = TypeVar("A", bound=AsyncFortnox)


@frozen
class Settings:
    """What the environment says. Raises ValueError that names the variable which is missing."""

    environ: Mapping[str, str] = field(repr=False)

    def get(self, name: str) -> str | None:
        """A variable; None where it is not set, or empty."""
        return self.environ.get(f"FORTNOX_{name}", "").strip() or None

    def need(self, name: str, why: str) -> str:
        """A variable that must be there."""
        value = self.get(name)
        if value is None:
            raise ValueError(f"FORTNOX_{name} is not set: {why}")
        return value

    def parsed(self, name: str, parse: Callable[[str], T], value: str) -> T:
        """A value as what it stands for. Raises ValueError that names the variable."""
        try:
            return parse(value)
        except ValueError as error:
            raise ValueError(f"FORTNOX_{name}: {error}") from None

    @property
    def access_token(self) -> str | None:
        token = Secret(self.get("ACCESS_TOKEN") or "") or None
        return None if token is None else self.parsed("ACCESS_TOKEN", static_token.checked, token)

    @property
    def base_url(self) -> str:
        return self.parsed("BASE_URL", address, self.get("BASE_URL") or BASE_URL)

    @property
    def service(self) -> bool:
        """Whether by client credentials."""
        return self.get("REDIRECT_URI") is None

    def app(self) -> dict[str, Any]:
        """What an app is made of."""
        return {
            "client_id": self.need("CLIENT_ID", "set it and FORTNOX_CLIENT_SECRET, or FORTNOX_ACCESS_TOKEN alone"),
            "client_secret": self.need("CLIENT_SECRET", "the developer portal shows it beside the Client-Id"),
            "redirect_uri": self.get("REDIRECT_URI"),
            "scopes": self.parsed("SCOPES", _scopes, self.get("SCOPES") or ""),
            "store": self.parsed("TOKEN_STORE", open_store, self.get("TOKEN_STORE") or ("memory://" if self.service else "sqlite://")),
            "base_url": self.base_url,
        }

    def tenant(self, tenants: Callable[[], list[str]]) -> str:
        """The company: the one that is named, or the only one that is stored."""
        named = self.get("TENANT_ID")
        if named is not None:
            return named
        if self.service:
            return self.need("TENANT_ID", "client credentials need the company's tenant id")
        stored = tenants()
        if len(stored) != 1:
            held = f"the token store holds {len(stored)} companies" + (f" ({', '.join(stored)})" if stored else "; let one consent first")
            raise ValueError(f"FORTNOX_TENANT_ID is not set, and {held}")
        return stored[0]


def _scopes(text: str) -> tuple[str, ...]:
    names = text.replace(",", " ").split()
    return scopes.checked(names) if names else ()


def connect(
    kind: type[F],
    environ: Mapping[str, str] | None,
    http_client: HttpClient | None,
    on_drift: OnDrift | None,
    rate_limiter: RateLimiter | None,
    hooks: Hooks | None,
) -> F:
    """A sync client."""
    settings = Settings(os.environ if environ is None else environ)
    token = Secret(settings.access_token or "")
    if token:
        return kind(
            access_token=token,
            http_client=http_client,
            base_url=settings.base_url,
            on_drift=on_drift,
            rate_limiter=rate_limiter,
            hooks=hooks,
        )
    app = FortnoxApp(**settings.app(), http_client=http_client, rate_limiter=rate_limiter, hooks=hooks)
    tenant = settings.tenant(app.stored_tenants)
    transport = app._transport(tenant, service=settings.service, on_drift=on_drift)
    again = partial(kind.from_env, environ, on_drift=on_drift, rate_limiter=rate_limiter, hooks=hooks)
    return kind._from_transport(transport, again if http_client is None else None, app.close, tenant=tenant)


def connect_async(
    kind: type[A],
    environ: Mapping[str, str] | None,
    http_client: AsyncHttpClient | None,
    on_drift: OnDrift | None,
    rate_limiter: RateLimiter | None,
    hooks: Hooks | None,
) -> A:
    """An async client."""
    settings = Settings(os.environ if environ is None else environ)
    token = Secret(settings.access_token or "")
    if token:
        return kind(
            access_token=token,
            http_client=http_client,
            base_url=settings.base_url,
            on_drift=on_drift,
            rate_limiter=rate_limiter,
            hooks=hooks,
        )
    app = AsyncFortnoxApp(**settings.app(), http_client=http_client, rate_limiter=rate_limiter, hooks=hooks)
    tenant = settings.tenant(app.stored_tenants)
    transport = app._transport(tenant, service=settings.service, on_drift=on_drift)
    again = partial(kind.from_env, environ, on_drift=on_drift, rate_limiter=rate_limiter, hooks=hooks)
    return kind._from_transport(transport, again if http_client is None else None, app.aclose, tenant=tenant)

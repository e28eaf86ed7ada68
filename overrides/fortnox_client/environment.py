"""Clients from environment variables: `Fortnox.from_env`, `AsyncFortnox.from_env`.

FORTNOX_ACCESS_TOKEN     an access token without renewal. If it is set, the variables for tokens below are ignored.
FORTNOX_CLIENT_ID        the integration's Client-Id
FORTNOX_CLIENT_SECRET    its Client-Secret
FORTNOX_REDIRECT_URI     its redirect URI. If it is set, the refresh token of a user's consent is used, from the token store.
                         If it is not set, client credentials are used, for a company that has consented to a service account.
FORTNOX_TENANT_ID        the company. Optional with FORTNOX_REDIRECT_URI if the token store contains one company.
FORTNOX_SCOPES           the scopes that the integration needs, separated by spaces or commas; used in the URL of the consent page
                         when a company must consent again.
FORTNOX_TOKEN_STORE      sqlite://, sqlite:///tokens.sqlite3, memory://, redis://..., postgresql://... or keyring://. Default: sqlite://,
                         or memory:// with client credentials, which need no stored token.
FORTNOX_BASE_URL         base URL of another server than Fortnox, such as a sandbox: for the API and for authorization.
FORTNOX_RATE_LIMIT       requests in 5 seconds, from 1 to 25. With FORTNOX_BASE_URL, 0 is no limit. Default: 24.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import field, frozen

from fortnox_client._config import BASE_URL, check_base_url
from fortnox_client._secrets import Secret
from fortnox_client.app import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth.scopes import check_scopes
from fortnox_client.auth.static_token import check_access_token
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.client import AsyncFortnox, Fortnox
from fortnox_client.transport.rate_limit.limiter import RateLimiter

if TYPE_CHECKING:
    from fortnox_core.drift import OnDrift

    from fortnox_client._http.connections import AsyncHttpClient, HttpClient
    from fortnox_client.transport.hooks import Hooks

_MOST_REQUESTS: Final = 25
"""Requests in 5 seconds that Fortnox allows."""

T = TypeVar("T")
F = TypeVar("F", bound=Fortnox | AsyncFortnox)


@frozen
class Settings:
    """Settings from environment variables. Methods raise ValueError that names a variable which is missing or wrong."""

    environ: Mapping[str, str] = field(repr=False)

    def get(self, name: str) -> str | None:
        """Return a variable; None if it is not set or empty."""
        return self.environ.get(f"FORTNOX_{name}", "").strip() or None

    def require(self, name: str, hint: str) -> str:
        """Return a variable that must be set."""
        value = self.get(name)
        if value is None:
            raise ValueError(f"FORTNOX_{name} is not set: {hint}")
        return value

    def parse(self, name: str, parse: Callable[[str], T], value: str) -> T:
        """Return the parsed value of a variable."""
        try:
            return parse(value)
        except ValueError as error:
            raise ValueError(f"FORTNOX_{name}: {error}") from None

    @property
    def access_token(self) -> str | None:
        """The access token; None if it is not set."""
        token = Secret(self.get("ACCESS_TOKEN") or "") or None
        return None if token is None else self.parse("ACCESS_TOKEN", check_access_token, token)

    @property
    def base_url(self) -> str:
        """The base URL of the API."""
        return self.parse("BASE_URL", check_base_url, self.get("BASE_URL") or BASE_URL)

    @property
    def rate_limiter(self) -> RateLimiter | None:
        """The rate limiter; None for that of the client."""
        count = self.parse("RATE_LIMIT", _parse_rate_limit, self.get("RATE_LIMIT") or "")
        if count == 0 and self.base_url == BASE_URL:
            raise ValueError("FORTNOX_RATE_LIMIT must not be 0 for Fortnox itself; unset it, or set FORTNOX_BASE_URL to a sandbox")
        return None if count is None else RateLimiter(count=count or sys.maxsize)

    @property
    def service(self) -> bool:
        """Whether client credentials are used."""
        return self.get("REDIRECT_URI") is None

    def app(self) -> dict[str, Any]:
        """Return the arguments of FortnoxApp."""
        return {
            "client_id": self.require("CLIENT_ID", "set it and FORTNOX_CLIENT_SECRET, or only FORTNOX_ACCESS_TOKEN"),
            "client_secret": self.require("CLIENT_SECRET", "the developer portal shows it next to the Client-Id"),
            "redirect_uri": self.get("REDIRECT_URI"),
            "scopes": self.parse("SCOPES", _parse_scopes, self.get("SCOPES") or ""),
            "store": self.parse("TOKEN_STORE", open_store, self.get("TOKEN_STORE") or ("memory://" if self.service else "sqlite://")),
            "base_url": self.base_url,
        }

    def tenant(self, list_tenants: Callable[[], list[str]]) -> str:
        """Return the company: the configured one, or the only one in the token store."""
        configured = self.get("TENANT_ID")
        if configured is not None:
            return configured
        if self.service:
            hint = "client credentials need the company's tenant id: its database number; `fortnox whoami` shows it after `fortnox login`"
            return self.require("TENANT_ID", hint)
        stored = list_tenants()
        if len(stored) != 1:
            names = f" ({', '.join(stored)})" if stored else "; let one consent first"
            raise ValueError(f"FORTNOX_TENANT_ID is not set, and the token store contains {len(stored)} companies{names}")
        return stored[0]


def _parse_scopes(text: str) -> tuple[str, ...]:
    names = text.replace(",", " ").split()
    return check_scopes(names) if names else ()


def _parse_rate_limit(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and int(text) <= _MOST_REQUESTS):
        raise ValueError(f"must be an integer from 0 to {_MOST_REQUESTS}, got {text!r}")
    return int(text)


def connect(
    kind: type[F],
    environ: Mapping[str, str] | None,
    http_client: HttpClient | AsyncHttpClient | None,
    on_drift: OnDrift | None,
    rate_limiter: RateLimiter | None,
    hooks: Hooks | None,
    now: Callable[[], float] = time.time,
) -> F:
    """Create a client of a class.

    Args:
        kind: Fortnox, AsyncFortnox, or a subclass.
        environ: the environment variables; None: those of the process.
        http_client: see the class.
        on_drift: see the class.
        rate_limiter: see the class. None: FORTNOX_RATE_LIMIT, else that of the class.
        hooks: see the class.
        now: the clock of the tokens: returns seconds since 1970.

    Raises:
        ValueError: a variable is missing or wrong. The message names it.
    """
    create: Any = kind
    settings = Settings(os.environ if environ is None else environ)
    rate_limiter = rate_limiter or settings.rate_limiter
    options: dict[str, Any] = {"on_drift": on_drift, "rate_limiter": rate_limiter, "hooks": hooks}
    token = Secret(settings.access_token or "")
    if token:
        client: F = create(access_token=token, base_url=settings.base_url, http_client=http_client, **options)
        return client
    app_class: Any = FortnoxApp if issubclass(kind, Fortnox) else AsyncFortnoxApp
    app = app_class(**settings.app(), http_client=http_client, rate_limiter=rate_limiter, hooks=hooks, now=now)
    tenant = settings.tenant(app._read_tenants)
    transport = app._create_transport(tenant, service=settings.service, on_drift=on_drift)
    factory = partial(kind.from_env, environ, **options)
    close = app.close if app_class is FortnoxApp else app.aclose
    connected: F = create._from_transport(transport, factory if http_client is None else None, close, tenant=tenant)
    return connected

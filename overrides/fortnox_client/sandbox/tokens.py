"""OAuth tokens: an access token that is a JWT, and an opaque refresh token."""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from typing import Any

import msgspec
from attrs import field, frozen

ACCESS_TOKEN_SECONDS = 3600


@frozen
class Tokens:
    """The tokens of a successful token request.

    Attributes:
        access_token: the JWT, valid for 1 hour.
        scopes: the granted scopes.
        refresh_token: valid once, for 45 days; None for client credentials and for a consent without `access_type=offline`.
    """

    access_token: str = field(repr=False)
    scopes: tuple[str, ...]
    refresh_token: str | None = field(default=None, repr=False)

    def to_response(self) -> dict[str, Any]:
        """Return the JSON body of the token endpoint. Source: https://www.fortnox.se/developer/authorization/get-access-token

        Returns:
            The body: access_token, token_type, expires_in, scope, and refresh_token if there is one.
        """
        refresh = {} if self.refresh_token is None else {"refresh_token": self.refresh_token}
        rest = {"scope": " ".join(self.scopes), "expires_in": ACCESS_TOKEN_SECONDS, "token_type": "bearer"}
        return {"access_token": self.access_token, **refresh, **rest}


@frozen
class Access:
    """The rights of an access token.

    Attributes:
        client_id: the integration.
        tenant: the company.
        scopes: the granted scopes.
        expires: the time of expiry, in seconds since 1970-01-01 UTC.
    """

    client_id: str
    tenant: int
    scopes: tuple[str, ...]
    expires: float

    def new_token(self) -> str:
        """Create a JWT with these claims. Its signature is random: Fortnox publishes no key, so no client can verify one.

        Returns:
            The JWT as text.
        """
        claims = {"tenantId": self.tenant, "clientId": self.client_id, "scope": " ".join(self.scopes), "exp": int(self.expires)}
        return ".".join((_segment({"alg": "HS256", "typ": "JWT"}), _segment(claims), secrets.token_urlsafe(32)))


def _segment(value: dict[str, Any]) -> str:
    return urlsafe_b64encode(msgspec.json.encode(value)).rstrip(b"=").decode()

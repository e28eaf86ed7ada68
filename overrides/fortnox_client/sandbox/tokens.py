"""What is handed out for a consent: an access token that can be read, and mostly a refresh token that cannot."""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from typing import Any

import msgspec
from attrs import field, frozen

ACCESS_TOKEN_SECONDS = 3600


@frozen
class Tokens:
    """An answer of the token endpoint."""

    access_token: str = field(repr=False)
    scopes: tuple[str, ...]
    refresh_token: str | None = field(default=None, repr=False)

    def answer(self) -> dict[str, Any]:
        """As Fortnox writes it. Source: https://www.fortnox.se/developer/authorization/get-access-token"""
        refresh = {} if self.refresh_token is None else {"refresh_token": self.refresh_token}
        rest = {"scope": " ".join(self.scopes), "expires_in": ACCESS_TOKEN_SECONDS, "token_type": "bearer"}
        return {"access_token": self.access_token, **refresh, **rest}


@frozen
class Access:
    """What an access token lets in, and until when."""

    client_id: str
    tenant: int
    scopes: tuple[str, ...]
    expires: float

    def new_token(self) -> str:
        """A JWT that says this. Its signature is noise: Fortnox publishes no key, so that no client can check one."""
        claims = {"tenantId": self.tenant, "clientId": self.client_id, "scope": " ".join(self.scopes), "exp": int(self.expires)}
        return ".".join((_segment({"alg": "HS256", "typ": "JWT"}), _segment(claims), secrets.token_urlsafe(32)))


def _segment(value: dict[str, Any]) -> str:
    return urlsafe_b64encode(msgspec.json.encode(value)).rstrip(b"=").decode()

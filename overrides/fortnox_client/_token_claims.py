"""Claims of an access token, a JWT. The signature is not verified: only Fortnox trusts the token.

Source: https://www.fortnox.se/developer/authorization
"""

from __future__ import annotations

import base64
import binascii
from typing import Any

import msgspec


def tenant_of(access_token: str) -> str | None:
    """Return the company that an access token is for (claim `tenantId`); None if the claim is missing."""
    return _to_text(_claims(access_token).get("tenantId"))


def client_of(access_token: str) -> str | None:
    """Return the integration that an access token is for (claim `clientId`, recorded but not documented); None if it is missing."""
    return _to_text(_claims(access_token).get("clientId"))


def end_of(access_token: str) -> float | None:
    """Return when an access token expires (claim `exp`), in seconds since 1970; None if the claim is missing."""
    end = _claims(access_token).get("exp")
    return float(end) if isinstance(end, int | float) and not isinstance(end, bool) else None


def _to_text(claim: object) -> str | None:
    """Return an int or str claim as text. A claim of another type is ignored, so that the other claims can still be used."""
    return str(claim) if isinstance(claim, int | str) and not isinstance(claim, bool) and claim else None


def _claims(access_token: str) -> dict[str, Any]:
    parts = access_token.split(".")
    if len(parts) != 3:
        return {}
    try:
        return msgspec.json.decode(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)), type=dict[str, Any])
    except (msgspec.DecodeError, binascii.Error, ValueError, RecursionError):
        return {}

"""A token as Fortnox gives it, and what is kept of it."""

from __future__ import annotations

import base64
import binascii
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, Self

import msgspec
from attrs import evolve, field, frozen

MARGIN = 60.0
"""Seconds before its end at which an access token is renewed."""

REFRESH_DAYS = 45
"""How long Fortnox says today that an unused refresh token lives. Shown, never relied on.

Source: https://www.fortnox.se/developer/authorization
"""


@frozen
class Token:
    """An access token, and the refresh token that came with it.

    Attributes:
        access_token: goes with every request, for an hour.
        refresh_token: gets the next token, once; None with client credentials.
        scopes: what was granted.
        obtained_at: when it came, in seconds since 1970 by this machine's clock.
        expires_at: when the access token ends, likewise.
    """

    access_token: str = field(repr=False)
    refresh_token: str | None = field(repr=False)
    scopes: tuple[str, ...]
    obtained_at: float
    expires_at: float

    def fresh(self, now: float) -> bool:
        """Whether the access token will last for a while."""
        return now < self.expires_at - MARGIN

    def after(self, before: Token) -> Token:
        """What came, with what its answer left out because it stays as it was before (RFC 6749, 5.1 and 6)."""
        return evolve(self, refresh_token=self.refresh_token or before.refresh_token, scopes=self.scopes or before.scopes)

    @property
    def expires(self) -> datetime:
        """When the access token ends."""
        return datetime.fromtimestamp(self.expires_at, UTC)

    @property
    def refresh_expires(self) -> datetime | None:
        """When the refresh token ends, unless it is used before: what Fortnox says today, not a promise."""
        return None if self.refresh_token is None else datetime.fromtimestamp(self.obtained_at, UTC) + timedelta(days=REFRESH_DAYS)


Status = Literal["alive", "uncertain", "dead"]


@frozen
class Record:
    """What a store keeps of a company: its token, and what is known of the token's life.

    Attributes:
        token: the last one that came.
        begun_at: when a renewal was sent whose outcome is not known; None where there is none. What a killed process leaves.
        dead: why the refresh token is dead; None where it is not known to be.
    """

    token: Token
    begun_at: float | None = None
    dead: str | None = None

    @classmethod
    def of(cls, content: bytes) -> Self:
        """Raises msgspec.DecodeError for what was not written by `content`."""
        return msgspec.json.decode(content, type=cls)

    @property
    def content(self) -> bytes:
        """The bytes to keep. A secret."""
        return msgspec.json.encode(self, enc_hook=str)  # a Secret is a text too

    @property
    def status(self) -> Status:
        """What is known of the refresh token."""
        if self.dead is not None:
            return "dead"
        return "alive" if self.begun_at is None else "uncertain"

    def begun(self, now: float) -> Record:
        """As before, with a renewal on its way."""
        return evolve(self, begun_at=now)

    def died(self, reason: str) -> Record:
        """As before, with a refresh token that Fortnox does not take."""
        return evolve(self, begun_at=None, dead=reason)


def tenant_of(access_token: str) -> str | None:
    """The company that an access token is for: the claim `tenantId`, read without trusting it. None where there is none.

    Source: https://www.fortnox.se/developer/authorization
    """
    return _text(_claims(access_token).get("tenantId"))


def client_of(access_token: str) -> str | None:
    """The integration that an access token is for: the claim `clientId`, which has been seen, read without trusting it."""
    return _text(_claims(access_token).get("clientId"))


def end_of(access_token: str) -> float | None:
    """When an access token ends, in seconds since 1970: the claim `exp`, read without trusting it. None where there is none."""
    end = _claims(access_token).get("exp")
    return float(end) if isinstance(end, int | float) and not isinstance(end, bool) else None


def _text(claim: object) -> str | None:
    """A number or a text, whichever it is: one claim that is neither must not cost the others."""
    return str(claim) if isinstance(claim, int | str) and not isinstance(claim, bool) and claim else None


def _claims(access_token: str) -> dict[str, Any]:
    parts = access_token.split(".")
    if len(parts) != 3:
        return {}
    try:
        return msgspec.json.decode(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)), type=dict[str, Any])
    except (msgspec.DecodeError, binascii.Error, ValueError, RecursionError):
        return {}

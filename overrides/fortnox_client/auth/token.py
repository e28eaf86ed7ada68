"""A token as Fortnox issues it, and the record that a store has of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal, Self

import msgspec
from attrs import evolve, field, frozen

MARGIN = 60.0
"""Seconds before its expiry at which an access token is renewed."""

NEW_SECONDS = 300.0
"""Age below which a token is not renewed because Fortnox rejected it: another token would be rejected too, and each costs a renewal."""

REFRESH_DAYS = 45
"""Lifetime of an unused refresh token in days, as Fortnox documents it today. It is shown, and no decision depends on it.

Source: https://www.fortnox.se/developer/authorization
"""

_MAX_TIME = 253_000_000_000.0
"""Upper bound of a time in seconds since 1970: the year 9987. datetime ends soon after."""


@frozen
class Token:
    """An access token and the refresh token that was issued with it.

    Attributes:
        access_token: sent with every request; expires after an hour.
        refresh_token: gets the next token, once; None with client credentials.
        scopes: the granted scopes.
        obtained_at: when it was issued, in seconds since 1970 by this machine's clock.
        expires_at: when the access token expires, likewise.
        company_name: the company's name, if `companies` has read it; else "".
    """

    access_token: str = field(repr=False)
    refresh_token: str | None = field(repr=False)
    scopes: tuple[str, ...]
    obtained_at: float
    expires_at: float
    company_name: str = field(default="", repr=False)

    def is_fresh(self, now: float) -> bool:
        """Return whether the access token is valid for at least MARGIN seconds."""
        return now < self.expires_at - MARGIN

    def is_new(self, now: float) -> bool:
        """Return whether the token was issued less than NEW_SECONDS ago. A clock that was set back does not make a token new."""
        return abs(now - self.obtained_at) < NEW_SECONDS

    def merge(self, previous: Token) -> Token:
        """Return this token, with what its response left out because it is unchanged (RFC 6749, 5.1 and 6), and the name."""
        return evolve(
            self,
            refresh_token=self.refresh_token or previous.refresh_token,
            scopes=self.scopes or previous.scopes,
            company_name=self.company_name or previous.company_name,
        )

    @property
    def expires(self) -> datetime:
        """When the access token expires (UTC)."""
        return datetime.fromtimestamp(self.expires_at, UTC)

    @property
    def refresh_expires(self) -> datetime | None:
        """When an unused refresh token expires (UTC), according to REFRESH_DAYS. None if there is no refresh token."""
        return None if self.refresh_token is None else datetime.fromtimestamp(self.obtained_at, UTC) + timedelta(days=REFRESH_DAYS)


TokenStatus = Literal["alive", "uncertain", "dead"]


@frozen
class Record:
    """The content of a token store for one company. The names of the attributes are the keys of the stored JSON.

    Attributes:
        token: the last token that was issued.
        begun_at: when a renewal was sent whose outcome is unknown; None if there is none. A killed process leaves it.
        dead: why the refresh token is invalid; None if it is not known to be invalid.
    """

    token: Token
    begun_at: float | None = None
    dead: str | None = None

    @classmethod
    def from_bytes(cls, content: bytes) -> Self | None:
        """Decode a record. None if `to_bytes` did not write it: an error would hold the content in its traceback."""
        try:
            record = msgspec.json.decode(content, type=cls)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        in_range = 0 <= record.token.obtained_at < _MAX_TIME and 0 <= record.token.expires_at < _MAX_TIME
        return record if in_range else None

    def to_bytes(self) -> bytes:
        """Encode the record. The result is a secret."""
        return msgspec.json.encode(self, enc_hook=str)  # a Secret is encoded as a str

    @property
    def status(self) -> TokenStatus:
        """What is known of the refresh token. See TokenState.status."""
        if self.dead is not None:
            return "dead"
        return "alive" if self.begun_at is None else "uncertain"

    def mark_started(self, now: float) -> Record:
        """Return the record with the note that a renewal was sent."""
        return evolve(self, begun_at=now)

    def mark_dead(self, reason: str) -> Record:
        """Return the record with the note that Fortnox rejects the refresh token."""
        return evolve(self, begun_at=None, dead=reason)

"""What a process knows of the token of a company, besides the token store: a store may lose its data, or restore older data."""

from __future__ import annotations

from collections.abc import Container

from attrs import define, field, frozen

from fortnox_client.auth.store import Stored
from fortnox_client.auth.token import Record, Token


@frozen
class KnownToken:
    """A token that the store contained.

    Attributes:
        generation: its generation in the store.
        token: the token.
    """

    generation: int
    token: Token


@define
class TokenMemory:
    """What one token provider knows of its key. It is empty when the process starts.

    Attributes:
        known: the newest token that this process read from the store or saved.
        spare: a token that Fortnox issued to this process, and that it did not save because another process had saved one.
        unreleased: holders of locks that could not be released.
    """

    known: KnownToken | None = None
    spare: Token | None = field(default=None, repr=False)
    unreleased: list[str] = field(factory=list[str])

    def remember(self, generation: int, token: Token) -> None:
        """Remember a token of the store, unless a newer one is known."""
        known = self.known
        if known is None or generation >= known.generation or token.obtained_at > known.token.obtained_at:
            self.known = KnownToken(generation, token)

    def forget(self) -> None:
        """Forget the tokens: the company has consented again, or its tokens are revoked."""
        self.known = self.spare = None

    def missing_from(self, stored: Stored | None, record: Record | None, rejected: Container[str]) -> KnownToken | None:
        """Return the token that this process knows if the store has lost it, or contains an older one.

        Args:
            stored: what the store contains.
            record: the decoded content.
            rejected: refresh tokens that are certainly invalid.
        """
        known, spare = self.known, self.spare
        if known is None:
            return None
        # A consent has a later time, even if it was stored after the store had lost its data.
        if stored and record and (stored.generation >= known.generation or record.token.obtained_at > known.token.obtained_at):
            return None
        if known.token.refresh_token and known.token.refresh_token not in rejected:
            return known
        if spare and spare.refresh_token and spare.refresh_token not in rejected:
            return KnownToken(known.generation + 1, spare)
        return None

    def take_spare(self, rejected: Container[str]) -> Token | None:
        """Return the spare token, once. None if there is none, or if it is invalid."""
        spare, self.spare = self.spare, None
        return None if spare is None or spare.refresh_token is None or spare.refresh_token in rejected else spare

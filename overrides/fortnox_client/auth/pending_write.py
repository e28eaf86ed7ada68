"""A token that must be saved, and the steps that save it."""

from __future__ import annotations

from attrs import define

from fortnox_client.auth.steps import Read, Steps, Write
from fortnox_client.auth.store import Stored, StoreKey
from fortnox_client.auth.token import Record, Token

_GENERATION_GAP = 1000
"""Generations between a consent and the one before: more than the renewals that can happen while the consent is being saved."""


@define
class PendingWrite:
    """A token that is being saved. A store may save it and fail to report that; others may then have renewed it.

    Attributes:
        key: whose token.
        token: the token.
        after: the generation that it replaces; None for a new consent, which replaces any generation.
        tried: the generation of the last try; 0 before the first.
        stored: whether it is known to be saved.
    """

    key: StoreKey
    token: Token
    after: int | None
    tried: int = 0
    stored: bool = False

    def steps(self) -> Steps[bool]:
        """Try to save the token. Return whether it is certainly saved. Can be repeated."""
        while not self.stored:
            replaced = self.after
            if replaced is None:
                current: Stored | None = yield Read(self.key)
                replaced = 0 if current is None else current.generation
                if 0 < self.tried <= replaced:
                    self.stored = True
                    break
            # A consent gets a generation that the key never had and that no renewal of another token reaches. So it is recognized when
            # the write is repeated, and a process that read a token which was deleted since cannot overwrite it.
            self.tried = replaced + 1 if self.after else max(replaced + _GENERATION_GAP, int(self.token.obtained_at * 1000))
            self.stored = yield Write(self.key, Stored(self.tried, Record(self.token).to_bytes()), after=replaced)
            if self.after is not None:
                break  # not written: another process wrote before, or an earlier try was saved; the caller reads the store
        return self.stored

"""A token that must be saved, and the steps that save it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from attrs import define, field

from fortnox_client.auth.steps import Delete, Read, Steps, Write
from fortnox_client.auth.store import Stored, StoreKey
from fortnox_client.auth.store_errors import StoreError, UnreadableToken
from fortnox_client.auth.token import Record, Token

_GENERATION_GAP = 1000
"""Generations between a consent and the one before: more than the renewals that can happen while the consent is being saved."""

_MAX_TRIES = 10

_logger = logging.getLogger("fortnox.auth")


@define
class PendingWrite:
    """A token that is being saved. A store may save it and fail to report that; others may then have renewed it.

    Attributes:
        key: whose token.
        token: the token.
        after: the generation that it replaces; None for a new consent, which replaces any generation.
        newest: the newest generation that may be older data of the store, which this token also replaces.
        tried: the generation of the last try; 0 before the first.
        stored: whether it is known to be saved.
    """

    key: StoreKey
    token: Token
    after: int | None
    tried: int = 0
    stored: bool = False
    newest: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.newest = self.after or 0

    def steps(self, may_restore: Callable[[], bool] = lambda: False) -> Steps[bool]:
        """Try to save the token. Return whether it is certainly saved. Can be repeated.

        Args:
            may_restore: whether this process has the lock of the key, so that a token that disappeared was lost by the store.

        Raises:
            StoreError: the store does not store a new consent over the generation that it reports.
        """
        for _ in range(_MAX_TRIES):
            if self.stored:
                break
            replaced = self.after
            if replaced is None:
                replaced = yield from self._replaced_generation()
                if 0 < self.tried <= replaced:
                    self.stored = True
                    break
            # A consent gets a generation that the key never had and that no renewal of another token reaches. So it is recognized when
            # the write is repeated, and a process that read a token which was deleted since cannot overwrite it.
            number = replaced + 1 if self.after else max(replaced + _GENERATION_GAP, int(self.token.obtained_at * 1000))
            self.tried = max(self.tried, number)
            self.stored = yield Write(self.key, Stored(self.tried, Record(self.token).to_bytes()), after=replaced)
            if self.after is not None and not self.stored and not (yield from self._restores(self.after, may_restore)):
                break  # not written: another process wrote before, or an earlier try was saved; the caller reads the store
        if self.after is None and not self.stored:
            raise StoreError(f"The token store did not replace the token of company {self.key.tenant} in {_MAX_TRIES} tries")
        return self.stored

    def _replaced_generation(self) -> Steps[int]:
        """Return the generation that a new consent replaces. Delete what nobody can read, such as tokens whose encryption key is lost."""
        try:
            current: Stored | None = yield Read(self.key)
        except UnreadableToken:
            _logger.warning("The stored token of company %s cannot be read; its new consent replaces it", self.key.tenant)
            yield Delete(self.key)
            current = None
        return 0 if current is None else current.generation

    def _restores(self, after: int, may_restore: Callable[[], bool]) -> Steps[bool]:
        """Return True to write again, because the store has lost the token that this one replaces, or restored an older one."""
        current: Stored | None = yield Read(self.key)
        generation = 0 if current is None else current.generation
        if generation > self.newest or generation == after or not may_restore():
            return False
        _logger.warning("The token store lost the token of company %s during its renewal; the new token is stored", self.key.tenant)
        self.after = generation
        return True

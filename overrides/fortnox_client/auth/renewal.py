"""How a token is renewed so that no company's consent is lost: by one at a time, and never used before it is stored.

A refresh token works once. So whoever renews takes the key's lock, notes in the store that a renewal is on its way, sends, and stores what
came before anyone uses it. A process that is killed in between leaves the note: what it left is uncertain, and the next one tries it, once.
All of it is a generator of steps without I/O; `steps.py` does them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec
from attrs import frozen

from fortnox_client.auth.endpoint import TokenAnswer, TokenRequest, read_token
from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenNotStored, TokenRefused, TokenUnavailable
from fortnox_client.auth.steps import Lock, Read, Send, Steps, Unlock, Wait, Write
from fortnox_client.auth.stores.store import Key, Stored
from fortnox_client.auth.token import Record, Token

ATTEMPTS = 2
LEASE = 60.0
"""Seconds of the lock: longer than all attempts of a renewal take, since each has a deadline."""
PATIENCE = 90.0
"""Seconds to wait for another's renewal: longer than a lease, so that a holder that was killed is outlived."""
PAUSES = (0.05, 0.1, 0.2)
STORE_PAUSES = (0.1, 0.5, 2.0, 5.0)

USED = "its refresh token is used, expired or revoked"
CUT_OFF = "a renewal was cut off after Fortnox had acted on it"


class Grant(Protocol):
    """What a token is asked for with: a refresh token, or the client's own credentials."""

    @property
    def single_use(self) -> bool:
        """Whether what is sent is dead once Fortnox has acted on it."""
        ...

    def request(self, record: Record | None, /) -> TokenRequest | None:
        """The request for the next token; None where there is nothing to ask with."""
        ...

    def consent_url(self, record: Record | None) -> str:
        """Where the company consents again."""
        ...


@frozen
class Renewal:
    """One need for a token.

    Attributes:
        grant: what to ask with.
        key: whose token.
        holder: who asks; another one for each renewal.
        now: the clock, in seconds since 1970.
        stale: an access token that Fortnox refused with 401; None where a token is only about to end.
        unsaved: a token that this process got before, and the store would not take.
    """

    grant: Grant
    key: Key
    holder: str
    now: Callable[[], float]
    stale: str | None = None
    unsaved: Stored | None = None

    def steps(self) -> Steps[Token]:
        """Gives a token that is stored. Raises ReauthorizationRequired, TokenRefused, TokenUnavailable or StoreError."""
        started = self.now()
        turn = 0
        while True:
            found = self._usable((yield Read(self.key)))
            if found is not None:
                return found
            if (yield Lock(self.key, self.holder, LEASE)):
                break
            if self.now() - started > PATIENCE:
                raise TokenUnavailable(f"Another process has been renewing the token of company {self.key.tenant} for {PATIENCE:g} s")
            yield Wait(PAUSES[min(turn, len(PAUSES) - 1)])
            turn += 1
        try:
            return (yield from self._locked())
        finally:
            yield Unlock(self.key, self.holder)

    def _locked(self) -> Steps[Token]:
        if self.unsaved is not None:
            yield Write(self.key, self.unsaved, after=self.unsaved.generation - 1)
        sent = 0
        while True:
            stored: Stored | None = yield Read(self.key)
            found = self._usable(stored)
            if found is not None:
                return found
            record = self._living(stored)
            request = self.grant.request(record)
            if request is None:
                raise self._reauthorization("no token of it is stored", record)
            if self.grant.single_use and record is not None and not (yield from self._note(stored, record.begun(self.now()))):
                continue  # another came first
            sent += 1
            try:
                answer: TokenAnswer = yield Send(request)
                token = read_token(answer, self.now())
            except TokenRefused as refusal:
                newer = self._usable((yield Read(self.key)))
                if newer is not None:
                    return newer
                if self.grant.single_use and record is not None:
                    yield from self._refused(stored, record, refusal)
                raise
            except TokenUnavailable as failure:
                if failure.untouched and record is not None:
                    yield from self._note(stored, record)
                if sent == ATTEMPTS:
                    raise
                yield Wait(min(failure.retry_after or PAUSES[-1], LEASE / 4))
            else:
                return (yield from store_token(self.key, token, stored))

    def _refused(self, stored: Stored | None, record: Record, refusal: TokenRefused) -> Steps[None]:
        if refusal.error != "invalid_grant":
            yield from self._note(stored, record.settled())
            return
        reason = CUT_OFF if record.begun_at is not None else USED
        yield from self._note(stored, record.died(reason))
        raise self._reauthorization(reason, record) from refusal

    def _note(self, stored: Stored | None, record: Record) -> Steps[bool]:
        """Notes something about the token that is there; tells whether it is still the one."""
        generation = 0 if stored is None else stored.generation
        written: bool = yield Write(self.key, Stored(generation, record.content), after=generation)
        return written

    def _usable(self, stored: Stored | None) -> Token | None:
        """The token that is stored, where it can be used as it is."""
        if stored is None:
            return None
        record = record_of(stored)
        token = record.token
        return token if record.dead is None and token.fresh(self.now()) and token.access_token != self.stale else None

    def _living(self, stored: Stored | None) -> Record | None:
        record = None if stored is None else record_of(stored)
        if record is not None and record.dead is not None and self.grant.single_use:
            raise self._reauthorization(record.dead, record)
        return record

    def _reauthorization(self, reason: str, record: Record | None) -> ReauthorizationRequired:
        return ReauthorizationRequired(reason, self.key.tenant, self.grant.consent_url(record))


def store_token(key: Key, token: Token, before: Stored | None) -> Steps[Token]:
    """Stores a token that came over what was there before, and gives the one to use: a newer one where another came first.

    Raises TokenNotStored where the store stays closed.
    """
    # A key's first token takes a generation that it never had, so that whoever read one that was deleted since cannot write over it.
    after, generation = (0, max(1, int(token.obtained_at))) if before is None else (before.generation, before.generation + 1)
    stored = Stored(generation, Record(token).content)
    for pause in (*STORE_PAUSES, None):
        try:
            if (yield Write(key, stored, after=after)):
                return token
            # A store may have written, and lost its own answer: then what is there is this token.
            newer: Stored | None = yield Read(key)
            return token if newer is None else record_of(newer).token
        except StoreError as error:
            if pause is None:
                raise TokenNotStored("The token store does not take the new token", stored) from error
            yield Wait(pause)
    raise AssertionError("the last pause is None")


def record_of(stored: Stored) -> Record:
    """What is kept. Raises StoreError where it cannot be read."""
    try:
        return Record.of(stored.content)
    except msgspec.DecodeError:
        raise StoreError("The token store holds something that is no token of this client, or of a later version") from None

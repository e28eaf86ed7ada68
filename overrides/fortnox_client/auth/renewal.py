"""How a token is renewed so that no company's consent is lost: by one at a time, and never used before it is stored.

A refresh token works once. So whoever renews takes the key's lock, notes in the store that a renewal is on its way, sends, and stores what
came before anyone uses it. A process that is killed in between leaves the note: what it left is uncertain, and the next one tries it, once.
All of it is a generator of steps without I/O; `steps.py` does them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Protocol, TypeVar

import msgspec
from attrs import define, field, frozen

from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenNotStored, TokenRefused, TokenUnavailable
from fortnox_client.auth.steps import Afterwards, Lock, Read, Send, Steps, Unlock, Wait, Write
from fortnox_client.auth.stores.store import Stored, StoreKey
from fortnox_client.auth.token import Record, Token
from fortnox_client.auth.token_endpoint import TokenRequest, TokenResponse, read_token

T = TypeVar("T")

ATTEMPTS = 2
LONGEST_WAIT = 10.0
"""Seconds between two attempts, also where Fortnox asks for more."""
LEASE = 70.0
"""Seconds of the lock: longer than two attempts of 20 s, the wait between them, and the five steps of a store until then take together."""
HOLDS = LEASE - 10
"""Seconds for which a lock surely holds: so much is left for the step itself."""
PATIENCE = 100.0
"""Seconds to wait for another's renewal: longer than a lease, so that a holder that was killed is outlived."""
PAUSES = (0.05, 0.1, 0.2)
STORE_PAUSES = (0.1, 0.5, 2.0, 5.0)
_APART = 1000
"""Generations between a consent and the one before: more than there can be renewals while the consent is being stored."""

NO_CONSENT = frozenset({"access_denied", "invalid_grant"})

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
    key: StoreKey
    holder: str
    now: Callable[[], float]
    stale: str | None = field(default=None, repr=False)
    unsaved: PendingWrite | None = None

    def steps(self) -> Steps[Token]:
        """Gives a token that is stored. Raises ReauthorizationRequired, TokenRefused, TokenUnavailable or StoreError."""
        # One that is not stored yet comes first, whatever is there.
        look = self._usable if self.unsaved is None or self.unsaved.stored else _nothing
        return (yield from locked(self.key, self.holder, self.now, self._locked(), look))

    def _locked(self) -> Steps[Token]:
        if self.unsaved is not None:
            yield from self.unsaved.steps()
        sent, end = 0, self.now() + HOLDS

        def holds() -> bool:
            return self.now() < end

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
                answer: TokenResponse = yield Send(request)
                token = read_token(answer, self.now())
            except TokenRefused as refusal:
                if not self.grant.single_use:
                    raise self._service_refusal(refusal, record) from None
                if record is None:
                    raise
                if refusal.error != "invalid_grant":
                    if (yield from self._as_it_was(stored, record, holds)):
                        raise
                    continue  # another came first, and has what Fortnox takes
                reason = USED if record.begun_at is None else CUT_OFF
                if not (yield from self._note(stored, record.died(reason))):
                    continue
                raise self._reauthorization(reason, record) from refusal
            except TokenUnavailable as failure:
                if failure.untouched and record is not None:
                    yield from self._as_it_was(stored, record, holds)
                if failure.pending is not None and self.grant.single_use and stored is not None:
                    yield Afterwards(failure.pending, partial(self._late, stored))
                failure.pending = None
                if sent >= ATTEMPTS:
                    raise
                yield Wait(min(failure.retry_after or PAUSES[-1], LONGEST_WAIT))
            else:
                token = token if record is None else token.after(record.token)
                if (yield from store_token(self.key, token, stored.generation if stored else 0)):
                    return token

    def _late(self, stored: Stored, answer: TokenResponse) -> Steps[None]:
        """Stores the token of an answer that nobody waited for, unless another came first: it may be the only one that lives, and what the
        store holds is then called dead, since a second try was refused.
        """
        token = read_token(answer, self.now()).after(record_of(stored).token)
        yield from store_token(self.key, token, stored.generation)

    def _as_it_was(self, stored: Stored | None, record: Record, holds: Callable[[], bool]) -> Steps[bool]:
        """Takes the note away that a renewal is on its way; tells whether no other token came. Only while the lock surely holds: later on
        the note may be another's.
        """
        generation = 0 if stored is None else stored.generation
        written: bool = yield Write(self.key, Stored(generation, record.content), after=generation, only_if=holds)
        return written or not holds()

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

    def _service_refusal(self, refusal: TokenRefused, record: Record | None) -> TokenRefused | ReauthorizationRequired:
        """What a refusal of client credentials means: what Fortnox says of a consent that was withdrawn is not documented."""
        if refusal.error in NO_CONSENT:
            return self._reauthorization(f"Fortnox does not let its service account in any more ({refusal.error})", record)
        if refusal.error != "invalid_client":
            return refusal
        where = self.grant.consent_url(record)
        told = f"{refusal}, or let company {self.key.tenant} consent to a service account, where it has not or has withdrawn it: {where}"
        return TokenRefused(told, refusal.error, refusal.description, refusal.status)

    def _reauthorization(self, reason: str, record: Record | None) -> ReauthorizationRequired:
        return ReauthorizationRequired(reason, self.key.tenant, self.grant.consent_url(record))


def locked(
    key: StoreKey, holder: str, now: Callable[[], float], work: Steps[T], look: Callable[[Stored | None], T | None] = lambda _: None
) -> Steps[T]:
    """Does work under a key's lock. Whoever waits for it looks at what is stored, and goes without where that will do."""
    started = now()
    turn = 0
    while True:
        found = look((yield Read(key)))
        if found is not None:
            return found
        try:
            if (yield Lock(key, holder, LEASE)):
                break
        except BaseException:
            yield from _unlocked(key, holder)  # it may have been taken
            raise
        if now() - started > PATIENCE:
            raise TokenUnavailable(f"Another process has been renewing the token of company {key.tenant} for {PATIENCE:g} s")
        yield Wait(PAUSES[min(turn, len(PAUSES) - 1)])
        turn += 1
    try:
        return (yield from work)
    finally:
        yield from _unlocked(key, holder)


def _unlocked(key: StoreKey, holder: str) -> Steps[None]:
    # The lease ends by itself; what happened under the lock, above all a token that is not stored, must not be hidden by this.
    with suppress(Exception):
        yield Unlock(key, holder)


def store_token(key: StoreKey, token: Token, after: int | None) -> Steps[bool]:
    """Stores a token over the one of a generation, or over whatever is there where `after` is None. False where something else is there,
    or an earlier try had stored it unheard: the caller looks.

    Raises TokenNotStored where the store stays closed.
    """
    unsaved = PendingWrite(key, token, after)
    for pause in (0.0, *STORE_PAUSES):
        try:
            if pause:
                yield Wait(pause)
            return (yield from unsaved.steps())
        except Exception as error:  # stores of one's own raise what they like, and there is no second such token
            if pause == STORE_PAUSES[-1]:
                raise TokenNotStored("The token store does not take the new token", unsaved) from error
        except BaseException:  # Ctrl-C, or the end of the event loop: first the token, then that
            try:
                yield from unsaved.steps()
            except Exception as error:
                raise TokenNotStored("The token store does not take the new token", unsaved) from error
            raise
    raise AssertionError("the last pause raises")


@define
class PendingWrite:
    """A token on its way into the store, which may take it and fail to say so: then others may have renewed it since.

    Attributes:
        key: whose token.
        token: the token.
        after: the generation that it goes over; None for a new consent, which goes over whatever is there.
        tried: the generation that it was to have, when it was tried last; 0 where it was not.
        stored: whether it is known to be stored.
    """

    key: StoreKey
    token: Token
    after: int | None
    tried: int = 0
    stored: bool = False

    def steps(self) -> Steps[bool]:
        """Tells whether it was stored for certain. May be tried again."""
        while not self.stored:
            over = self.after
            if over is None:
                there: Stored | None = yield Read(self.key)
                over = 0 if there is None else there.generation
                if 0 < self.tried <= over:
                    self.stored = True
                    break
            # A consent takes a generation that the key never had and that no renewal of another token reaches, so that it is known again,
            # and so that whoever read a token that was deleted since cannot write over it.
            self.tried = over + 1 if self.after else max(over + _APART, int(self.token.obtained_at * 1000))
            stored = Stored(self.tried, Record(self.token).content)
            self.stored = yield Write(self.key, stored, after=over)
            if self.after is not None:
                break  # where it is not written, another came first, or an earlier try was: whoever looks will see
        return self.stored


def _nothing(_: Stored | None) -> None:
    """What is stored does not matter."""


def record_of(stored: Stored) -> Record:
    """What is kept. Raises StoreError where it cannot be read."""
    try:
        return Record.of(stored.content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise StoreError("The token store holds something that is no token of this client, or of a later version") from None

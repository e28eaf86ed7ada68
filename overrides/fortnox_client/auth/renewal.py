"""Renewal (refresh) of a token without losing a consent: one process at a time, and a token is saved before it is used.

A refresh token works once. So a renewal acquires the lock of the key, notes in the store that a renewal was sent, sends it, and saves the
new token before any caller uses it. A process that is killed in between leaves the note. The token is then uncertain, and the next process
tries it once. All of this is a generator of steps without I/O; `steps.py` executes them.
"""
# Names that begin with an underscore are private to this project: what an error carries from its origin to its handler.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from attrs import define, field, frozen

from fortnox_client._secrets import Secret
from fortnox_client._steps import Sleep
from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenNotStored, TokenRefused, TokenUnavailable, UnreadableToken
from fortnox_client.auth.grants import Grant
from fortnox_client.auth.locking import POLL_DELAYS, SAFE_LEASE, SEND_SECONDS, acquire, with_lock
from fortnox_client.auth.messages import TokenRequest, TokenResponse
from fortnox_client.auth.pending_write import PendingWrite
from fortnox_client.auth.steps import OnLateResponse, PostToken, Read, Steps, Write
from fortnox_client.auth.store import Stored, StoreKey
from fortnox_client.auth.token import Record, Token
from fortnox_client.auth.token_endpoint import parse_token
from fortnox_client.auth.token_memory import TokenMemory

ATTEMPTS = 2
MAX_DELAY = 10.0
"""Upper bound of the seconds between two attempts, even if `Retry-After` is longer."""
STORE_RETRY_DELAYS = (0.1, 0.5, 2.0, 5.0)
"""Seconds before each retry to save a token."""

REREAD_DELAYS = (0.5,) * 10
"""Seconds before each new read of the store after Fortnox has rejected a refresh token."""
MAX_RESTORED = 3
"""How often one renewal restores a token that the store has lost."""
MAX_READS = 25
"""How often one renewal reads the store to start again. More often only a store that contradicts itself makes it start again."""

CONSENT_ERRORS = frozenset({"access_denied", "invalid_grant"})
"""OAuth errors which say that a service account has no consent."""

_logger = logging.getLogger("fortnox.auth")

USED = "its refresh token is used, expired or revoked"
INTERRUPTED = "a renewal was interrupted after Fortnox had acted on it"


@frozen
class _Snapshot:
    """What a renewal read from the store before its attempt."""

    stored: Stored | None
    record: Record | None

    @property
    def generation(self) -> int:
        return 0 if self.stored is None else self.stored.generation


@define
class _Attempts:
    """The attempts of one renewal.

    Attributes:
        now: the clock.
        lease_begin: when the lease of the lock began.
        sent: requests sent so far.
        restored: tokens written to the store because it had lost them.
        conflict: the generation that could not be replaced, because the store had another one; None if there was no such conflict.
        rejected: refresh tokens that Fortnox has accepted or rejected. None of them works again.
    """

    now: Callable[[], float]
    lease_begin: float
    sent: int = 0
    restored: int = 0
    conflict: int | None = None
    rejected: set[str] = field(factory=set[str], repr=False)

    def add_used(self, record: Record) -> None:
        """Note that the refresh token of a record is invalid."""
        self.rejected.add(Secret(record.token.refresh_token or ""))

    def may_send(self) -> bool:
        """Return whether a response would arrive before the lease expires. A process that slept must not send the token that it read."""
        return 0 <= self.now() - self.lease_begin < SEND_SECONDS

    def lease_is_safe(self) -> bool:
        """Return whether the lease certainly has not expired."""
        return 0 <= self.now() - self.lease_begin < SAFE_LEASE


@frozen
class Renewal:
    """One renewal.

    Attributes:
        grant: what the token is requested with.
        key: whose token.
        holder: identifies this renewal as the holder of the lock; unique.
        now: the clock, in seconds since 1970.
        rejected: an access token that Fortnox rejected with 401 or a sign-in code; None if the token is only about to expire.
        pending_write: a token that this process obtained before and could not save.
        memory: what this process knows of the token. The renewal updates it.
        renew_fresh: whether a token that is still fresh is renewed, unless it is new.
    """

    grant: Grant
    key: StoreKey
    holder: str
    now: Callable[[], float]
    rejected: str | None = field(default=None, repr=False)
    pending_write: PendingWrite | None = None
    memory: TokenMemory = field(factory=TokenMemory)
    renew_fresh: bool = False

    def steps(self) -> Steps[Token]:
        """Return a token that is saved.

        Raises:
            ReauthorizationRequired: the company must consent again.
            TokenRefused: Fortnox rejects the credentials.
            TokenUnavailable: the token endpoint did not respond, or another process did not finish.
            StoreError: the store could not be read or written.
        """
        # A token that is not saved yet is saved first, whatever the store contains.
        check = self._usable if self.pending_write is None or self.pending_write.stored else _ignore
        return (yield from with_lock(self.key, self.holder, self.now, self._renew_under_lock, check, self.memory.unreleased))

    def _renew_under_lock(self, lease_begin: float) -> Steps[Token]:
        """Read, note, send and save, until there is a token. Start again whenever another process wrote in between."""
        attempts = _Attempts(self.now, lease_begin)
        if self.pending_write is not None:
            self._remember(self.pending_write, saved=(yield from self.pending_write.steps(attempts.lease_is_safe)))
        for _ in range(MAX_READS):
            stored: Stored | None = yield Read(self.key)
            if attempts.conflict == (0 if stored is None else stored.generation):
                yield Sleep(POLL_DELAYS[-1])  # the read was older than the write, such as that of a replica
            if (yield from self._restore(stored, attempts)):
                continue
            token = self._usable(stored)
            if token is not None:
                return token
            if stored is not None and self._is_dead(stored) and (yield from self._save_spare(stored.generation, attempts)):
                continue
            snapshot = _Snapshot(stored, self._valid_record(stored))
            request = self._request(snapshot)
            if (yield from self._note_start(snapshot)):
                renewed = yield from self._attempt(request, snapshot, attempts)
                if renewed is not None:
                    return renewed
            else:
                attempts.conflict = snapshot.generation
        raise StoreError(
            f"The token store contradicts itself: it contained the token of company {self.key.tenant}, and did not replace it; "
            "`read` must return what the last `write` stored, from any process"
        )

    def _restore(self, stored: Stored | None, attempts: _Attempts) -> Steps[bool]:
        """Write the token that this process knows if the store has lost it. Return whether the store must be read again."""
        record = None if stored is None else record_of(stored)
        known = self.memory.missing_from(stored, record, attempts.rejected) if self.grant.single_use else None
        if known is None:
            if stored is not None and record is not None:
                self.memory.remember(stored.generation, record.token)
            return False
        if not attempts.may_send():
            yield from self._extend_lease(attempts)
            return True
        if attempts.restored >= MAX_RESTORED:
            raise StoreError(
                f"The token store loses the token of company {self.key.tenant}; this process has it, and its next call uses it"
            )
        attempts.restored += 1
        _logger.warning("The token store lost the token of company %s, or restored an older one; it is stored again", self.key.tenant)
        after = 0 if stored is None else stored.generation
        yield Write(self.key, Stored(known.generation, Record(known.token).to_bytes()), after=after)
        return True

    def _extend_lease(self, attempts: _Attempts) -> Steps[None]:
        """Acquire the lock again, after waiting for a process that has acquired it meanwhile."""
        attempts.lease_begin = yield from acquire(self.key, self.holder, self.now)

    def _request(self, snapshot: _Snapshot) -> TokenRequest:
        request = self.grant.request(snapshot.record)
        if request is None:
            raise self._reauthorization("no token of it is stored", snapshot.record)
        return request

    def _note_start(self, snapshot: _Snapshot) -> Steps[bool]:
        """Note that a renewal is sent. Return False if another process wrote in between. Client credentials need no note."""
        if not self.grant.single_use or snapshot.record is None:
            return True
        return (yield from self._note(snapshot, snapshot.record.mark_started(self.now())))

    def _attempt(self, request: TokenRequest, snapshot: _Snapshot, attempts: _Attempts) -> Steps[Token | None]:
        """Send one request and save the token. Return None if the store must be read again."""
        attempts.sent += 1
        try:
            response: TokenResponse | None = yield PostToken(request, attempts.may_send)
            if response is None:
                attempts.sent -= 1
                yield from self._extend_lease(attempts)
                return None
            token = parse_token(response, self.now())
        except TokenRefused as refusal:
            yield from self._on_refused(refusal, snapshot, attempts)
            return None
        except TokenUnavailable as failure:
            yield from self._on_unavailable(failure, snapshot, attempts)
            return None
        if snapshot.record is not None:
            attempts.add_used(snapshot.record)
            token = token.merge(snapshot.record.token)
        pending = PendingWrite(self.key, token, snapshot.generation)
        saved = yield from save(pending, attempts.lease_is_safe)
        self._remember(pending, saved=saved)
        return token if saved else None

    def _remember(self, pending: PendingWrite, *, saved: bool) -> None:
        """Remember a token that Fortnox issued to this process, because the store may lose it."""
        if saved:
            self.memory.remember(pending.tried, pending.token)
        else:
            # Fortnox accepts a refresh token twice if the requests overlap. Then only the token that it issued last is valid.
            self.memory.spare = pending.token

    def _on_refused(self, refusal: TokenRefused, snapshot: _Snapshot, attempts: _Attempts) -> Steps[None]:
        """Raise the error that an OAuth error means. Return if another process wrote in between, and may have a valid token."""
        record = snapshot.record
        if not self.grant.single_use:
            raise self._service_error(refusal, record) from None
        if record is None:
            raise refusal
        if refusal.error != "invalid_grant":
            if (yield from self._remove_note(snapshot, record, attempts)):
                raise refusal
            return
        attempts.add_used(record)
        if (yield from self._find_another(snapshot, attempts)):
            return
        reason = USED if record.begun_at is None else INTERRUPTED
        if (yield from self._note(snapshot, record.mark_dead(reason))):
            self.memory.forget()
            raise self._reauthorization(reason, record) from refusal

    def _find_another(self, snapshot: _Snapshot, attempts: _Attempts) -> Steps[bool]:
        """Wait for the token of another process, or store the spare token. Return whether the store has another token.

        A rejection takes 0.2 s and a renewal 0.7 s, so the process that used the refresh token may not have saved the new one yet.
        """
        if (yield from self._save_spare(snapshot.generation, attempts)):
            return True
        for delay in REREAD_DELAYS:
            yield Sleep(delay)
            stored: Stored | None = yield Read(self.key)
            if stored is None or stored.generation != snapshot.generation:
                return True
        return False

    def _save_spare(self, replaced: int, attempts: _Attempts) -> Steps[bool]:
        """Store the spare token if there is one. Return whether the store must be read again."""
        spare = self.memory.take_spare(attempts.rejected)
        if spare is None:
            return False
        pending = PendingWrite(self.key, spare, replaced)
        self._remember(pending, saved=(yield from save(pending, attempts.lease_is_safe)))
        return True

    def _is_dead(self, stored: Stored) -> bool:
        return self.grant.single_use and record_of(stored).dead is not None

    def _on_unavailable(self, failure: TokenUnavailable, snapshot: _Snapshot, attempts: _Attempts) -> Steps[None]:
        """Wait for the next attempt. Raise the failure after the last one."""
        if failure.untouched and snapshot.record is not None:
            yield from self._remove_note(snapshot, snapshot.record, attempts)
        if failure._pending is not None and self.grant.single_use and snapshot.stored is not None:
            yield OnLateResponse(failure._pending, partial(self._store_late, snapshot.stored))
        failure._pending = None
        if attempts.sent >= ATTEMPTS:
            raise failure
        yield Sleep(min(failure.retry_after or POLL_DELAYS[-1], MAX_DELAY))

    def _store_late(self, stored: Stored, response: TokenResponse) -> Steps[None]:
        """Save the token of a late response, unless another process wrote in between.

        It may be the only valid one: the stored token is noted as dead if a second attempt was rejected.
        """
        token = parse_token(response, self.now()).merge(record_of(stored).token)
        pending = PendingWrite(self.key, token, stored.generation)
        try:
            saved = yield from save(pending)
        except TokenNotStored:
            self.memory.spare = token  # no caller waits that could keep it: the next call stores it
            raise
        self._remember(pending, saved=saved)

    def _remove_note(self, snapshot: _Snapshot, record: Record, attempts: _Attempts) -> Steps[bool]:
        """Remove the note that a renewal was sent. Return False if another process wrote in between.

        Does nothing after the safe part of the lease, when the note may be another process's.
        """
        stored = Stored(snapshot.generation, record.to_bytes())
        written: bool = yield Write(self.key, stored, after=snapshot.generation, only_if=attempts.lease_is_safe)
        return written or not attempts.lease_is_safe()

    def _note(self, snapshot: _Snapshot, record: Record) -> Steps[bool]:
        """Save a note about the stored token. Return False if another process wrote in between."""
        written: bool = yield Write(self.key, Stored(snapshot.generation, record.to_bytes()), after=snapshot.generation)
        return written

    def _usable(self, stored: Stored | None) -> Token | None:
        """Return the stored token if it can be used without renewal, and if it is not older than the one that this process knows.

        A rejected token that is new is returned too: an operation that rejects every token must not use up one at each call.
        """
        if stored is None:
            return None
        record = record_of(stored)
        if self.grant.single_use and self.memory.missing_from(stored, record, ()) is not None:
            return None
        token, now = record.token, self.now()
        wanted = token.access_token != self.rejected and not self.renew_fresh
        usable = record.dead is None and token.is_fresh(now) and (wanted or token.is_new(now))
        if usable:
            self.memory.remember(stored.generation, token)
        return token if usable else None

    def _valid_record(self, stored: Stored | None) -> Record | None:
        """Return the stored record. Raises ReauthorizationRequired if its refresh token is noted as dead."""
        record = None if stored is None else record_of(stored)
        if record is not None and record.dead is not None and self.grant.single_use:
            raise self._reauthorization(record.dead, record)
        return record

    def _service_error(self, refusal: TokenRefused, record: Record | None) -> TokenRefused | ReauthorizationRequired:
        """Return the error for client credentials. Fortnox does not document how it responds after a consent was withdrawn."""
        if refusal.error in CONSENT_ERRORS:
            return self._reauthorization(f"Fortnox no longer accepts its service account ({refusal.error})", record)
        if refusal.error != "invalid_client":
            return refusal
        url = self.grant.consent_url(record)
        hint = f"or let company {self.key.tenant} consent to a service account, if it has not consented or has withdrawn its consent: {url}"
        return TokenRefused(f"{refusal}, {hint}", refusal.error, refusal.description, refusal.status)

    def _reauthorization(self, reason: str, record: Record | None) -> ReauthorizationRequired:
        return ReauthorizationRequired(reason, self.key.tenant, self.grant.consent_url(record))


def store_token(key: StoreKey, token: Token, after: int | None) -> Steps[bool]:
    """Save a token, with retries.

    Args:
        key: whose token.
        token: the token.
        after: the generation that it replaces; None for a new consent, which replaces any generation.

    Returns:
        False if the store has another generation, or if an earlier try was saved without a report. The caller reads the store.

    Raises:
        TokenNotStored: the store failed at every try.
    """
    return (yield from save(PendingWrite(key, token, after)))


def save(pending: PendingWrite, may_restore: Callable[[], bool] = lambda: False) -> Steps[bool]:
    """Save a token, with retries. See store_token, and PendingWrite.steps for `may_restore`."""
    for delay in (0.0, *STORE_RETRY_DELAYS):
        try:
            if delay:
                yield Sleep(delay)
            return (yield from pending.steps(may_restore))
        except Exception as error:  # a store of the user may raise any exception, and this token cannot be obtained again
            if delay == STORE_RETRY_DELAYS[-1]:
                raise _not_stored(pending) from error
        except BaseException:  # Ctrl-C, or the end of the event loop: the token is saved first
            try:
                yield from pending.steps(may_restore)
            except Exception as error:
                raise _not_stored(pending) from error
            raise
    raise AssertionError("the last delay raises")


def _not_stored(pending: PendingWrite) -> TokenNotStored:
    error = TokenNotStored("Could not save the new token to the token store")
    error._pending_write = pending
    return error


def _ignore(_: Stored | None) -> None:
    """Ignore what is stored."""


def record_of(stored: Stored) -> Record:
    """Decode a stored record. Raises UnreadableToken if it cannot be read."""
    record = Record.from_bytes(stored.content)
    if record is None:
        raise UnreadableToken("unreadable token record: wrong format, or written by a newer version of this client")
    return record

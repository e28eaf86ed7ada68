"""Renewal of a token while other processes renew, wait or are killed."""

from collections.abc import Callable

import pytest
from fortnox_client.auth import Stored, StoreKey
from fortnox_client.auth.errors import ReauthorizationRequired, TokenUnavailable
from fortnox_client.auth.locking import LEASE
from fortnox_client.auth.steps import Step
from fortnox_client.auth.token import Token

from tests.auth.harness import KEY, RenewalHarness
from tests.auth.renewal_faults import (
    SENT,
    STEPS,
    STORED,
    expired_harness,
    renew_elsewhere,
)


@pytest.fixture
def harness() -> RenewalHarness:
    return expired_harness()


# Concurrent processes


def _noted(harness: RenewalHarness) -> None:
    assert harness.stored is not None
    generation = harness.stored.generation
    harness.store.write(KEY, Stored(generation, harness.record.mark_started(harness.now).to_bytes()), after=generation)


def _consented(harness: RenewalHarness) -> None:
    harness.consent()


def _consented_and_expired(harness: RenewalHarness) -> None:
    """Consent, then sleep until the access token of the consent has expired."""
    harness.consent()
    harness.now += 4000


def _deleted(harness: RenewalHarness) -> None:
    harness.store.delete(KEY)


def _deleted_and_consented(harness: RenewalHarness) -> None:
    harness.store.delete(KEY)
    harness.consent()


def _revoked_and_consented(harness: RenewalHarness) -> None:
    harness.server.live.clear()
    _deleted_and_consented(harness)


READ = 2
"""Index of the step that reads under the lock. `revoke` deletes under the lock, so a token that disappears later was lost by the store."""

COMPETITORS = [renew_elsewhere, _noted, _consented, _consented_and_expired, _deleted, _deleted_and_consented, _revoked_and_consented]


@pytest.mark.parametrize("act", COMPETITORS, ids=lambda act: act.__name__)
@pytest.mark.parametrize("step_index", range(len(STEPS)), ids=lambda step_index: f"{step_index}{STEPS[step_index]}")
@pytest.mark.parametrize("fails", [None, SENT], ids=["", "refused"])
def test_concurrent_process_at_any_step_loses_nothing(
    harness: RenewalHarness, step_index: int, act: Callable[[RenewalHarness], None], fails: int | None
) -> None:
    """With `refused`, the server rejects the refresh token of this renewal, as if another process had used it."""

    def compete(number: int, step: Step) -> None:
        if number == step_index:
            act(harness)
        if number == fails and not (step_index == SENT and act is renew_elsewhere):
            harness.server.live.discard("pl4nted-refresh1")

    try:
        token: Token | None = harness.run(harness.renewal(), before=compete)
    except ReauthorizationRequired:
        assert act is _deleted or (fails is not None and (act in (_noted, renew_elsewhere) or step_index > STORED))
        token = None
    sends_old = act is _noted or (act is _deleted and step_index > READ)
    if step_index <= STEPS.index("W") and not sends_old:
        assert "pl4nted-refresh1" not in harness.server.requests, "a refresh token was sent that another process had used or deleted"
    if act is _deleted:
        _check_deleted(harness, step_index, rejected=fails is not None and step_index >= SENT)
        return
    _check_end(harness, token, act, step_index)


def _check_deleted(harness: RenewalHarness, step_index: int, *, rejected: bool) -> None:
    """A token that disappears under the lock is stored again, unless Fortnox has rejected it."""
    lost = READ < step_index <= STORED and not rejected
    if step_index > 0:
        assert (harness.stored is not None) == lost
        harness.check_unlocked()


def _check_end(harness: RenewalHarness, token: Token | None, act: Callable[[RenewalHarness], None], step_index: int) -> None:
    if token is not None:
        assert harness.record.token == token or step_index > STORED
        assert token.refresh_token in harness.server.live or step_index > STORED
    if token is not None or "consented" in act.__name__:
        assert harness.record.token.refresh_token in harness.server.live
    harness.check()


def test_process_that_slept_uses_token_of_another(harness: RenewalHarness) -> None:
    def sleep(number: int, step: Step) -> None:
        if number == SENT:
            harness.server.live.clear()
            _consented_and_expired(harness)

    assert harness.run(harness.renewal(), before=sleep).refresh_token == "pl4nted-refresh3"
    assert harness.server.requests == ["pl4nted-refresh2"]


# Waiting for the lock


def test_waiting_process_uses_token_of_lock_holder(harness: RenewalHarness) -> None:
    assert harness.store.acquire(KEY, "other", 60)

    def other(number: int, step: Step) -> None:
        if number == 7:
            renew_elsewhere(harness)

    assert harness.run(harness.renewal(), before=other).refresh_token == "pl4nted-refresh2"
    assert harness.server.requests == []
    assert harness.names == "RLSRLSRLSR"
    assert not harness.store.acquire(KEY, "third", 1), "a process released the lock of another process"


def test_lock_of_killed_holder_expires(harness: RenewalHarness) -> None:
    assert harness.store.acquire(KEY, "killed", LEASE)
    started = harness.now
    assert harness.run(harness.renewal()).refresh_token == "pl4nted-refresh2"
    assert LEASE <= harness.now - started < LEASE + 1


def test_lock_wait_times_out(harness: RenewalHarness) -> None:
    assert harness.store.acquire(KEY, "other", 3600)
    started = harness.now
    with pytest.raises(TokenUnavailable, match="Another process has been renewing the token of company 1001 for 100 s"):
        harness.run(harness.renewal())
    assert LEASE < 100 < harness.now - started < 101
    assert harness.server.requests == []
    assert not harness.store.acquire(KEY, "third", 1)


def test_lock_of_another_key_does_not_block(harness: RenewalHarness) -> None:
    assert harness.store.acquire(StoreKey("client", "1002"), "other", 3600)
    harness.run(harness.renewal())
    assert harness.names == STEPS

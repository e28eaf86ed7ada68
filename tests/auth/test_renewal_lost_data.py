"""Renewals with stores that lose or restore data, processes that sleep longer than their lease, and locks that cannot be released."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from fortnox_client._steps import Sleep
from fortnox_client.auth import Stored
from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenNotStored
from fortnox_client.auth.locking import LEASE
from fortnox_client.auth.renewal import Renewal
from fortnox_client.auth.steps import PostToken, Read, Step, Unlock, Write
from fortnox_client.auth.token import Record
from fortnox_client.auth.token_memory import TokenMemory

from tests.auth.harness import KEY, PERSON, RenewalHarness
from tests.auth.renewal_faults import STEPS, close_store_from, expired_harness, raise_always, renew_elsewhere


@pytest.fixture
def harness() -> RenewalHarness:
    return expired_harness()


def renewal(harness: RenewalHarness, memory: TokenMemory, **options: Any) -> Any:
    return Renewal(PERSON, KEY, f"holder{len(harness.done)}", lambda: harness.now, memory=memory, **options).steps()


def renew_with_memory(harness: RenewalHarness, memory: TokenMemory, times: int = 1) -> None:
    for _ in range(times):
        harness.run(renewal(harness, memory))
        harness.now += 3600


def lose(harness: RenewalHarness, before: Stored | None) -> None:
    harness.store.delete(KEY)


def restore(harness: RenewalHarness, before: Stored | None) -> None:
    """Restore the data that the store had before the last renewal."""
    assert before is not None
    harness.store.delete(KEY)
    assert harness.store.write(KEY, before, after=0)


LOSSES = [lose, restore]


# Data lost between renewals


@pytest.mark.parametrize("act", LOSSES, ids=lambda act: act.__name__)
@pytest.mark.parametrize("renewals", [1, 2, 5])
def test_token_in_memory_survives_lost_data(
    harness: RenewalHarness, act: Callable[[RenewalHarness, Stored | None], None], renewals: int, caplog: pytest.LogCaptureFixture
) -> None:
    memory = TokenMemory()
    before = harness.stored
    renew_with_memory(harness, memory, renewals)
    act(harness, before)
    sent = len(harness.server.requests)
    with caplog.at_level(logging.WARNING, "fortnox.auth"):
        token = harness.run(renewal(harness, memory))
    assert token.refresh_token in harness.server.live
    assert harness.server.requests[sent:] == [f"pl4nted-refresh{renewals + 1}"], "an invalid refresh token was sent"
    assert harness.record.token == token
    assert "The token store lost the token of company 1001" in caplog.text
    assert "pl4nted" not in caplog.text
    harness.check()


@pytest.mark.parametrize("act", LOSSES, ids=lambda act: act.__name__)
def test_lost_data_with_note_of_dead_token_is_replaced(
    harness: RenewalHarness, act: Callable[[RenewalHarness, Stored | None], None]
) -> None:
    """Another process without the token in memory sends the old one, and notes that it is invalid."""
    memory = TokenMemory()
    before = harness.stored
    renew_with_memory(harness, memory)
    act(harness, before)
    with pytest.raises(ReauthorizationRequired):
        harness.run(harness.renewal())
    assert harness.run(renewal(harness, memory)).refresh_token in harness.server.live
    harness.check()


def test_older_fresh_token_does_not_replace_newer(harness: RenewalHarness) -> None:
    memory = TokenMemory()
    token = harness.run(renewal(harness, memory))
    before = harness.stored
    harness.now += 600
    newer = harness.run(renewal(harness, memory, rejected=token.access_token))
    restore(harness, before)
    assert harness.run(renewal(harness, memory)) == newer
    assert harness.record.token == newer


def test_new_consent_after_lost_data_is_used(harness: RenewalHarness) -> None:
    memory = TokenMemory()
    renew_with_memory(harness, memory)
    harness.store.delete(KEY)
    consented = harness.consent()
    assert harness.run(renewal(harness, memory)) == consented


def test_revoked_token_in_memory_requires_consent(harness: RenewalHarness) -> None:
    """Another process revoked the refresh token and deleted it."""
    memory = TokenMemory()
    renew_with_memory(harness, memory)
    harness.server.live.clear()
    harness.store.delete(KEY)
    for _ in range(2):
        with pytest.raises(ReauthorizationRequired):
            harness.run(renewal(harness, memory))
    assert len(harness.server.requests) == 2


def test_store_that_drops_each_write_raises_store_error(harness: RenewalHarness) -> None:
    memory = TokenMemory()
    renew_with_memory(harness, memory)
    harness.store.delete(KEY)

    def drop(number: int, step: Step) -> None:
        if isinstance(step, Write):
            harness.store.delete(KEY)

    with pytest.raises(StoreError, match="loses the token of company 1001"):
        harness.run(renewal(harness, memory), after=drop)
    assert harness.run(renewal(harness, memory)).refresh_token in harness.server.live


# Data lost during a renewal


@pytest.mark.parametrize("act", LOSSES, ids=lambda act: act.__name__)
@pytest.mark.parametrize("step_index", range(3, len(STEPS) - 1), ids=lambda step_index: f"{step_index}{STEPS[step_index]}")
@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
def test_data_lost_during_renewal_keeps_new_token(
    harness: RenewalHarness, act: Callable[[RenewalHarness, Stored | None], None], step_index: int, done: bool
) -> None:
    memory = TokenMemory()
    before = harness.stored
    renew_with_memory(harness, memory)
    harness.done.clear()

    def lose_data(number: int, step: Step) -> None:
        if number == step_index:
            act(harness, before)

    token = harness.run(renewal(harness, memory), **{"after" if done else "before": lose_data})
    assert token.refresh_token in harness.server.live
    if not (done and step_index == STEPS.index("W", 4)):
        assert harness.record.token == token
    harness.now += 3600
    assert harness.run(renewal(harness, memory)).refresh_token in harness.server.live
    harness.check()


@pytest.mark.parametrize("act", LOSSES, ids=lambda act: act.__name__)
def test_token_not_stored_survives_lost_data(harness: RenewalHarness, act: Callable[[RenewalHarness, Stored | None], None]) -> None:
    """Redis restarts without its data while a process has a token that it could not save."""
    memory = TokenMemory()
    before = harness.stored
    renew_with_memory(harness, memory)
    with pytest.raises(TokenNotStored) as caught:
        harness.run(renewal(harness, memory), before=close_store_from(5))
    act(harness, before)
    token = harness.run(renewal(harness, memory, pending_write=caught.value._pending_write))
    assert token.refresh_token in harness.server.live
    assert len(harness.server.requests) == 2
    harness.check()


@pytest.mark.parametrize("known", [False, True], ids=["first use", "known"])
def test_token_not_stored_survives_loss_then_older_data(harness: RenewalHarness, known: bool) -> None:
    """The store loses its data while the new token is saved, and is full. Then another process restores the older token."""
    memory = TokenMemory()
    if known:
        renew_with_memory(harness, memory)
    before = harness.stored
    harness.done.clear()
    writes = 0

    def lose_then_fail(number: int, step: Step) -> None:
        nonlocal writes
        if not isinstance(step, Write) or number < STEPS.index("W", 4):
            return
        writes += 1
        if writes == 1:
            harness.store.delete(KEY)
        else:
            raise StoreError("the disk is full")

    with pytest.raises(TokenNotStored) as caught:
        harness.run(renewal(harness, memory), before=lose_then_fail)
    requests = len(harness.server.requests)
    restore(harness, before)
    token = harness.run(renewal(harness, memory, pending_write=caught.value._pending_write))
    assert token.refresh_token in harness.server.live
    assert harness.record.token == token
    assert len(harness.server.requests) == requests
    harness.check()


@pytest.mark.parametrize("act", LOSSES, ids=lambda act: act.__name__)
@pytest.mark.parametrize("known", [False, True], ids=["first use", "known"])
def test_token_stored_late_survives_loss_after_it(
    harness: RenewalHarness, act: Callable[[RenewalHarness, Stored | None], None], known: bool
) -> None:
    """A token that could not be stored is stored by the next renewal, and the store loses it at once."""
    memory = TokenMemory()
    before = harness.stored
    if known:
        renew_with_memory(harness, memory)
    with pytest.raises(TokenNotStored) as caught:
        harness.run(renewal(harness, memory), before=close_store_from(5))
    requests = len(harness.server.requests)
    written = False

    def lose_after_write(number: int, step: Step) -> None:
        nonlocal written
        if isinstance(step, Write) and not written:
            written = True
            act(harness, before)

    token = harness.run(renewal(harness, memory, pending_write=caught.value._pending_write), after=lose_after_write)
    assert token.refresh_token in harness.server.live
    assert harness.record.token == token
    assert len(harness.server.requests) == requests
    harness.check()


def test_spare_token_survives_loss_after_it_is_stored(harness: RenewalHarness) -> None:
    """The stored token is invalid, so the spare one is stored, and the store restores the invalid one at once."""
    memory = TokenMemory()
    valid = harness.run(renewal(harness, memory))
    invalid = evolve(harness.record, token=evolve(valid, refresh_token="pl4nted-other"))
    stored = Stored(10, invalid.to_bytes())
    harness.store.delete(KEY)
    assert harness.store.write(KEY, stored, after=0)
    memory.forget()
    memory.spare = valid
    harness.now += 3600
    lost = False

    def lose_spare(number: int, step: Step) -> None:
        nonlocal lost
        if isinstance(step, Write) and not lost and harness.record.token.refresh_token == valid.refresh_token:
            lost = True
            restore(harness, stored)

    token = harness.run(renewal(harness, memory), after=lose_spare)
    assert lost
    assert token.refresh_token in harness.server.live


@pytest.mark.parametrize("minutes", [0, 60], ids=["fresh", "expired"])
def test_spare_token_replaces_token_that_is_noted_as_dead(harness: RenewalHarness, minutes: int) -> None:
    memory = TokenMemory()
    valid = harness.run(renewal(harness, memory))
    invalid = evolve(harness.record, token=evolve(valid, refresh_token="pl4nted-other")).mark_dead("used")
    harness.store.delete(KEY)
    assert harness.store.write(KEY, Stored(10, invalid.to_bytes()), after=0)
    memory.forget()
    memory.spare = valid
    harness.now += minutes * 60
    assert harness.run(renewal(harness, memory)).refresh_token in harness.server.live
    assert harness.record.dead is None


def test_token_not_stored_is_spare_if_another_token_is_stored(harness: RenewalHarness) -> None:
    """The token of another process is newer in the store, but Fortnox rejects it."""
    memory = TokenMemory()
    with pytest.raises(TokenNotStored) as caught:
        harness.run(renewal(harness, memory), before=close_store_from(5))
    stored = harness.stored
    assert stored is not None
    other = evolve(harness.record, token=evolve(harness.record.token, refresh_token="pl4nted-other", obtained_at=harness.now))
    assert harness.store.write(KEY, Stored(stored.generation + 1, other.to_bytes()), after=stored.generation)
    harness.now += 3600
    harness.run(renewal(harness, memory, pending_write=caught.value._pending_write))
    harness.now += 3600
    assert harness.run(renewal(harness, memory)).refresh_token in harness.server.live


@pytest.mark.parametrize("act", LOSSES, ids=lambda act: act.__name__)
def test_new_token_survives_loss_after_expired_lease(harness: RenewalHarness, act: Callable[[RenewalHarness, Stored | None], None]) -> None:
    before = harness.stored
    memory = TokenMemory()
    renew_with_memory(harness, memory)
    harness.done.clear()

    def sleep(number: int, step: Step) -> None:
        if number == STEPS.index("W", 4):
            harness.now += LEASE
            act(harness, before)

    token = harness.run(renewal(harness, memory), before=sleep)
    assert token.refresh_token in harness.server.live
    assert harness.server.requests == ["pl4nted-refresh1", "pl4nted-refresh2"]
    harness.check()


# Processes that sleep


@pytest.mark.parametrize("step_index", range(len(STEPS) - 2), ids=lambda step_index: f"{step_index}{STEPS[step_index]}")
@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("seconds", [50.0, LEASE, 4000.0, -30.0])
def test_process_that_slept_sends_no_used_token(harness: RenewalHarness, step_index: int, done: bool, seconds: float) -> None:
    if done and step_index == STEPS.index("P"):
        return  # The response has arrived.

    def sleep(number: int, step: Step) -> None:
        if number == step_index:
            harness.now += seconds
            harness.store.acquire(KEY, "another", 1)
            renew_elsewhere(harness)
            harness.store.release(KEY, "another")

    token = harness.run(harness.renewal(), **{"after" if done else "before": sleep})
    assert token.refresh_token in harness.server.live
    assert harness.server.requests in ([], ["pl4nted-refresh2"]), "a used refresh token was sent"
    harness.check()


def test_process_that_slept_waits_for_current_holder(harness: RenewalHarness) -> None:
    def sleep(number: int, step: Step) -> None:
        if number == STEPS.index("P"):
            harness.now += LEASE
            assert harness.store.acquire(KEY, "another", LEASE)

    started = harness.now
    assert harness.run(harness.renewal(), before=sleep).refresh_token == "pl4nted-refresh2"
    assert harness.now - started >= 2 * LEASE
    assert harness.server.requests == ["pl4nted-refresh1"]
    harness.check()


# The own lease


@pytest.mark.parametrize("failure", [StoreError("closed"), OSError("disk")], ids=repr)
def test_lock_that_could_not_be_released_is_not_waited_for(harness: RenewalHarness, failure: Exception) -> None:
    memory = TokenMemory()
    harness.run(renewal(harness, memory), before=raise_always(failure, Unlock))
    assert len(memory.unreleased) == 1
    harness.now += 3600
    assert harness.store.acquire(KEY, memory.unreleased[0], LEASE)
    started = harness.now
    harness.run(renewal(harness, memory))
    assert harness.now == started
    assert memory.unreleased == []
    harness.check()


def test_token_not_stored_is_stored_without_waiting(harness: RenewalHarness) -> None:
    memory = TokenMemory()
    with pytest.raises(TokenNotStored) as caught:
        harness.run(renewal(harness, memory), before=close_store_from(5))
    started = harness.now
    harness.run(renewal(harness, memory, pending_write=caught.value._pending_write))
    assert harness.now == started
    harness.check()


def test_unreleased_locks_are_bounded(harness: RenewalHarness) -> None:
    memory = TokenMemory()
    for _ in range(50):
        with pytest.raises(StoreError):
            harness.run(renewal(harness, memory), before=close_store_from(1))
    assert 0 < len(memory.unreleased) < 20


def test_lock_of_another_is_not_released(harness: RenewalHarness) -> None:
    memory = TokenMemory(unreleased=["mine"])
    assert harness.store.acquire(KEY, "another", 30)
    started = harness.now
    harness.run(renewal(harness, memory))
    assert harness.now - started >= 30


# Rejected refresh tokens


@pytest.mark.parametrize("reads", range(1, 11))
def test_invalid_grant_reads_store_for_five_seconds(harness: RenewalHarness, reads: int) -> None:
    """The process that used the refresh token saves the new one some seconds later."""
    another = harness.record.token.refresh_token or ""
    harness.server.live.discard(another)
    after = harness.stored.generation if harness.stored else 0
    seen: list[float] = []

    def save(number: int, step: Step) -> None:
        if isinstance(step, Read) and harness.server.requests:
            seen.append(harness.now)
            if len(seen) == reads:
                token = harness.server.consent()

                assert harness.store.write(KEY, Stored(after + 1, Record(token).to_bytes()), after=after)

    started = harness.now
    token = harness.run(harness.renewal(), before=save)
    assert token.refresh_token in harness.server.live
    assert harness.now - started == reads * 0.5
    assert harness.server.requests == ["pl4nted-refresh1"]
    harness.check()


def test_invalid_grant_without_another_token_waits_five_seconds(harness: RenewalHarness) -> None:
    harness.server.live.clear()
    started = harness.now
    with pytest.raises(ReauthorizationRequired):
        harness.run(harness.renewal())
    assert harness.now - started == 5
    assert [step.seconds for step in harness.done if isinstance(step, Sleep)] == [0.5] * 10
    harness.check()


def test_spare_token_is_used_when_stored_one_is_invalid(harness: RenewalHarness) -> None:
    """Two renewals overlap after a lease expired. Fortnox accepts both, and only the token that it issued last is valid."""
    memory = TokenMemory()

    def overlap(number: int, step: Step) -> None:
        if isinstance(step, PostToken):
            stored = harness.stored
            assert stored is not None
            first = harness.server.consent()
            harness.server.live.discard(first.refresh_token or "")

            assert harness.store.write(KEY, Stored(stored.generation + 1, Record(first).to_bytes()), after=stored.generation)

    harness.run(renewal(harness, memory), after=overlap)
    assert memory.spare is not None
    harness.now += 3600
    token = harness.run(renewal(harness, memory))
    assert token.refresh_token in harness.server.live
    harness.check()

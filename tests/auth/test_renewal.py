"""Renewal of a token: its steps, failures of a step, and tokens that could not be saved."""

from typing import Any

import pytest
from fortnox_client._steps import Sleep
from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenNotStored
from fortnox_client.auth.locking import LEASE
from fortnox_client.auth.steps import PostToken, Step, Write
from fortnox_client.auth.token import NEW_SECONDS, Record, Token

from tests.auth.harness import RenewalHarness, lost, token_response
from tests.auth.renewal_faults import (
    SENT,
    STEPS,
    STORED,
    close_store_from,
    expired_harness,
    raise_at,
    renew_elsewhere,
    store_again,
)


@pytest.fixture
def harness() -> RenewalHarness:
    return expired_harness()


# Renewal without a conflict


def test_renewal_without_conflict_has_seven_steps(harness: RenewalHarness) -> None:
    token = harness.run(harness.renewal())
    assert harness.names == STEPS
    assert (token.access_token, token.refresh_token) == ("pl4nted-access2", "pl4nted-refresh2")
    assert harness.record == Record(token)
    harness.check()


def test_note_is_stored_while_request_is_pending(harness: RenewalHarness) -> None:
    def check_note(number: int, step: Step) -> None:
        if isinstance(step, PostToken):
            assert (harness.record.status, harness.record.begun_at) == ("uncertain", harness.now)

    harness.run(harness.renewal(), before=check_note)
    assert harness.record.status == "alive"


def test_fresh_token_needs_one_read() -> None:
    harness = RenewalHarness()
    token = harness.consent()
    harness.done.clear()
    assert harness.run(harness.renewal()) == token
    assert harness.names == "R"


def test_rejected_fresh_token_is_renewed() -> None:
    harness = RenewalHarness()
    token = harness.consent()
    harness.now += NEW_SECONDS
    assert harness.run(harness.renewal(rejected=token.access_token)) != token


def test_renewal_without_token_raises_with_url() -> None:
    harness = RenewalHarness()
    with pytest.raises(ReauthorizationRequired, match=r"^Company 1001 must consent again: no token of it is stored\. Open https://consent"):
        harness.run(harness.renewal())
    harness.check_unlocked()


@pytest.mark.parametrize("left_out", [{}, {"refresh_token": None}, {"scope": ""}])
def test_omitted_response_fields_keep_values(harness: RenewalHarness, left_out: dict[str, Any]) -> None:
    """RFC 6749: after a response without a refresh token, the sent one stays valid."""
    harness.server.fixed_response = token_response(200, access_token="pl4nted-access2", expires_in=3600, **left_out)
    token = harness.run(harness.renewal())
    assert (token.refresh_token, token.scopes) == ("pl4nted-refresh1", ("customer",))
    assert harness.record.token == token


# Failures


@pytest.mark.parametrize("error", [StoreError("x"), KeyboardInterrupt(), RuntimeError("x"), lost(), lost(untouched=True)], ids=repr)
@pytest.mark.parametrize("done", [False, True], ids=["undone", "done"])
@pytest.mark.parametrize("step_index", range(len(STEPS)), ids=lambda step_index: f"{step_index}{STEPS[step_index]}")
def test_failed_step_next_renewal_returns_token(harness: RenewalHarness, step_index: int, done: bool, error: BaseException) -> None:
    if step_index == SENT and done and getattr(error, "untouched", False):
        return  # A request that arrived is not untouched.
    fail = raise_at(step_index, error)
    try:
        token: Token | None = harness.run(harness.renewal(), **{"after" if done else "before": fail})
    except BaseException as raised:  # noqa: BLE001, it is checked
        assert raised is error or isinstance(raised, TokenNotStored | ReauthorizationRequired)
        token = None
    if step_index == STEPS.index("U"):
        harness.now += LEASE
    harness.check()
    if token is not None:
        assert harness.record.token == token
    server_renewed = "pl4nted-refresh1" in harness.server.successor and not (step_index == SENT and done)
    sent_before = len(harness.server.requests)
    if step_index == SENT and done:
        with pytest.raises(ReauthorizationRequired):
            harness.run(harness.renewal())
        assert harness.record.status == "dead"
        return
    assert harness.run(harness.renewal()).refresh_token in harness.server.live
    if server_renewed:
        assert harness.server.requests[sent_before:] == [], "a used refresh token was sent again"
    harness.check()


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("x"), StoreError("x")], ids=repr)
def test_interrupt_after_response_stores_token_first(harness: RenewalHarness, error: BaseException) -> None:
    try:
        harness.run(harness.renewal(), before=raise_at(STORED, error))
    except KeyboardInterrupt as raised:
        assert raised is error
    assert harness.record.token.refresh_token == "pl4nted-refresh2"


def test_interrupt_between_store_retries_loses_nothing(harness: RenewalHarness) -> None:
    def fail(number: int, step: Step) -> None:
        if number == STORED:
            raise StoreError("closed")
        if isinstance(step, Sleep):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        harness.run(harness.renewal(), before=fail)
    assert harness.record.token.refresh_token == "pl4nted-refresh2"
    harness.check()


@pytest.mark.parametrize("error", [StoreError("closed"), OSError("disk"), KeyboardInterrupt()], ids=repr)
def test_store_failure_keeps_token_in_process(harness: RenewalHarness, error: BaseException) -> None:
    """The lock cannot be released either. That error must not replace the one with the token."""

    def closed(number: int, step: Step) -> None:
        if number >= STORED and not isinstance(step, Sleep):
            raise error if number == STORED else StoreError("closed")

    with pytest.raises(TokenNotStored) as caught:
        harness.run(harness.renewal(), before=closed)
    assert "pl4nted-refresh2" not in repr(caught.value) + str(caught.value)
    assert harness.record.status == "uncertain"
    harness.now += LEASE
    harness.done.clear()
    assert harness.run(harness.renewal(pending_write=caught.value._pending_write)).refresh_token == "pl4nted-refresh2"
    assert harness.names == "RLWRU"
    assert harness.server.requests == ["pl4nted-refresh1"]
    harness.check()


def test_store_failure_is_retried_with_delays(harness: RenewalHarness) -> None:
    started = harness.now
    with pytest.raises(TokenNotStored):
        harness.run(harness.renewal(), before=close_store_from(STORED))
    assert 5 < harness.now - started < 10


def test_pending_write_is_stored_over_fresh_token() -> None:
    """The old token looks fresh again after the clock was set back."""
    harness = RenewalHarness()
    token = harness.consent()
    harness.now += NEW_SECONDS
    with pytest.raises(TokenNotStored) as caught:
        harness.run(harness.renewal(rejected=token.access_token), before=close_store_from(STORED))
    harness.now += LEASE
    assert harness.run(harness.renewal(pending_write=caught.value._pending_write)).refresh_token == "pl4nted-refresh2"


def test_pending_write_yields_to_later_consent(harness: RenewalHarness) -> None:
    with pytest.raises(TokenNotStored) as caught:
        harness.run(harness.renewal(), before=close_store_from(STORED))
    harness.now += LEASE
    second_token = harness.consent()
    assert harness.run(harness.renewal(pending_write=caught.value._pending_write)) == second_token


@pytest.mark.parametrize("token_exists", [False, True])
def test_pending_consent_replaces_any_token(token_exists: bool) -> None:
    harness = RenewalHarness()
    if token_exists:
        harness.consent()
    token = harness.server.consent()
    steps = store_again(token)
    with pytest.raises(TokenNotStored) as caught:
        harness.run(steps, before=close_store_from(0))
    assert harness.run(harness.renewal(pending_write=caught.value._pending_write)) == token
    assert harness.record.token == token


@pytest.mark.parametrize("token_exists", [False, True])
def test_consent_stored_without_report_is_not_repeated(token_exists: bool) -> None:
    """The store writes the token and then raises. Another process renews the token before the retry."""
    harness = RenewalHarness()
    if token_exists:
        harness.consent()
    token = harness.server.consent()
    failures = iter([StoreError("lost")])

    def after(number: int, step: Step) -> None:
        if isinstance(step, Write):
            for error in failures:
                raise error

    def before(number: int, step: Step) -> None:
        if isinstance(step, Sleep):
            renew_elsewhere(harness)

    assert harness.run(store_again(token), before=before, after=after)
    assert harness.record.token.refresh_token in harness.server.live
    assert harness.record.token.refresh_token != token.refresh_token

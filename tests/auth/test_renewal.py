"""A renewal, step by step: whatever fails and whoever comes in between, no consent is lost that a process still holds.

The steps of a renewal that meets nobody: read, lock, read, write the note, send, write the token, unlock.
"""

import itertools
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from fortnox_client._steps import Sleep
from fortnox_client.auth import Stored, StoreKey
from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenNotStored, TokenRefused, TokenUnavailable
from fortnox_client.auth.locking import LEASE
from fortnox_client.auth.steps import Lock, PostToken, Step, Unlock, Write
from fortnox_client.auth.token import Record, Token

from tests.auth.harness import KEY, SERVICE, RenewalHarness, answer, lost

STEPS = "RLRWPWU"
SENT, STORED = 4, 5


@pytest.fixture
def harness() -> RenewalHarness:
    harness = RenewalHarness()
    harness.consent()
    harness.now += 3600
    harness.done.clear()
    return harness


def _at(place: int, error: BaseException) -> Callable[[int, Step], None]:
    def raise_there(number: int, step: Step) -> None:
        if number == place:
            raise error

    return raise_there


def _always(error: BaseException, *steps: type) -> Callable[[int, Step], None]:
    def raise_at(number: int, step: Step) -> None:
        if isinstance(step, steps):
            raise error

    return raise_at


def _store_closed_from(place: int) -> Callable[[int, Step], None]:
    def closed(number: int, step: Step) -> None:
        if number >= place and not isinstance(step, PostToken | Sleep):
            raise StoreError("closed")

    return closed


# A renewal that meets nobody


def test_renewal_without_conflict_has_seven_steps(harness: RenewalHarness) -> None:
    token = harness.run(harness.renewal())
    assert harness.names == STEPS
    assert (token.access_token, token.refresh_token) == ("pl4nted-access2", "pl4nted-refresh2")
    assert harness.record == Record(token)
    harness.check()


def test_note_is_stored_while_request_is_pending(harness: RenewalHarness) -> None:
    def look(number: int, step: Step) -> None:
        if isinstance(step, PostToken):
            assert (harness.record.status, harness.record.begun_at) == ("uncertain", harness.now)

    harness.run(harness.renewal(), before=look)
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
    assert harness.run(harness.renewal(rejected=token.access_token)) != token


def test_renewal_without_token_raises_with_url() -> None:
    harness = RenewalHarness()
    with pytest.raises(ReauthorizationRequired, match=r"^Company 1001 must consent again: no token of it is stored\. Open https://consent"):
        harness.run(harness.renewal())
    harness.check_unlocked()


@pytest.mark.parametrize("left_out", [{}, {"refresh_token": None}, {"scope": ""}])
def test_omitted_response_fields_keep_values(harness: RenewalHarness, left_out: dict[str, Any]) -> None:
    """RFC 6749: an answer without a refresh token leaves the one that was sent alive."""
    harness.server.says = answer(200, access_token="pl4nted-access2", expires_in=3600, **left_out)
    token = harness.run(harness.renewal())
    assert (token.refresh_token, token.scopes) == ("pl4nted-refresh1", ("customer",))
    assert harness.record.token == token


# What fails


@pytest.mark.parametrize("error", [StoreError("x"), KeyboardInterrupt(), RuntimeError("x"), lost(), lost(untouched=True)], ids=repr)
@pytest.mark.parametrize("done", [False, True], ids=["undone", "done"])
@pytest.mark.parametrize("place", range(len(STEPS)), ids=lambda place: f"{place}{STEPS[place]}")
def test_failed_step_next_renewal_returns_token(harness: RenewalHarness, place: int, done: bool, error: BaseException) -> None:
    if place == SENT and done and getattr(error, "untouched", False):
        return  # what was done is not untouched
    fail = _at(place, error)
    try:
        token: Token | None = harness.run(harness.renewal(), **{"after" if done else "before": fail})
    except BaseException as raised:  # noqa: BLE001, it is looked at
        assert raised is error or isinstance(raised, TokenNotStored | ReauthorizationRequired)
        token = None
    if place == STEPS.index("U"):
        harness.now += LEASE
    harness.check()
    if token is not None:
        assert harness.record.token == token
    answered = "pl4nted-refresh1" in harness.server.successor and not (place == SENT and done)
    sent_before = len(harness.server.requests)
    if place == SENT and done:
        with pytest.raises(ReauthorizationRequired):
            harness.run(harness.renewal())
        assert harness.record.status == "dead"
        return
    assert harness.run(harness.renewal()).refresh_token in harness.server.live
    if answered:
        assert harness.server.requests[sent_before:] == [], "a refresh token was sent again that was certainly used"
    harness.check()


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("x"), StoreError("x")], ids=repr)
def test_interrupt_after_response_stores_token_first(harness: RenewalHarness, error: BaseException) -> None:
    try:
        harness.run(harness.renewal(), before=_at(STORED, error))
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
    """Also the lock cannot be given back then, and that must not hide the token."""

    def closed(number: int, step: Step) -> None:
        if number >= STORED and not isinstance(step, Sleep):
            raise error if number == STORED else StoreError("closed")

    with pytest.raises(TokenNotStored) as caught:
        harness.run(harness.renewal(), before=closed)
    assert "pl4nted-refresh2" not in repr(caught.value) + str(caught.value)
    assert harness.record.status == "uncertain"
    harness.now += LEASE
    harness.done.clear()
    assert harness.run(harness.renewal(pending_write=caught.value.pending_write)).refresh_token == "pl4nted-refresh2"
    assert harness.names == "RLWRU"
    assert harness.server.requests == ["pl4nted-refresh1"]
    harness.check()


def test_store_failure_is_retried_with_delays(harness: RenewalHarness) -> None:
    started = harness.now
    with pytest.raises(TokenNotStored):
        harness.run(harness.renewal(), before=_store_closed_from(STORED))
    assert 5 < harness.now - started < 10


def test_pending_write_is_stored_over_fresh_token() -> None:
    """A clock that was set back makes the old token look fresh again."""
    harness = RenewalHarness()
    token = harness.consent()
    with pytest.raises(TokenNotStored) as caught:
        harness.run(harness.renewal(rejected=token.access_token), before=_store_closed_from(STORED))
    harness.now += LEASE
    assert harness.run(harness.renewal(pending_write=caught.value.pending_write)).refresh_token == "pl4nted-refresh2"


def test_pending_write_yields_to_later_consent(harness: RenewalHarness) -> None:
    with pytest.raises(TokenNotStored) as caught:
        harness.run(harness.renewal(), before=_store_closed_from(STORED))
    harness.now += LEASE
    anew = harness.consent()
    assert harness.run(harness.renewal(pending_write=caught.value.pending_write)) == anew


@pytest.mark.parametrize("there", [False, True])
def test_pending_consent_replaces_any_token(there: bool) -> None:
    harness = RenewalHarness()
    if there:
        harness.consent()
    token = harness.server.consent()
    steps = _stored_anew(token)
    with pytest.raises(TokenNotStored) as caught:
        harness.run(steps, before=_store_closed_from(0))
    assert harness.run(harness.renewal(pending_write=caught.value.pending_write)) == token
    assert harness.record.token == token


def _stored_anew(token: Token) -> Any:
    from fortnox_client.auth.renewal import store_token

    return store_token(KEY, token, None)


@pytest.mark.parametrize("there", [False, True])
def test_consent_stored_without_report_is_not_repeated(there: bool) -> None:
    """The store has taken it and not said so; before it is tried again another process renews it."""
    harness = RenewalHarness()
    if there:
        harness.consent()
    token = harness.server.consent()
    unheard = iter([StoreError("unheard")])

    def after(number: int, step: Step) -> None:
        if isinstance(step, Write):
            for error in unheard:
                raise error

    def before(number: int, step: Step) -> None:
        if isinstance(step, Sleep):
            _renewed(harness)

    assert harness.run(_stored_anew(token), before=before, after=after)
    assert harness.record.token.refresh_token in harness.server.live
    assert harness.record.token.refresh_token != token.refresh_token


# What the token endpoint says


def test_missing_response_is_retried_once(harness: RenewalHarness) -> None:
    tries = itertools.count()

    def fail(number: int, step: Step) -> None:
        if isinstance(step, PostToken) and next(tries) == 0:
            raise lost()

    assert harness.run(harness.renewal(), before=fail).refresh_token == "pl4nted-refresh2"
    harness.check()


@pytest.mark.parametrize("untouched", [False, True])
def test_silent_token_endpoint_keeps_token(harness: RenewalHarness, untouched: bool) -> None:
    with pytest.raises(TokenUnavailable):
        harness.run(harness.renewal(), before=_always(lost(untouched), PostToken))
    assert harness.names.count("W") + harness.names.count("S") == (5 if untouched else 3), (
        "two notes, which are taken back where nothing was done, and one wait"
    )
    assert harness.record.status == ("alive" if untouched else "uncertain")
    harness.check()
    assert harness.run(harness.renewal()).refresh_token == "pl4nted-refresh2"


def test_lost_response_requires_reauthorization(harness: RenewalHarness) -> None:
    with pytest.raises(ReauthorizationRequired, match="a renewal was interrupted") as caught:
        harness.run(harness.renewal(), after=_at(SENT, lost()))
    assert (caught.value.tenant, caught.value.url) == ("1001", "https://consent/?customer")
    assert isinstance(caught.value.__cause__, TokenRefused)
    assert harness.server.requests == ["pl4nted-refresh1"] * 2
    assert harness.record.status == "dead"
    harness.check()


def test_dead_token_sends_no_request(harness: RenewalHarness) -> None:
    harness.server.live.clear()
    for _ in range(2):
        with pytest.raises(ReauthorizationRequired, match="its refresh token is used, expired or revoked"):
            harness.run(harness.renewal())
    assert harness.server.requests == ["pl4nted-refresh1"]
    assert harness.run(_stored_anew(harness.server.consent()))
    assert harness.run(harness.renewal()).refresh_token == "pl4nted-refresh2"


def test_dead_token_with_fresh_access_token_raises() -> None:
    harness = RenewalHarness()
    token = harness.consent()
    harness.server.live.clear()
    for rejected in (token.access_token, None):
        with pytest.raises(ReauthorizationRequired):
            harness.run(harness.renewal(rejected=rejected))
    assert harness.server.requests == ["pl4nted-refresh1"]


@pytest.mark.parametrize("begun", [None, 999_000.0])
@pytest.mark.parametrize(
    ("status", "error"),
    [(401, "invalid_client"), (400, "invalid_client"), (403, "error_missing_app_license"), (400, "unauthorized_client"), (400, "new_word")],
)
def test_other_oauth_error_keeps_token(harness: RenewalHarness, status: int, error: str, begun: float | None) -> None:
    """What was uncertain before stays so: this refusal says nothing of the refresh token."""
    before = attrs.evolve(harness.record, begun_at=begun)
    assert harness.stored is not None
    harness.store.write(KEY, Stored(harness.stored.generation, before.to_bytes()), after=harness.stored.generation)
    harness.server.says = answer(status, error=error)
    with pytest.raises(TokenRefused, match=f"{status} {error}"):
        harness.run(harness.renewal())
    assert harness.record == before
    harness.check_unlocked()


NOW_HEADER = {"date": "Wed, 21 Oct 2026 07:28:00 GMT"}


@pytest.mark.parametrize(
    ("headers", "retry_after", "waited"),
    [
        ({"retry-after": "3"}, 3, 3),
        ({"retry-after": "4000"}, 4000, 10),
        ({}, None, 0.2),
        ({"retry-after": "²"}, None, 0.2),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:07 GMT", **NOW_HEADER}, 7, 7),
        ({"retry-after": "Wed, 21 Oct 2026 08:28:00 GMT", **NOW_HEADER}, 3600, 10),
        ({"retry-after": "Wed, 21 Oct 2026 07:27:00 GMT", **NOW_HEADER}, 0, 0.2),
    ],
)
def test_429_waits_for_retry_after(harness: RenewalHarness, headers: dict[str, str], retry_after: float | None, waited: float) -> None:
    harness.server.says = answer(429, headers)
    with pytest.raises(TokenUnavailable) as caught:
        harness.run(harness.renewal())
    assert [step.seconds for step in harness.done if isinstance(step, Sleep)] == [waited]
    assert caught.value.retry_after == retry_after
    assert harness.record.status == "alive"


def test_slowest_renewal_ends_within_lease(harness: RenewalHarness) -> None:
    """A lease that ends under a renewal lets another one send the same refresh token."""
    ends: list[float] = []

    def slow(number: int, step: Step) -> None:
        if isinstance(step, Lock):
            ends.append(harness.now + step.seconds)
        if isinstance(step, PostToken):
            harness.now += 20
            if len(harness.server.requests) == 0:
                harness.server.requests.append("")
                raise TokenUnavailable("slow", retry_after=3600)
        if len(harness.server.requests) == 2 and not isinstance(step, Sleep | Unlock):
            raise StoreError("closed")
        if isinstance(step, Unlock):
            ends.append(harness.now)

    with pytest.raises(TokenNotStored):
        harness.run(harness.renewal(), before=slow)
    assert len(harness.server.requests) == 2
    lease, end = ends
    assert end < lease


# Who comes in between


def _renewed(harness: RenewalHarness) -> None:
    """By one whose lease has ended."""
    if harness.record.token.refresh_token in harness.server.live:
        after = harness.stored.generation if harness.stored else 0
        harness.server.live.discard(harness.record.token.refresh_token or "")
        token = harness.server.consent()
        assert harness.store.write(KEY, Stored(after + 1, Record(token).to_bytes()), after=after)


def _noted(harness: RenewalHarness) -> None:
    assert harness.stored is not None
    generation = harness.stored.generation
    harness.store.write(KEY, Stored(generation, harness.record.mark_started(harness.now).to_bytes()), after=generation)


def _consented(harness: RenewalHarness) -> None:
    harness.consent()


def _consented_for_a_moment(harness: RenewalHarness) -> None:
    """The new token is old already: this process slept."""
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


COMPETITORS = [_renewed, _noted, _consented, _consented_for_a_moment, _deleted, _deleted_and_consented, _revoked_and_consented]


@pytest.mark.parametrize("act", COMPETITORS, ids=lambda act: act.__name__)
@pytest.mark.parametrize("place", range(len(STEPS)), ids=lambda place: f"{place}{STEPS[place]}")
@pytest.mark.parametrize("fails", [None, SENT], ids=["", "refused"])
def test_concurrent_process_at_any_step_loses_nothing(
    harness: RenewalHarness, place: int, act: Callable[[RenewalHarness], None], fails: int | None
) -> None:
    """`refused`: what this renewal has sent is refused, as it would be where another one had used it."""

    def come(number: int, step: Step) -> None:
        if number == place:
            act(harness)
        if number == fails and not (place == SENT and act is _renewed):
            harness.server.live.discard("pl4nted-refresh1")

    try:
        token = harness.run(harness.renewal(), before=come)
    except ReauthorizationRequired:
        assert act is _deleted or (fails is not None and (act in (_noted, _renewed) or place > STORED))
        token = None
    if place <= STEPS.index("W") and act is not _noted:
        assert "pl4nted-refresh1" not in harness.server.requests, "a refresh token was sent that another had used or forgotten"
    if act is _deleted and place > 0:
        assert harness.stored is None, "what was forgotten came back"
        harness.check_unlocked()
        return
    if act is _deleted:
        return
    if token is not None:
        assert harness.record.token == token or place > STORED
        assert token.refresh_token in harness.server.live or place > STORED
    if token is not None or "consented" in act.__name__:
        assert harness.record.token.refresh_token in harness.server.live
    harness.check()


def test_invalid_grant_uses_token_stored_by_another_process(harness: RenewalHarness) -> None:
    def sleep(number: int, step: Step) -> None:
        if number == SENT:
            harness.server.live.clear()
            _consented_for_a_moment(harness)

    assert harness.run(harness.renewal(), before=sleep).refresh_token == "pl4nted-refresh3"
    assert harness.server.requests == ["pl4nted-refresh1", "pl4nted-refresh2"]


# Who waits


def test_waiting_process_uses_token_of_lock_holder(harness: RenewalHarness) -> None:
    assert harness.store.acquire(KEY, "other", 60)

    def other(number: int, step: Step) -> None:
        if number == 7:
            _renewed(harness)

    assert harness.run(harness.renewal(), before=other).refresh_token == "pl4nted-refresh2"
    assert harness.server.requests == []
    assert harness.names == "RLSRLSRLSR"
    assert not harness.store.acquire(KEY, "third", 1), "the other's lock was given back by one who never had it"


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


# Client credentials


def test_client_credentials_need_no_note() -> None:
    harness = RenewalHarness()
    token = harness.run(harness.renewal(grant=SERVICE))
    assert harness.names == "RLRPWU"
    assert harness.record.token == token
    harness.now += 3600
    harness.done.clear()
    assert harness.run(harness.renewal(grant=SERVICE)) != token
    assert harness.names == "RLRPWU"


@pytest.mark.parametrize("stored", [False, True])
@pytest.mark.parametrize("error", [lost(), KeyboardInterrupt(), StoreError("x")], ids=repr)
@pytest.mark.parametrize("place", range(6))
def test_client_credentials_failed_step_keeps_working(stored: bool, place: int, error: BaseException) -> None:
    harness = RenewalHarness()
    if stored:
        harness.run(harness.renewal(grant=SERVICE))
        harness.now += 3600
    for _ in range(2):
        try:
            harness.run(harness.renewal(grant=SERVICE), after=_at(place, error))
        except BaseException as raised:  # noqa: BLE001, it is looked at
            assert raised is error
        harness.check_unlocked()
    assert harness.run(harness.renewal(grant=SERVICE))
    assert harness.record.status == "alive"


@pytest.mark.parametrize("stored", [False, True])
def test_client_credentials_rejected_are_retried_by_next(stored: bool) -> None:
    harness = RenewalHarness()
    if stored:
        harness.run(harness.renewal(grant=SERVICE))
        harness.now += 3600
    harness.server.says = answer(400, error="invalid_scope")
    with pytest.raises(TokenRefused):
        harness.run(harness.renewal(grant=SERVICE))
    harness.server.says = None
    assert harness.run(harness.renewal(grant=SERVICE))


@pytest.mark.parametrize("stored", [False, True])
@pytest.mark.parametrize("error", ["invalid_grant", "access_denied"])
def test_withdrawn_service_account_requires_consent(stored: bool, error: str) -> None:
    harness = RenewalHarness()
    if stored:
        harness.run(harness.renewal(grant=SERVICE))
        harness.now += 3600
    harness.server.says = answer(400, error=error)
    with pytest.raises(ReauthorizationRequired, match=error) as caught:
        harness.run(harness.renewal(grant=SERVICE))
    assert (caught.value.tenant, caught.value.url) == ("1001", "https://consent/?service")
    harness.check_unlocked()
    harness.server.says = None
    assert harness.run(harness.renewal(grant=SERVICE)), "and when it is there, all is well"


def test_invalid_client_of_service_account_suggests_consent() -> None:
    harness = RenewalHarness()
    harness.server.says = answer(401, error="invalid_client", error_description="The client credentials are invalid")
    with pytest.raises(TokenRefused, match="check the client id and the client secret") as caught:
        harness.run(harness.renewal(grant=SERVICE))
    assert "let company 1001 consent to a service account" in str(caught.value)
    assert str(caught.value).endswith("https://consent/?service")
    assert (caught.value.error, caught.value.status) == ("invalid_client", 401)


# What the store holds


NO_TEXT = Record(Token("\x01", None, (), 0, 0)).to_bytes().replace(b"\\u0001", b"\xff")


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'"\xff"', b'{"token": "\xff"}', b"[1]", NO_TEXT])
def test_unreadable_record_raises_store_error(harness: RenewalHarness, content: bytes) -> None:
    assert harness.stored is not None
    harness.store.write(KEY, Stored(harness.stored.generation, content), after=harness.stored.generation)
    with pytest.raises(StoreError, match="unreadable token record"):
        harness.run(harness.renewal())
    harness.check_unlocked()

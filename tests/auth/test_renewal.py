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

from tests.auth.harness import KEY, SERVICE, World, answer, lost

STEPS = "RLRWPWU"
SENT, STORED = 4, 5


@pytest.fixture
def world() -> World:
    world = World()
    world.consent()
    world.now += 3600
    world.done.clear()
    return world


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


def test_the_steps(world: World) -> None:
    token = world.run(world.renewal())
    assert world.names == STEPS
    assert (token.access_token, token.refresh_token) == ("pl4nted-access2", "pl4nted-refresh2")
    assert world.record == Record(token)
    world.check()


def test_the_note_is_there_while_the_answer_is_not(world: World) -> None:
    def look(number: int, step: Step) -> None:
        if isinstance(step, PostToken):
            assert (world.record.status, world.record.begun_at) == ("uncertain", world.now)

    world.run(world.renewal(), before=look)
    assert world.record.status == "alive"


def test_a_fresh_token_takes_one_look() -> None:
    world = World()
    token = world.consent()
    world.done.clear()
    assert world.run(world.renewal()) == token
    assert world.names == "R"


def test_a_token_that_was_refused_is_renewed_though_it_is_fresh() -> None:
    world = World()
    token = world.consent()
    assert world.run(world.renewal(rejected=token.access_token)) != token


def test_nothing_stored_is_told_with_the_address() -> None:
    world = World()
    with pytest.raises(ReauthorizationRequired, match=r"^Company 1001 must consent again: no token of it is stored\. Open https://consent"):
        world.run(world.renewal())
    world.check_unlocked()


@pytest.mark.parametrize("left_out", [{}, {"refresh_token": None}, {"scope": ""}])
def test_what_an_answer_leaves_out_stays_as_it_was(world: World, left_out: dict[str, Any]) -> None:
    """RFC 6749: an answer without a refresh token leaves the one that was sent alive."""
    world.server.says = answer(200, access_token="pl4nted-access2", expires_in=3600, **left_out)
    token = world.run(world.renewal())
    assert (token.refresh_token, token.scopes) == ("pl4nted-refresh1", ("customer",))
    assert world.record.token == token


# What fails


@pytest.mark.parametrize("error", [StoreError("x"), KeyboardInterrupt(), RuntimeError("x"), lost(), lost(untouched=True)], ids=repr)
@pytest.mark.parametrize("done", [False, True], ids=["undone", "done"])
@pytest.mark.parametrize("place", range(len(STEPS)), ids=lambda place: f"{place}{STEPS[place]}")
def test_whatever_fails_the_next_call_has_a_token(world: World, place: int, done: bool, error: BaseException) -> None:
    if place == SENT and done and getattr(error, "untouched", False):
        return  # what was done is not untouched
    fail = _at(place, error)
    try:
        token: Token | None = world.run(world.renewal(), **{"after" if done else "before": fail})
    except BaseException as raised:  # noqa: BLE001, it is looked at
        assert raised is error or isinstance(raised, TokenNotStored | ReauthorizationRequired)
        token = None
    if place == STEPS.index("U"):
        world.now += LEASE
    world.check()
    if token is not None:
        assert world.record.token == token
    answered = "pl4nted-refresh1" in world.server.successor and not (place == SENT and done)
    sent_before = len(world.server.requests)
    if place == SENT and done:
        with pytest.raises(ReauthorizationRequired):
            world.run(world.renewal())
        assert world.record.status == "dead"
        return
    assert world.run(world.renewal()).refresh_token in world.server.live
    if answered:
        assert world.server.requests[sent_before:] == [], "a refresh token was sent again that was certainly used"
    world.check()


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("x"), StoreError("x")], ids=repr)
def test_a_token_that_came_is_stored_before_an_interruption_goes_on(world: World, error: BaseException) -> None:
    try:
        world.run(world.renewal(), before=_at(STORED, error))
    except KeyboardInterrupt as raised:
        assert raised is error
    assert world.record.token.refresh_token == "pl4nted-refresh2"


def test_an_interruption_between_two_tries_loses_nothing(world: World) -> None:
    def fail(number: int, step: Step) -> None:
        if number == STORED:
            raise StoreError("closed")
        if isinstance(step, Sleep):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        world.run(world.renewal(), before=fail)
    assert world.record.token.refresh_token == "pl4nted-refresh2"
    world.check()


@pytest.mark.parametrize("error", [StoreError("closed"), OSError("disk"), KeyboardInterrupt()], ids=repr)
def test_a_store_that_stays_closed_leaves_the_token_to_the_process(world: World, error: BaseException) -> None:
    """Also the lock cannot be given back then, and that must not hide the token."""

    def closed(number: int, step: Step) -> None:
        if number >= STORED and not isinstance(step, Sleep):
            raise error if number == STORED else StoreError("closed")

    with pytest.raises(TokenNotStored) as caught:
        world.run(world.renewal(), before=closed)
    assert "pl4nted-refresh2" not in repr(caught.value) + str(caught.value)
    assert world.record.status == "uncertain"
    world.now += LEASE
    world.done.clear()
    assert world.run(world.renewal(pending_write=caught.value.pending_write)).refresh_token == "pl4nted-refresh2"
    assert world.names == "RLWRU"
    assert world.server.requests == ["pl4nted-refresh1"]
    world.check()


def test_a_store_is_tried_for_some_seconds(world: World) -> None:
    started = world.now
    with pytest.raises(TokenNotStored):
        world.run(world.renewal(), before=_store_closed_from(STORED))
    assert 5 < world.now - started < 10


def test_a_token_that_is_held_is_stored_though_another_is_fresh() -> None:
    """A clock that was set back makes the old token look fresh again."""
    world = World()
    token = world.consent()
    with pytest.raises(TokenNotStored) as caught:
        world.run(world.renewal(rejected=token.access_token), before=_store_closed_from(STORED))
    world.now += LEASE
    assert world.run(world.renewal(pending_write=caught.value.pending_write)).refresh_token == "pl4nted-refresh2"


def test_a_token_that_is_held_gives_way_to_a_later_consent(world: World) -> None:
    with pytest.raises(TokenNotStored) as caught:
        world.run(world.renewal(), before=_store_closed_from(STORED))
    world.now += LEASE
    anew = world.consent()
    assert world.run(world.renewal(pending_write=caught.value.pending_write)) == anew


@pytest.mark.parametrize("there", [False, True])
def test_a_consent_that_is_held_goes_over_whatever_is_there(there: bool) -> None:
    world = World()
    if there:
        world.consent()
    token = world.server.consent()
    steps = _stored_anew(token)
    with pytest.raises(TokenNotStored) as caught:
        world.run(steps, before=_store_closed_from(0))
    assert world.run(world.renewal(pending_write=caught.value.pending_write)) == token
    assert world.record.token == token


def _stored_anew(token: Token) -> Any:
    from fortnox_client.auth.renewal import store_token

    return store_token(KEY, token, None)


@pytest.mark.parametrize("there", [False, True])
def test_a_consent_that_was_stored_unheard_is_not_stored_over_what_came_of_it(there: bool) -> None:
    """The store has taken it and not said so; before it is tried again another process renews it."""
    world = World()
    if there:
        world.consent()
    token = world.server.consent()
    unheard = iter([StoreError("unheard")])

    def after(number: int, step: Step) -> None:
        if isinstance(step, Write):
            for error in unheard:
                raise error

    def before(number: int, step: Step) -> None:
        if isinstance(step, Sleep):
            _renewed(world)

    assert world.run(_stored_anew(token), before=before, after=after)
    assert world.record.token.refresh_token in world.server.live
    assert world.record.token.refresh_token != token.refresh_token


# What the token endpoint says


def test_an_answer_that_does_not_come_is_asked_for_once_more(world: World) -> None:
    tries = itertools.count()

    def fail(number: int, step: Step) -> None:
        if isinstance(step, PostToken) and next(tries) == 0:
            raise lost()

    assert world.run(world.renewal(), before=fail).refresh_token == "pl4nted-refresh2"
    world.check()


@pytest.mark.parametrize("untouched", [False, True])
def test_a_token_endpoint_that_stays_silent_leaves_the_token(world: World, untouched: bool) -> None:
    with pytest.raises(TokenUnavailable):
        world.run(world.renewal(), before=_always(lost(untouched), PostToken))
    assert world.names.count("W") + world.names.count("S") == (5 if untouched else 3), (
        "two notes, which are taken back where nothing was done, and one wait"
    )
    assert world.record.status == ("alive" if untouched else "uncertain")
    world.check()
    assert world.run(world.renewal()).refresh_token == "pl4nted-refresh2"


def test_an_answer_that_was_lost_after_the_rotation_costs_the_consent_and_says_so(world: World) -> None:
    with pytest.raises(ReauthorizationRequired, match="a renewal was interrupted") as caught:
        world.run(world.renewal(), after=_at(SENT, lost()))
    assert (caught.value.tenant, caught.value.url) == ("1001", "https://consent/?customer")
    assert isinstance(caught.value.__cause__, TokenRefused)
    assert world.server.requests == ["pl4nted-refresh1"] * 2
    assert world.record.status == "dead"
    world.check()


def test_a_dead_token_is_not_asked_for_again(world: World) -> None:
    world.server.live.clear()
    for _ in range(2):
        with pytest.raises(ReauthorizationRequired, match="its refresh token is used, expired or revoked"):
            world.run(world.renewal())
    assert world.server.requests == ["pl4nted-refresh1"]
    assert world.run(_stored_anew(world.server.consent()))
    assert world.run(world.renewal()).refresh_token == "pl4nted-refresh2"


def test_a_dead_consent_is_dead_though_its_access_token_is_fresh() -> None:
    world = World()
    token = world.consent()
    world.server.live.clear()
    for rejected in (token.access_token, None):
        with pytest.raises(ReauthorizationRequired):
            world.run(world.renewal(rejected=rejected))
    assert world.server.requests == ["pl4nted-refresh1"]


@pytest.mark.parametrize("begun", [None, 999_000.0])
@pytest.mark.parametrize(
    ("status", "error"),
    [(401, "invalid_client"), (400, "invalid_client"), (403, "error_missing_app_license"), (400, "unauthorized_client"), (400, "new_word")],
)
def test_a_refusal_of_something_else_leaves_the_token_as_it_was(world: World, status: int, error: str, begun: float | None) -> None:
    """What was uncertain before stays so: this refusal says nothing of the refresh token."""
    before = attrs.evolve(world.record, begun_at=begun)
    assert world.stored is not None
    world.store.write(KEY, Stored(world.stored.generation, before.to_bytes()), after=world.stored.generation)
    world.server.says = answer(status, error=error)
    with pytest.raises(TokenRefused, match=f"{status} {error}"):
        world.run(world.renewal())
    assert world.record == before
    world.check_unlocked()


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
def test_too_many_requests_are_waited_for(world: World, headers: dict[str, str], retry_after: float | None, waited: float) -> None:
    world.server.says = answer(429, headers)
    with pytest.raises(TokenUnavailable) as caught:
        world.run(world.renewal())
    assert [step.seconds for step in world.done if isinstance(step, Sleep)] == [waited]
    assert caught.value.retry_after == retry_after
    assert world.record.status == "alive"


def test_the_slowest_renewal_ends_within_its_lease(world: World) -> None:
    """A lease that ends under a renewal lets another one send the same refresh token."""
    ends: list[float] = []

    def slow(number: int, step: Step) -> None:
        if isinstance(step, Lock):
            ends.append(world.now + step.seconds)
        if isinstance(step, PostToken):
            world.now += 20
            if len(world.server.requests) == 0:
                world.server.requests.append("")
                raise TokenUnavailable("slow", retry_after=3600)
        if len(world.server.requests) == 2 and not isinstance(step, Sleep | Unlock):
            raise StoreError("closed")
        if isinstance(step, Unlock):
            ends.append(world.now)

    with pytest.raises(TokenNotStored):
        world.run(world.renewal(), before=slow)
    assert len(world.server.requests) == 2
    lease, end = ends
    assert end < lease


# Who comes in between


def _renewed(world: World) -> None:
    """By one whose lease has ended."""
    if world.record.token.refresh_token in world.server.live:
        after = world.stored.generation if world.stored else 0
        world.server.live.discard(world.record.token.refresh_token or "")
        token = world.server.consent()
        assert world.store.write(KEY, Stored(after + 1, Record(token).to_bytes()), after=after)


def _noted(world: World) -> None:
    assert world.stored is not None
    generation = world.stored.generation
    world.store.write(KEY, Stored(generation, world.record.mark_started(world.now).to_bytes()), after=generation)


def _consented(world: World) -> None:
    world.consent()


def _consented_for_a_moment(world: World) -> None:
    """The new token is old already: this process slept."""
    world.consent()
    world.now += 4000


def _deleted(world: World) -> None:
    world.store.delete(KEY)


def _deleted_and_consented(world: World) -> None:
    world.store.delete(KEY)
    world.consent()


def _revoked_and_consented(world: World) -> None:
    world.server.live.clear()
    _deleted_and_consented(world)


COMPETITORS = [_renewed, _noted, _consented, _consented_for_a_moment, _deleted, _deleted_and_consented, _revoked_and_consented]


@pytest.mark.parametrize("act", COMPETITORS, ids=lambda act: act.__name__)
@pytest.mark.parametrize("place", range(len(STEPS)), ids=lambda place: f"{place}{STEPS[place]}")
@pytest.mark.parametrize("fails", [None, SENT], ids=["", "refused"])
def test_whoever_comes_in_between_nothing_is_lost(world: World, place: int, act: Callable[[World], None], fails: int | None) -> None:
    """`refused`: what this renewal has sent is refused, as it would be where another one had used it."""

    def come(number: int, step: Step) -> None:
        if number == place:
            act(world)
        if number == fails and not (place == SENT and act is _renewed):
            world.server.live.discard("pl4nted-refresh1")

    try:
        token = world.run(world.renewal(), before=come)
    except ReauthorizationRequired:
        assert act is _deleted or (fails is not None and (act in (_noted, _renewed) or place > STORED))
        token = None
    if place <= STEPS.index("W") and act is not _noted:
        assert "pl4nted-refresh1" not in world.server.requests, "a refresh token was sent that another had used or forgotten"
    if act is _deleted and place > 0:
        assert world.stored is None, "what was forgotten came back"
        world.check_unlocked()
        return
    if act is _deleted:
        return
    if token is not None:
        assert world.record.token == token or place > STORED
        assert token.refresh_token in world.server.live or place > STORED
    if token is not None or "consented" in act.__name__:
        assert world.record.token.refresh_token in world.server.live
    world.check()


def test_who_is_refused_uses_what_came_meanwhile_though_it_must_be_renewed(world: World) -> None:
    def sleep(number: int, step: Step) -> None:
        if number == SENT:
            world.server.live.clear()
            _consented_for_a_moment(world)

    assert world.run(world.renewal(), before=sleep).refresh_token == "pl4nted-refresh3"
    assert world.server.requests == ["pl4nted-refresh1", "pl4nted-refresh2"]


# Who waits


def test_who_waits_uses_what_the_other_stored(world: World) -> None:
    assert world.store.acquire(KEY, "other", 60)

    def other(number: int, step: Step) -> None:
        if number == 7:
            _renewed(world)

    assert world.run(world.renewal(), before=other).refresh_token == "pl4nted-refresh2"
    assert world.server.requests == []
    assert world.names == "RLSRLSRLSR"
    assert not world.store.acquire(KEY, "third", 1), "the other's lock was given back by one who never had it"


def test_a_holder_that_was_killed_is_outlived(world: World) -> None:
    assert world.store.acquire(KEY, "killed", LEASE)
    started = world.now
    assert world.run(world.renewal()).refresh_token == "pl4nted-refresh2"
    assert LEASE <= world.now - started < LEASE + 1


def test_patience_ends(world: World) -> None:
    assert world.store.acquire(KEY, "other", 3600)
    started = world.now
    with pytest.raises(TokenUnavailable, match="Another process has been renewing the token of company 1001 for 100 s"):
        world.run(world.renewal())
    assert LEASE < 100 < world.now - started < 101
    assert world.server.requests == []
    assert not world.store.acquire(KEY, "third", 1)


def test_a_key_does_not_wait_for_another_key(world: World) -> None:
    assert world.store.acquire(StoreKey("client", "1002"), "other", 3600)
    world.run(world.renewal())
    assert world.names == STEPS


# Client credentials


def test_client_credentials_need_no_note_and_nothing_stored() -> None:
    world = World()
    token = world.run(world.renewal(grant=SERVICE))
    assert world.names == "RLRPWU"
    assert world.record.token == token
    world.now += 3600
    world.done.clear()
    assert world.run(world.renewal(grant=SERVICE)) != token
    assert world.names == "RLRPWU"


@pytest.mark.parametrize("stored", [False, True])
@pytest.mark.parametrize("error", [lost(), KeyboardInterrupt(), StoreError("x")], ids=repr)
@pytest.mark.parametrize("place", range(6))
def test_client_credentials_lose_nothing(stored: bool, place: int, error: BaseException) -> None:
    world = World()
    if stored:
        world.run(world.renewal(grant=SERVICE))
        world.now += 3600
    for _ in range(2):
        try:
            world.run(world.renewal(grant=SERVICE), after=_at(place, error))
        except BaseException as raised:  # noqa: BLE001, it is looked at
            assert raised is error
        world.check_unlocked()
    assert world.run(world.renewal(grant=SERVICE))
    assert world.record.status == "alive"


@pytest.mark.parametrize("stored", [False, True])
def test_client_credentials_that_are_refused_are_asked_for_again_by_the_next(stored: bool) -> None:
    world = World()
    if stored:
        world.run(world.renewal(grant=SERVICE))
        world.now += 3600
    world.server.says = answer(400, error="invalid_scope")
    with pytest.raises(TokenRefused):
        world.run(world.renewal(grant=SERVICE))
    world.server.says = None
    assert world.run(world.renewal(grant=SERVICE))


@pytest.mark.parametrize("stored", [False, True])
@pytest.mark.parametrize("error", ["invalid_grant", "access_denied"])
def test_a_service_account_that_is_not_let_in_any_more_needs_a_new_consent(stored: bool, error: str) -> None:
    world = World()
    if stored:
        world.run(world.renewal(grant=SERVICE))
        world.now += 3600
    world.server.says = answer(400, error=error)
    with pytest.raises(ReauthorizationRequired, match=error) as caught:
        world.run(world.renewal(grant=SERVICE))
    assert (caught.value.tenant, caught.value.url) == ("1001", "https://consent/?service")
    world.check_unlocked()
    world.server.says = None
    assert world.run(world.renewal(grant=SERVICE)), "and when it is there, all is well"


def test_credentials_that_are_refused_may_be_right_and_the_consent_withdrawn() -> None:
    world = World()
    world.server.says = answer(401, error="invalid_client", error_description="The client credentials are invalid")
    with pytest.raises(TokenRefused, match="check the client id and the client secret") as caught:
        world.run(world.renewal(grant=SERVICE))
    assert "let company 1001 consent to a service account" in str(caught.value)
    assert str(caught.value).endswith("https://consent/?service")
    assert (caught.value.error, caught.value.status) == ("invalid_client", 401)


# What the store holds


NO_TEXT = Record(Token("\x01", None, (), 0, 0)).to_bytes().replace(b"\\u0001", b"\xff")


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'"\xff"', b'{"token": "\xff"}', b"[1]", NO_TEXT])
def test_what_is_no_token_is_a_store_error(world: World, content: bytes) -> None:
    assert world.stored is not None
    world.store.write(KEY, Stored(world.stored.generation, content), after=world.stored.generation)
    with pytest.raises(StoreError, match="unreadable token record"):
        world.run(world.renewal())
    world.check_unlocked()

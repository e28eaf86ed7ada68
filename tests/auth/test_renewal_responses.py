"""Renewal of a token: responses of the token endpoint."""

import itertools

import attrs
import pytest
from fortnox_client._steps import Sleep
from fortnox_client.auth import Stored
from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenNotStored, TokenRefused, TokenUnavailable
from fortnox_client.auth.steps import Lock, PostToken, Step, Unlock
from fortnox_client.auth.token import NEW_SECONDS

from tests.auth.harness import KEY, RenewalHarness, lost, token_response
from tests.auth.renewal_faults import (
    SENT,
    expired_harness,
    raise_always,
    raise_at,
    store_again,
)


@pytest.fixture
def harness() -> RenewalHarness:
    return expired_harness()


# Responses of the token endpoint


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
        harness.run(harness.renewal(), before=raise_always(lost(untouched), PostToken))
    assert harness.names.count("W") + harness.names.count("S") == (5 if untouched else 3), (
        "two notes, which are removed if the request is untouched, and one wait"
    )
    assert harness.record.status == ("alive" if untouched else "uncertain")
    harness.check()
    assert harness.run(harness.renewal()).refresh_token == "pl4nted-refresh2"


def test_lost_response_requires_reauthorization(harness: RenewalHarness) -> None:
    with pytest.raises(ReauthorizationRequired, match="a renewal was interrupted") as caught:
        harness.run(harness.renewal(), after=raise_at(SENT, lost()))
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
    assert harness.run(store_again(harness.server.consent()))
    assert harness.run(harness.renewal()).refresh_token == "pl4nted-refresh2"


def test_dead_token_with_fresh_access_token_raises() -> None:
    harness = RenewalHarness()
    token = harness.consent()
    harness.now += NEW_SECONDS
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
    """This error does not depend on the refresh token, so the status of the token stays the same."""
    before = attrs.evolve(harness.record, begun_at=begun)
    assert harness.stored is not None
    harness.store.write(KEY, Stored(harness.stored.generation, before.to_bytes()), after=harness.stored.generation)
    harness.server.fixed_response = token_response(status, error=error)
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
    harness.server.fixed_response = token_response(429, headers)
    with pytest.raises(TokenUnavailable) as caught:
        harness.run(harness.renewal())
    assert [step.seconds for step in harness.done if isinstance(step, Sleep)] == [waited]
    assert caught.value.retry_after == retry_after
    assert harness.record.status == "alive"


def test_slowest_renewal_ends_within_lease(harness: RenewalHarness) -> None:
    """If the lease ended during a renewal, another process could send the same refresh token."""
    ends: list[float] = []

    def slow(number: int, step: Step) -> None:
        if isinstance(step, Lock):
            ends.append(harness.now + step.seconds)
        if isinstance(step, PostToken) and len(harness.server.requests) == 0:
            harness.now += 20
            harness.server.requests.append("")
            raise TokenUnavailable("slow", retry_after=3600)
        if len(harness.server.requests) == 2 and not isinstance(step, Sleep | Unlock):
            raise StoreError("closed")
        if isinstance(step, Unlock):
            ends.append(harness.now)

    def respond_late(number: int, step: Step) -> None:
        if isinstance(step, PostToken):
            harness.now += 20

    with pytest.raises(TokenNotStored):
        harness.run(harness.renewal(), before=slow, after=respond_late)
    assert len(harness.server.requests) == 2
    lease, end = ends
    assert end < lease

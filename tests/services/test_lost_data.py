"""Servers that lose their data or restore older data: the token in memory is stored again."""

from collections.abc import Callable

import pytest
from fortnox_client.auth import Store, Stored, open_store
from fortnox_client.auth.errors import TokenNotStored
from fortnox_client.auth.renewal import Renewal
from fortnox_client.auth.steps import Step
from fortnox_client.auth.token_memory import TokenMemory

from tests.auth.harness import KEY, PERSON, RenewalHarness
from tests.auth.renewal_faults import STEPS, close_store_from
from tests.services.test_stores import _delete_all


@pytest.fixture(params=["redis_url", "postgres_url"])
def url(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue(request.param)
    _delete_all(url)
    return url


def _lose(store: Store, url: str, before: Stored) -> None:
    if url.startswith("redis"):
        _delete_all(url)
    else:
        store.delete(KEY)


def _restore(store: Store, url: str, before: Stored) -> None:
    store.delete(KEY)
    assert store.write(KEY, before, after=0)


LOSSES: list[Callable[[Store, str, Stored], None]] = [_lose, _restore]


def _renewal(harness: RenewalHarness, memory: TokenMemory) -> object:
    return Renewal(PERSON, KEY, f"holder{len(harness.done)}", lambda: harness.now, memory=memory).steps()


@pytest.mark.parametrize("act", LOSSES, ids=lambda act: act.__name__)
@pytest.mark.parametrize("step_index", [None, 3, 4, 5], ids=["between", "before note", "before request", "before token"])
def test_server_that_loses_data_costs_no_token(url: str, act: Callable[[Store, str, Stored], None], step_index: int | None) -> None:
    harness = RenewalHarness(store=open_store(url))
    harness.consent()
    before = harness.stored
    assert before
    memory = TokenMemory()
    harness.now += 3600
    harness.run(_renewal(harness, memory))
    harness.now += 3600
    harness.done.clear()
    if step_index is None:
        act(harness.store, url, before)

    def lose(number: int, step: Step) -> None:
        if number == step_index:
            act(harness.store, url, before)

    token = harness.run(_renewal(harness, memory), before=lose)
    assert token.refresh_token in harness.server.live
    assert harness.record.token == token
    assert "pl4nted-refresh1" not in harness.server.requests[1:]


def test_lease_after_server_failure_is_not_waited_for(url: str) -> None:
    """The lock could not be released, and its lease is still valid when the server works again."""
    harness = RenewalHarness(store=open_store(url))
    harness.consent()
    harness.now += 3600
    memory = TokenMemory()
    with pytest.raises(TokenNotStored) as caught:
        harness.run(_renewal(harness, memory), before=close_store_from(STEPS.index("W", 4)))
    started = harness.now
    renewal = Renewal(PERSON, KEY, "next", lambda: harness.now, None, caught.value._pending_write, memory)
    assert harness.run(renewal.steps()).refresh_token == "pl4nted-refresh2"
    assert harness.now == started

"""Stored companies: their names, states and days left, and renewals that keep an idle consent."""

import pytest
from attrs import evolve
from fortnox_client.auth import Stored, StoreKey
from fortnox_client.auth.token import Record
from fortnox_client.errors import ReauthorizationRequired, StoreError

from tests.auth.conftest import HERE, AppHarness

WITH_NAME = ("companyinformation", "customer")


def _change(harness: AppHarness, tenant: int, content: bytes | None = None, dead: str | None = None) -> None:
    key = StoreKey(f"client@{HERE}", str(tenant))
    stored = harness.store.read(key)
    assert stored
    record = Record.from_bytes(stored.content)
    assert record
    harness.store.write(
        key, Stored(stored.generation, content if content is not None else evolve(record, dead=dead).to_bytes()), after=stored.generation
    )


def test_companies_have_name_state_and_days_left(harness: AppHarness) -> None:
    app = harness.app(scopes=WITH_NAME)
    harness.result_of(app.exchange(harness.code(1001, WITH_NAME)))
    harness.advance_time(days=10)
    harness.result_of(app.exchange(harness.code(1002, WITH_NAME)))
    first, second = harness.result_of(app.companies(names=False))
    assert (first.tenant_id, first.name, first.status, first.days_left, first.scopes) == ("1001", "", "alive", 34, WITH_NAME)
    assert (second.tenant_id, second.days_left) == ("1002", 44)
    assert [(each.tenant_id, each.name) for each in harness.result_of(app.companies())] == [("1001", "Acme AB"), ("1002", "Beta AB")]


def test_company_name_is_read_once(harness: AppHarness) -> None:
    app = harness.app(scopes=WITH_NAME)
    harness.result_of(app.exchange(harness.code(1001, WITH_NAME)))
    assert [each.name for each in harness.result_of(app.companies())] == ["Acme AB"]
    harness.requests.clear()
    for _ in range(2):
        assert [each.name for each in harness.result_of(harness.app().companies())] == ["Acme AB"]
    assert harness.requests == []
    harness.advance_time(hours=2)
    harness.result_of(app.renew(1001))
    assert [each.name for each in harness.result_of(app.companies(names=False))] == ["Acme AB"]


def test_company_without_scope_has_no_name(harness: AppHarness) -> None:
    app = harness.app()
    harness.result_of(app.exchange(harness.code()))
    harness.requests.clear()
    assert [each.name for each in harness.result_of(app.companies())] == [""]
    assert harness.requests == []


def test_companies_list_dead_and_unreadable_tokens(harness: AppHarness) -> None:
    app = harness.app(scopes=WITH_NAME)
    for tenant in (1001, 1002):
        harness.result_of(app.exchange(harness.code(tenant, WITH_NAME)))
    _change(harness, 1001, dead="it was revoked")
    _change(harness, 1002, content=b"damaged")
    harness.requests.clear()
    assert [(each.status, each.name) for each in harness.result_of(app.companies())] == [("dead", ""), ("unreadable", "")]
    assert harness.requests == []


def test_expired_refresh_token_has_no_days_left(harness: AppHarness) -> None:
    app = harness.app()
    harness.result_of(app.exchange(harness.code()))
    harness.advance_time(days=100)
    assert [each.days_left for each in harness.result_of(app.companies(names=False))] == [0]


@pytest.mark.parametrize("days", [1, 20, 44])
@pytest.mark.parametrize("new_process", [False, True])
def test_renew_keeps_idle_consent(harness: AppHarness, days: int, new_process: bool) -> None:
    app = harness.app()
    fortnox = harness.connected(app)
    for _ in range(3):
        harness.advance_time(days=days)
        renewing = harness.app() if new_process else app
        state = harness.result_of(renewing.renew(1001))
        assert state.status == "alive"
        assert [each.days_left for each in harness.result_of(app.companies(names=False))] == [44]
    assert harness.token_requests() == ["authorization_code"] + ["refresh_token"] * 3
    assert harness.result_of(fortnox.customers.get("1")).name == "1001"


def test_renew_of_token_that_has_not_expired_renews_it(harness: AppHarness) -> None:
    app = harness.app()
    harness.connected(app)
    harness.advance_time(minutes=10)
    harness.result_of(app.renew("1001"))
    assert harness.token_requests() == ["authorization_code", "refresh_token"]


def test_renew_without_consent_raises(harness: AppHarness) -> None:
    with pytest.raises(ReauthorizationRequired):
        harness.result_of(harness.app().renew(1001))


def test_renew_of_unreadable_token_raises(harness: AppHarness) -> None:
    app = harness.app()
    harness.connected(app)
    _change(harness, 1001, content=b"damaged")
    with pytest.raises(StoreError, match="unreadable"):
        harness.result_of(app.renew(1001))


@pytest.mark.parametrize("older", [False, True], ids=["lost", "older"])
def test_renew_after_store_lost_data_stores_new_token(harness: AppHarness, older: bool) -> None:
    app = harness.app()
    harness.connected(app)
    first = harness.store.read(app._key(1001))
    harness.advance_time(days=10)
    harness.result_of(app.renew(1001))
    harness.store.delete(app._key(1001))
    if older:
        assert first is not None
        harness.store.write(app._key(1001), first, after=0)
    harness.advance_time(days=10)
    assert harness.result_of(app.renew(1001)).status == "alive"
    assert [each.days_left for each in harness.result_of(app.companies(names=False))] == [44]
    assert harness.token_requests() == ["authorization_code", "refresh_token", "refresh_token"]

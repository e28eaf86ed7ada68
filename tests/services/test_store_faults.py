"""Stores with a server whose content is damaged, and tenant ids of any text."""

import pytest
from fortnox_client.auth import RedisStore, SqlStore, Store, Stored, StoreKey, open_store
from fortnox_client.auth.errors import StoreError, UnreadableToken
from redis import Redis

from tests.auth.store_contract import ACME, LONG, SECRET, assert_shows_no_secret, token
from tests.auth.test_store_faults import TENANTS, check_unusual_key
from tests.services.test_stores import _delete_all


@pytest.fixture(params=["redis_url", "postgres_url"])
def store(request: pytest.FixtureRequest) -> Store:
    url: str = request.getfixturevalue(request.param)
    _delete_all(url)
    return open_store(url)


@pytest.mark.parametrize("tenant", TENANTS, ids=ascii)
def test_server_store_accepts_any_tenant_id(store: Store, tenant: str) -> None:
    key = StoreKey("client", tenant)
    assert store.acquire(key, "a", LONG)
    assert store.write(key, token(1), after=0)
    assert store.read(key) == token(1)
    assert store.tenants("client") == [tenant]
    store.delete(key)
    store.release(key, "a")


@pytest.mark.parametrize(
    "value", [SECRET, b"", b":", b"1", b"x:" + SECRET, b"-1:" + SECRET, b"9" * 5000 + b":" + SECRET], ids=lambda v: repr(v[:9])
)
def test_damaged_redis_value_raises_without_its_text(redis_url: str, value: bytes) -> None:
    _delete_all(redis_url)
    store = RedisStore(redis_url)
    store.write(ACME, token(1), after=0)
    with Redis.from_url(redis_url) as redis:
        redis.set("fortnox:tokens:client:1001", value)
        redis.sadd("fortnox:tenants:client", b"\xff\xfe")
    for step in (lambda: store.read(ACME), lambda: store.write(ACME, Stored(2, SECRET), after=1)):
        with pytest.raises(UnreadableToken) as raised:
            step()
        assert_shows_no_secret(raised.value)
    assert "1001" in store.tenants("client")
    store.delete(ACME)
    assert store.write(ACME, token(1), after=0)


def test_redis_value_of_another_type_raises(redis_url: str) -> None:
    _delete_all(redis_url)
    with Redis.from_url(redis_url) as redis:
        redis.lpush("fortnox:tokens:client:1001", SECRET)
    store = RedisStore(redis_url)
    for step in (lambda: store.read(ACME), lambda: store.write(ACME, Stored(2, SECRET), after=1)):
        with pytest.raises(UnreadableToken) as raised:
            step()
        assert_shows_no_secret(raised.value)
    store.delete(ACME)
    assert store.write(ACME, token(1), after=0)


def test_redis_url_cannot_decode_content(redis_url: str) -> None:
    _delete_all(redis_url)
    store = RedisStore(f"{redis_url}?decode_responses=True")
    assert store.write(ACME, Stored(1, b"\xff"), after=0)
    assert store.read(ACME) == Stored(1, b"\xff")
    assert store.tenants("client") == ["1001"]


def test_postgresql_tenant_with_nul_raises_store_error(postgres_url: str) -> None:
    _delete_all(postgres_url)
    store = SqlStore(postgres_url)
    with pytest.raises(StoreError):
        store.read(StoreKey("client", "\0"))


@pytest.mark.parametrize("tenant", ["\0", "10\ud80001", "x" * 10_000, ""], ids=["nul", "surrogate", "long", "empty"])
def test_server_store_with_unusual_text_raises_only_store_error(store: Store, tenant: str) -> None:
    check_unusual_key(store, StoreKey("client", tenant))

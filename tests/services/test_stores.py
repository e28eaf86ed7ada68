"""Stores with a server, tested with real servers: the contract, and the behavior of each store."""

import gc
import os
import pickle
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from socket import socket

import pytest
import sqlalchemy
from fortnox_client.auth import RedisStore, SqlStore, Store, Stored, open_store
from fortnox_client.auth.errors import StoreError
from fortnox_client.auth.store import STEP_SECONDS
from fortnox_client.transport.rate_limit.shared import SharedWindow, open_window
from redis import Redis

from tests.auth.store_contract import (
    ACME,
    LONG,
    OTHERS,
    SECRET,
    StoreContract,
    assert_raises_without_secrets,
    assert_shows_no_secret,
    increment,
    token,
    tracebacks_of,
)


@pytest.fixture(params=["redis_url", "postgres_url"])
def url(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue(request.param)
    _delete_all(url)
    return url


def _delete_all(url: str) -> None:
    if url.startswith("redis"):
        with Redis.from_url(url) as redis:
            redis.flushall()
    else:
        _run(url, "DROP TABLE IF EXISTS fortnox_tokens, fortnox_locks")


def _run(url: str, *statements: str) -> None:
    engine = sqlalchemy.create_engine(url.replace("postgresql:", "postgresql+psycopg:"), poolclass=sqlalchemy.NullPool)
    with engine.begin() as database:
        for statement in statements:
            database.exec_driver_sql(statement)


class TestEveryServer(StoreContract):
    @pytest.fixture
    def store(self, url: str) -> Store:
        return open_store(url)

    def test_store_is_pickled_by_settings(self, store: Store) -> None:
        store.write(ACME, token(1), after=0)
        assert pickle.loads(pickle.dumps(store)).read(ACME) == token(1)

    def test_forked_child_uses_store(self, store: Store) -> None:
        store.write(ACME, token(1), after=0)
        child = os.fork()
        if child == 0:
            os._exit(0 if store.read(ACME) == token(1) and store.acquire(ACME, "child", LONG) else 1)
        assert os.waitpid(child, 0)[1] == 0
        assert store.read(ACME) == token(1)
        assert not store.acquire(ACME, "parent", LONG)

    def test_fifty_concurrent_first_writes_one_succeeds(self, url: str) -> None:
        with ThreadPoolExecutor(50) as pool:
            accepted = list(pool.map(lambda number: open_store(url).write(ACME, token(1, b"%d" % number), after=0), range(50)))
        assert accepted.count(True) == 1
        assert open_store(url).read(ACME) == token(1, b"%d" % accepted.index(True))

    def test_processes_increment_without_lost_update(self, url: str) -> None:
        with ProcessPoolExecutor(4, get_context("spawn")) as pool:
            list(pool.map(count, [(url, f"process {number}") for number in range(4)]))
        assert open_store(url).read(ACME) == token(80, b"80")


def count(task: tuple[str, str]) -> None:
    url, name = task
    store = open_store(url)
    for _ in range(20):
        increment(store, ACME, name)


# Redis


def test_redis_keys_have_one_prefix(redis_url: str) -> None:
    _delete_all(redis_url)
    store = RedisStore(redis_url)
    for key in [ACME, *OTHERS]:
        store.write(key, token(1), after=0)
        store.acquire(key, "a", LONG)
    with Redis.from_url(redis_url) as redis:
        assert all(name.startswith(b"fortnox:") for name in redis.keys())  # noqa: SIM118, a Redis is no dict
    store.delete(ACME)


def test_full_redis_raises_without_secrets(redis_url: str) -> None:
    """redis-py quotes the failed command, which contains the token."""
    _delete_all(redis_url)
    store = RedisStore(redis_url)
    with Redis.from_url(redis_url) as redis:
        redis.config_set("maxmemory", "1")
        try:
            with pytest.raises(StoreError, match="maxmemory") as raised:
                store.write(ACME, Stored(1, SECRET), after=0)
        finally:
            redis.config_set("maxmemory", "0")
    assert_shows_no_secret(raised.value)


def test_unreachable_redis_raises_without_secrets(redis_url: str) -> None:
    assert_raises_without_secrets(RedisStore("redis://me:pl4nted@127.0.0.1:1/0?password=pl4nted"), "redis://127.0.0.1:1/0")
    wrong = redis_url.replace("redis://", "redis://me:pl4nted@")
    assert_raises_without_secrets(RedisStore(wrong), "redis://127.0.0.1")
    assert "pl4nted" not in repr(RedisStore(wrong))


@pytest.mark.parametrize("url", ["redis://me:pl4nted@host:pl4nted/0", "redis://me:pl/4nted@host:1/0", "redis://me:pl]4nted[@host:1/0"])
def test_invalid_redis_url_hides_password(url: str) -> None:
    with pytest.raises(ValueError, match="invalid Redis URL") as raised:
        open_store(url)
    assert "4nted" not in str(raised.value)
    assert "4nted" not in "".join(tracebacks_of(raised.value))


@pytest.mark.parametrize("scheme", ["redis", "postgresql"])
def test_silent_server_raises_timeout(scheme: str) -> None:
    """A lock has a lease. A process that waits without a timeout would use a lock that another process has acquired."""
    with socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        store = open_store(f"{scheme}://me:pl4nted@127.0.0.1:{silent.getsockname()[1]}/0")
        with ThreadPoolExecutor(1) as thread, pytest.raises(StoreError, match=r"(?i)time") as raised:
            thread.submit(store.read, ACME).result(5 * STEP_SECONDS)
    assert_shows_no_secret(raised.value)


# PostgreSQL


def test_postgresql_error_raises_without_secrets(postgres_url: str) -> None:
    """PostgreSQL quotes the row that it rejects."""
    _delete_all(postgres_url)
    store = SqlStore(postgres_url)
    assert store.read(ACME) is None
    _run(postgres_url, "ALTER TABLE fortnox_tokens ADD more text NOT NULL")
    with pytest.raises(StoreError, match='null value in column "more"') as raised:
        store.write(ACME, Stored(1, SECRET), after=0)
    assert_shows_no_secret(raised.value)
    assert SECRET.hex() not in str(raised.value.__cause__)


def test_existing_tables_are_used(postgres_url: str) -> None:
    _delete_all(postgres_url)
    SqlStore(postgres_url).write(ACME, token(1), after=0)
    _run(
        postgres_url,
        "DROP ROLE IF EXISTS guest",
        "CREATE ROLE guest LOGIN",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON fortnox_tokens, fortnox_locks TO guest",
    )
    guest = SqlStore(postgres_url.replace("fortnox@", "guest@"))
    assert guest.write(ACME, token(2), after=1)
    assert guest.acquire(ACME, "a", LONG)
    _run(postgres_url, "DROP OWNED BY guest", "DROP ROLE guest")


def test_serializable_default_isolation_works(postgres_url: str) -> None:
    _delete_all(postgres_url)
    _run(postgres_url, "ALTER ROLE fortnox SET default_transaction_isolation = serializable")
    try:
        store = SqlStore(postgres_url)
        with ThreadPoolExecutor(8) as pool:
            taken = list(pool.map(lambda number: store.acquire(ACME, f"holder {number}", LONG), range(40)))
    finally:
        _run(postgres_url, "ALTER ROLE fortnox RESET default_transaction_isolation")
    assert taken.count(True) == 1


def test_clock_set_back_ends_lease(postgres_url: str) -> None:
    _delete_all(postgres_url)
    store = SqlStore(postgres_url)
    store.acquire(ACME, "a", 60)
    _run(postgres_url, "UPDATE fortnox_locks SET since = since + 30, ends = ends + 30")
    assert not store.acquire(ACME, "b", 60)
    _run(postgres_url, "UPDATE fortnox_locks SET since = since + 3600, ends = ends + 3600")
    assert store.acquire(ACME, "b", 60)


@pytest.mark.parametrize("open_client", [open_store, open_window])
def test_forgotten_redis_client_closes_its_connections(redis_url: str, open_client: Callable[[str], Store | SharedWindow]) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(20):
            client = open_client(redis_url)
            client.read(ACME) if isinstance(client, RedisStore) else client.take(("client", "tenant"), 1, 0.001)
            connection = next(found for found in reversed(gc.get_objects()) if isinstance(found, socket))
            garbage = [connection, client]  # in an order in which the socket would be destroyed first
            garbage.append(garbage)
            del connection, client
            gc.collect()
            del garbage
            gc.collect()
    assert [f"{warning.message}" for warning in caught] == []

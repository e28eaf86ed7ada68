"""Servers that never deliver one response while the connection stays open: it costs one call, and no thread or connection stays."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from fortnox_client import FortnoxApp
from fortnox_client.auth import StoreKey, open_store
from fortnox_client.auth.errors import StoreError
from fortnox_client.auth.stores import sql
from redis import Redis
from sqlalchemy import event

from tests.services.test_stores import _delete_all

SOON = 20


class Relay:
    """Relay bytes between clients and a server. While `holds`, nothing that the server sends reaches a client.

    Attributes:
        holds: whether the responses are withheld.
        passes: how many parts of the responses still pass while `holds`.
    """

    def __init__(self, port: int) -> None:
        self.holds = False
        self.passes = 0
        self._server = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self._server))
            threading.Thread(target=self._copy, args=(client, server, False), daemon=True).start()
            threading.Thread(target=self._copy, args=(server, client, True), daemon=True).start()

    def _copy(self, source: socket.socket, target: socket.socket, from_server: bool) -> None:
        stopped = False
        with source, suppress(OSError):
            while data := source.recv(65536):
                stopped = stopped or (from_server and self._is_blocked())
                if not stopped:
                    target.sendall(data)
        with suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)

    def _is_blocked(self) -> bool:
        self.passes -= self.holds
        return self.holds and self.passes < 0

    def close(self) -> None:
        self._listener.close()


@pytest.fixture(params=["redis_url", "postgres_url"])
def url(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue(request.param)
    _delete_all(url)
    return url


@pytest.fixture
def relay(url: str) -> Iterator[Relay]:
    port = urlsplit(url).port
    assert port
    relay = Relay(port)
    yield relay
    relay.close()


def test_missing_response_costs_one_call(url: str, relay: Relay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "_SOCKET_SECONDS", 2.0)
    store = open_store(url.replace(str(urlsplit(url).port), str(relay.port)))
    store.time_limit = 3.0
    app = FortnoxApp("client", "secret", store=store)
    assert app.tenants() == []
    relay.holds = True
    started = time.monotonic()
    with pytest.raises(StoreError):
        app.tenants()
    assert time.monotonic() - started < 10
    relay.holds = False
    assert app.tenants() == []
    while any(thread.name == "fortnox token store" for thread in threading.enumerate()):
        assert time.monotonic() - started < SOON, "a thread stays"
        time.sleep(0.05)


@pytest.mark.parametrize("passes", [0, 2, 3, 5, 8, 12, 16])
def test_first_connection_without_response_blocks_nobody(url: str, relay: Relay, passes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other threads wait while the first connection to a database is examined, so this must have a limit too."""
    monkeypatch.setattr(sql, "_SOCKET_SECONDS", 0.5)
    store = open_store(url.replace(str(urlsplit(url).port), str(relay.port)))
    app = FortnoxApp("client", "secret", store=store)
    relay.holds, relay.passes = True, passes
    started = time.monotonic()
    with suppress(StoreError):  # the responses of Redis have fewer parts
        app.tenants()
    assert time.monotonic() - started < 10
    relay.holds = False
    started = time.monotonic()
    assert app.tenants() == []
    assert time.monotonic() - started < 2


def test_missing_response_ends_at_own_limit(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store itself has a limit, for programs that use it without an app."""
    port = urlsplit(postgres_url).port
    assert port
    relay = Relay(port)
    store = sql.SqlStore(postgres_url.replace(str(port), str(relay.port)))
    assert store.read(StoreKey("client", "1001")) is None

    @event.listens_for(store._engine, "before_cursor_execute")  # the connection is established
    def hold(*_: object) -> None:
        relay.holds = True

    with monkeypatch.context() as patch, pytest.raises(StoreError):
        patch.setattr(sql, "_SOCKET_SECONDS", 1.0)
        store.read(StoreKey("client", "1001"))
    event.remove(store._engine, "before_cursor_execute", hold)
    relay.holds = False
    assert store.read(StoreKey("client", "1001")) is None
    relay.close()


def test_redis_connection_closed_by_server_is_replaced(redis_url: str) -> None:
    _delete_all(redis_url)
    store = open_store(redis_url)
    assert store.read(StoreKey("client", "1001")) is None
    with Redis.from_url(redis_url) as redis:
        redis.client_kill_filter(_type="normal", skipme=True)
    assert store.read(StoreKey("client", "1001")) is None

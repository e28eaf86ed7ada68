"""Apps whose token store cannot be read or written: a consent is noticed as lost before its code is used, and can be replaced."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.fernet import Fernet
from fortnox_client.auth import EncryptedStore, MemoryStore, Stored, StoreKey
from fortnox_client.errors import StoreError, UnreadableToken

from tests.auth.conftest import HERE, AppHarness

KEY = StoreKey(f"client@{HERE}", "1001")


def _lose_key(inner: MemoryStore) -> Any:
    return EncryptedStore(inner, Fernet.generate_key())


def _damage(inner: MemoryStore) -> Any:
    stored = inner.read(KEY)
    assert stored
    inner.write(KEY, Stored(stored.generation, b"pl4nted"), after=stored.generation)
    return inner


UNREADABLE: list[Callable[[MemoryStore], Any]] = [_lose_key, _damage]


@pytest.fixture(params=UNREADABLE, ids=lambda act: act.__name__)
def app(request: pytest.FixtureRequest, harness: AppHarness) -> Any:
    """Return an app whose stored token cannot be read."""
    inner = MemoryStore()
    harness.connected(harness.app(store=EncryptedStore(inner, Fernet.generate_key()) if request.param is _lose_key else inner))
    harness.requests.clear()
    return harness.app(store=request.param(inner))


def test_unreadable_token_raises(harness: AppHarness, app: Any) -> None:
    for call in (lambda: app.connect(1001).customers.get("1"), lambda: app.token_status(1001)):
        with pytest.raises(UnreadableToken) as raised:
            harness.result_of(call())
        assert "pl4nted" not in str(raised.value)
    assert harness.token_requests() == []
    assert harness.result_of(app.tenants()) == ["1001"]


def test_unreadable_token_is_replaced_by_consent(harness: AppHarness, app: Any) -> None:
    fortnox = harness.connected(app)
    assert harness.result_of(fortnox.customers.get("1")).name == "1001"
    assert harness.result_of(app.token_status(1001)).status == "alive"


def test_unreadable_token_is_deleted_by_revoke(harness: AppHarness, app: Any) -> None:
    assert harness.result_of(app.revoke(1001))
    assert harness.result_of(app.tenants()) == []
    assert harness.token_requests() == []
    assert harness.result_of(harness.connected(app).customers.get("1")).name == "1001"


def test_lost_key_is_reported_before_code_is_used(harness: AppHarness, caplog: pytest.LogCaptureFixture) -> None:
    inner = MemoryStore()
    harness.connected(harness.app(store=EncryptedStore(inner, Fernet.generate_key())))
    harness.requests.clear()
    reported: list[int] = []
    app = harness.app(store=_lose_key(inner))
    code = harness.code()

    class Counter(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "encryption key" in record.getMessage():
                reported.append(len(harness.requests))

    handler = Counter()
    logging.getLogger("fortnox.auth").addHandler(handler)
    try:
        with caplog.at_level(logging.WARNING, "fortnox.auth"):
            harness.result_of(app.exchange(code))
    finally:
        logging.getLogger("fortnox.auth").removeHandler(handler)
    assert reported == [0]


class BrokenStore(MemoryStore):
    """Raise an error in some methods."""

    broken: tuple[str, ...] = ()

    def __getattribute__(self, name: str) -> Any:
        if name in object.__getattribute__(self, "broken"):
            return self._fail
        return object.__getattribute__(self, name)

    def _fail(self, *_: object, **__: object) -> Any:
        raise StoreError("the disk is full")


@pytest.mark.parametrize("method", ["acquire", "tenants", "read"])
def test_code_is_not_used_if_store_fails(harness: AppHarness, method: str) -> None:
    store = BrokenStore()
    app = harness.app(store=store)
    harness.connected(app, 1002)
    harness.requests.clear()
    code = harness.code()
    store.broken = (method,)
    with pytest.raises(StoreError, match="the disk is full"):
        harness.result_of(app.exchange(code))
    assert harness.requests == []
    store.broken = ()
    assert harness.result_of(app.exchange(code)).tenant_id == "1001"


def test_refresh_token_is_not_imported_if_store_fails(harness: AppHarness) -> None:
    store = BrokenStore()
    app = harness.app(store=store)
    store.broken = ("acquire",)
    with pytest.raises(StoreError, match="the disk is full"):
        harness.result_of(app.import_refresh_token("pl4nted-refresh"))
    assert harness.requests == []

"""The contract of every token store, whatever it saves the tokens in."""

import time
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from traceback import StackSummary

import pytest
from fortnox_client.auth import Store, Stored, StoreKey
from fortnox_client.auth.errors import StoreError

ACME = StoreKey("client", "1001")
OTHERS = [
    StoreKey("client", "1002"),
    StoreKey("other", "1001"),
    StoreKey("client/1", "0:01"),
    StoreKey("client", "/10 01%"),
    StoreKey("åäö", "1001"),
]
SECRET = b"pl4nted-secret"
LONG = 60.0
TESTS = Path(__file__).parents[1]


def token(generation: int, content: bytes = b"pl4nted-token") -> Stored:
    return Stored(generation, content)


class StoreContract:
    """Test the fixture `store`, an empty store."""

    def test_read_empty_store_returns_none(self, store: Store) -> None:
        assert store.read(ACME) is None
        assert store.tenants("client") == []

    @pytest.mark.parametrize("content", [b"", b"token", b"1:2\n3\0", bytes(range(256)), b"x" * 20_000], ids=len)
    def test_read_after_write_returns_content(self, store: Store, content: bytes) -> None:
        assert store.write(ACME, token(1, content), after=0)
        assert store.read(ACME) == token(1, content)

    def test_write_with_current_generation_replaces_token(self, store: Store) -> None:
        assert store.write(ACME, token(1), after=0)
        assert store.write(ACME, token(2, b"longer than the one before"), after=1)
        assert store.write(ACME, token(3, b"short"), after=2)
        assert store.read(ACME) == token(3, b"short")

    def test_write_note_keeps_generation(self, store: Store) -> None:
        store.write(ACME, token(1), after=0)
        assert store.write(ACME, token(1, b"token, being refreshed"), after=1)
        assert store.read(ACME) == token(1, b"token, being refreshed")

    @pytest.mark.parametrize("after", [0, 1, 3])
    def test_write_with_old_generation_changes_nothing(self, store: Store, after: int) -> None:
        store.write(ACME, token(1), after=0)
        store.write(ACME, token(2), after=1)
        assert not store.write(ACME, token(after + 1, b"late"), after=after)
        assert store.read(ACME) == token(2)

    def test_write_after_delete_changes_nothing(self, store: Store) -> None:
        assert not store.write(ACME, token(2), after=1)
        assert store.read(ACME) is None
        assert store.tenants("client") == []

    def test_write_large_generation_is_stored(self, store: Store) -> None:
        store.write(ACME, token(2**40), after=0)
        assert store.write(ACME, token(2**40 + 1), after=2**40)
        assert store.read(ACME) == token(2**40 + 1)

    def test_keys_do_not_share_tokens_or_locks(self, store: Store) -> None:
        for number, key in enumerate([ACME, *OTHERS], 1):
            assert store.write(key, token(number, key.tenant.encode()), after=0)
            assert store.acquire(key, f"holder {number}", LONG)
        for number, key in enumerate([ACME, *OTHERS], 1):
            assert store.read(key) == token(number, key.tenant.encode())

    def test_tenants_lists_companies_of_one_client_id(self, store: Store) -> None:
        for key in [ACME, *OTHERS]:
            store.write(key, token(1), after=0)
        assert store.tenants("client") == ["/10 01%", "1001", "1002"]
        assert store.tenants("åäö") == ["1001"]
        assert store.tenants("nobody") == []

    def test_delete_removes_token_and_tenant(self, store: Store) -> None:
        store.write(ACME, token(1, b"x" * 5000), after=0)
        store.write(ACME, token(2), after=1)
        store.write(OTHERS[0], token(1), after=0)
        store.delete(ACME)
        store.delete(ACME)
        assert store.read(ACME) is None
        assert store.tenants("client") == ["1002"]
        assert not store.write(ACME, token(3), after=2)
        assert store.write(ACME, token(1), after=0)

    def test_acquire_locked_key_returns_false(self, store: Store) -> None:
        assert store.acquire(ACME, "a", LONG)
        assert not store.acquire(ACME, "b", LONG)
        assert store.acquire(ACME, "a", LONG)
        store.release(ACME, "a")
        assert store.acquire(ACME, "b", LONG)

    def test_release_by_another_holder_keeps_lock(self, store: Store) -> None:
        store.release(ACME, "a")
        store.acquire(ACME, "a", LONG)
        store.release(ACME, "b")
        assert not store.acquire(ACME, "b", LONG)

    def test_acquire_after_lease_expires_succeeds(self, store: Store) -> None:
        store.acquire(ACME, "killed", 0.3)
        assert not store.acquire(ACME, "next", LONG)
        time.sleep(0.4)
        assert store.acquire(ACME, "next", LONG)
        store.release(ACME, "killed")
        assert not store.acquire(ACME, "killed", LONG)

    def test_acquire_by_holder_extends_lease(self, store: Store) -> None:
        store.acquire(ACME, "a", 0.3)
        assert store.acquire(ACME, "a", LONG)
        time.sleep(0.4)
        assert not store.acquire(ACME, "b", LONG)

    def test_delete_keeps_lock(self, store: Store) -> None:
        store.acquire(ACME, "a", LONG)
        store.write(ACME, token(1), after=0)
        store.delete(ACME)
        assert not store.acquire(ACME, "b", LONG)

    def test_write_after_expired_lease_needs_generation(self, store: Store) -> None:
        store.write(ACME, token(1), after=0)
        store.acquire(ACME, "late", 0.05)
        time.sleep(0.1)
        assert store.acquire(ACME, "next", LONG)
        assert store.write(ACME, token(1, b"next sends"), after=1)
        assert store.write(ACME, token(2, b"of the late one"), after=1)
        assert not store.write(ACME, token(2, b"of the next one"), after=1)
        assert store.read(ACME) == token(2, b"of the late one")

    def test_threads_increment_without_lost_update(self, store: Store) -> None:
        def count(name: str) -> None:
            for _ in range(5):
                increment(store, ACME, name)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(count, "abcd"))
        assert store.read(ACME) == token(20, b"20")

    def test_concurrent_writes_one_succeeds(self, store: Store) -> None:
        store.write(ACME, token(1), after=0)
        with ThreadPoolExecutor(8) as pool:
            accepted = list(pool.map(lambda writer: store.write(ACME, token(2, b"%d" % writer), after=1), range(8)))
        assert accepted.count(True) == 1
        assert store.read(ACME) == token(2, b"%d" % accepted.index(True))

    def test_repr_shows_no_token(self, store: Store) -> None:
        stored = Stored(1, SECRET)
        store.write(ACME, stored, after=0)
        assert "pl4nted" not in f"{store!r} {stored!r} {store.read(ACME)!r}"


def increment(store: Store, key: StoreKey, holder: str) -> None:
    """Write the next generation as a renewal does: acquire the lock, read, write, release."""
    while not store.acquire(key, holder, LONG):
        time.sleep(0.002)
    stored = store.read(key)
    generation = stored.generation if stored else 0
    assert store.write(key, token(generation + 1, b"%d" % (generation + 1)), after=generation)
    store.release(key, holder)


def assert_raises_without_secrets(store: Store, *words: str) -> None:
    """Check that each method raises a StoreError with these words, and that the error shows no token and no password."""
    steps: list[Callable[[], object]] = [
        lambda: store.read(ACME),
        lambda: store.write(ACME, Stored(1, SECRET), after=0),
        lambda: store.write(ACME, Stored(2, SECRET), after=1),
        lambda: store.acquire(ACME, "a", LONG),
        lambda: store.release(ACME, "a"),
        lambda: store.tenants("client"),
        lambda: store.delete(ACME),
    ]
    for step in steps:
        with pytest.raises(StoreError) as raised:
            step()
        error = raised.value
        for word in words:
            assert word in str(error)
        assert error.__cause__ is not None
        assert_shows_no_secret(error)


def assert_shows_no_secret(error: BaseException) -> None:
    """Check that no secret is in the error, its chain or the variables of its frames."""
    for shown in tracebacks_of(error):
        for secret in (SECRET.decode()[:7], SECRET.hex(), b64encode(SECRET).decode()[:12]):
            assert secret not in shown, shown


def tracebacks_of(error: BaseException) -> Iterator[str]:
    """Yield the traceback of an error and of each error in its chain, with the variables of all frames outside the tests."""
    link: BaseException | None = error
    while link is not None:
        reported = traceback.TracebackException.from_exception(link, capture_locals=True)
        reported.stack = StackSummary.from_list([frame for frame in reported.stack if not Path(frame.filename).is_relative_to(TESTS)])
        yield "".join(reported.format())
        link = link.__cause__ or link.__context__

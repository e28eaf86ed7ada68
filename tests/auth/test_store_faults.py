"""Stores that are damaged, busy or left behind: each error is a StoreError without stored bytes, and nothing old comes back."""

import pickle
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from copy import copy
from pathlib import Path

import keyring
import pytest
from cryptography.fernet import Fernet
from fortnox_client import FortnoxApp
from fortnox_client.auth import EncryptedStore, KeyringStore, MemoryStore, SqliteStore, SqlStore, Store, Stored, StoreKey
from fortnox_client.auth.errors import StoreError, TokenNotStored, UnreadableToken
from fortnox_client.auth.pending_write import PendingWrite
from fortnox_client.auth.renewal import record_of
from fortnox_client.auth.stores import sqlite
from fortnox_client.auth.token import Record, Token
from fortnox_client.auth.token_endpoint import Credentials, client_credentials_request
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.auth.memory_keyring import MemoryKeyring
from tests.auth.store_contract import ACME, LONG, SECRET, assert_shows_no_secret, token
from tests.platforms import posix

TOKEN = Token("pl4nted-access", "pl4nted-refresh", ("customer",), 1_000_000.0, 1_003_600.0)


@pytest.fixture
def entries() -> Iterator[dict[tuple[str, str], str]]:
    """Install a keyring in memory, and yield its entries."""
    before = keyring.get_keyring()
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    yield backend.entries
    keyring.set_keyring(before)


# A busy or slow file


@pytest.mark.parametrize("operation", ["read", "write", "acquire", "release", "tenants", "delete"])
def test_sqlite_exclusive_lock_is_waited_for(tmp_path: Path, operation: str) -> None:
    """A connection that closes or recovers has the file exclusively. Even opening it fails then."""
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    store.write(ACME, token(1), after=0)
    locked, released = threading.Event(), []

    def exclusive() -> None:
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN IMMEDIATE")
            other.execute("UPDATE tokens SET generation = generation")
            locked.set()
            time.sleep(0.6)  # longer than one try
            released.append(time.monotonic())
            other.execute("COMMIT")

    blocker = threading.Thread(target=exclusive)
    blocker.start()
    assert locked.wait(10)
    arguments = {
        "read": (ACME,),
        "write": (ACME, token(2)),
        "acquire": (ACME, "a", LONG),
        "release": (ACME, "a"),
        "tenants": ("client",),
        "delete": (ACME,),
    }[operation]
    getattr(store, operation)(*arguments, **({"after": 1} if operation == "write" else {}))
    assert released, "the file was not locked"
    blocker.join()


@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_sqlite_lock_without_end_raises_store_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lock: str) -> None:
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    store.write(ACME, token(1), after=0)
    monkeypatch.setattr(sqlite, "_BUSY_SECONDS", 0.3)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute(lock)
        other.execute("UPDATE tokens SET generation = generation")
        with pytest.raises(StoreError, match="locked"):
            store.write(ACME, token(2), after=1)


@pytest.mark.parametrize("operation", ["write", "acquire", "release", "delete"])
def test_sqlite_commit_waits_for_reader(tmp_path: Path, operation: str) -> None:
    """A restored copy may have no -wal file. Its commits wait until no connection reads."""
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    store.write(ACME, token(1), after=0)
    with closing(sqlite3.connect(store.path)) as other:
        assert other.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    reading, ended = threading.Event(), []

    def read() -> None:
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM tokens").fetchall()
            reading.set()
            time.sleep(0.5)
            ended.append(time.monotonic())
            other.execute("COMMIT")

    reader = threading.Thread(target=read)
    reader.start()
    assert reading.wait(10)
    arguments: tuple[object, ...] = (ACME,) if operation == "delete" else (ACME, token(2) if operation == "write" else "a")
    options = {"write": {"after": 1}, "acquire": {"seconds": LONG}}.get(operation, {})
    getattr(store, operation)(*arguments, **options)
    assert ended, "the commit did not wait"
    reader.join()


def test_sqlite_commit_that_stays_busy_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    store.write(ACME, token(1), after=0)
    monkeypatch.setattr(sqlite, "_BUSY_SECONDS", 0.3)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE").fetchone()
        other.execute("BEGIN")
        other.execute("SELECT * FROM tokens").fetchall()
        with pytest.raises(StoreError, match="locked"):
            store.write(ACME, token(2), after=1)
    assert store.read(ACME) == token(1)


# Links


@posix
@pytest.mark.parametrize("left", [False, True], ids=["new", "deleted"])
def test_sqlite_link_to_missing_file_creates_its_target(tmp_path: Path, left: bool) -> None:
    """SQLite puts the -wal file next to the target, so that is where one of a deleted database is left."""
    target, path = tmp_path / "target" / "tokens.sqlite3", tmp_path / "link.sqlite3"
    target.parent.mkdir()
    path.symlink_to(target)
    if left:
        _leave_side_files(target, tmp_path / "copies")
        target.unlink()
        for file in (tmp_path / "copies").glob("*-*"):
            shutil.copy(file, target.parent)
    store = SqliteStore(path)
    assert store.read(ACME) is None
    assert store.write(ACME, token(1), after=0)
    assert SqliteStore(target).read(ACME) == token(1)
    assert path.is_symlink()


# Files that were left behind


def _leave_side_files(path: Path, copies: Path) -> None:
    """Store a token, and leave its -wal and -shm files as a killed process does."""
    store = SqliteStore(path)
    store.write(ACME, Stored(1, SECRET), after=0)
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("SELECT * FROM tokens").fetchall()
        store.write(ACME, Stored(2, SECRET), after=1)
        copies.mkdir()
        for file in path.parent.glob(f"{path.name}*"):
            shutil.copy(file, copies)


@pytest.mark.parametrize("left", [("-wal",), ("-wal", "-shm"), ("-shm",), ("-journal",), ("-wal", "-shm", "-journal")], ids="".join)
def test_sqlite_new_file_ignores_side_files_of_deleted(tmp_path: Path, left: tuple[str, ...]) -> None:
    path, copies = tmp_path / "store" / "tokens.sqlite3", tmp_path / "copies"
    _leave_side_files(path, copies)
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    for suffix in left:
        source = copies / f"{path.name}{suffix}"
        shutil.copy(source if source.exists() else copies / f"{path.name}-wal", path.with_name(path.name + suffix))
    store = SqliteStore(path)
    assert store.read(ACME) is None
    assert store.tenants("client") == []
    assert store.write(ACME, token(1), after=0)
    assert store.read(ACME) == token(1)


def test_sqlite_wal_of_killed_process_is_applied(tmp_path: Path) -> None:
    """With its database, a -wal file contains the last tokens."""
    path, copies = tmp_path / "store" / "tokens.sqlite3", tmp_path / "copies"
    _leave_side_files(path, copies)
    assert SqliteStore(copies / path.name).read(ACME) == Stored(2, SECRET)


def test_sqlite_concurrent_creation_loses_no_write(tmp_path: Path) -> None:
    for number in range(10):
        path = tmp_path / str(number) / "tokens.sqlite3"
        accepted: list[int] = []

        def write(writer: int, path: Path = path, accepted: list[int] = accepted) -> None:
            if SqliteStore(path).write(StoreKey("client", str(writer)), token(1), after=0):
                accepted.append(writer)

        threads = [threading.Thread(target=write, args=(writer,)) for writer in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(accepted) == list(range(6))
        assert SqliteStore(path).tenants("client") == [str(writer) for writer in range(6)]


# Damaged content


def _assert_store_errors(store: Store) -> None:
    """Check that each method returns a value or raises a StoreError that shows no secret."""
    for operation in (
        lambda: store.read(ACME),
        lambda: store.tenants("client"),
        lambda: store.acquire(ACME, "a", LONG),
        lambda: store.release(ACME, "a"),
        lambda: store.write(ACME, Stored(3, SECRET), after=2),
        lambda: store.delete(ACME),
    ):
        try:
            operation()
        except StoreError as error:
            assert_shows_no_secret(error)


@settings(max_examples=60, deadline=None)
@given(
    damage=st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=40)), min_size=1, max_size=4),
    sql=st.booleans(),
)
def test_damaged_sqlite_file_raises_only_store_error(
    tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, bytes]], sql: bool
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "tokens.sqlite3"
    store: Store = SqlStore(f"sqlite:///{path}") if sql else SqliteStore(path)
    store.write(ACME, Stored(2, SECRET * 20), after=0)
    content = bytearray(path.read_bytes())
    for position, wrong in damage:
        start = position % len(content)
        content[start : start + len(wrong)] = wrong
    path.write_bytes(content)
    _assert_store_errors(store)


VALUES = ["CAST(x'ff706c346e746564' AS TEXT)", "x'706c346e746564'", "NULL", "'pl4nted'", "1.5", "-1"]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("column", ["generation", "content", "tenant"])
@pytest.mark.parametrize("kind", ["sqlite", "sql"])
def test_wrong_value_in_row_raises_without_its_text(tmp_path: Path, kind: str, column: str, value: str) -> None:
    path = tmp_path / "tokens.sqlite3"
    store: Store = SqliteStore(path) if kind == "sqlite" else SqlStore(f"sqlite:///{path}")
    store.write(ACME, Stored(1, SECRET), after=0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, suppress(sqlite3.IntegrityError):
        table = "tokens" if kind == "sqlite" else "fortnox_tokens"
        other.execute(f"UPDATE {table} SET {column} = {value}")
    _assert_store_errors(store)


@pytest.mark.parametrize("entry", ["client/1001", "client/1001/1.0", "client"])
@pytest.mark.parametrize("value", ["pl4nted", "[1]", "{}", '{"generation": 5, "slot": 1, "parts": 1000000000}', "åäö", ""])
def test_wrong_keyring_entry_raises_without_its_text(tmp_path: Path, entries: dict[tuple[str, str], str], entry: str, value: str) -> None:
    store = KeyringStore(folder=tmp_path)
    store.write(ACME, Stored(1, SECRET), after=0)
    entries["fortnox-client", entry] = value
    _assert_store_errors(store)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"token": "pl4nted"}',
        Record(Token("a", "b", (), 1e300, 1e300)).to_bytes(),
        Record(Token("a", "b", (), -1.0, 5.0)).to_bytes(),
    ],
    ids=lambda content: repr(content[:12]),
)
def test_unreadable_record_raises_without_its_text(content: bytes) -> None:
    with pytest.raises(UnreadableToken) as raised:
        record_of(Stored(1, content))
    assert_shows_no_secret(raised.value)


# Tenant ids


def _store(kind: str, folder: Path) -> Store:
    return {
        "memory": MemoryStore,
        "sqlite": lambda: SqliteStore(folder / "tokens.sqlite3"),
        "sql": lambda: SqlStore(f"sqlite:///{folder}/tokens.sqlite3"),
        "keyring": lambda: KeyringStore(folder=folder),
        "encrypted": lambda: EncryptedStore(MemoryStore(), Fernet.generate_key()),
    }[kind]()


TENANTS = ["tenänt", "公司", "a b", "a/b:c%d", "'; DROP TABLE tokens", "\n", "😀", "x" * 500, "1001"]


@pytest.mark.parametrize("tenant", TENANTS, ids=ascii)
@pytest.mark.parametrize("kind", ["memory", "sqlite", "sql", "keyring", "encrypted"])
def test_store_accepts_any_tenant_id(tmp_path: Path, entries: object, kind: str, tenant: str) -> None:
    store = _store(kind, tmp_path)
    key = StoreKey("client", tenant)
    assert store.acquire(key, "a", LONG)
    assert store.write(key, token(1), after=0)
    assert store.read(key) == token(1)
    assert store.tenants("client") == [tenant]
    store.delete(key)
    store.release(key, "a")


def check_unusual_key(store: Store, key: StoreKey) -> None:
    """Check that each operation with a key works or raises a StoreError, and that another key is not affected."""
    assert store.write(ACME, token(1), after=0)
    with suppress(StoreError):
        assert store.acquire(key, "a", LONG)
    with suppress(StoreError):
        store.release(key, "a")
    with suppress(StoreError):
        assert store.write(key, token(2), after=0)
        assert store.read(key) == token(2)
    with suppress(StoreError):
        store.delete(key)
        assert store.read(key) is None
    assert store.read(ACME) == token(1)
    assert store.tenants("client") == ["1001"]


@pytest.mark.parametrize("tenant", ["\0", "10\ud80001", "x" * 10_000, ""], ids=["nul", "surrogate", "long", "empty"])
@pytest.mark.parametrize("kind", ["memory", "sqlite", "sql", "keyring", "encrypted"])
def test_store_with_unusual_text_raises_only_store_error(tmp_path: Path, entries: object, kind: str, tenant: str) -> None:
    check_unusual_key(_store(kind, tmp_path), StoreKey("client", tenant))


@pytest.mark.parametrize("tenant", TENANTS, ids=ascii)
def test_tenant_header_is_ascii(tenant: str) -> None:
    value = client_credentials_request(Credentials("client", "secret"), tenant).headers["TenantId"]
    assert value.isascii()
    assert value.isprintable()
    assert value == "1001" or tenant != "1001"


@pytest.mark.parametrize("tenant", ["", "\0", "10\ud80001"], ids=ascii)
def test_tenant_id_that_is_no_text_raises(tenant: str) -> None:
    app = FortnoxApp("client", "secret", store="memory://")
    with pytest.raises(ValueError, match="tenant_id must be text"):
        app.connect(tenant)


# Pickled errors


def test_pickled_token_not_stored_has_no_token() -> None:
    error = TokenNotStored("Could not save")
    error._pending_write = PendingWrite(ACME, TOKEN, 1)
    pickled = pickle.dumps(error)
    assert b"pl4nted" not in pickled
    restored = pickle.loads(pickled)
    assert (str(restored), restored._pending_write) == ("Could not save", None)
    assert copy(error)._pending_write is error._pending_write

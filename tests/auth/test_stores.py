"""Stores without a server: the contract, and the behavior of each store."""

import os
import pickle
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from multiprocessing import get_context
from pathlib import Path

import keyring
import pytest
from cryptography.fernet import Fernet
from fortnox_client.auth import (
    EncryptedStore,
    KeyringStore,
    MemoryStore,
    SqliteStore,
    SqlStore,
    Store,
    Stored,
    StoreKey,
    open_store,
)
from fortnox_client.auth.errors import StoreError
from fortnox_client.auth.stores import fork_safety, sqlite
from keyring.errors import KeyringError

from tests.auth.memory_keyring import MemoryKeyring
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
from tests.platforms import posix


@pytest.fixture
def entries() -> Iterator[dict[tuple[str, str], str]]:
    """Install a keyring in memory, and yield its entries."""
    before = keyring.get_keyring()
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    yield backend.entries
    keyring.set_keyring(before)


STORES: dict[str, Callable[[Path], Store]] = {
    "memory": lambda folder: MemoryStore(),
    "sqlite": lambda folder: SqliteStore(folder / "tokens.sqlite3"),
    "sql": lambda folder: SqlStore(f"sqlite:///{folder / 'tokens.db'}"),
    "keyring": lambda folder: KeyringStore(folder=folder),
    "encrypted": lambda folder: EncryptedStore(MemoryStore(), Fernet.generate_key()),
    "encrypted sqlite": lambda folder: EncryptedStore(SqliteStore(folder / "tokens.sqlite3"), Fernet.generate_key()),
}


class TestEveryStore(StoreContract):
    @pytest.fixture(params=STORES)
    def store(self, request: pytest.FixtureRequest, tmp_path: Path, entries: object) -> Store:
        return STORES[request.param](tmp_path)

    def test_store_is_pickled_by_settings(self, store: Store) -> None:
        if "MemoryStore" in repr(store):
            with pytest.raises(TypeError, match="SqliteStore"):
                pickle.dumps(store)
            return
        store.write(ACME, token(1), after=0)
        copy = pickle.loads(pickle.dumps(store))
        assert copy.read(ACME) == token(1)

    @posix
    def test_forked_child_uses_store(self, store: Store) -> None:
        store.write(ACME, token(1), after=0)
        child = os.fork()
        if child == 0:
            os._exit(0 if store.read(ACME) == token(1) and store.acquire(ACME, "child", LONG) else 1)
        assert os.waitpid(child, 0)[1] == 0
        assert store.read(ACME) == token(1)


# SQLite


@posix
def test_sqlite_file_is_readable_by_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "tokens.sqlite3"
    before = os.umask(0)
    try:
        store = SqliteStore(path)
        store.write(ACME, token(1), after=0)
        with sqlite3.connect(path) as reader:  # SQLite deletes the -wal and -shm files when the last connection closes.
            reader.execute("SELECT * FROM tokens").fetchall()
            store.write(ACME, token(2), after=1)
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
        reader.close()
    finally:
        os.umask(before)
    assert modes == {"tokens.sqlite3": 0o600, "tokens.sqlite3-wal": 0o600, "tokens.sqlite3-shm": 0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_sqlite_connection_is_durable_wal(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    with store._transaction() as database:
        pragmas = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert pragmas == ["wal", 2]


def test_clock_set_back_ends_lease(tmp_path: Path) -> None:
    now = 10_000.0
    store = SqliteStore(tmp_path / "tokens.sqlite3", clock=lambda: now)
    store.acquire(ACME, "a", 60)
    now -= 30
    assert not store.acquire(ACME, "b", 60)
    now -= 3600
    assert store.acquire(ACME, "b", 60)


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_sqlite_other_file_raises(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tokens.sqlite3"
    path.write_bytes(content)
    assert_raises(SqliteStore(path), str(path))
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "statement", ["CREATE TABLE tokens (a)", "PRAGMA user_version = 2", "PRAGMA user_version = 1", "PRAGMA application_id = 0x464F5254"]
)
def test_sqlite_other_schema_version_raises(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "tokens.sqlite3"
    database = sqlite3.connect(path)
    database.execute(statement)
    database.close()
    assert_raises(SqliteStore(path), str(path), "another version")


def assert_raises(store: Store, *words: str) -> None:
    with pytest.raises(StoreError) as raised:
        store.acquire(ACME, "a", LONG)
    for word in words:
        assert word in str(raised.value)


def test_sqlite_folder_that_is_a_file_raises(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert_raises_without_secrets(SqliteStore(tmp_path / "file" / "tokens.sqlite3"), str(tmp_path))


def test_sqlite_damaged_file_raises_without_secrets(tmp_path: Path) -> None:
    path = tmp_path / "tokens.sqlite3"
    SqliteStore(path).write(ACME, token(1), after=0)
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 10_000)
    assert_raises_without_secrets(SqliteStore(path), str(path))


def test_sqlite_default_path_is_in_data_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    SqliteStore().write(ACME, token(1), after=0)
    assert [file.name for file in tmp_path.rglob("tokens.sqlite3")] == ["tokens.sqlite3"]
    assert SqliteStore().path.parent.name == "fortnox-client"


def test_processes_increment_without_lost_update(tmp_path: Path) -> None:
    path = tmp_path / "tokens.sqlite3"
    with ProcessPoolExecutor(8, get_context("spawn")) as pool:
        list(pool.map(_count, [(path, f"process {number}") for number in range(8)]))
    assert SqliteStore(path).read(ACME) == token(400, b"400")


def _count(task: tuple[Path, str]) -> None:
    path, name = task
    store = SqliteStore(path)
    for _ in range(50):
        increment(store, ACME, name)


WRITER = """
import sys
from fortnox_client.auth import StoreKey, SqliteStore, Stored
store, key = SqliteStore(sys.argv[1]), StoreKey("client", "1001")
stored = store.read(key)
generation = stored.generation if stored else 0
print(generation, flush=True)
while True:
    store.acquire(key, "writer", 60)
    assert store.write(key, Stored(generation + 1, b"%d" % (generation + 1) * 3000), after=generation)
    generation += 1
    print(generation, flush=True)
"""


@posix
def test_killed_sqlite_writer_leaves_last_commit(tmp_path: Path) -> None:
    path = tmp_path / "tokens.sqlite3"
    for number in range(8):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            reported = [writer.stdout.readline() for _ in range(1 + 7 * number)]
            writer.kill()
            reported += writer.stdout
        stored = SqliteStore(path).read(ACME)
        generation = stored.generation if stored else 0
        assert generation >= int(reported[-1])
        assert stored is None or stored.content == b"%d" % generation * 3000
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


def test_sqlite_writer_waits_for_another_with_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    store.write(ACME, token(1), after=0)
    with ThreadPoolExecutor(1) as pool, _busy(store.path):
        waiting = pool.submit(store.write, ACME, token(2), after=1)
        assert store.read(ACME) == token(1), "a reader must not wait for a writer"
        monkeypatch.setattr(sqlite, "_BUSY_SECONDS", 0.2)
        assert_raises(store, str(store.path), "locked")
        assert not waiting.done()
    assert waiting.result()
    assert store.read(ACME) == token(2)


@contextmanager
def _busy(path: Path) -> Iterator[None]:
    """Let another connection have the write lock."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@posix
def test_child_forked_during_operations_uses_store(tmp_path: Path) -> None:
    """The child inherits the locks, and SQLite's list of its locks, as they were at the fork."""
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    store.write(ACME, token(1), after=0)
    ended = threading.Event()

    def work(key: StoreKey) -> int:
        generation = 0
        while not ended.is_set():
            assert store.write(key, token(generation + 1, b"x" * 2000), after=generation)
            generation += 1
        return generation

    with ThreadPoolExecutor(2) as pool:
        working = [pool.submit(work, key) for key in OTHERS[:2]]
        try:
            for generation in range(1, 16):
                child = _forked(lambda after=generation: store.read(ACME) and store.write(ACME, token(after + 1), after=after))
                assert os.waitpid(child, 0)[1] == 0
        finally:
            ended.set()
        for key, each in zip(OTHERS, working, strict=False):
            written = each.result()
            assert store.read(key) == token(written, b"x" * 2000)
    assert store.read(ACME) == token(16)


@posix
def test_fork_does_not_wait_for_busy_file(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    store.write(ACME, token(1), after=0)
    with ThreadPoolExecutor(1) as pool, _busy(store.path):
        waiting = pool.submit(store.write, ACME, token(2), after=1)
        started = time.monotonic()
        for _ in range(10):
            assert os.waitpid(_forked(lambda: True), 0)[1] == 0
        assert time.monotonic() - started < 5
        assert not waiting.done()
    assert waiting.result()


@posix
def test_fork_waits_for_running_operation() -> None:
    inside = True

    def fork() -> int:
        return os.waitpid(_forked(lambda: not inside), 0)[1]

    with ThreadPoolExecutor(1) as pool:
        with fork_safety.block_forks():
            forking = pool.submit(fork)
            while not fork_safety._guard._forking and not forking.done():
                time.sleep(0)
            inside = False
        assert forking.result() == 0


def _forked(work: Callable[[], object]) -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # The test forks a process with threads.
        child = os.fork()
    if child:
        return child
    try:
        signal.alarm(10)
        os._exit(0 if work() else 1)
    finally:
        os._exit(2)


# Encryption


def test_encrypted_store_writes_ciphertext() -> None:
    inner = MemoryStore()
    EncryptedStore(inner, Fernet.generate_key()).write(ACME, Stored(1, b"token"), after=0)
    stored = inner.read(ACME)
    assert stored is not None
    assert b"token" not in stored.content


def test_encrypted_store_wrong_key_raises() -> None:
    inner = MemoryStore()
    EncryptedStore(inner, Fernet.generate_key()).write(ACME, token(1), after=0)
    with pytest.raises(StoreError, match="another key"):
        EncryptedStore(inner, Fernet.generate_key()).read(ACME)


def test_encrypted_store_rotates_keys() -> None:
    inner = MemoryStore()
    old, new = Fernet.generate_key(), Fernet.generate_key().decode()
    EncryptedStore(inner, old).write(ACME, token(1), after=0)
    both = EncryptedStore(inner, new, old)
    assert both.read(ACME) == token(1)
    both.write(ACME, token(2), after=1)
    assert EncryptedStore(inner, new).read(ACME) == token(2)


@pytest.mark.parametrize("other", OTHERS)
def test_encrypted_store_moved_content_raises(other: StoreKey) -> None:
    inner = MemoryStore()
    store = EncryptedStore(inner, Fernet.generate_key())
    store.write(ACME, token(1), after=0)
    stored = inner.read(ACME)
    assert stored is not None
    inner.write(other, stored, after=0)
    with pytest.raises(StoreError, match="another client id or company"):
        store.read(other)


@pytest.mark.parametrize("key", ["", "short", "å" * 44, b"\0" * 32])
def test_encrypted_store_invalid_key_raises(key: str | bytes) -> None:
    with pytest.raises(ValueError, match="generate_key"):
        EncryptedStore(MemoryStore(), key)


# Keyring


def test_keyring_delete_removes_all_entries(tmp_path: Path, entries: dict[tuple[str, str], str]) -> None:
    store = KeyringStore(folder=tmp_path)
    for generation, size in enumerate([10, 9000, 20, 4000], 1):
        store.write(ACME, token(generation, b"x" * size), after=generation - 1)
    store.delete(ACME)
    assert entries == {("fortnox-client", "client"): "[]"}


def test_killed_keyring_writer_leaves_previous_token(tmp_path: Path, entries: dict[tuple[str, str], str]) -> None:
    store = KeyringStore(folder=tmp_path)
    for generation in (1, 2):
        store.write(ACME, token(generation, b"x" * 5000), after=generation - 1)
    backend = keyring.get_keyring()
    keyring.set_keyring(DyingKeyring(entries, after=3))
    with pytest.raises(StoreError, match="killed"):
        store.write(ACME, token(3, b"y" * 5000), after=2)
    keyring.set_keyring(backend)
    assert store.read(ACME) == token(2, b"x" * 5000)
    assert store.write(ACME, token(3, b"y" * 10), after=2)
    assert store.read(ACME) == token(3, b"y" * 10)


def test_keyring_foreign_entry_raises(tmp_path: Path, entries: dict[tuple[str, str], str]) -> None:
    store = KeyringStore(folder=tmp_path)
    entries["fortnox-client", "client/1001"] = "mine"
    with pytest.raises(StoreError, match="keyring of fortnox-client"):
        store.read(ACME)


class DyingKeyring(MemoryKeyring):
    """Store `after` entries, then raise, as if the process was killed."""

    def __init__(self, entries: dict[tuple[str, str], str], after: int) -> None:
        super().__init__()
        self.entries = entries
        self.left = after

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.left == 0:
            raise KeyringError("killed")
        self.left -= 1
        super().set_password(service, username, password)


# URLs


def test_open_store_returns_store_of_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    absolute = tmp_path / "a" / "b.sqlite3"
    assert isinstance(open_store("memory://"), MemoryStore)
    assert repr(open_store(f"sqlite:///{absolute}")) == repr(SqliteStore(absolute))
    assert repr(open_store("sqlite:///b.sqlite3")) == repr(SqliteStore(tmp_path / "b.sqlite3"))
    assert repr(open_store("sqlite://")) == repr(SqliteStore())
    assert repr(open_store("keyring://")) == "KeyringStore('fortnox-client')"
    assert repr(open_store("keyring://mine")) == "KeyringStore('mine')"
    for scheme in ("postgresql", "postgresql+psycopg"):
        store = open_store(f"{scheme}://me:pl4nted@db.example:5433/books?sslpassword=pl4nted")
        assert repr(store) == "SqlStore('postgresql+psycopg://me:***@db.example:5433/books')"


@pytest.mark.parametrize(
    "url",
    ["", "pl4nted", "mysql://me:pl4nted@host/db", "sqlite://pl4nted", "memory://pl4nted", "sqlite:///", "sqlite:/pl4nted", "file:pl4nted"],
)
def test_open_store_unknown_url_raises(url: str) -> None:
    with pytest.raises(ValueError, match="postgresql://") as raised:
        open_store(url)
    assert "pl4nted" not in "".join(tracebacks_of(raised.value))


@pytest.mark.parametrize("url", ["postgresql://me:pl4nted@host:pl4nted/db", "postgresql://me:pl@host:4nted/db"])
def test_open_store_invalid_url_hides_password(url: str) -> None:
    with pytest.raises(ValueError, match="invalid database URL") as raised:
        open_store(url)
    assert "4nted" not in "".join(tracebacks_of(raised.value))


MISSING = """
import sys
for name in {extras}:
    sys.modules[name] = None
from fortnox_client.auth import open_store
open_store("sqlite://"), open_store("memory://")
try:
    {use}
except ImportError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("extras", "use", "extra"),
    [
        (["redis"], "open_store('redis://localhost')", "redis"),
        (["sqlalchemy"], "open_store('postgresql://localhost/db')", "sql"),
        (["psycopg"], "open_store('postgresql://localhost/db')", "sql"),
        (["keyring"], "open_store('keyring://')", "keyring"),
        (["filelock"], "open_store('keyring://')", "keyring"),
        (["cryptography"], "from fortnox_client.auth import EncryptedStore", "encryption"),
    ],
)
def test_missing_extra_raises_with_install_command(extras: list[str], use: str, extra: str) -> None:
    run = subprocess.run([sys.executable, "-c", MISSING.format(extras=extras, use=use)], capture_output=True, text=True, check=True)
    assert f"pip install 'fortnox-client[{extra}]'" in run.stdout
    assert run.stdout.count("\n") == 1


def test_unreachable_database_raises_without_secrets(tmp_path: Path) -> None:
    assert_raises_without_secrets(open_store("postgresql://me:pl4nted@127.0.0.1:1/books"), "127.0.0.1:1/books")
    assert_raises_without_secrets(SqlStore(f"sqlite:///{tmp_path}/none/tokens.db"), "unable to open")


def test_failing_keyring_raises_without_secrets(tmp_path: Path, entries: object) -> None:
    (tmp_path / "file").touch()
    assert_raises_without_secrets(KeyringStore(folder=tmp_path / "file"))
    keyring.set_keyring(DyingKeyring({}, after=1))
    with pytest.raises(StoreError, match="killed") as raised:
        KeyringStore(folder=tmp_path / "folder").write(ACME, Stored(1, SECRET), after=0)
    assert_shows_no_secret(raised.value)

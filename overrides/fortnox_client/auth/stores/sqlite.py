"""Token store in a SQLite file."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnox_client.auth.store import Store, Stored, StoreKey
from fortnox_client.auth.store_errors import StoreError
from fortnox_client.auth.stores import fork_safety
from fortnox_client.auth.stores.error_translation import check_stored, parse_stored, sqlite_message, store_error
from fortnox_client.auth.stores.file_lock import try_lock_folder
from fortnox_client.auth.stores.folders import data_folder

_BUSY_SECONDS = 30
_TRY_SECONDS = 0.1  # a fork waits at most this long for an operation that waits for the file
_MAX_PAUSE = 0.02
_BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_PROTOCOL)
_SIDE_FILES = ("-wal", "-shm", "-journal")
_FORMAT = (0x464F5254, 1)  # application id "FORT" and version of the schema

_DURABLE = "PRAGMA synchronous = FULL"
_CREATE = """
    PRAGMA journal_mode = WAL;
    PRAGMA application_id = 0x464F5254;
    PRAGMA user_version = 1;
    CREATE TABLE tokens (
        client_id TEXT, tenant TEXT, generation INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (client_id, tenant)
    ) WITHOUT ROWID;
    CREATE TABLE locks (
        client_id TEXT, tenant TEXT, holder TEXT NOT NULL, since REAL NOT NULL, ends REAL NOT NULL, PRIMARY KEY (client_id, tenant)
    ) WITHOUT ROWID;
"""
_READ = "SELECT generation, content FROM tokens WHERE client_id = ? AND tenant = ?"
_FIRST = "INSERT INTO tokens VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
_NEXT = "UPDATE tokens SET generation = ?, content = ? WHERE client_id = ? AND tenant = ? AND generation = ?"
_TENANTS = "SELECT tenant FROM tokens WHERE client_id = ? ORDER BY tenant"
_DELETE = "DELETE FROM tokens WHERE client_id = ? AND tenant = ?"
# The last condition ends a lease that begins in the future: the clock was set back.
_ACQUIRE = """
    INSERT INTO locks VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET holder = excluded.holder, since = excluded.since, ends = excluded.ends
    WHERE holder = excluded.holder OR ends <= excluded.since OR excluded.since < since - (ends - since)
"""
_RELEASE = "DELETE FROM locks WHERE client_id = ? AND tenant = ? AND holder = ?"


class SqliteStore(Store):
    """Token store in a SQLite file that all processes of a machine share. The default.

    Only its owner can read the file and its -wal and -shm files. It must be on a local disk: SQLite's locks do not work on a network
    file system. Each operation opens the file, and no fork happens during an operation. So threads and forked children share nothing.

    Args:
        path: the file; None: `fortnox-client/tokens.sqlite3` in the user's data directory.
        clock: returns seconds, the same in all processes; leases expire by it.

    Every method raises StoreError if the file cannot be used: no permission, another kind of file, or locked for 30 seconds.
    """

    def __init__(self, path: str | Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self.path = Path(path).absolute() if path is not None else data_folder() / "tokens.sqlite3"
        self._clock = clock
        self._location = f"the token store {self.path}"

    def __repr__(self) -> str:
        return f"SqliteStore({str(self.path)!r})"

    def read(self, key: StoreKey) -> Stored | None:
        with self._transaction("BEGIN") as database:
            found = database.execute(_READ, (key.client_id, key.tenant))
            return check_stored(self._location, key, next((parse_stored(*row) for row in found), None))

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        with self._transaction() as database:
            if after == 0:
                cursor = database.execute(_FIRST, (key.client_id, key.tenant, stored.generation, stored.content))
            else:
                cursor = database.execute(_NEXT, (stored.generation, stored.content, key.client_id, key.tenant, after))
            return cursor.rowcount == 1

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        with self._transaction() as database:
            now = self._clock()
            return database.execute(_ACQUIRE, (key.client_id, key.tenant, holder, now, now + seconds)).rowcount == 1

    def release(self, key: StoreKey, holder: str) -> None:
        with self._transaction() as database:
            database.execute(_RELEASE, (key.client_id, key.tenant, holder))

    def tenants(self, client_id: str) -> list[str]:
        with self._transaction("BEGIN") as database:
            return [tenant for (tenant,) in database.execute(_TENANTS, (client_id,)) if isinstance(tenant, str)]

    def delete(self, key: StoreKey) -> None:
        with self._transaction() as database:
            database.execute(_DELETE, (key.client_id, key.tenant))

    @contextmanager
    def _transaction(self, begin: str = "BEGIN IMMEDIATE") -> Generator[sqlite3.Connection]:
        """Run one transaction on a new connection. Forks wait for it. While it waits for other writers, forks need not wait."""
        try:
            give_up = time.monotonic() + _BUSY_SECONDS
            while True:
                with fork_safety.block_forks():
                    database = self._try_begin(begin, time.monotonic() >= give_up)
                    if database is not None:
                        with closing(database):  # which rolls back what is not committed
                            yield database
                            _commit(database, give_up)
                        return
                time.sleep(random.uniform(0, _MAX_PAUSE))  # noqa: S311, jitter: waiting processes must not retry together
        except sqlite3.Error as error:
            raise store_error(self._location, error, sqlite_message(error)) from error
        except UnicodeError as error:  # a damaged file: Python cannot decode a text in it, or SQLite's message about it
            raise store_error(self._location, error, sqlite_message(error)) from error
        except OSError as error:
            raise store_error(self._location, error) from error

    def _try_begin(self, begin: str, last: bool) -> sqlite3.Connection | None:
        """Open the database and begin a transaction. Return None if the database is busy; at the last try raise instead."""
        if not self.path.exists() and not self._try_create() and not last:
            return None
        # mode=rw: SQLite would create a missing file that everyone can read.
        database = _connect(f"{self.path.as_uri()}?mode=rw")
        try:
            # Each of these statements can find the file locked, by a connection that writes, closes or recovers.
            database.execute(_DURABLE)
            database.execute(begin)
            # This reads the file. From here on the transaction need not wait for others.
            if database.execute("SELECT * FROM pragma_application_id, pragma_user_version").fetchone() != _FORMAT:
                raise StoreError(f"{self._location}: created by another program, or by another version of this client")
        except BaseException as error:
            database.close()
            if isinstance(error, sqlite3.OperationalError) and _is_busy(error) and not last:
                return None
            raise
        return database

    def _try_create(self) -> bool:
        """Create the database, unless it exists. Return False if another process is creating it."""
        path = Path(os.path.realpath(self.path))  # SQLite puts the -wal and -shm files next to the target of a link
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with try_lock_folder(path.parent) as locked:
            if locked and not path.exists():
                self._create(path)
            return locked

    @staticmethod
    def _create(path: Path) -> None:
        """Create the database in a temporary directory and link it into place, so that no process sees an incomplete one.

        SQLite would restore the tokens of a deleted database from a -wal file that was left behind. So these files are deleted first.
        """
        for suffix in _SIDE_FILES:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        with TemporaryDirectory(dir=path.parent, prefix=".fortnox-") as folder:
            fresh = Path(folder) / path.name
            fresh.touch(mode=0o600)  # SQLite creates the -wal and -shm files with the same mode
            with closing(_connect(fresh.as_uri())) as database:
                database.execute(_DURABLE)
                database.executescript(_CREATE)
            with suppress(FileExistsError):
                os.link(fresh, path)


def _connect(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, timeout=_TRY_SECONDS, isolation_level=None)


def _commit(database: sqlite3.Connection, give_up: float) -> None:
    """Commit a transaction. Without a -wal file, as in a restored copy, the commit waits for connections that read."""
    while True:
        try:
            database.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() >= give_up:
                raise
        else:
            return


def _is_busy(error: sqlite3.OperationalError) -> bool:
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in _BUSY_CODES

"""Tokens in one SQLite file."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnox_client.auth.errors import StoreError
from fortnox_client.auth.stores import fork_safety
from fortnox_client.auth.stores.error_translation import refused
from fortnox_client.auth.stores.folders import data_folder
from fortnox_client.auth.stores.store import Stored, StoreKey

_BUSY_SECONDS = 30
_TRY_SECONDS = 0.1  # for so long a fork may have to wait for one that waits
_PAUSE_SECONDS = 0.02
_OURS = (0x464F5254, 1)  # "FORT" says whose file it is, the number which schema it has

_MAKE = """
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
# The last condition ends a lease that lies in the future, which is what is left where the clock was set back.
_ACQUIRE = """
    INSERT INTO locks VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET holder = excluded.holder, since = excluded.since, ends = excluded.ends
    WHERE holder = excluded.holder OR ends <= excluded.since OR excluded.since < since - (ends - since)
"""
_RELEASE = "DELETE FROM locks WHERE client_id = ? AND tenant = ? AND holder = ?"


class SqliteStore:
    """Tokens in one SQLite file, which all processes of a machine share: the default.

    The file and its companions can be read by its owner only. It must lie on a disk of the machine, since SQLite's locks do not hold
    on a network file system. A process opens it anew for each step, and does not fork during one, so nothing is shared with other threads
    or a forked child.

    Args:
        path: the file; without one `fortnox-client/tokens.sqlite3` in the user's data directory.
        clock: tells seconds, alike in all processes; leases end by it.

    Every method raises StoreError where the file cannot be used: no permission, no token database, locked for 30 seconds.
    """

    def __init__(self, path: str | Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self.path = Path(path).absolute() if path is not None else data_folder() / "tokens.sqlite3"
        self._clock = clock

    def __repr__(self) -> str:
        return f"SqliteStore({str(self.path)!r})"

    def read(self, key: StoreKey) -> Stored | None:
        """What is held under the key; None where nothing is."""
        with self._step("BEGIN") as database:
            row = database.execute(_READ, (key.client_id, key.tenant)).fetchone()
            return Stored(*row) if row else None

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        """Stores, durably, where the key holds the generation `after` (0: nothing); returns False, and changes nothing, where not."""
        with self._step() as database:
            if after == 0:
                done = database.execute(_FIRST, (key.client_id, key.tenant, stored.generation, stored.content))
            else:
                done = database.execute(_NEXT, (stored.generation, stored.content, key.client_id, key.tenant, after))
            return done.rowcount == 1

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        """Takes the key's lock for so long, where it is free, its lease has ended, or the holder has it already; tells whether."""
        with self._step() as database:
            now = self._clock()
            return database.execute(_ACQUIRE, (key.client_id, key.tenant, holder, now, now + seconds)).rowcount == 1

    def release(self, key: StoreKey, holder: str) -> None:
        """Gives the lock back. Does nothing where the holder has it no more."""
        with self._step() as database:
            database.execute(_RELEASE, (key.client_id, key.tenant, holder))

    def tenants(self, client_id: str) -> list[str]:
        """The companies whose tokens are held for an integration, sorted."""
        with self._step("BEGIN") as database:
            return [tenant for (tenant,) in database.execute(_TENANTS, (client_id,))]

    def delete(self, key: StoreKey) -> None:
        """Forgets what is held under the key."""
        with self._step() as database:
            database.execute(_DELETE, (key.client_id, key.tenant))

    @contextmanager
    def _step(self, begin: str = "BEGIN IMMEDIATE") -> Generator[sqlite3.Connection]:
        """One transaction on a database of its own. Forks wait for it, and it waits for other writers where it holds no fork up."""
        try:
            give_up = time.monotonic() + _BUSY_SECONDS
            while True:
                with fork_safety.kept_off():
                    database = self._begun(begin, time.monotonic() >= give_up)
                    if database is not None:
                        with closing(database), database:
                            yield database
                        return
                time.sleep(random.uniform(0, _PAUSE_SECONDS))  # noqa: S311, so that those who wait do not come together
        except (OSError, sqlite3.Error) as error:
            raise refused(f"the token store {self.path}", error) from error

    def _begun(self, begin: str, last: bool) -> sqlite3.Connection | None:
        """The database in a transaction; None where others were busy with it all the time, unless this try is the last one."""
        if not self.path.exists():
            self._make()
        # mode=rw: SQLite would make a missing file readable for everyone.
        database = _open(f"{self.path.as_uri()}?mode=rw")
        try:
            database.execute(begin)
            # This reads, after which nothing of the transaction has to wait for others.
            if database.execute("SELECT * FROM pragma_application_id, pragma_user_version").fetchone() != _OURS:
                raise StoreError(f"the token store {self.path}: made by another program, or by another version of this one")
        except BaseException as error:
            database.close()
            if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY and not last:
                return None
            raise
        return database

    def _make(self) -> None:
        """Makes the database beside and links it into place whole, so that nobody ever leaves or sees half of one."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryDirectory(dir=self.path.parent, prefix=".fortnox-") as folder:
            fresh = Path(folder) / self.path.name
            fresh.touch(mode=0o600)  # SQLite gives its companions, -wal and -shm, the same mode
            with closing(_open(fresh.as_uri())) as database:
                database.executescript(_MAKE)
            with suppress(FileExistsError):
                os.link(fresh, self.path)


def _open(uri: str) -> sqlite3.Connection:
    database = sqlite3.connect(uri, uri=True, timeout=_TRY_SECONDS, isolation_level=None)
    database.execute("PRAGMA synchronous = FULL")
    return database

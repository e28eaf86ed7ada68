"""Storage of the companies' resources: SQLite, in memory or in a file.

Pagination, filtering and sorting run in SQL. An index and a stored count make the cost of a page independent of the length of the list.
For a deep offset, a filter or a sort order, the ids are sorted once and cached until a resource of the same type changes.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from threading import RLock
from typing import Any
from weakref import finalize

import msgspec
from attrs import frozen

from fortnox_client.sandbox.api.values import State

_APPLICATION_ID = 0x466F7842  # "FoxB"
_SCHEMA = f"""
PRAGMA application_id = {_APPLICATION_ID};
CREATE TABLE IF NOT EXISTS resource (
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, kind TEXT NOT NULL, place INTEGER NOT NULL, key TEXT NOT NULL,
    modified TEXT NOT NULL, state TEXT NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS by_key ON resource (tenant, kind, place, key);
CREATE TABLE IF NOT EXISTS amount (tenant INTEGER, kind TEXT, count INTEGER NOT NULL, PRIMARY KEY (tenant, kind)) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS more AFTER INSERT ON resource BEGIN
    INSERT INTO amount VALUES (new.tenant, new.kind, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER IF NOT EXISTS fewer AFTER DELETE ON resource BEGIN
    UPDATE amount SET count = count - 1 WHERE tenant = old.tenant AND kind = old.kind;
END;
CREATE TABLE IF NOT EXISTS series (tenant INTEGER, name TEXT, last INTEGER NOT NULL, PRIMARY KEY (tenant, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file (tenant INTEGER, id TEXT, content BLOB NOT NULL, PRIMARY KEY (tenant, id)) WITHOUT ROWID;
"""
_MOST_DIGITS = 15
_LOCK_TIMEOUT = 30.0
_DEEP_OFFSET = 5_000
_MOST_ORDERS = 64
BY_KEY = "place, key"
"""The default sort order of lists."""

_encode = msgspec.json.Encoder(decimal_format="number").encode
_decode = msgspec.json.Decoder(float_hook=Decimal).decode


@frozen
class Condition:
    """A condition in a WHERE clause, with its values."""

    sql: str
    values: tuple[Any, ...] = ()


@frozen
class _ListKey:
    """A list: tenant, resource type, conditions and order."""

    tenant: int
    kind: str
    where: tuple[Condition, ...]
    order: str


class Store:
    """The resources of all companies. `transaction` holds a lock: one thread at a time."""

    def __init__(self, path: Path | str = ":memory:") -> None:
        self._lock = RLock()
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256, timeout=_LOCK_TIMEOUT)
        finalize(self, self._db.close)  # Python 3.13 warns of a database that nobody closed
        self._check_application()
        self._db.create_function("folded", 1, _folded, deterministic=True)
        self._db.execute("PRAGMA journal_mode = WAL")
        # A power failure may lose the last second of data, which is acceptable for a sandbox.
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.executescript(_SCHEMA)
        self._orders: dict[_ListKey, array[int]] = {}
        self._snapshot = sqlite3.connect(":memory:", check_same_thread=False)
        finalize(self, self._snapshot.close)
        self.save_snapshot()

    def _check_application(self) -> None:
        """Raise sqlite3.DatabaseError for a database of another program."""
        (application,), (tables,) = (self._fetch_one(sql, ()) for sql in ("PRAGMA application_id", "SELECT count(*) FROM sqlite_master"))
        if tables and application != _APPLICATION_ID:
            self._db.close()
            raise sqlite3.DatabaseError("it is a database of another program")

    def close(self) -> None:
        """Close the database."""
        self._db.close()
        self._snapshot.close()

    def save_snapshot(self) -> None:
        """Store the current content for `restore_snapshot`."""
        with self._lock:
            self._db.backup(self._snapshot)

    def restore_snapshot(self) -> None:
        """Restore the last snapshot. The first one is taken when the store is opened."""
        with self._lock:
            self._orders.clear()
            self._snapshot.backup(self._db)

    @contextmanager
    def transaction(self, *, writes: bool) -> Generator[None]:
        """Run one request: all of its changes are committed, or none."""
        with self._lock:
            if not writes or self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")  # another sandbox may use the same file: one of the two waits
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                self._orders.clear()
                raise
            self._db.execute("COMMIT")

    def get(self, tenant: int, kind: str, key: str) -> State | None:
        """Return the resource with a key; None if there is none."""
        found = self._fetch_one(
            "SELECT state FROM resource WHERE tenant = ? AND kind = ? AND place = ? AND key = ?", (tenant, kind, list_position(key), key)
        )
        return None if found is None else _decode(found[0])

    def put(self, tenant: int, kind: str, key: str, state: State, modified: str) -> None:
        """Insert or update a resource."""
        self._invalidate_orders(tenant, kind)
        self._db.execute(
            "INSERT INTO resource (tenant, kind, place, key, modified, state) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (tenant, kind, place, key) DO UPDATE SET modified = excluded.modified, state = excluded.state",
            (tenant, kind, list_position(key), key, modified, _encode(state).decode()),
        )

    def delete(self, tenant: int, kind: str, key: str) -> None:
        """Delete the resource with a key, if it exists."""
        self._invalidate_orders(tenant, kind)
        self._db.execute(
            "DELETE FROM resource WHERE tenant = ? AND kind = ? AND place = ? AND key = ?", (tenant, kind, list_position(key), key)
        )

    def count(self, tenant: int, kind: str) -> int:
        """Return the number of resources of a type."""
        found = self._fetch_one("SELECT count FROM amount WHERE tenant = ? AND kind = ?", (tenant, kind))
        return 0 if found is None else found[0]

    def select(self, tenant: int, kind: str, where: Sequence[Condition] = (), order: str = BY_KEY) -> list[State]:
        """Return the resources, in order."""
        sql, values = _where(tenant, kind, where)
        return [_decode(row[0]) for row in self._db.execute(f"SELECT state FROM resource WHERE {sql} ORDER BY {order}", values)]

    def page(
        self, tenant: int, kind: str, where: Sequence[Condition] = (), order: str = BY_KEY, *, limit: int, offset: int
    ) -> tuple[list[State], int]:
        """Return the resources of a page, in order, and the number of all that match."""
        if not where and order == BY_KEY and offset < _DEEP_OFFSET:
            # The ids come from the small index; only then are their resources read.
            ids = f"SELECT id FROM resource WHERE tenant = ? AND kind = ? ORDER BY {order} LIMIT ? OFFSET ?"
            sql = f"SELECT state FROM resource WHERE id IN ({ids}) ORDER BY {order}"
            found = [_decode(row[0]) for row in self._db.execute(sql, (tenant, kind, limit, offset))]
            return found, self.count(tenant, kind)
        ordered = self._order(_ListKey(tenant, kind, tuple(where), order))
        wanted = ordered[offset : offset + limit].tolist()
        sql = "SELECT id, state FROM resource WHERE id IN (SELECT value FROM json_each(?))"
        states = dict(self._db.execute(sql, (_encode(wanted).decode(),)))
        return [_decode(states[each]) for each in wanted], len(ordered)

    def next_number(self, tenant: int, name: str, first_number: int = 1) -> int:
        """Return the next number of a series."""
        found = self._fetch_one("SELECT last FROM series WHERE tenant = ? AND name = ?", (tenant, name))
        number = first_number if found is None else found[0] + 1
        self.reserve_number(tenant, name, number)
        return number

    def reserve_number(self, tenant: int, name: str, last: int) -> None:
        """Mark a number as used: the series continues after it, unless it is past it already."""
        self._db.execute(
            "INSERT INTO series VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)", (tenant, name, last)
        )

    def put_file(self, tenant: int, file_id: str, content: bytes) -> None:
        """Store the content of a file. An existing file is replaced."""
        self._db.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", (tenant, file_id, content))

    def file(self, tenant: int, file_id: str) -> bytes | None:
        """Return the content of a file; None if there is none."""
        found = self._fetch_one("SELECT content FROM file WHERE tenant = ? AND id = ?", (tenant, file_id))
        return None if found is None else found[0]

    def delete_file(self, tenant: int, file_id: str) -> None:
        """Delete the content of a file, if it exists."""
        self._db.execute("DELETE FROM file WHERE tenant = ? AND id = ?", (tenant, file_id))

    def _order(self, listed: _ListKey) -> array[int]:
        """Return the ids of a list, in order."""
        if listed not in self._orders:
            if len(self._orders) >= _MOST_ORDERS:
                del self._orders[next(iter(self._orders))]
            sql, values = _where(listed.tenant, listed.kind, listed.where)
            rows = self._db.execute(f"SELECT id FROM resource WHERE {sql} ORDER BY {listed.order}", values)
            self._orders[listed] = array("q", (row[0] for row in rows))
        return self._orders[listed]

    def _invalidate_orders(self, tenant: int, kind: str) -> None:
        if self._orders:
            self._orders = {key: ids for key, ids in self._orders.items() if (key.tenant, key.kind) != (tenant, kind)}

    def _fetch_one(self, sql: str, values: Sequence[Any]) -> Any:
        return self._db.execute(sql, values).fetchone()


def list_position(key: str) -> int:
    """Return the position of a key in the default order: its number, or 0 for a key that is not a number."""
    return int(key) if key.isascii() and key.isdigit() and len(key) <= _MOST_DIGITS else 0


def _where(tenant: int, kind: str, conditions: Sequence[Condition]) -> tuple[str, tuple[Any, ...]]:
    sql = " AND ".join(["tenant = ?", "kind = ?", *(f"({each.sql})" for each in conditions)])
    return sql, (tenant, kind, *(value for each in conditions for value in each.values))


def _folded(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value

"""Token store in a SQL database."""

from __future__ import annotations

import logging
import socket
import sqlite3
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any

from attrs import frozen

from fortnox_client._secrets import Secret
from fortnox_client.auth.store import SERVER_LIMIT, STEP_SECONDS, Store, Stored, StoreKey
from fortnox_client.auth.stores.error_translation import check_stored, parse_stored, sqlite_message, store_error

try:
    from sqlalchemy import (
        URL,
        BigInteger,
        Column,
        ColumnElement,
        Connection,
        Double,
        Executable,
        LargeBinary,
        MetaData,
        NullPool,
        Table,
        Text,
        Update,
        and_,
        create_engine,
        delete,
        event,
        literal_column,
        make_url,
        or_,
        select,
        update,
    )
    from sqlalchemy.dialects import postgresql, sqlite
    from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
except ImportError as error:
    raise ImportError("tokens in a SQL database need an extra: pip install 'fortnox-client[sql]'") from error

_SOCKET_SECONDS = STEP_SECONDS + 0.5  # the server's own limit comes first, because its error says more

_LIMIT = "fortnox limit"

_LOGGER_NAME = "fortnox"
# At DEBUG SQLAlchemy logs the rows that it reads, and so the tokens. hide_parameters does not prevent that.
logging.getLogger(f"sqlalchemy.engine.Engine.{_LOGGER_NAME}").setLevel(logging.WARNING)

_METADATA = MetaData()
_TOKENS = Table(
    "fortnox_tokens",
    _METADATA,
    Column("client_id", Text, primary_key=True),
    Column("tenant", Text, primary_key=True),
    Column("generation", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
_LOCKS = Table(
    "fortnox_locks",
    _METADATA,
    Column("client_id", Text, primary_key=True),
    Column("tenant", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("since", Double, nullable=False),
    Column("ends", Double, nullable=False),
)


@frozen
class _Dialect:
    """The differences between databases.

    Attributes:
        connect: arguments of the driver that the URL can override: timeouts of a connection.
        begin: first statement of each transaction: timeout of a statement.
        insert: INSERT ... ON CONFLICT.
        now: the database's clock, in seconds.
        isolation: isolation level that one statement needs.
    """

    connect: Mapping[str, float]
    begin: str
    insert: Callable[[Table], postgresql.Insert | sqlite.Insert]
    now: ColumnElement[float]
    isolation: str


_DIALECTS = {
    "postgresql": _Dialect(
        {"connect_timeout": int(STEP_SECONDS), "tcp_user_timeout": int(STEP_SECONDS * 1000)},
        # Not as an option of the connection: connection poolers do not accept them.
        f"SET LOCAL statement_timeout = {int(STEP_SECONDS * 1000)}",
        postgresql.insert,
        literal_column("CAST(extract(epoch FROM clock_timestamp()) AS double precision)", Double),
        "READ COMMITTED",
    ),
    "sqlite": _Dialect(
        {},
        f"PRAGMA busy_timeout = {int(STEP_SECONDS * 1000)}",
        sqlite.insert,
        literal_column("(julianday('now') - 2440587.5) * 86400.0", Double),
        "SERIALIZABLE",
    ),
}


class SqlStore(Store):
    """Token store in PostgreSQL, for processes on several hosts. Creates the tables `fortnox_tokens` and `fortnox_locks` if absent.

    Each operation is one statement on a new connection. Leases expire by the database's clock.

    Args:
        url: postgresql://user:password@host[:port]/database. The driver is psycopg.

    Raises:
        ValueError: the URL cannot be parsed, or names another database. The message does not show it.
        ImportError: the extra `sql` is missing.

    Every method raises StoreError if the database cannot be reached or reports an error.
    """

    time_limit = SERVER_LIMIT
    _location = "?"  # until the URL is parsed

    def __init__(self, url: str) -> None:
        self._url = url = Secret(url)
        parsed = _parse_url(url)
        if parsed is None:
            raise ValueError(
                "invalid database URL: expected postgresql://user:password@host:5432/database, with special characters percent-encoded"
            )
        dialect = _DIALECTS.get(parsed.get_backend_name())
        if dialect is None:
            raise ValueError(f"the database must be PostgreSQL, got {parsed.get_backend_name()}")
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        self._location = parsed.set(query={}).render_as_string(hide_password=True)
        self._dialect = dialect
        try:
            self._engine = create_engine(
                parsed,
                connect_args={name: value for name, value in dialect.connect.items() if name not in parsed.query},
                poolclass=NullPool,
                hide_parameters=True,
                isolation_level=dialect.isolation,
                logging_name=_LOGGER_NAME,
            )
        except ImportError as error:
            raise ImportError(f"{parsed.drivername} needs an extra: pip install 'fortnox-client[sql]'") from error
        event.listen(self._engine, "connect", _start_limit, insert=True)
        event.listen(self._engine, "close", _end_limit)
        self._tables_exist = False

    def __repr__(self) -> str:
        return f"SqlStore({self._location!r})"

    def __reduce__(self) -> tuple[type[SqlStore], tuple[str]]:
        return SqlStore, (self._url,)

    def read(self, key: StoreKey) -> Stored | None:
        with self._database() as database:
            found = database.execute(select(_TOKENS.c.generation, _TOKENS.c.content).where(_matches(_TOKENS, key)))
            return check_stored(self._location, key, next((parse_stored(*row) for row in found), None))

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        written: postgresql.Insert | sqlite.Insert | Update
        if after == 0:
            written = self._dialect.insert(_TOKENS).values(client_id=key.client_id, tenant=key.tenant).on_conflict_do_nothing()
        else:
            written = update(_TOKENS).where(_matches(_TOKENS, key), _TOKENS.c.generation == after)
        with self._database() as database:
            return _wrote(database, written.values(generation=stored.generation, content=stored.content).returning(_TOKENS.c.tenant))

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        now = self._dialect.now
        taken = self._dialect.insert(_LOCKS).values(
            client_id=key.client_id, tenant=key.tenant, holder=holder, since=now, ends=now + seconds
        )
        current, new = _LOCKS.c, taken.excluded
        taken = taken.on_conflict_do_update(
            index_elements=[current.client_id, current.tenant],
            set_={"holder": new.holder, "since": new.since, "ends": new.ends},
            # The last condition ends a lease that begins in the future: the clock was set back.
            where=or_(current.holder == new.holder, current.ends <= new.since, new.since < current.since - (current.ends - current.since)),
        )
        with self._database() as database:
            return _wrote(database, taken.returning(_LOCKS.c.tenant))

    def release(self, key: StoreKey, holder: str) -> None:
        with self._database() as database:
            database.execute(delete(_LOCKS).where(_matches(_LOCKS, key), _LOCKS.c.holder == holder))

    def tenants(self, client_id: str) -> list[str]:
        with self._database() as database:
            return sorted(database.scalars(select(_TOKENS.c.tenant).where(_TOKENS.c.client_id == client_id)))

    def delete(self, key: StoreKey) -> None:
        with self._database() as database:
            database.execute(delete(_TOKENS).where(_matches(_TOKENS, key)))

    @contextmanager
    def _database(self) -> Generator[Connection]:
        try:
            if not self._tables_exist:
                self._create_tables()
            with self._engine.begin() as database:
                database.exec_driver_sql(self._dialect.begin)
                yield database
        except SQLAlchemyError as error:
            cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
            message = _message(cause)
            error.args = (message,)
            error.__traceback__ = None
            raise store_error(self._location, cause, message) from cause
        except UnicodeError as error:  # a damaged file, or a key with text that the database cannot store
            raise store_error(self._location, error, sqlite_message(error)) from error

    def _create_tables(self) -> None:
        for table in _METADATA.sorted_tables:
            try:
                self._create_table(table)
            except DBAPIError:
                self._create_table(table)  # another process created it after the check
        self._tables_exist = True

    def _create_table(self, table: Table) -> None:
        with self._engine.begin() as database:
            table.create(database, checkfirst=True)


def _start_limit(connection: Any, record: Any) -> None:
    """Shut down the socket of a new connection after the time limit: psycopg waits for a server without one.

    The limit includes the queries with which SQLAlchemy examines its first connection, while every other thread waits.
    """
    fileno: Callable[[], int] | None = getattr(connection, "fileno", None)
    if fileno is None:  # SQLite
        return
    connected = socket.fromfd(fileno(), socket.AF_INET, socket.SOCK_STREAM)
    timer = Timer(_SOCKET_SECONDS, _shut_down, (connected,))
    timer.daemon = True
    timer.start()
    record.info[_LIMIT] = timer, connected


def _end_limit(_: Any, record: Any) -> None:
    limit: tuple[Timer, socket.socket] | None = record.info.pop(_LIMIT, None)
    if limit is not None:
        timer, connected = limit
        timer.cancel()
        connected.close()


def _shut_down(connected: socket.socket) -> None:
    with connected, suppress(OSError):  # closed meanwhile
        connected.shutdown(socket.SHUT_RDWR)


def _parse_url(url: str) -> URL | None:
    """Parse the URL. None for an invalid URL: the error would quote it with its password."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        return None


def _message(error: BaseException) -> str:
    """Return the first line: the following ones may quote the row, and so the token."""
    return sqlite_message(error) if isinstance(error, sqlite3.Error) else str(error).partition("\n")[0]


def _wrote(database: Connection, statement: Executable) -> bool:
    """Execute a statement that returns each row it wrote; return whether there is one. Drivers report row counts differently."""
    return database.execute(statement).first() is not None


def _matches(table: Table, key: StoreKey) -> ColumnElement[bool]:
    return and_(table.c.client_id == key.client_id, table.c.tenant == key.tenant)

"""Tokens in a SQL database."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager

from attrs import frozen

from fortnox_client._secrets import Secret
from fortnox_client.auth.stores.error_translation import refused
from fortnox_client.auth.stores.store import STEP_SECONDS, Stored, StoreKey

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

_QUIET = "fortnox"
# At DEBUG SQLAlchemy logs the rows that it reads, and so the tokens, whatever hide_parameters says.
logging.getLogger(f"sqlalchemy.engine.Engine.{_QUIET}").setLevel(logging.WARNING)

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
    """What differs between databases.

    Attributes:
        connect: what the driver is told, unless the URL tells it: how long a connection may take, and be silent.
        begin: what each transaction begins with, so that a statement does not take longer either.
        insert: INSERT ... ON CONFLICT.
        now: the seconds on the clock.
        isolation: what one statement needs.
    """

    connect: Mapping[str, float]
    begin: str
    insert: Callable[[Table], postgresql.Insert | sqlite.Insert]
    now: ColumnElement[float]
    isolation: str


_DIALECTS = {
    "postgresql": _Dialect(
        {"connect_timeout": int(STEP_SECONDS), "tcp_user_timeout": int(STEP_SECONDS * 1000)},
        # Not by the connection's options, which poolers do not take.
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


class SqlStore:
    """Tokens in PostgreSQL, for processes of many machines. Two tables, `fortnox_tokens` and `fortnox_locks`, are made where absent.

    Each step is one statement on a connection of its own. Leases end by the database's clock.

    Args:
        url: postgresql://user:password@host[:port]/database, which is spoken to by psycopg.

    Raises ValueError for a URL that is none, or another database's. Every method raises StoreError where the database cannot be reached
    or refuses.
    """

    _place = "?"  # where the URL could not be read

    def __init__(self, url: str) -> None:
        self._url = url = Secret(url)
        parsed = _parsed(url)
        if parsed is None:
            raise ValueError("no database URL: postgresql://user:password@host:5432/database, with what is special percent-encoded")
        dialect = _DIALECTS.get(parsed.get_backend_name())
        if dialect is None:
            raise ValueError(f"tokens are kept in PostgreSQL, not in {parsed.get_backend_name()}")
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        self._place = parsed.set(query={}).render_as_string(hide_password=True)
        self._dialect = dialect
        try:
            self._engine = create_engine(
                parsed,
                connect_args={name: value for name, value in dialect.connect.items() if name not in parsed.query},
                poolclass=NullPool,
                hide_parameters=True,
                isolation_level=dialect.isolation,
                logging_name=_QUIET,
            )
        except ImportError as error:
            raise ImportError(f"{parsed.drivername} needs an extra: pip install 'fortnox-client[sql]'") from error
        self._tables_are_there = False

    def __repr__(self) -> str:
        return f"SqlStore({self._place!r})"

    def __reduce__(self) -> tuple[type[SqlStore], tuple[str]]:
        return SqlStore, (self._url,)

    def read(self, key: StoreKey) -> Stored | None:
        """What is held under the key; None where nothing is."""
        with self._database() as database:
            row = database.execute(select(_TOKENS.c.generation, _TOKENS.c.content).where(_of(_TOKENS, key))).first()
            return Stored(row.generation, bytes(row.content)) if row else None

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        """Stores, durably, where the key holds the generation `after` (0: nothing); returns False, and changes nothing, where not."""
        written: postgresql.Insert | sqlite.Insert | Update
        if after == 0:
            written = self._dialect.insert(_TOKENS).values(client_id=key.client_id, tenant=key.tenant).on_conflict_do_nothing()
        else:
            written = update(_TOKENS).where(_of(_TOKENS, key), _TOKENS.c.generation == after)
        with self._database() as database:
            return _did(database, written.values(generation=stored.generation, content=stored.content).returning(_TOKENS.c.tenant))

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        """Takes the key's lock for so long, where it is free, its lease has ended, or the holder has it already; tells whether."""
        now = self._dialect.now
        taken = self._dialect.insert(_LOCKS).values(
            client_id=key.client_id, tenant=key.tenant, holder=holder, since=now, ends=now + seconds
        )
        held, asked = _LOCKS.c, taken.excluded
        taken = taken.on_conflict_do_update(
            index_elements=[held.client_id, held.tenant],
            set_={"holder": asked.holder, "since": asked.since, "ends": asked.ends},
            # The last one ends a lease that lies in the future, which is what is left where the clock was set back.
            where=or_(held.holder == asked.holder, held.ends <= asked.since, asked.since < held.since - (held.ends - held.since)),
        )
        with self._database() as database:
            return _did(database, taken.returning(_LOCKS.c.tenant))

    def release(self, key: StoreKey, holder: str) -> None:
        """Gives the lock back. Does nothing where the holder has it no more."""
        with self._database() as database:
            database.execute(delete(_LOCKS).where(_of(_LOCKS, key), _LOCKS.c.holder == holder))

    def tenants(self, client_id: str) -> list[str]:
        """The companies whose tokens are held for an integration, sorted."""
        with self._database() as database:
            return sorted(database.scalars(select(_TOKENS.c.tenant).where(_TOKENS.c.client_id == client_id)))

    def delete(self, key: StoreKey) -> None:
        """Forgets what is held under the key."""
        with self._database() as database:
            database.execute(delete(_TOKENS).where(_of(_TOKENS, key)))

    @contextmanager
    def _database(self) -> Generator[Connection]:
        try:
            if not self._tables_are_there:
                self._make_tables()
            with self._engine.begin() as database:
                database.exec_driver_sql(self._dialect.begin)
                yield database
        except SQLAlchemyError as error:
            cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
            error.args = cause.args = (str(cause).partition("\n")[0],)  # the lines that follow may quote the row, and so the token
            error.__traceback__ = None
            raise refused(self._place, cause) from cause

    def _make_tables(self) -> None:
        for table in _METADATA.sorted_tables:
            try:
                table.create(self._engine, checkfirst=True)
            except DBAPIError:
                table.create(self._engine, checkfirst=True)  # another process made it between the look and the making
        self._tables_are_there = True


def _parsed(url: str) -> URL | None:
    """None where it is no URL: the error would quote what it cannot read, which may be the password."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        return None


def _did(database: Connection, statement: Executable) -> bool:
    """Executes what returns a row for each that it wrote. Drivers do not agree on how else to count them."""
    return database.execute(statement).first() is not None


def _of(table: Table, key: StoreKey) -> ColumnElement[bool]:
    return and_(table.c.client_id == key.client_id, table.c.tenant == key.tenant)

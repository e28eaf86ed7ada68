"""Connection pool of the sync clients of a process. `async_pool` is that of the async clients of an event loop.

A pool consists of httpx clients with one connection each. A connection whose request failed or was cancelled is closed and never used
again, because httpx can leave it active for ever: a task may be cancelled between any two of its steps.
The number of connections is bounded, and callers wait for a free one.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import deque
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx
from fortnox_core import cancellation

from fortnox_client._http.body import ACCEPTED
from fortnox_client._http.token_requests import CONNECT_TIMEOUT

if TYPE_CHECKING:
    import ssl

C = TypeVar("C", httpx.Client, httpx.AsyncClient)

TIMEOUT = httpx.Timeout(60, connect=CONNECT_TIMEOUT)
"""Seconds. Fortnox sends large pages slowly; a connection is established soon or not at all."""

SHARE = 4
"""A pool uses at most this fraction of the descriptors of the process: files, databases and other pools need some too."""

FEWEST, MOST = 8, 1000
"""Bounds of the size of a pool, whatever the limit of descriptors is."""

KEEPALIVE = 5.0
"""Seconds after which an unused connection is closed."""

POLL = 0.2
"""Seconds after which a waiting thread checks whether its call was cancelled."""


class Connection(Generic[C]):
    """A connection of a pool, or the HTTP client of the user.

    Attributes:
        client: sends requests.
        pooled: whether it is a connection of a pool.
        headers: headers of each request that the client does not add itself: Accept-Encoding, if it accepts other codings.
        stream: the network stream of the open connection, as httpx reports it; None if it is not known.
        owner: the client whose request used the connection last.
        idle_since: when it became free.
    """

    def __init__(self, client: C, *, pooled: bool = True, headers: Mapping[str, str] | None = None) -> None:
        self.client: C = client
        self.pooled = pooled
        self.headers = _missing_headers(client) if headers is None else headers
        self.stream: Any = None
        self.owner: object = None
        self.idle_since = 0.0


def _missing_headers(client: httpx.Client | httpx.AsyncClient) -> dict[str, str]:
    return {} if client.headers.get("accept-encoding") == ACCEPTED else {"Accept-Encoding": ACCEPTED}


class IdleConnections(Generic[C]):
    """The free connections of a pool, the last used one last. Thread-safe."""

    def __init__(self) -> None:
        self._connections: deque[Connection[C]] = deque()
        self._lock = threading.Lock()

    def put(self, connection: Connection[C], owner: object) -> list[Connection[C]]:
        """Add a connection. Return those that the caller closes: unused for too long, or with bytes after the response."""
        if _has_unread_bytes(connection.client):
            return [connection]
        connection.owner, connection.idle_since = owner, time.monotonic()
        expired: list[Connection[C]] = []
        with self._lock:
            self._connections.append(connection)
            while connection.idle_since - self._connections[0].idle_since > KEEPALIVE:
                expired.append(self._connections.popleft())
        return expired

    def take(self) -> Connection[C] | None:
        """Return the last used connection; None if there is none."""
        with self._lock:
            return self._connections.pop() if self._connections else None

    def take_of(self, owner: object) -> list[Connection[C]]:
        """Return the connections that an owner used last, which the caller closes."""
        with self._lock:
            taken = [each for each in self._connections if each.owner is owner]
            self._connections = deque(each for each in self._connections if each.owner is not owner)
        return taken


def _has_unread_bytes(client: httpx.Client | httpx.AsyncClient) -> bool:
    """Return whether a server sent more than its response, such as by a wrong Content-Length.

    httpx would use the rest as the response to the next request on the connection, which may be one of another company.
    """
    private: Any = client
    try:
        transports = [private._transport, *filter(None, private._mounts.values())]
        return any(_is_ahead(each) for transport in transports for each in transport._pool.connections)
    except AttributeError:  # another version of httpx; a test shows it
        return False


def _is_ahead(connection: Any) -> bool:
    """Return whether h11 has bytes after the response. Connections through a proxy are nested."""
    while connection is not None and not hasattr(connection, "_h11_state"):
        connection = getattr(connection, "_connection", None)
    return connection is not None and bool(connection._h11_state.trailing_data[0])


class ConnectionPool:
    """Connections for threads. Thread-safe."""

    def __init__(self) -> None:
        self._free = threading.Semaphore(connection_limit())
        self._idle: IdleConnections[httpx.Client] = IdleConnections()

    @contextmanager
    def lend(self, owner: object, seconds: float | None) -> Generator[Connection[httpx.Client], None, None]:
        """Lend a connection for one request.

        Args:
            owner: identifies the client that sends.
            seconds: how long the caller waits for a free connection; None: without a limit.

        Raises:
            httpx.PoolTimeout: no connection became free.
            Cancelled: the cancel scope of the caller was cancelled.
        """
        self._acquire(seconds)
        try:
            connection = self._idle.take() or Connection(_create_client())
            try:
                yield connection
            except BaseException:
                connection.client.close()
                raise
            for unused in self._idle.put(connection, owner):
                unused.client.close()
        finally:
            self._free.release()

    def close(self, owner: object) -> None:
        """Close the free connections that an owner used last."""
        for connection in self._idle.take_of(owner):
            connection.client.close()

    def _acquire(self, seconds: float | None) -> None:
        end = float("inf") if seconds is None else time.monotonic() + seconds
        while not self._free.acquire(timeout=max(0.0, min(POLL, end - time.monotonic()))):
            cancellation.check()
            if time.monotonic() >= end:
                raise httpx.PoolTimeout(NONE_FREE)


NONE_FREE = "all connections are in use"


def connection_limit() -> int:
    """Return the maximum size of a pool: a fraction of the descriptors that the process may open."""
    if sys.platform == "win32":
        return MOST
    import resource  # late: Windows does not have it

    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST if soft == resource.RLIM_INFINITY else max(FEWEST, min(MOST, soft // SHARE))


_process_pool: tuple[int, ConnectionPool] | None = None
_lock = threading.Lock()


def process_pool() -> ConnectionPool:
    """Return the pool of this process. A forked child must not use the sockets of its parent."""
    global _process_pool
    found = _process_pool
    if found is None or found[0] != os.getpid():
        with _lock:
            found = _process_pool
            if found is None or found[0] != os.getpid():
                found = _process_pool = os.getpid(), ConnectionPool()
    return found[1]


def _after_fork() -> None:
    global _lock
    _lock = threading.Lock()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_after_fork)


@cache
def ssl_context() -> ssl.SSLContext:
    """Return the TLS settings of all connections. Loading the certificates takes longer than a request."""
    return httpx.create_ssl_context()


LIMITS = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEEPALIVE)


def _create_client() -> httpx.Client:
    return httpx.Client(
        headers={"Accept-Encoding": ACCEPTED}, timeout=TIMEOUT, limits=LIMITS, cookies=create_cookie_jar(), verify=ssl_context()
    )


def create_cookie_jar() -> CookieJar:
    """Return a cookie jar that stays empty: companies share the httpx client, and a cookie of one must not be sent for another."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))

"""Token store in Redis."""

# pyright: reportUnknownMemberType=false
# redis-py leaves some of its parameters without a type.

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress
from urllib.parse import quote, urlsplit
from weakref import finalize

from fortnox_client._secrets import Secret
from fortnox_client.auth.store import SERVER_LIMIT, STEP_SECONDS, Store, Stored, StoreKey
from fortnox_client.auth.stores.error_translation import check_stored, parse_stored, store_error, unreadable

try:
    from redis import Redis
    from redis.backoff import NoBackoff
    from redis.exceptions import LockNotOwnedError, RedisError, ResponseError, WatchError
    from redis.lock import Lock
    from redis.retry import Retry
except ImportError as error:
    raise ImportError("tokens in Redis need an extra: pip install 'fortnox-client[redis]'") from error

_MAX_DIGITS = 18


class RedisStore(Store):
    """Token store in Redis, for processes on several hosts.

    Redis loses at a restart what it has only in memory: set `appendonly yes`, and `appendfsync always` if even the last second must be
    durable. Redis must not evict keys (`maxmemory-policy noeviction`).

    Args:
        url: redis://[user:password@]host[:port][/database], or rediss:// for TLS.

    Raises:
        ValueError: the URL cannot be parsed. The message does not show it.
        ImportError: the extra `redis` is missing.

    Every method raises StoreError if Redis cannot be reached or reports an error.
    """

    time_limit = SERVER_LIMIT
    _location = "?"  # until the URL is parsed

    def __init__(self, url: str) -> None:
        self._url = url = Secret(url)
        opened = _open(url)
        if opened is None:
            raise ValueError("invalid Redis URL: expected redis://user:password@host:6379/0, with special characters percent-encoded")
        self._location, self._redis = opened
        finalize(self, self._redis.close)  # the garbage collector may destroy the socket before redis-py closes it

    def __repr__(self) -> str:
        return f"RedisStore({self._location!r})"

    def __reduce__(self) -> tuple[type[RedisStore], tuple[str]]:
        return RedisStore, (self._url,)

    def read(self, key: StoreKey) -> Stored | None:
        with self._translate_errors():
            return self._read(self._redis, key)

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        with self._translate_errors(), self._redis.pipeline() as transaction:
            name = _name("tokens", key)
            while True:
                transaction.watch(name)  # type: ignore[no-untyped-call]
                current = self._read(transaction, key)
                if (current.generation if current else 0) != after:
                    return False
                transaction.multi()
                transaction.set(name, b"%d:%b" % (stored.generation, stored.content))
                transaction.sadd(_tenants_name(key.client_id), key.tenant)
                with suppress(WatchError):  # another process wrote in between: compare again
                    transaction.execute()
                    return True

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        with self._translate_errors():
            lock = self._lock(key, seconds)
            if lock.acquire(blocking=False, token=holder):
                return True
            lock.local.token = holder.encode()
            with suppress(LockNotOwnedError):
                return lock.reacquire()
        return False

    def release(self, key: StoreKey, holder: str) -> None:
        with self._translate_errors(), suppress(LockNotOwnedError):
            lock = self._lock(key)
            lock.local.token = holder.encode()
            lock.release()

    def tenants(self, client_id: str) -> list[str]:
        with self._translate_errors():
            members = self._redis.smembers(_tenants_name(client_id))
        return sorted(member.decode("utf-8", "replace") for member in members if isinstance(member, bytes))

    def delete(self, key: StoreKey) -> None:
        with self._translate_errors(), self._redis.pipeline() as transaction:
            transaction.delete(_name("tokens", key))
            transaction.srem(_tenants_name(key.client_id), key.tenant)
            transaction.execute()

    def _read(self, client: Redis, key: StoreKey) -> Stored | None:
        try:
            return check_stored(self._location, key, _parse(client.get(_name("tokens", key))))
        except ResponseError as error:
            if str(error).startswith("WRONGTYPE"):
                raise unreadable(self._location, key) from None
            raise

    def _lock(self, key: StoreKey, seconds: float | None = None) -> Lock:
        return Lock(self._redis, _name("lock", key), timeout=seconds, thread_local=False)

    @contextmanager
    def _translate_errors(self) -> Generator[None]:
        try:
            yield
        except RedisError as error:
            raise store_error(self._location, error, _message(error)) from error
        except UnicodeError as error:
            raise store_error(self._location, error, "the key has text that cannot be encoded") from error


def _name(kind: str, key: StoreKey) -> str:
    return f"fortnox:{kind}:{quote(key.client_id, safe='')}:{quote(key.tenant, safe='')}"


def _tenants_name(client_id: str) -> str:
    return f"fortnox:tenants:{quote(client_id, safe='')}"


def _open(url: str) -> tuple[str, Redis] | None:
    """Return the location without user and password, and a client. None for an invalid URL: the error would quote it with its password.

    The client connects at its first command.
    """
    try:
        parts = urlsplit(url)
        location = f"{parts.scheme}://{parts.hostname}:{parts.port or 6379}{parts.path}"
        # redis-py does not share connections with a forked child. One retry is for a connection that the server has closed since.
        client = Redis.from_url(url, socket_connect_timeout=STEP_SECONDS, socket_timeout=STEP_SECONDS, retry=Retry(NoBackoff(), 1))
        client.connection_pool.connection_kwargs["decode_responses"] = False  # whatever the URL contains: content is bytes
        return location, client
    except ValueError:
        return None


def _parse(value: object) -> Stored | None:
    if value is None:
        return None
    generation, separator, content = value.partition(b":") if isinstance(value, bytes) else (b"", b"", b"")
    valid = separator and generation.isdigit() and len(generation) <= _MAX_DIGITS
    return parse_stored(int(generation) if valid else None, content)


def _message(error: RedisError) -> str:
    """Return the message without the command that Redis and redis-py quote in it: the command contains the token."""
    return str(error).rpartition(" caused error: ")[2].partition(", with args")[0]

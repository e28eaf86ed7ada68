"""Tokens in Redis."""

# pyright: reportUnknownMemberType=false
# redis-py leaves some of its parameters without a type.

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress
from urllib.parse import quote, urlsplit

from fortnox_client._secrets import Secret
from fortnox_client.auth.stores.error_translation import refused
from fortnox_client.auth.stores.store import STEP_SECONDS, Stored, StoreKey

try:
    from redis import Redis
    from redis.exceptions import LockNotOwnedError, RedisError, WatchError
    from redis.lock import Lock
except ImportError as error:
    raise ImportError("tokens in Redis need an extra: pip install 'fortnox-client[redis]'") from error


class RedisStore:
    """Tokens in Redis, for processes of many machines.

    Redis forgets at a restart what it only has in memory: set `appendonly yes`, and `appendfsync always` where not even the last
    second may be lost. It must not evict keys (`maxmemory-policy noeviction`).

    Args:
        url: redis://[user:password@]host[:port][/database], or rediss:// for TLS.

    Raises ValueError for a URL that is none. Every method raises StoreError where Redis cannot be reached or refuses.
    """

    _place = "?"  # where the URL could not be read

    def __init__(self, url: str) -> None:
        self._url = url = Secret(url)
        opened = _opened(url)
        if opened is None:
            raise ValueError("no Redis URL: redis://user:password@host:6379/0, with what is special percent-encoded")
        self._place, self._redis = opened

    def __repr__(self) -> str:
        return f"RedisStore({self._place!r})"

    def __reduce__(self) -> tuple[type[RedisStore], tuple[str]]:
        return RedisStore, (self._url,)

    def read(self, key: StoreKey) -> Stored | None:
        """What is held under the key; None where nothing is."""
        with self._refusals():
            return _stored(self._redis.get(_name("tokens", key)))

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        """Stores where the key holds the generation `after` (0: nothing); returns False, and changes nothing, where not."""
        name = _name("tokens", key)

        with self._refusals(), self._redis.pipeline() as transaction:
            while True:
                transaction.watch(name)  # type: ignore[no-untyped-call]
                held = _stored(transaction.get(name))
                if (held.generation if held else 0) != after:
                    return False
                transaction.multi()
                transaction.set(name, b"%d:%b" % (stored.generation, stored.content))
                transaction.sadd(_tenants(key.client_id), key.tenant)
                with suppress(WatchError):  # another one wrote in between: compare again
                    transaction.execute()
                    return True

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        """Takes the key's lock for so long, where it is free, its lease has ended, or the holder has it already; tells whether."""
        lock = self._lock(key, seconds)
        with self._refusals():
            if lock.acquire(blocking=False, token=holder):
                return True
            lock.local.token = holder.encode()
            with suppress(LockNotOwnedError):
                return lock.reacquire()
        return False

    def release(self, key: StoreKey, holder: str) -> None:
        """Gives the lock back. Does nothing where the holder has it no more."""
        lock = self._lock(key)
        lock.local.token = holder.encode()
        with self._refusals(), suppress(LockNotOwnedError):
            lock.release()

    def tenants(self, client_id: str) -> list[str]:
        """The companies whose tokens are held for an integration, sorted."""
        with self._refusals():
            members = self._redis.smembers(_tenants(client_id))
        return sorted(member.decode() for member in members if isinstance(member, bytes))

    def delete(self, key: StoreKey) -> None:
        """Forgets what is held under the key."""
        with self._refusals(), self._redis.pipeline() as transaction:
            transaction.delete(_name("tokens", key))
            transaction.srem(_tenants(key.client_id), key.tenant)
            transaction.execute()

    def _lock(self, key: StoreKey, seconds: float | None = None) -> Lock:
        return Lock(self._redis, _name("lock", key), timeout=seconds, thread_local=False)

    @contextmanager
    def _refusals(self) -> Generator[None]:
        try:
            yield
        except RedisError as error:
            error.args = (_words(error),)
            raise refused(self._place, error) from error


def _name(kind: str, key: StoreKey) -> str:
    return f"fortnox:{kind}:{quote(key.client_id, safe='')}:{quote(key.tenant, safe='')}"


def _tenants(client_id: str) -> str:
    return f"fortnox:tenants:{quote(client_id, safe='')}"


def _opened(url: str) -> tuple[str, Redis] | None:
    """Where it is, without user and password, and a client, which connects when it is used; None where the URL is none, since the error
    would quote what it cannot read, which may be the password.
    """
    try:
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.hostname}:{parts.port or 6379}{parts.path}"
        # Its connections are not shared with a forked child: redis-py sees to that.
        return place, Redis.from_url(url, socket_connect_timeout=STEP_SECONDS, socket_timeout=STEP_SECONDS)
    except ValueError:
        return None


def _stored(value: object) -> Stored | None:
    if not isinstance(value, bytes):
        return None
    generation, _, content = value.partition(b":")
    return Stored(int(generation), content)


def _words(error: RedisError) -> str:
    """What an error says, without the command that Redis and redis-py quote in it: it holds the token."""
    return str(error).rpartition(" caused error: ")[2].partition(", with args")[0]

"""Token stores from URLs."""

from __future__ import annotations

from fortnox_client._secrets import Secret
from fortnox_client.auth.store import Store

_URLS = "memory://, sqlite:///path, redis://host, rediss://host, postgresql://host/database or keyring://"


def open_store(url: str) -> Store:
    """Open the token store of a URL. The first operation connects, not this function.

    - `memory://`: the memory of this process
    - `sqlite://`: the default file in the user's data directory; `sqlite:///relative/path` or `sqlite:////absolute/path`
    - `redis://user:password@host:6379/0`; `rediss://...` for TLS
    - `postgresql://user:password@host:5432/database`
    - `keyring://`: the operating system's keyring; `keyring://service` for another service name

    Args:
        url: the URL. It may contain a password; no error shows it.

    Returns:
        The store.

    Raises:
        ValueError: the URL is not one of these.
        ImportError: an extra is missing. The message contains the command that installs it.
    """
    url = Secret(url)
    scheme, found, rest = map(Secret, url.partition("://"))
    if not found:
        raise ValueError(f"the URL of a token store must be one of {_URLS}")
    match scheme:
        case "memory" if not rest:
            from fortnox_client.auth.stores.memory import MemoryStore

            return MemoryStore()
        case "sqlite" if not rest or (rest.startswith("/") and len(rest) > 1):
            from fortnox_client.auth.stores.sqlite import SqliteStore

            return SqliteStore(rest[1:] or None)
        case "redis" | "rediss":
            from fortnox_client.auth.stores.redis import RedisStore

            return RedisStore(url)
        case "postgresql" | "postgresql+psycopg":
            from fortnox_client.auth.stores.sql import SqlStore

            return SqlStore(url)
        case "keyring":
            from fortnox_client.auth.stores.keyring import KeyringStore

            return KeyringStore(str(rest)) if rest else KeyringStore()
        case _:
            raise ValueError(f"no token store for this {scheme}:// URL: use {_URLS}")

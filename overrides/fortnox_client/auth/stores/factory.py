"""A token store by its URL."""

from __future__ import annotations

from fortnox_client._secrets import Secret
from fortnox_client.auth.stores.store import Store

_KNOWN = "memory://, sqlite:///path, redis://host, rediss://host, postgresql://host/database or keyring://"


def open_store(url: str) -> Store:
    """The store that a URL names; nothing is connected to before it is used.

    - `memory://`: the memory of this process
    - `sqlite://`: the default file in the user's data directory; `sqlite:///relative/path` or `sqlite:////absolute/path`
    - `redis://user:password@host:6379/0`, `rediss://...` by TLS
    - `postgresql://user:password@host:5432/database`
    - `keyring://`: the operating system's keyring; `keyring://service` under another name

    Raises ValueError for a URL that names none, and ImportError, with the command that installs it, where an extra is missing.
    """
    url = Secret(url)
    scheme, found, rest = map(Secret, url.partition("://"))
    if not found:
        raise ValueError(f"a token store is named by a URL: {_KNOWN}")
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
            raise ValueError(f"no token store is named by a {scheme}:// URL like this one: use {_KNOWN}")

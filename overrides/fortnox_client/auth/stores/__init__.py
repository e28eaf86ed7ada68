"""Where tokens are kept, so that every thread, task and process of an integration uses the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_client.auth.stores.factory import open_store
from fortnox_client.auth.stores.store import Store, Stored, StoreKey

if TYPE_CHECKING:
    from fortnox_client.auth.stores.encrypted import EncryptedStore as EncryptedStore
    from fortnox_client.auth.stores.keyring import KeyringStore as KeyringStore
    from fortnox_client.auth.stores.memory import MemoryStore
    from fortnox_client.auth.stores.redis import RedisStore as RedisStore
    from fortnox_client.auth.stores.sql import SqlStore as SqlStore
    from fortnox_client.auth.stores.sqlite import SqliteStore
else:
    # Most of them need an extra, and a program uses one.
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "EncryptedStore": "encrypted",
            "KeyringStore": "keyring",
            "MemoryStore": "memory",
            "RedisStore": "redis",
            "SqlStore": "sql",
            "SqliteStore": "sqlite",
        },
    )

# Without the stores that need an extra: help() and * would ask for all of them.
__all__ = [
    "MemoryStore",
    "SqliteStore",
    "Store",
    "StoreKey",
    "Stored",
    "open_store",
]

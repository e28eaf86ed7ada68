"""Authorization: token stores, the state of tokens, and errors. `fortnox_client.FortnoxApp` connects companies.

Source: https://www.fortnox.se/developer/authorization
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_client.auth.connected_company import ConnectedCompany, StoredCompany, TokenState
    from fortnox_client.auth.errors import (
        AuthError,
        ConsentRefused,
        ReauthorizationRequired,
        StateMismatch,
        StoreError,
        TokenNotStored,
        TokenRefused,
        TokenUnavailable,
        UnreadableToken,
    )
    from fortnox_client.auth.scopes import SCOPES
    from fortnox_client.auth.store import Store, Stored, StoreKey
    from fortnox_client.auth.stores.encrypted import EncryptedStore as EncryptedStore
    from fortnox_client.auth.stores.factory import open_store
    from fortnox_client.auth.stores.keyring import KeyringStore as KeyringStore
    from fortnox_client.auth.stores.memory import MemoryStore
    from fortnox_client.auth.stores.redis import RedisStore as RedisStore
    from fortnox_client.auth.stores.sql import SqlStore as SqlStore
    from fortnox_client.auth.stores.sqlite import SqliteStore
else:
    # Importing a name imports its module. Most programs use one store, and most stores need an extra.
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "SCOPES": "scopes",
            "AuthError": "errors",
            "ConnectedCompany": "connected_company",
            "ConsentRefused": "errors",
            "EncryptedStore": "fortnox_client.auth.stores.encrypted",
            "KeyringStore": "fortnox_client.auth.stores.keyring",
            "MemoryStore": "fortnox_client.auth.stores.memory",
            "ReauthorizationRequired": "errors",
            "RedisStore": "fortnox_client.auth.stores.redis",
            "SqlStore": "fortnox_client.auth.stores.sql",
            "SqliteStore": "fortnox_client.auth.stores.sqlite",
            "StateMismatch": "errors",
            "Store": "store",
            "StoreError": "errors",
            "StoreKey": "store",
            "StoredCompany": "connected_company",
            "Stored": "store",
            "TokenNotStored": "errors",
            "TokenRefused": "errors",
            "TokenState": "connected_company",
            "TokenUnavailable": "errors",
            "UnreadableToken": "errors",
            "open_store": "fortnox_client.auth.stores.factory",
        },
    )

# Without the stores that need an extra: help() and `import *` would require all extras.
__all__ = [
    "SCOPES",
    "AuthError",
    "ConnectedCompany",
    "ConsentRefused",
    "MemoryStore",
    "ReauthorizationRequired",
    "SqliteStore",
    "StateMismatch",
    "Store",
    "StoreError",
    "StoreKey",
    "Stored",
    "StoredCompany",
    "TokenNotStored",
    "TokenRefused",
    "TokenState",
    "TokenUnavailable",
    "UnreadableToken",
    "open_store",
]

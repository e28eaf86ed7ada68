"""How a company's consent becomes an access token, and stays one: apps, token stores, and what can go wrong.

Source: https://www.fortnox.se/developer/authorization
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_client.auth.app import AsyncFortnoxApp, Connection, FortnoxApp, TokenState
    from fortnox_client.auth.errors import (
        AuthError,
        ConsentRefused,
        ReauthorizationRequired,
        StateMismatch,
        StoreError,
        TokenNotStored,
        TokenRefused,
        TokenUnavailable,
    )
    from fortnox_client.auth.scopes import SCOPES
    from fortnox_client.auth.stores import (
        EncryptedStore,
        Key,
        KeyringStore,
        MemoryStore,
        RedisStore,
        SqliteStore,
        SqlStore,
        Store,
        Stored,
        open_store,
    )
else:
    from fortnox_core.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AsyncFortnoxApp": "app",
            "AuthError": "errors",
            "Connection": "app",
            "ConsentRefused": "errors",
            "EncryptedStore": "stores",
            "FortnoxApp": "app",
            "Key": "stores",
            "KeyringStore": "stores",
            "MemoryStore": "stores",
            "ReauthorizationRequired": "errors",
            "RedisStore": "stores",
            "SCOPES": "scopes",
            "SqlStore": "stores",
            "SqliteStore": "stores",
            "StateMismatch": "errors",
            "Store": "stores",
            "StoreError": "errors",
            "Stored": "stores",
            "TokenNotStored": "errors",
            "TokenRefused": "errors",
            "TokenState": "app",
            "TokenUnavailable": "errors",
            "open_store": "stores",
        },
    )

__all__ = [
    "SCOPES",
    "AsyncFortnoxApp",
    "AuthError",
    "Connection",
    "ConsentRefused",
    "EncryptedStore",
    "FortnoxApp",
    "Key",
    "KeyringStore",
    "MemoryStore",
    "ReauthorizationRequired",
    "RedisStore",
    "SqlStore",
    "SqliteStore",
    "StateMismatch",
    "Store",
    "StoreError",
    "Stored",
    "TokenNotStored",
    "TokenRefused",
    "TokenState",
    "TokenUnavailable",
    "open_store",
]

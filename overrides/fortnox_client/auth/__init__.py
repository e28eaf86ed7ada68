"""How a company's consent becomes an access token, and stays one: apps, token stores, and what can go wrong.

Source: https://www.fortnox.se/developer/authorization
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_client.auth.app import AsyncFortnoxApp, FortnoxApp
    from fortnox_client.auth.connected_company import ConnectedCompany, TokenState
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
        EncryptedStore as EncryptedStore,
    )
    from fortnox_client.auth.stores import (
        KeyringStore as KeyringStore,
    )
    from fortnox_client.auth.stores import (
        MemoryStore,
        SqliteStore,
        Store,
        Stored,
        StoreKey,
        open_store,
    )
    from fortnox_client.auth.stores import (
        RedisStore as RedisStore,
    )
    from fortnox_client.auth.stores import (
        SqlStore as SqlStore,
    )
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AsyncFortnoxApp": "app",
            "AuthError": "errors",
            "ConnectedCompany": "connected_company",
            "ConsentRefused": "errors",
            "EncryptedStore": "stores",
            "FortnoxApp": "app",
            "StoreKey": "stores",
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
            "TokenState": "connected_company",
            "TokenUnavailable": "errors",
            "open_store": "stores",
        },
    )

# Without the stores that need an extra: help() and * would ask for all of them.
__all__ = [
    "SCOPES",
    "AsyncFortnoxApp",
    "AuthError",
    "ConnectedCompany",
    "ConsentRefused",
    "FortnoxApp",
    "MemoryStore",
    "ReauthorizationRequired",
    "SqliteStore",
    "StateMismatch",
    "Store",
    "StoreError",
    "StoreKey",
    "Stored",
    "TokenNotStored",
    "TokenRefused",
    "TokenState",
    "TokenUnavailable",
    "open_store",
]

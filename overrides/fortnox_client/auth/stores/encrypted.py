"""Encryption of tokens at rest, for any token store."""

from __future__ import annotations

import msgspec

from fortnox_client.auth.store import Store, Stored, StoreKey
from fortnox_client.auth.store_errors import StoreError, UnreadableToken

try:
    from cryptography.fernet import Fernet, InvalidToken, MultiFernet
except ImportError as error:
    raise ImportError("encrypted tokens need an extra: pip install 'fortnox-client[encryption]'") from error


class EncryptedStore(Store):
    """Token store that encrypts the tokens of another store.

    The encrypted content includes its client id and company, so it cannot be moved to another company.

    Args:
        store: the store of the encrypted tokens.
        key: the key that encrypts, from `cryptography.fernet.Fernet.generate_key()`.
        older_keys: keys that only decrypt. To change the key, pass the new one before the old one. Remove the old one when every token
            has been renewed.

    Raises:
        ValueError: a key is invalid.
        ImportError: the extra `encryption` is missing.

    `read` raises UnreadableToken if no key decrypts the content, or if the content belongs to another company. Every method raises the
    errors of the inner store.
    """

    def __init__(self, store: Store, key: str | bytes, *older_keys: str | bytes) -> None:
        try:
            self._fernet = MultiFernet([Fernet(each) for each in (key, *older_keys)])
        except ValueError:
            raise ValueError("invalid encryption key; generate one with cryptography.fernet.Fernet.generate_key()") from None
        self._store = store
        self.time_limit = getattr(store, "time_limit", Store.time_limit)

    def __repr__(self) -> str:
        return f"EncryptedStore({self._store!r})"

    def read(self, key: StoreKey) -> Stored | None:
        stored = self._store.read(key)
        return self._decrypt(key, stored) if stored else None

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        encrypted = self._fernet.encrypt(_owner(key) + stored.content)
        return self._store.write(key, Stored(stored.generation, encrypted), after=after)

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        return self._store.acquire(key, holder, seconds)

    def release(self, key: StoreKey, holder: str) -> None:
        self._store.release(key, holder)

    def tenants(self, client_id: str) -> list[str]:
        return self._store.tenants(client_id)

    def delete(self, key: StoreKey) -> None:
        self._store.delete(key)

    def _decrypt(self, key: StoreKey, stored: Stored) -> Stored:
        try:
            decrypted = Stored(stored.generation, self._fernet.decrypt(stored.content))
        except InvalidToken:
            raise UnreadableToken(
                f"cannot decrypt the tokens of {key}: they have another key, or were stored without encryption; "
                "pass the key that encrypted them, or let the company consent again to replace them"
            ) from None
        if not decrypted.content.startswith(_owner(key)):
            raise UnreadableToken(f"cannot use the tokens of {key}: they were encrypted for another client id or company")
        return Stored(decrypted.generation, decrypted.content.removeprefix(_owner(key)))


def _owner(key: StoreKey) -> bytes:
    try:
        return msgspec.json.encode([key.client_id, key.tenant]) + b"\n"
    except UnicodeError:
        raise StoreError(f"{key} has text that cannot be encoded") from None

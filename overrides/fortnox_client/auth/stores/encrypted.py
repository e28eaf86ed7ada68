"""Tokens encrypted at rest, in whatever store."""

from __future__ import annotations

import msgspec

from fortnox_client.auth.errors import StoreError
from fortnox_client.auth.stores.store import Store, Stored, StoreKey

try:
    from cryptography.fernet import Fernet, InvalidToken, MultiFernet
except ImportError as error:
    raise ImportError("encrypted tokens need an extra: pip install 'fortnox-client[encryption]'") from error


class EncryptedStore:
    """A store whose tokens only who has the key can read.

    What is encrypted names the client id and company it is for, so that it cannot be passed off as another company's.

    Args:
        store: where the encrypted tokens are kept.
        key: encrypts; from `cryptography.fernet.Fernet.generate_key()`.
        older_keys: only decrypt. To change the key, put the new one before the old one, which can go when every token has been renewed.

    Raises ValueError for a key that is none. read() raises StoreError where no key fits or the content belongs elsewhere; every method
    raises what the store itself raises.
    """

    def __init__(self, store: Store, key: str | bytes, *older_keys: str | bytes) -> None:
        try:
            self._fernet = MultiFernet([Fernet(each) for each in (key, *older_keys)])
        except ValueError:
            raise ValueError("no encryption key: make one by cryptography.fernet.Fernet.generate_key()") from None
        self._store = store

    def __repr__(self) -> str:
        return f"EncryptedStore({self._store!r})"

    def read(self, key: StoreKey) -> Stored | None:
        """What is held under the key, decrypted; None where nothing is."""
        held = self._store.read(key)
        return self._decrypted(key, held) if held else None

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        """Stores, encrypted, where the key holds the generation `after` (0: nothing); returns False, and changes nothing, where not."""
        encrypted = self._fernet.encrypt(_owner(key) + stored.content)
        return self._store.write(key, Stored(stored.generation, encrypted), after=after)

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        """Takes the key's lock for so long, where it is free, its lease has ended, or the holder has it already; tells whether."""
        return self._store.acquire(key, holder, seconds)

    def release(self, key: StoreKey, holder: str) -> None:
        """Gives the lock back. Does nothing where the holder has it no more."""
        self._store.release(key, holder)

    def tenants(self, client_id: str) -> list[str]:
        """The companies whose tokens are held for an integration, sorted."""
        return self._store.tenants(client_id)

    def delete(self, key: StoreKey) -> None:
        """Forgets what is held under the key."""
        self._store.delete(key)

    def _decrypted(self, key: StoreKey, held: Stored) -> Stored:
        try:
            opened = Stored(held.generation, self._fernet.decrypt(held.content))
        except InvalidToken:
            raise StoreError(
                f"the tokens of {key} cannot be decrypted: this is another key than theirs, or they were stored unencrypted"
            ) from None
        if not opened.content.startswith(_owner(key)):
            raise StoreError(f"the tokens of {key} are refused: they were encrypted for another client id or company")
        return Stored(opened.generation, opened.content.removeprefix(_owner(key)))


def _owner(key: StoreKey) -> bytes:
    return msgspec.json.encode([key.client_id, key.tenant]) + b"\n"

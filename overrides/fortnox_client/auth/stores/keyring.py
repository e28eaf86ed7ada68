"""Tokens in the operating system's keyring."""

from __future__ import annotations

import binascii
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import msgspec
from attrs import frozen

from fortnox_client.auth.stores.error_translation import refused
from fortnox_client.auth.stores.folders import data_folder
from fortnox_client.auth.stores.sqlite import SqliteStore
from fortnox_client.auth.stores.store import Stored, StoreKey

try:
    import keyring
    from filelock import FileLock
    from keyring.errors import KeyringError
except ImportError as error:
    raise ImportError("tokens in the keyring need an extra: pip install 'fortnox-client[keyring]'") from error

_BUSY_SECONDS = 30
_PART = 1000  # Windows takes up to 1,280 characters in an entry, which is less than a token needs


@frozen
class _Head:
    """Where the parts of a content are; generation 0 is nothing."""

    generation: int = 0
    slot: int = 0
    parts: int = 0


class KeyringStore:
    """Tokens in the operating system's keyring, for the programs of one person on one machine.

    A keyring knows no lock and no condition, so both are kept beside it, in the user's data directory: leases in a small SQLite
    file, and a lock file that makes each step atomic. A content is cut into parts, which are written beside those of the content
    before, and an entry that says where the parts are: who is killed while writing leaves the content before.

    Args:
        service: the name under which the keyring shows the entries.
        folder: where the locks are; without one `fortnox-client/keyring` in the user's data directory.
        clock: tells seconds, alike in all processes; leases end by it.

    Every method raises StoreError where there is no keyring, it refuses, or its locks cannot be used.
    """

    def __init__(self, service: str = "fortnox-client", folder: str | Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self._service = service
        self._folder = Path(folder).absolute() if folder is not None else data_folder() / "keyring"
        self._leases = SqliteStore(self._folder / f"{quote(service, safe='')}.leases.sqlite3", clock)

    def __repr__(self) -> str:
        return f"KeyringStore({self._service!r})"

    def read(self, key: StoreKey) -> Stored | None:
        """What is held under the key; None where nothing is."""
        with self._step():
            head = self._head(key)
            return Stored(head.generation, self._content(key, head)) if head.generation else None

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        """Stores where the key holds the generation `after` (0: nothing); returns False, and changes nothing, where not."""
        with self._step():
            head = self._head(key)
            if head.generation != after:
                return False
            self._index(key.client_id, {*self._indexed(key.client_id), key.tenant})
            beside = 1 - head.slot
            head = _Head(stored.generation, beside, self._set_parts(key, beside, stored.content))
            self._set(_entry(key), msgspec.json.encode(head).decode())
            return True

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        """Takes the key's lock for so long, where it is free, its lease has ended, or the holder has it already; tells whether."""
        return self._leases.acquire(key, holder, seconds)

    def release(self, key: StoreKey, holder: str) -> None:
        """Gives the lock back. Does nothing where the holder has it no more."""
        self._leases.release(key, holder)

    def tenants(self, client_id: str) -> list[str]:
        """The companies whose tokens are held for an integration, sorted."""
        with self._step():
            # Indexed before it is stored and until it is deleted: whoever is killed in between leaves a name too many, never one too few.
            return sorted(tenant for tenant in self._indexed(client_id) if self._head(StoreKey(client_id, tenant)).generation)

    def delete(self, key: StoreKey) -> None:
        """Forgets what is held under the key."""
        with self._step():
            self._unset(_entry(key))
            for slot in (0, 1):
                number = 0
                while self._unset(_part(key, slot, number)):
                    number += 1
            self._index(key.client_id, self._indexed(key.client_id) - {key.tenant})

    def _head(self, key: StoreKey) -> _Head:
        head = self._get(_entry(key))
        return msgspec.json.decode(head, type=_Head) if head else _Head()

    def _content(self, key: StoreKey, head: _Head) -> bytes:
        return b64decode("".join(self._get(_part(key, head.slot, number)) or "" for number in range(head.parts)))

    def _set_parts(self, key: StoreKey, slot: int, content: bytes) -> int:
        text = b64encode(content).decode()
        starts = range(0, len(text), _PART)
        for number, start in enumerate(starts):
            self._set(_part(key, slot, number), text[start : start + _PART])
        return len(starts)

    def _indexed(self, client_id: str) -> set[str]:
        return msgspec.json.decode(self._get(_index_entry(client_id)) or "[]", type=set[str])

    def _index(self, client_id: str, tenants: set[str]) -> None:
        if tenants != self._indexed(client_id):
            self._set(_index_entry(client_id), msgspec.json.encode(sorted(tenants)).decode())

    def _get(self, entry: str) -> str | None:
        return keyring.get_password(self._service, entry)

    def _set(self, entry: str, text: str) -> None:
        keyring.set_password(self._service, entry, text)

    def _unset(self, entry: str) -> bool:
        there = self._get(entry) is not None
        if there:
            keyring.delete_password(self._service, entry)
        return there

    @contextmanager
    def _step(self) -> Generator[None]:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(self._folder / f"{quote(self._service, safe='')}.lock", timeout=_BUSY_SECONDS, mode=0o600):
                yield
        except (OSError, KeyringError, msgspec.DecodeError, binascii.Error) as error:
            raise refused(f"the keyring of {self._service}", error) from error


def _entry(key: StoreKey) -> str:
    return f"{_index_entry(key.client_id)}/{quote(key.tenant, safe='')}"


def _part(key: StoreKey, slot: int, number: int) -> str:
    return f"{_entry(key)}/{slot}.{number}"


def _index_entry(client_id: str) -> str:
    return quote(client_id, safe="")

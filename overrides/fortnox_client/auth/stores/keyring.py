"""Token store in the operating system's keyring."""

from __future__ import annotations

import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import msgspec
from attrs import frozen

from fortnox_client.auth.store import Store, Stored, StoreKey
from fortnox_client.auth.store_errors import StoreError, UnreadableToken
from fortnox_client.auth.stores.error_translation import store_error, unreadable
from fortnox_client.auth.stores.folders import data_folder
from fortnox_client.auth.stores.sqlite import SqliteStore

try:
    import keyring
    from filelock import FileLock
    from keyring.errors import KeyringError
except ImportError as error:
    raise ImportError("tokens in the keyring need an extra: pip install 'fortnox-client[keyring]'") from error

_BUSY_SECONDS = 30
_MAX_CHUNKS = 1000
_CHUNK = 1000  # characters; Windows allows 1,280 in an entry, and a token is longer


@frozen
class _Head:
    """The entry that says where the chunks of a content are. Generation 0: nothing is stored. Attributes are keys of stored JSON."""

    generation: int = 0
    slot: int = 0
    parts: int = 0


class KeyringStore(Store):
    """Token store in the operating system's keyring, for the programs of one user on one machine.

    A keyring has no locks and no conditional write, so both are files in the user's data directory: leases in a small SQLite file, and a
    lock file that makes each operation atomic. A content is split into chunks. They are written next to the chunks of the previous
    content, then an entry is written that says where they are. So a process that is killed while writing leaves the previous content.

    Args:
        service: the service name that the keyring shows.
        folder: directory of the locks; None: `fortnox-client/keyring` in the user's data directory.
        clock: returns seconds, the same in all processes; leases expire by it.

    Raises:
        ImportError: the extra `keyring` is missing.

    Every method raises StoreError if there is no keyring, it reports an error, or the locks cannot be used.
    """

    def __init__(self, service: str = "fortnox-client", folder: str | Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self._service = service
        self._folder = Path(folder).absolute() if folder is not None else data_folder() / "keyring"
        self._location = f"the keyring of {service}"
        self._leases = SqliteStore(self._folder / f"{quote(service, safe='')}.leases.sqlite3", clock)

    def __repr__(self) -> str:
        return f"KeyringStore({self._service!r})"

    def read(self, key: StoreKey) -> Stored | None:
        with self._operation():
            head = self._head(key)
            return Stored(head.generation, self._read_content(key, head)) if head.generation else None

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        with self._operation():
            head = self._head(key)
            if head.generation != after:
                return False
            self._index(key.client_id, {*self._indexed(key.client_id), key.tenant})
            slot = 1 - head.slot
            head = _Head(stored.generation, slot, self._set_chunks(key, slot, stored.content))
            self._set(_entry(key), msgspec.json.encode(head).decode())
            return True

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        return self._leases.acquire(key, holder, seconds)

    def release(self, key: StoreKey, holder: str) -> None:
        self._leases.release(key, holder)

    def tenants(self, client_id: str) -> list[str]:
        with self._operation():
            # A tenant is indexed before it is stored, until it is deleted. So a killed process leaves an extra name, never a missing one.
            return sorted(tenant for tenant in self._indexed(client_id) if self._is_stored(StoreKey(client_id, tenant)))

    def delete(self, key: StoreKey) -> None:
        with self._operation():
            self._unset(_entry(key))
            for slot in (0, 1):
                number = 0
                while self._unset(_chunk(key, slot, number)):
                    number += 1
            self._index(key.client_id, self._indexed(key.client_id) - {key.tenant})

    def _is_stored(self, key: StoreKey) -> bool:
        try:
            return self._head(key).generation > 0
        except UnreadableToken:
            return True

    def _head(self, key: StoreKey) -> _Head:
        head = _decode_head(self._get(_entry(key)))
        if head is None:
            raise unreadable(self._location, key)
        return head

    def _read_content(self, key: StoreKey, head: _Head) -> bytes:
        content = _decode_chunks(self._get(_chunk(key, head.slot, number)) for number in range(min(head.parts, _MAX_CHUNKS)))
        if content is None:
            raise unreadable(self._location, key)
        return content

    def _set_chunks(self, key: StoreKey, slot: int, content: bytes) -> int:
        text = b64encode(content).decode()
        starts = range(0, len(text), _CHUNK)
        for number, start in enumerate(starts):
            self._set(_chunk(key, slot, number), text[start : start + _CHUNK])
        return len(starts)

    def _indexed(self, client_id: str) -> set[str]:
        tenants = _decode_index(self._get(_index_entry(client_id)))
        if tenants is None:
            raise StoreError(f"{self._location}: the list of companies is not in the format of this client")
        return tenants

    def _index(self, client_id: str, tenants: set[str]) -> None:
        if tenants != self._indexed(client_id):
            self._set(_index_entry(client_id), msgspec.json.encode(sorted(tenants)).decode())

    def _get(self, entry: str) -> str | None:
        return keyring.get_password(self._service, entry)

    def _set(self, entry: str, text: str) -> None:
        keyring.set_password(self._service, entry, text)

    def _unset(self, entry: str) -> bool:
        exists = self._get(entry) is not None
        if exists:
            keyring.delete_password(self._service, entry)
        return exists

    @contextmanager
    def _operation(self) -> Generator[None]:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(self._folder / f"{quote(self._service, safe='')}.lock", timeout=_BUSY_SECONDS, mode=0o600):
                yield
        except (OSError, KeyringError, UnicodeError) as error:
            raise store_error(self._location, error) from error


def _entry(key: StoreKey) -> str:
    return f"{_index_entry(key.client_id)}/{quote(key.tenant, safe='')}"


def _chunk(key: StoreKey, slot: int, number: int) -> str:
    return f"{_entry(key)}/{slot}.{number}"


def _index_entry(client_id: str) -> str:
    return quote(client_id, safe="")


# No frame of a traceback may hold the text of an entry. So these functions return None for a text that another program wrote.


def _decode_head(text: str | None) -> _Head | None:
    try:
        head = msgspec.json.decode(text, type=_Head) if text else _Head()
    except msgspec.DecodeError:
        return None
    return head if head.generation >= 0 else None


def _decode_chunks(chunks: Iterable[str | None]) -> bytes | None:
    try:
        return b64decode("".join(chunk or "" for chunk in chunks), validate=True)
    except ValueError:  # binascii.Error, or a text that is not ASCII
        return None


def _decode_index(text: str | None) -> set[str] | None:
    try:
        return msgspec.json.decode(text or "[]", type=set[str])
    except msgspec.DecodeError:
        return None

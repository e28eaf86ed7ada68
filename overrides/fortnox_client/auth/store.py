"""The interface of a token store: six short operations on one key. None of them is running while the network is awaited."""

from __future__ import annotations

from typing import Protocol

from attrs import field, frozen

STEP_SECONDS = 3.0
"""Time limit of a server for one operation. The lease of a renewal covers all operations of the renewal."""

SERVER_LIMIT = 2 * STEP_SECONDS + 1
"""Seconds that this client waits for one operation of a server: for the connection, and for the server, whose error says more."""


@frozen
class StoreKey:
    """Identifies the tokens of one company for one integration.

    Attributes:
        client_id: the integration. A suffix separates other tokens of the same integration: `/service` for client credentials,
            `@https://...` for another server than Fortnox.
        tenant: the tenant id of the company.
    """

    client_id: str
    tenant: str


@frozen
class Stored:
    """The content of a token store under one key.

    Attributes:
        generation: version of the token, from 1. It rises when a new token is stored, and not when a note about the token is stored.
        content: the bytes; a secret.
    """

    generation: int
    content: bytes = field(repr=False)


class Store(Protocol):
    """A token store. Subclass it to write your own.

    Every method is one atomic operation that is safe for threads, processes and after a fork. Methods are sync and may block. They raise
    StoreError; a caller receives any other exception as a StoreError without its text, which might quote a token.

    The lock is a lease: it expires, so a killed holder does not block others for long. The generation protects against a holder whose
    lease has expired: a token that the writer has not read is never overwritten.

    Attributes:
        time_limit: seconds after which a caller stops waiting for a method. The method then ends in its own thread, or never.
    """

    time_limit: float = 40.0
    """Longer than the 30 seconds for which a store of one machine waits for its file."""

    def read(self, key: StoreKey) -> Stored | None:
        """Read what is stored under a key.

        Args:
            key: the key.

        Returns:
            The content and its generation, as the last `write` of any process stored them; None if nothing is stored. A replica that
            is late must not be read.

        Raises:
            UnreadableToken: what is stored cannot be read, such as after the loss of its encryption key. A new consent replaces it.
        """
        ...

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        """Store durably if the key has the generation `after` (compare and swap).

        Args:
            key: the key.
            stored: the new generation and content.
            after: the expected generation; 0: nothing is stored.

        Returns:
            False if the key has another generation; then nothing is changed.
        """
        ...

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        """Acquire the lock of a key, or extend the lease of its holder.

        Args:
            key: the key. It need not be stored.
            holder: identifies the holder of the lock; unique for each renewal.
            seconds: duration of the lease.

        Returns:
            False if another holder has a lease that has not expired.
        """
        ...

    def release(self, key: StoreKey, holder: str) -> None:
        """Release the lock of a key. Does nothing if another holder has it.

        Args:
            key: the key.
            holder: the holder that acquired the lock.
        """
        ...

    def tenants(self, client_id: str) -> list[str]:
        """List the tenant ids of the companies with a stored token, sorted.

        Args:
            client_id: the integration, as in StoreKey.

        Returns:
            The tenant ids as text; [] if there are none.
        """
        ...

    def delete(self, key: StoreKey) -> None:
        """Delete what is stored under a key. The lock of the key is not changed.

        Args:
            key: the key.
        """
        ...

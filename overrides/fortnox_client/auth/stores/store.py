"""What a token store does: four short steps on one key, none of which is open while the network is waited for."""

from __future__ import annotations

from typing import Protocol

from attrs import field, frozen

STEP_SECONDS = 3.0
"""How long a server of tokens may take for one step. A renewal has a lease for all of its steps together."""


@frozen
class StoreKey:
    """Whose tokens: one company's (`tenant`), for one integration (`client_id`).

    What stands behind the integration's id tells its tokens apart: `/service` those of client credentials, `@https://...` those of another
    server than Fortnox's.
    """

    client_id: str
    tenant: str


@frozen
class Stored:
    """What a store holds under a key.

    Attributes:
        generation: tells the tokens that were stored under the key apart, from 1. It rises when a new token is stored, and not when
            something is noted about the one that is there.
        content: the bytes; a secret.
    """

    generation: int
    content: bytes = field(repr=False)


class Store(Protocol):
    """A token store. Every method is one atomic step, safe for threads, processes and after a fork.

    The lock is a lease: it ends by itself, so that a holder that was killed blocks nobody for long. What keeps a late holder from
    doing harm is the generation: nothing is written over a token that the writer has not seen.
    """

    def read(self, key: StoreKey) -> Stored | None:
        """What is held under the key; None where nothing is."""
        ...

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        """Stores, durably, where the key holds the generation `after` (0: nothing); returns False, and changes nothing, where not."""
        ...

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        """Takes the key's lock for so long, where it is free, its lease has ended, or the holder has it already; tells whether."""
        ...

    def release(self, key: StoreKey, holder: str) -> None:
        """Gives the lock back. Does nothing where the holder has it no more."""
        ...

    def tenants(self, client_id: str) -> list[str]:
        """The companies whose tokens are held for an integration, sorted."""
        ...

    def delete(self, key: StoreKey) -> None:
        """Forgets what is held under the key."""
        ...

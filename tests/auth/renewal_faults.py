"""Faults of single steps of a renewal.

The steps of a renewal without a conflict: read, lock, read, write the note, post, write the token, unlock.
"""

from collections.abc import Callable
from typing import Any

from fortnox_client._steps import Sleep
from fortnox_client.auth import Stored
from fortnox_client.auth.errors import StoreError
from fortnox_client.auth.renewal import store_token
from fortnox_client.auth.steps import PostToken, Step
from fortnox_client.auth.token import Record, Token

from tests.auth.harness import KEY, RenewalHarness

STEPS = "RLRWPWU"
SENT, STORED = 4, 5


def expired_harness() -> RenewalHarness:
    harness = RenewalHarness()
    harness.consent()
    harness.now += 3600
    harness.done.clear()
    return harness


def raise_at(step_index: int, error: BaseException) -> Callable[[int, Step], None]:
    def raise_at_index(number: int, step: Step) -> None:
        if number == step_index:
            raise error

    return raise_at_index


def raise_always(error: BaseException, *steps: type) -> Callable[[int, Step], None]:
    def raise_at_step(number: int, step: Step) -> None:
        if isinstance(step, steps):
            raise error

    return raise_at_step


def close_store_from(step_index: int) -> Callable[[int, Step], None]:
    def closed(number: int, step: Step) -> None:
        if number >= step_index and not isinstance(step, PostToken | Sleep):
            raise StoreError("closed")

    return closed


def renew_elsewhere(harness: RenewalHarness) -> None:
    """Renew the token as another process does whose lease has expired."""
    if harness.record.token.refresh_token in harness.server.live:
        after = harness.stored.generation if harness.stored else 0
        harness.server.live.discard(harness.record.token.refresh_token or "")
        token = harness.server.consent()
        assert harness.store.write(KEY, Stored(after + 1, Record(token).to_bytes()), after=after)


def store_again(token: Token) -> Any:
    return store_token(KEY, token, None)

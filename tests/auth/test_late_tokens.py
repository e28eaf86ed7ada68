"""The token of a late response, and locks of an interrupted caller: neither is lost."""

import asyncio
import threading
import time
from concurrent.futures import Future
from typing import Any

import pytest
from fortnox_client.auth import renewal, store_threads
from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenUnavailable
from fortnox_client.auth.grants import RefreshTokenGrant
from fortnox_client.auth.messages import TokenResponse
from fortnox_client.auth.steps import AsyncStepRunner, StepRunner
from fortnox_client.auth.store import Store, Stored, StoreKey
from fortnox_client.auth.store_threads import run_in_daemon
from fortnox_client.auth.stores.memory import MemoryStore
from fortnox_client.auth.token import Record, Token
from fortnox_client.auth.token_endpoint import Credentials
from fortnox_client.auth.token_provider import AsyncTokenProvider, TokenProvider

KEY = StoreKey("client", "1001")
LATE = b'{"access_token":"pl4nted-a1","refresh_token":"pl4nted-r1","expires_in":3600}'
USED = b'{"error":"invalid_grant"}'


class FailingStore(MemoryStore):
    """A store that can be closed for writing."""

    is_closed = False

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        if self.is_closed:
            raise StoreError("closed")
        return super().write(key, stored, after=after)


class TokenEndpoint:
    """Fortnox acts on the first request, and its response arrives late."""

    def __init__(self) -> None:
        self.late: Future[TokenResponse] = Future()
        self.sent: list[str] = []

    def post(self, request: Any) -> TokenResponse:
        self.sent.append(request.form["refresh_token"])
        if len(self.sent) == 1:
            failure = TokenUnavailable("no response")
            failure._pending = self.late
            raise failure
        return TokenResponse(400, {}, USED)

    async def post_async(self, request: Any) -> TokenResponse:
        return self.post(request)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> FailingStore:
    monkeypatch.setattr(renewal, "STORE_RETRY_DELAYS", (0.001,))
    monkeypatch.setattr(renewal, "REREAD_DELAYS", (0.001,))
    store, now = FailingStore(), time.time()
    store.write(KEY, Stored(1, Record(Token("pl4nted-a0", "pl4nted-r0", (), now - 4000, now - 400)).to_bytes()), after=0)
    return store


def _grant() -> RefreshTokenGrant:
    return RefreshTokenGrant(Credentials("client", "pl4nted-secret"), lambda *_: "https://apps.fortnox.se")


def test_late_token_that_cannot_be_stored_is_used_by_the_next_call(store: FailingStore) -> None:
    endpoint = TokenEndpoint()
    provider = TokenProvider(_grant(), KEY, time.time, StepRunner(store, endpoint.post, lambda _: None))
    with pytest.raises(ReauthorizationRequired):
        provider.get()
    store.is_closed = True
    endpoint.late.set_result(TokenResponse(200, {}, LATE))
    store.is_closed = False
    assert provider.get() == "pl4nted-a1"
    assert endpoint.sent == ["pl4nted-r0", "pl4nted-r0"]


def test_late_token_that_cannot_be_stored_is_used_by_the_next_async_call(store: FailingStore) -> None:
    async def run() -> str:
        async def sleep(_: float) -> None:
            await asyncio.sleep(0)

        endpoint = TokenEndpoint()
        provider = AsyncTokenProvider(_grant(), KEY, time.time, AsyncStepRunner(store, endpoint.post_async, sleep))
        with pytest.raises(ReauthorizationRequired):
            await provider.get()
        store.is_closed = True
        endpoint.late.set_result(TokenResponse(200, {}, LATE))
        while provider.memory.spare is None:
            await asyncio.sleep(0.001)
        store.is_closed = False
        return await provider.get()

    assert asyncio.run(asyncio.wait_for(run(), 30)) == "pl4nted-a1"


def test_lock_of_an_interrupted_caller_is_released(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C comes while the thread acquires the lock."""
    acquiring, interrupted = threading.Event(), threading.Event()

    class SlowStore(MemoryStore):
        def acquire(self, key: StoreKey, holder: str, lease: float) -> bool:
            if holder == "first":
                acquiring.set()
                assert interrupted.wait(30)
            return super().acquire(key, holder, lease)

    def interrupt(*_: object) -> None:
        assert acquiring.wait(30)
        raise KeyboardInterrupt

    store = SlowStore()
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(store_threads, "wait", interrupt)
        run_in_daemon(_Acquire(), store)
    interrupted.set()
    for each in threading.enumerate():
        if each.name == "fortnox token store":
            each.join(30)
    assert store.acquire(KEY, "second", 10)


class _Acquire:
    def execute(self, store: Store) -> object:
        return store.acquire(KEY, "first", 60)

    def undo(self, store: Store, outcome: object) -> None:
        store.release(KEY, "first")

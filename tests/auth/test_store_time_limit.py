"""Stores that never respond: a call fails after the time limit, the next call works, and the process can end."""

import asyncio
import gc
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.fernet import Fernet
from fortnox_client.auth import EncryptedStore, MemoryStore, Store, Stored, StoreKey
from fortnox_client.auth.messages import TokenRequest, TokenResponse
from fortnox_client.auth.steps import AsyncStepRunner, StepRunner
from fortnox_client.auth.token_provider import AsyncTokenProvider, TokenProvider
from fortnox_client.errors import StoreError, TokenNotStored

from tests.auth.harness import KEY, PERSON, RenewalHarness

METHODS = ("read", "write", "acquire", "release")


class HangingStore(MemoryStore):
    """Block each call of one method until `responds` is set, before or after it is done."""

    time_limit = 0.05

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(clock)
        self.hangs: str | None = None
        self.done_first = False
        self.responds = threading.Event()

    def _hang(self, method: str, work: Callable[[], Any]) -> Any:
        if self.hangs != method:
            return work()
        result = work() if self.done_first else None
        self.responds.wait(30)
        return result if self.done_first else work()

    def read(self, key: StoreKey) -> Stored | None:
        return self._hang("read", lambda: MemoryStore.read(self, key))

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        return self._hang("write", lambda: MemoryStore.write(self, key, stored, after=after))

    def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
        return self._hang("acquire", lambda: MemoryStore.acquire(self, key, holder, seconds))

    def release(self, key: StoreKey, holder: str) -> None:
        self._hang("release", lambda: MemoryStore.release(self, key, holder))


@pytest.mark.parametrize("done_first", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_hanging_store_costs_one_call(kind: str, method: str, done_first: bool) -> None:
    harness = RenewalHarness()
    harness.store = store = HangingStore(lambda: harness.now)
    harness.consent()
    harness.now += 3600
    get = _getter(kind, harness, store)
    store.hangs, store.done_first = method, done_first
    try:
        if method == "release":
            assert get() == "pl4nted-access2"
        else:
            with pytest.raises(StoreError, match=r"did not respond within 0\.05 s|Could not save"):
                get()
    finally:
        store.hangs = None
    token = get()
    store.responds.set()
    _join_store_threads()
    harness.now += 3600
    assert get() != token
    harness.check()


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_write_that_hangs_after_response_keeps_token(kind: str) -> None:
    harness = RenewalHarness()
    harness.store = store = HangingStore(lambda: harness.now)
    harness.consent()
    harness.now += 3600

    def close() -> None:
        store.hangs = "write"

    get = _getter(kind, harness, store, close)
    with pytest.raises(TokenNotStored):
        get()
    store.hangs = None
    assert get() == "pl4nted-access2"
    assert harness.server.requests == ["pl4nted-refresh1"]
    store.responds.set()
    _join_store_threads()
    harness.check()


def test_late_lock_is_released() -> None:
    """A lock that was acquired after its caller had stopped waiting has no holder."""
    harness = RenewalHarness()
    harness.store = store = HangingStore(lambda: harness.now)
    harness.consent()
    harness.now += 3600
    get = _getter("sync", harness, store)
    store.hangs = "acquire"
    with pytest.raises(StoreError):
        get()
    store.hangs = None
    store.responds.set()
    _join_store_threads()
    harness.check_unlocked()


def test_failed_async_step_is_not_reported_as_unretrieved() -> None:
    harness = RenewalHarness()
    reported: list[Any] = []

    class Failing(MemoryStore):
        def read(self, key: StoreKey) -> Stored | None:
            raise StoreError("closed")

    async def run() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))
        provider = AsyncTokenProvider(PERSON, KEY, lambda: harness.now, AsyncStepRunner(Failing(), _no_response, asyncio.sleep))
        with pytest.raises(StoreError, match="closed"):
            await provider.get()
        del provider
        gc.collect()
        await asyncio.sleep(0)

    asyncio.run(run())
    gc.collect()
    assert reported == []


async def _no_response(request: TokenRequest) -> TokenResponse:
    raise AssertionError("a request was sent")


def test_encrypted_store_has_limit_of_inner_store() -> None:
    assert EncryptedStore(HangingStore(lambda: 0.0), Fernet.generate_key()).time_limit == 0.05


HANG = """
import time
from fortnox_client import FortnoxApp, AsyncFortnoxApp
from fortnox_client.auth import MemoryStore
from fortnox_client.errors import StoreError
import asyncio

class Hanging(MemoryStore):
    time_limit = 0.2
    def read(self, key):
        time.sleep(60)
    tenants = read

async def run():
    app = AsyncFortnoxApp("client", "secret", store=Hanging())
    for call in (app.connect("1001").customers.get("1"), app.tenants(), app.token_status("1001")):
        try:
            await call
        except StoreError as error:
            print(error)

app = FortnoxApp("client", "secret", store=Hanging())
for call in (lambda: app.connect("1001").customers.get("1"), app.tenants, lambda: app.token_status("1001"), lambda: asyncio.run(run())):
    try:
        call()
    except StoreError as error:
        print(error)
"""


def test_process_with_hanging_store_ends() -> None:
    run = subprocess.run([sys.executable, "-c", HANG], capture_output=True, text=True, check=False, timeout=30)
    assert run.stdout.splitlines() == ["MemoryStore() did not respond within 0.2 s"] * 6, run.stderr


def _getter(kind: str, harness: RenewalHarness, store: Store, before_response: Callable[[], None] = lambda: None) -> Callable[[], str]:
    def respond(request: TokenRequest) -> TokenResponse:
        before_response()
        return harness.server.respond(request)

    async def respond_async(request: TokenRequest) -> TokenResponse:
        return respond(request)

    async def no_pause(_: float) -> None:
        await asyncio.sleep(0)

    if kind == "sync":
        return TokenProvider(PERSON, KEY, lambda: harness.now, StepRunner(store, respond, lambda _: None)).get
    provider = AsyncTokenProvider(PERSON, KEY, lambda: harness.now, AsyncStepRunner(store, respond_async, no_pause))
    return lambda: asyncio.run(provider.get())


def _join_store_threads() -> None:
    for thread in threading.enumerate():
        if thread.name == "fortnox token store":
            thread.join(10)

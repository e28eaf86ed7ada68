"""Stores of users: wrong results, foreign errors, stale reads. A call ends with a StoreError, and a new token is never lost."""

import asyncio
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth import MemoryStore, Stored
from fortnox_client.auth.errors import StoreError, TokenNotStored, TokenUnavailable
from fortnox_client.auth.locking import MAX_WAIT
from fortnox_client.auth.messages import TokenRequest, TokenResponse
from fortnox_client.auth.renewal import store_token
from fortnox_client.auth.steps import AsyncStepRunner, Lock, Read, Step, StepRunner, Write
from fortnox_client.auth.token_provider import AsyncTokenProvider, TokenProvider

from tests.auth.conftest import AppHarness
from tests.auth.harness import KEY, PERSON, RenewalHarness
from tests.auth.renewal_faults import expired_harness

LIMIT = 5.0
SECRET = b"pl4nted-token"


class CustomStore:
    """A store of a user, which does not derive from Store. Its methods can be replaced."""

    def __init__(self, inner: Any = None) -> None:
        self.inner = MemoryStore() if inner is None else inner

    def __repr__(self) -> str:
        return "CustomStore()"

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)


async def _nothing(*_: object, **__: object) -> None: ...


def _none(*_: object, **__: object) -> None: ...


def _returns(value: object) -> Callable[..., object]:
    return lambda *_, **__: value


WRONG = {
    "read a dict": ("read", _returns({"generation": 1, "content": b"pl4nted"}), "dict"),
    "read a tuple": ("read", _returns((1, b"pl4nted")), "tuple"),
    "read bytes": ("read", _returns(b"pl4nted"), "bytes"),
    "read text generation": ("read", _returns(Stored("1", b"pl4nted")), "generation of type str"),  # type: ignore[arg-type]
    "read float generation": ("read", _returns(Stored(1.0, b"pl4nted")), "generation of type float"),  # type: ignore[arg-type]
    "read bool generation": ("read", _returns(Stored(bool(1), b"pl4nted")), "generation of type bool"),
    "read negative generation": ("read", _returns(Stored(-1, b"pl4nted")), "at least 0"),
    "read text content": ("read", _returns(Stored(1, "pl4nted")), "content of type str"),  # type: ignore[arg-type]
    "read no content": ("read", _returns(Stored(1, None)), "content of type NoneType"),  # type: ignore[arg-type]
    "async read": ("read", _nothing, "sync methods"),
    "acquire nothing": ("acquire", _none, "True or False"),
    "async acquire": ("acquire", _nothing, "sync methods"),
    "write nothing": ("write", _none, "True or False"),
    "write text": ("write", _returns("OK"), "True or False"),
    "async write": ("write", _nothing, "sync methods"),
}


def _get(harness: RenewalHarness, store: Any, kind: str) -> str:
    def sleep(seconds: float) -> None:
        harness.now += seconds

    async def sleep_async(seconds: float) -> None:
        sleep(seconds)

    def respond(request: TokenRequest) -> TokenResponse:
        return harness.server.respond(request)

    async def respond_async(request: TokenRequest) -> TokenResponse:
        return respond(request)

    if kind == "sync":
        return TokenProvider(PERSON, KEY, lambda: harness.now, StepRunner(store, respond, sleep), LIMIT).get()
    runner = AsyncStepRunner(store, respond_async, sleep_async)
    return asyncio.run(AsyncTokenProvider(PERSON, KEY, lambda: harness.now, runner, LIMIT).get())


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("case", WRONG)
def test_wrong_result_of_store_raises_store_error(kind: str, case: str) -> None:
    method, wrong, words = WRONG[case]
    harness = expired_harness()
    store = CustomStore(harness.store)
    setattr(store, method, wrong)
    with pytest.raises(StoreError, match=words) as raised:
        _get(harness, store, kind)
    assert f"CustomStore().{method}" in str(raised.value)
    assert "pl4nted" not in str(raised.value)
    assert harness.server.requests == []
    _assert_no_renewal_runs()


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("wrong", [_none, _nothing, _returns("OK")], ids=["none", "async", "text"])
def test_wrong_result_of_last_write_keeps_token(kind: str, wrong: Callable[..., object]) -> None:
    """The first write is the note. The second one has the new token, and its result does not show whether it was stored."""
    harness = expired_harness()
    store = CustomStore(harness.store)
    notes: list[object] = []

    def write(key: Any, stored: Any, *, after: int) -> Any:
        notes.append(stored)
        return harness.store.write(key, stored, after=after) if len(notes) == 1 else wrong()

    store.write = write
    with pytest.raises(TokenNotStored) as raised:
        _get(harness, store, kind)
    pending = raised.value._pending_write
    assert pending is not None
    assert harness.run(harness.renewal(pending_write=pending)).refresh_token in harness.server.live


@pytest.mark.parametrize("convert", [bytearray, memoryview])
def test_content_as_buffer_is_accepted(convert: Callable[[bytes], Any]) -> None:
    """Drivers and web frameworks return such types for binary columns."""
    harness = expired_harness()
    store = CustomStore(harness.store)

    def read(key: Any) -> Stored:
        stored = harness.store.read(key)
        assert stored is not None
        return Stored(stored.generation, convert(stored.content))

    store.read = read
    assert _get(harness, store, "sync") == "pl4nted-access2"


@pytest.mark.parametrize("result", [0, 1, True, False], ids=repr)
def test_count_of_rows_is_accepted_as_flag(result: object) -> None:
    harness = expired_harness()
    store = CustomStore(harness.store)
    assert Write(KEY, Stored(2, b""), after=1).execute(_with(store, "write", _returns(result))) is bool(result)
    assert Lock(KEY, "a", 1).execute(_with(store, "acquire", _returns(result))) is bool(result)


def _with(store: CustomStore, method: str, replacement: Callable[..., object]) -> Any:
    setattr(store, method, replacement)
    return store


def test_store_whose_repr_fails_raises_store_error() -> None:
    class Broken(CustomStore):
        def __repr__(self) -> str:
            raise RuntimeError

        def read(self, key: Any) -> Any:
            raise KeyError(key)

    with pytest.raises(StoreError, match="Broken raised KeyError"):
        Read(KEY).execute(Broken())


@pytest.mark.parametrize("result", [None, "1001", {"1001": 1}, [1001], _nothing()], ids=["none", "text", "dict", "ints", "async"])
def test_wrong_tenants_raise_store_error(result: object) -> None:
    app = FortnoxApp("client", "secret", store=_with(CustomStore(), "tenants", _returns(result)))
    with pytest.raises(StoreError, match=r"return a list of str|sync methods"):
        app.tenants()


def test_tenants_of_set_are_sorted() -> None:
    store = _with(CustomStore(), "tenants", _returns({"2", "10", "1"}))
    assert FortnoxApp("client", "secret", store=store).tenants() == ["1", "10", "2"]
    assert asyncio.run(AsyncFortnoxApp("client", "secret", store=store).tenants()) == ["1", "10", "2"]


def test_foreign_error_shows_no_stored_bytes() -> None:
    """The cause keeps its class, and the lines of its traceback, for the author of the store."""

    class Quoting(CustomStore):
        def write(self, key: Any, stored: Stored, *, after: int) -> Any:
            secret = stored.content
            try:
                raise LookupError(secret)
            except LookupError:
                raise ValueError(f"cannot write {secret!r}") from None

    with pytest.raises(StoreError, match="raised ValueError") as raised:
        Write(KEY, Stored(1, SECRET), after=0).execute(Quoting())
    assert isinstance(raised.value.__cause__, ValueError)
    shown = "".join(traceback.format_exception(raised.value))
    assert SECRET.decode() not in shown
    assert Path(__file__).name in shown


# Stores that contradict themselves


def _stale_reads(harness: RenewalHarness, seconds: float) -> Callable[[int, Step], None]:
    """Return older data for some time, as a replica does, after another process has renewed the token."""
    old = harness.stored
    assert old is not None
    token = harness.server.consent()
    harness.server.live.discard("pl4nted-refresh1")
    harness.run(store_token(KEY, token, old.generation))
    end = harness.now + seconds
    current = harness.store.read

    def read(key: Any) -> Stored | None:
        return old if harness.now < end else current(key)

    harness.store.read = read
    return lambda number, step: None


@pytest.mark.parametrize("seconds", [0.1, 1.0, 4.0])
def test_stale_read_is_repeated_without_request(seconds: float) -> None:
    harness = expired_harness()
    _stale_reads(harness, seconds)
    assert harness.run(harness.renewal()).access_token == "pl4nted-access2"
    assert harness.server.requests == []


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("stale", ["read", "write"])
def test_store_that_contradicts_itself_ends_renewal(kind: str, stale: str) -> None:
    """The renewal once repeated its reads for ever, in a thread that also kept the process from its end."""
    harness = expired_harness()
    if stale == "read":
        _stale_reads(harness, 1e9)
    store = harness.store if stale == "read" else _with(CustomStore(harness.store), "write", _returns(0))
    with pytest.raises(StoreError, match="contradicts itself"):
        _get(harness, store, kind)
    assert harness.server.requests == []
    _assert_no_renewal_runs()


@pytest.mark.parametrize("wrong", [False, None, "OK"])
def test_consent_that_is_not_stored_raises(harness: AppHarness, wrong: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that does not write must not make a consent look connected. The process has the token, and stores it later."""
    monkeypatch.setattr("fortnox_client.auth.renewal.STORE_RETRY_DELAYS", (0.0, 0.0))
    inner = MemoryStore()
    store = _with(CustomStore(inner), "write", _returns(wrong))
    app = harness.app(store=store)
    with pytest.raises(TokenNotStored):
        harness.result_of(app.exchange(harness.code()))
    del store.write
    assert harness.result_of(app.connect(1001).customers.get("1")).name == "1001"
    assert harness.result_of(app.tenants()) == ["1001"]
    assert harness.token_requests() == ["authorization_code"]


def test_clock_set_back_does_not_prolong_wait_for_lock() -> None:
    harness = expired_harness()
    harness.store = _with(CustomStore(harness.store), "acquire", _returns(0))
    harness.now += 1e6
    waited: list[float] = []

    def set_back(number: int, step: Step) -> None:
        if hasattr(step, "seconds") and not isinstance(step, Lock):
            waited.append(step.seconds)
            harness.now -= 2 * step.seconds

    with pytest.raises(TokenUnavailable, match="Another process"):
        harness.run(harness.renewal(), before=set_back)
    assert MAX_WAIT <= sum(waited) < MAX_WAIT + 1


def _assert_no_renewal_runs() -> None:
    for thread in threading.enumerate():
        if thread.name == "fortnox token renewal":
            thread.join(LIMIT)
            assert not thread.is_alive(), "the renewal does not end"

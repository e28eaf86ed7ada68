"""Connections: bounded below the descriptor limit, waited for, and none left behind by cancelled calls."""

import asyncio
import gc
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox, RateLimiter
from fortnox_client._http import async_pool
from fortnox_client.errors import ClientClosed, FortnoxError, TransportError

from tests.platforms import posix
from tests.transport.raw_server import CUSTOMER, RawServer, complete, head, raw_server

TOKEN = "pl4nted-token"
SOON = 5.0
UNLIMITED = 10**9
DESCRIPTORS = Path("/proc/self/fd")

needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no RLIMIT_NOFILE")
needs_proc = pytest.mark.skipif(not DESCRIPTORS.is_dir(), reason="this system does not list descriptors")

LOAD = """
import asyncio, resource, sys, threading
from concurrent.futures import ThreadPoolExecutor

url, companies, calls, files, how = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

from fortnox_client import AsyncFortnox, Fortnox
from tests.platforms import posix

failures = []


def send(fortnox):
    results = fortnox.gather([fortnox.customers.get.call(str(number)) for number in range(calls)], errors="return", concurrency=calls)
    failures.extend(result for result in results if isinstance(result, Exception))


async def send_async(fortnox):
    results = await fortnox.gather([fortnox.customers.get.call(str(number)) for number in range(calls)], errors="return", concurrency=calls)
    failures.extend(result for result in results if isinstance(result, Exception))


async def main():
    clients = [AsyncFortnox(access_token=f"token{number}", base_url=url) for number in range(companies)]
    await asyncio.gather(*map(send_async, clients))
    for client in clients:
        await client.aclose()


if how == "async":
    asyncio.run(main())
elif how == "loops":
    threads = [threading.Thread(target=lambda: asyncio.run(main())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
else:
    clients = [Fortnox(access_token=f"token{number}", base_url=url) for number in range(companies)]
    with ThreadPoolExecutor(companies) as pool:
        list(pool.map(send, clients))
    for client in clients:
        client.close()
print(len(failures), failures[:1])
"""


@pytest.fixture
def server() -> Iterator[RawServer]:
    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.05)
        writer.write(complete(CUSTOMER))

    with raw_server(respond) as server:
        yield server


@needs_limits
@pytest.mark.parametrize("how", ["async", "sync"])
@pytest.mark.parametrize(("companies", "calls", "files"), [pytest.param(60, 24, 256, marks=pytest.mark.slow), (10, 24, 64)])
def test_many_companies_do_not_fail_with_few_descriptors(server: RawServer, how: str, companies: int, calls: int, files: int) -> None:
    run = subprocess.run(
        [sys.executable, "-c", LOAD, server.url, str(companies), str(calls), str(files), how],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.stdout.startswith("0 "), run.stdout + run.stderr
    assert len(server.requests) == companies * calls
    assert server.most_connections <= files // 4


@needs_limits
@pytest.mark.parametrize("files", [64, 256])
def test_several_event_loops_do_not_fail_with_few_descriptors(server: RawServer, files: int) -> None:
    run = subprocess.run(
        [sys.executable, "-c", LOAD, server.url, "4", "24", str(files), "loops"], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.stdout.startswith("0 "), run.stdout + run.stderr
    assert len(server.requests) == 4 * 4 * 24
    assert server.most_connections <= files // 2


def _one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pool", "async_pool"):
        monkeypatch.setattr(f"fortnox_client._http.{module}.connection_limit", lambda: 1)
    monkeypatch.setattr("fortnox_client._http.pool._process_pool", None)


def test_call_waits_for_connection_until_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream has the only connection. The other call waits, and ends with an error that says that nothing was sent."""
    _one_connection(monkeypatch)

    async def respond(request: bytes, writer: asyncio.StreamWriter) -> None:
        if b"/preview" in request:
            writer.write(head("Content-Length: 200000") + b"%PDF" * 20000)
        else:
            writer.write(complete(CUSTOMER))

    with raw_server(respond) as server:
        with Fortnox(access_token=TOKEN, base_url=server.url) as fortnox:
            with fortnox.invoices.preview.stream("1"), pytest.raises(TransportError) as caught:
                fortnox.with_options(deadline=0.3).customers.get("1")
            assert caught.value.never_left
            assert fortnox.customers.get("1").name == "Acme AB"

        async def run() -> None:
            async with AsyncFortnox(access_token=TOKEN, base_url=server.url) as fortnox:
                async with fortnox.invoices.preview.stream("1"):
                    with pytest.raises(TransportError) as caught:
                        await fortnox.with_options(deadline=0.3).customers.get("1")
                assert caught.value.never_left
                assert (await fortnox.customers.get("1")).name == "Acme AB"

        asyncio.run(run())


# Cancelled calls


def _descriptors() -> int:
    return len(list(DESCRIPTORS.iterdir()))


async def _respond_slowly(_: bytes, writer: asyncio.StreamWriter) -> None:
    """Send a response in several parts, so that a call can be cancelled at any step."""
    response = complete(CUSTOMER)
    await asyncio.sleep(random.uniform(0, 0.01))
    writer.write(response[:30])
    await asyncio.sleep(random.uniform(0, 0.005))
    writer.write(response[30:-10])
    await asyncio.sleep(random.uniform(0, 0.005))
    writer.write(response[-10:])


async def _settled(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + SOON
    while not condition() and time.monotonic() < end:
        await asyncio.sleep(0.05)
    return condition()


@needs_proc
@pytest.mark.parametrize("twice", [False, True], ids=["once", "twice"])
def test_cancelled_calls_leave_no_connection(twice: bool) -> None:
    """Each call is cancelled at a random step, by a timeout, and perhaps by its caller too."""
    rng = random.Random(7)

    async def run(server: RawServer) -> None:
        before = _descriptors()
        async with AsyncFortnox(access_token=TOKEN, base_url=server.url, rate_limiter=RateLimiter(UNLIMITED)) as fortnox:

            async def call() -> None:
                with_timeout = asyncio.wait_for(fortnox.customers.get("1"), rng.uniform(0, 0.02))
                task = asyncio.ensure_future(with_timeout)
                if twice:
                    asyncio.get_running_loop().call_later(rng.uniform(0, 0.02), task.cancel)
                await asyncio.gather(task, return_exceptions=True)

            for _ in range(20):
                await asyncio.gather(*(call() for _ in range(50)))
            results = await fortnox.gather([fortnox.customers.get.call("1")] * 50)
            assert {result.name for result in results} == {"Acme AB"}
        assert await _settled(lambda: server.open_connections == 0), "a connection is still open"
        gc.collect()
        assert _descriptors() <= before + 2

    with raw_server(_respond_slowly) as server:
        asyncio.run(run(server))


@pytest.mark.parametrize("how", ["get", "stream"])
def test_cancelled_calls_leave_client_of_user_usable(how: str) -> None:
    """A connection that stays active for ever would use up the pool of an HTTP client that is not replaced."""
    rng = random.Random(3)

    async def call(fortnox: AsyncFortnox) -> None:
        if how == "get":
            await fortnox.customers.get("1")
            return
        async with fortnox.archive.get_file.stream(fileid="1") as file:
            async for _ in file:
                pass

    async def run(server: RawServer) -> None:
        limits = httpx.Limits(max_connections=10, max_keepalive_connections=10)
        async with httpx.AsyncClient(limits=limits, timeout=httpx.Timeout(5, pool=SOON)) as http:
            fortnox = AsyncFortnox(access_token=TOKEN, base_url=server.url, rate_limiter=RateLimiter(UNLIMITED), http_client=http)
            for _ in range(30):
                calls = [asyncio.wait_for(call(fortnox), rng.uniform(0, 0.04)) for _ in range(30)]
                await asyncio.gather(*calls, return_exceptions=True)
            await asyncio.gather(*(asyncio.wait_for(call(fortnox), SOON) for _ in range(50)))
            assert await _settled(lambda: server.open_connections <= 10)

    with raw_server(_respond_slowly) as server:
        asyncio.run(run(server))


@pytest.mark.parametrize("how", ["cancel", "timeout", "group"])
def test_cancellation_while_connection_closes_is_not_lost(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The caller of a failed call is cancelled while its connection closes. Without it a timeout or task group waits in vain."""
    closing = asyncio.Event()
    create = async_pool._create_async_client

    def create_slow() -> httpx.AsyncClient:
        client = create()
        close = client.aclose

        async def close_slowly() -> None:
            closing.set()
            await asyncio.sleep(0.1)
            await close()

        client.aclose = close_slowly  # type: ignore[method-assign]
        return client

    monkeypatch.setattr(async_pool, "_create_async_client", create_slow)

    async def fail(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.close()

    async def wait_in_group(task: asyncio.Task[object]) -> None:
        async def stop() -> None:
            await closing.wait()
            raise LookupError

        async with asyncio.TaskGroup() as group:
            group.create_task(stop())
            await task

    async def run(url: str) -> None:
        async with AsyncFortnox(access_token=TOKEN, base_url=url) as fortnox:
            one = fortnox.with_options(retries=0)
            if how == "cancel":
                task = asyncio.create_task(one.customers.get("1"))
                await closing.wait()
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            elif how == "timeout":
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(None) as limit:
                        asyncio.get_running_loop().call_later(0.05, limit.reschedule, 0)
                        await one.customers.get("1")
            else:
                with pytest.raises(ExceptionGroup) as caught:
                    await wait_in_group(asyncio.create_task(one.customers.get("1")))
                assert [type(error) for error in caught.value.exceptions] == [LookupError]

    with raw_server(fail) as server:
        asyncio.run(run(server.url))


def test_cancelled_calls_of_failed_gather_leave_nothing() -> None:
    async def respond(request: bytes, writer: asyncio.StreamWriter) -> None:
        if request.startswith(b"GET /3/customers/7 "):
            writer.write(complete(b"{}", status="404 Not Found"))
        else:
            await asyncio.sleep(30)

    async def run(server: RawServer) -> None:
        async with AsyncFortnox(access_token=TOKEN, base_url=server.url) as fortnox:
            for _ in range(3):
                with pytest.raises(FortnoxError):
                    await fortnox.gather(fortnox.customers.get.call(str(number)) for number in range(8)[::-1])
            assert await _settled(lambda: server.open_connections <= 1)
        assert len(asyncio.all_tasks()) == 1

    with raw_server(respond) as server:
        started = time.monotonic()
        asyncio.run(run(server))
        assert time.monotonic() - started < 2 * SOON


def test_cancelled_streams_leave_no_connection() -> None:
    async def respond(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(head("Content-Length: 10000000") + b"%PDF" * 40_000)
        await asyncio.sleep(30)

    async def run(server: RawServer) -> None:
        async with AsyncFortnox(access_token=TOKEN, base_url=server.url, rate_limiter=RateLimiter(UNLIMITED)) as fortnox:

            async def read() -> None:
                async with fortnox.invoices.preview.stream("1") as file:
                    async for _ in file:
                        pass

            for _ in range(5):
                tasks = [asyncio.create_task(read()) for _ in range(10)]
                await asyncio.sleep(0.1)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                assert await _settled(lambda: server.open_connections == 0)

    with raw_server(respond) as server:
        asyncio.run(run(server))


def test_connections_are_shared_and_closed_with_client(server: RawServer) -> None:
    for _ in range(3):
        with Fortnox(access_token=TOKEN, base_url=server.url) as fortnox:
            fortnox.customers.get("1")
            fortnox.customers.get("1")
        _wait(lambda: server.open_connections == 0)
    assert server.most_connections == 1
    with pytest.raises(ClientClosed, match="closed"):
        fortnox.customers.get("1")


def test_threads_share_connections(server: RawServer) -> None:
    limiter = RateLimiter(UNLIMITED)
    with Fortnox(access_token=TOKEN, base_url=server.url, rate_limiter=limiter) as fortnox, ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda _: fortnox.customers.get("1").name, range(80)))
        assert server.most_connections <= 8
    _wait(lambda: server.open_connections == 0)


def test_event_loops_have_own_connections(server: RawServer) -> None:
    names: list[str | None] = []

    async def run() -> None:
        async with AsyncFortnox(access_token=TOKEN, base_url=server.url) as fortnox:
            names.extend([(await fortnox.customers.get("1")).name for _ in range(3)])

    threads = [threading.Thread(target=lambda: asyncio.run(run())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SOON)
    asyncio.run(run())
    assert names == ["Acme AB"] * 15
    assert server.most_connections <= 4


@posix
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_forked_child_opens_own_connection(server: RawServer) -> None:
    with Fortnox(access_token=TOKEN, base_url=server.url) as fortnox:
        fortnox.customers.get("1")
        child = os.fork()
        if child == 0:
            try:
                os._exit(0 if fortnox.customers.get("1").name == "Acme AB" else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert fortnox.customers.get("1").name == "Acme AB"
    assert server.most_connections == 2


def _wait(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)

"""How many requests a sandbox serves in a second over HTTP, without a rate limit, and how soon it serves the first one."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

import httpx
from fortnox_client.sandbox import Sandbox

from tools.bench.figures import Figure

CONNECTIONS = 8
SECONDS = 5.0
LEAST = 1000
FIRST = """
from fortnox_client.sandbox import Sandbox
with Sandbox(window=0) as sandbox, sandbox.connect() as fortnox:
    assert fortnox.units.list().total() == 5
"""


def figures() -> Iterator[Figure]:
    receiver, sender = Pipe(duplex=False)
    server = Process(target=_serve, args=(sender,), daemon=True)
    server.start()
    try:
        url, token = receiver.recv()
        rate = asyncio.run(_load(httpx.URL(url), token)) / SECONDS
    finally:
        server.terminate()
    started = min(_first_response() for _ in range(5))
    yield Figure(
        "sandbox: time of `GET /3/customers/{n}`", f"{rate:,.0f} per second", f"fixed bound: {LEAST:,} per second", LEAST / rate, 1.0
    )
    yield Figure("sandbox: start of Python to the first response", f"{started:.2f} s", "fixed bound: 1 s", started, 1.0)


def _serve(sender: Connection) -> None:
    with Sandbox(window=0) as sandbox:
        token = sandbox.grants.client_credentials(sandbox.integration, sandbox.company.tenant).access_token
        with httpx.Client(base_url=sandbox.url, headers={"Authorization": f"Bearer {token}"}) as http:
            for number in range(200):
                http.post("/3/customers", json={"Customer": {"Name": f"Kund {number}"}}).raise_for_status()
        sender.send((sandbox.url, token))
        time.sleep(60)


def _first_response() -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", FIRST], check=True)
    return time.perf_counter() - started


async def _load(url: httpx.URL, token: str) -> int:
    """Send requests with as little work as possible, so that the sandbox is measured and not this client."""
    end = time.perf_counter() + SECONDS

    async def caller(first: int) -> int:
        reader, writer = await asyncio.open_connection(url.host, url.port)
        responses = 0
        while time.perf_counter() < end:
            number = (first + responses) % 200 + 1
            writer.write(f"GET /3/customers/{number} HTTP/1.1\r\nHost: {url.host}\r\nAuthorization: Bearer {token}\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            await reader.readexactly(int(head.lower().partition(b"content-length: ")[2].partition(b"\r")[0]))
            responses += 1
        writer.close()
        return responses

    return sum(await asyncio.gather(*(caller(25 * connection) for connection in range(CONNECTIONS))))

"""How many calls a sandbox answers in a second, over HTTP, with its books and without a rate limit; and how soon it answers the first."""

import asyncio
import subprocess
import sys
import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

import httpx
from fortnox_client.sandbox import Sandbox

CONNECTIONS = 8
SECONDS = 5.0
LEAST = 1000
FIRST = """
from fortnox_client.sandbox import Sandbox
with Sandbox(window=0) as sandbox, sandbox.connect() as fortnox:
    assert fortnox.units.list().total() == 5
"""


def main() -> int:
    told, tells = Pipe(duplex=False)
    server = Process(target=_serve, args=(tells,), daemon=True)
    server.start()
    try:
        url, token = told.recv()
        answered = asyncio.run(_load(httpx.URL(url), token))
    finally:
        server.terminate()
    rate = answered / SECONDS
    started = min(_first_answer() for _ in range(5))
    print(f"{'ok  ' if rate >= LEAST else 'LOW '} GET /3/customers/{{n}}: {rate:,.0f} a second (at least {LEAST:,})")
    print(
        f"{'ok  ' if started < 1 else 'SLOW'} a process with nothing imported, until its sandbox has answered: {started:.2f} s (at most 1)"
    )
    return 0 if rate >= LEAST and started < 1 else 1


def _serve(tells: Connection) -> None:
    with Sandbox(window=0) as sandbox:
        token = sandbox.grants.client_credentials(sandbox.integration, sandbox.company.tenant).access_token
        with httpx.Client(base_url=sandbox.url, headers={"Authorization": f"Bearer {token}"}) as http:
            for number in range(200):
                http.post("/3/customers", json={"Customer": {"Name": f"Kund {number}"}}).raise_for_status()
        tells.send((sandbox.url, token))
        time.sleep(60)


def _first_answer() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", FIRST], check=True)
    return time.perf_counter() - begun


async def _load(url: httpx.URL, token: str) -> int:
    """As little work as can be, so that it is the sandbox that is measured."""
    end = time.perf_counter() + SECONDS

    async def caller(first: int) -> int:
        reader, writer = await asyncio.open_connection(url.host, url.port)
        answered = 0
        while time.perf_counter() < end:
            number = (first + answered) % 200 + 1
            writer.write(f"GET /3/customers/{number} HTTP/1.1\r\nHost: {url.host}\r\nAuthorization: Bearer {token}\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            await reader.readexactly(int(head.lower().partition(b"content-length: ")[2].partition(b"\r")[0]))
            answered += 1
        writer.close()
        return answered

    return sum(await asyncio.gather(*(caller(25 * place) for place in range(CONNECTIONS))))


if __name__ == "__main__":
    sys.exit(main())

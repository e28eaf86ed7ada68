"""A whole call, with token, rate limit, retries and models, against `.get(...).json()` of the httpx client that it is sent over."""

import json
import sys
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from pathlib import Path

import httpx
from fortnox_client import Fortnox, RateLimiter

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tools.bench import measure
from tools.evidence import samples

ROWS = 500
SMALL_CALLS = 200
PAGES = 3
UNLIMITED = RateLimiter(count=10**9)


def main() -> int:
    told, tells = Pipe(duplex=False)
    server = Process(target=_serve, args=(tells,), daemon=True)
    server.start()
    url = told.recv()
    try:
        with httpx.Client() as http:
            fortnox = Fortnox(access_token="token", http_client=http, base_url=url, rate_limiter=UNLIMITED)
            page, plain_page, small, plain_small = measure.medians(
                lambda: [fortnox.invoices.list().page(1) for _ in range(PAGES)],
                lambda: [http.get(f"{url}/3/invoices", params={"limit": ROWS}).json() for _ in range(PAGES)],
                lambda: [fortnox.customers.get("1") for _ in range(SMALL_CALLS)],
                lambda: [http.get(f"{url}/3/customers/1").json() for _ in range(SMALL_CALLS)],
            )
    finally:
        server.terminate()
    print(f"a page of {ROWS} rows {page / PAGES * 1000:.2f} ms, httpx and json {plain_page / PAGES * 1000:.2f} ms; ", end="")
    print(f"one customer {small / SMALL_CALLS * 1e6:.0f} µs, httpx and json {plain_small / SMALL_CALLS * 1e6:.0f} µs")
    kept = measure.show("CPU of a call of 500 rows / httpx and json", page / plain_page, 1.15)
    return 0 if measure.show("CPU of a call of one customer / httpx and json", small / plain_small, 1.25) and kept else 1


def _serve(tells: Connection) -> None:
    """Answers as little as can be: a process of its own, whose CPU time is not counted."""
    import asyncio

    row = samples.value(samples.schema_named("InvoiceListItem"))
    rows = [{**row, "DocumentNumber": str(number)} for number in range(ROWS)]
    answers = {
        b"GET /3/invoices": _answer({"MetaInformation": {"@TotalResources": ROWS, "@TotalPages": 1, "@CurrentPage": 1}, "Invoices": rows}),
        b"GET /3/customers/1": _answer({"Customer": samples.value(samples.schema_named("Customer"))}),
    }

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            writer.write(answers[head.partition(b" HTTP")[0].partition(b"?")[0]])

    async def run() -> None:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        tells.send(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        await server.serve_forever()

    asyncio.run(run())


def _answer(body: object) -> bytes:
    content = json.dumps(body, default=float).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(content), content)


if __name__ == "__main__":
    sys.exit(main())

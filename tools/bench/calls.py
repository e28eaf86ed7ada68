"""A complete call, with token, rate limit, retry and models, against `.get(...).json()` of the httpx client that sends it."""

import json
from collections.abc import Iterator
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

import httpx
from fortnox_client import Fortnox, RateLimiter

from tools.bench.figures import Figure, cpu_medians, milliseconds
from tools.evidence import samples

ROWS = 500
SMALL_CALLS = 200
PAGES = 3
UNLIMITED = RateLimiter(count=10**9)


def figures() -> Iterator[Figure]:
    receiver, sender = Pipe(duplex=False)
    server = Process(target=_serve, args=(sender,), daemon=True)
    server.start()
    url = receiver.recv()
    try:
        with httpx.Client() as http:
            fortnox = Fortnox(access_token="token", http_client=http, base_url=url, rate_limiter=UNLIMITED)
            page, plain_page, small, plain_small = cpu_medians(
                lambda: [fortnox.invoices.list().page(1) for _ in range(PAGES)],
                lambda: [http.get(f"{url}/3/invoices", params={"limit": ROWS}).json() for _ in range(PAGES)],
                lambda: [fortnox.customers.get("1") for _ in range(SMALL_CALLS)],
                lambda: [http.get(f"{url}/3/customers/1").json() for _ in range(SMALL_CALLS)],
            )
    finally:
        server.terminate()
    yield _figure(f"CPU of a page of {ROWS} invoices", page / PAGES, plain_page / PAGES, 1.05)
    yield _figure("CPU of one customer", small / SMALL_CALLS, plain_small / SMALL_CALLS, 1.23)


def _figure(what: str, ours: float, base: float, bound: float) -> Figure:
    return Figure(what, milliseconds(ours), f"httpx and json: {milliseconds(base)}", ours / base, bound)


def _serve(sender: Connection) -> None:
    """Send prepared responses. The server is a process of its own, so its CPU time is not counted."""
    import asyncio

    row = samples.value(samples.schema_named("InvoiceListItem"))
    rows = [{**row, "DocumentNumber": str(number)} for number in range(ROWS)]
    responses = {
        b"GET /3/invoices": _response(
            {"MetaInformation": {"@TotalResources": ROWS, "@TotalPages": 1, "@CurrentPage": 1}, "Invoices": rows}
        ),
        b"GET /3/customers/1": _response({"Customer": samples.value(samples.schema_named("Customer"))}),
    }

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            writer.write(responses[head.partition(b" HTTP")[0].partition(b"?")[0]])

    async def run() -> None:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        sender.send(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        await server.serve_forever()

    asyncio.run(run())


def _response(body: object) -> bytes:
    content = json.dumps(body, default=float).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(content), content)

"""Cookies are not stored: one connection pool sends the calls of many companies."""

import asyncio
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from fortnox_client import AsyncFortnox, Fortnox


@pytest.fixture
def cookies() -> Iterator[tuple[str, list[str | None]]]:
    """Start a server that sets a cookie in each response, and return the cookies that it receives."""
    received: list[str | None] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            received.append(self.headers["Cookie"])
            content = b'{"Customer": {"Name": "A"}}'
            self.send_response(200)
            self.send_header("Set-Cookie", "session=of-another; Path=/")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}", received
        server.shutdown()


def test_cookies_of_responses_are_not_sent(cookies: tuple[str, list[str | None]]) -> None:
    url, received = cookies

    async def awaiting() -> None:
        async with AsyncFortnox(access_token="pl4nted-token", base_url=url) as fortnox:
            await fortnox.customers.get("1")
            await fortnox.customers.get("1")

    with Fortnox(access_token="pl4nted-token", base_url=url) as fortnox:
        fortnox.customers.get("1")
        fortnox.customers.get("1")
    asyncio.run(awaiting())
    assert received == [None] * 4

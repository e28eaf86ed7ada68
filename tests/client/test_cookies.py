"""One client carries the calls of many companies: a cookie of one is not sent with another's."""

import asyncio
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from fortnox_client import AsyncFortnox, Fortnox


@pytest.fixture
def cookies() -> Iterator[tuple[str, list[str | None]]]:
    """A server that sets a cookie with each answer, and the cookies that came."""
    came: list[str | None] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            came.append(self.headers["Cookie"])
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
        yield f"http://127.0.0.1:{server.server_port}", came
        server.shutdown()


def test_no_cookie_is_kept(cookies: tuple[str, list[str | None]]) -> None:
    url, came = cookies

    async def awaiting() -> None:
        async with AsyncFortnox(access_token="pl4nted-token", base_url=url) as fortnox:
            await fortnox.customers.get("1")
            await fortnox.customers.get("1")

    with Fortnox(access_token="pl4nted-token", base_url=url) as fortnox:
        fortnox.customers.get("1")
        fortnox.customers.get("1")
    asyncio.run(awaiting())
    assert came == [None] * 4

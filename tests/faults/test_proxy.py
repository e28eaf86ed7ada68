"""The faulty network applies each fault of its script to one connection, and changes no other connection."""

import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
import pytest

from tests.faults.proxy import (
    Fault,
    Proxy,
    delayed,
    dripped,
    reset_after,
    reset_before,
    respond_with,
    silent_after,
    silent_before,
    truncated,
)

SOON = 0.05


class Echo(ThreadingHTTPServer):
    """A server that records request bodies, and sends them back."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.received: list[bytes] = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Echo

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.append(body)
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def running() -> Iterator[Echo]:
    with Echo() as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def server(running: Echo) -> Echo:
    running.received.clear()
    return running


@pytest.fixture
def proxy(server: Echo) -> Iterator[Proxy]:
    with Proxy(f"http://127.0.0.1:{server.server_address[1]}") as proxy:
        yield proxy


def _post(proxy: Proxy, body: bytes = b"hello", timeout: float = 5) -> httpx.Response:
    return httpx.post(proxy.url, content=body, timeout=timeout)


def test_proxy_without_faults_forwards(proxy: Proxy, server: Echo) -> None:
    large = bytes(range(256)) * 4000
    with httpx.Client() as client:
        assert [client.post(proxy.url, content=body).content for body in (b"1", large, b"")] == [b"1", large, b""]
    assert server.received == [b"1", large, b""]
    assert proxy.connections == 3


@pytest.mark.parametrize(
    ("fault", "error", "acted"),
    [
        (reset_before, (httpx.NetworkError, httpx.RemoteProtocolError), False),
        (reset_after, httpx.ReadError, True),
        (silent_before, httpx.ReadTimeout, False),
        (silent_after, httpx.ReadTimeout, True),
        (delayed(10), httpx.ReadTimeout, True),
        (truncated, httpx.RemoteProtocolError, True),
    ],
)
def test_proxy_fault_raises_error(
    proxy: Proxy, server: Echo, fault: Fault, error: type[Exception] | tuple[type[Exception], ...], acted: bool
) -> None:
    proxy.script.append(fault)
    with pytest.raises(error):
        _post(proxy, timeout=SOON)
    assert server.received == [b"hello"] * acted
    assert _post(proxy).content == b"hello"


def test_proxy_refuses_and_accepts_connections(proxy: Proxy, server: Echo) -> None:
    with proxy.refusing(), pytest.raises(httpx.ConnectError):
        _post(proxy)
    assert (server.received, proxy.connections) == ([], 0)
    assert _post(proxy).content == b"hello"


def test_proxy_delayed_response_is_complete(proxy: Proxy) -> None:
    proxy.script.append(delayed(SOON))
    started = time.monotonic()
    assert _post(proxy).content == b"hello"
    assert time.monotonic() - started >= SOON


def test_proxy_dripped_response_exceeds_no_read_timeout(proxy: Proxy) -> None:
    """A read timeout does not detect this fault. Only a timeout of the complete response does."""
    proxy.script.append(dripped(0.0005))
    assert _post(proxy, timeout=SOON).content == b"hello"


@pytest.mark.parametrize(
    ("status", "body", "headers"),
    [
        (500, b"", {}),
        (429, b"Too Many Requests", {}),
        (429, b"", {"Retry-After": "1"}),
        (200, b"<html>Maintenance</html>", {"Content-Type": "text/html"}),
        (200, b"", {}),
    ],
)
@pytest.mark.parametrize("after", [False, True])
def test_proxy_sends_own_response(proxy: Proxy, server: Echo, status: int, body: bytes, headers: dict[str, str], after: bool) -> None:
    proxy.script.append(respond_with(status, body, headers, after=after))
    response = _post(proxy)
    assert (response.status_code, response.content) == (status, body)
    assert response.headers.items() >= {name.lower(): value for name, value in headers.items()}.items()
    assert server.received == [b"hello"] * after


def test_proxy_faults_apply_in_order(proxy: Proxy) -> None:
    proxy.script.extend([respond_with(500), respond_with(429)])
    assert [_post(proxy).status_code for _ in range(3)] == [500, 429, 200]


def test_proxy_faults_apply_to_child_process(proxy: Proxy) -> None:
    proxy.script.append(respond_with(503))
    program = "import sys, httpx; print(httpx.post(sys.argv[1], content=b'x').status_code)"
    child = subprocess.run([sys.executable, "-c", program, proxy.url], capture_output=True, text=True, check=True)
    assert child.stdout == "503\n"


def test_proxy_stop_closes_waiting_connections(server: Echo) -> None:
    with Proxy(f"http://127.0.0.1:{server.server_address[1]}") as proxy:
        proxy.script.append(silent_before)
        failed: list[Exception] = []

        def wait() -> None:
            try:
                _post(proxy)
            except httpx.TransportError as error:
                failed.append(error)

        caller = Thread(target=wait)
        caller.start()
        while not proxy.connections:
            time.sleep(0.001)
    caller.join(1)
    assert len(failed) == 1

"""A server on loopback that responds to each request with a customer, and counts the requests."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

BODY = b'{"Customer":{"CustomerNumber":"1","Name":"Acme AB"}}'


class ThreadedServer(ThreadingHTTPServer):
    """Serve at `url`. `acted` counts the requests by method and path."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.acted: Counter[str] = Counter()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: ThreadedServer

    def _respond(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.acted[f"{self.command} {self.path}"] += 1
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY)

    do_GET = do_POST = do_PUT = do_DELETE = _respond  # noqa: N815, http.server's names

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def counted() -> Iterator[ThreadedServer]:
    """Run a server in a thread."""
    with ThreadedServer() as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()

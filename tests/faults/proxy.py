"""A faulty network: a proxy on loopback in front of a server, which applies the faults of a script to its connections.

    with Proxy(sandbox.url) as proxy:
        proxy.script.extend([reset_after, respond_with(429, headers={"Retry-After": "1"})])
        ...  # the next two requests to proxy.url get these faults in this order; later requests pass

A connection carries one request, so one fault applies to one request. Requests may come from any process.
"""

import asyncio
import re
import socket
import struct
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager, suppress
from http import HTTPStatus
from threading import Thread
from typing import Any, Self
from urllib.parse import urlsplit


class Connection:
    """The connection of a client, and what a fault can do with it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, target: tuple[Any, Any]) -> None:
        self._reader, self._writer, self._target = reader, writer, target

    async def request(self) -> bytes:
        """Read the complete request."""
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
        return _close_after(head) + await self._reader.readexactly(int(length[1]) if length else 0)

    async def forward(self) -> bytes:
        """Forward the request, and return the complete response. The server has processed the request then."""
        request = await self.request()
        reader, writer = await asyncio.open_connection(*self._target)
        try:
            writer.write(request)
            return _close_after(await reader.readuntil(b"\r\n\r\n")) + await reader.read()
        finally:
            writer.close()

    async def send(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    def reset(self) -> None:
        """Reset the connection, so that the client gets an error and not an end of data."""
        self._writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()

    async def wait_until_closed(self) -> None:
        """Wait until the client has closed the connection."""
        while await self._reader.read(4096):
            pass


def _close_after(head: bytes) -> bytes:
    """Set `Connection: close`, so that a response ends with its connection, and each request opens a new one."""
    return re.sub(rb"\r\nconnection:[^\r]*", b"", head, flags=re.IGNORECASE)[:-2] + b"Connection: close\r\n\r\n"


Fault = Callable[[Connection], Awaitable[None]]


async def passed(connection: Connection) -> None:
    await connection.send(await connection.forward())


async def reset_before(connection: Connection) -> None:
    """Reset the connection before the server gets the request."""
    connection.reset()


async def reset_after(connection: Connection) -> None:
    """Reset the connection after the server has processed the request."""
    await connection.forward()
    connection.reset()


async def silent_before(connection: Connection) -> None:
    """Send no response until the client disconnects. The server never gets the request."""
    await connection.wait_until_closed()


async def silent_after(connection: Connection) -> None:
    """Send no response until the client disconnects. The server has processed the request."""
    await connection.forward()
    await connection.wait_until_closed()


def delayed(seconds: float) -> Fault:
    """Delay the response by a time in seconds."""

    async def fault(connection: Connection) -> None:
        response = await connection.forward()
        await asyncio.sleep(seconds)
        await connection.send(response)

    return fault


async def truncated(connection: Connection) -> None:
    """Send half of the body, and close the connection."""
    head, end, body = (await connection.forward()).partition(b"\r\n\r\n")
    await connection.send(head + end + body[: len(body) // 2])


def dripped(pause: float) -> Fault:
    """Send the headers and the body byte by byte, with a pause in seconds before each byte."""

    async def fault(connection: Connection) -> None:
        for byte in await connection.forward():
            await asyncio.sleep(pause)
            await connection.send(bytes([byte]))

    return fault


def dripped_body(pause: float) -> Fault:
    """Send the headers at once, and the body byte by byte, with a pause in seconds before each byte."""

    async def fault(connection: Connection) -> None:
        head, end, body = (await connection.forward()).partition(b"\r\n\r\n")
        await connection.send(head + end)
        for byte in body:
            await asyncio.sleep(pause)
            await connection.send(bytes([byte]))

    return fault


def respond_with(status: int, body: bytes = b"", headers: Mapping[str, str] | None = None, *, after: bool = False) -> Fault:
    """Respond in place of the server. With `after`, the server processes the request first."""
    fields = {"Content-Length": str(len(body)), "Connection": "close", **(headers or {})}
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *(f"{name}: {value}" for name, value in fields.items())]

    async def fault(connection: Connection) -> None:
        await (connection.forward() if after else connection.request())
        await connection.send("\r\n".join([*lines, "", ""]).encode() + body)

    return fault


class Proxy:
    """Listen at `url` until `stop()` or the end of `with`.

    Attributes:
        script: the faults of the next connections, in order.
        connections: number of accepted connections.
    """

    def __init__(self, target: str) -> None:
        self._target = (urlsplit(target).hostname, urlsplit(target).port)
        self.script: deque[Fault] = deque()
        self.connections = 0
        self._tasks: set[Any] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="faulty-network", daemon=True)
        self._thread.start()
        self._socket = _bound(0)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._listen()

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Close all connections and refuse new ones in the block. A refused connection is not counted and uses no fault."""
        self._run(self._hang_up())
        # A port that is bound without a listener refuses connections, and no other process can bind it.
        self._socket = _bound(urlsplit(self.url).port)
        try:
            yield
        finally:
            self._listen()

    def stop(self) -> None:
        self._run(self._hang_up())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(5)

    def _listen(self) -> None:
        self._server = self._run(asyncio.start_server(self._accept, sock=self._socket, backlog=2048))

    async def _hang_up(self) -> None:
        self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        fault = self.script.popleft() if self.script else passed
        self._tasks.add(task := asyncio.current_task())
        # The client may disconnect at any time, the server may not listen, and stop() cancels.
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await fault(Connection(reader, writer, self._target))
        self._tasks.remove(task)
        writer.close()


def _bound(port: int | None) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # With an explicit protocol, asyncio sets TCP_NODELAY.
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", port))
    return bound

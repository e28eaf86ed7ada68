"""A faulty network: a proxy on loopback in front of a server, which does to each connection what the test's script says.

    with Proxy(sandbox.url) as proxy:
        proxy.script.extend([reset_after, answered(429, headers={"Retry-After": "1"})])
        ...  # two requests to proxy.url meet these, in this order; the ones after them pass

A connection carries one request, so that one fault is met by one request. The script is the test's; requests may come from any process.
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
    """A caller's connection, with what a fault may do to it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, target: tuple[Any, Any]) -> None:
        self._reader, self._writer, self._target = reader, writer, target

    async def request(self) -> bytes:
        """All that the caller sent."""
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
        return _last(head) + await self._reader.readexactly(int(length[1]) if length else 0)

    async def forward(self) -> bytes:
        """The server's whole answer. The server has acted when it is there."""
        request = await self.request()
        reader, writer = await asyncio.open_connection(*self._target)
        try:
            writer.write(request)
            return _last(await reader.readuntil(b"\r\n\r\n")) + await reader.read()
        finally:
            writer.close()

    async def send(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    def reset(self) -> None:
        """Ends the connection at once, so that the caller meets an error rather than an end."""
        self._writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()

    async def left(self) -> None:
        """Returns when the caller has gone."""
        while await self._reader.read(4096):
            pass


def _last(head: bytes) -> bytes:
    """The head with the word that its connection ends: answers are read to their end, and the caller comes anew."""
    return re.sub(rb"\r\nconnection:[^\r]*", b"", head, flags=re.IGNORECASE)[:-2] + b"Connection: close\r\n\r\n"


Fault = Callable[[Connection], Awaitable[None]]


async def passed(connection: Connection) -> None:
    await connection.send(await connection.forward())


async def reset_before(connection: Connection) -> None:
    """The server never hears of it."""
    connection.reset()


async def reset_after(connection: Connection) -> None:
    """The server has acted."""
    await connection.forward()
    connection.reset()


async def silent_before(connection: Connection) -> None:
    """No answer until the caller gives up; the server never hears of it."""
    await connection.left()


async def silent_after(connection: Connection) -> None:
    """No answer until the caller gives up; the server has acted."""
    await connection.forward()
    await connection.left()


def delayed(seconds: float) -> Fault:
    """The answer comes late."""

    async def fault(connection: Connection) -> None:
        answer = await connection.forward()
        await asyncio.sleep(seconds)
        await connection.send(answer)

    return fault


async def truncated(connection: Connection) -> None:
    """Half of the body is missing, and the connection ends."""
    head, end, body = (await connection.forward()).partition(b"\r\n\r\n")
    await connection.send(head + end + body[: len(body) // 2])


def dripped(pause: float) -> Fault:
    """The answer comes byte by byte, its headers too, with a pause in seconds before each."""

    async def fault(connection: Connection) -> None:
        for byte in await connection.forward():
            await asyncio.sleep(pause)
            await connection.send(bytes([byte]))

    return fault


def dripped_body(pause: float) -> Fault:
    """The headers come at once, and the body byte by byte."""

    async def fault(connection: Connection) -> None:
        head, end, body = (await connection.forward()).partition(b"\r\n\r\n")
        await connection.send(head + end)
        for byte in body:
            await asyncio.sleep(pause)
            await connection.send(bytes([byte]))

    return fault


def respond_with(status: int, body: bytes = b"", headers: Mapping[str, str] | None = None, *, after: bool = False) -> Fault:
    """The proxy answers by itself; with `after`, when the server has acted."""
    fields = {"Content-Length": str(len(body)), "Connection": "close", **(headers or {})}
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *(f"{name}: {value}" for name, value in fields.items())]

    async def fault(connection: Connection) -> None:
        await (connection.forward() if after else connection.request())
        await connection.send("\r\n".join([*lines, "", ""]).encode() + body)

    return fault


class Proxy:
    """Listens at `url` until `stop()` or the end of `with`. `script` holds the faults to come; `connections` counts what came."""

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
        """While it lasts, no connection stands or comes about. Those that are refused are not counted and take nothing from the script."""
        self._run(self._hang_up())
        # Bound and not listened to, a port refuses, and nobody else can take it.
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
        # The caller may leave at any time, the server may not be there, and stop() cancels.
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await fault(Connection(reader, writer, self._target))
        self._tasks.remove(task)
        writer.close()


def _bound(port: int | None) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, since asyncio then sends at once
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", port))
    return bound

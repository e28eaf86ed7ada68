"""A server on loopback that sends raw bytes, for responses that no HTTP library would send."""

import asyncio
import re
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress

from attrs import define, field

Respond = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]
"""Sends the response to a request, which is given with its body. The connection stays open after it, unless the function closes it."""

CUSTOMER = b'{"Customer":{"CustomerNumber":"1","Name":"Acme AB"}}'


@define
class RawServer:
    """Attributes: url; requests; open_connections, and the most of them at a time."""

    url: str = ""
    requests: list[bytes] = field(factory=list)
    open_connections: int = 0
    most_connections: int = 0


@contextmanager
def raw_server(respond: Respond) -> Iterator[RawServer]:
    """Run a server in a thread."""
    server = RawServer()
    loop = asyncio.new_event_loop()
    started = threading.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.open_connections += 1
        server.most_connections = max(server.most_connections, server.open_connections)
        next_byte = asyncio.ensure_future(reader.read(1))
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while first := await next_byte:
                head = first + await reader.readuntil(b"\r\n\r\n")
                length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
                request = head + await reader.readexactly(int(length[1]) if length else 0)
                server.requests.append(request)
                responding = asyncio.ensure_future(respond(request, writer))
                next_byte = asyncio.ensure_future(reader.read(1))
                await asyncio.wait((responding, next_byte), return_when=asyncio.FIRST_COMPLETED)
                if not responding.done():  # the client has closed the connection
                    responding.cancel()
                    break
                await responding
                if writer.is_closing():
                    break
                await writer.drain()
        next_byte.cancel()
        server.open_connections -= 1
        writer.close()

    async def run() -> None:
        listening = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=2000)
        server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        started.set()
        with suppress(asyncio.CancelledError):
            await listening.serve_forever()

    async def stop() -> None:
        await asyncio.sleep(0.01)  # connections that were just accepted begin their tasks
        while tasks := asyncio.all_tasks() - {asyncio.current_task()}:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await asyncio.sleep(0.01)  # the closed transports close their sockets
        loop.stop()

    thread = threading.Thread(target=lambda: (loop.create_task(run()), loop.run_forever()))
    thread.start()
    started.wait(10)
    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(stop(), loop)
        thread.join(10)
        loop.close()


def head(*headers: str, status: str = "200 OK") -> bytes:
    """Return the head of a response."""
    return "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: application/json", *headers, "", ""]).encode()


def complete(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """Return a response with its length."""
    return head(f"Content-Length: {len(body)}", *headers, status=status) + body

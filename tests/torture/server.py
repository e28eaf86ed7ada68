"""A server with the faults of a program, in a process of its own, so that its descriptors are not counted."""

import asyncio
import json
import random
import socket
import struct
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from tests.torture.program import Program

ROWS, PAGE = 7, 3
FILE = bytes(range(256)) * 40
CONTROL = "/__control__"
ERROR = {"ErrorInformation": {"error": 1, "message": "Kan inte hitta posten.", "code": 2000204}}
HTML = b"<!DOCTYPE html><html><title>Underh\xc3\xa5ll</title></html>"
DRIP_SECONDS = 0.02

Request = tuple[str, str, dict[str, str], bytes]


class State:
    """What the server knows and has done for one program.

    Attributes:
        refresh_token: the only valid refresh token.
        access_tokens: the valid access tokens.
        renewals: number of renewals.
        lost_renewals: renewals whose response was not sent completely.
        writes: how often each customer was created, by name.
        server_faults: number of faults of the API, by kind.
        token_faults: number of faults of the token endpoint, by kind.
        faults_are_active: whether requests have faults.
    """

    def __init__(self, program: dict[str, Any]) -> None:
        self.choose = random.Random(program["seed"])
        self.program = program
        self.faults_are_active = False
        self.refresh_token = "pl4nted-refresh-0"
        self.access_tokens = {"pl4nted-access-0"}
        self.renewals = self.lost_renewals = self.calls = 0
        self.writes: Counter[str] = Counter()
        self.server_faults: Counter[str] = Counter()
        self.token_faults: Counter[str] = Counter()

    def fault(self, kind: Literal["server_faults", "token_faults"]) -> str:
        """Return the fault of the next request; "" for none."""
        faults = self.program[kind]
        if not self.faults_are_active or not faults or self.choose.random() >= self.program["fault_rate"]:
            return ""
        fault = self.choose.choice(faults)
        getattr(self, kind)[fault] += 1
        return fault

    def renew(self, refresh_token: str) -> dict[str, Any] | None:
        """Return new tokens; None if the refresh token is not the valid one."""
        if refresh_token != self.refresh_token:
            return None
        self.renewals += 1
        self.refresh_token = f"pl4nted-refresh-{self.renewals}"
        access_token = f"pl4nted-access-{self.renewals}"
        self.access_tokens.add(access_token)
        return {"access_token": access_token, "refresh_token": self.refresh_token, "expires_in": 3600, "scope": "customer archive unit"}

    def report(self) -> dict[str, Any]:
        """Return what the invariants are checked with."""
        names = ("refresh_token", "renewals", "lost_renewals", "calls", "writes", "server_faults", "token_faults")
        return {name: getattr(self, name) for name in names}


class Responder:
    """The open connection of a client."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self.writer = writer

    async def send(self, status: int, body: bytes, fault: str = "", headers: str = "") -> None:
        """Send a response. A slow body is sent in pieces, and half of a cut one is sent."""
        head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode()
        if fault == "cut body":
            self.writer.write(head + body[: len(body) // 2])
            await self.writer.drain()
            self.writer.close()
            return
        if fault != "slow body":
            self.writer.write(head + body)
            await self.writer.drain()
            return
        self.writer.write(head)
        size = max(1, len(body) // 8)
        for start in range(0, len(body), size):
            await asyncio.sleep(DRIP_SECONDS)
            self.writer.write(body[start : start + size])
            await self.writer.drain()

    def reset(self) -> None:
        """Reset the connection."""
        self.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


class Server:
    """The API, the token endpoint, and the control endpoint that starts a program."""

    def __init__(self) -> None:
        self.state = State({"seed": 0, "fault_rate": 0.0, "server_faults": [], "token_faults": [], "rejects": False})

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Handle the requests of one connection."""
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while not writer.is_closing():
                request = await _read(reader)
                await self._respond(request, Responder(writer), reader)
        writer.close()

    async def _respond(self, request: Request, responder: Responder, reader: asyncio.StreamReader) -> None:
        path = urlsplit(request[1]).path
        if path == CONTROL:
            if request[0] == "POST":
                self.state = State(json.loads(request[3]))
            elif request[0] == "PUT":
                self.state.faults_are_active = json.loads(request[3])
            await responder.send(200, json.dumps(self.state.report()).encode())
        elif path.endswith("/token"):
            await self._respond_with_token(request, responder)
        else:
            await self._respond_to_call(request, responder, reader)

    async def _respond_with_token(self, request: Request, responder: Responder) -> None:
        state = self.state
        fault = state.fault("token_faults")
        if fault == "reset before":
            responder.reset()
            return
        if fault in ("500 before", "HTML under 200"):
            await responder.send(500 if fault == "500 before" else 200, HTML)
            return
        tokens = state.renew(parse_qs(request[3].decode())["refresh_token"][0])
        if tokens is None:
            await responder.send(400, b'{"error":"invalid_grant","error_description":"Invalid refresh token"}')
            return
        state.lost_renewals += fault in ("reset after", "cut body")
        if fault == "reset after":
            responder.reset()
            return
        body = json.dumps(tokens).encode()
        await responder.send(200, b"\xef\xbb\xbf" + body if fault == "byte order mark" else body, fault)

    async def _respond_to_call(self, request: Request, responder: Responder, reader: asyncio.StreamReader) -> None:
        state = self.state
        state.calls += 1
        if request[2].get("authorization", "")[7:] not in state.access_tokens or (
            state.faults_are_active and state.program["rejects"] and request[1].startswith("/3/units")
        ):
            await responder.send(401, b'{"message":"unauthorized"}')
            return
        fault = state.fault("server_faults")
        before = _BEFORE.get(fault)
        if before is not None:
            await before(responder, reader)
            return
        status, body, headers = self._process(request, fault)
        if fault == "reset after":
            responder.reset()
        elif fault == "500 after":
            await responder.send(500, b'{"ErrorInformation":{"error":1,"message":"Fel.","code":1000}}')
        else:
            await responder.send(status, _encode(body, fault), fault, headers)

    def _process(self, request: Request, fault: str) -> tuple[int, bytes, str]:
        """Return status, body and further headers of the response."""
        method, target, _, content = request
        url = urlsplit(target)
        if method == "POST":
            name = json.loads(content)["Customer"]["Name"]
            self.state.writes[name] += 1
            return 201, _json({"Customer": {"CustomerNumber": "1", "Name": name}}), ""
        if url.path.startswith("/3/archive/"):
            return 200, FILE, 'Content-Disposition: attachment; filename="a.bin"\r\n'
        if url.path in ("/3/customers", "/3/units"):
            return 200, _page(int(parse_qs(url.query).get("page", ["1"])[0]), short=fault == "short list"), ""
        return 200, _json({"Customer": {"CustomerNumber": url.path.rpartition("/")[2], "Name": "Acme"}}), ""


async def _no_response(responder: Responder, reader: asyncio.StreamReader) -> None:
    while await reader.read(4096):
        pass


async def _reset_before(responder: Responder, reader: asyncio.StreamReader) -> None:
    responder.reset()


def _send_before(status: int, body: bytes, headers: str = "") -> Callable[[Responder, asyncio.StreamReader], Awaitable[None]]:
    async def send(responder: Responder, reader: asyncio.StreamReader) -> None:
        await responder.send(status, body, headers=headers)

    return send


_BEFORE = {
    "no response": _no_response,
    "reset before": _reset_before,
    "500 before": _send_before(500, b"{}"),
    "429": _send_before(429, b"{}", "Retry-After: 0\r\n"),
    "401": _send_before(401, b'{"message":"unauthorized"}'),
    "error under 200": _send_before(200, json.dumps(ERROR).encode()),
    "HTML under 200": _send_before(200, HTML),
}
"""Faults of a request that is not processed."""


def _page(page: int, *, short: bool) -> bytes:
    numbers = [str(number) for number in range(1, ROWS + 1)][(page - 1) * PAGE : page * PAGE]
    meta = {"@TotalResources": ROWS if numbers else 0, "@TotalPages": -(-ROWS // PAGE) if numbers else 0, "@CurrentPage": page}
    rows = [{"CustomerNumber": number, "Code": number} for number in (numbers[:-1] if short else numbers)]
    return _json({"MetaInformation": meta, "Customers": rows, "Units": rows})


def _encode(body: bytes, fault: str) -> bytes:
    if body == FILE:
        return body
    return b"\xef\xbb\xbf" + body if fault == "byte order mark" else body.decode().encode("utf-16") if fault == "UTF-16" else body


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, target, _ = head[0].split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    return method, target, headers, await reader.readexactly(int(headers.get("content-length", 0)))


def _run(sender: Connection) -> None:
    async def run() -> None:
        server = await asyncio.start_server(Server().handle, "127.0.0.1", 0)
        sender.send(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        await server.serve_forever()

    asyncio.run(run())


@contextmanager
def serving() -> Iterator[str]:
    """Start the server, and return its address."""
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(sender,), daemon=True)
    process.start()
    try:
        yield receiver.recv()
    finally:
        process.kill()
        process.join()
        receiver.close()
        sender.close()


def settings(program: Program) -> dict[str, Any]:
    """Return what the control endpoint needs of a program."""
    names = ("seed", "fault_rate", "rejects")
    faults = {"server_faults": list(program.server_faults), "token_faults": list(program.token_faults)}
    return {name: getattr(program, name) for name in names} | faults

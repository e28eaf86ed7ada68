"""Deadlines: the socket of a request that is over stays open, and nothing is sent after the deadline."""

import asyncio
import socket
import time
from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest
from fortnox_client import AsyncFortnox, errors
from fortnox_client._http.deadline import Deadline
from fortnox_client._http.pool import Connection

from tests.transport import virtual_time


def _connection(stream: object = None, idle: float = 0.0) -> Any:
    connection = Connection(cast("httpx.Client", SimpleNamespace(headers={})), headers={})
    connection.stream, connection.idle_since = stream, time.monotonic() - idle
    return connection


def _stream(opened: object = None, *, is_readable: bool = False) -> Any:
    return SimpleNamespace(get_extra_info={"socket": opened, "is_readable": is_readable}.get)


@pytest.mark.parametrize(
    ("stream", "idle", "is_noted"),
    [(None, 0, True), (_stream(), 0, False), (_stream(), 3, False), (_stream(), 5.5, True), (_stream(is_readable=True), 0, True)],
)
def test_stream_is_noted_unless_the_connection_is_reused(stream: object, idle: float, is_noted: bool) -> None:
    """httpx opens a new connection in place of one that was unused for 5 seconds, also if its socket is still open."""
    deadline = Deadline(_connection(stream, idle), 1)
    assert (deadline.trace is not None) is is_noted


@pytest.mark.parametrize("has_ended", [False, True])
def test_expired_deadline_shuts_down_its_own_request_only(has_ended: bool) -> None:
    """The connection may be lent to another call as soon as the request has ended."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.settimeout(0)
        deadline = Deadline(_connection(_stream(ours)), 60)
        if has_ended:
            with deadline:
                pass
        deadline.expire()
        if has_ended:
            with pytest.raises(BlockingIOError):
                theirs.recv(1)
        else:
            assert theirs.recv(1) == b""


def test_write_is_not_sent_after_its_deadline() -> None:
    """The token is renewed after a 401, which takes longer than the deadline. The 401 is the outcome, and no write is unclear."""
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers["authorization"])
        return httpx.Response(401, json={"message": "unauthorized"}) if len(sent) == 1 else httpx.Response(201, json={})

    class SlowRenewal:
        async def get(self) -> str:
            return "old"

        async def renew(self, rejected: str) -> str:
            await asyncio.sleep(121)
            return "new"

    async def create() -> None:
        transport = httpx.MockTransport(respond)
        async with (
            httpx.AsyncClient(transport=transport) as client,
            AsyncFortnox(access_token="pl4nted-token", http_client=client) as fortnox,
        ):
            fortnox._http.tokens = SlowRenewal()
            fortnox._http.send_policy.limiter.clock = asyncio.get_running_loop().time
            with pytest.raises(errors.Unauthorized):
                await fortnox.invoices.create({"CustomerNumber": "1"})

    virtual_time.run(create())
    assert sent == ["Bearer old"]

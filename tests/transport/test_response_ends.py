"""Servers that send more than their response: the rest must not become the response to a request of another company."""

import asyncio
from typing import Any

import pytest
from fortnox_client import AsyncFortnox, Fortnox

from tests.transport.raw_server import CUSTOMER, Respond, complete, head, raw_server

OTHER = b'{"Customer":{"CustomerNumber":"2","Name":"Other AB"}}'
REST = {
    "another response": complete(OTHER),
    "half a response": complete(OTHER)[:40],
    "end of the body": b'"}}',
    "line break": b"\r\n",
    "html": b"<html>" * 1000,
}
CHUNKED = head("Transfer-Encoding: chunked") + b"%x\r\n%b\r\n0\r\n\r\n" % (len(CUSTOMER), CUSTOMER)


def _respond(first: bytes) -> Respond:
    calls: list[bytes] = []

    async def respond(request: bytes, writer: asyncio.StreamWriter) -> None:
        calls.append(request)
        if len(calls) == 1:
            writer.write(first)
        else:
            await asyncio.sleep(0.02)
            writer.write(complete(CUSTOMER))

    return respond


def _names_sync(url: str) -> list[Any]:
    with Fortnox(access_token="pl4nted-token1", base_url=url) as first, Fortnox(access_token="pl4nted-token2", base_url=url) as second:
        return [client.with_options(retries=0).customers.get("1").name for client in (first, second)]


def _names_async(url: str) -> list[Any]:
    async def run() -> list[Any]:
        async with (
            AsyncFortnox(access_token="pl4nted-token1", base_url=url) as first,
            AsyncFortnox(access_token="pl4nted-token2", base_url=url) as second,
        ):
            return [(await client.with_options(retries=0).customers.get("1")).name for client in (first, second)]

    return asyncio.run(run())


@pytest.mark.parametrize("names", [_names_sync, _names_async], ids=["sync", "async"])
@pytest.mark.parametrize("rest", REST)
@pytest.mark.parametrize("first", [complete(CUSTOMER), CHUNKED], ids=["length", "chunks"])
def test_bytes_after_response_are_not_another_response(names: Any, first: bytes, rest: str) -> None:
    with raw_server(_respond(first + REST[rest])) as server:
        assert names(server.url) == ["Acme AB", "Acme AB"]
        assert len(server.requests) == 2


@pytest.mark.parametrize("names", [_names_sync, _names_async], ids=["sync", "async"])
def test_connection_without_further_bytes_is_used_again(names: Any) -> None:
    with raw_server(_respond(complete(CUSTOMER))) as server:
        assert names(server.url) == ["Acme AB", "Acme AB"]
        assert server.most_connections == 1

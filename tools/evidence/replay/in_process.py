"""An HTTP transport that calls the sandbox in this process, without a socket."""

import asyncio

import httpx
from fortnox_client.sandbox import Grants
from fortnox_client.sandbox.api.engine import Engine
from fortnox_client.sandbox.application import application


class InProcess(httpx.BaseTransport):
    """Sends each request to the ASGI application of a sandbox."""

    def __init__(self, grants: Grants, engine: Engine | None = None) -> None:
        self._application = httpx.ASGITransport(application(grants, engine=engine))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        async def exchange() -> httpx.Response:
            response = await self._application.handle_async_request(request)
            return httpx.Response(response.status_code, headers=response.headers, content=await response.aread())

        return asyncio.run(exchange())

"""The HTTP transport of the recorder. It rejects every request except a GET without effects, before it is sent."""

from types import TracebackType
from typing import Self

import httpx
from fortnox_client.operations import OPERATIONS

from tools.evidence.fixtures import path_values


class UnsafeRequest(Exception):
    """A request that the recorder must not send."""


class SafeReads(httpx.BaseTransport):
    """Send safe GET requests to one server. Raise UnsafeRequest for every other request."""

    def __init__(self, transport: httpx.BaseTransport, base_url: str) -> None:
        self._transport = transport
        self._base = str(httpx.URL(base_url)).rstrip("/")

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url, _, _ = str(request.url).partition("?")
        # The URL of another server does not have the prefix, so the complete URL is no path of the API.
        if not is_safe(request.method, url.removeprefix(self._base)):
            raise UnsafeRequest(f"the recorder sends only GET requests without effects, got {request.method} {url}")
        return self._transport.handle_request(request)

    def __enter__(self) -> Self:
        self._transport.__enter__()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self._transport.__exit__(exc_type, exc_value, traceback)

    def close(self) -> None:
        self._transport.close()


def is_safe(method: str, path: str) -> bool:
    """Whether a request matches at least one operation, and all that it matches are GET without effects."""
    operations = [each for each in OPERATIONS.values() if each.method == method and path_values(each.path, path.rstrip("/")) is not None]
    return bool(operations) and all(each.method == "GET" and each.safe for each in operations)

"""The one way out: whatever is no GET without effects is refused before it is sent."""

from types import TracebackType
from typing import Self

import httpx
from fortnox_client.operations import OPERATIONS

from tools.evidence.fixtures import path_values


class Refused(Exception):
    """A request that the recorder must never send."""


class SafeReads(httpx.BaseTransport):
    """Carries safe reads to one server, and nothing else to any."""

    def __init__(self, carrier: httpx.BaseTransport, base_url: str) -> None:
        self._carrier = carrier
        self._base = str(httpx.URL(base_url)).rstrip("/")

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        address, _, _ = str(request.url).partition("?")
        # Of another server's address nothing is taken off, and what is left is no path of the API.
        if not is_safe(request.method, address.removeprefix(self._base)):
            raise Refused(f"{request.method} {address} is no read without effects")
        return self._carrier.handle_request(request)

    def __enter__(self) -> Self:
        self._carrier.__enter__()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self._carrier.__exit__(exc_type, exc_value, traceback)

    def close(self) -> None:
        self._carrier.close()


def is_safe(method: str, path: str) -> bool:
    """Whether every operation that a request could be taken for is a GET without effects, and there is one."""
    operations = [each for each in OPERATIONS.values() if each.method == method and path_values(each.path, path.rstrip("/")) is not None]
    return bool(operations) and all(each.method == "GET" and each.safe for each in operations)

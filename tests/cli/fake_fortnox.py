"""A fake Fortnox server without a network: it records requests, and a function of the test returns the responses."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import Fortnox

RECURRING = "/api/recurring-billing/recurrings-v1/3b241101-e2bb-4255-8caf-4136c566a962"


@define
class FakeFortnox:
    """Server that `fortnox call` sends its requests to.

    Attributes:
        respond: function that returns the response to a request.
        requests: received requests, in order.
    """

    respond: Callable[[httpx.Request], httpx.Response]
    requests: list[httpx.Request] = field(factory=list[httpx.Request])

    def _handle(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        return self.respond(request)

    @contextmanager
    def connect(self, _: Mapping[str, str]) -> Generator[Fortnox]:
        """Replace `fortnox_client.cli.connection.connect`."""
        with (
            httpx.Client(transport=httpx.MockTransport(self._handle)) as http,
            Fortnox(access_token="pl4nted-token", http_client=http) as fortnox,
        ):
            yield fortnox

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Make every command of the test use this server."""
        monkeypatch.setenv("FORTNOX_ACCESS_TOKEN", "pl4nted-token")
        monkeypatch.setattr("fortnox_client.cli.operation_command.connect", self.connect)


@define
class VersionedRecurring:
    """A recurring with an ETag: a write needs the ETag of the current version.

    Attributes:
        content: the recurring.
        version: number in the ETag; each write increases it.
        has_etag: whether responses have the ETag.
    """

    content: dict[str, Any] = field(factory=lambda: {"id": RECURRING.rpartition("/")[2], "remark": None})
    version: int = 1
    has_etag: bool = True

    def respond(self, request: httpx.Request) -> httpx.Response:
        """Return the response to a GET, PUT or PATCH of the recurring."""
        assert request.url.path == RECURRING
        if request.method != "GET":
            if request.headers["If-Match"] not in ("*", self._etag):
                return httpx.Response(412, json={"id": "1", "error": "precondition", "message": "Objektet har ändrats"})
            self._write(request.method, json.loads(request.content))
        return httpx.Response(200, json=self.content, headers={"ETag": self._etag} if self.has_etag else {})

    @property
    def _etag(self) -> str:
        return f'W/"{self.version}"'

    def _write(self, method: str, body: Any) -> None:
        changes = body if method == "PUT" else {change["path"].removeprefix("/"): change["value"] for change in body}
        self.content |= changes
        self.version += 1

"""A company of the sandbox at a moment in the past, in whose books a recorded exchange can happen."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any
from urllib.parse import quote

import httpx
import msgspec
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox import Company, ConsentRequest, Grants, Integration
from fortnox_client.sandbox.api.engine import Engine, RawRequest
from fortnox_client.sandbox.api.store import Store

from tools.evidence import samples
from tools.evidence.fixtures import JSON, encode
from tools.evidence.replay.in_process import InProcess
from tools.evidence.samples import Declared

_decode = msgspec.json.Decoder(float_hook=Decimal).decode


class Refused(Exception):
    """The sandbox did not take what a state is built by."""


class Replica:
    """The sandbox, asked over HTTP with a token for everything."""

    def __init__(self, at: datetime, store: Store | None = None) -> None:
        scopes = sorted({operation.scope for operation in OPERATIONS.values() if operation.scope is not None})
        integration = Integration("client", "s3cret", ("https://integration.example/back",), set(scopes))
        grants = Grants([integration], [Company(1001, "Acme AB")])
        grants.clock.move(timedelta(seconds=at.timestamp() - time.time()))
        self.token = grants.exchange(integration, grants.approve(ConsentRequest(integration, tuple(scopes), "state"), 1001)).access_token
        self.grants, self.engine = grants, Engine(store or Store(), grants.clock)
        headers = {"Authorization": f"Bearer {self.token}"}
        self._http = httpx.Client(transport=InProcess(grants, self.engine), base_url="http://127.0.0.1", headers=headers)

    def send(self, method: str, path: str, query: Any = None, body: Any = None, token: str | None = None, **sent: str) -> tuple[int, Any]:
        """The status and the JSON of an answer. `sent`: headers, with underscores in their names."""
        headers = {name.replace("_", "-"): text for name, text in sent.items()}
        headers |= {} if token is None else {"Authorization": f"Bearer {token}"}
        content = {} if body is None else {"content": encode(body), "headers": {"Content-Type": JSON} | headers}
        answer = self._http.request(method, path, params=query or None, **({"headers": headers} | content))
        return answer.status_code, _decode(answer.content) if answer.headers.get("Content-Type", "").endswith("json") else None

    def do(self, name: str, *path: Any, body: Any = None) -> Any:
        """Calls an operation by its name on the client; what it answers, without its wrapper."""
        declared = operation(name)
        operation_ = OPERATIONS[declared.key]
        address = declared.path
        for each, value in zip(declared.parameters("path"), path, strict=True):
            address = address.replace("{" + each["name"] + "}", str(value))
        status, answer = self._handle(declared.method, address, {operation_.request_key: body} if operation_.request_key and body else body)
        if status >= 300:
            raise Refused(f"{name} {path} {body}: {status} {answer}")
        return answer if operation_.response_key is None or answer is None else answer[operation_.response_key]

    def _handle(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Return the status and the JSON of a response, without HTTP: it takes a third of the time."""
        access = self.grants.access(self.token)
        assert access is not None, "the token is valid"
        raw = RawRequest(method, quote(path, safe="/%"), {}, b"" if body is None else encode(body), "" if body is None else JSON)
        response = self.engine.handle(raw, access, self.grants.companies[access.tenant])
        return response.status, _decode(response.content) if response.media == JSON else None

    def credited(self, number: Any) -> Any:
        """Credit an invoice, and return the new one: the action responds with the one that is credited."""
        return self.do("invoices.get", self.do("invoices.credit", number)["CreditInvoiceReference"])

    def upload(self, path: str, **fields: str) -> Any:
        """Sends a file, with fields beside it; what is answered of it."""
        answer = self._http.post(path, files={"file": ("Kvitto.pdf", b"%PDF-1.7", "application/pdf")}, data=fields)
        return answer.json()["File"] if answer.content else None

    def download(self, path: str, **query: str) -> httpx.Response:
        """A file, with what is said of it."""
        return self._http.get(path, params=query)

    def has(self, name: str, key: Any) -> bool:
        """Whether there is one of a kind with a key."""
        declared = operation(f"{name}.get")
        status, _ = self._handle("GET", declared.path.replace("{" + declared.parameters("path")[0]["name"] + "}", str(key)))
        return status == 200


@cache
def _by_name() -> dict[str, Declared]:
    return {each.name: each for each in samples.operations()}


def operation(name: str) -> Declared:
    """The operation of a name on the client."""
    return _by_name()[name]


def exists(name: str) -> bool:
    """Whether there is such an operation."""
    return name in _by_name()

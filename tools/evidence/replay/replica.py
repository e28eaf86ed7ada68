"""A company in the sandbox at a past date, in which a recorded exchange can be replayed."""

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


class SetupFailed(Exception):
    """The sandbox rejected a request that creates a required object."""


class Replica:
    """A sandbox with one company, and a token with all scopes.

    Args:
        at: the date of the clock of the sandbox.
        store: the data of the sandbox; by default an empty store.
    """

    def __init__(self, at: datetime, store: Store | None = None) -> None:
        scopes = sorted({operation.scope for operation in OPERATIONS.values() if operation.scope is not None})
        integration = Integration("client", "s3cret", ("https://integration.example/back",), set(scopes))
        grants = Grants([integration], [Company(1001, "Acme AB")])
        grants.clock.move(timedelta(seconds=at.timestamp() - time.time()))
        self.token = grants.exchange(integration, grants.approve(ConsentRequest(integration, tuple(scopes), "state"), 1001)).access_token
        self.grants, self.engine = grants, Engine(store or Store(), grants.clock)
        headers = {"Authorization": f"Bearer {self.token}"}
        self._http = httpx.Client(transport=InProcess(grants, self.engine), base_url="http://127.0.0.1", headers=headers)

    def send(
        self, method: str, path: str, query: Any = None, body: Any = None, token: str | None = None, **headers: str
    ) -> tuple[int, Any]:
        """Send a request over HTTP. Return the status, and the JSON or None.

        Args:
            method: the HTTP method.
            path: the path, without the query.
            query: the query parameters.
            body: the JSON body.
            token: the access token; by default one with all scopes.
            headers: more headers, with underscores in their names.
        """
        sent = {name.replace("_", "-"): text for name, text in headers.items()}
        sent |= {} if token is None else {"Authorization": f"Bearer {token}"}
        content = {} if body is None else {"content": encode(body), "headers": {"Content-Type": JSON} | sent}
        response = self._http.request(method, path, params=query or None, **({"headers": sent} | content))
        return response.status_code, _decode(response.content) if response.headers.get("Content-Type", "").endswith("json") else None

    def do(self, name: str, *path: Any, body: Any = None) -> Any:
        """Call an operation by its name on the client. Return the body of the response, without its wrapper key.

        Args:
            name: for example "invoices.create".
            path: the path parameters, in order.
            body: the body, without its wrapper key.

        Raises:
            SetupFailed: the status is 300 or higher.
        """
        declared = operation(name)
        operation_ = OPERATIONS[declared.key]
        url_path = declared.path
        for each, value in zip(declared.parameters("path"), path, strict=True):
            url_path = url_path.replace("{" + each["name"] + "}", str(value))
        status, response = self._handle(
            declared.method, url_path, {operation_.request_key: body} if operation_.request_key and body else body
        )
        if status >= 300:
            raise SetupFailed(f"{name} {path} {body}: {status} {response}")
        return response if operation_.response_key is None or response is None else response[operation_.response_key]

    def _handle(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Return the status and the JSON of a response. This does not use HTTP, so it takes a third of the time."""
        access = self.grants.access(self.token)
        assert access is not None, "the token is valid"
        raw = RawRequest(method, quote(path, safe="/%"), {}, b"" if body is None else encode(body), "" if body is None else JSON)
        response = self.engine.handle(raw, access, self.grants.companies[access.tenant])
        return response.status, _decode(response.content) if response.media == JSON else None

    def credited(self, number: Any) -> Any:
        """Credit an invoice, and return the credit invoice. The action itself returns the original invoice."""
        return self.do("invoices.get", self.do("invoices.credit", number)["CreditInvoiceReference"])

    def upload(self, path: str, **fields: str) -> Any:
        """Upload a file with form fields. Return the file object of the response; None if the response is empty."""
        response = self._http.post(path, files={"file": ("Kvitto.pdf", b"%PDF-1.7", "application/pdf")}, data=fields)
        return response.json()["File"] if response.content else None

    def download(self, path: str, **query: str) -> httpx.Response:
        """Download a file. Return the response with its headers."""
        return self._http.get(path, params=query)

    def has(self, name: str, key: Any) -> bool:
        """Whether an object with a key exists.

        Args:
            name: the resource, for example "customers".
            key: the key of the object.
        """
        declared = operation(f"{name}.get")
        status, _ = self._handle("GET", declared.path.replace("{" + declared.parameters("path")[0]["name"] + "}", str(key)))
        return status == 200


@cache
def _by_name() -> dict[str, Declared]:
    return {each.name: each for each in samples.operations()}


def operation(name: str) -> Declared:
    """Return the operation with a name on the client."""
    return _by_name()[name]


def exists(name: str) -> bool:
    """Whether an operation with a name exists."""
    return name in _by_name()

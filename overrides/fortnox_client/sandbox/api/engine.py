"""Answers requests to the API by the operation table, the corrected document and the companies' books. No HTTP server, no sockets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

import msgspec
from attrs import frozen

from fortnox_client.declared import Declared, document
from fortnox_client.sandbox.api import answers, bodies, failures, quirks, verbs
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour, File
from fortnox_client.sandbox.api.behaviours import BEHAVIOURS
from fortnox_client.sandbox.api.books import Books
from fortnox_client.sandbox.api.failures import Failure, bad
from fortnox_client.sandbox.api.furnishing import furnish
from fortnox_client.sandbox.api.kinds import Kind, kinds
from fortnox_client.sandbox.api.listing import Page
from fortnox_client.sandbox.api.routing import Router
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.api.uploads import uploaded
from fortnox_client.sandbox.api.values import is_list
from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.parties import Company
from fortnox_client.sandbox.tokens import Access

_JSON: Final = "application/json"
_encode = msgspec.json.Encoder(decimal_format="number").encode


@frozen
class Request:
    """A request, as it came."""

    method: str
    path: str
    query: Mapping[str, str]
    content: bytes = b""
    content_type: str = ""


@frozen
class Reply:
    """What is sent back."""

    status: int
    content: bytes = b""
    media: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


class Engine:
    """Every operation of the API, on the books of every company."""

    def __init__(self, store: Store, clock: Clock) -> None:
        operations = document().operations
        self._clock, self.store = clock, store
        self._router = Router(operations.values())
        self._kinds = kinds(operations.values())
        self._furnished: set[int] = set()
        self._actions = {name: _actions(kind) for name, kind in self._kinds.items()}

    def books(self, company: Company) -> Books:
        """The books of a company, which has what every company has from its first day."""
        books = Books(company, self._kinds, self.store, self._clock)
        if company.tenant not in self._furnished:
            with self.store.step(writes=True):
                if not books.count("account_charts"):
                    furnish(books)
            self._furnished.add(company.tenant)
        return books

    def reset(self) -> None:
        """Brings all books back to what was kept of them."""
        self.store.restore()
        self._furnished.clear()

    def answer(self, request: Request, access: Access, company: Company) -> Reply:
        """What Fortnox would answer to a request that a live access token lets in."""
        is_api = request.path.startswith("/api/")
        try:
            declared, values = self._find(request)
            if declared.operation.scope is not None and declared.operation.scope not in access.scopes:
                raise Failure(403, failures.MISSING_SCOPE, f"Saknar behörighet: {declared.operation.scope}")
            return self._answer(declared, dict(zip(declared.keys, values, strict=True)), request, company)
        except Failure as failure:
            return Reply(failure.status, _encode(failure.body(is_api=is_api)), _JSON)

    def _find(self, request: Request) -> tuple[Declared, list[str]]:
        methods, values = self._router.find(request.path)
        if not methods:
            raise Failure(404, failures.BAD_IDENTIFIER, "Adressen finns inte")
        declared = methods.get(request.method)
        if declared is None:
            # Seen in a recording: to the older services a list's path is one whose key was left out.
            raise Failure(405 if request.path.startswith("/api/") else 400, failures.BAD_IDENTIFIER, "A valid identifier was not provided.")
        return declared, values

    def _answer(self, declared: Declared, path: dict[str, str], request: Request, company: Company) -> Reply:
        kind = self._kinds[declared.resource]
        query = _checked(declared, request.query)
        for name, text in path.items():
            if declared.path[name].kind == "day":
                bodies.plain(text, declared.path[name], name)
        body = bodies.read(declared, request.content, request.content_type)
        upload = uploaded(request.content, request.content_type) if declared.operation.name.endswith(".upload") else None
        books = self.books(company)
        with self.store.step(writes=not declared.operation.safe):
            result = self._actions[kind.name][declared.verb](Asked(books, kind, declared, path, query, body, upload))
        return _reply(declared, result)


def _actions(kind: Kind) -> dict[str, Action]:
    return verbs.actions(BEHAVIOURS.get(kind.name) or Behaviour(), kind.operations)


def _checked(declared: Declared, query: Mapping[str, str]) -> Mapping[str, str]:
    """The query. Numbers, booleans and dates that are none are refused, as are needed ones that are not there."""
    for name in declared.required_query:
        if not query.get(name):
            raise bad(failures.BAD_VALUE, f"{name} måste anges", name)
    for name, text in query.items():
        value = declared.query.get(name)
        if value is not None and value.kind in ("integer", "boolean", "day", "moment") and name not in ("page", "limit", "offset"):
            bodies.plain(text, value, name)
    return query


def _reply(declared: Declared, result: Any) -> Reply:
    if isinstance(result, File):
        named = () if result.name is None else (("Content-Disposition", _disposition(result.name)),)
        return Reply(declared.status, result.content, result.media, named)
    if declared.answer is None:
        return Reply(declared.status)
    location = (("Location", declared.operation.path.split("/")[-1]),) if declared.status == 201 else ()
    return Reply(declared.status, _encode(_wrapped(declared, result)), _JSON, location)


def _disposition(name: str) -> str:
    """Names a file in both forms of RFC 6266, since a header holds ASCII."""
    ascii_name = "".join(letter if " " <= letter <= "~" and letter not in '"\\' else "_" for letter in name)
    return f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name, safe='')}"


def _wrapped(declared: Declared, result: Any) -> Any:
    told = (
        {"MetaInformation": result.information()}
        if isinstance(result, Page) and declared.told and declared.resource not in quirks.UNTOLD
        else {}
    )
    content = _content(declared, result.rows if isinstance(result, Page) else result)
    return content if declared.operation.wrapper is None else {**told, declared.operation.wrapper: content}


def _content(declared: Declared, result: Any) -> Any:
    answer = declared.answer
    assert answer is not None
    match answer.kind:
        case "rows":
            rows = result if is_list(result) else [result]
            shape = answer.inside
            return [answers.written(shape, row) for row in rows]
        case "nested":
            return answers.written(answer.inside, result[0] if is_list(result) else result)
        case _:
            return result if isinstance(result, int) else 0

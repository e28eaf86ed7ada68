"""Answers requests to the API by the operation table, the corrected document and the companies' books. No HTTP server, no sockets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

import msgspec
from attrs import field, frozen

from fortnox_client.sandbox.api import answers, bodies, failures, quirks, verbs, versions
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour, File, Outcome, Settings
from fortnox_client.sandbox.api.behaviours import BEHAVIOURS
from fortnox_client.sandbox.api.books import ADDRESS, Books
from fortnox_client.sandbox.api.failures import Failure, bad
from fortnox_client.sandbox.api.furnishing import furnish
from fortnox_client.sandbox.api.kinds import Kind, kinds
from fortnox_client.sandbox.api.listing import Page
from fortnox_client.sandbox.api.routing import Router
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.api.uploads import uploaded
from fortnox_client.sandbox.api.values import is_list, is_object
from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.parties import Company
from fortnox_client.sandbox.tokens import Access
from fortnox_client.schema import OperationSchema, document

_JSON: Final = "application/json"
_USUAL: Final = Behaviour()
_NO_TEXT: Final = re.compile("[\ud800-\udfff]")
_encode = msgspec.json.Encoder(decimal_format="number").encode


@frozen
class Request:
    """A request, as it came."""

    method: str
    path: str
    query: Mapping[str, str]
    content: bytes = field(default=b"", repr=False)
    content_type: str = ""
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)


@frozen
class Reply:
    """What is sent back."""

    status: int
    content: bytes = b""
    media: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


class Engine:
    """Every operation of the API, on the books of every company."""

    def __init__(self, store: Store, clock: Clock, settings: Settings | None = None) -> None:
        operations = document().operations
        self._clock, self.store, self._settings = clock, store, settings or Settings()
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
        try:
            declared, values = self._find(request)
            if declared.operation.scope is not None and declared.operation.scope not in access.scopes:
                raise Failure(403, failures.MISSING_SCOPE, f"Saknar behörighet: {declared.operation.scope}")
            # The last of the path's parameters may be left out.
            return self._answer(declared, dict(zip(declared.keys, values, strict=False)), request, company)
        except Failure as failure:
            media, body = failure.written(request.path)
            return Reply(failure.status, _encode(body), media)

    def _find(self, request: Request) -> tuple[OperationSchema, list[str]]:
        methods, values = self._router.find(request.path)
        if not methods:
            raise Failure(404, failures.BAD_IDENTIFIER, "Adressen finns inte")
        declared = methods.get(request.method)
        if declared is None:
            # Seen in a recording: to the older services a list's path is one whose key was left out.
            raise Failure(405 if request.path.startswith("/api/") else 400, failures.BAD_IDENTIFIER, "A valid identifier was not provided.")
        return declared, values

    def _answer(self, declared: OperationSchema, path: dict[str, str], request: Request, company: Company) -> Reply:
        kind = self._kinds[declared.resource]
        query = _checked(declared, request.query)
        for name, text in path.items():
            if declared.path[name].kind == "date":
                bodies.plain(text, declared.path[name], name)
        _check_headers(declared, request.headers)
        body = bodies.read(declared, request.content, request.content_type)
        upload, form = uploaded(request.content, request.content_type) if declared.uploads else (None, {})
        _check_form(declared, form)
        asked = Asked(self.books(company), kind, declared, path, query, body, upload, form, request.headers, self._settings)
        with self.store.step(writes=not declared.operation.safe or declared.verb in _behaviour(kind).writes):
            result = self._actions[kind.name][declared.verb](asked)
        return _reply(asked, result)


def _behaviour(kind: Kind) -> Behaviour:
    return BEHAVIOURS.get(kind.name) or _USUAL


def _actions(kind: Kind) -> dict[str, Action]:
    return verbs.actions(_behaviour(kind), kind.operations)


def _check_headers(declared: OperationSchema, sent: Mapping[str, str]) -> None:
    """Raise Failure for a header that must be there and is not: each names the version that a change is made to."""
    for name in declared.required_headers:
        if not sent.get(name.lower()):
            raise Failure(428, failures.BAD_VALUE, f"{name} måste anges", name)


def _check_form(declared: OperationSchema, form: Mapping[str, str]) -> None:
    """Raise Failure for fields beside a file that are not what they must be."""
    for name in declared.required_form:
        if not form.get(name):
            raise bad(failures.BAD_VALUE, f"{name} måste anges", name)
    for name, text in form.items():
        value = declared.form.get(name)
        if value is not None and value.choices and text not in value.choices:
            raise bad(failures.BAD_VALUE, f"{name} har ett otillåtet värde", name)
        if value is not None and value.kind == "date":
            bodies.plain(text, value, name)


def _checked(declared: OperationSchema, query: Mapping[str, str]) -> Mapping[str, str]:
    """The query. Numbers, booleans and dates that are none are refused, as are needed ones that are not there."""
    for name in declared.required_query:
        if not query.get(name):
            raise bad(failures.BAD_VALUE, f"{name} måste anges", name)
    for name, text in query.items():
        if _NO_TEXT.search(text):
            raise bad(failures.ILLEGAL_CHARACTERS, f"{name} innehåller otillåtna tecken", name)
        value = declared.query.get(name)
        if value is not None and value.kind in ("integer", "boolean", "date", "datetime") and name not in ("page", "limit", "offset"):
            bodies.plain(text, value, name)
    return query


def _reply(asked: Asked, result: Any) -> Reply:
    declared = asked.declared
    outcome = result if isinstance(result, Outcome) else Outcome(result)
    status, content = outcome.status or declared.status, outcome.content
    if isinstance(content, File):
        named = () if content.name is None else (("Content-Disposition", _disposition(content.name)),)
        return Reply(status, content.content, content.media, named)
    if declared.answer is None:
        return Reply(status)
    if outcome.document is not None:
        written = answers.written(document().shape(outcome.document), content)
        return Reply(status, _encode({outcome.document: written}), _JSON)
    return Reply(status, _encode(_wrapped(declared, content)), _JSON, _headers(asked, status, content))


def _headers(asked: Asked, status: int, content: Any) -> tuple[tuple[str, str], ...]:
    """What a response has in its headers: where what is new is, its version, and how long a list is."""
    declared, path = asked.declared, asked.declared.operation.path
    found: tuple[tuple[str, str], ...] = ()
    if status == 201:
        found = (("Location", f"{ADDRESS}{path}/{content['id']}" if declared.etag else path.split("/")[-1]),)
    if declared.etag and is_object(content):
        found += versions.headers(content)
    if isinstance(content, Page) and declared.operation.paging == "headers" and asked.settings.total_headers:
        found += content.headers()
    return found


def _disposition(name: str) -> str:
    """Names a file in both forms of RFC 6266, since a header holds ASCII."""
    ascii_name = "".join(letter if " " <= letter <= "~" and letter not in '"\\' else "_" for letter in name)
    return f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name, safe='')}"


def _wrapped(declared: OperationSchema, result: Any) -> Any:
    content = _content(declared, result.rows if isinstance(result, Page) else result)
    if declared.operation.response_key is None:
        return content
    return {**_totals(declared, result), declared.operation.response_key: content}


def _totals(declared: OperationSchema, result: Any) -> dict[str, Any]:
    """What stands beside the rows of a list."""
    if not isinstance(result, Page):
        return {}
    if declared.totals:
        return {"limit": result.limit, "offset": result.offset, "total_count": result.total}
    return {"MetaInformation": result.information()} if declared.told and declared.resource not in quirks.UNTOLD else {}


def _content(declared: OperationSchema, result: Any) -> Any:
    answer = declared.answer
    assert answer is not None
    match answer.kind:
        case "rows":
            rows = result if is_list(result) else [result]
            shape = answer.inside
            return [answers.written(shape, row) for row in rows]
        case "nested":
            return answers.written(answer.inside, result[0] if is_list(result) else result)
        case "values":
            return result if is_list(result) else []
        case _:
            return result if isinstance(result, int) else 0

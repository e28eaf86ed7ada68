"""Handles API requests with the operation table, the published document and the companies' data. No HTTP server, no sockets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final
from urllib.parse import quote

import msgspec
from attrs import field, frozen

from fortnox_client.sandbox.api import api_errors, quirks, request_bodies, response_bodies, standard_actions, versions
from fortnox_client.sandbox.api.api_errors import ApiError, bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour, File, Result, Settings
from fortnox_client.sandbox.api.behaviours import BEHAVIOURS
from fortnox_client.sandbox.api.company_data import API_URL, CompanyData
from fortnox_client.sandbox.api.defaults import create_defaults
from fortnox_client.sandbox.api.list_query import Page
from fortnox_client.sandbox.api.posting_checks import lock_period
from fortnox_client.sandbox.api.resource_types import ResourceType, resource_types
from fortnox_client.sandbox.api.routing import Router
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.api.uploads import parse_upload
from fortnox_client.sandbox.api.values import is_list, is_object
from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.models import Company
from fortnox_client.sandbox.tokens import Access
from fortnox_client.schema import OperationSchema, document

_JSON: Final = "application/json"
_DEFAULT_BEHAVIOUR: Final = Behaviour()
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_encode = msgspec.json.Encoder(decimal_format="number").encode


@frozen
class RawRequest:
    """A request as it was received."""

    method: str
    path: str
    query: Mapping[str, str]
    content: bytes = field(default=b"", repr=False)
    content_type: str = ""
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)


@frozen
class ApiResponse:
    """The response to a request."""

    status: int
    content: bytes = b""
    media: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


class Engine:
    """Every operation of the API, for all companies."""

    def __init__(self, store: Store, clock: Clock, settings: Settings | None = None) -> None:
        self._clock, self.store, self._settings = clock, store, settings or Settings()
        self._router, self._kinds, self._actions = _tables()
        self._with_defaults: set[int] = set()

    def company_data(self, company: Company) -> CompanyData:
        """Return the data of a company. The first call creates the default data."""
        data = CompanyData(company, self._kinds, self.store, self._clock)
        if company.tenant not in self._with_defaults:
            with self.store.transaction(writes=True):
                if not data.count("account_charts"):
                    create_defaults(data)
            self._with_defaults.add(company.tenant)
        return data

    def reset(self) -> None:
        """Restore the snapshot of the data of all companies."""
        self.store.restore_snapshot()
        self._with_defaults.clear()

    def lock_period(self, company: Company, until: date | None) -> None:
        """Lock the period of a company until a date, or unlock it."""
        with self.store.transaction(writes=True):
            lock_period(self.company_data(company), until)

    def handle(self, raw: RawRequest, access: Access, company: Company) -> ApiResponse:
        """Return the response to a request that has a valid access token."""
        try:
            declared, values = self._route(raw)
            if declared.operation.scope is not None and declared.operation.scope not in access.scopes:
                raise ApiError(403, api_errors.MISSING_SCOPE, f"Saknar behörighet: {declared.operation.scope}")
            # the last path parameter may be optional
            return self._run(declared, dict(zip(declared.keys, values, strict=False)), raw, company)
        except ApiError as error:
            media, body = error.to_body(raw.path)
            return ApiResponse(error.status, _encode(body), media)

    def _route(self, raw: RawRequest) -> tuple[OperationSchema, list[str]]:
        methods, values = self._router.find(raw.path)
        if not methods:
            raise ApiError(404, api_errors.BAD_IDENTIFIER, "Adressen finns inte")
        declared = methods.get(raw.method)
        if declared is None:
            # Seen in a recording: the services below /3 treat the path of a list as a path with a missing key.
            raise ApiError(405 if raw.path.startswith("/api/") else 400, api_errors.BAD_IDENTIFIER, "A valid identifier was not provided.")
        return declared, values

    def _run(self, declared: OperationSchema, path: dict[str, str], raw: RawRequest, company: Company) -> ApiResponse:
        kind = self._kinds[declared.resource]
        query = _check_query(declared, raw.query)
        for name, text in path.items():
            if declared.path[name].kind == "date":
                request_bodies.parse_value(text, declared.path[name], name)
        _check_headers(declared, raw.headers)
        body = request_bodies.read_body(declared, raw.content, raw.content_type)
        upload, form = parse_upload(raw.content, raw.content_type) if declared.uploads else (None, {})
        _check_form(declared, form)
        request = ApiRequest(self.company_data(company), kind, declared, path, query, body, upload, form, raw.headers, self._settings)
        with self.store.transaction(writes=not declared.operation.safe or declared.verb in _behaviour(kind).writing_actions):
            result = self._actions[kind.name][declared.verb](request)
        return _build_response(request, result)


@cache
def _tables() -> tuple[Router, Mapping[str, ResourceType], Mapping[str, Mapping[str, Action]]]:
    """Return the router, the resource types and their actions. They follow from the document, so all engines share them."""
    operations = document().operations.values()
    kinds = resource_types(operations)
    return Router(operations), kinds, {name: _actions(kind) for name, kind in kinds.items()}


def _behaviour(kind: ResourceType) -> Behaviour:
    return BEHAVIOURS.get(kind.name) or _DEFAULT_BEHAVIOUR


def _actions(kind: ResourceType) -> dict[str, Action]:
    return standard_actions.actions(_behaviour(kind), kind.operations)


def _check_headers(declared: OperationSchema, sent: Mapping[str, str]) -> None:
    """Raise ApiError for a missing required header. These headers name the version that the request changes."""
    for name in declared.required_headers:
        if not sent.get(name.lower()):
            raise ApiError(428, api_errors.BAD_VALUE, f"{name} måste anges", name)


def _check_form(declared: OperationSchema, form: Mapping[str, str]) -> None:
    """Raise ApiError for invalid form fields next to an uploaded file."""
    for name in declared.required_form:
        if not form.get(name):
            raise bad_request(api_errors.BAD_VALUE, f"{name} måste anges", name)
    for name, text in form.items():
        value = declared.form.get(name)
        if value is not None and value.enum_values and text not in value.enum_values:
            raise bad_request(api_errors.BAD_VALUE, f"{name} har ett otillåtet värde", name)
        if value is not None and value.kind == "date":
            request_bodies.parse_value(text, value, name)


def _check_query(declared: OperationSchema, query: Mapping[str, str]) -> Mapping[str, str]:
    """Return the query. Raise ApiError for an invalid number, boolean or date, and for a missing required parameter."""
    for name in declared.required_query:
        if not query.get(name):
            raise bad_request(api_errors.BAD_VALUE, f"{name} måste anges", name)
    for name, text in query.items():
        if _SURROGATES.search(text):
            raise bad_request(api_errors.ILLEGAL_CHARACTERS, f"{name} innehåller otillåtna tecken", name)
        value = declared.query.get(name)
        if value is not None and value.kind in ("integer", "boolean", "date", "datetime") and name not in ("page", "limit", "offset"):
            request_bodies.parse_value(text, value, name)
    return query


def _build_response(request: ApiRequest, result: Any) -> ApiResponse:
    declared = request.declared
    outcome = result if isinstance(result, Result) else Result(result)
    status, content = outcome.status or declared.status, outcome.content
    if isinstance(content, File):
        named = () if content.name is None else (("Content-Disposition", _disposition(content.name)),)
        return ApiResponse(status, content.content, content.media, named)
    if declared.response is None:
        return ApiResponse(status)
    if outcome.document is not None:
        written = response_bodies.build_body(document().object_schema(outcome.document), content)
        return ApiResponse(status, _encode({outcome.document: written}), _JSON)
    return ApiResponse(status, _encode(_wrap(declared, content)), _JSON, _headers(request, status, content))


def _headers(request: ApiRequest, status: int, content: Any) -> tuple[tuple[str, str], ...]:
    """Return the response headers: Location of a new resource, ETag and Last-Modified, and the totals of a list."""
    declared, path = request.declared, request.declared.operation.path
    found: tuple[tuple[str, str], ...] = ()
    if status == 201:
        found = (("Location", f"{API_URL}{path}/{content['id']}" if declared.has_etag else path.split("/")[-1]),)
    if declared.has_etag and is_object(content):
        found += versions.headers(content)
    if isinstance(content, Page) and declared.operation.paging == "headers" and request.settings.total_headers:
        found += content.headers()
    return found


def _disposition(name: str) -> str:
    """Return a Content-Disposition with both file name forms of RFC 6266, since a header is ASCII."""
    ascii_name = "".join(letter if " " <= letter <= "~" and letter not in '"\\' else "_" for letter in name)
    return f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name, safe='')}"


def _wrap(declared: OperationSchema, result: Any) -> Any:
    content = _content(declared, result.rows if isinstance(result, Page) else result)
    if declared.operation.response_key is None:
        return content
    return {**_list_totals(declared, result), declared.operation.response_key: content}


def _list_totals(declared: OperationSchema, result: Any) -> dict[str, Any]:
    """Return the keys next to the rows of a list."""
    if not isinstance(result, Page):
        return {}
    if declared.has_total_count:
        return {"limit": result.limit, "offset": result.offset, "total_count": result.total}
    return (
        {"MetaInformation": result.information()}
        if declared.has_meta_information and declared.resource not in quirks.WITHOUT_TOTALS
        else {}
    )


def _content(declared: OperationSchema, result: Any) -> Any:
    declared_body = declared.response
    assert declared_body is not None
    match declared_body.kind:
        case "rows":
            rows = result if is_list(result) else [result]
            shape = declared_body.object_schema
            return [response_bodies.build_body(shape, row) for row in rows]
        case "nested":
            return response_bodies.build_body(declared_body.object_schema, result[0] if is_list(result) else result)
        case "values":
            return result if is_list(result) else []
        case _:
            return result if isinstance(result, int) else 0

"""Send the request of a fixture with the client, and check the request and the decoded response."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin
from urllib.parse import parse_qsl

import httpx
from attrs import frozen
from fortnox_client import CreatedDocument, Download, Drift, Fortnox, Page, Pager, Upload
from fortnox_client.errors import BadRequest, Forbidden, NotFound, PreconditionFailed, ResponseError, Unauthorized
from fortnox_client.operations import OPERATIONS
from fortnox_core.errors import NOT_FOUND_CODES
from fortnox_core.model import Model, field_specs
from fortnox_core.values import is_no_value

from tools.evidence import samples, wire_text
from tools.evidence.fixtures import JSON, Fixture
from tools.evidence.model_classes import hints, references
from tools.evidence.samples import Declared

_ERRORS = {401: Unauthorized, 403: Forbidden, 404: NotFound, 412: PreconditionFailed}


def _error(status: int, code: object) -> type[ResponseError]:
    """Return the class of an error. A "not found" code takes precedence over status 400."""
    return NotFound if status == 400 and code in NOT_FOUND_CODES else _ERRORS.get(status, BadRequest)


@frozen
class Exchange:
    """The request and the result of one call."""

    fixture: Fixture
    declared: Declared
    sent: httpx.Request
    result: Any
    drift: tuple[Drift, ...]

    def request_faults(self) -> list[str]:
        """Return the differences between the request that was sent and the one of the fixture."""
        request, url = self.fixture.request, self.sent.url
        found = [] if self.sent.method == self.fixture.method else [f"sends {self.sent.method}"]
        if url.raw_path.decode().split("?")[0] != request.path and url.path != request.path:
            found.append(f"sends path {url.path}")
        pairs = parse_qsl(url.query.decode(), keep_blank_values=True)
        # A pager always sends a limit.
        query = sorted(pair for pair in pairs if pair[0] != "limit" or "limit" in request.query or not self._pages)
        expected = [(name, text) for name, value in request.query.items() for text in (value if isinstance(value, list) else [value])]
        if query != sorted(expected):
            found.append(f"sends query {query}")
        found += [
            f"does not send the header {name}: {text}" for name, text in request.headers.items() if self.sent.headers.get(name) != text
        ]
        return [*found, *self._body_faults()]

    @property
    def _pages(self) -> bool:
        return OPERATIONS[self.fixture.operation].paging is not None

    def _body_faults(self) -> list[str]:
        request, content = self.fixture.request, self.sent.content
        if request.upload is not None:
            fields = [f'name="{name}"\r\n\r\n{text}\r\n' for name, text in request.form.items()]
            parts = (request.upload["name"], request.upload["type"], request.upload["content"], 'name="file"', *fields)
            return [f"the upload does not contain {part}" for part in parts if part.encode() not in content]
        if request.body is None:
            return ["sends a body"] if content and not _has_lost_body(self.fixture, self.declared) else []
        return [] if json.loads(content, parse_float=Decimal) == request.body else [f"sends {content.decode()}"]

    def model_faults(self) -> list[str]:
        """Return what the model lost, what has another type than annotated, and what does not round-trip."""
        if not self.fixture.response.ok:
            return self._failure_faults()
        if isinstance(self.result, ResponseError):
            return [f"raises {self.result!r}"]
        if isinstance(self.result, Download):
            return [] if self.result.content == self.fixture.response.content else ["the file differs"]
        found = [f"{drift}" for drift in self.drift if drift.declared == "nothing" or drift.observed.startswith("unreadable")]
        body, response_key = self.fixture.response.body, self.response_key
        content = body if response_key is None or body is None else body[response_key]
        result = _content(self.result)
        if not isinstance(result, list):
            return [*found, *_faults(result, content, self.model)]
        rows = content or []
        found += [] if len(result) == len(rows) else [f"{len(result)} rows were decoded, the response has {len(rows)}"]
        return [*found, *(fault for row, sent in zip(result, rows, strict=False) for fault in _faults(row, sent, self.model))]

    @property
    def response_key(self) -> str | None:
        """The key around the body of the response. A response with one of two documents has the key of that document."""
        body = self.fixture.response.body
        present = next((each for each in self.declared.wrappers if isinstance(body, dict) and each in body), None)
        return present or OPERATIONS[self.fixture.operation].response_key

    @property
    def model(self) -> str | None:
        """The name of the model that the document declares."""
        schema = self.declared.success[1].get(JSON, {}).get("schema", {})
        inner = schema.get("properties", {}).get(self.response_key, schema)
        return samples.reference(inner.get("items", inner))

    def _failure_faults(self) -> list[str]:
        """Return the differences between the raised error and the error response."""
        response, error = self.fixture.response, self.result
        fields = {key.lower(): value for key, value in {**response.body, **response.body.get("ErrorInformation", {})}.items()}
        code = fields.get("code", fields.get("error"))
        message = next(fields[name] for name in ("message", "detail", "title") if name in fields)
        if type(error) is not _error(response.status, code):
            return [f"status {response.status} raised {error!r}"]
        return [] if (error.status, error.code, error.message) == (response.status, code, message) else [f"raises {error!r}"]

    def reported_drift(self) -> set[tuple[str, str]]:
        """Return (property, observed kind) of each drift that the client reports."""
        return {(drift.property, drift.observed) for drift in self.drift}


def expected_drift(fixture: Fixture, drift: dict[str, str] | None = None) -> set[tuple[str, str]]:
    """Return the drift that the client must report, from the fixture or from `drift`. The client does not detect dates in text."""
    response = {
        location: kinds for location, kinds in (fixture.drift if drift is None else drift).items() if location.startswith("response.")
    }
    return {
        (location.rpartition(".")[2], kind)
        for location, kinds in response.items()
        for kind in kinds.split(", ")
        if kind != "date" and fixture.response.ok and not location.startswith("response.MetaInformation")
    }


def send(fixture: Fixture) -> Exchange:
    """Call the operation of a fixture with its values; a mock transport returns its response."""
    declared = next(each for each in samples.operations() if each.key == fixture.operation)
    sent: list[httpx.Request] = []
    drift: list[Drift] = []
    response = fixture.response

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(response.status, content=response.content, headers={"Content-Type": response.type} if response.type else {})

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        try:
            watched = _called(Fortnox(access_token="pl4nted-token", http_client=http, on_drift=drift.append), fixture, declared)
            # Without on_drift, the client uses the fast decoder.
            result = _called(Fortnox(access_token="pl4nted-token", http_client=http), fixture, declared)
            assert isinstance(result, Download) or result == watched
        except ResponseError as error:
            result = error
    return Exchange(fixture, declared, sent[0], result, tuple(drift))


def _called(fortnox: Fortnox, fixture: Fixture, declared: Declared) -> Any:
    """Call the method of the operation. Return its result, or the first page of a list."""
    method = samples.method_of(fortnox, _method(fixture, declared))
    result = method(*_positional(fixture, declared), **_options(fixture, declared))
    return next(result.pages()) if isinstance(result, Pager) else result


def _method(fixture: Fixture, declared: Declared) -> str:
    """Return the name of the method. An operation that returns a file or a folder has one method for each."""
    entry = samples.names()["operations"][fixture.operation]
    is_folder = fixture.response.ok and fixture.response.type == JSON and len(declared.success[1]) > 1
    return entry["folder"] if is_folder else declared.name


def _positional(fixture: Fixture, declared: Declared) -> list[Any]:
    values: list[Any] = list(fixture.path_values.values())
    upload = fixture.request.upload
    if upload is not None:
        return [*values, Upload(upload["name"], upload["content"].encode(), upload["type"])]
    if declared.body is None:
        return values
    body, request_key = fixture.request.body, OPERATIONS[fixture.operation].request_key
    if body is None:
        return [*values, {} if _has_lost_body(fixture, declared) else None]
    return [*values, body if request_key is None else body[request_key]]


def _has_lost_body(fixture: Fixture, declared: Declared) -> bool:
    """Whether a required body is missing: errors and a few recordings have none."""
    return fixture.request.body is None and declared.body is not None and bool(declared.node["requestBody"].get("required"))


def _options(fixture: Fixture, declared: Declared) -> dict[str, Any]:
    parameters = {each["name"]: each for each in declared.parameters("query")}
    options = {name: wire_text.read_parameter(text, parameters[name]) for name, text in fixture.request.query.items()}
    return {samples.python_name(name): value for name, value in {**options, **fixture.request.headers, **fixture.request.form}.items()}


def _content(result: Any) -> Any:
    """Return the rows of a page, or the document that an action created; otherwise the result itself."""
    match result:
        case Page():
            return result.items
        case CreatedDocument():
            return result.document
        case _:
            return result


def _faults(result: Any, content: Any, model: str | None) -> list[str]:
    if not isinstance(result, Model):
        return [] if result == content else [f"{content!r} is decoded as {result!r}"]
    found = [*_type_faults(result), *_lost(content, result.to_dict(), model or "")]
    again = type(result).from_dict(result.to_dict())
    if again != result or again.to_dict() != result.to_dict():
        found.append("decoding to_dict() again gives another model")
    return found


def _type_faults(model: Model) -> list[str]:
    """Return the attributes, also of nested models, that do not have their annotated type."""
    annotated = hints(type(model))
    found = [f"{type(model).__name__} does not decode {sorted(model.additional_properties)}"] if model.additional_properties else []
    for attribute, _ in field_specs(type(model)).values():
        value = getattr(model, attribute)
        if not _is(value, annotated[attribute]):
            found.append(f"{type(model).__name__}.{attribute} is {value!r}, but annotated as {annotated[attribute]}")
        for inner in value if isinstance(value, list) else [value]:
            found += _type_faults(inner) if isinstance(inner, Model) else []
    return found


def _is(value: Any, hint: Any) -> bool:
    origin = get_origin(hint)
    if hint is Any:
        return True
    if origin in (Union, UnionType):
        return any(_is(value, each) for each in get_args(hint))
    if origin is Literal:
        return value in get_args(hint)
    if origin is list:
        return isinstance(value, list) and all(_is(item, get_args(hint)[0]) for item in value)
    if origin is dict:
        return isinstance(value, dict)
    if hint is datetime:
        return isinstance(value, datetime)
    # An exact comparison of types, since a bool is also an int, and a datetime is also a date.
    return value is None if hint in (None, type(None)) else type(value) is hint


def _lost(read: Any, written: Any, location: str) -> list[str]:
    """Return the differences between the decoded response and its `to_dict()`."""
    if isinstance(read, dict) and isinstance(written, dict):
        found = [f"{location}.{key} is lost" for key in read.keys() - written.keys() if not _has_no_value(key, read[key])]
        found += [f"{location}.{key} is not in the response" for key in written.keys() - read.keys()]
        return found + [fault for key in read.keys() & written.keys() for fault in _lost(read[key], written[key], f"{location}.{key}")]
    if isinstance(read, list) and isinstance(written, list):
        rows = [row for row in read if not is_no_value(row)]
        if len(rows) != len(written):
            return [f"{location} had {len(rows)} rows and has {len(written)}"]
        return [fault for row, back in zip(rows, written, strict=True) for fault in _lost(row, back, location)]
    return [] if _same(read, written) else [f"{location} was {read!r} and is {written!r}"]


def _has_no_value(name: str, value: Any) -> bool:
    """Whether a value means null. 0 means null in a reference to another document."""
    return is_no_value(value) or (str(value) == "0" and name in references())


def _same(read: Any, written: Any) -> bool:
    if isinstance(written, bool) and not isinstance(read, bool):
        return str(read).lower() in (("true", "1") if written else ("false", "0"))
    if isinstance(read, bool) or isinstance(written, bool) or (isinstance(read, str) and isinstance(written, str)):
        return read == written and type(read) is type(written)
    numbers = [value for value in (read, written) if isinstance(value, int | Decimal)]
    return bool(numbers) and Decimal(str(read)) == Decimal(str(written))

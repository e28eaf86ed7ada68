"""`fortnox call` sends every operation as the document declares it. A stand-in responds, so that no server has to know the operation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

import httpx
import pytest
from fortnox_client.operations import OPERATIONS

from tests import samples
from tests.cli.conftest import Shell
from tests.cli.stand_in import StandIn
from tests.contract.fixtures import encode
from tests.samples import JSON, Declared

FILE = b"%PDF-1.7"
HEADERS = {"If-Match": 'W/"7"', "If-Unmodified-Since": "Sat, 31 Jan 2026 12:45:00 GMT"}
ALL = list(samples.operations())


@pytest.mark.parametrize("declared", ALL, ids=lambda each: each.key)
def test_a_call_sends_what_the_document_declares(declared: Declared, nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = StandIn(lambda _: _response(declared))
    stand_in.put_in_place(monkeypatch)
    ran = nobody.run("call", declared.name, *_path(declared), *_sent(declared), *_options(declared))
    assert ran.status == 0, ran
    (request,) = stand_in.requests
    assert request.method == declared.method
    assert request.url.raw_path.decode().partition("?")[0] == _filled(declared)
    query = dict(parse_qsl(request.url.query.decode(), keep_blank_values=True))
    assert {each["name"]: _plain(samples.value(each["schema"])) for each in declared.query}.items() <= query.items()
    for each in declared.parameters("header"):
        assert request.headers[each["name"]] == HEADERS[each["name"]]
    _check_body(declared, request)


def _response(declared: Declared) -> httpx.Response:
    status, content = declared.success
    media = next((media for media in content if media != JSON), JSON)
    if not content or media != JSON:
        return httpx.Response(status, content=FILE if content else b"", headers={"Content-Type": media} if content else {})
    return httpx.Response(status, content=encode(samples.value(content[JSON]["schema"])), headers={"Content-Type": JSON})


def _path(declared: Declared) -> list[str]:
    return [str(samples.value(each["schema"])) for each in declared.parameters("path")]


def _filled(declared: Declared) -> str:
    path = declared.path
    for each, value in zip(declared.parameters("path"), _path(declared), strict=True):
        path = path.replace("{" + each["name"] + "}", quote(value, safe=""))
    return path


def _options(declared: Declared) -> Iterator[str]:
    for name, value in _named(declared):
        yield f"--{samples.python_name(name).replace('_', '-')}={value}"
    if not OPERATIONS[declared.key].safe:
        yield "--yes"
    if any(media != JSON for media in declared.success[1]):
        yield "--output=file.pdf"


def _named(declared: Declared) -> Iterator[tuple[str, str]]:
    yield from ((each["name"], _plain(samples.value(each["schema"]))) for each in declared.query)
    yield from ((each["name"], HEADERS[each["name"]]) for each in declared.parameters("header"))
    yield from _form(declared).items()


def _form(declared: Declared) -> dict[str, str]:
    schema = _request(declared).get("multipart/form-data", {})
    return {name: _plain(samples.value(inner)) for name, inner in schema.get("properties", {}).items() if name != "file"}


def _request(declared: Declared) -> dict[str, Any]:
    """The schemas of what is sent, by media type."""
    content = declared.node.get("requestBody", {}).get("content", {})
    return {media: each["schema"] for media, each in content.items()}


def _sent(declared: Declared) -> list[str]:
    schemas = _request(declared)
    if "multipart/form-data" in schemas:
        Path("Kvitto.pdf").write_bytes(FILE)
        return ["Kvitto.pdf"]
    for schema in schemas.values():
        Path("body.json").write_bytes(encode(samples.value(schema)))
        return ["--body", "@body.json"]
    return []


def _check_body(declared: Declared, request: httpx.Request) -> None:
    schemas = _request(declared)
    if "multipart/form-data" in schemas:
        assert FILE in request.content
        for name, value in _form(declared).items():
            assert f'name="{name}"\r\n\r\n{value}\r\n'.encode() in request.content
        return
    assert request.headers.get("Content-Type") == next(iter(schemas), None)
    for schema in schemas.values():
        assert json.loads(request.content) == json.loads(encode(samples.value(schema)))


def _plain(value: Any) -> str:
    value = value[0] if isinstance(value, list) else value
    return str(value).lower() if isinstance(value, bool) else str(value)

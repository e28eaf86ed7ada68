"""`fortnox call` sends every operation as the document declares it. A stand-in responds, so that no server has to know the operation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import parse_qsl, quote

import httpx
import pytest
from fortnox_client.operations import OPERATIONS

from tests.cli import given
from tests.cli.conftest import Shell
from tests.cli.stand_in import StandIn
from tools.evidence import samples
from tools.evidence.fixtures import encode
from tools.evidence.samples import JSON, Declared

ALL = list(samples.operations())


def test_every_operation_is_called() -> None:
    assert {each.name for each in ALL} == {operation.name for operation in OPERATIONS.values()}


@pytest.mark.parametrize("declared", ALL, ids=lambda each: each.key)
def test_a_call_sends_what_the_document_declares(declared: Declared, nobody: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = StandIn(lambda _: _response(declared))
    stand_in.put_in_place(monkeypatch)
    ran = nobody.run("call", declared.name, *_path(declared), *given.sent(declared), *_options(declared))
    assert ran.status == 0, ran
    (request,) = stand_in.requests
    assert request.method == declared.method
    assert request.url.raw_path.decode().partition("?")[0] == _filled(declared)
    query = dict(parse_qsl(request.url.query.decode(), keep_blank_values=True))
    assert {each["name"]: given.plain(samples.value(each["schema"])) for each in declared.query}.items() <= query.items()
    for each in declared.parameters("header"):
        assert request.headers[each["name"]] == given.HEADERS[each["name"]]
    _check_body(declared, request)


def _response(declared: Declared) -> httpx.Response:
    status, content = declared.success
    if not content:
        return httpx.Response(status)
    media = next((media for media in content if media != JSON), JSON)
    body = given.FILE if media != JSON else encode(samples.value(content[JSON]["schema"]))
    return httpx.Response(status, content=body, headers={"Content-Type": media})


def _path(declared: Declared) -> list[str]:
    return [str(samples.value(each["schema"])) for each in declared.parameters("path")]


def _filled(declared: Declared) -> str:
    path = declared.path
    for each, value in zip(declared.parameters("path"), _path(declared), strict=True):
        path = path.replace("{" + each["name"] + "}", quote(value, safe=""))
    return path


def _options(declared: Declared) -> Iterator[str]:
    yield from given.options((each["name"], samples.value(each["schema"])) for each in declared.query)
    yield from given.options((each["name"], given.HEADERS[each["name"]]) for each in declared.parameters("header"))
    yield from given.options(given.form(declared).items())
    if not OPERATIONS[declared.key].safe:
        yield "--yes"
    if given.gives_file(declared):
        yield "--output=file.pdf"


def _check_body(declared: Declared, request: httpx.Request) -> None:
    schemas = given.schemas(declared)
    if given.FORM in schemas:
        assert given.FILE in request.content
        for name, value in given.form(declared).items():
            assert f'name="{name}"\r\n\r\n{value}\r\n'.encode() in request.content
        return
    assert request.headers.get("Content-Type") == next(iter(schemas), None)
    for schema in schemas.values():
        assert json.loads(request.content) == json.loads(encode(samples.value(schema)))

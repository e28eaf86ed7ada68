"""`fortnox call` sends each operation as the published document declares it. A fake server responds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import parse_qsl, quote

import httpx
import pytest
from fortnox_client.operations import OPERATIONS

from tests.cli import sample_arguments
from tests.cli.conftest import Shell
from tests.cli.fake_fortnox import FakeFortnox
from tools.evidence import samples
from tools.evidence.fixtures import encode
from tools.evidence.samples import JSON, Declared

ALL = list(samples.operations())


def test_samples_cover_every_operation() -> None:
    assert {each.name for each in ALL} == {operation.name for operation in OPERATIONS.values()}


@pytest.mark.parametrize("declared", ALL, ids=lambda each: each.key)
def test_call_sends_declared_request(declared: Declared, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeFortnox(lambda _: _response(declared))
    fake.install(monkeypatch)
    result = empty_shell.run("call", declared.name, *_path(declared), *sample_arguments.body_arguments(declared), *_options(declared))
    assert result.status == 0, result
    (request,) = fake.requests
    assert request.method == declared.method
    assert request.url.raw_path.decode().partition("?")[0] == _filled(declared)
    query = dict(parse_qsl(request.url.query.decode(), keep_blank_values=True))
    assert {each["name"]: sample_arguments.as_text(samples.value(each["schema"])) for each in declared.query}.items() <= query.items()
    for each in declared.parameters("header"):
        assert request.headers[each["name"]] == sample_arguments.HEADER_VALUES[each["name"]]
    _check_body(declared, request)


def _response(declared: Declared) -> httpx.Response:
    status, content = declared.success
    if not content:
        return httpx.Response(status)
    media = next((media for media in content if media != JSON), JSON)
    body = sample_arguments.FILE if media != JSON else encode(samples.value(content[JSON]["schema"]))
    return httpx.Response(status, content=body, headers={"Content-Type": media})


def _path(declared: Declared) -> list[str]:
    return [str(samples.value(each["schema"])) for each in declared.parameters("path")]


def _filled(declared: Declared) -> str:
    path = declared.path
    for each, value in zip(declared.parameters("path"), _path(declared), strict=True):
        path = path.replace("{" + each["name"] + "}", quote(value, safe=""))
    return path


def _options(declared: Declared) -> Iterator[str]:
    yield from sample_arguments.as_options((each["name"], samples.value(each["schema"])) for each in declared.query)
    yield from sample_arguments.as_options(
        (each["name"], sample_arguments.HEADER_VALUES[each["name"]]) for each in declared.parameters("header")
    )
    yield from sample_arguments.as_options(sample_arguments.form_fields(declared).items())
    if not OPERATIONS[declared.key].safe:
        yield "--yes"
    if sample_arguments.returns_file(declared):
        yield "--output=file.pdf"


def _check_body(declared: Declared, request: httpx.Request) -> None:
    schemas = sample_arguments.request_schemas(declared)
    if sample_arguments.FORM in schemas:
        assert sample_arguments.FILE in request.content
        for name, value in sample_arguments.form_fields(declared).items():
            assert f'name="{name}"\r\n\r\n{value}\r\n'.encode() in request.content
        return
    assert request.headers.get("Content-Type") == next(iter(schemas), None)
    for schema in schemas.values():
        assert json.loads(request.content) == json.loads(encode(samples.value(schema)))

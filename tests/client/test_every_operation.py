"""Every operation is called on both clients through httpx, with arguments and responses built from the published document."""

import asyncio
import inspect
import json
import re
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, parse_qsl, quote

import httpx
import pytest
from fortnox_client import AsyncFortnox, CreatedDocument, Download, ExpandablePager, Fortnox, Pager, models
from fortnox_client.errors import FortnoxError
from fortnox_client.operations import OPERATIONS

from tools.evidence import samples
from tools.evidence.samples import FILE, FILE_NAME, JSON, Declared

ALL = list(samples.operations())


def test_operations_equal_the_document() -> None:
    """The count is the imported document's; it changes only with it."""
    lock = json.loads((samples.ROOT / "spec/lock.json").read_text("utf-8"))
    assert len(ALL) == len(OPERATIONS) == lock["counts"]["operations"]
    assert {each.key for each in ALL} == set(OPERATIONS)
    assert len({each.name for each in OPERATIONS.values()}) == len(OPERATIONS)


@pytest.mark.parametrize("declared", ALL, ids=lambda each: each.key)
def test_call_and_result_equal_the_document(declared: Declared) -> None:
    for form in range(max(1, len(declared.wrappers))):
        for call in (_call_sync, _call_async):
            request, result = call(declared, form=form)
            _check_request(declared, request)
            _check_result(declared, result, form)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 206])
def test_any_2xx_status_is_success(status: int) -> None:
    """The statuses of twelve operations changed from one document to the next."""
    for declared in ALL:
        response = _respond(declared)
        other = httpx.Response(status, content=response.content, headers=response.headers)
        _check_result(declared, _call_sync(declared, response=other)[1])


def test_object_has_etag_of_its_response() -> None:
    versioned = [each for each in ALL if "ETag" in each.headers]
    assert len(versioned) == 5
    for declared in versioned:
        assert _call_sync(declared)[1].etag == samples.HEADERS["ETag"]
        assert _call_async(declared)[1].etag == samples.HEADERS["ETag"]


def test_optional_path_parameter_can_be_omitted() -> None:
    optional = [each for each in ALL if each.optional]
    assert [each.name for each in optional] == ["prices.list_by_price_list"]
    for declared in optional:
        for path in (["A"], ["A", None]):
            requests = _requests(declared, path)
            assert {_path_of(request) for request in requests} == {"/3/prices/sublist/A"}


def test_lists_with_page_accept_offset() -> None:
    lists = [each for each in ALL if len(each.query) < len(each.parameters("query"))]
    assert len(lists) > 50
    for declared in lists:
        call = samples.method_of(Fortnox(access_token="pl4nted-token"), declared.name).call(*samples.arguments(declared)[0], offset=7)
        assert call.query == (("limit", "500"), ("offset", "7"))


def test_expandable_lists_fetch_full_objects() -> None:
    lists = [each for each in ALL if each.method == "GET" and _is_list(each)]
    full = [each for each in lists if _full_object(each)]
    assert f"\n{len(full)} of {len(lists)} lists have `.full()`" in (samples.ROOT / "docs/pagination.md").read_text("utf-8")


def _is_list(declared: Declared) -> bool:
    schema, response_key = declared.success[1].get(JSON, {}).get("schema", {}), OPERATIONS[declared.key].response_key
    return samples.reference((schema["properties"][response_key] if response_key else schema).get("items", {})) is not None


def _full_object(listing: Declared) -> bool:
    """Return whether the rows identify full objects. Check the request of the first one, and its result."""
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return _respond(listing if len(requests) == 1 else _declared(request))

    with httpx.Client(transport=httpx.MockTransport(respond)) as http, Fortnox(access_token="pl4nted-token", http_client=http) as fortnox:
        positional, options = samples.arguments(listing)
        pager = samples.method_of(fortnox, listing.name)(*positional, **options)
        assert isinstance(pager, Pager)
        if not isinstance(pager, ExpandablePager):
            return False
        result = next(iter(pager.full(concurrency=1)))
    get = _declared(requests[1])
    _check_result(get, result)
    values = requests[1].url.raw_path.decode().split("?")[0].split("/")
    row = next(iter(_rows(listing)))
    named = [value for value, part in zip(values, get.path.split("/"), strict=True) if part.startswith("{")]
    assert set(named) <= {quote(str(value), safe="") for value in row.values() if not isinstance(value, dict | list)}
    assert {name: [str(row["Year"])] for name, _ in parse_qsl(requests[1].url.query.decode())} == parse_qs(requests[1].url.query.decode())
    return True


def _declared(request: httpx.Request) -> Declared:
    """Return the operation of a request, with the path parameters of the request."""
    parts = request.url.raw_path.decode().split("?")[0].split("/")
    fitting = [each for each in ALL if each.method == request.method and _fits(each.path.split("/"), parts)]
    return max(fitting, key=lambda each: sum(not part.startswith("{") for part in each.path.split("/")))


def _fits(template: list[str], parts: list[str]) -> bool:
    return len(template) == len(parts) and all(ours.startswith("{") or ours == theirs for ours, theirs in zip(template, parts, strict=True))


def _rows(listing: Declared) -> list[dict[str, Any]]:
    schema, response_key = listing.success[1][JSON]["schema"], OPERATIONS[listing.key].response_key
    rows: list[dict[str, Any]] = samples.value(schema["properties"][response_key] if response_key else schema)
    return rows


@pytest.mark.parametrize("text", ["a/b", "Ä", "?", "%2F", "#", " ", "a&b=c", "+"])
def test_path_parameters_are_percent_encoded(text: str) -> None:
    for declared in (each for each in ALL if each.parameters("path")):
        count = len(declared.parameters("path"))
        requests = _requests(declared, [text] * count)
        assert all(_path_of(request) == _filled(declared, [text] * count) for request in requests)
        assert len(requests) == 2


@pytest.mark.parametrize("value", ["", ".", "..", None])
def test_empty_path_parameter_raises_before_request(value: str | None) -> None:
    for declared in (each for each in ALL if each.parameters("path")):
        count = len(declared.parameters("path"))
        for index in range(count):
            if value is None and declared.parameters("path")[index]["name"] in declared.optional:
                continue
            arguments = ["1"] * count
            arguments[index] = value  # type: ignore[call-overload]  # an invalid type
            with pytest.raises(ValueError, match="must not be None, empty"):
                _requests(declared, arguments)


def _respond(declared: Declared, form: int = 0) -> httpx.Response:
    status, content = declared.success
    if not content:
        return httpx.Response(status, headers=declared.headers)
    media = next((media for media in content if media != JSON), JSON)
    if media != JSON:
        return httpx.Response(status, content=FILE, headers={"Content-Type": media})
    body = samples.value(declared.response_schemas[form])
    return httpx.Response(status, content=_encode(body), headers={"Content-Type": JSON, **declared.headers})


def _encode(body: Any) -> bytes:
    """Encode a body. Decimals keep their digits, as in responses of Fortnox."""
    text = json.dumps(body, default=lambda number: f"@{number}@" if isinstance(number, Decimal) else None)
    return re.sub(r'"@([^@"]*)@"', r"\1", text).encode()


def _call_sync(
    declared: Declared, path: list[Any] | None = None, form: int = 0, response: httpx.Response | None = None
) -> tuple[httpx.Request, Any]:
    sent: list[httpx.Request] = []
    transport = httpx.MockTransport(lambda request: sent.append(request) or response or _respond(declared, form))
    positional, options = samples.arguments(declared, path)
    with httpx.Client(transport=transport) as http, Fortnox(access_token="pl4nted-token", http_client=http) as fortnox:
        result = samples.method_of(fortnox, declared.name)(*positional, **options)
        if declared.success[1] and hasattr(result, "pages"):
            result = next(result.pages()).items
    return sent[0], result


def _call_async(declared: Declared, path: list[Any] | None = None, form: int = 0) -> tuple[httpx.Request, Any]:
    sent: list[httpx.Request] = []

    async def call() -> Any:
        transport = httpx.MockTransport(lambda request: sent.append(request) or _respond(declared, form))
        positional, options = samples.arguments(declared, path)
        async with httpx.AsyncClient(transport=transport) as http, AsyncFortnox(access_token="pl4nted-token", http_client=http) as fortnox:
            result = samples.method_of(fortnox, declared.name)(*positional, **options)
            if not inspect.isawaitable(result):
                page = await anext(result.pages())
                return page.items
            return await result

    result = asyncio.run(call())
    return sent[0], result


def _requests(declared: Declared, path: list[Any]) -> list[httpx.Request]:
    return [call(declared, path)[0] for call in (_call_sync, _call_async)]


def _path_of(request: httpx.Request) -> str:
    return request.url.raw_path.decode().split("?")[0]


def _filled(declared: Declared, values: list[Any]) -> str:
    path = declared.path
    for each, value in zip(declared.parameters("path"), values, strict=True):
        path = path.replace("{" + each["name"] + "}", quote(str(value), safe=""))
    return path


def _check_request(declared: Declared, request: httpx.Request) -> None:
    assert request.method == declared.method
    assert request.url.host == "api.fortnox.se"
    assert _path_of(request) == _filled(declared, [samples.value(each["schema"]) for each in declared.parameters("path")])
    assert request.headers["Authorization"] == "Bearer pl4nted-token"
    assert request.headers["Accept"] == (JSON if declared.path.startswith("/3/") else f"{JSON}, application/problem+json")
    expected: list[tuple[str, str]] = []
    for each in declared.query:
        value = samples.value(each["schema"])
        if each.get("explode") is False and isinstance(value, list):
            value = ",".join(map(str, value))
        values = value if isinstance(value, list) else [value]
        expected += [(each["name"], "true" if item is True else str(item)) for item in values]
    assert sorted(parse_qsl(request.url.query.decode())) == sorted(expected)
    for each in declared.parameters("header"):
        assert request.headers[each["name"]] == samples.HEADERS[each["name"]]
    if declared.uploads:
        _check_upload(declared, request)
    elif declared.body is not None:
        assert request.headers["Content-Type"] == declared.media
        assert json.loads(request.content, parse_float=Decimal) == samples.value(declared.body)
    else:
        assert request.content == b""
        assert "Content-Type" not in request.headers


def _check_upload(declared: Declared, request: httpx.Request) -> None:
    assert request.headers["Content-Type"].startswith("multipart/form-data")
    assert FILE in request.content
    assert FILE_NAME.encode() in request.content
    assert b'name="file"' in request.content
    for name, schema in declared.form.items():
        assert f'name="{name}"\r\n\r\n{samples.value(schema)}\r\n'.encode() in request.content
    assert request.content.count(b"Content-Disposition") == 1 + len(declared.form)


def _check_result(declared: Declared, result: Any, form: int = 0) -> None:
    _, content = declared.success
    if not content:
        assert result is None
        return
    if any(media != JSON for media in content):
        assert isinstance(result, Download)
        assert result.content == FILE
        return
    if declared.wrappers:
        _check_created(declared, result, declared.wrappers[form])
        return
    schema = content[JSON]["schema"]
    response_key = OPERATIONS[declared.key].response_key
    inner = schema["properties"][response_key] if response_key else schema
    if inner.get("type") == "integer":
        assert result == samples.value(inner)
    elif inner.get("type") == "array":
        _check_list(inner, result)
    else:
        assert type(result) is _model(inner)
        assert _written(result) == samples.value(inner)


def _check_list(schema: dict[str, Any], result: Any) -> None:
    if samples.reference(schema["items"]) is None:
        assert result == samples.value(schema)
        return
    assert [_written(item) for item in result] == samples.value(schema)
    assert {type(item) for item in result} == {_model(schema["items"])}


def _check_created(declared: Declared, result: Any, response_key: str) -> None:
    """Check that the result has the number of the new document. A contract does not contain it."""
    schema = declared.success[1][JSON]["schema"]["properties"][response_key]
    assert isinstance(result, CreatedDocument)
    assert type(result.document) is _model(schema)
    assert _written(result.document) == samples.value(schema)
    if response_key == "Contract":
        with pytest.raises(FortnoxError, match="search for the new document"):
            _ = result.number
    else:
        assert result.number == "Å"


def _written(model: Any) -> Any:
    assert not model.additional_properties, model.additional_properties
    return model.to_dict()


def _model(schema: dict[str, Any]) -> type:
    found = models
    for part in str(samples.reference(schema)).split("."):
        found = getattr(found, part)
    return found  # type: ignore[return-value]  # the last one is a class

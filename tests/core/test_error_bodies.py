"""A body that is an error raises the error that it is, under every status, in every reader and in every encoding."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fortnox_client import Fortnox, errors, models
from fortnox_core.call import call, download, no_content, one
from fortnox_core.error_parsing import is_error
from fortnox_core.errors import Response
from fortnox_core.model import field_specs
from fortnox_core.operation import Operation

from tools.evidence import samples

DELETE = Operation("customers.delete", "DELETE", "/3/customers/{CustomerNumber}", "customer")
GET = Operation("customers.get", "GET", "/3/customers/{CustomerNumber}", "customer", safe=True, response_key="Customer")

BODIES: dict[str, tuple[object, type[errors.ResponseError], int | str | None, str]] = {
    "ErrorInformation": (
        {"ErrorInformation": {"error": 1, "message": "Kan inte hitta kunden å.", "code": 2000423}},
        errors.NotFound,
        2000423,
        "Kan inte hitta kunden å.",
    ),
    "capitals": ({"ErrorInformation": {"Error": 1, "Message": "Nej", "Code": 2000310}}, errors.Unauthorized, 2000310, "Nej"),
    "lower case": ({"errorInformation": {"error": "1", "message": "Nej", "code": "2000663"}}, errors.MissingScope, 2000663, "Nej"),
    "with the wrapper": (
        {"Customer": {"Name": "x"}, "ErrorInformation": {"error": 1, "message": "Nej", "code": 2000637}},
        errors.BadRequest,
        2000637,
        "Nej",
    ),
    "gateway": ({"message": "unauthorized"}, errors.Unauthorized, None, "unauthorized"),
    "gateway, rate limit": ({"message": "Too Many Requests"}, errors.RateLimited, None, "Too Many Requests"),
    "WebException": ({"id": "5c9e", "error": "notfound", "message": "Finns inte"}, errors.NotFound, "notfound", "Finns inte"),
    "recurring billing": (
        {"code": "CONFLICT", "message": "Changed", "details": "by another"},
        errors.BadRequest,
        "CONFLICT",
        "Changed: by another",
    ),
    "problem": (
        {"type": "about:blank", "title": "Gone", "status": 503, "detail": "Vi är snart tillbaka"},
        errors.ServerError,
        None,
        "Vi är snart tillbaka",
    ),
    "list": ([{"code": "X", "message": "Nej"}], errors.BadRequest, "X", "Nej"),
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1")
XML = '<?xml version="1.0"?><ErrorInformation><Error>1</Error><Message>Nej, det går inte</Message><Code>2000663</Code></ErrorInformation>'
HTML = "<!DOCTYPE html><html><head><title>Logga in</title></head><body>Acme AB</body></html>"


def _methods() -> list[samples.Declared]:
    return list(samples.operations())


def _call(fortnox: Fortnox, declared: samples.Declared) -> Any:
    args, kwargs = samples.arguments(declared)
    return samples.method_of(fortnox, declared.name).call(*args, **kwargs)


@pytest.fixture(scope="module")
def fortnox() -> Fortnox:
    return Fortnox(access_token="pl4nted-token")


@pytest.mark.parametrize("status", [200, 201, 204])
@pytest.mark.parametrize("body", BODIES, ids=str)
def test_error_under_2xx_is_raised_by_every_method(fortnox: Fortnox, body: str, status: int) -> None:
    content, kind, code, message = BODIES[body]
    for declared in _methods():
        request = _call(fortnox, declared)
        with pytest.raises(errors.ResponseError) as caught:
            request.result(Response(request.operation, status, {}, json.dumps(content).encode()))
        assert (type(caught.value), caught.value.code, caught.value.message) == (kind, code, message), declared.name


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("read", [no_content, one(models.Customer)], ids=["no_content", "one"])
@pytest.mark.parametrize("status", [200, 400, 404])
def test_error_is_read_in_every_encoding(read: Callable[[Response], object], status: int, encoding: str) -> None:
    content = json.dumps(BODIES["ErrorInformation"][0], ensure_ascii=False).encode(encoding)
    with pytest.raises(errors.NotFound) as caught:
        call(DELETE, read, ("1",)).result(Response(DELETE, status, {}, content))
    assert (caught.value.code, caught.value.message) == (2000423, "Kan inte hitta kunden å.")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_model_is_read_in_every_encoding(encoding: str) -> None:
    content = '{"Customer": {"CustomerNumber": "1", "Name": "Åkeri AB"}}'.encode(encoding)
    assert one(models.Customer)(Response(GET, 200, {}, content)).name == "Åkeri AB"


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b'"\xc3\x85sa \xc3\x96berg", "\xe5"', ["Åsa Öberg", "å"]),  # one invalid byte does not change the other names
        (b'"\xc3\x85sa", "\xe5\xe4\xf6"', ["Ã\x85sa", "åäö"]),  # more invalid bytes than valid characters: ISO 8859-1
        (b'"\xc3\x85sa", "cut \xc3"', ["Åsa", "cut Ã"]),
        (b'"\xc5sa", "\xd6berg"', ["Åsa", "Öberg"]),
    ],
)
def test_invalid_byte_changes_no_other_name(content: bytes, names: list[str]) -> None:
    body = b'{"Customers": [' + b", ".join(b'{"Name": %b}' % name for name in content.split(b", ")) + b"]}"
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=body))
    with Fortnox(access_token="pl4nted-token", http_client=httpx.Client(transport=transport)) as found:
        assert [row.name for row in found.customers.list()] == names


@pytest.mark.parametrize(
    "content",
    [
        "{'Name': 'Svensson AB', 'Total': 1234}",
        "[Kund Svensson AB, belopp 1234]",
        "{Svensson 1234}",
        '{"a": Svensson, "b": 1234',
        '["Svensson 1234',
    ],
)
def test_body_that_is_not_json_is_described_without_its_values(content: str) -> None:
    with pytest.raises(errors.UnexpectedResponse) as caught:
        one(models.Customer)(Response(GET, 200, {}, content.encode()))
    assert "Svensson" not in str(caught.value)
    assert "1234" not in str(caught.value)


UNCLEAR = ('{"Code": "A12", "Description": "x"}', '{"message": "Created"}', "[]", "x", "")


@pytest.mark.parametrize("content", UNCLEAR)
def test_write_with_another_body_says_that_it_may_have_happened(content: str) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(201, content=content.encode()))
    with (
        Fortnox(access_token="pl4nted-token", http_client=httpx.Client(transport=transport)) as found,
        pytest.raises(errors.ResponseError) as caught,
    ):
        found.projects.create({"Description": "x"})
    assert "Fortnox may have processed the request" in str(caught.value)
    assert caught.value.code is None


@pytest.mark.parametrize("name", ["title", "detail", "message"])
def test_rows_of_an_unknown_list_are_no_errors(name: str) -> None:
    rows = [{"id": 1, name: "Chef"}, {"id": 2, name: "VD"}]
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=rows))
    with Fortnox(access_token="pl4nted-token", http_client=httpx.Client(transport=transport)) as found:
        assert found.request("GET", "/api/new/titles").parsed() == rows
    assert is_error([{"code": 1, "message": "x"}])
    assert is_error({"title": "Bad Request", "status": 400})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_xml_error_under_2xx_is_raised_by_every_method(fortnox: Fortnox, encoding: str) -> None:
    for declared in _methods():
        request = _call(fortnox, declared)
        if request.read is download:  # an XML file may be the file itself
            continue
        with pytest.raises(errors.MissingScope) as caught:
            request.result(Response(request.operation, 200, {}, XML.encode(encoding)))
        assert (caught.value.code, caught.value.message) == (2000663, "Nej, det går inte"), declared.name


NOT_JSON = (HTML, f"\n {HTML}", f"\ufeff{HTML}", "<html>", "Logga in", "{", '{"a": NaN}')


@pytest.mark.parametrize("content", NOT_JSON, ids=lambda text: text[:12])
def test_body_without_json_is_unexpected(content: str) -> None:
    with pytest.raises(errors.UnexpectedResponse) as caught:
        no_content(Response(DELETE, 200, {}, content.encode()))
    assert "Acme" not in str(caught.value)


NO_ERRORS = (b"", b"  ", b"{}", b"null", b"[]", b'{"Customer": {"Message": "x", "Name": "y"}}', b'{"ErrorInformation": null}')


@pytest.mark.parametrize("content", NO_ERRORS)
def test_body_without_error_is_ignored(content: bytes) -> None:
    assert no_content(Response(DELETE, 200, {}, content)) is None  # type: ignore[func-returns-value]


@pytest.mark.parametrize("content", [json.dumps(BODIES["ErrorInformation"][0]), XML, HTML])
def test_custom_request_raises_error_under_2xx(content: str) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, content=content.encode()))
    fortnox = Fortnox(access_token="pl4nted-token", http_client=httpx.Client(transport=transport))
    with fortnox, pytest.raises(errors.ResponseError):
        fortnox.request("DELETE", "/3/new/1")


def test_no_model_has_keys_of_errors_only() -> None:
    families = (models, models.bank_processes, models.recurring_billing, models.warehouse)
    classes = [each for family in families for each in (getattr(family, name) for name in family.__all__) if isinstance(each, type)]
    assert [each for each in classes if is_error(dict.fromkeys(field_specs(each), "x"))] == []

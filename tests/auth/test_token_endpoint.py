"""Requests to the token endpoint, and its responses, which are parsed without regard to Content-Type."""

import base64
import json
from base64 import b64encode
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from fortnox_client.auth.token_endpoint import (
    Credentials,
    TokenRequest,
    TokenResponse,
    check_revocation,
    client_credentials_request,
    code_request,
    parse_token,
    refresh_request,
    revocation_request,
)
from fortnox_client.errors import AuthError, TokenRefused, TokenUnavailable

from tests.auth.conftest import BACK, HERE, SECRET, AppHarness
from tools.evidence import recordings

NOW = 1_000_000.0
CREDENTIALS = Credentials("client", "pl4nted:s å")
TOKEN = {
    "access_token": "a.pl4nted.pl4nted",
    "refresh_token": "pl4nted-r",
    "scope": "customer invoice",
    "expires_in": 3600,
    "token_type": "bearer",
}


def _json(status: int = 200, content_type: str = "application/json", **body: Any) -> TokenResponse:
    return TokenResponse(status, {"content-type": content_type}, json.dumps(body).encode())


# Requests


@pytest.mark.parametrize(
    ("request_", "path", "form", "headers"),
    [
        (
            code_request(CREDENTIALS, "pl4nted-c0de", BACK),
            "/oauth-v1/token",
            {"grant_type": "authorization_code", "code": "pl4nted-c0de", "redirect_uri": BACK},
            {},
        ),
        (
            code_request(CREDENTIALS, "pl4nted-c0de", None),
            "/oauth-v1/token",
            {"grant_type": "authorization_code", "code": "pl4nted-c0de"},
            {},
        ),
        (
            refresh_request(CREDENTIALS, "pl4nted-r3f"),
            "/oauth-v1/token",
            {"grant_type": "refresh_token", "refresh_token": "pl4nted-r3f"},
            {},
        ),
        (client_credentials_request(CREDENTIALS, "1001"), "/oauth-v1/token", {"grant_type": "client_credentials"}, {"TenantId": "1001"}),
        (
            revocation_request(CREDENTIALS, "pl4nted-r3f"),
            "/oauth-v1/revoke",
            {"token_type_hint": "refresh_token", "token": "pl4nted-r3f"},
            {},
        ),
    ],
    ids=["code", "code without redirect", "refresh", "client credentials", "revocation"],
)
def test_token_request_form_and_headers(request_: TokenRequest, path: str, form: dict[str, str], headers: dict[str, str]) -> None:
    basic = "Basic " + base64.b64encode("client:pl4nted:s å".encode()).decode()
    assert (request_.path, request_.form) == (path, form)
    assert request_.headers == {"Authorization": basic, "Accept": "application/json", **headers}
    assert not any(secret in repr(request_) + repr(CREDENTIALS) for secret in ("pl4nted", "pl4nted-c0de", "pl4nted-r3f", basic))


def test_token_request_over_http(harness: AppHarness) -> None:
    app = harness.app()
    harness.result_of(app.exchange(harness.code(account_type="service")))
    harness.result_of(app.connect(1001, service=True).customers.get.raw("1"))
    harness.result_of(app.revoke(1001))
    sent = [request for request in harness.requests if "/oauth" in str(request.url)]
    assert [(request.method, request.url.path) for request in sent] == [("POST", "/oauth-v1/token")] * 2 + [("POST", "/oauth-v1/revoke")]
    for request in sent:
        assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
        assert base64.b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode() == f"client:{SECRET}"
        assert SECRET not in request.content.decode()
    assert parse_qs(sent[0].content.decode())["redirect_uri"] == [BACK]
    assert [request.headers.get("TenantId") for request in sent] == [None, "1001", None]


# A token


def test_parse_token_returns_token() -> None:
    token = parse_token(_json(**TOKEN), NOW)
    assert (token.access_token, token.refresh_token, token.scopes) == ("a.pl4nted.pl4nted", "pl4nted-r", ("customer", "invoice"))
    assert (token.obtained_at, token.expires_at) == (NOW, NOW + 3600)


@pytest.mark.parametrize("content_type", ["text/html; charset=UTF-8", "text/plain;charset=UTF-8", "", "image/png"])
def test_parse_token_ignores_content_type(content_type: str) -> None:
    assert parse_token(_json(200, content_type, **TOKEN), NOW).access_token == "a.pl4nted.pl4nted"
    with pytest.raises(TokenRefused):
        parse_token(_json(400, content_type, error="invalid_grant"), NOW)


@pytest.mark.parametrize(
    ("odd", "refresh_token", "scopes", "seconds"),
    [
        ({"expires_in": "3600"}, "pl4nted-r", ("customer", "invoice"), 3600),
        ({"expires_in": "soon"}, "pl4nted-r", ("customer", "invoice"), 3600),
        ({"expires_in": None}, "pl4nted-r", ("customer", "invoice"), 3600),
        ({"expires_in": -5}, "pl4nted-r", ("customer", "invoice"), 0),
        ({"expires_in": 1e300}, "pl4nted-r", ("customer", "invoice"), 365 * 86400),
        ({"expires_in": "Infinity"}, "pl4nted-r", ("customer", "invoice"), 365 * 86400),
        ({"expires_in": "nan"}, "pl4nted-r", ("customer", "invoice"), 0),
        ({"scope": None}, "pl4nted-r", (), 3600),
        ({"scope": ["customer"]}, "pl4nted-r", (), 3600),
        ({"refresh_token": None}, None, ("customer", "invoice"), 3600),
        ({"refresh_token": ""}, None, ("customer", "invoice"), 3600),
        ({"token_type": None, "more": {"a": [1]}}, "pl4nted-r", ("customer", "invoice"), 3600),
        ({"error": 7}, "pl4nted-r", ("customer", "invoice"), 3600),
    ],
)
def test_parse_token_invalid_value_keeps_others(
    odd: dict[str, Any], refresh_token: str | None, scopes: tuple[str, ...], seconds: float
) -> None:
    """The sent refresh token is already invalid, and Fortnox sends this response only once."""
    token = parse_token(_json(**TOKEN | odd), NOW)
    assert (token.access_token, token.refresh_token, token.scopes, token.expires_at) == (
        "a.pl4nted.pl4nted",
        refresh_token,
        scopes,
        NOW + seconds,
    )


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbf" + json.dumps(TOKEN).encode(), json.dumps(TOKEN | {"company": "å"}, ensure_ascii=False).encode("latin-1")]
)
def test_parse_token_invalid_encoding_keeps_token(content: bytes) -> None:
    assert parse_token(TokenResponse(200, {}, content), NOW).refresh_token == "pl4nted-r"


# No token

NONE = [
    b"",
    b"<html><body>Service unavailable</body></html>",
    b'{"access_token": "a.pl4nted',
    b"[]",
    b"[" * 100_000,
    b'"a.pl4nted.pl4nted"',
    b"null",
    b"\xff\xfe",
    b"{}",
    b'{"access_token": ""}',
    b'{"access_token": null}',
    b'{"access_token": ["pl4nted"]}',
    '{"access_token": "é.b.pl4nted"}'.encode(),
    b'{"access_token": "pl4nted\\nb"}',
]


@pytest.mark.parametrize("status", [200, 204, 302, 400, 403, 404, 500, 502, 503])
@pytest.mark.parametrize("content", NONE, ids=lambda content: repr(content[:20]))
def test_parse_token_without_token_raises_unavailable(status: int, content: bytes) -> None:
    with pytest.raises(TokenUnavailable, match=f"^The token endpoint responded with status {status} and no token$") as caught:
        parse_token(TokenResponse(status, {}, content), NOW)
    assert (caught.value.untouched, caught.value.retry_after) == (False, None)


@pytest.mark.parametrize("status", [500, 502, 503])
def test_parse_token_5xx_with_error_raises_unavailable(status: int) -> None:
    with pytest.raises(TokenUnavailable):
        parse_token(_json(status, error="invalid_grant"), NOW)


DATE = {"date": "Wed, 21 Oct 2026 07:28:00 GMT"}


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": " 3 "}, 3.0),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", **DATE}, 30.0),
        ({"retry-after": "Wed, 21 Oct 2026 07:27:00 GMT", **DATE}, 0.0),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "²"}, None),
        ({"retry-after": "soon"}, None),
    ],
)
@pytest.mark.parametrize("content", [b"", b'{"error": "too_many_requests"}', b'{"message": "slow down"}'])
def test_parse_token_429_reads_retry_after(headers: dict[str, str], seconds: float | None, content: bytes) -> None:
    with pytest.raises(TokenUnavailable) as caught:
        parse_token(TokenResponse(429, headers, content), NOW)
    assert (caught.value.untouched, caught.value.retry_after) == (True, seconds)


@pytest.mark.parametrize(
    ("status", "error", "advice"),
    [
        (401, "invalid_client", ": check the client id and the client secret in the developer portal"),
        (400, "invalid_grant", ": the authorization code or refresh token is used, expired or revoked"),
        (400, "error_missing_app_license", ": the company has not bought or activated the integration, or it is not published"),
        (400, "invalid_scope", ": the integration lacks a scope in the developer portal"),
        (
            400,
            "unauthorized_client",
            ": this grant type is not enabled for the integration; see its settings in the developer portal",
        ),
        (400, "new_word", ""),
    ],
)
@pytest.mark.parametrize("description", [None, "A sentence"])
def test_parse_token_oauth_error_raises_with_hint(status: int, error: str, advice: str, description: str | None) -> None:
    with pytest.raises(TokenRefused) as caught:
        parse_token(_json(status, error=error, error_description=description), NOW)
    reported = f" ({description})" if description else ""
    assert str(caught.value) == f"The token endpoint responded with {status} {error}{reported}{advice}"
    assert (caught.value.error, caught.value.description, caught.value.status) == (error, description or "", status)


def test_parse_token_of_recorded_responses(recordings_paths: tuple[Path, ...]) -> None:
    recorded = [each["response"] for each in recordings.without_operation(recordings_paths) if each["request"]["path"] == "/oauth-v1/token"]
    assert len(recorded) >= 3
    for response in recorded:
        headers = {name.lower(): value for name, value in response["headers"].items()}
        received = TokenResponse(response["status"], headers, json.dumps(response["body"]).encode())
        if response["status"] == 200:
            assert parse_token(received, NOW).scopes == tuple(response["body"]["scope"].split())
            continue
        assert "json" not in headers["content-type"]
        with pytest.raises(TokenRefused) as caught:
            parse_token(received, NOW)
        assert {"error": caught.value.error, "error_description": caught.value.description} == response["body"]


def test_check_revocation_raises_for_errors() -> None:
    check_revocation(_json(revoked=True))
    check_revocation(TokenResponse(204, {}, b""))
    with pytest.raises(TokenRefused):
        check_revocation(_json(401, error="invalid_client"))
    with pytest.raises(TokenUnavailable):
        check_revocation(TokenResponse(500, {}, b""))


def test_token_response_repr_shows_no_secret() -> None:
    response = _json(**TOKEN)
    assert "a.pl4nted.pl4nted" not in repr(response) + repr(parse_token(response, NOW))


# Transport


@pytest.mark.parametrize(
    ("error", "untouched"),
    [
        (httpx.ConnectError, True),
        (httpx.ConnectTimeout, True),
        (httpx.PoolTimeout, True),
        (httpx.ReadTimeout, False),
        (httpx.WriteTimeout, False),
        (httpx.ReadError, False),
        (httpx.WriteError, False),
        (httpx.RemoteProtocolError, False),
        (httpx.DecodingError, False),
    ],
)
def test_transport_error_says_whether_request_arrived(harness: AppHarness, error: type[httpx.RequestError], untouched: bool) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise error("s3cret", request=request)

    app = harness.app()
    harness.responses.append(fail)
    with pytest.raises(TokenUnavailable, match=rf"^The token endpoint at {HERE} sent no response: {error.__name__}$") as caught:
        harness.result_of(app.exchange(harness.code()))
    assert caught.value.untouched == untouched
    assert type(caught.value.__cause__) is error


def test_token_request_does_not_follow_redirect(harness: AppHarness) -> None:
    """A redirect would send the secrets to another server."""
    http = harness.http_client()
    http.follow_redirects = True
    harness.responses.append(lambda _: httpx.Response(302, headers={"Location": "https://elsewhere.example/"}))
    with pytest.raises(TokenUnavailable, match="status 302"):
        harness.result_of(harness.app(http_client=http).exchange(harness.code()))
    assert len(harness.requests) == 1


def test_token_request_ignores_auth_of_http_client(harness: AppHarness) -> None:
    http = harness.http_client()
    http.auth = ("mallory", "x")
    http.headers["Authorization"] = "Bearer other"
    app = harness.app(http_client=http)
    assert harness.result_of(app.exchange(harness.code())).tenant_id == "1001"
    assert harness.result_of(app.connect(1001).customers.get.raw("1")).status == 200
    assert http.headers["Authorization"] == "Bearer other"


def test_exchange_token_without_tenant_raises(harness: AppHarness) -> None:
    harness.responses.append(lambda _: httpx.Response(200, json=TOKEN))
    with pytest.raises(AuthError, match="does not contain the company that it is for"):
        harness.result_of(harness.app(base_url=HERE).exchange("pl4nted-c0de"))


def test_missing_lifetime_is_read_from_token() -> None:
    """A token without an expiry time would be renewed by each call."""
    claims = b64encode(json.dumps({"exp": NOW + 1800}).encode()).decode()
    response = _json(access_token=f"h.{claims}.pl4nted", refresh_token="pl4nted-r")
    assert parse_token(response, NOW).expires_at == NOW + 1800

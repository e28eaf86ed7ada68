"""Requests to Fortnox's token endpoint, and the meaning of its responses. No I/O.

Source: https://www.fortnox.se/developer/authorization and recorded responses, whose Content-Type is text/html or text/plain for JSON.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from contextlib import suppress
from string import punctuation
from typing import Any, get_type_hints
from urllib.parse import quote

import msgspec
from attrs import field, frozen
from fortnox_core.retry_after import retry_after

from fortnox_client._token_claims import end_of
from fortnox_client.auth.errors import MissingLicence, TokenRefused, TokenUnavailable
from fortnox_client.auth.messages import TokenRequest, TokenResponse
from fortnox_client.auth.token import Token

TOKEN_PATH = "/oauth-v1/token"  # noqa: S105, a path
REVOKE_PATH = "/oauth-v1/revoke"

LICENCE_ERRORS = frozenset({"error_missing_app_license", "error_missing_license"})
"""OAuth errors which say that the company lacks the licence for the integration."""

_HEADER_CHARACTERS = punctuation.replace("%", "")
_HOUR = 3600
_YEAR = 365 * 86400
"""Upper bound of an access token's lifetime in seconds, whatever its response contains."""


@frozen
class Credentials:
    """Client-Id and Client-Secret of an integration, from the developer portal."""

    client_id: str
    client_secret: str = field(repr=False)

    @property
    def basic(self) -> str:
        """The Authorization header. A secret."""
        return "Basic " + base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()


def code_request(credentials: Credentials, code: str, redirect_uri: str | None) -> TokenRequest:
    """Build the request that exchanges an authorization code. A code works once, within 10 minutes."""
    form = {"grant_type": "authorization_code", "code": code}
    return _build_request(credentials, TOKEN_PATH, form | ({"redirect_uri": redirect_uri} if redirect_uri else {}))


def refresh_request(credentials: Credentials, refresh_token: str) -> TokenRequest:
    """Build the request that uses a refresh token. It works once: with the response, the token that was sent is invalid."""
    return _build_request(credentials, TOKEN_PATH, {"grant_type": "refresh_token", "refresh_token": refresh_token})


def client_credentials_request(credentials: Credentials, tenant: str) -> TokenRequest:
    """Build the request for a company that has consented to a service account."""
    header = quote(tenant, safe=_HEADER_CHARACTERS)  # a header is ASCII; Fortnox rejects any id that is not a number
    return _build_request(credentials, TOKEN_PATH, {"grant_type": "client_credentials"}, {"TenantId": header})


def revocation_request(credentials: Credentials, refresh_token: str) -> TokenRequest:
    """Build the request that revokes a refresh token. Access tokens cannot be revoked; they expire after an hour."""
    return _build_request(credentials, REVOKE_PATH, {"token_type_hint": "refresh_token", "token": refresh_token})


def _build_request(credentials: Credentials, path: str, form: dict[str, str], headers: Mapping[str, str] | None = None) -> TokenRequest:
    return TokenRequest(path, form, {"Authorization": credentials.basic, "Accept": "application/json", **(headers or {})})


@frozen
class _Body:
    """The keys of a response that are used. Tokens are not in its repr, and so not in tracebacks that show variables."""

    access_token: str | None = field(default=None, repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    scope: str | None = None
    expires_in: int | float | None = None
    error: str | None = None
    error_description: str | None = None


_TYPES: dict[str, Any] = get_type_hints(_Body)


def parse_token(response: TokenResponse, now: float) -> Token:
    """Return the token of a response.

    Raises:
        TokenRefused: the response is an OAuth error.
        TokenUnavailable: the response contains neither a token nor an OAuth error.
    """
    body = _parse_body(response)
    # Not in a variable of its own: a traceback would show it.
    if not _is_success(response) or not body.access_token or not body.access_token.isascii() or not body.access_token.isprintable():
        raise _error_of(response, body)
    seconds = body.expires_in
    if seconds is None:  # without a lifetime each call would renew the token
        seconds = (end_of(body.access_token) or now + _HOUR) - now
    scopes = tuple((body.scope or "").split())
    return Token(body.access_token, body.refresh_token or None, scopes, now, now + min(_YEAR, max(0, seconds)))


def check_revocation(response: TokenResponse) -> None:
    """Raise TokenRefused or TokenUnavailable, as parse_token does, if the token was not revoked."""
    if not _is_success(response):
        raise _error_of(response, _parse_body(response))


def _is_success(response: TokenResponse) -> bool:
    return 200 <= response.status < 300


def _parse_body(response: TokenResponse) -> _Body:
    """Return each value that has the right type. A wrong value must not cost the others, which are sent only once."""
    try:
        decoded = msgspec.json.decode(response.content.decode("utf-8-sig", "replace"), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError):
        return _Body()
    found: dict[str, Any] = {}
    for name, kind in _TYPES.items():
        with suppress(msgspec.ValidationError):
            found[name] = msgspec.convert(decoded.get(name), kind, strict=False)
    return _Body(**found)


def _error_of(response: TokenResponse, body: _Body) -> TokenRefused | TokenUnavailable:
    licence = body.error in LICENCE_ERRORS
    if licence or (400 <= response.status < 500 and response.status != 429 and body.error is not None):
        assert body.error is not None
        description = body.error_description or ""
        kind = MissingLicence if licence else TokenRefused
        return kind(_message(body.error, description, response.status), body.error, description, response.status)
    return TokenUnavailable(
        f"The token endpoint responded with status {response.status} and no token",
        untouched=response.status == 429,
        retry_after=retry_after(response.headers),
    )


_HINTS = {
    "invalid_client": "check the client id and the client secret in the developer portal",
    "invalid_grant": "the authorization code or refresh token is used, expired or revoked",
    "error_missing_app_license": "the company has not bought or activated the integration, or it is not published",
    "error_missing_license": "the company's licence for the integration has lapsed; the company must order it again, and a new consent "
    "does not help before",
    "invalid_scope": "the integration lacks a scope in the developer portal",
    "unauthorized_client": "this grant type is not enabled for the integration; see its settings in the developer portal",
}


def _message(error: str, description: str, status: int) -> str:
    details = f" ({description})" if description else ""
    hint = f": {_HINTS[error]}" if error in _HINTS else ""
    return f"The token endpoint responded with {status} {error}{details}{hint}"

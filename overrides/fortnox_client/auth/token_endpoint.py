"""Fortnox's token endpoint: what is asked of it, and what its answers mean. No I/O.

Source: https://www.fortnox.se/developer/authorization and recorded answers, whose Content-Type says text/html or text/plain over JSON.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, get_type_hints

import msgspec
from attrs import field, frozen

from fortnox_client.auth.errors import TokenRefused, TokenUnavailable
from fortnox_client.auth.token import Token, end_of

TOKEN_PATH = "/oauth-v1/token"  # noqa: S105, a path
REVOKE_PATH = "/oauth-v1/revoke"

_HOUR = 3600
_YEAR = 365 * 86400
"""Seconds that no access token outlives, whatever its answer says."""


@frozen
class Credentials:
    """An integration as Fortnox knows it: Client-Id and Client-Secret of the developer portal."""

    client_id: str
    client_secret: str = field(repr=False)

    @property
    def basic(self) -> str:
        """The Authorization header. A secret."""
        return "Basic " + base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()


@frozen
class TokenRequest:
    """A form to post. Holds secrets, and shows none."""

    path: str
    form: Mapping[str, str] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)

    @property
    def comes_once(self) -> bool:
        """Whether its answer holds the only token that lives, since what was sent is used up by it."""
        return self.form.get("grant_type") in ("authorization_code", "refresh_token")


@frozen
class TokenResponse:
    """What came back. Header names are in lower case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)


def by_code(credentials: Credentials, code: str, redirect_uri: str | None) -> TokenRequest:
    """A code of the redirect for a token. Works once, within 10 minutes."""
    form = {"grant_type": "authorization_code", "code": code}
    return _request(credentials, TOKEN_PATH, form | ({"redirect_uri": redirect_uri} if redirect_uri else {}))


def by_refresh_token(credentials: Credentials, refresh_token: str) -> TokenRequest:
    """A refresh token for the next token. Works once: the one that is sent is dead when the answer comes."""
    return _request(credentials, TOKEN_PATH, {"grant_type": "refresh_token", "refresh_token": refresh_token})


def by_client_credentials(credentials: Credentials, tenant: str) -> TokenRequest:
    """A token for a company that has consented to a service account."""
    return _request(credentials, TOKEN_PATH, {"grant_type": "client_credentials"}, {"TenantId": tenant})


def revocation(credentials: Credentials, refresh_token: str) -> TokenRequest:
    """The end of a refresh token. Access tokens run out by themselves."""
    return _request(credentials, REVOKE_PATH, {"token_type_hint": "refresh_token", "token": refresh_token})


def _request(credentials: Credentials, path: str, form: dict[str, str], headers: Mapping[str, str] | None = None) -> TokenRequest:
    return TokenRequest(path, form, {"Authorization": credentials.basic, "Accept": "application/json", **(headers or {})})


@frozen
class _Body:
    """The keys of an answer that are looked at; tokens stay out of its repr, and so out of tracebacks with locals."""

    access_token: str | None = field(default=None, repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    scope: str | None = None
    expires_in: int | float | None = None
    error: str | None = None
    error_description: str | None = None


_KINDS: dict[str, Any] = get_type_hints(_Body)


def read_token(answer: TokenResponse, now: float) -> Token:
    """The token of an answer. Raises TokenRefused where Fortnox said no, TokenUnavailable where the answer tells nothing."""
    body = _body(answer)
    if not 200 <= answer.status < 300 or not body.access_token or not body.access_token.isascii() or not body.access_token.isprintable():
        raise _failure(answer, body)
    seconds = body.expires_in
    if seconds is None:  # else each call would renew it
        seconds = (end_of(body.access_token) or now + _HOUR) - now
    return Token(body.access_token, body.refresh_token or None, tuple((body.scope or "").split()), now, now + min(_YEAR, max(0, seconds)))


def check_revoked(answer: TokenResponse) -> None:
    """Raises as read_token does, where the answer is no success."""
    if not 200 <= answer.status < 300:
        raise _failure(answer, _body(answer))


def _body(answer: TokenResponse) -> _Body:
    """Each value that is as it should be: one that is not must not cost the others, which come only once."""
    try:
        decoded = msgspec.json.decode(answer.content.decode("utf-8-sig", "replace"), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError):
        return _Body()
    found: dict[str, Any] = {}
    for name, kind in _KINDS.items():
        with suppress(msgspec.ValidationError):
            found[name] = msgspec.convert(decoded.get(name), kind, strict=False)
    return _Body(**found)


def _failure(answer: TokenResponse, body: _Body) -> TokenRefused | TokenUnavailable:
    if 400 <= answer.status < 500 and answer.status != 429 and body.error is not None:
        description = body.error_description or ""
        return TokenRefused(_said(body.error, description, answer.status), body.error, description, answer.status)
    retry_after = answer.headers.get("retry-after", "")
    return TokenUnavailable(
        f"The token endpoint answered {answer.status}, and no token",
        untouched=answer.status == 429,
        retry_after=float(retry_after) if retry_after.isdecimal() else None,
    )


_ADVICE = {
    "invalid_client": "check the client id and secret in the developer portal",
    "invalid_grant": "the code or refresh token is used, expired or revoked",
    "error_missing_app_license": "the company has not bought or activated the integration, or it is not published",
    "invalid_scope": "the integration lacks a scope in the developer portal",
    "unauthorized_client": "the integration is not allowed this way of authorization; see its settings in the developer portal",
}


def _said(error: str, description: str, status: int) -> str:
    told = f" ({description})" if description else ""
    advice = f": {_ADVICE[error]}" if error in _ADVICE else ""
    return f"The token endpoint refused with {status} {error}{told}{advice}"

"""Consent of a company: the URL of the consent page, and the redirect that comes back. No I/O.

Source: https://www.fortnox.se/developer/authorization
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from typing import Literal
from urllib.parse import parse_qs, urlencode, urlsplit

from fortnox_client._secrets import Secret
from fortnox_client.auth.errors import ConsentRefused, StateMismatch

AUTHORIZE_PATH = "/oauth-v1/auth"

STATE_SECONDS = 3600
"""Lifetime of a generated state: enough time to read, to ask a colleague, to log in."""

REAUTHORIZATION_STATE_SECONDS = 7 * 86400
"""Lifetime of the state in the URL of ReauthorizationRequired: it waits in a log or a mail until a person reads it."""

AccountType = Literal["service"]

_REASONS = {
    "invalid_scope": "the integration requests a scope that it lacks in the developer portal",
    "error_missing_app_license": "the company has not bought or activated the integration, or it is not published; one missing licence "
    "makes the consent fail for all scopes",
    "error_missing_license": "the company's licence for the integration has lapsed; the company must order it again",
    "access_denied": "the user did not approve",
}

_WRONG_STATE = "The state of the redirect is not the one that was sent (CSRF protection); restart the authorization"


def build_authorize_url(
    base_url: str,
    client_id: str,
    scopes: Iterable[str],
    state: str,
    redirect_uri: str | None,
    access_type: str,
    account_type: AccountType | None,
) -> str:
    """Return the URL of the consent page."""
    query = {
        "client_id": client_id,
        "redirect_uri": redirect_uri,
        "scope": " ".join(scopes),
        "state": state,
        "access_type": access_type,
        "account_type": account_type,
        "response_type": "code",
    }
    # Fortnox separates scopes by %20 and does not accept +.
    return f"{base_url}{AUTHORIZE_PATH}?" + urlencode({k: v for k, v in query.items() if v is not None}).replace("+", "%20")


def create_state(secret: str, end: float) -> str:
    """Return a signed state that expires at `end`. It is not stored, so another process can check it."""
    content = f"{secrets.token_urlsafe(12)}.{int(end)}"
    return f"{content}.{_sign(content, secret)}"


def parse_redirect(redirect: str, secret: str, now: float, state: str | None = None) -> str:
    """Return the authorization code in a redirect.

    Args:
        redirect: the URL or its query.
        secret: the client secret, with which generated states are signed.
        now: seconds since 1970.
        state: the state that was sent; None if it was generated.

    Raises:
        ValueError: the text is not a redirect.
        ConsentRefused: the redirect contains no code.
        StateMismatch: the state is wrong, missing or expired.
    """
    redirect = Secret(redirect.strip())
    query = {
        name: Secret(values[0]) for name, values in parse_qs(urlsplit(redirect).query or redirect.partition("?")[2] or redirect).items()
    }
    error = query.get("error", "")
    if error:
        raise _consent_error(error, query.get("error_description", ""))
    code, received = query.get("code", ""), query.get("state", "")
    if not query and redirect.strip("?") and "/" not in redirect:
        raise ValueError("redirect must be the complete URL to which the browser was redirected, or its query")
    if not code and not received:
        raise ConsentRefused(
            "Fortnox sent neither a code nor a state: the company may be locked, for instance because of an unpaid invoice; "
            "its user can see why after logging in to Fortnox"
        )
    _check_state(received, secret, now, state)
    if not code:
        raise ConsentRefused("Fortnox sent a state and no code; let the company consent again")
    return code


def _consent_error(error: str, description: str) -> ConsentRefused:
    details = f" ({description})" if description else ""
    reason = f": {_REASONS[error]}" if error in _REASONS else ""
    return ConsentRefused(f"The consent failed with {error}{details}{reason}", error, description)


def _check_state(received: str, secret: str, now: float, sent: str | None) -> None:
    if sent is not None:
        # Two empty states are equal and protect against nothing.
        if not sent or not hmac.compare_digest(received.encode(), sent.encode()):
            raise StateMismatch(_WRONG_STATE)
        return
    content, _, signature = received.rpartition(".")
    if not hmac.compare_digest(signature.encode(), _sign(content, secret).encode()):
        raise StateMismatch(_WRONG_STATE)
    if now > int(content.rpartition(".")[2]):
        raise StateMismatch("The state of the redirect has expired; restart the authorization")


def _sign(content: str, secret: str) -> str:
    return hmac.new(secret.encode(), f"fortnox state {content}".encode(), hashlib.sha256).hexdigest()[:32]

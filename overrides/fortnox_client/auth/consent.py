"""How a company consents: the address to send its user to, and what the redirect that comes back says. No I/O.

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

CODE_MINUTES = 10
"""How long Fortnox says that a code lives. It works once."""

STATE_SECONDS = 3600
"""How long a state of ours is good: a person may read, ask a colleague, log in."""

LOST_STATE_SECONDS = 7 * 86400
"""How long one is good that stands in the address of a lost consent: it waits in a log or a mail until somebody reads it."""

AccountType = Literal["service"]

_REFUSALS = {
    "invalid_scope": "the integration asks for a scope that it lacks in the developer portal",
    "error_missing_app_license": "the company has not bought or activated the integration, or it is not published; one missing licence "
    "fails the whole consent",
    "access_denied": "the person did not approve",
}

_FOREIGN = "The redirect's state is not the one that was sent: it does not answer this consent; begin it again"


def authorize_url(
    base_url: str,
    client_id: str,
    scopes: Iterable[str],
    state: str,
    redirect_uri: str | None,
    access_type: str,
    account_type: AccountType | None,
) -> str:
    """The address of the consent page."""
    query = {
        "client_id": client_id,
        "redirect_uri": redirect_uri,
        "scope": " ".join(scopes),
        "state": state,
        "access_type": access_type,
        "account_type": account_type,
        "response_type": "code",
    }
    # Fortnox parts scopes by %20, and knows no +.
    return f"{base_url}{AUTHORIZE_PATH}?" + urlencode({k: v for k, v in query.items() if v is not None}).replace("+", "%20")


def new_state(secret: str, end: float) -> str:
    """A state that can be told as ours until its end without being remembered, so that the redirect may come to another process."""
    said = f"{secrets.token_urlsafe(12)}.{int(end)}"
    return f"{said}.{_signature(said, secret)}"


def parse_redirect(redirect: str, secret: str, now: float, state: str | None = None) -> str:
    """The code in a redirect, given as an address or its query. `state` is the one that was sent; None where it was one of ours.

    Raises ValueError where it is no redirect, ConsentRefused where there is no code, StateMismatch where it answers something else.
    """
    query = {
        name: Secret(values[0]) for name, values in parse_qs(urlsplit(redirect).query or redirect.partition("?")[2] or redirect).items()
    }
    error = query.get("error", "")
    if error:
        description = query.get("error_description", "")
        told = f" ({description})" if description else ""
        because = f": {_REFUSALS[error]}" if error in _REFUSALS else ""
        raise ConsentRefused(f"Fortnox refused the consent with {error}{told}{because}", error, description)
    code, given = query.get("code", ""), query.get("state", "")
    if not query and redirect.strip("?") and "/" not in redirect:
        raise ValueError(
            "this is no redirect: give the whole address that the browser was sent to, or what stands behind its question mark"
        )
    if not code and not given:
        raise ConsentRefused(
            "Fortnox sent back neither a code nor a state: the company may be locked, for instance for an unpaid bill; "
            "let its user log in to Fortnox and look"
        )
    _check_state(given, secret, now, state)
    if not code:
        raise ConsentRefused("Fortnox sent back a state and no code; let the company consent again")
    return code


def _check_state(given: str, secret: str, now: float, sent: str | None) -> None:
    if sent is not None:
        # Two empty ones are equal too, and say nothing.
        if not sent or not hmac.compare_digest(given.encode(), sent.encode()):
            raise StateMismatch(_FOREIGN)
        return
    said, _, signature = given.rpartition(".")
    if not hmac.compare_digest(signature.encode(), _signature(said, secret).encode()):
        raise StateMismatch(_FOREIGN)
    if now > int(said.rpartition(".")[2]):
        raise StateMismatch("The redirect answers a consent that was begun too long ago; begin it again")


def _signature(said: str, secret: str) -> str:
    return hmac.new(secret.encode(), f"fortnox state {said}".encode(), hashlib.sha256).hexdigest()[:32]

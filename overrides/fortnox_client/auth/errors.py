"""Errors of authorization: from a company's consent to an access token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_client.auth.store_errors import AuthError, StoreError, UnreadableToken

if TYPE_CHECKING:
    from fortnox_client.auth.background import Pending
    from fortnox_client.auth.messages import TokenResponse
    from fortnox_client.auth.pending_write import PendingWrite

__all__ = [
    "AuthError",
    "ConsentRefused",
    "ReauthorizationRequired",
    "StateMismatch",
    "StoreError",
    "TokenNotStored",
    "TokenRefused",
    "TokenUnavailable",
    "UnreadableToken",
]


class ReauthorizationRequired(AuthError):
    """The company must consent again: its refresh token is missing, used, expired or revoked.

    Attributes:
        reason: why, in English.
        tenant: the tenant id of the company; None if it is not known.
        url: URL of the consent page, valid for a week; "" if the app does not know which scopes to request.
    """

    def __init__(self, reason: str, tenant: str | None, url: str) -> None:
        super().__init__(reason, tenant, url)
        self.reason = reason
        self.tenant = tenant
        self.url = url

    def __str__(self) -> str:
        company = f"Company {self.tenant}" if self.tenant else "The company"
        hint = f"Open {self.url}" if self.url else "To get the URL of the consent page, pass scopes to the app or set FORTNOX_SCOPES"
        return f"{company} must consent again: {self.reason}. {hint}"


class _MessageError(AuthError):
    """An error whose first argument is its message. The other arguments are for pickling and are not shown."""

    def __str__(self) -> str:
        return str(self.args[0])


class ConsentRefused(_MessageError):
    """The redirect from the consent page contains an error, or neither a code nor a state.

    Attributes:
        error: OAuth error code of Fortnox, such as invalid_scope; "" if there is none.
        description: Fortnox's description of the error; "" if there is none.
    """

    def __init__(self, message: str, error: str = "", description: str = "") -> None:
        super().__init__(message, error, description)
        self.error = error
        self.description = description


class StateMismatch(AuthError):
    """The state of the redirect is wrong, missing or expired (CSRF protection): it does not belong to a consent of this program."""


class TokenRefused(_MessageError):
    """The token endpoint responded with an OAuth error. Fortnox exchanged nothing.

    Attributes:
        error: OAuth error code of Fortnox: invalid_grant, invalid_client, ...
        description: Fortnox's description of the error; "" if there is none.
        status: the HTTP status.
    """

    def __init__(self, message: str, error: str, description: str, status: int) -> None:
        super().__init__(message, error, description, status)
        self.error = error
        self.description = description
        self.status = status


class MissingLicence(TokenRefused):
    """The company has no licence for the integration, or it has lapsed. A new consent does not help until the licence is ordered.

    Fortnox sends `error_missing_license` or `error_missing_app_license`, with any status.
    """


class TokenUnavailable(AuthError):
    """No token could be obtained now. A later call tries again.

    Attributes:
        untouched: True if Fortnox certainly did not act on the request, so that the refresh token is still valid.
        retry_after: seconds of the header `Retry-After`; None without it.
    """

    def __init__(self, message: str, *, untouched: bool = False, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.untouched = untouched
        self.retry_after = retry_after
        # The response, which may still arrive. None if it cannot, or if it is handled already.
        self._pending: Pending[TokenResponse] | None = None

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self.args, {"untouched": self.untouched, "retry_after": self.retry_after}


class TokenNotStored(StoreError):
    """Fortnox issued a new token, and it could not be saved. The process has the token and saves it with its next call."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._pending_write: PendingWrite | None = None

    def __copy__(self) -> TokenNotStored:
        copied = type(self)(*self.args)
        copied._pending_write = self._pending_write
        return copied

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self.args  # a pickled error must not contain a token

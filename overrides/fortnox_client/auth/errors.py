"""What can go wrong between a company's consent and an access token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_core.errors import FortnoxError

if TYPE_CHECKING:
    from fortnox_client.auth.background import Pending
    from fortnox_client.auth.renewal import PendingWrite
    from fortnox_client.auth.token_endpoint import TokenResponse


class AuthError(FortnoxError):
    """The root of all errors of authorization."""


class ReauthorizationRequired(AuthError):
    """The company must consent again: its refresh token is used, expired or revoked, or there is none.

    Attributes:
        tenant: the company; None where it is not known.
        reason: why, in a sentence.
        url: the address at which to consent, good for a week; "" where the app does not know which scopes to ask for.
    """

    def __init__(self, reason: str, tenant: str | None, url: str) -> None:
        super().__init__(reason, tenant, url)
        self.reason = reason
        self.tenant = tenant
        self.url = url

    def __str__(self) -> str:
        whose = f"Company {self.tenant}" if self.tenant else "The company"
        where = f"Open {self.url}" if self.url else "Give the app its scopes, or FORTNOX_SCOPES, and it says where"
        return f"{whose} must consent again: {self.reason}. {where}"


class ConsentRefused(AuthError):
    """The consent page sent back an error, or neither a code nor a state.

    Attributes:
        error: Fortnox's word, such as invalid_scope; "" where it gave none.
        description: Fortnox's own sentence; "" where it gave none.
    """

    def __init__(self, said: str, error: str = "", description: str = "") -> None:
        super().__init__(said, error, description)
        self.error = error
        self.description = description

    def __str__(self) -> str:
        return str(self.args[0])


class StateMismatch(AuthError):
    """The redirect does not belong to a consent that this program asked for: its state is wrong, missing or too old."""


class TokenRefused(AuthError):
    """The token endpoint said no, for certain: nothing was exchanged.

    Attributes:
        error: Fortnox's word: invalid_grant, invalid_client, ...
        description: Fortnox's own sentence; "" where it gave none.
        status: the HTTP status.
    """

    def __init__(self, said: str, error: str, description: str, status: int) -> None:
        super().__init__(said, error, description, status)
        self.error = error
        self.description = description
        self.status = status

    def __str__(self) -> str:
        return str(self.args[0])


class TokenUnavailable(AuthError):
    """No token could be had for now; a later call tries again.

    Attributes:
        untouched: True where Fortnox certainly did not act on the request, so that the refresh token is alive as before.
        retry_after: the seconds that Fortnox asked to wait; None where it did not.
        pending: the answer, which may come yet, as long as nobody is to be told when it does.
    """

    def __init__(
        self, said: str, *, untouched: bool = False, retry_after: float | None = None, pending: Pending[TokenResponse] | None = None
    ) -> None:
        super().__init__(said)
        self.untouched = untouched
        self.retry_after = retry_after
        self.pending = pending

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self.args, {"untouched": self.untouched, "retry_after": self.retry_after}


class StoreError(AuthError):
    """The token store could not be read or written."""


class TokenNotStored(StoreError):
    """Fortnox gave a new token and the store would not take it. This process holds it, and stores it with its next call."""

    def __init__(self, said: str, unsaved: PendingWrite) -> None:
        super().__init__(said, unsaved)
        self.unsaved = unsaved

    def __str__(self) -> str:
        return str(self.args[0])

"""What the next token is asked for with."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from fortnox_client.auth.token import Record
from fortnox_client.auth.token_endpoint import Credentials, TokenRequest, by_client_credentials, by_refresh_token

ConsentUrl = Callable[[tuple[str, ...]], str]


@frozen
class RefreshTokenGrant:
    """The refresh token that came with the last token. It works once."""

    credentials: Credentials
    authorize: ConsentUrl = field(repr=False)
    single_use = True

    def request(self, record: Record | None, /) -> TokenRequest | None:
        """The request for the next token; None where no refresh token is there."""
        refresh_token = None if record is None else record.token.refresh_token
        return None if refresh_token is None else by_refresh_token(self.credentials, refresh_token)

    def consent_url(self, record: Record | None) -> str:
        """Where the company consents again, to what it had granted."""
        return self.authorize(() if record is None else record.token.scopes)


@frozen
class ClientCredentialsGrant:
    """The integration's own credentials, for a company that has consented to a service account. They work any number of times."""

    credentials: Credentials
    tenant: str
    authorize: ConsentUrl = field(repr=False)
    single_use = False

    def request(self, _record: Record | None, /) -> TokenRequest:
        """The request for the next token."""
        return by_client_credentials(self.credentials, self.tenant)

    def consent_url(self, record: Record | None) -> str:
        """Where the company consents to a service account."""
        return self.authorize(() if record is None else record.token.scopes)

"""Grants: what the next token is requested with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from attrs import field, frozen

from fortnox_client.auth.messages import TokenRequest
from fortnox_client.auth.token import Record
from fortnox_client.auth.token_endpoint import Credentials, client_credentials_request, refresh_request

BuildConsentUrl = Callable[[tuple[str, ...]], str]
"""Returns the URL of the consent page for some scopes."""


class Grant(Protocol):
    """Requests the next token: with a refresh token or with client credentials."""

    @property
    def single_use(self) -> bool:
        """Whether Fortnox accepts only once what the request sends."""
        ...

    def request(self, record: Record | None, /) -> TokenRequest | None:
        """Return the request for the next token; None if there is no refresh token."""
        ...

    def consent_url(self, record: Record | None) -> str:
        """Return the URL of the consent page."""
        ...


@frozen
class RefreshTokenGrant:
    """The refresh token that was issued with the last token. It works once."""

    credentials: Credentials
    build_consent_url: BuildConsentUrl = field(repr=False)
    single_use = True

    def request(self, record: Record | None, /) -> TokenRequest | None:
        """Return the request for the next token; None if there is no refresh token."""
        refresh_token = None if record is None else record.token.refresh_token
        return None if refresh_token is None else refresh_request(self.credentials, refresh_token)

    def consent_url(self, record: Record | None) -> str:
        """Return the URL at which the company consents again to the scopes that it had granted."""
        return self.build_consent_url(() if record is None else record.token.scopes)


@frozen
class ClientCredentialsGrant:
    """The integration's credentials, for a company that has consented to a service account. They work any number of times."""

    credentials: Credentials
    tenant: str
    build_consent_url: BuildConsentUrl = field(repr=False)
    single_use = False

    def request(self, _record: Record | None, /) -> TokenRequest:
        """Return the request for the next token."""
        return client_credentials_request(self.credentials, self.tenant)

    def consent_url(self, record: Record | None) -> str:
        """Return the URL at which the company consents to a service account."""
        return self.build_consent_url(() if record is None else record.token.scopes)

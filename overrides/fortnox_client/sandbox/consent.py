"""The authorization request of the authorization code flow, and the redirect back to the integration.

Source: https://www.fortnox.se/developer/authorization/get-authorization-code
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self
from urllib.parse import urlencode, urlsplit, urlunsplit

from attrs import field, frozen

from fortnox_client.sandbox.models import Integration
from fortnox_client.sandbox.oauth_error import OAuthError


class InvalidRedirectUri(Exception):
    """The client id or the redirect URI is unknown, so the browser cannot be redirected and the user sees an error page."""


@frozen
class ConsentRequest:
    """An authorization request, with the parameters as they were sent.

    Attributes:
        integration: the client.
        scopes: the requested scopes.
        state: the state parameter (CSRF protection).
        redirect_uri: the redirect URI; None for the first one of the integration.
        response_type: must be "code".
        access_type: "offline" for a refresh token; None for an access token only.
        account_type: "service" for a service account; None to act as the user.
    """

    integration: Integration
    scopes: tuple[str, ...]
    state: str | None = field(repr=False)
    redirect_uri: str | None = None
    response_type: str | None = "code"
    access_type: str | None = "offline"
    account_type: str | None = None

    @classmethod
    def read(cls, integrations: Mapping[str, Integration], query: Mapping[str, str]) -> Self:
        """Parse the query of an authorization request. Use `check` to validate the other parameters.

        Args:
            integrations: the integrations by client id.
            query: the query parameters.

        Raises:
            InvalidRedirectUri: the client id or the redirect URI is unknown.
        """
        integration = integrations.get(query.get("client_id", ""))
        if integration is None:
            raise InvalidRedirectUri("Auth code or ClientID supplied is invalid")
        redirect_uri = query.get("redirect_uri")
        if redirect_uri is not None and redirect_uri not in integration.redirect_uris:
            raise InvalidRedirectUri("The redirect_uri is not the one that is registered for the integration")
        return cls(
            integration,
            tuple(query.get("scope", "").split()),
            query.get("state"),
            redirect_uri,
            query.get("response_type"),
            query.get("access_type"),
            query.get("account_type"),
        )

    @property
    def offline(self) -> bool:
        """Whether the request is for a refresh token."""
        return self.access_type is not None

    @property
    def service(self) -> bool:
        """Whether the request is for a service account."""
        return self.account_type is not None

    def check(self) -> None:
        """Raise OAuthError if no company could approve the request.

        Fortnox responds with invalid_scope (seen), and its FAQ has the message about service accounts. The other error codes are those of
        RFC 6749.
        """
        if self.response_type != "code":
            raise OAuthError("unsupported_response_type", "response_type must be code")
        if not self.state:
            raise OAuthError("invalid_request", "state is missing")
        if not self.scopes:
            raise OAuthError("invalid_scope", "scope is missing")
        if unknown := [scope for scope in self.scopes if scope not in self.integration.scopes]:
            raise OAuthError("invalid_scope", f"The integration does not have the scope {unknown[0]}")
        if self.access_type not in (None, "offline"):
            raise OAuthError("invalid_request", "access_type must be offline")
        if self.account_type not in (None, "service"):
            raise OAuthError("invalid_request", "account_type must be service")
        if self.service and not self.integration.service_account:
            raise OAuthError("unauthorized_client", "Client does not allow service account")

    def build_redirect(self, **parameters: str) -> str:
        """Build the redirect URI with query parameters, the state included.

        Args:
            **parameters: names and values of the query, such as code, or error and error_description.

        Returns:
            The URI to which the browser is redirected.
        """
        if self.state is not None:
            parameters["state"] = self.state
        return _with_query(self.target_uri, parameters)

    @property
    def target_uri(self) -> str:
        """The redirect URI, without parameters."""
        return self.redirect_uri or self.integration.redirect_uris[0]


def _with_query(address: str, parameters: Mapping[str, str]) -> str:
    parts = urlsplit(address)
    query = "&".join(filter(None, (parts.query, urlencode(parameters))))
    return urlunsplit(parts._replace(query=query))

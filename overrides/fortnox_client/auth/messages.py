"""Requests to the token endpoint and its responses, independent of the HTTP library."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen


@frozen
class TokenRequest:
    """A form to post. Its repr shows no secret."""

    path: str
    form: Mapping[str, str] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)

    @property
    def issues_refresh_token(self) -> bool:
        """Whether the response contains the only valid refresh token, because the request uses up the code or token it sends."""
        return self.form.get("grant_type") in ("authorization_code", "refresh_token")


@frozen
class TokenResponse:
    """A response of the token endpoint. Header names are in lower case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)

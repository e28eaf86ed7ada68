"""Requests to the token endpoint and its responses, independent of the HTTP library."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen


class NotSent(Exception):
    """A token request was not sent, because it might be too late for it."""


def _always() -> bool:
    return True


@frozen
class TokenRequest:
    """A form to post. Its repr shows no secret.

    Attributes:
        path: path of the endpoint.
        form: the fields of the form.
        headers: the headers.
        may_send: called immediately before the first byte is sent. If it returns False, nothing is sent, and NotSent is raised.
    """

    path: str
    form: Mapping[str, str] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    may_send: Callable[[], bool] = field(default=_always, repr=False, eq=False)

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

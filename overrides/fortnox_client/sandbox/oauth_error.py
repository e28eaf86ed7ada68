"""The error of an OAuth request."""

from __future__ import annotations


class OAuthError(Exception):
    """An OAuth request was rejected (RFC 6749, sections 4.1.2.1 and 5.2).

    Attributes:
        error: the error code, such as "invalid_grant".
        description: the explanation, which the response has as `error_description`.
    """

    def __init__(self, error: str, description: str) -> None:
        super().__init__(f"{error}: {description}")
        self.error = error
        self.description = description

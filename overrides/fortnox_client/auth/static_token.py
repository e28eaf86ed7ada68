"""An access token that was given: it lives for an hour, and there is no way to another."""

from __future__ import annotations


class StaticToken:
    """An access token that was given, and cannot be renewed."""

    def __init__(self, token: str) -> None:
        self._token = checked(token)

    def current(self) -> str:
        """The token."""
        return self._token

    def renewed(self, rejected: str) -> str:
        """The same: there is no other."""
        return rejected


class AsyncStaticToken:
    """The async mirror of StaticToken."""

    def __init__(self, token: str) -> None:
        self._token = checked(token)

    async def current(self) -> str:
        """The token."""
        return self._token

    async def renewed(self, rejected: str) -> str:
        """The same: there is no other."""
        return rejected


def checked(token: str) -> str:
    """The token. Raises ValueError for what could never be sent, without showing it."""
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise ValueError("access_token must be the token alone: not empty, without spaces, line breaks and the word Bearer")
    return token

"""Access tokens that the user passed in. They expire after an hour and cannot be renewed."""

from __future__ import annotations


class StaticToken:
    """An access token without renewal, for sync clients."""

    def __init__(self, token: str) -> None:
        self._token = check_access_token(token)

    def get(self) -> str:
        """Return the token."""
        return self._token

    def renew(self, rejected: str) -> str:
        """Return the rejected token: there is no other."""
        return rejected


class AsyncStaticToken:
    """An access token without renewal, for async clients."""

    def __init__(self, token: str) -> None:
        self._token = check_access_token(token)

    async def get(self) -> str:
        """Return the token."""
        return self._token

    async def renew(self, rejected: str) -> str:
        """Return the rejected token: there is no other."""
        return rejected


def check_access_token(token: str) -> str:
    """Return the token. Raises ValueError if it cannot be sent in a header; the message does not show it."""
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise ValueError("access_token must be the bare token: not empty, no spaces, no line breaks, no 'Bearer' prefix")
    return token

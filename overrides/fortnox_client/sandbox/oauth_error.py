"""A refusal in OAuth's words."""

from __future__ import annotations


class OAuthError(Exception):
    """Why something is not granted: a code for programs, a description for people."""

    def __init__(self, error: str, description: str) -> None:
        super().__init__(f"{error}: {description}")
        self.error = error
        self.description = description

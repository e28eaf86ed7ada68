"""Errors of token stores, and the base class of all errors of authorization."""

from __future__ import annotations

from fortnox_core.base_errors import FortnoxError


class AuthError(FortnoxError):
    """Base class of all errors of authorization."""


class StoreError(AuthError):
    """The token store could not be read or written."""


class UnreadableToken(StoreError):
    """What is stored for a company cannot be read: its encryption key is lost, or it is damaged. A new consent replaces it."""

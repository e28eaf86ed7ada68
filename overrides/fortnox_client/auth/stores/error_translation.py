"""Translation of a backend's errors into StoreError, without a token in message or traceback."""

from __future__ import annotations

from fortnox_client._tracebacks import strip_tracebacks
from fortnox_client.auth.errors import StoreError


def store_error(location: str, error: BaseException) -> StoreError:
    """Return the StoreError to raise from a backend's error. The backend's error loses its traceback: its frames hold tokens."""
    strip_tracebacks(error)
    return StoreError(f"{location}: {error}")

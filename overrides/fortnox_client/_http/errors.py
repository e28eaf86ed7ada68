"""Translation of httpx's errors into errors of this client."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
from fortnox_core import cancellation
from fortnox_core.base_errors import FortnoxError, TransportError

from fortnox_client._tracebacks import strip_tracebacks

if TYPE_CHECKING:
    from fortnox_core.call import Call


@contextmanager
def translate_errors(call: Call[Any], base_url: str, what: str = "got no response", attempts: int = 1) -> Generator[None, None, None]:
    """Raise TransportError for any error of httpx and of the libraries below it. It says whether the request may have arrived."""
    try:
        yield
    except (FortnoxError, cancellation.Cancelled):
        raise
    except Exception as error:  # noqa: BLE001, such as an error of h11, or of a hook of the user's HTTP client
        operation = call.operation
        details = f": {error}" if _is_harmless(error) and str(error) else ""
        message = f"{operation.name} ({operation.method} {base_url}{operation.path}) {what}: {type(error).__name__}{details}"
        if not _never_left(error) and (outcome := operation.describe_unclear_outcome()):
            message = f"{message}. {outcome}"
        failure = TransportError(message, operation.method, base_url + call.path, never_left=_never_left(error))
        failure.attempts = attempts
        raise failure from _without_secrets(error)


@contextmanager
def translate_token_errors(base_url: str) -> Generator[None, None, None]:
    """Raise TokenUnavailable for an error of a token request. It says whether the request may have arrived."""
    from fortnox_client.auth.errors import TokenUnavailable
    from fortnox_client.auth.messages import NotSent

    try:
        yield
    except (FortnoxError, NotSent):
        raise
    except Exception as error:  # noqa: BLE001
        message = f"The token endpoint at {base_url} sent no response: {type(error).__name__}"
        raise TokenUnavailable(message, untouched=_never_left(error)) from _without_secrets(error)


def _is_harmless(error: BaseException) -> bool:
    """Return whether the text of an error may be shown. That of a protocol error may quote headers, and with them the token."""
    return isinstance(error, httpx.NetworkError | httpx.TimeoutException | TimeoutError)


def _without_secrets(error: Exception) -> Exception:
    """Remove from an error what may contain the token: tracebacks, errors of libraries below httpx, and the text."""
    strip_tracebacks(error)
    error.__cause__ = error.__context__ = None
    if not _is_harmless(error):
        error.args = ("its text is not shown, because it may quote the request",)
    return error


def _never_left(error: BaseException) -> bool:
    """Return whether no connection could be established, so that the request cannot have arrived."""
    return isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)

"""Translation of httpx's errors into errors of this client."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any

import httpx
from fortnox_core import cancellation
from fortnox_core.base_errors import FortnoxError, TransportError

from fortnox_client._tracebacks import strip_tracebacks

if TYPE_CHECKING:
    from fortnox_core.call import Call


class ErrorTranslator:
    """Raise TransportError for any error of httpx and of the libraries below it: a context manager.

    The error says whether the request may have arrived.

    Args:
        call: the call that is sent.
        base_url: base URL of the API.
        what: what happened to the response, for the text of the error.
        attempts: how often the call was sent.
    """

    __slots__ = ("_attempts", "_base_url", "_call", "_what")

    def __init__(self, call: Call[Any], base_url: str, what: str = "got no response", attempts: int = 1) -> None:
        self._call, self._base_url, self._what, self._attempts = call, base_url, what, attempts

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        # Other errors are those of h11, or of a hook of the user's HTTP client.
        if isinstance(error, Exception) and not isinstance(error, FortnoxError | cancellation.Cancelled):
            raise self._build_error(error) from _without_secrets(error)

    def _build_error(self, error: Exception) -> TransportError:
        operation = self._call.operation
        details = f": {error}" if _is_harmless(error) and str(error) else ""
        message = f"{operation.name} ({operation.method} {self._base_url}{operation.path}) {self._what}: {type(error).__name__}{details}"
        if not _never_left(error) and (outcome := operation.describe_unclear_outcome()):
            message = f"{message}. {outcome}"
        failure = TransportError(message, operation.method, self._base_url + self._call.path, never_left=_never_left(error))
        failure.attempts = self._attempts
        return failure


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

"""Translation of httpx's errors into errors of this client."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
from fortnox_core.base_errors import TransportError

from fortnox_client._tracebacks import strip_tracebacks

if TYPE_CHECKING:
    from fortnox_core.call import Call


@contextmanager
def translate_errors(call: Call[Any], base_url: str, what: str = "got no response", attempts: int = 1) -> Generator[None, None, None]:
    """Raise TransportError for an httpx error. It says whether the request may have arrived."""
    try:
        yield
    except httpx.RequestError as error:
        operation = call.operation
        # The text of other errors, such as a protocol error, may quote headers, and with them the token.
        details = f": {error}" if isinstance(error, httpx.NetworkError | httpx.TimeoutException) and str(error) else ""
        message = f"{operation.name} ({operation.method} {base_url}{operation.path}) {what}: {type(error).__name__}{details}"
        if not _never_left(error) and (outcome := operation.describe_unclear_outcome()):
            message = f"{message}. {outcome}"
        failure = TransportError(message, operation.method, base_url + call.path, never_left=_never_left(error))
        failure.attempts = attempts
        raise failure from strip_tracebacks(error)


@contextmanager
def translate_token_errors(base_url: str) -> Generator[None, None, None]:
    """Raise TokenUnavailable for an httpx error of a token request. It says whether the request may have arrived."""
    from fortnox_client.auth.errors import TokenUnavailable

    try:
        yield
    except (httpx.RequestError, TimeoutError) as error:
        message = f"The token endpoint at {base_url} sent no response: {type(error).__name__}"
        raise TokenUnavailable(message, untouched=_never_left(error)) from strip_tracebacks(error)


def _never_left(error: BaseException) -> bool:
    """Return whether no connection could be established, so that the request cannot have arrived."""
    return isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)

"""The root of all errors, and the errors that have no response. This module is imported with the client, so it imports no attrs."""

from __future__ import annotations

from fortnox_core import lazy_types


class FortnoxError(Exception):
    """Root of all errors that the API or this client raises.

    An invalid argument raises ValueError or TypeError instead.

    Attributes:
        row: the list row whose full object could not be fetched by `.full()`; None for all other errors.
    """

    row: lazy_types.Model | None = None

    def __init__(self, *args: object) -> None:
        super().__init__(*args)


class OperationGone(FortnoxError):
    """Fortnox has removed this operation. The next minor version of the client removes its method."""


class ClientClosed(FortnoxError, RuntimeError):
    """The client was closed before the call. Create another client, or call inside the `with` block."""


class UploadError(FortnoxError, OSError):
    """The file of an upload cannot be read, or its size changed while it was sent. Fortnox received no complete request.

    Attributes:
        never_left: True if nothing was sent.
    """

    never_left = False


class TransportError(FortnoxError):
    """No response was received: the connection failed, was lost, or timed out.

    The error of the HTTP library is the `__cause__`.

    Attributes:
        method: HTTP method of the request.
        url: URL of the request, without its query.
        attempts: how many times the request was sent, retries included.
        never_left: True if the last attempt certainly did not reach Fortnox, because there was no connection.
            False means that Fortnox may have processed the request.
    """

    def __init__(self, message: str, method: str = "", url: str = "", *, never_left: bool = False) -> None:
        super().__init__(message)
        self.method = method
        self.url = url
        self.attempts = 1
        self.never_left = never_left

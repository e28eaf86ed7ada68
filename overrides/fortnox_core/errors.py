"""Every error of this client: one root, a class per cause, and the one place that tells which answer is which error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fortnox_core.shape import as_object

if TYPE_CHECKING:
    from fortnox_core.reply import Reply

_SHOWN_BYTES = 200
_CODE_DIGITS = 20
_SCOPE_CODES = frozenset({2000663, 2001101, 2001103, 2001393, 2002455})


class FortnoxError(Exception):
    """The root of all errors that this client raises on its own account."""


class OperationGone(FortnoxError):
    """Fortnox no longer offers this operation; its method goes with the next minor version."""


class TransportError(FortnoxError):
    """No answer came: the connection failed, was cut, or took too long. The HTTP library's own error is the `__cause__`."""


class ResponseError(FortnoxError):
    """An answer that tells of a failure, or that is none.

    Attributes:
        reply: status, headers and bytes of the answer, and the operation that was called.
        code: Fortnox's error code, such as 2000204; None where the answer names none. Branch on it, never on the text.
        message: Fortnox's own words, mostly Swedish; "" where the answer has none.
        scope: the OAuth scope that the operation needs, where it is known.

    Source: https://www.fortnox.se/developer/guides-and-good-to-know/errors
    """

    def __init__(self, reply: Reply, message: str = "", code: int | str | None = None) -> None:
        super().__init__(reply, message, code)
        self.reply = reply
        self.message = message
        self.code = code
        self.scope = reply.operation.scope

    def __reduce__(self) -> tuple[object, ...]:
        from attrs import evolve  # not before it is needed: it is most of what `from fortnox_client import Fortnox` would import

        # Whoever watches drift is a function of this process, and may be one that cannot be pickled.
        return type(self), (evolve(self.reply, on_drift=None), self.message, self.code)

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.reply.status

    @property
    def request_id(self) -> str | None:
        """Fortnox's id of the request (header `X-Uid`), which its support asks for."""
        return self.reply.headers.get("x-uid")

    def __str__(self) -> str:
        operation = self.reply.operation
        parts = [f"{operation.name} ({operation.method} {operation.path}) answered {self.status}"]
        if self.code is not None:
            parts.append(f"code {self.code}")
        if self.message:
            parts.append(self.message)
        if self.request_id:
            parts.append(f"request id {self.request_id}")
        return ", ".join(parts)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class BadRequest(ResponseError):
    """400 and other refusals of what was sent."""


class Unauthorized(ResponseError):
    """401: the access token is missing, expired or revoked."""


class Forbidden(ResponseError):
    """403: the user or the licence does not allow it."""


class MissingScope(Forbidden):
    """The token lacks the scope in `.scope`, or the company lacks the licence for it. Adding a scope takes a new consent."""

    def __str__(self) -> str:
        return f"{super().__str__()}, needs the scope {self.scope}" if self.scope else super().__str__()


class NotFound(ResponseError):
    """404: there is no such object."""


class RateLimited(ResponseError):
    """429: more than 25 requests in 5 seconds for this client id and company."""


class ServerError(ResponseError):
    """5xx: Fortnox failed."""


class UnexpectedResponse(ResponseError):
    """An answer that is none: HTML, empty, cut off, undecodable, or without the key that holds its content."""

    def __str__(self) -> str:
        return f"{super().__str__()}, first bytes {self.reply.content[:_SHOWN_BYTES]!r}"


def error_of(reply: Reply) -> ResponseError:
    """The exception for an answer that tells of a failure."""
    code, message = _code_and_message(reply)
    return _class_of(reply.status, code)(reply, message, code)


def _class_of(status: int, code: int | str | None) -> type[ResponseError]:
    if code in _SCOPE_CODES:
        return MissingScope
    if status >= 500:
        return ServerError
    return {401: Unauthorized, 403: Forbidden, 404: NotFound, 429: RateLimited}.get(status, BadRequest)


def _code_and_message(reply: Reply) -> tuple[int | str | None, str]:
    """From ErrorInformation in either casing, WebException, the gateway's and the token endpoint's form, or plain text."""
    try:
        body = as_object(reply.json()) or {}
    except UnexpectedResponse:
        return None, _first_words(reply)
    inner = as_object(body.get("ErrorInformation")) or body
    fields: dict[str, Any] = {key.lower(): value for key, value in inner.items()}
    code = fields.get("code", fields.get("error") if isinstance(fields.get("error"), str) else None)
    if isinstance(code, str) and code.isascii() and code.isdecimal() and len(code) < _CODE_DIGITS:
        code = int(code)
    if isinstance(code, bool) or not isinstance(code, int | str):
        code = None
    message = fields.get("message") or fields.get("error_description")
    return code, str(message) if message else "" if code is not None else _first_words(reply)


def _first_words(reply: Reply) -> str:
    return reply.content[:_SHOWN_BYTES].decode("utf-8", "replace").strip()

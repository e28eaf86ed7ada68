"""Every error of this client: one root, a class per cause, and the one place that tells which answer is which error."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_core.model import Model
    from fortnox_core.response import Response

SCOPE_LICENCE, API_LICENCE = 2001101, 2001103
SCOPE_CODES = frozenset({2000663, SCOPE_LICENCE, API_LICENCE, 2001393, 2002455})
SIGN_IN_CODES = frozenset({2000310, 2000311, 2004054})
NOT_FOUND_CODES = frozenset[int | str](
    {2000204, 2000423, 2000427, 2000428, 2000429, 2000430, 2000431, 2000432, 2000433, 2000434, 2000435, 2000439, 2000519, 2000704, 2001161}
    | {2001302, 2001304, 2003277, 2004344, "notfound"}
)
PRECONDITION_REQUIRED = 428
UNKNOWN_FIELD_CODE = 2001399

_SCOPE_OF_CODE = {2001393: "invoice", 2002455: "bookkeeping"}


class FortnoxError(Exception):
    """The root of all errors that this client raises on its own account.

    Attributes:
        row: the row of a list whose full object could not be had (`.full()`); None of all other errors.
    """

    row: Model | None = None


class OperationGone(FortnoxError):
    """Fortnox no longer offers this operation; its method goes with the next minor version."""


class TransportError(FortnoxError):
    """No answer came: the connection failed, was cut, or took too long. The HTTP library's own error is the `__cause__`.

    Attributes:
        method: the HTTP method of the request.
        url: its address, without the query.
        attempts: how often it was sent.
        never_left: whether the last of them certainly did not reach Fortnox, since no connection stood. Else nobody knows what was done.
    """

    def __init__(self, said: str, method: str = "", url: str = "", *, never_left: bool = False) -> None:
        super().__init__(said)
        self.method = method
        self.url = url
        self.attempts = 1
        self.never_left = never_left


class ResponseError(FortnoxError):
    """An answer that tells of a failure, or that is none.

    Attributes:
        reply: status, headers and bytes of the answer, and the operation that was called.
        code: Fortnox's error code, such as 2000204; None where the answer names none. Branch on it, never on the text.
        message: Fortnox's own words, mostly Swedish; "" where the answer has none.
        scope: the OAuth scope that the operation needs, where it is known.

    Source: https://www.fortnox.se/developer/guides-and-good-to-know/errors
    """

    _advice = ""
    """What to do where the answer has no code that is known."""

    def __init__(self, response: Response, message: str = "", code: int | str | None = None) -> None:
        super().__init__(response, message, code)
        self.response = response
        self.message = message
        self.code = code
        self.scope = response.operation.scope

    def __reduce__(self) -> tuple[object, ...]:
        from attrs import evolve  # not before it is needed: it is most of what `from fortnox_client import Fortnox` would import

        # Whoever watches drift is a function of this process, and may be one that cannot be pickled.
        response = evolve(self.response, on_drift=None)
        return type(self), (response, self.message, self.code), {**self.__dict__, "response": response}

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status

    @property
    def method(self) -> str:
        """The HTTP method of the request."""
        return self.response.operation.method

    @property
    def url(self) -> str:
        """The address of the request, without the query."""
        return self.response.url

    @property
    def attempts(self) -> int:
        """How often the request was sent."""
        return self.response.attempts

    @property
    def request_id(self) -> str | None:
        """Fortnox's id of the request (header `X-Uid`), which its support asks for."""
        return self.response.headers.get("x-uid")

    @property
    def explanation(self) -> str | None:
        """What the code means and what to do about it, in English; None where the code is unknown."""
        from fortnox_core.error_codes import explain

        found = explain(self.code)
        return None if found is None else " ".join(found)

    @property
    def fields(self) -> dict[str, str]:
        """Which fields Fortnox complains of, and why: the services under /api tell it; {} where the answer does not."""
        from fortnox_core.error_parsing import field_errors

        return field_errors(self.response)

    @property
    def retry_after(self) -> float | None:
        """The seconds that the answer asks to wait (header `Retry-After`); None where it does not."""
        from fortnox_core.retry_after import retry_after

        return retry_after(self.response.headers)

    def __str__(self) -> str:
        operation = self.response.operation
        facts = [f"{operation.name} ({operation.method} {operation.path}) answered {self.status}"]
        if self.code is not None:
            facts.append(f"code {self.code}")
        if self.request_id:
            facts.append(f"request id {self.request_id}")
        if self.attempts > 1:
            facts.append(f"{self.attempts} attempts")
        words = " ".join(_sentence(each) for each in self._words() if each)
        return ", ".join(facts) + (f": {words}" if words else "")

    def _words(self) -> list[str]:
        """What is said of the failure, from the server's words to ours."""
        named = ", ".join(f"{name} ({fault})" for name, fault in self.fields.items())
        return [self.message, named, self.explanation or self._advice]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class BadRequest(ResponseError):
    """400 and other refusals of what was sent."""

    def _words(self) -> list[str]:
        unconditional = self.status == PRECONDITION_REQUIRED
        if_match = "Send If-Match with the ETag that came when the object was read." if unconditional else ""
        return [*super()._words(), if_match, self._suggestion()]

    def _suggestion(self) -> str:
        """Return the payload key that was meant, if Fortnox rejects a field that it does not know."""
        if self.code != UNKNOWN_FIELD_CODE:
            return ""
        from fortnox_core.suggestions import payload_key

        key = payload_key(self.response.operation.name, self.message)
        return "" if key is None else f"Did you mean {key!r}?"


class PreconditionFailed(ResponseError):
    """412: somebody has changed the object since it was read, so that its ETag is another now. Nothing was done."""

    _advice = "Somebody changed it since it was read. Get it again, apply the change, and send it with the new ETag."


class Unauthorized(ResponseError):
    """401, or a code that says so: the access token is missing, expired or revoked."""

    _advice = "Fortnox does not take the access token: it has run out, after an hour, or was revoked. Have the company's client renew it."


class Forbidden(ResponseError):
    """403: the user or the licence does not allow it."""


class MissingScope(Forbidden):
    """The token lacks the scope in `.scope`, or the company lacks a licence (`.licence`). Adding a scope takes a new consent."""

    def __init__(self, response: Response, message: str = "", code: int | str | None = None) -> None:
        super().__init__(response, message, code)
        if isinstance(code, int):
            self.scope = _SCOPE_OF_CODE.get(code, self.scope)

    @property
    def licence(self) -> bool:
        """Whether it is a licence that is missing, which the company must buy, and not a scope, which it must grant."""
        return self.code in (SCOPE_LICENCE, API_LICENCE)

    def _words(self) -> list[str]:
        needed = f"the licence for the scope {self.scope}" if self.licence else f"the scope {self.scope}"
        told = f"{self.response.operation.name} needs {needed}" if self.scope and self.code != API_LICENCE else ""
        return [*super()._words(), told]


class NotFound(ResponseError):
    """404, or a code which says that something that was named is not there."""


class RateLimited(ResponseError):
    """429: more than 25 requests in 5 seconds for this client id and company."""

    _advice = "More than 25 requests in 5 seconds reached the company. Let all who call it share one rate limiter."


class ServerError(ResponseError):
    """5xx: Fortnox failed."""


class UnexpectedResponse(ResponseError):
    """An answer that is none: HTML, empty, cut off, undecodable, or without the key that holds its content."""

    def _words(self) -> list[str]:
        from fortnox_core.error_parsing import first_bytes

        return [*super()._words(), f"First bytes {first_bytes(self.response.content)!r}"]


_BY_STATUS: dict[int, type[ResponseError]] = {
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    412: PreconditionFailed,
    429: RateLimited,
}


def error_of(response: Response) -> ResponseError:
    """The exception for an answer that tells of a failure."""
    from fortnox_core.error_parsing import code_and_message

    code, message = code_and_message(response)
    return _class_of(response.status, code)(response, message, code)


def _class_of(status: int, code: int | str | None) -> type[ResponseError]:
    """By the cause, where the code tells more of it than the status."""
    if code in SCOPE_CODES:
        return MissingScope
    if code in SIGN_IN_CODES:
        return Unauthorized
    if status >= 500:
        return ServerError
    return _BY_STATUS.get(status, NotFound if code in NOT_FOUND_CODES else BadRequest)


def _sentence(words: str) -> str:
    """Words in one line, with an end."""
    line = " ".join(words.split())
    return line if line.endswith((".", "!", "?")) else f"{line}."

"""Responses, and the errors that they raise: one class per cause, and the function that selects the class of an error response."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import evolve, field, frozen

from fortnox_core.base_errors import FortnoxError
from fortnox_core.drift import OnDrift
from fortnox_core.json_decoding import decode_json
from fortnox_core.json_types import as_object
from fortnox_core.operation import Operation

SCOPE_LICENCE, API_LICENCE = 2001101, 2001103
SCOPE_CODES = frozenset({2000663, SCOPE_LICENCE, API_LICENCE, 2001393, 2002455})
SIGN_IN_CODES = frozenset({2000310, 2000311, 2004054})
RIGHT_CODES = frozenset({2003275})
NOT_FOUND_CODES = frozenset[int | str](
    {2000204, 2000423, 2000427, 2000428, 2000429, 2000430, 2000431, 2000432, 2000433, 2000434, 2000435, 2000439, 2000519, 2000704, 2001161}
    | {2001302, 2001304, 2003277, 2004344, "notfound"}
)
UNAUTHORIZED = 401
PRECONDITION_REQUIRED = 428
UNKNOWN_FIELD_CODE = 2001399
UNKNOWN_FILTER_CODE = 2000587

_MAX_SIGN_IN_BYTES = 2_000
_SIGN_IN_CODE = re.compile("|".join(map(str, SIGN_IN_CODES)).encode())
_ERROR_KEYS = frozenset({"code", "details", "error", "errorinformation", "fields", "id", "message"})

_SCOPE_OF_CODE = {2001393: "invoice", 2002455: "bookkeeping"}


@frozen(repr=False)
class Response:
    """One complete HTTP response.

    Attributes:
        operation: the operation that was called.
        status: HTTP status, 100 to 599.
        headers: headers, their names in lower case.
        content: bytes of the body, decompressed.
        on_drift: callback for values that differ from their declared types; None for no report.
        attempts: how many times the request was sent, retries included.
        url: URL of the request, without its query.
    """

    operation: Operation
    status: int
    headers: Mapping[str, str]
    content: bytes
    on_drift: OnDrift | None = field(default=None, eq=False)
    attempts: int = field(default=1, kw_only=True)
    url: str = field(default="", kw_only=True)

    def __repr__(self) -> str:
        return f"<Response {self._summary()}>"

    def _summary(self) -> str:
        """Return the status and the request in one line, for `repr`: `200 of GET https://api.fortnox.se/3/customers/1`."""
        retried = f", {self.attempts} attempts" if self.attempts > 1 else ""
        return f"{self.status} of {self.operation.method} {self.url or self.operation.path}{retried}"

    def json(self) -> Any:
        """Decode the body as JSON.

        Returns:
            A dict, a list or another JSON value. Decimals are Decimal, never float.

        Raises:
            UnexpectedResponse: the body is not JSON.
        """
        try:
            return decode_json(self.content)
        except ValueError:
            raise UnexpectedResponse(self, "the body is not JSON") from None

    def raise_for_status(self) -> None:
        """Raise the error of an error response; do nothing for a status below 300.

        Raises:
            ResponseError: the status is 400 or higher. The class depends on the error code and the status.
            UnexpectedResponse: the response is a redirect that was not followed.
        """
        if self.status >= 400:
            raise build_error(self)
        if self.status >= 300:
            raise UnexpectedResponse(self, "a redirect that was not followed")

    def parse(self) -> Any:
        """Decode the body of a successful response as JSON.

        Returns:
            A dict, a list or another JSON value. Decimals are Decimal, never float.

        Raises:
            ResponseError: the body is an error, which Fortnox may send with a successful status.
            UnexpectedResponse: the body is not JSON.
        """
        try:
            body = decode_json(self.content)
        except ValueError:
            raise find_error(self) or UnexpectedResponse(self, "the body is not JSON") from None
        error = find_error(self, body)
        if error is not None:
            raise error
        return body

    def unwrap(self, body: Any = None) -> Any:
        """Return the content under the operation's response key, or the complete body if it has none.

        Args:
            body: the body that `parse` returned, if it was called before.

        Returns:
            The decoded content.

        Raises:
            ResponseError: the body is an error.
            UnexpectedResponse: the body is not JSON, or does not have the key.
        """
        body = self.parse() if body is None else body
        response_key = self.operation.response_key
        if response_key is None:
            return body
        content = as_object(body)
        if content is None or response_key not in content:
            raise UnexpectedResponse(self, f"the body has no key {response_key!r}")
        return content[response_key]


class ResponseError(FortnoxError):
    """An error response, or a response that could not be parsed.

    The text of the error has the operation, the status, the code, the message, an explanation and the request id.

    Attributes:
        response: the response: status, headers, body, and the operation that was called.
        code: Fortnox's error code, such as 2000204; a text for the services under /api; None if the response has none.
            Branch on the code, never on the message.
        message: Fortnox's message, usually in Swedish; "" if the response has none.
        scope: OAuth scope that the operation needs; None if it is not known.

    Source: https://www.fortnox.se/developer/guides-and-good-to-know/errors
    """

    _hint = ""
    """What to do if the response has no known code."""

    def __init__(self, response: Response, message: str = "", code: int | str | None = None) -> None:
        super().__init__(response, message, code)
        self.response = response
        self.message = message
        self.code = code
        self.scope = response.operation.scope

    def __reduce__(self) -> tuple[object, ...]:
        # on_drift is a function of this process and possibly not picklable.
        response = evolve(self.response, on_drift=None)
        return type(self), (response, self.message, self.code), {**self.__dict__, "response": response}

    @property
    def status(self) -> int:
        """HTTP status, such as 404."""
        return self.response.status

    @property
    def method(self) -> str:
        """HTTP method of the request."""
        return self.response.operation.method

    @property
    def url(self) -> str:
        """URL of the request, without its query."""
        return self.response.url

    @property
    def attempts(self) -> int:
        """How many times the request was sent, retries included."""
        return self.response.attempts

    @property
    def request_id(self) -> str | None:
        """Fortnox's id of the request (header `X-Uid`), for Fortnox's support; None if the response has none."""
        return self.response.headers.get("x-uid")

    @property
    def explanation(self) -> str | None:
        """What the code means and what to do, in English; None if the code is unknown."""
        from fortnox_core.error_codes import explain

        found = explain(self.code)
        return None if found is None else " ".join(found)

    @property
    def fields(self) -> dict[str, str]:
        """Field errors, field -> message, which the services under /api send; {} if there are none."""
        from fortnox_core.error_parsing import field_errors

        return field_errors(self.response.content)

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait before a retry (header `Retry-After`); None if the response does not have it."""
        from fortnox_core.retry_after import retry_after

        return retry_after(self.response.headers)

    def __str__(self) -> str:
        operation = self.response.operation
        facts = [f"{operation.name} ({operation.method} {operation.path}) returned {self.status}"]
        if self.code is not None:
            facts.append(f"code {self.code}")
        if self.request_id:
            facts.append(f"request id {self.request_id}")
        if self.attempts > 1:
            facts.append(f"{self.attempts} attempts")
        details = " ".join(_end_sentence(each) for each in (*self._details(), self._describe_outcome()) if each)
        return ", ".join(facts) + (f": {details}" if details else "")

    def _details(self) -> list[str]:
        """Return the sentences after the facts: Fortnox's message first, our explanation last."""
        fields = ", ".join(f"{name} ({message})" for name, message in self.fields.items())
        return [self.message, fields, self.explanation or self._hint]

    def _describe_outcome(self) -> str:
        """Return how to find out whether the request was processed; "" if the response shows it."""
        is_unclear = self.status < 300 and self.code is None
        return self.response.operation.describe_unclear_outcome() if is_unclear else ""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class BadRequest(ResponseError):
    """400, or another client error without a class: Fortnox rejected the request."""

    def _details(self) -> list[str]:
        unconditional = self.status == PRECONDITION_REQUIRED
        if_match = "Send If-Match with the ETag that was received when the object was read." if unconditional else ""
        return [*super()._details(), if_match, self._suggest_key(), self._list_filters()]

    def _list_filters(self) -> str:
        """Return the known values of the filter if Fortnox rejects its value."""
        if self.code != UNKNOWN_FILTER_CODE:
            return ""
        from fortnox_core.suggestions import known_values

        values = known_values(self.response.operation.name, "filter")
        return f"Known values of filter: {', '.join(values)}." if values else ""

    def _suggest_key(self) -> str:
        """Return a hint with the most similar payload key if Fortnox rejects an unknown field."""
        if self.code != UNKNOWN_FIELD_CODE:
            return ""
        from fortnox_core.suggestions import payload_key

        key = payload_key(self.response.operation.name, self.message)
        return "" if key is None else f"Did you mean {key!r}?"


class PreconditionFailed(ResponseError):
    """412: the object has changed since it was read, so its ETag is different. Nothing was written."""

    _hint = "The object has changed since it was read. Get it again, apply the change, and send it with the new ETag."


class Unauthorized(ResponseError):
    """401, or a sign-in code with any status: the access token is missing, expired or revoked.

    The clients of an app have renewed the token once by then, unless it was issued less than five minutes ago.
    """

    _hint = "The access token has expired (after 1 hour) or was revoked. Renew it with the company's client."


class Forbidden(ResponseError):
    """403, or a code with the same meaning: the user who consented has no permission for the operation or the register."""


class MissingScope(Forbidden):
    """The token lacks an OAuth scope, or the company lacks a licence.

    A new scope needs a new consent of the company.

    Attributes:
        scope: the OAuth scope that is missing, or whose licence is missing; None if it is not known.
    """

    def __init__(self, response: Response, message: str = "", code: int | str | None = None) -> None:
        super().__init__(response, message, code)
        if isinstance(code, int):
            self.scope = _SCOPE_OF_CODE.get(code, self.scope)

    @property
    def licence(self) -> bool:
        """True if the company must buy a licence, False if it must grant a scope."""
        return self.code in (SCOPE_LICENCE, API_LICENCE)

    def _details(self) -> list[str]:
        needed = f"the licence for the scope {self.scope}" if self.licence else f"the scope {self.scope}"
        hint = f"{self.response.operation.name} needs {needed}" if self.scope and self.code != API_LICENCE else ""
        return [*super()._details(), hint]


class NotFound(ResponseError):
    """A code for a missing object with any status, or 404: the object, or one that the request refers to, does not exist."""


class RateLimited(ResponseError):
    """429: more than 25 requests in 5 seconds for this client id and company."""

    _hint = "The company received more than 25 requests in 5 seconds. Share one rate limiter among all processes that call it."


class ServerError(ResponseError):
    """500 or above: Fortnox failed.

    After a write, the request may have been processed.
    """

    def _describe_outcome(self) -> str:
        return self.response.operation.describe_unclear_outcome()


class UnexpectedResponse(ResponseError):
    """A response that cannot be parsed: HTML, empty, truncated, not decodable, or without the expected key.

    After a write, the request may have been processed.
    """

    def _details(self) -> list[str]:
        from fortnox_core.error_parsing import describe_body

        return [*super()._details(), describe_body(self.response.content)]

    def _describe_outcome(self) -> str:
        return self.response.operation.describe_unclear_outcome()


class ResponseTooLarge(UnexpectedResponse):
    """The decompressed body of a response has more bytes than the option `max_response_bytes` allows.

    After a write, the request may have been processed. `response.content` is empty.
    """

    def _details(self) -> list[str]:
        return [self.message]


_BY_CODE: tuple[tuple[frozenset[int] | frozenset[int | str], type[ResponseError]], ...] = (
    (SCOPE_CODES, MissingScope),
    (SIGN_IN_CODES, Unauthorized),
    (RIGHT_CODES, Forbidden),
    (NOT_FOUND_CODES, NotFound),
)


class IncompleteList(UnexpectedResponse):
    """A list that ended before its total, or whose pages contradict each other.

    The rows that came were returned before this error was raised.

    Attributes:
        rows: how many rows of the list were read.
        total: how many rows the list has, as Fortnox reported it last; None if it is unknown.
    """

    def __init__(
        self, response: Response, message: str = "", code: int | str | None = None, *, rows: int = 0, total: int | None = None
    ) -> None:
        super().__init__(response, message, code)
        self.rows = rows
        self.total = total

    def _details(self) -> list[str]:
        return [self.message, "Read the list again. If the error stays, read it in smaller parts, with a filter or a smaller limit."]


class IncompleteListWarning(UserWarning):
    """A list ended before its total, and `on_incomplete="warn"` was set."""

    def __init__(self, message: str) -> None:
        super().__init__(message)


_BY_STATUS: dict[int, type[ResponseError]] = {
    UNAUTHORIZED: Unauthorized,
    403: Forbidden,
    404: NotFound,
    412: PreconditionFailed,
    429: RateLimited,
}


def build_error(response: Response) -> ResponseError:
    """Return the exception for an error response.

    Args:
        response: an error response, or a successful response whose body is an error.

    Returns:
        The exception, of the class that fits the error code or else the status.
    """
    from fortnox_core.error_parsing import parse_code_and_message, stated_status

    code, message = parse_code_and_message(response.content)
    status = response.status if response.status >= 400 else stated_status(response.content) or response.status
    return _select_class(status, code)(response, message, code)


def find_error(response: Response, body: object = None) -> ResponseError | None:
    """Return the error that a body under a successful status contains.

    Args:
        response: a response with a successful status.
        body: the decoded body; None if the body is not JSON, or null.

    Returns:
        The exception: of the class that fits a JSON or XML error, UnexpectedResponse for HTML; None if the body is no error.
    """
    from fortnox_core.error_parsing import is_error, is_markup

    if is_error(body):
        return build_error(response)
    if body is not None or not is_markup(response.content):
        return None
    error = build_error(response)
    return error if error.code is not None else UnexpectedResponse(response, "the body is HTML or XML")


def is_sign_in_error(response: Response) -> bool:
    """Return whether Fortnox rejected the access token: status 401, or a sign-in code with any status.

    Args:
        response: a response, whatever its status.
    """
    if response.status == UNAUTHORIZED:
        return True
    if response.status < 400:
        # Nearly every call ends here, so the body is searched before it is parsed.
        if len(response.content) > _MAX_SIGN_IN_BYTES or _SIGN_IN_CODE.search(response.content) is None:
            return False
        if not _is_only_error(response.content):
            return False
    from fortnox_core.error_parsing import parse_code_and_message

    return parse_code_and_message(response.content)[0] in SIGN_IN_CODES


def _is_only_error(content: bytes) -> bool:
    """Return whether a body is HTML, XML, or JSON with no other keys than those of an error. The code of an object is no error."""
    from fortnox_core.json_decoding import decode_json
    from fortnox_core.json_types import as_object

    try:
        body = as_object(decode_json(content))
    except ValueError:
        return content.lstrip()[:1] == b"<"
    return body is not None and {key.lower() for key in body} <= _ERROR_KEYS


def _select_class(status: int, code: int | str | None) -> type[ResponseError]:
    """Return the class by the code, and by the status for a code without a class."""
    for codes, kind in _BY_CODE:
        if code in codes:
            return kind
    return ServerError if status >= 500 else _BY_STATUS.get(status, BadRequest)


def _end_sentence(text: str) -> str:
    """Return a text in one line that ends as a sentence."""
    line = " ".join(text.split())
    return line if line.endswith((".", "!", "?")) else f"{line}."

"""HTTP responses: status, headers, body, and the operation that was called."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec
from attrs import field, frozen

from fortnox_core.errors import UnexpectedResponse, build_error
from fortnox_core.json_types import as_object
from fortnox_core.operation import Operation

if TYPE_CHECKING:
    from fortnox_core.drift import OnDrift

# Decimal keeps the digits of the response, a float does not.
_decoder = msgspec.json.Decoder(float_hook=Decimal)

_MAX_DIGITS = 1000


@frozen
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
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    on_drift: OnDrift | None = field(default=None, repr=False, eq=False)
    attempts: int = field(default=1, kw_only=True)
    url: str = field(default="", kw_only=True)

    def json(self) -> Any:
        """Return the decoded body. Decimals are Decimal, never float.

        Raises:
            UnexpectedResponse: the body is not JSON.
        """
        try:
            return _decoder.decode(self.content)
        except (msgspec.DecodeError, UnicodeDecodeError, ArithmeticError, RecursionError):
            return self._json_tolerant()

    def _json_tolerant(self) -> Any:
        """Decode JSON that msgspec rejects, such as half a surrogate pair or a huge number: one bad value must not cost a page of rows."""
        try:
            return json.loads(self.content.decode(), parse_float=_parse_float, parse_int=_parse_int, parse_constant=_reject_constant)
        except (ValueError, RecursionError):
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

    def unwrap(self, body: Any = None) -> Any:
        """Return the content under the operation's response key, or the complete body if it has none.

        Args:
            body: the decoded body, if it was decoded before.

        Returns:
            The decoded content.

        Raises:
            UnexpectedResponse: the body is not JSON, or does not have the key.
        """
        body = self.json() if body is None else body
        response_key = self.operation.response_key
        if response_key is None:
            return body
        content = as_object(body)
        if content is None or response_key not in content:
            raise UnexpectedResponse(self, f"the body has no key {response_key!r}")
        return content[response_key]


def _parse_float(digits: str) -> Decimal | str:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return digits


def _parse_int(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MAX_DIGITS else digits


def _reject_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")

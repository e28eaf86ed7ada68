"""An answer as it came: status, headers, bytes, and the operation that it answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec
from attrs import field, frozen

from fortnox_core.errors import UnexpectedResponse, error_of
from fortnox_core.json_types import as_object
from fortnox_core.operation import Operation

if TYPE_CHECKING:
    from fortnox_core.drift import OnDrift

# Decimal keeps the digits of the wire; a float would not.
_decoder = msgspec.json.Decoder(float_hook=Decimal)

_DIGITS = 1000


@frozen
class Response:
    """One HTTP answer.

    Attributes:
        operation: what was called.
        status: the HTTP status.
        headers: their names in lower case.
        content: the body.
        on_drift: is told where the content is not as declared.
        attempts: how often the request was sent until this answer came.
        url: the address that was asked, without the query.
    """

    operation: Operation
    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    on_drift: OnDrift | None = field(default=None, repr=False, eq=False)
    attempts: int = field(default=1, kw_only=True)
    url: str = field(default="", kw_only=True)

    def json(self) -> Any:
        """The decoded body. Raises UnexpectedResponse where the bytes are no JSON."""
        try:
            return _decoder.decode(self.content)
        except (msgspec.DecodeError, UnicodeDecodeError, ArithmeticError, RecursionError):
            return self._odd_json()

    def _odd_json(self) -> Any:
        """JSON that msgspec refuses: half of a surrogate pair, a number beyond all sense. One odd value must not cost a page of rows."""
        try:
            return json.loads(self.content.decode(), parse_float=_number, parse_int=_integer, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise UnexpectedResponse(self, "the body is no JSON") from None

    def raise_for_status(self) -> None:
        """Raises the fitting ResponseError for a status of 400 and above, and for a redirect that was not followed."""
        if self.status >= 400:
            raise error_of(self)
        if self.status >= 300:
            raise UnexpectedResponse(self, "a redirect that was not followed")

    def unwrapped(self, body: Any = None) -> Any:
        """What stands under the operation's wrapper key; the whole body where it has none. A body decoded before can be given."""
        body = self.json() if body is None else body
        response_key = self.operation.response_key
        if response_key is None:
            return body
        content = as_object(body)
        if content is None or response_key not in content:
            raise UnexpectedResponse(self, f"the body has no key {response_key!r}")
        return content[response_key]


def _number(digits: str) -> Decimal | str:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return digits


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _DIGITS else digits


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")

"""Reads what is sent: JSON in its envelope, whose values are of their declared kinds, or may be taken as such."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import msgspec
from attrs import frozen

from fortnox_client.sandbox.api import failures
from fortnox_client.sandbox.api.failures import Failure, bad
from fortnox_client.sandbox.api.values import State, is_list, is_object
from fortnox_client.schema import ObjectSchema, OperationSchema, ValueSchema

BLANK: Final = "API_BLANK"
"""What a client sends to empty a field; null leaves it as it is, and so does "" in a change."""

_HOLDING: Final = frozenset({"nested", "rows", "values"})
"""What holds others is not emptied by a word in its place."""

NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,12})?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_LARGEST: Final = 2**63 - 1
_decode = msgspec.json.Decoder(float_hook=Decimal).decode


def read(declared: OperationSchema, content: bytes, content_type: str) -> Any:
    """The content of a request's body; None where there is none and none is needed. Raises Failure."""
    if declared.body is None or (not content and not declared.body_needed):
        return None
    _check_media(declared.operation.request_media, content_type.lower())
    if not content:
        raise bad(failures.NO_BODY, "Begäran saknar innehåll")
    try:
        sent = _decode(content)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise bad(failures.UNREADABLE, "Begäran är inte giltig JSON") from error
    top = declared.body.inside if declared.body.kind == "nested" else None
    only_read = set[str]() if top is None or declared.row is None else declared.row.fields.keys() - top.fields.keys()
    reader = _Reader(strict=not declared.is_api, creates=declared.operation.method == "POST", top=top, only_read=only_read)
    return reader.value(_opened(declared.operation.request_key, sent), declared.body, declared.operation.request_key or "body")


def whole(given: Any, value: ValueSchema, *, strict: bool) -> Any:
    """Read a JSON value that is all of something, so that nothing needed may be left out. Raise Failure."""
    return _Reader(strict=strict, creates=True).value(given, value, "body")


def _check_media(wanted: str | None, content_type: str) -> None:
    if wanted is not None and content_type.partition(";")[0].strip() != wanted:
        raise Failure(415, failures.BAD_CONTENT_TYPE, f"Content-Type ska vara {wanted}")
    if content_type and "json" not in content_type:
        raise bad(failures.BAD_CONTENT_TYPE, "Felaktig Content-Type")


def _opened(request_key: str | None, sent: Any) -> Any:
    if request_key is None:
        return sent
    if not is_object(sent) or request_key not in sent:
        raise bad(failures.NO_BODY, f"Begäran saknar {request_key}")
    others = sent.keys() - {request_key}
    if others:
        raise _unknown(min(others))
    return sent[request_key]


@frozen
class _Reader:
    """How it is read: the older services refuse what they do not know, those of /api pass over it.

    Attributes:
        leaves_blanks: whether "" leaves a field as it is, as null does. Seen in recorded changes of the older services, 2019 to 2024.
        top: what all of the body is; None where it is no object.
        only_read: the fields that responses have and the body may not.
    """

    strict: bool
    creates: bool
    top: ObjectSchema | None = None
    only_read: AbstractSet[str] = frozenset()

    @property
    def leaves_blanks(self) -> bool:
        return self.strict and not self.creates

    def value(self, given: Any, value: ValueSchema, name: str) -> Any:
        match value.kind:
            case "nested":
                return self.object(given, value.inside, name)
            case "rows":
                return [self.object(row, value.inside, name) for row in _list(given, name)]
            case "values":
                assert value.each is not None
                return [self.value(item, value.each, name) for item in _list(given, name)]
            case "mapping" | "anything":
                return given
            case _:
                return plain(given, value, name)

    def object(self, given: Any, shape: ObjectSchema, name: str) -> State:
        if not is_object(given):
            raise bad(failures.NO_BODY, f"{name} ska vara ett objekt", name)
        read: State = {}
        for key, item in given.items():
            field = shape.fields.get(key)
            if field is None:
                self._pass_over(key, shape)
                continue
            if item == "" and self.leaves_blanks:
                item = None
            emptied = item is None or (item == BLANK and field.kind not in _HOLDING)
            read[key] = item if emptied else self.value(item, field, key)
        if self.creates:
            _complete(read, shape)
        return read

    def _pass_over(self, key: str, shape: ObjectSchema) -> None:
        if self.strict and shape is self.top and key in self.only_read:
            raise bad(failures.READ_ONLY, f"{key} kan bara läsas", key)
        if self.strict:
            raise _unknown(key)


def _complete(read: Mapping[str, Any], shape: ObjectSchema) -> None:
    for name in shape.required:
        if read.get(name) in (None, "", BLANK):
            raise bad(failures.BAD_VALUE, f"{name} måste anges", name)


def plain(given: Any, value: ValueSchema, name: str) -> Any:
    """One value, as its kind is stored."""
    match value.kind:
        case "integer":
            read: Any = _whole(given, name)
        case "decimal":
            read = _number(given, name)
        case "boolean":
            read = _boolean(given, name)
        case "date" | "datetime":
            read = _time(given, name, with_clock=value.kind == "datetime")
        case _:
            read = _text(given, value, name)
    if isinstance(read, int | Decimal) and not isinstance(read, bool):
        _check_size(read, value, name)
    return read


def _text(given: Any, value: ValueSchema, name: str) -> str:
    if isinstance(given, bool) or not isinstance(given, str | int | Decimal):
        raise bad(failures.BAD_VALUE, f"{name} ska vara text", name)
    text = str(given)
    if _CONTROL.search(text):
        raise bad(failures.ILLEGAL_CHARACTERS, f"{name} innehåller otillåtna tecken", name)
    if value.longest is not None and len(text) > value.longest:
        raise bad(failures.BAD_VALUE, f"{name} får ha högst {value.longest} tecken", name)
    return text


def _number(given: Any, name: str) -> Any:
    if given == "":
        return None
    number: Any = Decimal(given) if isinstance(given, str) and NUMBER.fullmatch(given) else given
    if isinstance(number, bool) or not isinstance(number, int | Decimal) or not -_LARGEST <= number <= _LARGEST:
        raise bad(failures.NOT_NUMERIC, f"{name} ska vara numeriskt", name)
    return tidy(number) if isinstance(number, Decimal) else number


def _whole(given: Any, name: str) -> Any:
    number = _number(given, name)
    if number is not None and number != int(number):
        raise bad(failures.NOT_NUMERIC, f"{name} ska vara ett heltal", name)
    return None if number is None else int(number)


def _boolean(given: Any, name: str) -> Any:
    if isinstance(given, str):
        given = {"true": True, "false": False, "1": True, "0": False, "": None}.get(given.lower(), given)
    if given is None or isinstance(given, bool):
        return given
    raise bad(failures.NOT_BOOLEAN, f"{name} ska vara sant eller falskt", name)


def _time(given: Any, name: str, *, with_clock: bool) -> Any:
    if given == "":
        return None
    try:
        if not isinstance(given, str):
            raise ValueError
        if with_clock:
            return datetime.fromisoformat(given).isoformat()
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise bad(failures.BAD_VALUE, f"{name} ska vara ett datum", name) from None


def _check_size(number: int | Decimal, value: ValueSchema, name: str) -> None:
    if (value.least is not None and number < value.least) or (value.most is not None and number > value.most):
        raise bad(failures.BAD_VALUE, f"{name} har ett otillåtet värde", name)


def tidy(number: Decimal) -> Decimal:
    """Without zeros at its end, as Fortnox writes numbers."""
    # Not normalize(), which makes 1E+2 of 100.
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _list(given: Any, name: str) -> list[Any]:
    if not is_list(given):
        raise bad(failures.NO_BODY, f"{name} ska vara en lista", name)
    return given


def _unknown(name: str) -> Failure:
    return bad(failures.UNKNOWN_FIELD, f"Felaktigt fältnamn ({name})", name)

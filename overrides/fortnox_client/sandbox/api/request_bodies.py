"""Parses request bodies: JSON in its request key, converted to the declared types."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import msgspec
from attrs import frozen

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import ApiError, bad_request
from fortnox_client.sandbox.api.values import State, is_list, is_object
from fortnox_client.schema import ObjectSchema, OperationSchema, ValueSchema

BLANK: Final = "API_BLANK"
"""The value that clears a field. In an update of /3, null is read as this value, and "" as an absent key."""

_CONTAINERS: Final = frozenset({"nested", "rows", "values"})
"""Types with nested values. API_BLANK does not clear them."""

_NULL_CODES: Final = {"Unit": api_errors.NULL_VALUE, "OrganisationNumber": api_errors.NULL_ORGANISATION_NUMBER}
"""Fields that reject null and are not required, with the error code."""

NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,12})?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_LARGEST: Final = 2**63 - 1
_decode = msgspec.json.Decoder(float_hook=Decimal).decode


def read_body(declared: OperationSchema, content: bytes, content_type: str) -> Any:
    """Return the content of a request body; None without an optional body. Raise ApiError if it is invalid."""
    if declared.body is None or (not content and not declared.body_required):
        return None
    _check_media(declared.operation.request_media, content_type.lower())
    if not content:
        raise bad_request(api_errors.NO_BODY, "Begäran saknar innehåll")
    try:
        sent = _decode(content)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise bad_request(api_errors.UNREADABLE, "Begäran är inte giltig JSON") from error
    top = declared.body.object_schema if declared.body.kind == "nested" else None
    read_only = set[str]() if top is None or declared.row is None else declared.row.fields.keys() - top.fields.keys()
    reader = _Reader(strict=not declared.is_api, creates=declared.operation.method == "POST", top=top, read_only=read_only)
    return reader.value(_unwrap(declared.operation.request_key, sent), declared.body, declared.operation.request_key or "body")


def read_complete(given: Any, value: ValueSchema, *, strict: bool) -> Any:
    """Parse a JSON value that must have every required field. Raise ApiError if it is invalid."""
    return _Reader(strict=strict, creates=True).value(given, value, "body")


def _check_media(wanted: str | None, content_type: str) -> None:
    if wanted is not None and content_type.partition(";")[0].strip() != wanted:
        raise ApiError(415, api_errors.BAD_CONTENT_TYPE, f"Content-Type ska vara {wanted}")
    if content_type and "json" not in content_type:
        raise bad_request(api_errors.BAD_CONTENT_TYPE, "Felaktig Content-Type")


def _unwrap(request_key: str | None, sent: Any) -> Any:
    if request_key is None:
        return sent
    if not is_object(sent) or request_key not in sent:
        raise bad_request(api_errors.NO_BODY, f"Begäran saknar {request_key}")
    others = sent.keys() - {request_key}
    if others:
        raise _unknown_field(min(others))
    return sent[request_key]


@frozen
class _Reader:
    """Parser of request bodies. The services below /3 reject unknown fields; those below /api ignore them.

    Attributes:
        strict: whether unknown fields are rejected.
        creates: whether the operation creates a resource, so that required fields must be present.
        top: the schema of the body; None if it is not an object.
        read_only: the fields that responses have and the body does not.
    """

    strict: bool
    creates: bool
    top: ObjectSchema | None = None
    read_only: AbstractSet[str] = frozenset()

    @property
    def clears(self) -> bool:
        """Whether null clears a field and empty text leaves it unchanged: in an update of /3."""
        return self.strict and not self.creates

    def value(self, given: Any, value: ValueSchema, name: str) -> Any:
        match value.kind:
            case "nested":
                return self.object(given, value.object_schema, name)
            case "rows":
                return [self.object(row, value.object_schema, name) for row in _require_list(given, name)]
            case "values":
                assert value.item is not None
                return [self.value(item, value.item, name) for item in _require_list(given, name)]
            case "mapping" | "anything":
                return given
            case _:
                return parse_value(given, value, name)

    def object(self, given: Any, shape: ObjectSchema, name: str) -> State:
        if not is_object(given):
            raise bad_request(api_errors.NO_BODY, f"{name} ska vara ett objekt", name)
        read: State = {}
        for key, item in given.items():
            field = shape.fields.get(key)
            if field is None:
                self._check_unknown(key, shape)
                continue
            if item == "" and self.clears:
                continue  # as if the key was absent
            if self.clears and item is None and field.null_effect == "zero":
                read[key] = 0
                continue
            if self.clears:
                item = self._clear(item, field, key)
            emptied = item is None or (item == BLANK and field.kind not in _CONTAINERS)
            read[key] = item if emptied else self.value(item, field, key)
        if self.creates:
            _check_required(read, shape)
        return read

    def _clear(self, item: Any, field: ValueSchema, key: str) -> Any:
        """Return a value of an update, with BLANK in place of a value that clears the field."""
        if item == [] and key.endswith("Rows"):
            raise bad_request(api_errors.BAD_VALUE, f"{key} får inte vara tom", key)
        if field.kind in _CONTAINERS:
            return item
        _check_null(item, field, key)
        is_blank = item == " " and key == "OrganisationNumber" and field.null_effect == "rejected"
        return BLANK if item is None or is_blank else item

    def _check_unknown(self, key: str, shape: ObjectSchema) -> None:
        if self.strict and shape is self.top and key in self.read_only:
            raise bad_request(api_errors.READ_ONLY, f"{key} kan bara läsas", key)
        if self.strict:
            raise _unknown_field(key)


def _check_null(item: Any, field: ValueSchema, name: str) -> None:
    """Raise ApiError for null where Fortnox rejects it. API_BLANK clears these fields, but not required text."""
    if field.null_effect != "rejected" or item not in (None, BLANK):
        return
    code = _NULL_CODES.get(name)
    if code is None:
        raise bad_request(api_errors.BAD_VALUE, f"{name} måste anges", name)
    if item is None:
        raise bad_request(code, f"{name} får inte vara null", name)


def _check_required(read: Mapping[str, Any], shape: ObjectSchema) -> None:
    for name in shape.required:
        if read.get(name) in (None, "", BLANK):
            raise bad_request(api_errors.BAD_VALUE, f"{name} måste anges", name)


def parse_value(given: Any, value: ValueSchema, name: str) -> Any:
    """Convert a value to the type in which it is stored. Raise ApiError if it is invalid."""
    match value.kind:
        case "integer":
            read: Any = _parse_int(given, name)
        case "decimal":
            read = _parse_decimal(given, name)
        case "boolean":
            read = _parse_bool(given, name)
        case "date" | "datetime":
            read = _parse_date(given, name, with_clock=value.kind == "datetime")
        case _:
            read = _parse_text(given, value, name)
    if isinstance(read, int | Decimal) and not isinstance(read, bool):
        _check_size(read, value, name)
    return read


def _parse_text(given: Any, value: ValueSchema, name: str) -> str:
    if isinstance(given, bool) or not isinstance(given, str | int | Decimal):
        raise bad_request(api_errors.BAD_VALUE, f"{name} ska vara text", name)
    text = str(given)
    if _CONTROL.search(text):
        raise bad_request(api_errors.ILLEGAL_CHARACTERS, f"{name} innehåller otillåtna tecken", name)
    if value.max_length is not None and len(text) > value.max_length:
        raise bad_request(api_errors.BAD_VALUE, f"{name} får ha högst {value.max_length} tecken", name)
    return text


def _parse_decimal(given: Any, name: str) -> Any:
    if given == "":
        return None
    number: Any = Decimal(given) if isinstance(given, str) and NUMBER.fullmatch(given) else given
    if isinstance(number, bool) or not isinstance(number, int | Decimal) or not -_LARGEST <= number <= _LARGEST:
        raise bad_request(api_errors.NOT_NUMERIC, f"{name} ska vara numeriskt", name)
    return strip_zeros(number) if isinstance(number, Decimal) else number


def _parse_int(given: Any, name: str) -> Any:
    number = _parse_decimal(given, name)
    if number is not None and number != int(number):
        raise bad_request(api_errors.NOT_NUMERIC, f"{name} ska vara ett heltal", name)
    return None if number is None else int(number)


def _parse_bool(given: Any, name: str) -> Any:
    if isinstance(given, str):
        given = {"true": True, "false": False, "1": True, "0": False, "": None}.get(given.lower(), given)
    if given is None or isinstance(given, bool):
        return given
    raise bad_request(api_errors.NOT_BOOLEAN, f"{name} ska vara sant eller falskt", name)


def _parse_date(given: Any, name: str, *, with_clock: bool) -> Any:
    if given == "":
        return None
    try:
        if not isinstance(given, str):
            raise ValueError
        if with_clock:
            return datetime.fromisoformat(given).isoformat()
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise bad_request(api_errors.BAD_VALUE, f"{name} ska vara ett datum", name) from None


def _check_size(number: int | Decimal, value: ValueSchema, name: str) -> None:
    if (value.minimum is not None and number < value.minimum) or (value.maximum is not None and number > value.maximum):
        raise bad_request(api_errors.BAD_VALUE, f"{name} har ett otillåtet värde", name)


def strip_zeros(number: Decimal) -> Decimal:
    """Return the number without trailing zeros, as Fortnox writes it."""
    # normalize() would turn 100 into 1E+2
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _require_list(given: Any, name: str) -> list[Any]:
    if not is_list(given):
        raise bad_request(api_errors.NO_BODY, f"{name} ska vara en lista", name)
    return given


def _unknown_field(name: str) -> ApiError:
    return bad_request(api_errors.UNKNOWN_FIELD, f"Felaktigt fältnamn ({name})", name)

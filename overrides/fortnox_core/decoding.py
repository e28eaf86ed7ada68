"""Decode the bytes of a response into models.

The fast path: msgspec decodes into a struct that mirrors the model, and a compiled function copies the values into the model.
The strict struct has Fortnox's property names and the types that responses usually have.
If a response differs from them (an unexpected number in quotes, an undeclared property, API_NORIGHT), msgspec raises an error.
Then the response is read as JSON objects, and the undeclared properties are noted.
The next responses are decoded into a tolerant struct, which accepts every type and the noted properties.
`Model.from_dict` defines how a value is converted. All paths give equal models; a test compares them for every model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

import msgspec

from fortnox_core import totals, values
from fortnox_core.drift import OnDrift, find_drifts
from fortnox_core.errors import Response, UnexpectedResponse
from fortnox_core.json_types import as_object, as_rows
from fortnox_core.model import Model, field_specs
from fortnox_core.model_builders import Build, build_from_object, build_struct, build_tolerant_struct
from fortnox_core.values import Unconvertible

M = TypeVar("M", bound=Model)
_Names = Mapping[Any, tuple[str, ...]]
"""Names of undeclared properties, for each model."""

_NO_RIGHT = values.NO_RIGHT.encode()

_SKIPPED_RESPONSES = 20
"""How many responses skip a struct that could not decode a response. Most responses of a list differ in the same way."""

_ROWS_BEFORE_COMPILING = 100
"""From so many rows that the strict struct could not decode, compiling for them is faster than `Model.from_dict`."""

_MAX_UNDECLARED = 64
"""How many undeclared properties a tolerant struct has at most: a server that invents names must not exhaust the memory."""

_UNDECLARED_NAME = r"""[^"\\\x00-\x1f\ud800-\udfff]{0,64}"""
"""The names that a tolerant struct accepts. msgspec accepts no names with characters that JSON escapes."""


def read_one(response: Response, model: type[M]) -> M:
    """Return the object in a response as a model.

    Args:
        response: a successful response.
        model: class of the object.

    Returns:
        The object.

    Raises:
        UnexpectedResponse: the response contains no object of this class.
    """
    fast = _decode_fast(response, model, many=False)
    if fast is not None:
        found: M = fast[0]
        return found
    properties = as_object(response.unwrap())
    if properties is None:
        raise UnexpectedResponse(response, "the content is not a JSON object")
    if not properties.keys() & field_specs(model).keys():
        raise UnexpectedResponse(response, f"the content has no property of {model.__name__}")
    _report_drift(response.on_drift, model, [properties])
    built: list[M] = _build_models(response, model, [properties], many=False)
    return built[0]


def read_rows(response: Response, model: type[M]) -> tuple[list[M], dict[str, Any]]:
    """Return the rows in a response, and its MetaInformation.

    Args:
        response: a successful response.
        model: class of the rows.

    Returns:
        The rows, and the MetaInformation as a dict. Only null and [] are the empty list.
        If the body has `total_count` in place of MetaInformation, the dict is built from it.

    Raises:
        UnexpectedResponse: the response contains no list of objects.
    """
    fast = _decode_fast(response, model, many=True)
    if fast is not None:
        return fast[0], fast[1] or {}
    body = response.parse()
    rows = as_rows(response.unwrap(body))
    if rows is None:
        raise UnexpectedResponse(response, "the content is not a list of JSON objects")
    _report_drift(response.on_drift, model, rows)
    return _build_models(response, model, rows, many=True), totals.read_meta(body)


def _report_drift(on_drift: OnDrift | None, model: type[Model], rows: list[dict[str, Any]]) -> None:
    if on_drift is not None:
        for row in rows:
            for drift in find_drifts(model, row):
                on_drift(drift)


def _decode_fast(response: Response, model: Any, *, many: bool) -> tuple[Any, Any] | None:
    """Return the models in a response and its MetaInformation by the fast path; None if it does not apply."""
    if response.on_drift is not None:
        return None
    return _build_decoder(model, response.operation.response_key, many).decode(response.content)


def _build_models(response: Response, model: Any, objects: list[dict[str, Any]], *, many: bool) -> list[Any]:
    """Return the models of JSON objects that the fast path did not decode."""
    return _build_decoder(model, response.operation.response_key, many).build(objects)


class _StructDecoder:
    """Decode responses into a struct, then into models.

    Attributes:
        skipped: how many responses `decode` skips, because an earlier one could not be decoded.
    """

    def __init__(self, struct: tuple[Any, Build], model: Any, response_key: str | None, *, many: bool, excluded: bytes | None) -> None:
        content_type, self._build = struct
        self._decoder = _build_json_decoder(content_type, model, response_key, many=many)
        self._attributes = [attribute for attribute, _ in field_specs(model).values()]
        self._has_key, self._many, self._excluded = response_key is not None, many, excluded
        self.skipped = 0

    def decode(self, content: bytes) -> tuple[Any, Any] | None:
        """Return the models and the MetaInformation; None if this struct cannot decode the response."""
        if self.skipped > 0:
            self.skipped -= 1
            return None
        try:
            if self._excluded is not None and self._excluded in content:
                raise Unconvertible
            body = self._decoder.decode(content)
            rows = body.content if self._has_key else body
            if rows is None or (not self._many and all(getattr(rows, name) is None for name in self._attributes)):
                return None
            build = self._build
            found = [build(row) for row in rows] if self._many else build(rows)
        except (msgspec.DecodeError, Unconvertible, UnicodeDecodeError, ArithmeticError, RecursionError):
            self.skipped = _SKIPPED_RESPONSES
            return None
        return found, _read_meta(body) if self._has_key and self._many else None


def _read_meta(body: Any) -> dict[str, Any]:
    properties = {"MetaInformation": body.meta}
    return totals.read_meta(properties if body.total_count is msgspec.UNSET else {**properties, "total_count": body.total_count})


class _ResponseDecoder:
    """Decode the responses with one model under one key, and adapt to those that differ from the model.

    Threads share it without a lock. A race can cost time, but every state gives correct models.
    """

    def __init__(self, model: Any, response_key: str | None, *, many: bool) -> None:
        self._model, self._key, self._many = model, response_key, many
        self._strict: _StructDecoder | None = None
        self._tolerant: _StructDecoder | None = None
        self._differing = 0
        self._undeclared: _Names = {}

    def decode(self, content: bytes) -> tuple[Any, Any] | None:
        """Return the models and the MetaInformation; None if no struct can decode the response."""
        strict = self._strict
        if strict is None:
            self._strict = strict = self._build_struct_decoder(build_struct(self._model), _NO_RIGHT)
        found = strict.decode(content)
        if found is not None:
            return found
        if self._tolerant is not None:
            return self._tolerant.decode(content)
        strict.skipped = 0
        return None

    def build(self, objects: list[dict[str, Any]]) -> list[Any]:
        """Return the models of JSON objects that no struct decoded, and adapt to them."""
        self._differing = min(self._differing + len(objects), _ROWS_BEFORE_COMPILING)
        if self._differing < _ROWS_BEFORE_COMPILING:
            return [self._model.from_dict(each) for each in objects]
        build = build_from_object(self._model)
        found = [build(each) for each in objects]
        if field_specs(self._model):  # without declared properties, a struct would change the order of the others
            self._adapt(found)
        return found

    def _adapt(self, models: Iterable[Model]) -> None:
        """Compile the tolerant struct, also for the undeclared properties of these models."""
        names = _add_undeclared(self._undeclared, models)
        if self._tolerant is None or names is not self._undeclared:
            self._undeclared = names
            self._tolerant = self._build_struct_decoder(build_tolerant_struct(self._model, names), None)

    def _build_struct_decoder(self, struct: tuple[Any, Build], excluded: bytes | None) -> _StructDecoder:
        return _StructDecoder(struct, self._model, self._key, many=self._many, excluded=excluded)


def _add_undeclared(known: _Names, models: Iterable[Model]) -> _Names:
    """Return the known names and those of the models' undeclared properties; the same object if nothing is added.

    If there would be too many, none is added: the next responses probably have other names.
    """
    free = _MAX_UNDECLARED - sum(map(len, known.values()))
    found: dict[tuple[Any, str], None] = {}
    for model, name in _iterate_undeclared(models) if free else ():
        if name not in known.get(model, ()) and re.fullmatch(_UNDECLARED_NAME, name):
            found[model, name] = None
            if len(found) > free:
                return known
    names = dict(known)
    for model, name in found:
        names[model] = (*names.get(model, ()), name)
    return names if found else known


def _iterate_undeclared(models: Iterable[Model]) -> Iterator[tuple[Any, str]]:
    """Yield the class and the name of each undeclared property, those of nested models too."""
    for each in models:
        model: Any = type(each)
        for name in each.additional_properties:
            if name not in field_specs(model):
                yield model, name
        for attribute, is_list in _nested_attributes(model):
            value = getattr(each, attribute)
            if value:
                yield from _iterate_undeclared(value if is_list else [value])


@cache
def _nested_attributes(model: Any) -> list[tuple[str, bool]]:
    """Return the attributes of nested models, and whether each is a list."""
    return [(attribute, spec.is_list) for attribute, spec in field_specs(model).values() if spec.model is not None]


@cache
def _build_decoder(model: Any, response_key: str | None, many: bool) -> _ResponseDecoder:
    return _ResponseDecoder(model, response_key, many=many)


# Classes created at run time cannot be type-checked: they are Any.


def _build_json_decoder(struct: Any, model: Any, response_key: str | None, *, many: bool) -> msgspec.json.Decoder[Any]:
    """Return the decoder of a response: the struct or a list of it, under its key."""
    content: Any = list.__class_getitem__(struct) if many else struct
    if response_key is None:
        return msgspec.json.Decoder(content, float_hook=Decimal)
    body = msgspec.defstruct(
        f"{model.__name__}Response",
        [
            ("content", content | None, msgspec.field(name=response_key)),
            ("meta", Any, msgspec.field(name="MetaInformation", default=None)),
            *((name, Any, msgspec.UNSET) for name in ("limit", "offset", "total_count")),
        ],
        forbid_unknown_fields=True,  # msgspec does not validate values that it skips
    )
    return msgspec.json.Decoder(body, float_hook=Decimal)

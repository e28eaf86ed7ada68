"""The base class of all models. It converts values tolerantly, keeps unknown properties and writes Fortnox's own names."""
# Names that begin with an underscore are private to this project.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Self, get_type_hints

import attrs

from fortnox_core import values
from fortnox_core.json_types import as_list, as_object
from fortnox_core.values import AbsentList, Unconvertible, WireDateTime

Kind = Literal["text", "reference", "integer", "decimal", "boolean", "date", "datetime", "enum", "mapping", "anything", "nested"]
Convert = Callable[[Any], Any]

SPEC_KEY = "fortnox"
"""The metadata key of an attribute's FieldSpec."""

_CONVERSIONS: dict[Kind, Convert] = {
    "text": values.to_text,
    "reference": values.to_reference,
    "integer": values.to_integer,
    "decimal": values.to_decimal,
    "boolean": values.to_boolean,
    "date": values.to_date,
    "datetime": values.to_datetime,
    "enum": values.to_enum,
    "mapping": values.to_mapping,
    "anything": lambda value: value,
}


@attrs.frozen
class FieldSpec:
    """The declaration of an attribute.

    Attributes:
        name: Fortnox's name of the property.
        kind: the kind of its value.
        model: the model of a nested object. None for all other kinds.
        is_list: whether the value is a list.
    """

    name: str
    kind: Kind
    model: type[Model] | None = None
    is_list: bool = False

    def convert(self, value: Any) -> Any:
        """Return the Python value of a JSON value.

        Args:
            value: the value, as JSON has it.

        Raises:
            Unconvertible: the value has no form of this kind.
        """
        read = self._read_model if self.kind == "nested" else _CONVERSIONS[self.kind]
        return _read_list(value, read) if self.is_list else read(value)

    def _read_model(self, value: Any) -> Model | None:
        if values.is_no_value(value):
            return None
        properties = as_object(value)
        if properties is None or self.model is None:
            raise Unconvertible
        return self.model.from_dict(properties)


def _read_list(value: Any, read: Convert) -> list[Any]:
    if values.is_no_value(value):
        return AbsentList()
    items = as_list(value)
    if items is None:
        raise Unconvertible
    return [item for item in map(read, items) if item is not None]


class _Signature:
    """The signature of a model's constructor, with types in place of annotations. It is computed when a tool reads it.

    Without it, a tool would evaluate inherited annotations in the module of the subclass, which does not import their names.
    """

    def __get__(self, instance: Model | None, model: type[Model]) -> inspect.Signature:
        if instance is not None:
            raise AttributeError("__signature__")
        declared, types = inspect.signature(model.__init__), get_type_hints(model)
        parameters = [each.replace(annotation=types[name]) for name, each in declared.parameters.items() if name in types]
        return declared.replace(parameters=parameters, return_annotation=None)


@attrs.define(slots=True, kw_only=True, repr=False)
class Model:
    """An object in a response of Fortnox.

    Attributes:
        additional_properties: the properties that are not declared, and the values that could not be converted to the declared type,
            under Fortnox's own names.
    """

    additional_properties: dict[str, Any] = attrs.field(factory=dict[str, Any])

    __signature__ = _Signature()

    def __repr__(self) -> str:
        shown = [f"{name}={value!r}" for name, value in self._shown().items()]
        return f"{type(self).__name__}({', '.join(shown)})"

    def _repr_html_(self) -> str:
        from fortnox_core.html_tables import object_table

        return object_table(type(self).__name__, self._shown())

    def _shown(self) -> dict[str, Any]:
        """Return the attributes that have a value, the key and the name of the object first. URLs of the API are last.

        An invoice has 89 attributes, and most of them are None or empty text.
        """
        values = {name: getattr(self, name) for name in (*_in_order(type(self)), "additional_properties")}
        return {name: value for name, value in values.items() if not _is_empty(value)}

    if not TYPE_CHECKING:  # to a type checker, a misspelt attribute is an error

        def __getattr__(self, name: str) -> Any:
            raise AttributeError(_describe_missing(type(self), name), name=name, obj=None)  # obj: see missing_attribute

    @classmethod
    def from_dict(cls, properties: Mapping[str, Any]) -> Self:
        """Create a model from an object of Fortnox's JSON. No value raises: what cannot be converted is in `additional_properties`.

        Args:
            properties: the object, with Fortnox's own names.

        Returns:
            The model.
        """
        specs = field_specs(cls)
        known: dict[str, Any] = {}
        unknown: dict[str, Any] = {}
        for name, value in properties.items():
            if name in specs:
                attribute, spec = specs[name]
                try:
                    known[attribute] = spec.convert(value)
                except Unconvertible:
                    unknown[name] = value
            else:
                unknown[name] = value
        return cls(**known, additional_properties=unknown)

    def to_dict(self) -> dict[str, Any]:
        """Convert the object to the form of Fortnox's JSON, without absent properties.

        Returns:
            A dict under Fortnox's own names, nested objects included. A Decimal stays a Decimal, and dates and datetimes are text.
        """
        result = dict(self.additional_properties)
        for name, (attribute, _) in (_field_specs.get(type(self)) or field_specs(type(self))).items():
            value = getattr(self, attribute)
            if value is not None and (value or not isinstance(value, AbsentList)):
                result[name] = _plain(value)
        return result


_field_specs: dict[type, dict[str, tuple[str, FieldSpec]]] = {}


def field_specs(model: type[Model]) -> dict[str, tuple[str, FieldSpec]]:
    """Return the declared properties of a model.

    Args:
        model: the class of the model.

    Returns:
        Fortnox's name of each property -> the attribute and its FieldSpec.
    """
    specs = _field_specs.get(model)
    if specs is None:
        declared = ((each.name, each.metadata.get(SPEC_KEY)) for each in attrs.fields(model))
        specs = _field_specs[model] = {spec.name: (name, spec) for name, spec in declared if spec is not None}
    return specs


_KEYS = ("document_number", "given_number", "number", "id", "code")
_OTHER_KEYS = ("template_number", "invoice_number", "supplier_invoice_number", "article_number", "employee_id", "organization_number")
_NAMES = ("name", "full_name", "company_name", "description", "customer_name", "supplier_name", "template_name")
_LAST = "url"
"""How the names of the attributes begin that come last: `url`, `url_tax_reduction_list`."""


def _in_order(model: type[Model]) -> list[str]:
    """Return the attributes of a model, the key and the name of the object first."""
    attributes = [attribute for attribute, _ in field_specs(model).values()]
    own = re.sub(r"(?<!^)(?=[A-Z])", "_", _LIST_ROW.sub("", model.__name__)).lower()
    key = next((name for name in (f"{own}_number", *_KEYS, f"{own}_id", *_OTHER_KEYS) if name in attributes), None)
    name = next((name for name in _NAMES if name in attributes), None)
    first = [each for each in (key, name) if each is not None]
    return sorted(attributes, key=lambda each: (each.startswith(_LAST), each not in first, first.index(each) if each in first else 0))


_LIST_ROW = re.compile(r"List(Item|Row)$")
"""How the class names of list rows end."""


@lru_cache(maxsize=256)  # libraries look up the same name in each row of a list
def _describe_missing(model: type[Model], name: str) -> str:
    """Return the message for a missing attribute. It names the attribute that was meant, or the model that has it."""
    from fortnox_core.suggestions import missing_attribute, nearest

    owner, own = f"{model.__name__!r} object", dir(model)
    full = None if name.startswith("_") else _full_model(model)
    more: set[str] = set() if full is None else {*attrs.fields_dict(full)}.difference(own)
    meant = nearest(name, [*own, *more]) if more else None
    if full is None or meant not in more:
        return str(missing_attribute(owner, name, own))
    suggestion = "" if meant == name else f"did you mean {meant!r}? "
    return f"{owner} has no attribute {name!r}; {suggestion}{full.__name__} has it: iterate over .full() of the list, or call get"


def _full_model(model: type[Model]) -> type[Model] | None:
    """Return the model of the full object that a list row identifies, None if the model is not that of a thin row."""
    name = _LIST_ROW.sub("", model.__name__)
    module = re.sub(r"_list_(item|row)$", "", model.__module__)
    if name == model.__name__ or module == model.__module__:
        return None
    try:
        full: type[Model] | None = getattr(importlib.import_module(module), name, None)
    except ModuleNotFoundError:
        return None
    return full


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {}) or (isinstance(value, Model) and not value._shown())


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    items = as_list(value)
    if items is not None:
        return [_plain(item) for item in items]
    if isinstance(value, WireDateTime) and value.text is not None:
        return value.text
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value

"""Runs openapi-python-client with our templates. It writes a file for each model, enum and operation into one folder, for assembly."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError as ParserError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.uuid import UuidProperty

from generator import naming, types
from generator.document import Json
from generator.errors import GeneratorError
from generator.literal import literal
from generator.methods import Method
from generator.modules import ENUMS, class_of, enum_package_import, module_of
from generator.names import Names

TEMPLATES = Path(__file__).parent / "templates"

_KINDS: dict[type, types.Kind] = {
    StringProperty: "text",
    UuidProperty: "text",
    IntProperty: "integer",
    FloatProperty: "decimal",
    BooleanProperty: "boolean",
    DateProperty: "date",
    DateTimeProperty: "datetime",
    LiteralEnumProperty: "enum",
    AnyProperty: "anything",
}


class Templates:
    """The filters that our templates use.

    Args:
        names: the published names.
        published: flat name of a model or enum -> its published name.
        values: published name of an enum -> its known values.
        methods: operation id -> the methods of the operation.
        id_types: flat name of a model and a property -> the type of the id.
        kinds: flat name of a model and a property -> the kind, where openapi-python-client does not know it.
        docstrings: flat name of a model -> its docstring.
        versioned: flat names of the models that are read with an ETag.
    """

    def __init__(
        self,
        names: Names,
        published: dict[str, str],
        values: dict[str, tuple[str, ...]],
        methods: dict[str, list[Method]],
        id_types: dict[tuple[str, str], str],
        kinds: dict[tuple[str, str], types.Kind],
        docstrings: dict[str, str],
        versioned: frozenset[str] = frozenset(),
    ) -> None:
        self._names = names
        self._id_types = id_types
        self._kinds = kinds
        self._published = published
        self._values = values
        self._methods = methods
        self._docstrings = docstrings
        self._versioned = versioned

    def filters(self) -> dict[str, Any]:
        return {
            "annotation": self.annotation,
            "attribute": self.attribute,
            "base": self.base,
            "camel": naming.camel,
            "choice_values": self.choice_values,
            "class_name": self.class_name,
            "literal": literal,
            "methods": self.methods,
            "model_docstring": self.model_docstring,
            "model_imports": self.model_imports,
            "specifier": self.specifier,
        }

    def attribute(self, prop: Property) -> str:
        return self._names.identifier(_wire(prop))

    def annotation(self, prop: Property, model: ModelProperty) -> str:
        if isinstance(prop, ListProperty):
            return f"list[{self._plain(prop.inner_property)}]"
        place = (model.class_info.name, _wire(prop))
        if place in self._kinds:
            return f"{types.READ[self._kinds[place]]} | None"
        plain = self._id_types.get(place) or self._plain(prop)
        return plain if plain == "Any" else f"{plain} | None"

    def specifier(self, prop: Property, model: ModelProperty) -> str:
        """Return the call of fortnox_core.fields that decodes the property."""
        wire = literal(_wire(prop))
        if (model.class_info.name, _wire(prop)) in self._kinds:
            return f"_is.{self._kinds[model.class_info.name, _wire(prop)]}({wire})"
        if isinstance(prop, ModelProperty):
            return f"_is.nested({wire}, {self._plain(prop)})"
        if isinstance(prop, ListProperty):
            inner = prop.inner_property
            if isinstance(inner, ModelProperty):
                return f"_is.rows({wire}, {self._plain(inner)})"
            return f"_is.{_KINDS[type(inner)]}s({wire})"
        return f"_is.{_KINDS.get(type(prop), 'anything')}({wire})"

    def _plain(self, prop: Property) -> str:
        if isinstance(prop, ModelProperty):
            return class_of(self._published[prop.class_info.name])
        if isinstance(prop, LiteralEnumProperty):
            # The package imports its enums when an annotation is evaluated, never for a model alone.
            return f"{ENUMS}.{class_of(self._published[prop.class_info.name])}"
        return types.READ[_KINDS[type(prop)]]

    def class_name(self, item: ModelProperty | LiteralEnumProperty) -> str:
        return class_of(self._published[item.class_info.name])

    def base(self, model: ModelProperty) -> str:
        """Return the base class of a model: ETagModel for one that is read with an ETag."""
        return "ETagModel" if model.class_info.name in self._versioned else "Model"

    def choice_values(self, enum: LiteralEnumProperty) -> list[str]:
        return list(self._values[self._published[enum.class_info.name]])

    def model_imports(self, model: ModelProperty) -> list[str]:
        """Return the imports of the models in a model's attributes, and of the packages that have the enums."""
        names = self._used(model, ModelProperty) - {self._published[model.class_info.name]}
        models = [f"from {module_of(name, 'models')} import {class_of(name)}" for name in sorted(names)]
        return models + sorted({enum_package_import(name) for name in self._used(model, LiteralEnumProperty)})

    def _used(self, model: ModelProperty, kind: type[ModelProperty | LiteralEnumProperty]) -> set[str]:
        """Return the published names of the models or enums in a model's attributes."""
        inner = [prop.inner_property if isinstance(prop, ListProperty) else prop for prop in _properties(model)]
        flat = {prop.class_info.name for prop in inner if isinstance(prop, kind)}
        return {self._published[name] for name in flat}

    def model_docstring(self, model: ModelProperty) -> str:
        return self._docstrings[model.class_info.name]

    def methods(self, endpoint: Endpoint) -> list[Method]:
        return self._methods[endpoint.name]


def generate(feed: Json, templates: Templates, folder: Path) -> None:
    """Write flat code into a folder. A warning stops the run, since the client would lack what it names."""
    config = Config.from_sources(
        ConfigFile(literal_enums=True, post_hooks=[]),
        MetaType.NONE,
        document_source=folder,
        file_encoding="utf-8",
        overwrite=True,
        output_path=folder,
    )
    data = GeneratorData.from_dict(feed, config=config)
    if isinstance(data, ParserError):
        raise GeneratorError("openapi-python-client", f"{data.header} {data.detail}")
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.filters.update(templates.filters())
    # openapi-python-client prints its progress; the run prints its own report.
    with contextlib.redirect_stdout(io.StringIO()):
        warnings = project.build()
    if warnings:
        first = warnings[0]
        raise GeneratorError(
            "openapi-python-client", f"{len(warnings)} warnings, the first: {first.header} {first.detail}", "add an overlay"
        )


def _wire(prop: Property) -> str:
    return prop.name.get_untrusted_value()


def _properties(model: ModelProperty) -> list[Property]:
    return [*(model.required_properties or ()), *(model.optional_properties or ())]

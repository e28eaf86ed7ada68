"""The parameters of a method: their names, annotations, and what is sent for them."""

from __future__ import annotations

from collections import Counter

from attrs import field, frozen

from generator import id_types, modules, naming, numbers, types
from generator.api import Operation
from generator.document import Json
from generator.errors import GeneratorError
from generator.modules import class_of
from generator.names import Names
from generator.payload_names import Payloads

OF_LISTS = ("one", "known", "read_ahead", "extra_query", "on_incomplete")
"""Names that a list's method uses itself."""


@frozen
class Parameter:
    """A parameter of a method.

    Attributes:
        wire: Fortnox's name of it.
        name: its name in Python.
        annotation: its type.
        required: whether it must be given.
        converter: the function of fortnox_core that makes of the argument what is sent, or an expression that calls it.
        default: its default as Python writes it; without one an optional parameter is None.
        declared: what the document declares: name, place and schema. Empty for the client's own parameters.
    """

    wire: str
    name: str
    annotation: str
    required: bool = False
    converter: str | None = None
    default: str | None = None
    declared: Json = field(factory=dict, eq=False, repr=False)

    @property
    def sent(self) -> str:
        """Return the expression that is sent."""
        if self.converter and "(" in self.converter:
            return self.converter
        return f"{self.converter}({self.name})" if self.converter else self.name

    @property
    def signature(self) -> str:
        """Return the parameter as the method declares it."""
        if self.default is not None:
            return f"{self.name}: {self.annotation} = {self.default}"
        return f"{self.name}: {self.annotation}" if self.required else f"{self.name}: {self.annotation} | None = None"


READ_AHEAD = Parameter("read_ahead", "read_ahead", "int", default="0")
"""Parameter of the client's own, for lists whose responses have the number of pages."""

EXTRA_QUERY = Parameter("extra_query", "query", "Mapping[str, object] | None", default="None")
ON_INCOMPLETE = Parameter("on_incomplete", "on_incomplete", "OnIncomplete", default='"raise"')
OWN = (READ_AHEAD, EXTRA_QUERY, ON_INCOMPLETE)
"""Parameters of lists that the client has in addition to those of Fortnox."""
OWN_IMPORTS = ("from collections.abc import Mapping", "from fortnox_core.pagination import OnIncomplete")


def build_path_parameter(declared: Json, id_type: str | None, names: Names, typing_imports: set[str]) -> Parameter:
    """Return a parameter of the path. One that may be left out is None then."""
    wire = declared["name"]
    if id_type is not None:
        typing_imports.add(f"from {id_types.MODULE} import {id_type}")
        return Parameter(wire, names.identifier(wire), f"{id_type} | None", required=True, declared=declared)
    annotation = "DatePathParam" if types.kind(declared["schema"]) == "date" else "PathParam"
    typing_imports.add(f"from fortnox_core.call import {annotation}")
    default = "None" if declared.get("x-fortnox-optional") else None
    return Parameter(wire, names.identifier(wire), annotation, required=True, default=default, declared=declared)


def build_query_parameter(declared: Json, enum: str | None, names: Names, typing_imports: set[str]) -> Parameter:
    """Return a parameter of the query or of a form. `enum` is the published name of the enum of its values."""
    wire, schema = declared["name"], declared["schema"]
    many = schema.get("type") == "array"
    annotation = _query_type(wire, schema.get("items", schema), enum, typing_imports)
    if many:
        typing_imports.add("from collections.abc import Sequence")
        annotation = f"Sequence[{annotation}]"
    converter = (
        "join_commas" if many and declared.get("explode") is False else "datetime_filter" if annotation == "DateTimeFilter" else None
    )
    return Parameter(wire, names.identifier(wire), annotation, bool(declared.get("required")), converter, declared=declared)


def _query_type(wire: str, schema: Json, enum: str | None, typing_imports: set[str]) -> str:
    if enum is not None:
        typing_imports.add(modules.enum_import(enum))
        return class_of(enum)
    id_type = id_types.find_type(schema)
    if id_type is not None:
        typing_imports.add(f"from {id_types.MODULE} import {id_type}")
        return id_type
    imported = _imported_type(wire, schema)
    if imported is not None:
        module, name = imported
        typing_imports.add(f"from fortnox_core.{module} import {name}")
        return name
    kind = types.kind(schema)
    return types.READ[kind] if kind in ("integer", "boolean") else "str"


def _imported_type(wire: str, schema: Json) -> tuple[str, str] | None:
    """Return the module and the type of fortnox_core that a value of the query has; None for a plain type."""
    if numbers.KEY in schema:
        return "payload", "TextNumber"
    kind = types.kind(schema)
    if wire == "lastmodified" or kind == "datetime":
        return "call", "DateTimeFilter"
    return {"date": ("payload", "DateInput"), "decimal": ("payload", "DecimalInput")}.get(kind)


def build_body(operation: Operation, names: Names, payloads: Payloads, typing_imports: set[str]) -> Parameter | None:
    """Return the parameter that is sent as the body or as a file; None where nothing is."""
    body = operation.body
    if operation.upload:
        return Parameter("file", "file", "Upload", required=True)
    if body is None:
        return None
    if body.schema is not None:
        name = payloads.name(payloads.by_operation[operation.key])
        namespace, _, annotation = name.rpartition(".")
        typing_imports.add(f"from {modules.path('payloads', namespace)} import {annotation}")
        argument = naming.snake(class_of(names.model(body.schema)))
    else:
        annotation = types.READ[types.kind(body.plain or {})]
        argument = "body"
    if body.many:
        typing_imports.add("from collections.abc import Sequence")
        annotation = f"Sequence[{annotation}]"
        argument += "s" if argument != "body" else ""
    return Parameter("body", argument, annotation, body.required, None if body.required else "optional_body")


def check_names(operation: Operation, parameters: list[Parameter], body: Parameter | None, called: set[str]) -> None:
    """Raise a problem where two parameters have one name, or one hides what its method calls."""
    names = Counter(each.name for each in parameters)
    used = {"self", "call", *called, *(each.converter.split("(")[0] for each in (*parameters, body) if each and each.converter)}
    for each in parameters:
        if names[each.name] > 1:
            raise GeneratorError(
                "spec/names.yaml, identifiers", f"two parameters of {operation.key} are both named {each.name}", "rename one of them"
            )
        if each.name in used or (body is not None and each.name == body.name):
            fault = f"{each.wire} of {operation.key} is named {each.name}, which its method uses itself"
            raise GeneratorError("spec/names.yaml, identifiers", fault, f"give it another name there: `{each.wire}: {each.name}_`")
    if body is not None and body.name in used:
        fault = f"the body of {operation.key} is named {body.name} for its model, which its method uses itself"
        raise GeneratorError("spec/names.yaml, models", fault, "give the model another name")

"""A method of the client as the templates print it: signature, docstring and call of one operation."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from generator import ids, modules, naming, types, wording
from generator.api import PAGING, Operation
from generator.choices import Choices
from generator.document import Json
from generator.errors import Stop
from generator.full import Full
from generator.names import Names
from generator.payload_names import Payloads


@frozen
class Parameter:
    """A parameter of a method: Fortnox's name and ours, its annotation, whether it must be given."""

    wire: str
    name: str
    annotation: str
    required: bool = False
    through: str | None = None
    default: str | None = None

    @property
    def sent(self) -> str:
        """The expression that is sent: the argument, or what a function of fortnox_core.call makes of it."""
        return f"{self.through}({self.name})" if self.through else self.name

    @property
    def signature(self) -> str:
        if self.default is not None:
            return f"{self.name}: {self.annotation} = {self.default}"
        return f"{self.name}: {self.annotation}" if self.required else f"{self.name}: {self.annotation} | None = None"


READ_AHEAD = Parameter("read_ahead", "read_ahead", "int", default="0")
"""What a list takes besides Fortnox's own parameters, where the answers say how many pages there are."""


@frozen
class Getting:
    """How a list's row becomes the full object: the call that answers it."""

    key: str
    reads: str
    path: tuple[str, ...]
    query: tuple[tuple[str, str], ...]


@frozen
class Method:
    """Everything a template needs of one method."""

    key: str
    name: str
    decorator: str
    makes: str
    returns: str
    reads: str
    path: tuple[Parameter, ...]
    body: Parameter | None
    upload: bool
    query: tuple[Parameter, ...]
    paging: tuple[Parameter, ...]
    full: Getting | None
    docstring: tuple[str, ...]
    imports: frozenset[str]
    typing_imports: frozenset[str]


def of(
    operation: Operation, names: Names, choices: Choices, payloads: Payloads, *, full: Full | None = None, folder: bool = False
) -> Method:
    """The method of an operation; with `folder` the second one of an operation that answers a file or a folder."""
    name = names.operation(operation.key)
    answer, method = operation.answer, name.method
    if folder:
        if operation.folder is None or name.folder is None:
            raise Stop("spec/names.yaml, operations", f"{operation.key} answers a file or a folder", "give it {name: ..., folder: ...}")
        answer, method = operation.folder, name.folder.rpartition(".")[2]
    imports = {"from fortnox_api.operations import OPERATIONS"}
    typing_imports: set[str] = set()
    model = None if answer.schema is None else _model(answer.schema, names, imports)
    query = [_query(each, choices.of(operation.key, each["name"]), names, typing_imports) for each in operation.query_parameters]
    listed = answer.kind == "pages"
    paging = [each for each in query if listed and each.wire in PAGING]
    if operation.paging == "page":
        paging.append(READ_AHEAD)
    body = _body(operation, names, payloads, typing_imports)
    # What names a folder may be a word, such as inbox_v.
    path = tuple(_path(each, None if folder else ids.of(each["schema"]), names, typing_imports) for each in operation.path_parameters)
    returns, reads = _returns(answer.kind, model)
    decorator, makes = ("listing", "Listing") if listed else ("file_method" if answer.kind == "file" else "method", "call")
    getting = None
    if full is not None:
        decorator, makes = "thin_listing", "ThinListing"
        getting = _getting(full, names, imports)
        returns = f"ThinListing[{model}, {_model(full.get.answer.schema or '', names, imports)}]"
        imports |= {f"from fortnox_core.full import {makes}, known", "from fortnox_core.call import call, one"}
    imports.add(f"from fortnox_core.resource import {decorator}")
    if listed:
        imports.add("from fortnox_core.paging import Listing")
    else:
        imports.add(f"from fortnox_core.call import Call, call, {reads.split('(')[0]}")
        if "Download" in returns:
            typing_imports.add("from fortnox_core.download import Download")
    imports |= {f"from fortnox_core.call import {each.through}" for each in (*query, body) if each and each.through}
    if operation.upload:
        typing_imports.add("from fortnox_core.upload import Upload")
    _check_arguments(operation, [*path, *query], body, {reads.split("(")[0], *(("one", "known", "read_ahead") if listed else ())})
    return Method(
        operation.key,
        method,
        decorator,
        makes,
        returns,
        reads,
        path,
        body,
        operation.upload,
        tuple(each for each in query if each not in paging),
        tuple(paging),
        getting,
        tuple(_docstring(method, operation, names, [*path, *query, *(each for each in paging if each not in query)], full)),
        frozenset(imports),
        frozenset(typing_imports),
    )


def _model(schema: str, names: Names, imports: set[str]) -> str:
    """The class of a schema, which the method's module then imports."""
    name = names.model(schema)
    imports.add(f"from {module_of(name, 'models')} import {class_of(name)}")
    return class_of(name)


def _getting(full: Full, names: Names, imports: set[str]) -> Getting:
    get = full.get
    row = {name: f"row.{names.identifier(attribute)}" for name, attribute in full.by.items()}
    path = [parameter["name"] for parameter in get.path_parameters]
    return Getting(
        get.key,
        f"one({_model(get.answer.schema or '', names, imports)})",
        tuple(row.get(name) or names.identifier(name) for name in path),
        tuple((name, f'known({value}, "{full.by[name]}")') for name, value in row.items() if name not in path),
    )


def class_of(name: str) -> str:
    return name.rpartition(".")[2]


def module_of(name: str, package: str) -> str:
    """Where a model lives: `warehouse.StockPoint` -> `fortnox_api.models.warehouse.stock_point`."""
    namespace, _, plain = name.rpartition(".")
    return modules.path(package, namespace, naming.snake(plain))


def _returns(kind: str, model: str | None) -> tuple[str, str]:
    """The return annotation of a builder, and how the answer is read."""
    match kind:
        case "one":
            return f"Call[{model}]", f"one({model})"
        case "many":
            return f"Call[builtins.list[{model}]]", f"many({model})"
        case "pages":
            return f"Listing[{model}]", str(model)
        case "number":
            return "Call[int]", "number"
        case "file":
            return "Call[Download]", "download"
        case _:
            return "Call[None]", "nothing"


def _path(parameter: Json, id_type: str | None, names: Names, typing_imports: set[str]) -> Parameter:
    if id_type is not None:
        typing_imports.add(f"from {ids.MODULE} import {id_type}")
        return Parameter(parameter["name"], names.identifier(parameter["name"]), f"{id_type} | None", required=True)
    annotation = "DateKey" if types.kind(parameter["schema"]) == "day" else "Key"
    typing_imports.add(f"from fortnox_core.call import {annotation}")
    return Parameter(parameter["name"], names.identifier(parameter["name"]), annotation, required=True)


def _query(parameter: Json, choice: str | None, names: Names, typing_imports: set[str]) -> Parameter:
    wire, schema = parameter["name"], parameter["schema"]
    many = schema.get("type") == "array"
    annotation = _query_type(wire, schema.get("items", schema), choice, typing_imports)
    if many:
        typing_imports.add("from collections.abc import Sequence")
        annotation = f"Sequence[{annotation}]"
    through = "commas" if many and parameter.get("explode") is False else "since" if annotation == "Since" else None
    return Parameter(wire, names.identifier(wire), annotation, bool(parameter.get("required")), through)


def _query_type(wire: str, schema: Json, choice: str | None, typing_imports: set[str]) -> str:
    if choice is not None:
        typing_imports.add(choice_import(choice))
        return class_of(choice)
    id_type = ids.of(schema)
    if id_type is not None:
        typing_imports.add(f"from {ids.MODULE} import {id_type}")
        return id_type
    kind = types.kind(schema)
    if wire == "lastmodified" or kind == "moment":
        typing_imports.add("from fortnox_core.call import Since")
        return "Since"
    match kind:
        case "day":
            typing_imports.add("from fortnox_core.payload import DayValue")
            return "DayValue"
        case "decimal":
            typing_imports.add("from fortnox_core.payload import NumberValue")
            return "NumberValue"
        case "integer" | "boolean":
            return types.READ[kind]
        case _:
            return "str"


def choice_import(choice: str) -> str:
    namespace, _, plain = choice.rpartition(".")
    return f"from {modules.path('models', namespace, 'choices')} import {plain}"


def _body(operation: Operation, names: Names, payloads: Payloads, typing_imports: set[str]) -> Parameter | None:
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
    return Parameter("body", argument, annotation, body.required, None if body.required else "optional")


def _check_arguments(operation: Operation, parameters: list[Parameter], body: Parameter | None, called: set[str]) -> None:
    """Every argument has a name of its own, and none hides what the method calls."""
    names = Counter(each.name for each in parameters)
    used = {"self", "call", *called, *(each.through for each in (*parameters, body) if each)}
    for each in parameters:
        if names[each.name] > 1:
            raise Stop(
                "spec/names.yaml, identifiers", f"two parameters of {operation.key} are both named {each.name}", "rename one of them"
            )
        if each.name in used or (body is not None and each.name == body.name):
            said = f"{each.wire} of {operation.key} is named {each.name}, which its method needs otherwise"
            raise Stop("spec/names.yaml, identifiers", said, f"name it otherwise there: `{each.wire}: {each.name}_`")
    if body is not None and body.name in used:
        said = f"the body of {operation.key} is named {body.name} for its model, which its method needs otherwise"
        raise Stop("spec/names.yaml, models", said, "name the model otherwise")


def _docstring(method: str, operation: Operation, names: Names, parameters: list[Parameter], full: Full | None) -> list[str]:
    thing = wording.phrase(class_of(names.model(operation.answer.schema)).removesuffix("ListItem")) if operation.answer.schema else None
    lines = [wording.summary(method, names.operation(operation.key).resource, thing, operation), "", f"`{operation.key}`"]
    if operation.scope:
        lines[-1] += f", scope `{operation.scope}`"
    lines[-1] += "."
    if full is not None:
        lines += ["", f"`.full()` gives for each row what `{names.operation(full.get.key).method}` answers."]
    if operation.answer.kind == "file":
        lines += ["", "`.stream()` gives it piece by piece."]
    effect = wording.effect(operation)
    if effect:
        lines += ["", effect]
    if operation.sunset:
        lines += ["", f"Fortnox takes this operation away on {operation.sunset}."]
    explained = [(each.name, wording.parameter(each.wire)) for each in parameters]
    described = [f"    {name}: {text}" for name, text in explained if text]
    if described:
        lines += ["", "Args:", *described]
    return lines

"""A method of the client as the templates print it: signature, docstring and call of one operation."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from generator import id_types, modules, naming, numbers, types, wording
from generator.api import PAGING, Creation, Document, Operation, ResponseSpec
from generator.choices import VALUES, Choices
from generator.document import Json
from generator.errors import GeneratorError
from generator.full_objects import FullObject
from generator.literal import literal
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
        """Return the expression that is sent: the argument, or what a function of fortnox_core makes of it."""
        if self.through and "(" in self.through:
            return self.through
        return f"{self.through}({self.name})" if self.through else self.name

    @property
    def signature(self) -> str:
        if self.default is not None:
            return f"{self.name}: {self.annotation} = {self.default}"
        return f"{self.name}: {self.annotation}" if self.required else f"{self.name}: {self.annotation} | None = None"


_DATE_HEADERS = ("If-Unmodified-Since", "If-Modified-Since")

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
    headers: tuple[Parameter, ...]
    form: tuple[Parameter, ...]
    query: tuple[Parameter, ...]
    paging: tuple[Parameter, ...]
    full: Getting | None
    docstring: tuple[str, ...]
    imports: frozenset[str]
    typing_imports: frozenset[str]

    @property
    def keywords(self) -> tuple[Parameter, ...]:
        """What is given by name: the required first."""
        return tuple(sorted((*self.headers, *self.form, *self.query, *self.paging), key=lambda each: not each.required))


def build_method(
    operation: Operation, names: Names, choices: Choices, payloads: Payloads, *, full: FullObject | None = None, folder: bool = False
) -> Method:
    """Return the method of an operation; with `folder` the second one of an operation whose response is a file or a folder."""
    return _Builder(operation, names, choices, payloads).method(full, folder=folder)


class _Builder:
    """Builds one method, and collects what its module imports."""

    def __init__(self, operation: Operation, names: Names, choices: Choices, payloads: Payloads) -> None:
        self._operation = operation
        self._names = names
        self._choices = choices
        self._payloads = payloads
        self._imports = {"from fortnox_api.operations import OPERATIONS"}
        self._typing_imports: set[str] = set()

    def method(self, full: FullObject | None, *, folder: bool) -> Method:
        operation = self._operation
        response, name = self._response_and_name(folder=folder)
        listed = response.kind == "pages"
        query = [self._typed(each) for each in operation.query_parameters]
        paging = [each for each in query if listed and each.wire in PAGING]
        if operation.paging == "page":
            paging.append(READ_AHEAD)
        # What names a folder may be a word, such as inbox_v.
        path = tuple(
            _path(each, None if folder else id_types.find_type(each["schema"]), self._names, self._typing_imports)
            for each in operation.path_parameters
        )
        body = _body(operation, self._names, self._payloads, self._typing_imports)
        headers = tuple(self._header(each, path) for each in operation.header_parameters)
        form = tuple(self._typed(each) for each in operation.form)
        returns, reads = self._returns(response, path)
        decorator, makes = ("listing", "Listing") if listed else ("file_method" if response.kind == "file" else "method", "call")
        getting = None
        if full is not None:
            decorator, makes, getting = "expandable_listing", "ExpandableListing", self._getting(full)
            returns = f"ExpandableListing[{reads}, {_model(full.get.response.schema or '', self._names, self._imports)}]"
            self._imports |= {f"from fortnox_core.expand import {makes}, require", "from fortnox_core.call import call"}
        self._import_what_is_called(decorator, returns, reads, listed=listed)
        self._imports |= {f"from fortnox_core.call import {each.through}" for each in (*query, body) if each and each.through}
        keywords = [*headers, *form, *query]
        _check_arguments(operation, [*path, *keywords], body, {reads.split("(")[0], *(("one", "known", "read_ahead") if listed else ())})
        described = [*path, *keywords, *(each for each in paging if each not in query)]
        return Method(
            operation.key,
            name,
            decorator,
            makes,
            returns,
            reads,
            path,
            body,
            operation.upload,
            headers,
            form,
            tuple(each for each in query if each not in paging),
            tuple(paging),
            getting,
            tuple(_docstring(name, operation, self._names, described, full)),
            frozenset(self._imports),
            frozenset(self._typing_imports),
        )

    def _response_and_name(self, *, folder: bool) -> tuple[ResponseSpec, str]:
        operation, name = self._operation, self._names.operation(self._operation.key)
        if not folder:
            return operation.response, name.method
        if operation.folder is None or name.folder is None:
            problem = f"the response of {operation.key} is a file or a folder"
            raise GeneratorError("spec/names.yaml, operations", problem, "give it {name: ..., folder: ...}")
        return operation.folder, name.folder.rpartition(".")[2]

    def _typed(self, parameter: Json) -> Parameter:
        """Return a parameter of the query or of a form."""
        return _query(parameter, self._choices.of(self._operation.key, parameter["name"]), self._names, self._typing_imports)

    def _header(self, parameter: Json, path: tuple[Parameter, ...]) -> Parameter:
        wire, name = parameter["name"], self._names.identifier(parameter["name"])
        required = bool(parameter.get("required"))
        if wire == "If-Match" and self._operation.etag and self._operation.response.schema is not None:
            model = _model(self._operation.response.schema, self._names, self._imports)
            self._imports.add("from fortnox_core.etag import if_match as etag_for")
            identity = self._names.identifier(self._operation.identity or "id")
            return Parameter(wire, name, f"{model} | str", required, f"etag_for({name}, {literal(identity)}, {path[-1].name})")
        if wire in _DATE_HEADERS:
            self._imports.add("from fortnox_core.etag import http_date")
            self._typing_imports.add("from datetime import datetime")
            return Parameter(wire, name, "datetime | str", required, f"http_date({name})")
        return Parameter(wire, name, "str", required)

    def _returns(self, response: ResponseSpec, path: tuple[Parameter, ...]) -> tuple[str, str]:
        """Return the return annotation of a builder, and how the response is read."""
        model = None if response.schema is None else _model(response.schema, self._names, self._imports)
        match response.kind:
            case "one" if self._operation.etag:
                self._imports.add("from fortnox_core.etag import one_with_etag")
                return f"Call[{model}]", f"one_with_etag({model})"
            case "one" | "many" | "pages":
                return {
                    "one": (f"Call[{model}]", f"one({model})"),
                    "many": (f"Call[builtins.list[{model}]]", f"many({model})"),
                    "pages": (f"Listing[{model}]", str(model)),
                }[response.kind]
            case "values":
                choice = self._choices.of(self._operation.key, VALUES)
                if choice is not None:
                    self._typing_imports.add(choice_import(choice))
                return f"Call[builtins.list[{class_of(choice) if choice else 'str'}]]", "texts"
            case "created":
                return self._created(path)
            case "number":
                return "Call[int]", "number"
            case "file":
                return "Call[Download]", "download"
            case _:
                return "Call[None]", "no_content"

    def _getting(self, full: FullObject) -> Getting:
        get, names = full.get, self._names
        row = {name: f"row.{names.identifier(attribute)}" for name, attribute in full.by.items()}
        path = [parameter["name"] for parameter in get.path_parameters]
        reader, module = ("one_with_etag", "etag") if get.etag else ("one", "call")
        self._imports.add(f"from fortnox_core.{module} import {reader}")
        return Getting(
            get.key,
            f"{reader}({_model(get.response.schema or '', names, self._imports)})",
            tuple(row.get(name) or names.identifier(name) for name in path),
            tuple((name, f'require({value}, "{full.by[name]}")') for name, value in row.items() if name not in path),
        )

    def _created(self, path: tuple[Parameter, ...]) -> tuple[str, str]:
        creation = self._operation.creation
        assert creation is not None
        self._imports.add("from fortnox_core.created_document import CreatedDocument, Document, created")
        models = [_model(each.schema, self._names, self._imports) for each in (creation.own, creation.new)]
        documents = ", ".join(self._document(each, model) for each, model in zip((creation.own, creation.new), models, strict=True))
        return f"Call[CreatedDocument[{' | '.join(dict.fromkeys(models))}]]", f"created({documents}, {path[-1].name})"

    def _document(self, document: Document, model: str) -> str:
        number, reference = (self._names.identifier(each) if each else None for each in (document.number, document.reference))
        return f"Document({literal(document.wrapper)}, {model}, number={literal(number)}, reference={literal(reference)})"

    def _import_what_is_called(self, decorator: str, returns: str, reads: str, *, listed: bool) -> None:
        self._imports.add(f"from fortnox_core.resource import {decorator}")
        if listed:
            self._imports.add("from fortnox_core.pagination import Listing")
        else:
            self._imports.add("from fortnox_core.call import Call, call")
            reader = reads.split("(")[0]
            if reader not in ("one_with_etag", "created"):
                self._imports.add(f"from fortnox_core.call import {reader}")
            if "Download" in returns:
                self._typing_imports.add("from fortnox_core.download import Download")
        if self._operation.upload:
            self._typing_imports.add("from fortnox_core.upload import Upload")


def _model(schema: str, names: Names, imports: set[str]) -> str:
    """The class of a schema, which the method's module then imports."""
    name = names.model(schema)
    imports.add(f"from {module_of(name, 'models')} import {class_of(name)}")
    return class_of(name)


def class_of(name: str) -> str:
    return name.rpartition(".")[2]


def module_of(name: str, package: str) -> str:
    """Where a model lives: `warehouse.StockPoint` -> `fortnox_api.models.warehouse.stock_point`."""
    namespace, _, plain = name.rpartition(".")
    return modules.path(package, namespace, naming.snake(plain))


def _path(parameter: Json, id_type: str | None, names: Names, typing_imports: set[str]) -> Parameter:
    """Return a parameter of the path. One that may be left out is None then."""
    if id_type is not None:
        typing_imports.add(f"from {id_types.MODULE} import {id_type}")
        return Parameter(parameter["name"], names.identifier(parameter["name"]), f"{id_type} | None", required=True)
    annotation = "DatePathParam" if types.kind(parameter["schema"]) == "date" else "PathParam"
    typing_imports.add(f"from fortnox_core.call import {annotation}")
    default = "None" if parameter.get("x-fortnox-optional") else None
    return Parameter(parameter["name"], names.identifier(parameter["name"]), annotation, required=True, default=default)


def _query(parameter: Json, choice: str | None, names: Names, typing_imports: set[str]) -> Parameter:
    wire, schema = parameter["name"], parameter["schema"]
    many = schema.get("type") == "array"
    annotation = _query_type(wire, schema.get("items", schema), choice, typing_imports)
    if many:
        typing_imports.add("from collections.abc import Sequence")
        annotation = f"Sequence[{annotation}]"
    through = "commas" if many and parameter.get("explode") is False else "datetime_filter" if annotation == "DateTimeFilter" else None
    return Parameter(wire, names.identifier(wire), annotation, bool(parameter.get("required")), through)


def _query_type(wire: str, schema: Json, choice: str | None, typing_imports: set[str]) -> str:
    if choice is not None:
        typing_imports.add(choice_import(choice))
        return class_of(choice)
    id_type = id_types.find_type(schema)
    if id_type is not None:
        typing_imports.add(f"from {id_types.MODULE} import {id_type}")
        return id_type
    if numbers.KEY in schema:
        typing_imports.add("from fortnox_core.payload import TextNumber")
        return "TextNumber"
    kind = types.kind(schema)
    if wire == "lastmodified" or kind == "datetime":
        typing_imports.add("from fortnox_core.call import DateTimeFilter")
        return "DateTimeFilter"
    match kind:
        case "date":
            typing_imports.add("from fortnox_core.payload import DateInput")
            return "DateInput"
        case "decimal":
            typing_imports.add("from fortnox_core.payload import DecimalInput")
            return "DecimalInput"
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
    used = {"self", "call", *called, *(each.through.split("(")[0] for each in (*parameters, body) if each and each.through)}
    for each in parameters:
        if names[each.name] > 1:
            raise GeneratorError(
                "spec/names.yaml, identifiers", f"two parameters of {operation.key} are both named {each.name}", "rename one of them"
            )
        if each.name in used or (body is not None and each.name == body.name):
            said = f"{each.wire} of {operation.key} is named {each.name}, which its method needs otherwise"
            raise GeneratorError("spec/names.yaml, identifiers", said, f"name it otherwise there: `{each.wire}: {each.name}_`")
    if body is not None and body.name in used:
        said = f"the body of {operation.key} is named {body.name} for its model, which its method needs otherwise"
        raise GeneratorError("spec/names.yaml, models", said, "name the model otherwise")


def _notes(operation: Operation, names: Names) -> list[str]:
    """What a reader must know of ETags and of documents that are created."""
    lines: list[str] = []
    if operation.etag and operation.response.kind == "one":
        lines += ["", "The result has `.etag`, which an update takes as `if_match`."]
    if operation.creation is not None:
        own = names.model(operation.creation.own.schema)
        lines += [
            "",
            _number_of(operation.creation),
            f"`.document` is what Fortnox returned: the {wording.phrase(class_of(own))} itself, or the new document.",
        ]
    return lines


def _number_of(creation: Creation) -> str:
    number = "`.number` of the result is the number of the new document"
    if creation.own.reference is None:
        return f"{number}; it raises FortnoxError where Fortnox returns the {wording.phrase(creation.own.wrapper)} itself."
    return f"{number}."


def _docstring(method: str, operation: Operation, names: Names, parameters: list[Parameter], full: FullObject | None) -> list[str]:
    thing = wording.phrase(class_of(names.model(operation.response.schema)).removesuffix("ListItem")) if operation.response.schema else None
    lines = [wording.summary(method, names.operation(operation.key).resource, thing, operation), "", f"`{operation.key}`"]
    lines[-1] += f", scope `{operation.scope}`." if operation.scope else ". Which scope it needs is not known."
    if operation.deprecated:
        lines += ["", "Deprecated: Fortnox has marked this operation as deprecated."]
    if full is not None:
        lines += ["", f"`.full()` gives for each row what `{names.operation(full.get.key).method}` answers."]
    lines += _notes(operation, names)
    if operation.response.kind == "file":
        lines += ["", "`.stream()` gives it piece by piece."]
    effect = wording.effect(operation)
    if effect:
        lines += ["", effect]
    if operation.sunset:
        lines += ["", f"Fortnox takes this operation away on {operation.sunset}."]
    schemas = {each["name"]: each["schema"] for each in (*operation.parameters, *operation.form)}
    explained = [(each.name, wording.parameter(each.wire, schemas.get(each.wire, {}), schemas)) for each in parameters]
    described = [f"    {name}: {text}" for name, text in explained if text]
    if described:
        lines += ["", "Args:", *described]
    return lines

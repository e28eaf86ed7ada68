"""A method of the client as the templates print it: signature, docstring, and the call of its operation."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from generator import id_types, modules
from generator.api import PAGING, Document, Operation, ResponseSpec
from generator.choices import VALUES, Choices
from generator.docstrings import Docstrings, Signature
from generator.document import Json
from generator.errors import GeneratorError
from generator.full_objects import FullObject
from generator.literal import literal
from generator.modules import class_of
from generator.names import Names, OperationName
from generator.parameters import (
    EXTRA_QUERY,
    OF_LISTS,
    ON_INCOMPLETE,
    OWN,
    OWN_IMPORTS,
    READ_AHEAD,
    Parameter,
    build_body,
    build_path_parameter,
    build_query_parameter,
    check_names,
)
from generator.payload_names import Payloads

_DATE_HEADERS = ("If-Unmodified-Since", "If-Modified-Since")


@frozen
class FullCall:
    """The call that retrieves the full object of a list's row.

    Attributes:
        key: the operation.
        reader: the expression that decodes its response.
        path: the expressions of its path parameters.
        query: its query parameters, name and expression.
    """

    key: str
    reader: str
    path: tuple[str, ...]
    query: tuple[tuple[str, str], ...]


@frozen
class Method:
    """Everything that a template needs of one method.

    Attributes:
        key: the operation, "GET /3/customers".
        name: the method's name.
        decorator: the decorator of fortnox_core.resource that makes a method of the builder.
        constructor: the function or class of fortnox_core that the builder calls.
        returns: the return annotation of the builder.
        reader: the expression that decodes the response: a function call, or the model of a list's rows.
        path, body, headers, form, query, paging: the parameters by where they are sent.
        upload: whether a file is sent.
        full: how a list's row becomes the full object; None where it does not.
        docstring: its lines, without indentation.
        imports, typing_imports: the import lines that its module needs, at run time and for annotations.
    """

    key: str
    name: str
    decorator: str
    constructor: str
    returns: str
    reader: str
    path: tuple[Parameter, ...]
    body: Parameter | None
    upload: bool
    headers: tuple[Parameter, ...]
    form: tuple[Parameter, ...]
    query: tuple[Parameter, ...]
    paging: tuple[Parameter, ...]
    full: FullCall | None
    docstring: tuple[str, ...]
    imports: frozenset[str]
    typing_imports: frozenset[str]

    @property
    def keywords(self) -> tuple[Parameter, ...]:
        """Return the parameters that are given by name, the required ones first."""
        return tuple(sorted((*self.headers, *self.form, *self.query, *self.paging), key=lambda each: not each.required))


def build_method(
    operation: Operation,
    names: Names,
    choices: Choices,
    payloads: Payloads,
    *,
    full: FullObject | None = None,
    folder: bool = False,
    docstrings: Docstrings | None = None,
) -> Method:
    """Return the method of an operation.

    Args:
        operation: the operation.
        names: the published names.
        choices: the enums.
        payloads: the types of bodies.
        full: how the rows of a list become full objects.
        folder: whether to return the second method of an operation whose response is a file or a folder.
        docstrings: writes the method's docstring; without it there is none.
    """
    builder = _Builder(operation, names, choices, payloads)
    response, name = builder.response_and_name(folder=folder)
    method = builder.method(response, name.method, full, folder=folder)
    if docstrings is None:
        return method
    sent = [*method.path, *(each for each in method.keywords if each not in OWN)]
    signature = Signature([(each, each.declared) for each in sent], method.body, tuple(each.name for each in OWN if each in method.paging))
    return evolve(method, docstring=tuple(docstrings.method(operation, name, response, signature, full)))


class _Builder:
    """Builds one method, and collects what its module imports."""

    def __init__(self, operation: Operation, names: Names, choices: Choices, payloads: Payloads) -> None:
        self._operation = operation
        self._names = names
        self._choices = choices
        self._payloads = payloads
        self._imports = {"from fortnox_api.operations import OPERATIONS"}
        self._typing_imports: set[str] = set()

    def response_and_name(self, *, folder: bool) -> tuple[ResponseSpec, OperationName]:
        """Return the response that the method reads, and the method's name."""
        operation, name = self._operation, self._names.operation(self._operation.key)
        if not folder:
            return operation.response, name
        if operation.folder is None or name.folder is None:
            fault = f"the response of {operation.key} is a file or a folder"
            raise GeneratorError("spec/names.yaml, operations", fault, "give it {name: ..., folder: ...}")
        return operation.folder, OperationName(name.resource, name.folder.rpartition(".")[2])

    def method(self, response: ResponseSpec, name: str, full: FullObject | None, *, folder: bool) -> Method:
        """Return the method without its docstring."""
        operation, listed = self._operation, response.kind == "pages"
        query = tuple(self._typed(each) for each in operation.query_parameters)
        # A folder can be given by a word, such as inbox_v.
        path = tuple(self._path(each, None if folder else id_types.find_type(each["schema"])) for each in operation.path_parameters)
        body = build_body(operation, self._names, self._payloads, self._typing_imports)
        headers = tuple(self._header(each, path) for each in operation.header_parameters)
        form = tuple(self._typed(each) for each in operation.form)
        returns, reader = self._returns(response, path)
        full_call = self._full_call(full) if full is not None else None
        if full is not None:
            returns = f"ExpandableListing[{reader}, {self._model(full.get.response.schema or '')}]"
        decorator, constructor = _decorator_and_constructor(response, expandable=full is not None)
        self._import_what_is_called(constructor, decorator, returns, reader)
        self._import_converters((*query, body))
        check_names(operation, [*path, *headers, *form, *query], body, {reader.split("(")[0], *(OF_LISTS if listed else ())})
        return Method(
            key=operation.key,
            name=name,
            decorator=decorator,
            constructor=constructor,
            returns=returns,
            reader=reader,
            path=path,
            body=body,
            upload=operation.upload,
            headers=headers,
            form=form,
            query=tuple(each for each in query if not (listed and each.wire in PAGING)),
            paging=self._paging(query) if listed else (),
            full=full_call,
            docstring=(),
            imports=frozenset(self._imports),
            typing_imports=frozenset(self._typing_imports),
        )

    def _paging(self, query: Iterable[Parameter]) -> tuple[Parameter, ...]:
        paging = tuple(each for each in query if each.wire in PAGING)
        self._typing_imports |= set(OWN_IMPORTS)
        return (*paging, *((READ_AHEAD,) if self._operation.paging == "page" else ()), EXTRA_QUERY, ON_INCOMPLETE)

    def _path(self, declared: Json, id_type: str | None) -> Parameter:
        return build_path_parameter(declared, id_type, self._names, self._typing_imports)

    def _typed(self, declared: Json) -> Parameter:
        """Return a parameter of the query or of a form."""
        enum = self._choices.of(self._operation.key, declared["name"])
        return build_query_parameter(declared, enum, self._names, self._typing_imports)

    def _header(self, declared: Json, path: tuple[Parameter, ...]) -> Parameter:
        wire, name = declared["name"], self._names.identifier(declared["name"])
        required = bool(declared.get("required"))
        if wire == "If-Match" and self._operation.etag and self._operation.response.schema is not None:
            model = self._model(self._operation.response.schema)
            self._imports.add("from fortnox_core.etag import if_match as etag_for")
            identity = self._names.identifier(self._operation.identity or "id")
            converter = f"etag_for({name}, {literal(identity)}, {path[-1].name})"
            return Parameter(wire, name, f"{model} | str", required, converter, declared=declared)
        if wire in _DATE_HEADERS:
            self._imports.add("from fortnox_core.etag import http_date")
            self._typing_imports.add("from datetime import datetime")
            return Parameter(wire, name, "datetime | str", required, f"http_date({name})", declared=declared)
        return Parameter(wire, name, "str", required, declared=declared)

    def _returns(self, response: ResponseSpec, path: tuple[Parameter, ...]) -> tuple[str, str]:
        """Return the return annotation of a builder, and the expression that decodes the response."""
        match response.kind:
            case "one" | "many" | "pages":
                return self._models(response)
            case "values":
                enum = self._choices.of(self._operation.key, VALUES)
                if enum is not None:
                    self._typing_imports.add(modules.enum_import(enum))
                return f"Call[builtins.list[{class_of(enum) if enum else 'str'}]]", "texts"
            case "created":
                return self._created(path)
            case "number":
                return "Call[int]", "integer"
            case "file":
                return "Call[Download]", "download"
            case _:
                return "Call[None]", "no_content"

    def _models(self, response: ResponseSpec) -> tuple[str, str]:
        model = self._model(response.schema or "")
        if response.kind == "pages":
            return f"Listing[{model}]", model
        if response.kind == "many":
            return f"Call[builtins.list[{model}]]", f"many({model})"
        if self._operation.etag:
            self._imports.add("from fortnox_core.etag import one_with_etag")
            return f"Call[{model}]", f"one_with_etag({model})"
        return f"Call[{model}]", f"one({model})"

    def _full_call(self, full: FullObject) -> FullCall:
        get, names = full.get, self._names
        row = {name: f"row.{names.identifier(attribute)}" for name, attribute in full.by.items()}
        path = [declared["name"] for declared in get.path_parameters]
        reader, module = ("one_with_etag", "etag") if get.etag else ("one", "call")
        self._imports.add(f"from fortnox_core.{module} import {reader}")
        return FullCall(
            get.key,
            f"{reader}({self._model(get.response.schema or '')})",
            tuple(row.get(name) or names.identifier(name) for name in path),
            tuple((name, f'require({value}, "{full.by[name]}")') for name, value in row.items() if name not in path),
        )

    def _created(self, path: tuple[Parameter, ...]) -> tuple[str, str]:
        creation = self._operation.creation
        assert creation is not None
        self._imports.add("from fortnox_core.created_document import CreatedDocument, Document, created")
        models = [self._model(each.schema) for each in (creation.own, creation.new)]
        documents = ", ".join(self._document(each, model) for each, model in zip((creation.own, creation.new), models, strict=True))
        return f"Call[CreatedDocument[{' | '.join(dict.fromkeys(models))}]]", f"created({documents}, {path[-1].name})"

    def _document(self, document: Document, model: str) -> str:
        number, reference = (self._names.identifier(each) if each else None for each in (document.number, document.reference))
        return f"Document({literal(document.wrapper)}, {model}, number={literal(number)}, reference={literal(reference)})"

    def _model(self, schema: str) -> str:
        """Return the class of a schema, which the method's module then imports."""
        name = self._names.model(schema)
        self._imports.add(f"from {modules.module_of(name, 'models')} import {class_of(name)}")
        return class_of(name)

    def _import_what_is_called(self, constructor: str, decorator: str, returns: str, reader: str) -> None:
        self._imports.add(f"from fortnox_core.resource import {decorator}")
        if constructor == "call":
            self._imports.add("from fortnox_core.call import Call, call")
            function = reader.split("(")[0]
            if function not in ("one_with_etag", "created"):
                self._imports.add(f"from fortnox_core.call import {function}")
        else:
            self._imports.add("from fortnox_core.pagination import Listing")
        if constructor == "ExpandableListing":
            self._imports |= {"from fortnox_core.expand import ExpandableListing, require", "from fortnox_core.call import call"}
        if "Download" in returns:
            self._typing_imports.add("from fortnox_core.download import Download")
        if self._operation.upload:
            self._typing_imports.add("from fortnox_core.upload import Upload")

    def _import_converters(self, parameters: Iterable[Parameter | None]) -> None:
        self._imports |= {f"from fortnox_core.call import {each.converter}" for each in parameters if each and each.converter}


def _decorator_and_constructor(response: ResponseSpec, *, expandable: bool) -> tuple[str, str]:
    if expandable:
        return "expandable_listing", "ExpandableListing"
    if response.kind == "pages":
        return "listing", "Listing"
    return "file_method" if response.kind == "file" else "method", "call"

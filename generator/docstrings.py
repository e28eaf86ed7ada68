"""The docstrings of generated code: methods, resources, models and payloads. All of it from facts and spec/descriptions.yaml."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import define, field, frozen

from generator import nulls, phrases
from generator.api import Api, Operation, ResponseSpec, schema_of
from generator.descriptions import BODY, Descriptions
from generator.document import Json
from generator.full_objects import FullObject
from generator.names import Names, OperationName
from generator.normalization import TAG
from generator.parameters import Parameter
from generator.payload_names import Payload, Payloads

_WIDTH = 112
"""Characters of a line of a method's docstring, which is indented by 8."""

_MOST_OPERATIONS = 8
"""How many operations the docstring of a model or a payload names."""

_FORMATS = {
    "DateInput": "`date`, or text such as 2026-01-31.",
    "DatePathParam": "`date`, or text such as 2026-01-31.",
    "DateTimeFilter": "`datetime`, `date` or text; an aware `datetime` is converted.",
    "datetime | str": "`datetime`, or text in the format of HTTP headers; without time zone it is Swedish time.",
    "DecimalInput": "`Decimal`, `int` or text.",
}
"""Annotation -> what a value of it looks like."""

_RESULTS = {
    "get": "The {thing}",
    "create": "The created {thing}",
    "update": "The updated {thing}",
    "replace": "The {thing} as it is stored",
}


@frozen
class Signature:
    """What the docstring of a method needs of its signature.

    Attributes:
        parameters: those that are sent, in the order of the signature, each with what the document declares.
        body: what is sent as the body or as a file; None where nothing is.
        own: names of the parameters that the client has in addition to those of Fortnox.
    """

    parameters: Sequence[tuple[Parameter, Json]]
    body: Parameter | None
    own: Sequence[str]


_OWN = {
    "read_ahead": "Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.",
    "query": "Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.",
    "on_incomplete": '"raise" raises IncompleteList after the rows of a list that is short; "warn" warns.',
}


@define
class Docstrings:
    """Writes the docstrings of one API, and counts the parameters that it describes."""

    api: Api
    names: Names
    payloads: Payloads
    descriptions: Descriptions
    parameters: int = field(default=0, init=False)
    undocumented: list[str] = field(factory=list, init=False)

    def method(
        self, operation: Operation, name: OperationName, response: ResponseSpec, signature: Signature, full: FullObject | None
    ) -> list[str]:
        """Return the lines of a method's docstring, without indentation."""
        blocks = [[self.descriptions.summary(operation, name)], self._source(operation)]
        notes = [*self.descriptions.notes_on(operation, name), *self._python_notes(operation, response, full)]
        blocks += [wrapped(each) for each in notes]
        blocks += [["Args:", *arguments] for arguments in [self._arguments(operation, name, signature)] if arguments]
        blocks.append(["Returns:", *wrapped(self._result(operation, name, response), indent=4)])
        blocks.append(["Raises:", *(line for each in self._errors(operation, name) for line in wrapped(each, indent=4, hanging=8))])
        return [line for block in blocks for line in ("", *block)][1:]

    def _source(self, operation: Operation) -> list[str]:
        scope = f"scope `{operation.scope}`" if operation.scope else "scope not documented"
        licence = self.descriptions.licence(operation)
        needs = f"{scope}, licence {licence}" if licence else scope
        return wrapped(f"`{operation.key}`, {needs}. {phrases.page_of(operation.tag)}")

    def _python_notes(self, operation: Operation, response: ResponseSpec, full: FullObject | None) -> Iterator[str]:
        """Yield what a Python program must know beyond what holds for every caller."""
        if full is not None:
            rows = "Rows are incomplete" if full.get.response.schema != response.schema else "Rows can be incomplete"
            model, method = self._class(full.get.response.schema), self.names.operation(full.get.key).full
            yield f"{rows}; `.full()` yields the `{model}` of each row, as `{method}`."
        if operation.etag and response.kind == "one":
            yield "The result has `.etag`, which an update takes as `if_match`."
        if operation.creation is not None:
            own, new = (phrases.phrase(self._class(each.schema)) for each in (operation.creation.own, operation.creation.new))
            documents = f"the {own} itself" if own == new else f"the {own} itself or the new {new}"
            yield f"Fortnox returns {documents} as `.document`; `.number` is the number of the new document."
            if operation.creation.own.reference is None:
                yield f"`.number` raises FortnoxError where Fortnox returns the {own}, which does not name the new document."
        if response.kind == "file":
            yield "`.stream()` reads the file in chunks and does not keep it in memory."

    def _arguments(self, operation: Operation, name: OperationName, signature: Signature) -> list[str]:
        described = [(each, self.parameter(name, each, declared)) for each, declared in signature.parameters if declared["in"] == "path"]
        if signature.body is not None:
            described.append((signature.body, self._body(operation, name)))
        described += [(each, self.parameter(name, each, declared)) for each, declared in signature.parameters if declared["in"] != "path"]
        lines = [(each.name, text) for each, text in described]
        lines += [(each, _OWN[each]) for each in signature.own]
        self.parameters += len(lines)
        self.undocumented += [f"{name.full}({each})" for each, text in lines if self.descriptions.is_undocumented(text)]
        return [line for each, text in lines for line in wrapped(f"{each}: {text}", indent=4, hanging=8)]

    def parameter(self, name: OperationName, parameter: Parameter, declared: Json) -> str:
        """Return the description of a parameter: its meaning, limits, known values and format."""
        schema = declared["schema"]
        facts = [self.descriptions.parameter(name, parameter.wire)]
        limit = phrases.limits(schema)
        facts += [f"{phrases.sentence(limit)}."] if limit else []
        known = schema.get("enum") or schema.get("items", {}).get("enum")
        facts += [f"Known values: {', '.join(known)}."] if known else []
        facts += [self._format(parameter, schema)]
        return " ".join(each for each in facts if each)

    def _format(self, parameter: Parameter, schema: Json) -> str:
        if parameter.wire == "If-Match":
            return "The model that was read, or the ETag as text." if "|" in parameter.annotation else ""
        if parameter.wire == "limit":
            return f"Default: {schema.get('maximum', 500)}."
        if schema.get("items", schema).get("format") == "uuid":
            return "UUID."
        return _FORMATS.get(parameter.annotation, "")

    def _body(self, operation: Operation, name: OperationName) -> str:
        """Return what the body of a request is."""
        if operation.upload:
            return "File to send, such as `Upload.of(path)`."
        assert operation.body is not None
        if operation.body.schema is None:
            return self.descriptions.parameter(name, BODY)
        payload = self.payloads.by_operation[operation.key]
        required = _required(payload, self.api.schemas[payload.schema])
        type_name = self.payloads.name(payload).rpartition(".")[2]
        keys = f"The keys of `{type_name}`"
        text = f"Fields to send, one dict for each object. {keys}" if operation.body.many else f"Fields to send. {keys}"
        return f"{text}; required: {', '.join(required)}." if required else f"{text}, all of them optional."

    def _result(self, operation: Operation, name: OperationName, response: ResponseSpec) -> str:
        model = f"`{self._class(response.schema)}`" if response.schema is not None else ""
        match response.kind:
            case "pages":
                return f"A pager of {model} rows. It fetches a page when its first row is needed."
            case "many":
                return f"A list of {model}."
            case "values":
                known = f" Known values: {', '.join(response.values)}." if response.values else ""
                return f"A list of strings.{known}"
            case "number":
                return "A number, as Fortnox returns it."
            case "file":
                return "A `Download`: `.content` are the bytes, `.save(path)` writes a file."
            case "created":
                assert operation.creation is not None
                classes = dict.fromkeys(self._class(each.schema) for each in (operation.creation.own, operation.creation.new))
                return f"A `CreatedDocument` with {' or '.join(f'`{each}`' for each in classes)}."
            case "nothing":
                return "None. Fortnox returns no content."
        thing = phrases.without_article(self.descriptions.things_of(name.resource)[0])
        same = phrases.phrase(self._class(response.schema)) == thing
        text = _RESULTS.get(name.method, "The {thing}" if same else "The response of Fortnox")
        return f"{text.format(thing=thing)}, as {model}."

    def _errors(self, operation: Operation, name: OperationName) -> Iterator[str]:
        thing = phrases.without_article(self.descriptions.things_of(name.resource)[0])
        if operation.path_parameters:
            yield 'ValueError: A path parameter is None, empty, "." or "..".'
        if any("enum" not in each["schema"] for each in operation.path_parameters) and operation.response.kind != "pages":
            yield f"NotFound: Fortnox does not have the {thing}."
        if any(each["name"] == "If-Match" for each in operation.header_parameters):
            yield f"PreconditionFailed: The {thing} was changed since it was read."
        if operation.scope:
            yield f"MissingScope: The token lacks the scope `{operation.scope}`, or the company lacks the licence for it."
        yield "FortnoxError: Any other error. It is the base class of every error of the client."

    def model(self, schema: str) -> str:
        """Return the docstring of a model: what it is, and which operations return it or which models contain it."""
        words = phrases.sentence(phrases.phrase(self._class(schema).removesuffix("ListItem")))
        uses = {
            "returned by": self._returned.get(schema, ()),
            "row of": self._lists.get(schema, ()),
            "part of": self._parents.get(schema, ()),
        }
        lines = _use(words, uses, "Its data is in the responses of Fortnox.")
        return "\n    ".join([*lines, ""] if len(lines) > 1 else lines)

    @cached_property
    def _returned(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for operation, response, name in self._responses():
            if operation.creation is not None:
                for schema in {operation.creation.own.schema, operation.creation.new.schema}:
                    found[schema].append(name)
            elif response.schema is not None and response.kind != "pages":
                found[response.schema].append(name)
        return {schema: sorted(names) for schema, names in found.items()}

    @cached_property
    def _lists(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for _, response, name in self._responses():
            if response.kind == "pages" and response.schema is not None:
                found[response.schema].append(name)
        return {schema: sorted(names) for schema, names in found.items()}

    def _responses(self) -> Iterator[tuple[Operation, ResponseSpec, str]]:
        """Yield each response with the method that returns it."""
        for operation in self.api.operations:
            name = self.names.operation(operation.key)
            yield operation, operation.response, name.full
            if operation.folder is not None and name.folder is not None:
                yield operation, operation.folder, f"{name.resource}.{name.folder.rpartition('.')[2]}"

    @cached_property
    def _parents(self) -> Mapping[str, list[str]]:
        """The models that have a model as the type of a field."""
        found: dict[str, set[str]] = defaultdict(set)
        for schema in self.api.read_schemas():
            for child in _children(self.api.schemas[schema]):
                found[child].add(self._class(schema))
        return {schema: sorted(parents) for schema, parents in found.items()}

    def payload(self, payload: Payload) -> str:
        """Return the docstring of a payload: of which operations it is the body, its required keys, and the lengths of its strings."""
        schema = self.api.schemas[payload.schema]
        written = {name: inner for name, inner in schema.get("properties", {}).items() if not inner.get("readOnly")}
        lines = self._payload_use(payload)
        required = _required(payload, schema)
        if required:
            lines += ["", *textwrap.wrap(f"Required: {', '.join(required)}.", _WIDTH)]
        uncleared = [name for name in sorted(written) if nulls.KEY in written[name]]
        if uncleared:
            lines += ["", *textwrap.wrap(f"None does not clear: {', '.join(uncleared)}.", _WIDTH)]
        by_limit: dict[str, list[str]] = defaultdict(list)
        for name in sorted(written):
            limit = phrases.limits(written[name])
            if limit:
                by_limit[limit].append(name)
        if by_limit:
            lines += ["", "Limits:"]
            for limit, keys in sorted(by_limit.items(), key=lambda each: each[1]):
                lines += wrapped(f"{phrases.sentence(limit)}: {', '.join(keys)}.", indent=4, hanging=8)
        return "\n".join(lines)

    def _payload_use(self, payload: Payload) -> list[str]:
        words = phrases.sentence(phrases.phrase(self._class(payload.schema)))
        uses = {"body of": self._bodies.get(payload, ()), "part of": self._payload_parents.get(payload, ())}
        return _use(words, uses, "To send to Fortnox.")

    @cached_property
    def _bodies(self) -> Mapping[Payload, list[str]]:
        found: dict[Payload, list[str]] = defaultdict(list)
        for key, payload in self.payloads.by_operation.items():
            found[payload].append(self.names.operation(key).full)
        return {payload: sorted(names) for payload, names in found.items()}

    @cached_property
    def _payload_parents(self) -> Mapping[Payload, list[str]]:
        found: dict[Payload, set[str]] = defaultdict(set)
        for parent in self.payloads.all():
            for child in _children(self.api.schemas[parent.schema]):
                found[Payload(child, parent.variant, parent.partial)].add(self.payloads.name(parent).rpartition(".")[2])
        return {payload: sorted(parents) for payload, parents in found.items()}

    def _class(self, schema: str | None) -> str:
        return self.names.model(schema or "").rpartition(".")[2]


def wrapped(text: str, *, indent: int = 0, hanging: int | None = None) -> list[str]:
    """Return a text as lines of a docstring."""
    first, further = " " * indent, " " * (indent if hanging is None else hanging)
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=further, break_long_words=False, break_on_hyphens=False)


def _use(words: str, uses: Mapping[str, Sequence[str]], otherwise: str) -> list[str]:
    """Return the lines that say what something is and where it is used.

    Args:
        words: what it is, "Invoice".
        uses: kind of use -> names, {"part of": ["Invoice"]}.
        otherwise: a sentence for something without uses.
    """
    found = {use: names for use, names in uses.items() if names}
    if not found:
        return [f"{words}. {otherwise}"]
    line = f"{words}, {', '.join(f'{use} {_named(use, names)}' for use, names in found.items())}."
    if len(line) <= _WIDTH:
        return [line]
    counts = ", ".join(f"{use} {_counted(use, names)}" for use, names in found.items())
    return [f"{words}, {counts}.", "", *(part for use, names in found.items() for part in wrapped(_use_sentence(use, names)))]


def _use_sentence(use: str, names: Sequence[str]) -> str:
    return f"{phrases.sentence(use)} {_named(use, names)}."


def _counted(use: str, names: Sequence[str], *, other: bool = False) -> str:
    noun = "type" if use == "part of" else "operation"
    return f"{len(names)} {'other ' if other else ''}{noun}{'s' if len(names) != 1 else ''}"


def _required(payload: Payload, schema: Json) -> list[str]:
    """Return the keys that a payload must have, in the order of its type."""
    properties = schema.get("properties", {})
    required = [] if payload.partial else schema.get("required", [])
    return [name for name in sorted(properties) if (name in required or TAG in properties[name]) and not properties[name].get("readOnly")]


def _children(schema: Json) -> set[str]:
    """Return the schemas that a schema refers to directly."""
    nodes = [*schema.get("properties", {}).values(), *schema.get("oneOf", ())]
    inner = [each.get("items", each) for each in nodes]
    return {schema_of(each["$ref"]) for each in inner if "$ref" in each}


def _named(use: str, names: Sequence[str]) -> str:
    """Return names in a sentence: all of them, or the first ones and the number of the others."""
    shown = [f"`{each}`" for each in names[:_MOST_OPERATIONS]]
    if len(names) > _MOST_OPERATIONS:
        shown.append(_counted(use, names[_MOST_OPERATIONS:], other=True))
    return phrases.listed(shown)

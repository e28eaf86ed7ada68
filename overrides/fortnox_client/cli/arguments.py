"""An operation's arguments, as those of a command: its path by position, all else by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from inspect import Parameter, Signature
from typing import Annotated, Any, Final, Literal, TypeAlias

import cyclopts
import msgspec
from attrs import frozen
from fortnox_core.pagination import MOST_ROWS

from fortnox_client.cli import headers, operations
from fortnox_client.cli.trouble import Misuse
from fortnox_client.schema import OperationSchema, ValueSchema

_QUERY: Final = cyclopts.Group("Options of the operation", sort_key=1)
_BODY: Final = cyclopts.Group("What is sent", sort_key=2)
_OURS: Final = cyclopts.Group("Options of this command", sort_key=3)
_HELD: Final = ("nested", "rows", "mapping", "anything")
_IN_JSON: Final = {
    "nested": "JSON, or @FILE",
    "rows": "a list in JSON, or @FILE",
    "mapping": "JSON, or @FILE",
    "anything": "JSON, or @FILE",
}
_WORDS: Final = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")

OWN: Final = frozenset("--all --blank --body --columns --etag-save --format --help --output --profile --raw --version --yes".split())
"""The options that no operation may have."""

_decode = msgspec.json.Decoder(float_hook=Decimal).decode


Place: TypeAlias = Literal["query", "header", "form", "body"]


@frozen
class Argument:
    """One argument.

    Attributes:
        option: its name on the command line.
        name: Fortnox's name of it.
        place: where it goes.
        needed: whether Fortnox wants it, here or in a body that is given whole.
    """

    option: str
    name: str
    place: Place
    value: ValueSchema
    needed: bool = False

    @property
    def key(self) -> str:
        """Its name among the values that are read."""
        return self.option.removeprefix("--").replace("-", "_").replace(".", "_")

    def read(self, given: Any) -> Any:
        """A value as it is sent. Raises Misuse."""
        if self.place == "header":
            return headers.read(self.name, given, self.option)
        if self.value.kind in _HELD and isinstance(given, str):
            return json(given, self.option)
        if self.value.kind == "date" and isinstance(given, str):
            return _day(given, self.option)
        return given


def arguments(declared: OperationSchema) -> list[Argument]:
    """All that go by name."""
    asked = [*_at("query", declared.query, declared.required_query), *_at("header", declared.headers, declared.required_headers)]
    asked += _at("form", declared.form, declared.required_form)
    taken = {each.option for each in asked} | OWN
    body = declared.body
    if body is None or body.kind != "nested":
        return asked
    sent = ((name, value) for name, value in body.inside.fields.items() if not value.read_only)
    return [*asked, *(_of_body(name, value, taken, needed=name in body.inside.required) for name, value in sent)]


def _at(place: Place, values: Mapping[str, ValueSchema], required: Sequence[str]) -> Iterator[Argument]:
    for name, value in values.items():
        yield Argument(option(name), name, place, value, name in required)


def _of_body(name: str, value: ValueSchema, taken: set[str], *, needed: bool) -> Argument:
    free = option(name)
    return Argument(f"--body.{_words(name)}" if free in taken else free, name, "body", value, needed)


def fields(declared: OperationSchema) -> list[str]:
    """The fields of what is sent."""
    return [each.name for each in arguments(declared) if each.place == "body"]


def option(name: str) -> str:
    """The option for a name of Fortnox's: `VATNumber` is --vat-number."""
    return f"--{_words(name)}"


def placeholder(name: str) -> str:
    """How a parameter of the path is shown: `CustomerNumber` is CUSTOMER-NUMBER."""
    return _words(name).upper()


def signature(declared: OperationSchema, ways: Mapping[str, Parameter]) -> Signature:
    """What cyclopts reads a command line by. `ways` are the options that are the command's own, by their names."""
    # They have no names on a command line, and those of what is sent may be the same.
    said = operations.said(declared).parameters
    path = [_positional(declared, number, said) for number in range(len(declared.path))]
    upload = [Parameter("file", Parameter.POSITIONAL_ONLY, annotation=_help(str, "the file to send"))] if uploads(declared) else []
    named = [
        Parameter(each.key, Parameter.KEYWORD_ONLY, default=_default(each), annotation=_named(declared, each, said))
        for each in arguments(declared)
    ]
    return Signature([*path, *upload, *named, *ways.values()])


def uploads(declared: OperationSchema) -> bool:
    """Whether it takes a file: what it needs then is no JSON."""
    return declared.body_needed and declared.body is None


def _default(argument: Argument) -> Any:
    # A field of a body may stand in the body that is given whole.
    return Parameter.empty if argument.needed and argument.place != "body" else None


def _positional(declared: OperationSchema, number: int, said: Mapping[str, str]) -> Parameter:
    # As text, whatever is declared: the client refuses what names nothing, and Fortnox what is not there.
    name, value = list(declared.path.items())[number]
    known = f"one of {', '.join(value.choices)}" if value.choices else ""
    about = cyclopts.Parameter(name=placeholder(name), help=_joined(known or _told(value), said.get(operations.bare(name))))
    kind, default = (str | None, None) if name in declared.operation.optional else (str, Parameter.empty)
    return Parameter(f"path_{number}", Parameter.POSITIONAL_ONLY, default=default, annotation=Annotated[kind, about])


def _named(declared: OperationSchema, argument: Argument, said: Mapping[str, str]) -> Any:
    kind = _type(argument.value)
    in_request = argument.place in ("query", "header")
    meant = (_meant(declared, argument.name) or said.get(operations.bare(argument.name))) if in_request else None
    needed = "needed" if argument.needed and argument.place == "body" else ""
    words = _joined(needed, meant, _told(argument.value))
    group = _QUERY if in_request else _BODY
    return Annotated[kind | None, cyclopts.Parameter(name=argument.option, group=group, help=words, negative_iterable="")]


def _meant(declared: OperationSchema, name: str) -> str | None:
    """Return what a parameter is where the client has no words for it, or those of Python."""
    match name:
        case "lastmodified":
            return "changed since 2026-01-31, or 2026-01-31 13:45, Swedish time"
        case "limit":
            return f"rows per page, at most {declared.operation.max_limit or MOST_ROWS}"
        case "offset" if "page" not in declared.query:
            return "how many rows to skip"
        case _:
            return headers.meant(name, f"{declared.resource}.get")


def _joined(*words: str | None) -> str:
    return "; ".join(word.removesuffix(".") for word in words if word)


def own(kind: Any, name: str, said: str, *, default: Any = None, **more: Any) -> Parameter:
    """An option that is the command's own."""
    annotation = Annotated[kind, cyclopts.Parameter(name=name, group=_OURS, help=said, negative="", show_default=False, **more)]
    return Parameter(name.removeprefix("--").replace("-", "_"), Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _help(kind: Any, said: str) -> Any:
    return Annotated[kind, cyclopts.Parameter(help=said)]


def _type(value: ValueSchema) -> Any:
    match value.kind:
        case "integer":
            return int
        case "decimal":
            return Decimal
        case "boolean":
            return bool
        case "enum":
            # Open, as all of Fortnox's enums are.
            return Literal[*value.choices] | str if value.choices else str
        case "values":
            assert value.each is not None
            return list[_type(value.each)]  # type: ignore[misc]
        case _:
            return str


def _told(value: ValueSchema) -> str:
    """What a value must be, where its type does not say."""
    told = {"date": "a date, 2026-01-31", "datetime": "2026-01-31 13:45", **_IN_JSON}
    words = told.get(value.kind, "")
    return f"at most {value.longest} characters" if value.longest is not None and not words else words


def json(text: str, where: str) -> Any:
    """What a text says in JSON; `@FILE` names a file, `-` standard input. Raises Misuse."""
    content = _content(text, where)
    try:
        return _decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Misuse(f"{where} is no JSON: {error}") from None


def _content(text: str, where: str) -> bytes:
    import sys
    from pathlib import Path

    if text == "-":
        return sys.stdin.buffer.read()
    if not text.startswith("@"):
        return text.encode()
    try:
        return Path(text[1:]).read_bytes()
    except OSError as error:
        raise Misuse(f"{where}: {text[1:]} cannot be read: {error.strerror}") from None


def _day(text: str, where: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Misuse(f"{where} is {text!r}, and must be a date such as 2026-01-31") from None


def _words(name: str) -> str:
    """Fortnox's name in the words of a command line: `VATNumber` is vat-number."""
    return "-".join(word.lower() for word in _WORDS.findall(name))

"""Command-line arguments of an operation: path parameters by position, everything else as options."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeAlias

import cyclopts
import msgspec
from attrs import frozen
from fortnox_core.suggestions import words

from fortnox_client.cli import headers
from fortnox_client.cli.errors import UsageError, describe_path_error
from fortnox_client.schema import OperationSchema, ValueSchema

_PARAMETERS: Final = cyclopts.Group("Query and header parameters", sort_key=1)
_BODY: Final = cyclopts.Group("Request body", sort_key=2)
_COMMAND: Final = cyclopts.Group("Options of this command", sort_key=3)
_FORMATS: Final = {
    "date": "a date such as 2026-01-31",
    "datetime": "a datetime such as 2026-01-31 13:45",
    "nested": "JSON object, or @FILE",
    "rows": "JSON list, or @FILE",
    "mapping": "JSON object, or @FILE",
    "anything": "JSON, or @FILE",
}
_JSON_KINDS: Final = ("nested", "rows", "mapping", "anything")
_LIMIT_HELP: Final = "Rows to read, 30 by default; --all reads all"

RESERVED_OPTIONS: Final = frozenset(
    "--all --blank --body --columns --etag-save --format --help --output --profile --query --raw --version --yes".split()
)
"""Options of the command itself. A body field with one of these names is written `--body.NAME`."""

_decode = msgspec.json.Decoder(float_hook=Decimal).decode

Location: TypeAlias = Literal["query", "header", "form", "body"]


@frozen
class Argument:
    """An option of an operation.

    Attributes:
        option: name on the command line, such as "--vat-number".
        name: Fortnox's name, such as "VATNumber".
        location: where the value goes in the request.
        value: schema of the value.
        required: whether the operation needs the value. A body field may also be in --body.
    """

    option: str
    name: str
    location: Location
    value: ValueSchema
    required: bool = False

    @property
    def key(self) -> str:
        """Name of the Python parameter that cyclopts passes the value to."""
        return self.option.removeprefix("--").replace("-", "_").replace(".", "_")

    def parse(self, given: Any) -> Any:
        """Return a value as it is sent.

        Args:
            given: the value as cyclopts converted it.

        Raises:
            UsageError: the value has a wrong form.
        """
        if self.location == "header":
            return headers.parse(self.name, given, self.option)
        if self.value.kind in _JSON_KINDS and isinstance(given, str):
            return parse_json(given, self.option)
        if self.value.kind == "date" and isinstance(given, str):
            return _parse_date(given, self.option)
        return given


def arguments(declared: OperationSchema) -> list[Argument]:
    """Return the options of an operation: query, headers, form fields, then body fields.

    Args:
        declared: the operation.
    """
    parameters = [
        *_in_location("query", declared.query, declared.required_query),
        *_in_location("header", declared.headers, declared.required_headers),
        *_in_location("form", declared.form, declared.required_form),
    ]
    taken = {each.option for each in parameters} | RESERVED_OPTIONS
    body = declared.body
    if body is None or body.kind != "nested":
        return parameters
    fields = ((name, value) for name, value in body.object_schema.fields.items() if not value.read_only)
    required = body.object_schema.required
    return [*parameters, *(_body_field(name, value, taken, required=name in required) for name, value in fields)]


def _in_location(location: Location, values: Mapping[str, ValueSchema], required: Sequence[str]) -> Iterator[Argument]:
    for name, value in values.items():
        yield Argument(option(name), name, location, value, name in required)


def _body_field(name: str, value: ValueSchema, taken: set[str], *, required: bool) -> Argument:
    plain = option(name)
    return Argument(f"--body.{_kebab_case(name)}" if plain in taken else plain, name, "body", value, required)


def body_fields(declared: OperationSchema) -> list[str]:
    """Return the names of the fields that a request body may have.

    Args:
        declared: the operation.
    """
    return [each.name for each in arguments(declared) if each.location == "body"]


def option(name: str) -> str:
    """Return the option for a name of Fortnox: `VATNumber` is --vat-number.

    Args:
        name: name of a parameter or a field.
    """
    return f"--{_kebab_case(name)}"


def placeholder(name: str) -> str:
    """Return how help shows a path parameter: `CustomerNumber` is CUSTOMER-NUMBER.

    Args:
        name: name of the path parameter.
    """
    return _kebab_case(name).upper()


def signature(declared: OperationSchema, options: Mapping[str, Parameter], *, several: bool = False) -> Signature:
    """Return the signature that cyclopts parses a command line by.

    Args:
        declared: the operation.
        options: the options of the command itself, by parameter name.
        several: whether the last path parameter may be given several times.
    """
    # cyclopts needs unique parameter names, and a body field may have the name of a path parameter.
    path = [_path_parameter(declared, index) for index in range(len(declared.path))]
    upload = [Parameter("file", Parameter.POSITIONAL_ONLY, annotation=_with_help(str, "The file to upload"))] if uploads(declared) else []
    named = [
        Parameter(each.key, Parameter.KEYWORD_ONLY, default=_default(each), annotation=_option(declared, each))
        for each in arguments(declared)
    ]
    more = [_more_path_parameters(declared)] if several and path else []
    return Signature([*path, *upload, *more, *named, *options.values()])


def uploads(declared: OperationSchema) -> bool:
    """Return whether the request body of an operation is a file.

    Args:
        declared: the operation.
    """
    return declared.body_required and declared.body is None


def _default(argument: Argument) -> Any:
    # cyclopts must not require a body field, because it may be in --body.
    return Parameter.empty if argument.required and argument.location != "body" else None


def _path_parameter(declared: OperationSchema, index: int) -> Parameter:
    # Always text: the client checks the value.
    name, value = list(declared.path.items())[index]
    known = f"one of {', '.join(value.enum_values)}" if value.enum_values else ""
    text = _join(declared.descriptions.get(name), known or _format(value))
    kind, default = (str | None, None) if name in declared.operation.optional else (str, Parameter.empty)
    about = cyclopts.Parameter(name=placeholder(name), help=text)
    return Parameter(f"path_{index}", Parameter.POSITIONAL_ONLY, default=default, annotation=Annotated[kind, about])


def _more_path_parameters(declared: OperationSchema) -> Parameter:
    about = cyclopts.Parameter(
        name="MORE", help=f"More of {placeholder(list(declared.path)[-1])}: each file is saved", negative_iterable=""
    )
    return Parameter("more", Parameter.VAR_POSITIONAL, annotation=Annotated[str, about])


def _option(declared: OperationSchema, argument: Argument) -> Any:
    kind = _type(argument.value)
    in_request = argument.location in ("query", "header")
    description = _description(declared, argument.name) if argument.location != "body" else None
    required = "required" if argument.required and argument.location == "body" else ""
    is_row_limit = argument.name == "limit" and in_request and declared.operation.paging is not None
    text = _LIMIT_HELP if is_row_limit else _join(required, description, _format(argument.value))
    group = _PARAMETERS if in_request else _BODY
    return Annotated[kind | None, cyclopts.Parameter(name=argument.option, group=group, help=text, negative_iterable="")]


def _description(declared: OperationSchema, name: str) -> str | None:
    """Return the description of a parameter. Headers have another form on the command line than in a request."""
    return headers.describe(name, f"{declared.resource}.get") or declared.descriptions.get(name)


def _join(*texts: str | None) -> str:
    return _capitalize("; ".join(text.removesuffix(".") for text in texts if text))


def _capitalize(text: str) -> str:
    return text[:1].upper() + text[1:]


def command_option(kind: Any, name: str, text: str, *, default: Any = None, **more: Any) -> Parameter:
    """Return an option of the command itself.

    Args:
        kind: type of the value.
        name: name on the command line, such as "--output".
        text: help of the option.
        default: value if the option is not given.
        more: further arguments of `cyclopts.Parameter`.
    """
    annotation = Annotated[
        kind, cyclopts.Parameter(name=name, group=_COMMAND, help=_capitalize(text), negative="", show_default=False, **more)
    ]
    return Parameter(name.removeprefix("--").replace("-", "_"), Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _with_help(kind: Any, text: str) -> Any:
    return Annotated[kind, cyclopts.Parameter(help=text)]


def _type(value: ValueSchema) -> Any:
    match value.kind:
        case "integer":
            return int
        case "decimal":
            return Decimal
        case "boolean":
            return bool
        case "enum":
            # Fortnox may add values.
            return Literal[*value.enum_values] | str if value.enum_values else str
        case "values":
            assert value.item is not None
            return list[_type(value.item)]  # type: ignore[misc]
        case _:
            return str


def _format(value: ValueSchema) -> str:
    """Return the format or the range of a value in words. Empty if its type is enough."""
    if value.kind in _FORMATS:
        return _FORMATS[value.kind]
    return f"at most {value.max_length} characters" if value.max_length is not None else _range(value)


def _range(value: ValueSchema) -> str:
    if value.minimum is not None and value.maximum is not None:
        return f"{value.minimum} to {value.maximum}"
    return f"at least {value.minimum}" if value.minimum is not None else f"at most {value.maximum}" if value.maximum is not None else ""


def parse_json(text: str, option: str) -> Any:
    """Return a JSON value, with decimals as `Decimal`.

    Args:
        text: JSON; `@FILE` reads a file, and `-` reads stdin.
        option: name of the option, for errors.

    Raises:
        UsageError: the text is not valid JSON, or the file cannot be read.
    """
    content = _content(text, option)
    try:
        return _decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{option} is not valid JSON: {error}") from None


def _content(text: str, option: str) -> bytes:
    if text == "-":
        return sys.stdin.buffer.read()
    if not text.startswith("@"):
        return text.encode()
    try:
        return Path(text[1:]).read_bytes()
    except (OSError, ValueError) as error:
        raise UsageError(f"{option}: cannot read {text[1:]}: {describe_path_error(error)}") from None


def _parse_date(text: str, option: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"{option} must be a date such as 2026-01-31, got {text!r}") from None


def _kebab_case(name: str) -> str:
    return "-".join(words(name))

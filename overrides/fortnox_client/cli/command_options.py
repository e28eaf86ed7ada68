"""Options of the command itself: how a call is made, and how its response is shown."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import Parameter
from pathlib import Path
from typing import Final

from attrs import frozen
from fortnox_core.json_types import as_list, as_object
from fortnox_core.payload import BLANK, Blank
from fortnox_core.suggestions import nearest

from fortnox_client.cli import arguments, created_documents, output, profiles
from fortnox_client.cli.arguments import command_option
from fortnox_client.cli.csv_output import Dialect, build_dialect
from fortnox_client.cli.errors import UsageError
from fortnox_client.cli.output import Format
from fortnox_client.cli.saved_files import STDOUT
from fortnox_client.schema import OperationSchema, ValueSchema

_FORMAT_OF: Final[Mapping[str, Format]] = {".csv": "csv", ".jsonl": "jsonl", ".txt": "table"}
_RESULTS_HELP: Final = "write or replace this file when the result is complete; the format is that of its name: .csv, .jsonl or .json"


@frozen
class CommandOptions:
    """Values of the options of `fortnox call` and `fortnox download`.

    Attributes:
        format: --format; None for a table on a terminal and JSON elsewhere.
        columns: --columns, names separated by commas.
        delimiter: --delimiter.
        decimal: --decimal.
        all: --all.
        raw: --raw.
        yes: --yes.
        output: --output: a file, for a file of Fortnox also a folder, or "-" for stdout.
        profile: --profile.
        body: --body: JSON, @FILE or "-".
        blank: --blank, one name for each use of the option.
        query: --query, one NAME=VALUE for each use of the option.
        etag_save: --etag-save.
        saves_file: whether the command is `download`, which saves a file even if stdout is no terminal.
    """

    format: Format | None = None
    columns: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    all: bool = False
    raw: bool = False
    yes: bool = False
    output: str | None = None
    profile: str | None = None
    body: str | None = None
    blank: tuple[str, ...] = ()
    query: tuple[str, ...] = ()
    etag_save: Path | None = None
    saves_file: bool = False

    @property
    def output_format(self) -> Format:
        """The format to write."""
        if self.format is not None or self.output in (None, STDOUT):
            return self.format or output.default_format()
        return _FORMAT_OF.get(Path(self.output or "").suffix.lower(), "json")

    @property
    def dialect(self) -> Dialect | None:
        """How to write CSV; None for another format.

        Raises:
            UsageError: the delimiter or the decimal separator is invalid, or the format is not CSV.
        """
        form = self.output_format
        if form in ("csv", "excel"):
            return build_dialect(form, self.delimiter, self.decimal)
        given = next((name for name in ("delimiter", "decimal") if getattr(self, name) is not None), None)
        if given is not None:
            raise UsageError(f"--{given} is for --format csv or excel, got {form}")
        return None

    @property
    def column_names(self) -> list[str]:
        """The columns to show; empty for the default columns."""
        return [name.strip() for name in (self.columns or "").split(",") if name.strip()]

    @property
    def extra_query(self) -> dict[str, list[str]]:
        """The filters of --query: name -> values.

        Raises:
            UsageError: a filter is not NAME=VALUE.
        """
        found: dict[str, list[str]] = {}
        for given in self.query:
            name, separator, value = given.partition("=")
            if not (name and separator):
                raise UsageError(f"--query must be NAME=VALUE, got {given!r}")
            found.setdefault(name, []).append(value)
        return found


def parameters(declared: OperationSchema, *, saves_file: bool) -> dict[str, Parameter]:
    """Return the options that an operation can use, by parameter name.

    Args:
        declared: the operation.
        saves_file: whether the command is `download`.
    """
    options = [command_option(str | None, "--profile", profiles.OPTION_HELP)]
    if declared.media:
        options.append(command_option(str | None, "--output", _output_help(saves_file=saves_file), allow_leading_hyphen=True))
    if not declared.operation.safe:
        options.append(command_option(bool, "--yes", "write without confirmation", default=False))
    if not saves_file and not (declared.media and declared.response is None):
        options += _response_options(declared)
    return {each.name: each for each in options}


def _response_options(declared: OperationSchema) -> list[Parameter]:
    options = [] if declared.media else [command_option(str | None, "--output", _RESULTS_HELP, allow_leading_hyphen=True)]
    options += [
        command_option(Format | None, "--format", output.FORMAT_HELP),
        command_option(str | None, "--columns", "show only these columns, by Fortnox's names: CustomerNumber,Name"),
        command_option(str | None, "--delimiter", "delimiter of CSV: one sign, or tab, comma or semicolon", allow_leading_hyphen=True),
        command_option(str | None, "--decimal", "decimal separator of numbers in CSV: . or ,"),
        command_option(bool, "--raw", "write the response body unchanged", default=False),
    ]
    if declared.operation.paging is not None:
        options.append(command_option(bool, "--all", "read all pages, not only the first", default=False))
    if declared.operation.safe and declared.response is not None and declared.response.kind == "rows":
        text = "add a filter that this command does not have, as NAME=VALUE; repeat the option for more filters"
        options.append(command_option(tuple[str, ...], "--query", text, default=(), consume_multiple=False))
    if declared.has_etag:
        options.append(command_option(Path | None, "--etag-save", "write the ETag of the response to this file, for --if-match @FILE"))
    if declared.body is not None:
        options.append(command_option(str | None, "--body", _body_help(declared.body), allow_leading_hyphen=True))
    if _can_clear(declared):
        text = "clear a field, by Fortnox's name; repeat the option for more fields"
        options.append(command_option(tuple[str, ...], "--blank", text, default=(), consume_multiple=False))
    return options


def check(declared: OperationSchema, options: CommandOptions, query: frozenset[str]) -> None:
    """Check options that must not be combined, and the names of columns and fields.

    Args:
        declared: the operation.
        options: the options.
        query: names of the query parameters on the command line.

    Raises:
        UsageError: two options contradict each other, or a name does not exist.
    """
    names = ("all", "format", "columns", "delimiter", "decimal")
    if options.raw and (other := next((name for name in names if getattr(options, name)), None)):
        raise UsageError(f"--raw writes one response body unchanged: remove --{other} or --raw")
    if options.all and (start := next((name for name in ("page", "offset") if name in query), None)):
        raise UsageError(f"--all reads all pages: remove --{start} or --all")
    if not options.raw:
        _ = options.dialect  # raises UsageError
    _check_columns(declared, options.column_names)
    for name in options.blank:
        _check_name(name, arguments.body_fields(declared), "field")


def check_body(declared: OperationSchema, body: object) -> None:
    """Check that the value of --body is an object or a list, as the operation needs.

    Args:
        declared: the operation.
        body: the decoded value; None if --body is not given.

    Raises:
        UsageError: the value has another JSON type.
    """
    if declared.body is None or body is None:
        return
    if declared.body.kind == "nested" and as_object(body) is None:
        raise UsageError(f'--body must be a JSON object: {{"{arguments.body_fields(declared)[0]}": ...}}')
    if declared.body.kind in ("rows", "values") and as_list(body) is None:
        item = f'{{"{next(iter(declared.body.object_schema.fields))}": ...}}' if declared.body.kind == "rows" else "..."
        raise UsageError(f"--body must be a JSON list: [{item}]")


def check_blank(declared: OperationSchema, options: CommandOptions, fields: Mapping[str, object]) -> None:
    """Check that no field is both set and cleared, and that no field is set to an empty text.

    Args:
        declared: the operation.
        options: the options.
        fields: the fields of the body that are given as options.

    Raises:
        UsageError: a field is set and cleared, or set to an empty text, which Fortnox ignores.
    """
    for name, value in fields.items():
        if name in options.blank:
            raise UsageError(f"{name} is set and cleared: remove {arguments.option(name)} or --blank {name}")
        if value == "" and _can_clear(declared):
            raise UsageError(f"Fortnox ignores an empty {name}; use --blank {name} to clear it")


def clearing_value(declared: OperationSchema, name: str) -> Blank | None:
    """Return the value that clears a field of a request body: None (null), or BLANK where null does not clear it.

    Args:
        declared: the operation, whose body is an object.
        name: the field, by Fortnox's name.
    """
    assert declared.body is not None, "only an operation with a body has the option --blank"
    return None if declared.body.object_schema.fields[name].null_effect is None else BLANK


def _check_columns(declared: OperationSchema, columns: list[str]) -> None:
    if columns and declared.response is not None and declared.response.kind == "values":
        raise UsageError(f"{declared.operation.name} returns a list of plain values without columns: remove --columns")
    schemas = list(created_documents.schemas(declared).values()) or ([] if declared.row is None else [declared.row])
    known = list(dict.fromkeys(name for schema in schemas for name in schema.fields))
    for name in columns if known else ():
        _check_name(name, known, "column")


def _check_name(name: str, known: list[str], what: str) -> None:
    if name not in known:
        meant = nearest(name, known)
        hint = f"did you mean {meant}?" if meant is not None else f"known: {', '.join(known)}"
        raise UsageError(f"there is no {what} {name}; {hint}")


def _can_clear(declared: OperationSchema) -> bool:
    """Return whether null clears a field in a request body. For the newer services this is not known."""
    return declared.body is not None and declared.body.kind == "nested" and not declared.is_api and declared.operation.method == "PUT"


def _body_help(body: ValueSchema) -> str:
    if body.kind in ("rows", "values"):
        return "request body as a JSON list, @FILE, or - for stdin"
    return "request body as JSON, @FILE, or - for stdin; fields that are given as options replace those in it"


def _output_help(*, saves_file: bool) -> str:
    if saves_file:
        return "write or replace this file, or save under the file's own name in this folder; - for stdout; default: the current folder"
    return "write or replace this file, or save in this folder; default: the file's own name on a terminal, stdout elsewhere"

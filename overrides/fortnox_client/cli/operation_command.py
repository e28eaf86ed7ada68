"""`fortnox call` and `fortnox download`: each operation of the API as a command."""
# Uses private parts of the client to get Fortnox's names and values unchanged.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from inspect import signature
from operator import attrgetter
from typing import Any, Final

from attrs import evolve
from fortnox_core.base_errors import FortnoxError
from fortnox_core.call import Call
from fortnox_core.errors import Response
from fortnox_core.json_types import as_object
from fortnox_core.pager import create_pager
from fortnox_core.pagination import Listing
from fortnox_core.payload import BLANK
from fortnox_core.resource import SyncListing

from fortnox_client.auth.errors import AuthError
from fortnox_client.cli import arguments, command_options, json_text, operation_help, operations, results, saved_files, terminal
from fortnox_client.cli.arguments import Argument
from fortnox_client.cli.command_options import CommandOptions
from fortnox_client.cli.connection import connect, describe_target, environment
from fortnox_client.cli.errors import CliError, UsageError, describe_path_error
from fortnox_client.cli.results import Row
from fortnox_client.client import Fortnox
from fortnox_client.schema import OperationSchema

_FIRST_PAGE_ROWS: Final = 30
_LARGEST_PAGE: Final = 500
_READ_AHEAD: Final = 3


def build(declared: OperationSchema, *, saves_file: bool = False) -> Callable[..., None]:
    """Return the function of a command for cyclopts.

    Args:
        declared: the operation.
        saves_file: whether the command is `download`, which saves a file even if stdout is no terminal.
    """
    own = command_options.parameters(declared, saves_file=saves_file)

    def run(*path: Any, **given: Any) -> None:
        chosen = {name: value for name in own if (value := given.pop(name, None)) is not None}
        paths = _paths(declared, path) if saves_file else [path]
        _call(declared, paths, given, CommandOptions(saves_file=saves_file, **chosen))

    run.__signature__ = arguments.signature(declared, own, several=saves_file)  # type: ignore[attr-defined]
    run.__doc__ = operation_help.description(declared)
    return run


def _paths(declared: OperationSchema, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """Return the path parameters of each call of `download`, where the last one may be given several times."""
    if not declared.path:
        return [values]
    first = values[: len(declared.path) - 1]
    return [(*first, last) for last in dict.fromkeys(values[len(first) :])]


def _call(declared: OperationSchema, paths: Sequence[tuple[Any, ...]], given: Mapping[str, Any], options: CommandOptions) -> None:
    named = [(each, given[each.key]) for each in arguments.arguments(declared) if given.get(each.key) is not None]
    parameters = [(each, each.parse(value)) for each, value in named if each.location != "body"]
    command_options.check(declared, options, frozenset(each.name for each, _ in parameters if each.location == "query"))
    saved_files.check_output(options.output, len(paths))
    if options.etag_save is not None:
        saved_files.check_path(str(options.etag_save), "--etag-save")
    body = _body(declared, [(each, value) for each, value in named if each.location == "body"], options)
    environ = environment(options.profile)
    if not declared.operation.safe and not options.yes:
        _confirm(declared, paths, parameters, body, describe_target(environ))
    with connect(environ) as fortnox:
        method: Any = attrgetter(declared.operation.name)(fortnox)
        keywords = _keywords(method, {each.name: value for each, value in parameters})
        if options.query:
            keywords["query"] = options.extra_query
        content = [_upload(paths[0][-1])] if arguments.uploads(declared) else [] if declared.body is None else [body]
        positional = [[*path[: len(declared.path)], *content] for path in paths]
        if isinstance(method, SyncListing) and not options.raw:
            with saved_files.redirect_results(options.output):
                _read_list(declared, fortnox, method, positional[0], keywords, options)
        else:
            calls = [_build_call(method.call, each, keywords) for each in positional]
            _send(declared, fortnox, calls, [path[: len(declared.path)] for path in paths], options)


def _read_list(
    declared: OperationSchema, fortnox: Fortnox, method: Any, positional: list[Any], keywords: dict[str, Any], options: CommandOptions
) -> None:
    limit = keywords.get("limit")
    wanted = limit if isinstance(limit, int) and limit > _largest_page(declared) and not options.all and declared.operation.paging else None
    listing: Listing[Any] = _build_call(method._build, positional, _with_page_size(method, declared, keywords, options))
    _build_call(listing.call, [], {})  # builds the query now, so that its errors are usage errors
    results.show_list(declared, create_pager(evolve(listing, model=Row), fortnox._http), options, wanted)


def _send(
    declared: OperationSchema, fortnox: Fortnox, calls: Sequence[Call[Any]], paths: Sequence[tuple[Any, ...]], options: CommandOptions
) -> None:
    """Send the calls and show each response. If one of several fails, the others are sent."""
    failed = 0
    for call, path in zip(calls, paths, strict=True):
        try:
            response = fortnox._http.send(call)
            response.raise_for_status()
            _show(declared, call, response, path, options)
        except (FortnoxError, CliError) as error:
            if len(calls) == 1 or isinstance(error, AuthError):  # without a token the other calls fail too
                raise
            failed += 1
            terminal.stderr().print(f"fortnox: {path[-1]}: {error}", soft_wrap=True)
    if failed:
        raise CliError(f"{failed} of {len(calls)} files were not saved")


def _show(declared: OperationSchema, call: Call[Any], response: Response, path: tuple[Any, ...], options: CommandOptions) -> None:
    """Show a successful response. Raise CliError if it cannot be written; for a write it says that the write was done."""
    try:
        with saved_files.redirect_results(None if declared.media else options.output):
            results.show_response(declared, call, response, options, [each for each in path if each is not None])
    except CliError as error:
        if declared.operation.safe:
            raise
        raise CliError(f"{error}; {declared.operation.name} was done: do not repeat it") from None


def _build_call(build: Callable[..., Any], positional: list[Any], keywords: Mapping[str, Any]) -> Any:
    try:
        return build(*positional, **keywords)
    except (TypeError, ValueError) as error:
        raise UsageError(str(error)) from None


def _upload(path: str) -> Any:
    from fortnox_core.upload import Upload

    try:
        return Upload.of(path)
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read {path}: {describe_path_error(error)}") from None


def _body(declared: OperationSchema, given: list[tuple[Argument, Any]], options: CommandOptions) -> Any:
    """Return the request body: --body, with the fields that are given as options, and the value that clears each field of --blank."""
    if declared.body is None:
        return None
    base = None if options.body is None else _unwrap(arguments.parse_json(options.body, "--body"), declared.operation.request_key)
    command_options.check_body(declared, base)
    fields = {each.name: each.parse(value) for each, value in given}
    command_options.check_blank(declared, options, fields)
    fields |= {name: command_options.clearing_value(declared, name) for name in options.blank}
    if base is None and not fields and declared.body_required:
        name = declared.operation.name
        raise UsageError(f"{name} needs a request body: set fields or --body; see `fortnox call {name} --help`")
    return {**(as_object(base) or {}), **fields} if fields else base


def _unwrap(body: Any, request_key: str | None) -> Any:
    """Remove the wrapper from a body that has one, because the client adds it."""
    content = as_object(body) or {}
    return content[request_key] if request_key is not None and content.keys() == {request_key} else body


def _confirm(
    declared: OperationSchema, paths: Sequence[tuple[Any, ...]], parameters: list[tuple[Argument, Any]], body: Any, target: str
) -> None:
    """Show the requests and ask for confirmation. Raise CliError without it."""
    console, operation = terminal.stderr(), declared.operation
    for path in paths:
        filled = operation.path
        for name, value in zip(declared.path, path, strict=False):
            filled = filled.replace("{" + name + "}", str(value))
        console.print(f"{operation.method} {filled}", style="bold")
    console.print(f"  to {target}")
    for each, value in parameters:
        console.print(f"  {each.name}{': ' if each.location == 'header' else '='}{value}")
    if body is not None:
        console.print(json_text.format_json(_without_blank(body)))
    if arguments.uploads(declared):
        console.print(f"  file {paths[0][-1]}")
    if not terminal.confirm("Send it?"):
        raise CliError("nothing was sent" if sys.stdin.isatty() else "this command writes data and stdin is not a terminal: add --yes")


def _without_blank(body: Any) -> Any:
    content = as_object(body)
    return body if content is None else {name: value.value if value is BLANK else value for name, value in content.items()}


def _keywords(method: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values by the names of the method's parameters: `costCenterIds` is cost_center_ids."""
    known = {operations.bare(name): name for name in signature(method).parameters}
    return {known[operations.bare(name)]: value for name, value in values.items()}


def _with_page_size(method: Any, declared: OperationSchema, keywords: dict[str, Any], options: CommandOptions) -> dict[str, Any]:
    if declared.operation.paging is None:
        return keywords
    if options.all:
        # Lists that mark their last page in a header cannot read ahead.
        return keywords | ({"read_ahead": _READ_AHEAD} if "read_ahead" in signature(method).parameters else {})
    return keywords | {"limit": min(keywords.get("limit", _FIRST_PAGE_ROWS), _largest_page(declared))}


def _largest_page(declared: OperationSchema) -> int:
    """Return how many rows Fortnox sends in one page at most."""
    limit = declared.query.get("limit")
    return _LARGEST_PAGE if limit is None or limit.maximum is None else int(limit.maximum)

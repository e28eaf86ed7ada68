"""`fortnox call` and `fortnox download`: every operation of the API, as a command."""
# The client's own sender and builders: what is read is Fortnox's names and values, as they came.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from inspect import signature
from operator import attrgetter
from typing import Any, Final

from attrs import evolve
from fortnox_core.json_types import as_object
from fortnox_core.pager import Pager
from fortnox_core.pagination import Listing
from fortnox_core.payload import BLANK
from fortnox_core.resource import SyncListing

from fortnox_client.cli import answering, arguments, describing, operations, output, terminal, ways
from fortnox_client.cli.answering import Row
from fortnox_client.cli.arguments import Argument
from fortnox_client.cli.connecting import connected, environment, whose
from fortnox_client.cli.trouble import Misuse, Trouble
from fortnox_client.cli.ways import Ways
from fortnox_client.schema import OperationSchema

_FEW: Final = 100
_AHEAD: Final = 3


def command(declared: OperationSchema, *, saves: bool = False) -> Callable[..., None]:
    """The operation as a function that cyclopts makes a command of. `saves`: a file that it answers is saved, wherever output goes."""
    own = ways.options(declared, saves=saves)

    def run(*path: Any, **given: Any) -> None:
        chosen = {name: value for name in own if (value := given.pop(name, None)) is not None}
        _call(declared, path, given, Ways(saves=saves, **chosen))

    run.__signature__ = arguments.signature(declared, own)  # type: ignore[attr-defined]
    run.__doc__ = describing.description(declared)
    return run


def _call(declared: OperationSchema, path: tuple[Any, ...], given: Mapping[str, Any], how: Ways) -> None:
    named = [(each, given[each.key]) for each in arguments.arguments(declared) if given.get(each.key) is not None]
    beside = [(each, each.read(value)) for each, value in named if each.place != "body"]
    ways.check(declared, how, frozenset(each.name for each, _ in beside if each.place == "query"))
    body = _body(declared, [(each, value) for each, value in named if each.place == "body"], how)
    environ = environment(how.profile)
    if not declared.operation.safe and not how.yes:
        _agree(declared, path, beside, body, whose(environ))
    with connected(environ) as fortnox:
        method: Any = attrgetter(declared.operation.name)(fortnox)
        options = _as_options(method, {each.name: value for each, value in beside})
        sent = [_upload(path[-1])] if arguments.uploads(declared) else [] if declared.body is None else [body]
        taken = [*path[: len(declared.path)], *sent]
        if _is_list(method) and not how.raw:
            listing: Listing[Any] = _built(method._build, taken, _limited(method, declared, options, how))
            _built(listing.call, [], {})  # a list's query is not written before its first page is asked for
            answering.show_list(declared, Pager(evolve(listing, model=Row), fortnox._http), how)
            return
        call = _built(method.call, taken, options)
        response = fortnox._http.send(call)
        response.raise_for_status()
        answering.show_one(declared, call, response, how)


def _built(build: Callable[..., Any], taken: list[Any], options: Mapping[str, Any]) -> Any:
    """The call, as the client builds it. Raises Misuse for what it does not take."""
    try:
        return build(*taken, **options)
    except (TypeError, ValueError) as error:
        raise Misuse(str(error)) from None


def _is_list(method: object) -> bool:
    return isinstance(method, SyncListing)


def _upload(path: str) -> Any:
    from fortnox_core.upload import Upload

    try:
        return Upload.of(path)
    except OSError as error:
        raise Misuse(f"{path} cannot be read: {error.strerror}") from None


def _body(declared: OperationSchema, fields: list[tuple[Argument, Any]], how: Ways) -> Any:
    """What is sent: the whole, with the fields that are given one by one laid over it."""
    if declared.body is None:
        return None
    whole = None if how.body is None else _unwrapped(arguments.json(how.body, "--body"), declared.operation.request_key)
    ways.check_whole(declared, whole)
    given = {each.name: each.read(value) for each, value in fields}
    ways.check_cleared(declared, how, given)
    laid = given | dict.fromkeys(how.blank, BLANK)
    if whole is None and not laid and declared.body_needed:
        name = declared.operation.name
        raise Misuse(f"{name} sends something: give its fields, or --body; `fortnox call {name} --help`")
    return {**(as_object(whole) or {}), **laid} if laid else whole


def _unwrapped(body: Any, request_key: str | None) -> Any:
    """A body with or without its envelope, which the client puts on."""
    content = as_object(body) or {}
    return content[request_key] if request_key is not None and content.keys() == {request_key} else body


def _agree(declared: OperationSchema, path: tuple[Any, ...], beside: list[tuple[Argument, Any]], body: Any, whom: str) -> None:
    """Shows what will be sent, and asks. Raises Trouble where nobody agrees."""
    console, operation = terminal.told(), declared.operation
    filled = operation.path
    for name, value in zip(declared.path, path, strict=False):
        filled = filled.replace("{" + name + "}", str(value))
    console.print(f"{operation.method} {filled}", style="bold", markup=False)
    console.print(f"  to {whom}", markup=False)
    for each, value in beside:
        console.print(f"  {each.name}{': ' if each.place == 'header' else '='}{value}", markup=False)
    if body is not None:
        console.print(output.pretty(_plain(body)), markup=False)
    if arguments.uploads(declared):
        console.print(f"  the file {path[-1]}", markup=False)
    if not terminal.ask("Send it?"):
        raise Trouble("nothing was sent" if sys.stdin.isatty() else "this writes, and nobody is there to ask: add --yes")


def _plain(body: Any) -> Any:
    content = as_object(body)
    return body if content is None else {name: value.value if value is BLANK else value for name, value in content.items()}


def _as_options(method: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """What is sent beside a body, under the method's own names: `costCenterIds` is cost_center_ids there."""
    known = {operations.bare(name): name for name in signature(method).parameters}
    return {known[operations.bare(name)]: value for name, value in values.items()}


def _limited(method: Any, declared: OperationSchema, options: dict[str, Any], how: Ways) -> dict[str, Any]:
    if declared.operation.paging is None:
        return options
    if how.all:
        # Where only the last page says that it is the last, no page is read ahead.
        return options | ({"read_ahead": _AHEAD} if "read_ahead" in signature(method).parameters else {})
    return options | {"limit": options.get("limit", _FEW)}

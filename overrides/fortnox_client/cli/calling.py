"""`fortnox call`: every operation of the API, as a command."""
# The client's own sender and builders: what is read is Fortnox's names and values, as they came.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from inspect import Parameter, signature
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from attrs import define, evolve, frozen
from fortnox_core.download import Download
from fortnox_core.model import Model
from fortnox_core.pager import Pager
from fortnox_core.paging import Listing
from fortnox_core.payload import BLANK
from fortnox_core.reply import Reply
from fortnox_core.resource import SyncListing
from fortnox_core.shape import as_object

from fortnox_client.cli import arguments, output, terminal
from fortnox_client.cli.arguments import Argument
from fortnox_client.cli.connecting import connected, whose
from fortnox_client.cli.output import Format
from fortnox_client.cli.trouble import Misuse, Trouble
from fortnox_client.client import Fortnox
from fortnox_client.declared import Declared, document

_FEW: Final = 100
_AHEAD: Final = 3


@define(slots=True, kw_only=True, repr=False)
class Row(Model):
    """A row as Fortnox sends it: all of it in additional_properties."""


@frozen
class Ways:
    """How a call is made and its answer shown, whatever the operation."""

    format: Format | None = None
    columns: str | None = None
    all: bool = False
    raw: bool = False
    yes: bool = False
    output: Path | None = None
    profile: str | None = None
    body: str | None = None
    blank: tuple[str, ...] = ()
    saves: bool = False

    @property
    def form(self) -> Format:
        return self.format or output.usual_format()

    @property
    def wanted(self) -> list[str]:
        return [name.strip() for name in (self.columns or "").split(",") if name.strip()]


def find(name: str, *, files: bool = False) -> Declared:
    """An operation by its name on the client, `files`: one that answers a file. Raises Misuse for one that there is not."""
    known = _operations(files=files)
    if name in known:
        return known[name]
    if files and name in document().operations:
        raise Misuse(f"{name} answers no file; those that do are {', '.join(known)}")
    near = get_close_matches(name, known, n=3) or [each for each in known if each.startswith(f"{name}.")][:8]
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `fortnox call --help` lists all"
    raise Misuse(f"there is no operation {name}{hint}")


def commands(*, files: bool = False) -> dict[str, Callable[..., None]]:
    """Every operation, or every one that answers a file, as a command, by its name on the client."""
    return {name: command(declared, saves=files) for name, declared in _operations(files=files).items()}


def _operations(*, files: bool) -> dict[str, Declared]:
    known = document().operations
    return {name: declared for name, declared in known.items() if declared.media} if files else known


def command(declared: Declared, *, saves: bool = False) -> Callable[..., None]:
    """The operation as a function that cyclopts makes a command of. `saves`: a file that it answers is saved, wherever output goes."""
    ways = _ways(declared, saves=saves)

    def run(*path: Any, **given: Any) -> None:
        own = {name: given.pop(name) for name in ways if name in given}
        _call(declared, path, given, Ways(saves=saves, **{name: value for name, value in own.items() if value is not None}))

    run.__signature__ = arguments.signature(declared, ways)  # type: ignore[attr-defined]
    run.__doc__ = _described(declared)
    return run


def _described(declared: Declared) -> str:
    operation = declared.operation
    writes = "" if operation.safe else " It writes: what is sent is shown first, and asked about."
    scope = f", scope {operation.scope}" if operation.scope else ""
    return f"{operation.method} {operation.path}{scope}.{writes}"


def _ways(declared: Declared, *, saves: bool) -> dict[str, Parameter]:
    """The options that are the command's own, as far as they make sense for the operation."""
    own = arguments.own
    ways = [own(str | None, "--profile", "whose Fortnox; see `fortnox profiles`")]
    if declared.media:
        ways.append(own(Path | None, "--output", "the file to write; without it its own name, or standard output"))
    if not declared.operation.safe:
        ways.append(own(bool, "--yes", "write without asking", default=False))
    if saves or (declared.media and declared.answer is None):
        return _by_name(ways)
    ways += [
        own(Format | None, "--format", "how the answer is written: table on a terminal, else json"),
        own(str | None, "--columns", "only these, by Fortnox's names: CustomerNumber,Name"),
        own(bool, "--raw", "the answer's body as it came", default=False),
    ]
    if declared.operation.paging is not None:
        ways.append(own(bool, "--all", "every page, not the first alone", default=False))
    if declared.body is not None:
        said = "what is sent, as JSON, @FILE or - for standard input; other options are laid over it"
        ways.append(own(str | None, "--body", said, allow_leading_hyphen=True))
    if declared.body is not None and not declared.is_api and declared.operation.method == "PUT":
        ways.append(
            own(tuple[str, ...], "--blank", "a field to clear, by Fortnox's name; may be repeated", default=(), consume_multiple=False)
        )
    return _by_name(ways)


def _by_name(ways: list[Parameter]) -> dict[str, Parameter]:
    return {each.name: each for each in ways}


def _check(declared: Declared, ways: Ways) -> None:
    """Raises Misuse for what cannot be meant."""
    if ways.raw and ways.all:
        raise Misuse("--raw is the body of one answer: leave out --all, or --raw")
    known = [] if declared.row is None else list(declared.row.fields)
    for name in ways.wanted:
        if known and name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            raise Misuse(f"there is no column {name}; {hint}")


def _call(declared: Declared, path: tuple[Any, ...], given: Mapping[str, Any], ways: Ways) -> None:
    _check(declared, ways)
    named = [(each, given[each.key]) for each in arguments.arguments(declared) if given.get(each.key) is not None]
    query = {each.name: each.read(value) for each, value in named if each.place == "query"}
    body = _body(declared, [(each, value) for each, value in named if each.place == "body"], ways)
    if not declared.operation.safe:
        _agree(declared, path, query, body, ways)
    with connected(ways.profile) as fortnox:
        method = attrgetter(declared.operation.name)(fortnox)
        options = _as_options(method, query)
        sent = [_upload(path[-1])] if arguments.uploads(declared) else [] if declared.body is None else [body]
        _answer(declared, fortnox, method, [*path[: len(declared.path)], *sent], options, ways)


def _upload(path: str) -> Any:
    from fortnox_core.upload import Upload

    try:
        return Upload.of(path)
    except OSError as error:
        raise Misuse(f"{path} cannot be read: {error.strerror}") from None


def _body(declared: Declared, fields: list[tuple[Argument, Any]], ways: Ways) -> Any:
    """What is sent: the whole, with the fields that are given one by one laid over it."""
    if declared.body is None:
        return None
    whole = None if ways.body is None else _unwrapped(arguments.json(ways.body, "--body"), declared.operation.envelope)
    laid = {each.name: each.read(value) for each, value in fields} | dict.fromkeys(ways.blank, BLANK)
    if whole is None and not laid and declared.body_needed:
        name = declared.operation.name
        raise Misuse(f"{name} sends something: give its fields, or --body; `fortnox call {name} --help`")
    return {**(as_object(whole) or {}), **laid} if laid else whole


def _unwrapped(body: Any, envelope: str | None) -> Any:
    """A body with or without its envelope, which the client puts on."""
    content = as_object(body) or {}
    return content[envelope] if envelope is not None and content.keys() == {envelope} else body


def _agree(declared: Declared, path: tuple[Any, ...], query: Mapping[str, Any], body: Any, ways: Ways) -> None:
    """Shows what will be sent, and asks. Raises Trouble where nobody agrees."""
    if ways.yes:
        return
    console, operation = terminal.told(), declared.operation
    filled = operation.path
    for name, value in zip(declared.path, path, strict=False):
        filled = filled.replace("{" + name + "}", str(value))
    console.print(f"{operation.method} {filled}", style="bold", markup=False)
    console.print(f"  to {whose(ways.profile)}", markup=False)
    for name, value in query.items():
        console.print(f"  {name}={value}", markup=False)
    if body is not None:
        console.print(output.pretty(_plain(body)), markup=False)
    if arguments.uploads(declared):
        console.print(f"  the file {path[-1]}", markup=False)
    if not terminal.ask("Send it?"):
        raise Trouble("nothing was sent" if sys.stdin.isatty() else "this writes, and nobody is there to ask: add --yes")


def _plain(body: Any) -> Any:
    content = as_object(body)
    return body if content is None else {name: value.value if value is BLANK else value for name, value in content.items()}


def _as_options(method: Any, query: Mapping[str, Any]) -> dict[str, Any]:
    """The query under the method's own names: `costCenterIds` is cost_center_ids there."""
    known = {_bare(name): name for name in signature(method).parameters}
    return {known[_bare(name)]: value for name, value in query.items()}


def _bare(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


def _answer(declared: Declared, fortnox: Fortnox, method: Any, path: list[Any], options: dict[str, Any], ways: Ways) -> None:
    if _is_list(method) and not ways.raw:
        listing: Listing[Any] = method._build(*path, **_limited(declared, options, ways))
        _list(declared, Pager(evolve(listing, model=Row), fortnox._http), ways)
        return
    reply = fortnox._http.send(method.call(*path, **options))
    reply.raise_for_status()
    if declared.media and (ways.saves or not _is_folder(declared, reply)):
        _save(Download.of(reply), ways)
    elif ways.raw:
        sys.stdout.buffer.write(reply.content)
    else:
        _show(declared, reply, ways)


def _is_folder(declared: Declared, reply: Reply) -> bool:
    """Whether what may be a file or a folder is a folder: what there is in the archive has one address."""
    return declared.answer is not None and reply.headers.get("content-type", "").startswith("application/json")


def _is_list(method: object) -> bool:
    return isinstance(method, SyncListing)


def _limited(declared: Declared, options: dict[str, Any], ways: Ways) -> dict[str, Any]:
    if declared.operation.paging is None:
        return options
    return options | ({"read_ahead": _AHEAD} if ways.all else {"limit": options.get("limit", _FEW)})


def _list(declared: Declared, pager: Pager[Row], ways: Ways) -> None:
    pages = pager.pages()
    first = next(pages, None)
    if first is None:
        return
    rows: Iterator[dict[str, Any]] = (row.additional_properties for row in first.items)
    if ways.all:
        rows = _chained(rows, pages)
        rows = terminal.watched(rows, first.total)
    output.write_rows(rows, ways.form, _heads(declared), ways.wanted)
    if not ways.all and first.total is not None and first.total > len(first.items):
        terminal.told().print(f"{len(first.items)} of {first.total} rows; --all reads every page", style="dim")


def _heads(declared: Declared) -> list[str]:
    """The names that a row has by the document, first those that it is read by."""
    names = [] if declared.row is None else list(declared.row.fields)
    reader = document().operations.get(f"{declared.resource}.get")
    keys = {_bare(name) for name in (reader.path if reader is not None else ())}
    return sorted(names, key=lambda name: _bare(name) not in keys)


def _chained(rows: Iterator[dict[str, Any]], pages: Iterator[Any]) -> Iterator[dict[str, Any]]:
    yield from rows
    for page in pages:
        yield from (row.additional_properties for row in page.items)


def _show(declared: Declared, reply: Reply, ways: Ways) -> None:
    if declared.answer is None or not reply.content:
        return
    content = reply.unwrapped()
    properties = as_object(content)
    if properties is not None and ways.wanted:
        content = {name: properties.get(name) for name in ways.wanted}
    output.write_one(content, ways.form)


def _save(download: Download, ways: Ways) -> None:
    if ways.output is None and not ways.saves and not sys.stdout.isatty():
        sys.stdout.buffer.write(download.content)
        return
    path = ways.output or Path(download.filename or "download")
    if ways.output is None and path.exists():
        raise Trouble(f"{path} is there already; name another file by --output")
    try:
        download.save(path)
    except OSError as error:
        raise Trouble(f"{path} cannot be written: {error.strerror}") from None
    terminal.told().print(f"{path}: {len(download.content):,} bytes", markup=False)

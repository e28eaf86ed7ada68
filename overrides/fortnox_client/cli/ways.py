"""The options that are the command's own: how a call is made, and how its answer is shown."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from inspect import Parameter
from pathlib import Path

from attrs import frozen
from fortnox_core.json_types import as_list, as_object

from fortnox_client.cli import arguments, made, output
from fortnox_client.cli.output import Format
from fortnox_client.cli.trouble import Misuse
from fortnox_client.schema import OperationSchema, ValueSchema


@frozen
class Ways:
    """What was chosen of them; `saves`: a file that is answered is saved, wherever output goes."""

    format: Format | None = None
    columns: str | None = None
    all: bool = False
    raw: bool = False
    yes: bool = False
    output: Path | None = None
    profile: str | None = None
    body: str | None = None
    blank: tuple[str, ...] = ()
    etag_save: Path | None = None
    saves: bool = False

    @property
    def form(self) -> Format:
        return self.format or output.usual_format()

    @property
    def wanted(self) -> list[str]:
        return [name.strip() for name in (self.columns or "").split(",") if name.strip()]


def options(declared: OperationSchema, *, saves: bool) -> dict[str, Parameter]:
    """Those that make sense for an operation, by their names."""
    own = arguments.own
    ways = [own(str | None, "--profile", "whose Fortnox; see `fortnox profiles`")]
    if declared.media:
        ways.append(own(Path | None, "--output", _where(saves=saves), allow_leading_hyphen=True))
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
    if declared.etag:
        ways.append(own(Path | None, "--etag-save", "a file to write the response's ETag to, for --if-match @FILE"))
    if declared.body is not None:
        ways.append(own(str | None, "--body", _body(declared.body), allow_leading_hyphen=True))
    if _clears(declared):
        said = "a field to clear, by Fortnox's name; may be repeated"
        ways.append(own(tuple[str, ...], "--blank", said, default=(), consume_multiple=False))
    return _by_name(ways)


def check(declared: OperationSchema, ways: Ways, query: frozenset[str]) -> None:
    """Raises Misuse for what cannot be meant; `query` are the names of what is asked with."""
    if ways.raw and (other := next((name for name in ("all", "format", "columns") if getattr(ways, name)), None)):
        raise Misuse(f"--raw is the body of one answer as it came: leave out --{other}, or --raw")
    if ways.all and (start := next((name for name in ("page", "offset") if name in query), None)):
        raise Misuse(f"--all reads every page: leave out --{start}, or --all")
    _check_columns(declared, ways.wanted)
    for name in ways.blank:
        _check_name(name, arguments.fields(declared), "field")


def check_whole(declared: OperationSchema, body: object) -> None:
    """Raise Misuse for a body of another form than the operation takes."""
    if declared.body is None or body is None:
        return
    if declared.body.kind == "nested" and as_object(body) is None:
        raise Misuse(f'--body must be an object, {{"{arguments.fields(declared)[0]}": ...}}')
    if declared.body.kind in ("rows", "values") and as_list(body) is None:
        item = f'{{"{next(iter(declared.body.inside.fields))}": ...}}' if declared.body.kind == "rows" else "..."
        raise Misuse(f"--body must be a list, [{item}]")


def check_cleared(declared: OperationSchema, ways: Ways, given: Mapping[str, object]) -> None:
    """Raises Misuse for a field that is given and cleared, and for an empty text, which clears nothing."""
    for name, value in given.items():
        if name in ways.blank:
            raise Misuse(f"{name} is given and cleared: leave out {arguments.option(name)}, or --blank {name}")
        if value == "" and _clears(declared):
            raise Misuse(f"an empty {name} is left as it is by Fortnox: --blank {name} clears it")


def _check_columns(declared: OperationSchema, wanted: list[str]) -> None:
    if wanted and declared.answer is not None and declared.answer.kind == "values":
        raise Misuse(f"{declared.operation.name} gives a list of plain values, which have no columns: leave out --columns")
    shapes = list(made.shapes(declared).values()) or ([] if declared.row is None else [declared.row])
    known = list(dict.fromkeys(name for shape in shapes for name in shape.fields))
    for name in wanted if known else ():
        _check_name(name, known, "column")


def _check_name(name: str, known: list[str], what: str) -> None:
    if name not in known:
        near = get_close_matches(name, known, n=1) or [each for each in known if each.lower() == name.lower()]
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise Misuse(f"there is no {what} {name}; {hint}")


def _clears(declared: OperationSchema) -> bool:
    """Whether null clears a field there: of the newer services it is not known."""
    return declared.body is not None and declared.body.kind == "nested" and not declared.is_api and declared.operation.method == "PUT"


def _body(body: ValueSchema) -> str:
    if body.kind in ("rows", "values"):
        return "what is sent, as a list in JSON, @FILE or - for standard input"
    return "what is sent, as JSON, @FILE or - for standard input; other options are laid over it"


def _where(*, saves: bool) -> str:
    if saves:
        return "the file to write, or to replace; - is standard output. Without it, its own name"
    return "the file to write, or to replace; without it its own name, or standard output where no person looks"


def _by_name(ways: list[Parameter]) -> dict[str, Parameter]:
    return {each.name: each for each in ways}

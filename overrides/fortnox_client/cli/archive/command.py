"""`fortnox archive`: the options, the messages and the exit status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Final

import msgspec
from cyclopts import Parameter
from fortnox_core.suggestions import nearest

from fortnox_client.auth.errors import AuthError
from fortnox_client.cli import output, profiles, terminal
from fortnox_client.cli.archive import registers
from fortnox_client.cli.archive.folder import ArchiveFolder, NotArchived, State, open_folder
from fortnox_client.cli.archive.stages import SECTIONS, fetch, stages, wanted
from fortnox_client.cli.connection import connect, environment
from fortnox_client.cli.errors import FAILED, CliError, UsageError
from fortnox_client.cli.output import Format
from fortnox_client.client import Fortnox
from fortnox_client.errors import TransportError

_COLUMNS: Final = ("content", "files", "bytes", "missing")
_WITHOUT_HELP: Final = "Leave out sie, documents, files or registers, separated by commas: documents,employees,warehouse"


def archive(
    *,
    to: Annotated[str, Parameter(help="Folder to write to: a new one, or an archive to continue or to verify")],
    without: Annotated[str, Parameter(help=_WITHOUT_HELP, show_default=False)] = "",
    profile: Annotated[str | None, Parameter(help=profiles.OPTION_HELP)] = None,
    format: Annotated[Format | None, Parameter(help="Format of the summary; default: table on a terminal, json elsewhere")] = None,  # noqa: A002, an option's name
) -> int:
    """Archive a whole company in a folder."""
    left_out = _check_without(without)
    with open_folder(to) as folder:
        state = folder.state()
        if state is not None and state.finished is not None:
            return _verify(folder, state)
        with connect(environment(profile)) as fortnox:
            state = _begin(fortnox, state, left_out)
            folder.save(state)
            missing = _fetch_all(fortnox, folder, frozenset(left_out))
        state = _finish(folder, state, missing)
        output.write_rows(_summary(folder, missing), format or output.default_format(), _COLUMNS, _COLUMNS)
    return _report(state, to)


def _check_without(given: str) -> tuple[str, ...]:
    """Return the names in --without. Raise UsageError for a name that is neither a section nor a register."""
    names = tuple(dict.fromkeys(name.strip() for name in given.split(",") if name.strip()))
    all_registers = registers.registers()
    known = [*SECTIONS, *all_registers, *(name.partition(".")[0] for name in all_registers)]
    for name in names:
        if name not in known:
            meant = nearest(name, known)
            hint = f"did you mean {meant}?" if meant is not None else f"known: {', '.join(dict.fromkeys(known))}"
            raise UsageError(f"--without: there is no register {name}; {hint}")
    return names


def _begin(fortnox: Fortnox, state: State | None, without: tuple[str, ...]) -> State:
    """Return the state of an archive that is begun or continued. Raise UsageError if it is that of another company."""
    company = fortnox.company_information.get()
    tenant = company.database_number or ""
    if state is None:
        return State(
            tenant=tenant,
            company=company.company_name or "",
            organisation_number=company.organization_number or "",
            started=_now(),
            without=without,
        )
    if state.tenant != tenant:
        raise UsageError(f"the archive is that of company {state.tenant}, and the profile that of company {tenant}; choose another folder")
    if not set(state.without) <= set(without):
        raise UsageError(f"the archive was begun with --without {','.join(state.without)}; repeat this, or choose another folder")
    return msgspec.structs.replace(state, without=without)


def _fetch_all(fortnox: Fortnox, folder: ArchiveFolder, without: frozenset[str]) -> list[NotArchived]:
    missing: list[NotArchived] = []
    try:
        for stage in stages(fortnox, folder, without):
            items = wanted(stage, folder)
            with terminal.count_progress(stage.name, len(items)) as advance:
                missing += fetch(items, folder, stage.concurrency, advance)
    except (AuthError, TransportError) as error:
        raise CliError(f"the archive is not complete: {error}; run the same command again to continue") from None
    return list({each.path: each for each in reversed(missing)}.values())[::-1]  # one reason for each file


def _finish(folder: ArchiveFolder, state: State, missing: Sequence[NotArchived]) -> State:
    """Write the checksums and the state, and return the state."""
    if not missing:
        folder.remove_work()
    checksums, paths = folder.write_checksums(), folder.files()
    state = msgspec.structs.replace(
        state,
        finished=None if missing else _now(),
        files=len(paths),
        bytes=sum(map(folder.size, paths)),
        checksums=checksums,
        not_archived=tuple(missing),
    )
    folder.save(state)
    return state


def _summary(folder: ArchiveFolder, missing: Sequence[NotArchived]) -> list[dict[str, object]]:
    """Return a row for each part of the archive."""
    files: dict[str, int] = defaultdict(int)
    size: dict[str, int] = defaultdict(int)
    lost: dict[str, int] = defaultdict(int)
    for path in folder.files():
        files[_part(path)] += 1
        size[_part(path)] += folder.size(path)
    for each in missing:
        lost[_part(each.path)] += 1
    return [dict(zip(_COLUMNS, (part, files[part], size[part], lost[part]), strict=True)) for part in sorted({*files, *lost})]


def _part(path: str) -> str:
    """Return the folder of a file, such as "documents/invoices" or "registers"."""
    folders = path.split("/")[:-1]
    return "/".join(folders[:1] if folders[:1] == ["registers"] else folders[:2]) or path


def _report(state: State, to: str) -> int:
    console = terminal.stderr()
    for each in state.not_archived:
        console.print(f"not archived: {each.path}: {each.reason}", soft_wrap=True)
    if state.not_archived:
        console.print(
            f"the archive is not complete: {len(state.not_archived)} files are missing. Run the same command again to fetch them, "
            "or leave registers out with --without.",
            soft_wrap=True,
        )
        return FAILED
    console.print(f"{to} has all of {state.company}: {state.files:,} files, {state.bytes:,} bytes", soft_wrap=True)
    return 0


def _verify(folder: ArchiveFolder, state: State) -> int:
    """Compare a complete archive with its checksums."""
    changed = folder.changed_files(state)
    if changed:
        shown = ", ".join(changed[:10])
        raise CliError(f"the archive was changed since {state.finished}: {shown}{' and more' if len(changed) > len(shown) else ''}")
    left_out = f". It was made without {', '.join(state.without)}." if state.without else ""
    message = f"the archive of {state.company} is complete since {state.finished}; its {state.files:,} checksums are right{left_out}"
    terminal.stderr().print(message, soft_wrap=True)
    return 0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

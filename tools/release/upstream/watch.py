"""Import, generate, test; and what a pull request says of it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from generator import document_import, edits, pipeline
from generator import source as source_module
from generator.edits import Files
from generator.errors import GeneratorError, ToolError
from generator.names import Names
from tools.release import problems, tree
from tools.release.difference.change import EFFECTS
from tools.release.difference.inputs import Spec
from tools.release.difference.telling import Difference, markdown
from tools.release.upstream import staging
from tools.release.upstream.pull_request import PLACES, PullRequest

Test = Callable[[Path], list[str]]

ACCEPTED = tuple(kind for kind in edits.KINDS if kind != "schemas")
"""The mechanical edits that are made. A schema of the same shape under another name keeps its name by itself."""

_LOCKED = ("names.yaml", "wrappers.yaml")
"""The files to which a generation adds lines."""

_RENAMED = re.compile(r"^renamed:.*?(?=^\w|\Z)", re.MULTILINE | re.DOTALL)
"""The section of names.yaml that every import writes."""


@frozen
class Outcome:
    """What became of a document: its new names, the edits that were made in spec/, and what keeps it from being merged as it is."""

    named: list[str]
    edited: str
    stopped: GeneratorError | None
    failed: list[str]

    @property
    def draft(self) -> bool:
        """Whether a person must look at it first."""
        return bool(self.stopped or self.failed or self.edited or any(" " in name.partition(": ")[0] for name in self.named))


@frozen
class Proposal:
    """A pull request and the change that it is about."""

    request: PullRequest
    patch: bytes


def watch(root: Path, source: str, *, today: date, test: Test) -> Proposal | None:
    """Take a document into spec/ and generated/ where it says something else than what is committed; None where it does not.

    A document that cannot be read stops. Of one that can be read and not generated the proposal holds spec/ alone.
    In both cases the checkout is left as it was.
    """
    content = source_module.read(source)
    source_module.parse(content, source)
    _check_committed(root)
    before = evolve(Spec.of_revision("HEAD", root), label="the one before")
    with TemporaryDirectory() as folder, _restoring(root) as keep:
        # Read once: another reading may give another document.
        document = Path(folder, "document")
        document.write_bytes(content)
        try:
            imported = document_import.import_only(root, str(document), today=today)
            if all((root / "spec" / name).read_text("utf-8") == imported.files[name] for name in ("fortnox.json", "names.yaml")):
                return None
            outcome = _take(root, str(document), imported, today, test)
        except GeneratorError as stop:
            raise problems.within(stop, str(document), source) from None
        if outcome.stopped is not None:
            outcome = evolve(outcome, stopped=problems.within(outcome.stopped, str(document), source))
        else:
            keep()
        return Proposal(_pull_request(root, before, outcome), staging.patch(root, *PLACES))


@contextmanager
def _restoring(root: Path) -> Iterator[Callable[[], None]]:
    """Leave the checkout as it was, unless what was made in it is to be kept."""
    kept: list[bool] = []
    try:
        yield lambda: kept.append(True)
    finally:
        if not kept:
            staging.restore(root, *PLACES)


def _check_committed(root: Path) -> None:
    changed = tree.changes(root, *PLACES)
    if changed:
        raise GeneratorError(
            changed[0][3:], "is not committed", "what is committed is what a new document is compared with: commit or restore it"
        )


def _take(root: Path, document: str, imported: document_import.ImportResult, today: date, test: Test) -> Outcome:
    spec = root / "spec"
    before, known = edits.read(spec), Names.load(spec / "names.yaml")
    try:
        # It prints the edits that it keeps, which the text of the pull request has.
        with redirect_stdout(io.StringIO()):
            report = pipeline.run(root, document, accept=ACCEPTED, propose=True, today=today)
    except GeneratorError as stop:
        _write_facts(spec, imported)
        return Outcome(_new_names(known, Names.load(spec / "names.yaml")), _edited(before, edits.read(spec)), stop, [])
    return Outcome(report.names_added, _edited(before, edits.read(spec)), None, test(root))


def _write_facts(spec: Path, imported: document_import.ImportResult) -> None:
    """Write what the document declares beside the edits that were kept."""
    for name in ("fortnox.json", "lock.json"):
        (spec / name).write_text(imported.files[name], encoding="utf-8")
    names = Names.load(spec / "names.yaml")
    if dict(names.content["renamed"]) != imported.renamed:
        names.content["renamed"] = dict(imported.renamed)
        (spec / "names.yaml").write_text(names.to_text(), encoding="utf-8")


def _new_names(before: Names, after: Names) -> list[str]:
    """The operations that have a name which no operation had. One that moved keeps its name."""
    known = {before.operation(key).full for key in before.content["operations"]}
    named = ((key, after.operation(key).full) for key in after.content["operations"])
    return [f"{key}: {name}" for key, name in named if name not in known]


def _edited(before: Files, after: Files) -> str:
    """The edits as a diff. New lines alone in a file that the generation adds lines to are no edits."""
    edited = dict(after)
    for name in _LOCKED:
        ours, theirs = (_RENAMED.sub("", files.get(name, "")) for files in (before, after))
        lines = edits.difference({name: ours}, {name: theirs}).splitlines()[2:]
        if not any(line.startswith("-") for line in lines):
            edited.pop(name, None)
    return edits.difference(before, edited)


def _pull_request(root: Path, before: Spec, outcome: Outcome) -> PullRequest:
    day = json.loads((root / "spec/lock.json").read_text("utf-8"))["document"]["date"]
    try:
        difference = Difference.of(before, Spec.of_folder(root / "spec", f"Fortnox's document of {day}"))
        what, shown = _counts(difference), markdown(difference)
    except GeneratorError as stop:
        what, shown = "what it changes cannot be read", f"What it changes cannot be read:\n\n{_problems(stop)}"
    body = "\n\n".join(part.strip("\n") for part in (_became(outcome), _names(outcome.named), _edits(outcome.edited), shown) if part)
    return PullRequest(f"Take Fortnox's document of {day}: {what}", f"{body}\n", outcome.draft)


def _counts(difference: Difference) -> str:
    counts = {effect: sum(change.effect == effect for change in difference.changes) for effect in EFFECTS if effect != "invisible"}
    return ", ".join(f"{count} {effect}" for effect, count in counts.items() if count) or "nothing that users see"


def _became(outcome: Outcome) -> str:
    if outcome.stopped is not None:
        return (
            "**Nothing could be generated.** This holds what the document declares, in `spec/`, and no code yet, since\n\n"
            f"{_problems(outcome.stopped)}\n\nCorrect that on a branch that starts here, and run `nox -s generate` there."
        )
    if outcome.failed:
        return "**Tests fail** with what was generated:\n\n" + "\n".join(f"- `{name}`" for name in outcome.failed)
    return "It was generated, and the tests pass."


def _names(named: list[str]) -> str:
    if not named:
        return ""
    lines = "\n".join(f"- `{name}`" for name in named)
    return f"### Names that the rule proposes\n\nOnce released they stay. Another one goes into `spec/names.yaml`.\n\n{lines}"


def _edits(edited: str) -> str:
    if not edited:
        return ""
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", edited)), 3)
    text = "### Edits that were made in spec/\n\nThe document asked for them by rule. Look at each."
    return f"{text}\n\n{fence}diff\n{edited.rstrip()}\n{fence}"


def _problems(stop: ToolError) -> str:
    """All problems, under their groups where there are several. As code: they may hold what Markdown takes for markup."""
    groups = problems.grouped(stop)
    if sum(map(len, groups.values())) == 1:
        return _quoted(stop)
    parts = (f"**{group}** ({len(members)})\n\n" + "\n".join(map(_quoted, members)) for group, members in groups.items())
    return "\n\n".join(parts)


def _quoted(stop: ToolError) -> str:
    return "\n".join(f"    {line}" for line in str(stop).splitlines())

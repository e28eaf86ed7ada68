"""Import a document, generate, test, and write the text of a pull request."""

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
from tools.release import git, problems
from tools.release.difference.change import EFFECTS
from tools.release.difference.inputs import Spec
from tools.release.difference.report import Difference, markdown
from tools.release.upstream import branch
from tools.release.upstream.pull_request import PATHS, PullRequest

Test = Callable[[Path], list[str]]

ACCEPTED = tuple(kind for kind in edits.KINDS if kind != "schemas")
"""The kinds of mechanical edits that are made. A renamed schema of the same shape needs none."""

_LOCKED = ("names.yaml", "wrappers.yaml")
"""The files to which the generator adds lines."""

_RENAMED = re.compile(r"^renamed:.*?(?=^\w|\Z)", re.MULTILINE | re.DOTALL)
"""The section of names.yaml that each import writes."""


@frozen
class Outcome:
    """The result for a document.

    Attributes:
        named: the new names.
        edited: the edits in spec/, as a diff.
        stopped: the error of the generator; None if the code was generated.
        failed: the names of the failed tests.
    """

    named: list[str]
    edited: str
    stopped: GeneratorError | None
    failed: list[str]

    @property
    def draft(self) -> bool:
        """Whether a person must check it before it is merged."""
        return bool(self.stopped or self.failed or self.edited or any(" " in name.partition(": ")[0] for name in self.named))


@frozen
class Proposal:
    """A pull request and its patch."""

    request: PullRequest
    patch: bytes


def watch(root: Path, source: str, *, today: date, test: Test) -> Proposal | None:
    """Write a changed document into spec/ and the code into generated/.

    Args:
        root: the folder of the project.
        source: the path or URL of the document.
        today: the date that spec/lock.json gets.
        test: returns the names of the failed tests.

    Returns:
        The pull request; None if the document has not changed.
        If the document cannot be generated, it has only spec/, and the checkout is restored.

    Raises:
        GeneratorError: if the document cannot be read. The checkout is restored.
    """
    content = source_module.read(source)
    source_module.parse(content, source)
    _check_committed(root)
    before = evolve(Spec.of_revision("HEAD", root), label="the one before")
    with TemporaryDirectory() as folder, _restoring(root) as keep_changes:
        # Fetched once: a second request could return another document.
        document = Path(folder, "document")
        document.write_bytes(content)
        try:
            imported = document_import.import_only(root, str(document), today=today)
            if all((root / "spec" / name).read_text("utf-8") == imported.files[name] for name in ("fortnox.json", "names.yaml")):
                return None
            outcome = _take(root, str(document), imported, today, test)
        except GeneratorError as error:
            raise problems.within(error, str(document), source) from None
        if outcome.stopped is not None:
            outcome = evolve(outcome, stopped=problems.within(outcome.stopped, str(document), source))
        else:
            keep_changes()
        return Proposal(_pull_request(root, before, outcome), branch.patch(root, *PATHS))


@contextmanager
def _restoring(root: Path) -> Iterator[Callable[[], None]]:
    """Restore the checkout at the end, unless the yielded function was called."""
    keep: list[bool] = []
    try:
        yield lambda: keep.append(True)
    finally:
        if not keep:
            branch.restore(root, *PATHS)


def _check_committed(root: Path) -> None:
    changed = git.changes(root, *PATHS)
    if changed:
        raise GeneratorError(
            changed[0][3:], "is not committed", "a new document is compared with the last commit: commit or restore this file"
        )


def _take(root: Path, document: str, imported: document_import.ImportResult, today: date, test: Test) -> Outcome:
    spec = root / "spec"
    before, known = edits.read(spec), Names.load(spec / "names.yaml")
    try:
        # It prints the edits, which are in the text of the pull request.
        with redirect_stdout(io.StringIO()):
            report = pipeline.run(root, document, accept=ACCEPTED, propose=True, today=today)
    except GeneratorError as error:
        _write_facts(spec, imported)
        return Outcome(_new_names(known, Names.load(spec / "names.yaml")), _edited(before, edits.read(spec)), error, [])
    return Outcome(report.names_added, _edited(before, edits.read(spec)), None, test(root))


def _write_facts(spec: Path, imported: document_import.ImportResult) -> None:
    """Write the document into spec/, where the edits already are."""
    for name in ("fortnox.json", "lock.json"):
        (spec / name).write_text(imported.files[name], encoding="utf-8")
    names = Names.load(spec / "names.yaml")
    if dict(names.content["renamed"]) != imported.renamed:
        names.content["renamed"] = dict(imported.renamed)
        (spec / "names.yaml").write_text(names.to_text(), encoding="utf-8")


def _new_names(before: Names, after: Names) -> list[str]:
    """Return the operations with a new name. An operation that moved keeps its name."""
    known = {before.operation(key).full for key in before.content["operations"]}
    named = ((key, after.operation(key).full) for key in after.content["operations"])
    return [f"{key}: {name}" for key, name in named if name not in known]


def _edited(before: Files, after: Files) -> str:
    """Return the edits as a diff. In files to which the generator adds lines, added lines are no edits."""
    edited = dict(after)
    for name in _LOCKED:
        ours, theirs = (_RENAMED.sub("", files.get(name, "")) for files in (before, after))
        lines = edits.difference({name: ours}, {name: theirs}).splitlines()[2:]
        if not any(line.startswith("-") for line in lines):
            edited.pop(name, None)
    return edits.difference(before, edited)


def _pull_request(root: Path, before: Spec, outcome: Outcome) -> PullRequest:
    date_of_document = json.loads((root / "spec/lock.json").read_text("utf-8"))["document"]["date"]
    try:
        difference = Difference.of(before, Spec.of_folder(root / "spec", f"Fortnox's document of {date_of_document}"))
        what, shown = _counts(difference), markdown(difference)
    except GeneratorError as error:
        what, shown = "its changes cannot be read", f"The changes cannot be read:\n\n{_problems(error)}"
    body = "\n\n".join(part.strip("\n") for part in (_result(outcome), _names(outcome.named), _edits(outcome.edited), shown) if part)
    return PullRequest(f"Use Fortnox's document of {date_of_document}: {what}", f"{body}\n", outcome.draft)


def _counts(difference: Difference) -> str:
    counts = {effect: sum(change.effect == effect for change in difference.changes) for effect in EFFECTS if effect != "invisible"}
    return ", ".join(f"{count} {effect}" for effect, count in counts.items() if count) or "no change for users"


def _result(outcome: Outcome) -> str:
    if outcome.stopped is not None:
        return (
            "**Nothing could be generated.** This pull request has only the document, in `spec/`, because of these errors:\n\n"
            f"{_problems(outcome.stopped)}\n\nFix them on a branch that starts here, and run `nox -s generate` there."
        )
    if outcome.failed:
        return "**Tests fail** with the generated code:\n\n" + "\n".join(f"- `{name}`" for name in outcome.failed)
    return "The code was generated, and the tests pass."


def _names(named: list[str]) -> str:
    if not named:
        return ""
    lines = "\n".join(f"- `{name}`" for name in named)
    return f"### Proposed names\n\nA released name never changes. To use another name, write it into `spec/names.yaml`.\n\n{lines}"


def _edits(edited: str) -> str:
    if not edited:
        return ""
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", edited)), 3)
    text = "### Edits in spec/\n\nThey were made by rule, as the document needs them. Check each one."
    return f"{text}\n\n{fence}diff\n{edited.rstrip()}\n{fence}"


def _problems(error: ToolError) -> str:
    """Return all errors, under their groups if there are several. As code, since they may have characters that are markup."""
    groups = problems.grouped(error)
    if sum(map(len, groups.values())) == 1:
        return _quoted(error)
    parts = (f"**{group}** ({len(members)})\n\n" + "\n".join(map(_quoted, members)) for group, members in groups.items())
    return "\n\n".join(parts)


def _quoted(error: ToolError) -> str:
    return "\n".join(f"    {line}" for line in str(error).splitlines())

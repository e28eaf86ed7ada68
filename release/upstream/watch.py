"""Import, generate, test; and what a pull request says of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from generator import pipeline
from generator import source as source_module
from generator.errors import Stop
from release import tree
from release.difference.change import EFFECTS
from release.difference.inputs import Spec
from release.difference.telling import Difference, markdown
from release.upstream.pull_request import PLACES, PullRequest

Test = Callable[[Path], list[str]]


@frozen
class Outcome:
    """What became of a document: the names that it was given, and what keeps it from being merged as it is."""

    named: list[str]
    stopped: str | None
    failed: list[str]

    @property
    def draft(self) -> bool:
        return bool(self.stopped or self.failed or any(" " in name.partition(": ")[0] for name in self.named))


def watch(root: Path, source: str, *, today: date, test: Test) -> PullRequest | None:
    """Takes a document into spec/ and generated/ where it says something else than what is committed; None where it does not.

    A document that cannot be read stops, and changes nothing. One that can be read and not generated goes into spec/ alone.
    """
    content = source_module.read(source)
    source_module.parse(content, source)
    _check_committed(root)
    before = evolve(Spec.of_revision("HEAD", root), label="the one before")
    with TemporaryDirectory() as folder:
        # Read once: another reading may give another document.
        document = Path(folder, "document")
        document.write_bytes(content)
        try:
            imported = pipeline.imported(root, str(document), today=today)
            if all((root / "spec" / name).read_text("utf-8") == imported.files[name] for name in ("fortnox.json", "names.yaml")):
                return None
            outcome = _take(root, str(document), imported, today, test)
        except Stop as stop:
            raise Stop(source, str(stop).replace(str(document), source)) from None
    return _pull_request(root, before, outcome)


def _check_committed(root: Path) -> None:
    changed = [line for line in tree.changes(root) if line[3:].lstrip('"').startswith(PLACES)]
    if changed:
        raise Stop(changed[0][3:], "is not committed", "what is committed is what a new document is compared with: commit or restore it")


def _take(root: Path, document: str, imported: pipeline.Import, today: date, test: Test) -> Outcome:
    try:
        report = pipeline.run(root, document, propose=True, today=today)
    except Stop as stop:
        for name, text in imported.files.items():
            (root / "spec" / name).write_text(text, encoding="utf-8")
        return Outcome(imported.names_added, str(stop), [])
    return Outcome(report.names_added, None, test(root))


def _pull_request(root: Path, before: Spec, outcome: Outcome) -> PullRequest:
    day = json.loads((root / "spec/lock.json").read_text("utf-8"))["document"]["date"]
    try:
        difference = Difference.of(before, Spec.of_folder(root / "spec", f"Fortnox's document of {day}"))
        what, told = _counts(difference), markdown(difference)
    except Stop as stop:
        what, told = "what it changes cannot be told", f"What it changes cannot be told:\n\n{_quoted(stop)}"
    body = "\n\n".join(part.strip() for part in (_became(outcome), _names(outcome.named), told) if part)
    return PullRequest(f"Take Fortnox's document of {day}: {what}", f"{body}\n", outcome.draft)


def _counts(difference: Difference) -> str:
    counts = {effect: sum(change.effect == effect for change in difference.changes) for effect in EFFECTS if effect != "invisible"}
    return ", ".join(f"{count} {effect}" for effect, count in counts.items() if count) or "nothing that users see"


def _became(outcome: Outcome) -> str:
    if outcome.stopped is not None:
        return (
            "**Nothing could be generated.** This holds what the document declares, in `spec/`, and no code yet, since\n\n"
            f"{_quoted(outcome.stopped)}\n\nMend that on a branch that starts here, and run `nox -s generate` there."
        )
    if outcome.failed:
        return "**Tests fail** with what was generated:\n\n" + "\n".join(f"- `{name}`" for name in outcome.failed)
    return "It was generated, and the tests pass."


def _names(named: list[str]) -> str:
    if not named:
        return ""
    lines = "\n".join(f"- `{name}`" for name in named)
    return f"### Names that the rule proposes\n\nOnce released they stay. Another one goes into `spec/names.yaml`.\n\n{lines}"


def _quoted(sentence: object) -> str:
    """As code: it may hold what Markdown takes for markup."""
    return f"    {sentence}"

"""Reports of a difference: text for a terminal, Markdown for a pull request, JSON for programs."""

from __future__ import annotations

from attrs import asdict, field, frozen

from generator import json_text
from generator.errors import GeneratorError
from tools.api_diff.change import Bump
from tools.release.difference.change import EFFECTS, Change, Effect, bump_of
from tools.release.difference.comparison import compare
from tools.release.difference.inputs import Spec

_MAX_OPERATIONS = 4
_TITLES: dict[Effect, str] = {
    "breaking": "Breaking",
    "additive": "New",
    "fix": "Sent or read in another way",
    "invisible": "Invisible to users",
}
_NEEDS: dict[Bump, str] = {
    "breaking": "the next version is a breaking one",
    "additive": "the next version is an additive one",
    "fix": "the next version is a patch",
    "none": "no release is needed",
}


@frozen
class Difference:
    """The difference of two documents.

    Attributes:
        old: the label of the old document.
        new: the label of the new document.
        changes: what changed.
        notes: corrections that no longer match, and parts that were not compared.
        left_out: what the client newly leaves out.
        unread: the problems because of which parts of the new document were not compared.
    """

    old: str
    new: str
    changes: list[Change]
    notes: list[str]
    left_out: list[str] = field(factory=list)
    unread: list[GeneratorError] = field(factory=list)

    @classmethod
    def of(cls, before: Spec, after: Spec) -> Difference:
        """Return the difference of two documents. A part that cannot be read in one is left out of both."""
        after = after.following(before)
        ours, theirs = before.read(), after.read()
        notes = [f"{label}: {note}" for label, each in ((before.label, ours), (after.label, theirs)) for note in each.notes]
        unread = [*dict.fromkeys(theirs.unread.values())]
        both = {*ours.unread, *map(after.origin.old, theirs.unread)}
        if both - ours.unread.keys():
            ours = before.read(both)
        if {*map(after.origin.new, both)} - theirs.unread.keys():
            theirs = after.read({*map(after.origin.new, both)})
        left_out = [each for each in after.left_out if each not in before.left_out]
        return cls(before.label, after.label, compare(ours.surface, theirs.surface), notes, left_out, unread)


def text(difference: Difference) -> str:
    """Return a line for each change, in columns."""
    lines = [
        f"{change.effect:<9}  {change.what:<10}  {change.location}  {_detail(change)}".rstrip()
        + f"\n{'':25}{change.python}{_affected(change)}"
        for change in difference.changes
    ]
    lines += [f"left out   {each}" for each in difference.left_out]
    lines += [f"note       {note}" for note in difference.notes]
    return "\n".join([*lines, _sum(difference)]) + "\n"


def markdown(difference: Difference) -> str:
    """Return a heading for each effect. A warning sign marks what users should check."""
    lines = [_sum(difference)]
    for effect in EFFECTS:
        found = [change for change in difference.changes if change.effect == effect]
        if found:
            lines += ["", f"### {_TITLES[effect]}", "", *map(_item, found)]
    if difference.left_out:
        lines += ["", "### Left out of the client", "", *(f"- {_escaped(each)}" for each in difference.left_out)]
    if difference.notes:
        lines += ["", "### Corrections to check", "", *(f"- {_escaped(note)}" for note in difference.notes)]
    return "\n".join(lines) + "\n"


def json(difference: Difference) -> str:
    """Return sorted JSON: the same difference gives the same bytes."""
    changes = [{**asdict(change), "needs_attention": change.needs_attention} for change in difference.changes]
    content = {
        "old": difference.old,
        "new": difference.new,
        "bump": bump_of(difference.changes),
        "changes": changes,
        "notes": difference.notes,
        "left_out": difference.left_out,
    }
    return json_text.to_text(content)


FORMS = {"text": text, "markdown": markdown, "json": json}


def _item(change: Change) -> str:
    sign = "⚠️ " if change.needs_attention else ""
    detail = f": {_escaped(_detail(change))}" if _detail(change) else ""
    return f"- {sign}`{change.python}` {change.what}{detail} (`{change.location}`{_affected(change)})"


def _escaped(text: str) -> str:
    """Escape the characters that are markup in Markdown."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<|" else letter for letter in text)


def _detail(change: Change) -> str:
    if change.what == "values":
        return "; ".join(f"{word} {values}" for word, values in (("added", change.new), ("removed", change.old)) if values)
    if change.old and change.new:
        return f"{change.old} -> {change.new}"
    if change.what in ("scope", "sunset", "deprecated", "etag"):
        return f"{change.old or 'none'} -> {change.new or 'none'}"
    return change.old or change.new


def _affected(change: Change) -> str:
    """Return the operations that a change of a schema affects. A change of an operation already names it."""
    if not change.location.startswith(("response ", "body ")):
        return ""
    names = enumerate_names([operation.name for operation in change.operations])
    return f"; in {names}" if names else ""


def enumerate_names(names: list[str]) -> str:
    """Return the first names, and the number of the others."""
    more = f" and {len(names) - _MAX_OPERATIONS} more" if len(names) > _MAX_OPERATIONS else ""
    return f"{', '.join(names[:_MAX_OPERATIONS])}{more}"


def _sum(difference: Difference) -> str:
    counts = [f"{sum(change.effect == effect for change in difference.changes)} {effect}" for effect in EFFECTS]
    return f"{difference.old} -> {difference.new}: {', '.join(counts)}; {_NEEDS[bump_of(difference.changes)]}"

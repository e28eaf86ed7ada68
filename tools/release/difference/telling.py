"""Tells a difference: as text for a terminal, as Markdown for a pull request, as JSON for what reads it next."""

from __future__ import annotations

from attrs import asdict, field, frozen

from generator import json_text
from generator.errors import GeneratorError
from tools.api_diff.change import Bump
from tools.release.difference.change import EFFECTS, Change, Effect, bump_of
from tools.release.difference.comparing import between
from tools.release.difference.inputs import Spec

_MOST_OPERATIONS = 4
_TITLES: dict[Effect, str] = {
    "breaking": "Breaking",
    "additive": "New",
    "fix": "Sent or read in another way",
    "invisible": "Not seen by users",
}
_ASKS: dict[Bump, str] = {
    "breaking": "the next version is a breaking one",
    "additive": "the next version is an additive one",
    "fix": "the next version is a patch",
    "none": "no release is needed",
}


@frozen
class Difference:
    """Two documents by their labels, what changed between them, notes, and what the client begins to leave out.

    `unread` are the problems for which parts of the new document could not be compared.
    """

    old: str
    new: str
    changes: list[Change]
    notes: list[str]
    left_out: list[str] = field(factory=list)
    unread: list[GeneratorError] = field(factory=list)

    @classmethod
    def of(cls, before: Spec, after: Spec) -> Difference:
        """What is between two of them. What cannot be read of one is left out of both."""
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
        return cls(before.label, after.label, between(ours.surface, theirs.surface), notes, left_out, unread)


def text(difference: Difference) -> str:
    """A line a change, in columns."""
    lines = [
        f"{change.effect:<9}  {change.what:<10}  {change.place}  {_detail(change)}".rstrip() + f"\n{'':25}{change.python}{_touched(change)}"
        for change in difference.changes
    ]
    lines += [f"left out   {each}" for each in difference.left_out]
    lines += [f"note       {note}" for note in difference.notes]
    return "\n".join([*lines, _sum(difference)]) + "\n"


def markdown(difference: Difference) -> str:
    """A heading an effect; a warning sign where a user should look at his own code."""
    lines = [_sum(difference)]
    for effect in EFFECTS:
        found = [change for change in difference.changes if change.effect == effect]
        if found:
            lines += ["", f"### {_TITLES[effect]}", "", *map(_item, found)]
    if difference.left_out:
        lines += ["", "### Left out of the client", "", *(f"- {_plain(each)}" for each in difference.left_out)]
    if difference.notes:
        lines += ["", "### Corrections to look at", "", *(f"- {_plain(note)}" for note in difference.notes)]
    return "\n".join(lines) + "\n"


def json(difference: Difference) -> str:
    """Sorted, the same bytes for the same difference."""
    changes = [{**asdict(change), "needs_attention": change.needs_attention} for change in difference.changes]
    told = {
        "old": difference.old,
        "new": difference.new,
        "bump": bump_of(difference.changes),
        "changes": changes,
        "notes": difference.notes,
        "left_out": difference.left_out,
    }
    return json_text.to_text(told)


FORMS = {"text": text, "markdown": markdown, "json": json}


def _item(change: Change) -> str:
    sign = "⚠️ " if change.needs_attention else ""
    detail = f": {_plain(_detail(change))}" if _detail(change) else ""
    return f"- {sign}`{change.python}` {change.what}{detail} (`{change.place}`{_touched(change)})"


def _plain(words: str) -> str:
    """What Markdown would take for markup stays text."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<|" else letter for letter in words)


def _detail(change: Change) -> str:
    if change.what == "values":
        return "; ".join(f"{word} {values}" for word, values in (("added", change.new), ("removed", change.old)) if values)
    if change.old and change.new:
        return f"{change.old} -> {change.new}"
    if change.what in ("scope", "sunset", "deprecated", "etag"):
        return f"{change.old or 'none'} -> {change.new or 'none'}"
    return change.old or change.new


def _touched(change: Change) -> str:
    """The operations of a schema's change; an operation's own change names it already."""
    if not change.place.startswith(("answer ", "body ")):
        return ""
    names = named([operation.name for operation in change.operations])
    return f"; in {names}" if names else ""


def named(names: list[str]) -> str:
    """The first of them, and how many more there are."""
    more = f" and {len(names) - _MOST_OPERATIONS} more" if len(names) > _MOST_OPERATIONS else ""
    return f"{', '.join(names[:_MOST_OPERATIONS])}{more}"


def _sum(difference: Difference) -> str:
    counts = [f"{sum(change.effect == effect for change in difference.changes)} {effect}" for effect in EFFECTS]
    return f"{difference.old} -> {difference.new}: {', '.join(counts)}; {_ASKS[bump_of(difference.changes)]}"

"""Tells a difference: as text for a terminal, as Markdown for a pull request, as JSON for what reads it next."""

from __future__ import annotations

from attrs import asdict, frozen

from generator import json_text
from release.difference.change import EFFECTS, Change, Effect, bump_of
from release.difference.comparing import between
from release.difference.inputs import Spec

_MOST_OPERATIONS = 4
_TITLES: dict[Effect, str] = {"breaking": "Breaking", "additive": "New", "invisible": "Not seen by users"}


@frozen
class Difference:
    """Two documents by their labels, what changed between them, and what else is to be said."""

    old: str
    new: str
    changes: list[Change]
    notes: list[str]

    @classmethod
    def of(cls, before: Spec, after: Spec) -> Difference:
        """What is between two of them."""
        (ours, told), (theirs, also) = before.surface(), after.following(before).surface()
        notes = [f"{label}: {note}" for label, each in ((before.label, told), (after.label, also)) for note in each]
        return cls(before.label, after.label, between(ours, theirs), notes)


def text(difference: Difference) -> str:
    """A line a change, in columns."""
    lines = [
        f"{change.effect:<9}  {change.what:<8}  {change.place}  {_detail(change)}".rstrip() + f"\n{'':23}{change.python}{_touched(change)}"
        for change in difference.changes
    ]
    lines += [f"note       {note}" for note in difference.notes]
    return "\n".join([*lines, _sum(difference)]) + "\n"


def markdown(difference: Difference) -> str:
    """A heading an effect; a warning sign where a user should look at his own code."""
    lines = [_sum(difference)]
    for effect in EFFECTS:
        found = [change for change in difference.changes if change.effect == effect]
        if found:
            lines += ["", f"### {_TITLES[effect]}", "", *map(_item, found)]
    if difference.notes:
        lines += ["", "### Corrections to look at", "", *(f"- {_plain(note)}" for note in difference.notes)]
    return "\n".join(lines) + "\n"


def json(difference: Difference) -> str:
    """Sorted, the same bytes for the same difference."""
    changes = [{**asdict(change), "needs_hand": change.needs_hand} for change in difference.changes]
    told = {
        "old": difference.old,
        "new": difference.new,
        "bump": bump_of(difference.changes),
        "changes": changes,
        "notes": difference.notes,
    }
    return json_text.to_text(told)


FORMS = {"text": text, "markdown": markdown, "json": json}


def _item(change: Change) -> str:
    sign = "⚠️ " if change.needs_hand else ""
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
    if change.what in ("scope", "sunset"):
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
    bump = bump_of(difference.changes)
    asks = "no release is needed" if bump == "none" else f"the next version is {'a breaking' if bump == 'breaking' else 'an additive'} one"
    return f"{difference.old} -> {difference.new}: {', '.join(counts)}; {asks}"

"""Changes of the document, by the Python names that users know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tools.api_diff.change import ApiChange, Heading
from tools.release.difference.change import Change
from tools.release.difference.report import enumerate_names

_OPERATION = re.compile(r"[A-Z]+ /")
_HEADINGS: dict[str, Heading] = {"added": "Added", "removed": "Removed", "sunset": "Deprecated", "deprecated": "Deprecated"}
_MESSAGES = {
    "moved": "is sent to {new}, was {old}",
    "wire": "is called {new} by Fortnox, was {old}",
    "wrapper": "reads its response from {new}, was {old}",
    "envelope": "is sent in {new}, was {old}",
    "paging": "paginates by {new}, was by {old}",
    "safety": "{new}, was {old}",
    "media": "is {new}, was {old}",
    "server": "has the address {new}, was {old}",
}
"""Messages for changes that keep the Python name."""
_LAST = re.compile(r"\w+(?=\)?$)")


def api_changes(changes: Iterable[Change]) -> list[ApiChange]:
    """Return the changes that users can see."""
    return list(_api_changes(changes))


def _api_changes(changes: Iterable[Change]) -> Iterator[ApiChange]:
    for change in changes:
        if change.effect == "invisible":
            continue
        heading = _HEADINGS.get(change.what, "Changed")
        message = _message(change)
        if change.what == "added" and change.effect == "breaking":
            heading, message = "Changed", "is new, and must be given"
        yield ApiChange(_names(change), change.effect, heading, message, _location(change), warns=change.needs_attention)


def _names(change: Change) -> tuple[str, ...]:
    """Return the names, the one that users know first. A renamed object has two."""
    prefix = "fortnox." if _OPERATION.match(change.location) else ""
    names = [f"{prefix}{each}" for each in change.python.split(", ")]
    if change.what == "renamed":
        names.insert(
            0, f"{prefix}{change.old}" if "." in change.old or names[0] == change.new else _LAST.sub(change.old, names[0], count=1)
        )
    return tuple(names)


def _message(change: Change) -> str:
    match change.what:
        case "added" | "removed":
            return ""
        case "renamed":
            return "has another name"
        case "required":
            return "must be given now" if change.new == "required" else "need not be given any more"
        case "scope":
            return f"needs scope {change.new}" + (f", was {change.old}: customers must consent again" if change.old else "")
        case "sunset":
            return f"will be removed on {change.new}" if change.new else "will not be removed any more"
        case "values":
            return "; ".join(f"{word} {values}" for word, values in (("new values", change.new), ("without", change.old)) if values)
        case "deprecated":
            return "is deprecated by Fortnox" if change.new else "is not deprecated any more"
        case "etag":
            return "has an ETag" if change.new else "has no ETag any more"
        case _:
            return _MESSAGES.get(change.what, "{old} -> {new}").format(old=change.old, new=change.new)


def _location(change: Change) -> str:
    if change.operations and _OPERATION.match(change.location):
        operation = change.operations[0]
        return f"`{operation.method} {operation.path}`"
    names = enumerate_names([f"`fortnox.{operation.name}`" for operation in change.operations])
    return f"in {names}" if names else ""

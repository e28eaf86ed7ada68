"""What a changed document tells users: the changes of the difference, by their Python names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tools.release.difference.change import Change
from tools.release.difference.telling import named
from tools.release.version.news import Heading, News

_OPERATION = re.compile(r"[A-Z]+ /")
_HEADINGS: dict[str, Heading] = {"added": "Added", "removed": "Removed", "sunset": "Deprecated", "deprecated": "Deprecated"}
_SENT = {
    "moved": "is sent to {new}, was {old}",
    "wire": "is called {new} by Fortnox, was {old}",
    "wrapper": "reads its content from {new}, was {old}",
    "envelope": "is sent in {new}, was {old}",
    "paging": "goes over pages by {new}, was by {old}",
    "safety": "{new}, was {old}",
    "media": "is {new}, was {old}",
    "server": "has the address {new}, was {old}",
}
"""What changes under the same names."""
_LAST = re.compile(r"\w+(?=\)?$)")


def news(changes: Iterable[Change]) -> list[News]:
    """All of it but what nobody sees."""
    return list(_news(changes))


def _news(changes: Iterable[Change]) -> Iterator[News]:
    for change in changes:
        if change.effect == "invisible":
            continue
        heading = _HEADINGS.get(change.what, "Changed")
        told = _told(change)
        if change.what == "added" and change.effect == "breaking":
            heading, told = "Changed", "is new, and must be given"
        yield News(_names(change), change.effect, heading, told, _where(change), warns=change.needs_hand)


def _names(change: Change) -> tuple[str, ...]:
    """The names before and after where there is another one; first what users know."""
    hangs = "fortnox." if _OPERATION.match(change.place) else ""
    names = [f"{hangs}{each}" for each in change.python.split(", ")]
    if change.what == "renamed":
        names.insert(0, f"{hangs}{change.old}" if "." in change.old or names[0] == change.new else _LAST.sub(change.old, names[0], count=1))
    return tuple(names)


def _told(change: Change) -> str:
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
            return f"will be taken away on {change.new}" if change.new else "will not be taken away any more"
        case "values":
            return "; ".join(f"{word} {values}" for word, values in (("new values", change.new), ("without", change.old)) if values)
        case "deprecated":
            return "is deprecated by Fortnox" if change.new else "is not deprecated any more"
        case "etag":
            return "has an ETag" if change.new else "has no ETag any more"
        case _:
            return _SENT.get(change.what, "{old} -> {new}").format(old=change.old, new=change.new)


def _where(change: Change) -> str:
    if change.operations and _OPERATION.match(change.place):
        operation = change.operations[0]
        return f"`{operation.method} {operation.path}`"
    names = named([f"`fortnox.{operation.name}`" for operation in change.operations])
    return f"in {names}" if names else ""

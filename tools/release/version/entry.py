"""The changelog entry of a version: the fragments, then the changes that no fragment names."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tools.api_diff.change import HEADINGS, ApiChange
from tools.release.version.fragments import Fragment

SIGN = "⚠"
_LAST = re.compile(r'(\.\w+|\(\w+\)|\["[^"]*"\])$')


def render(root: Path, changes: list[ApiChange], fragments: list[Fragment], existing: str = "") -> str:
    """Return the entry without its heading.

    Args:
        root: the folder of the project.
        changes: what the comparisons found.
        fragments: what people wrote.
        existing: text under Unreleased, to whose headings the rest is added.
    """
    before, sections = _sections(existing)
    for heading in HEADINGS:
        written = [each for each in fragments if each.heading == heading]
        found = [each for each in changes if each.heading == heading and (each.location or not _is_covered(each, fragments))]
        lines = [*_fragment_lines(written), *_change_lines(found)]
        if lines:
            sections[heading] = "\n".join(filter(None, [sections.get(heading, ""), *lines]))
    order = sorted(sections, key=lambda heading: (HEADINGS.index(heading) if heading in HEADINGS else len(HEADINGS), heading))
    parts = [_document(root), before, *(f"### {heading}\n\n{sections[heading]}" for heading in order)]
    return "\n\n".join(filter(None, parts))


def mentions(entry: str, change: ApiChange) -> bool:
    """Whether a line of a written entry names a change. A breaking change needs a line with the sign."""
    lines = [Fragment("", "breaking" if line.startswith(f"- {SIGN} ") else "changed", line) for line in _lines(entry)]
    return any(each.is_about(change.names) for each in lines if change.effect != "breaking" or each.bump == "breaking")


def _lines(entry: str) -> list[str]:
    """Return the items of the lists, each with its continuation lines."""
    return re.findall(r"^- .*(?:\n(?!- |#).+)*", entry, flags=re.MULTILINE)


def _is_covered(change: ApiChange, fragments: list[Fragment]) -> bool:
    """Whether a fragment covers a change: a breaking one by its owner, another one by its own name."""
    if change.effect == "breaking":
        return any(each.bump == "breaking" and each.is_about(change.names) for each in fragments)
    return any(each.mentions(change.names) for each in fragments)


def _document(root: Path) -> str:
    locked = json.loads((root / "spec/lock.json").read_text("utf-8"))["document"]
    return f"Generated from Fortnox's document of {locked['date']}, SHA-256 `{locked['sha256']}`."


def _sections(text: str) -> tuple[str, dict[str, str]]:
    """Return the text before the first heading, and the text under each heading."""
    first, *others = re.split(r"^### ", text, flags=re.MULTILINE)
    found: dict[str, str] = {}
    for heading, _, body in (each.partition("\n") for each in others):
        # The same heading may occur twice.
        found[heading.strip()] = "\n".join(filter(None, [found.get(heading.strip(), ""), body.strip()]))
    return first.strip(), found


def _fragment_lines(found: list[Fragment]) -> Iterator[str]:
    for each in sorted(found, key=lambda each: (each.bump != "breaking", each.kind, each.slug)):
        yield _item(each.text, signed=each.bump == "breaking")


def _change_lines(found: list[ApiChange]) -> Iterator[str]:
    """Yield the changes. Parts of one object that have the same message share a line."""
    alike: dict[tuple[bool, str, str, str], list[str]] = defaultdict(list)
    for each in found:
        alike[not each.needs_attention, _LAST.sub("", each.names[0]), each.message, each.location] += each.names
    for (harmless, _, message, location), names in sorted(alike.items()):
        listed = ", ".join(f"`{name}`" for name in dict.fromkeys(names))
        yield _item(f"{listed}{f': {_escaped(message)}' if message else ''}{f' ({location})' if location else ''}", signed=not harmless)


def _item(text: str, *, signed: bool) -> str:
    return f"- {f'{SIGN} ' if signed else ''}{text}"


def _escaped(message: str) -> str:
    """Escape the characters that are markup in Markdown."""
    return re.sub(r"([\\`*_\[\]<|])", r"\\\1", message)

"""The changelog's entry of a version: fragments in their own words, then what the comparisons found and no fragment tells."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tools.release.version.fragments import Fragment
from tools.release.version.news import HEADINGS, News

SIGN = "⚠"
_LAST = re.compile(r'(\.\w+|\(\w+\)|\["[^"]*"\])$')


def render(root: Path, news: list[News], fragments: list[Fragment], already: str = "") -> str:
    """The entry without its heading. `already` is what a person wrote under Unreleased, whose headings are filled up."""
    before, sections = _sections(already)
    for heading in HEADINGS:
        written = [each for each in fragments if each.heading == heading]
        found = [each for each in news if each.heading == heading and (each.where or not _is_said(each, fragments))]
        lines = [*_fragments(written), *_news(found)]
        if lines:
            sections[heading] = "\n".join(filter(None, [sections.get(heading, ""), *lines]))
    order = sorted(sections, key=lambda heading: (HEADINGS.index(heading) if heading in HEADINGS else len(HEADINGS), heading))
    parts = [_document(root), before, *(f"### {heading}\n\n{sections[heading]}" for heading in order)]
    return "\n\n".join(filter(None, parts))


def says(entry: str, news: News) -> bool:
    """Whether a line of a written entry tells it: what breaks, one with the sign."""
    lines = [Fragment("", "breaking" if line.startswith(f"- {SIGN} ") else "changed", line) for line in _lines(entry)]
    return any(each.is_about(news.names) for each in lines if news.effect != "breaking" or each.bump == "breaking")


def _lines(entry: str) -> list[str]:
    """Its list's items, each with the lines that go on with it."""
    return re.findall(r"^- .*(?:\n(?!- |#).+)*", entry, flags=re.MULTILINE)


def _is_said(news: News, fragments: list[Fragment]) -> bool:
    """Whether a person says it: what breaks in a fragment on what it is a part of, all else in one that names it."""
    if news.effect == "breaking":
        return any(each.bump == "breaking" and each.is_about(news.names) for each in fragments)
    return any(each.names(news.names) for each in fragments)


def _document(root: Path) -> str:
    locked = json.loads((root / "spec/lock.json").read_text("utf-8"))["document"]
    return f"Generated from Fortnox's document of {locked['date']}, SHA-256 `{locked['sha256']}`."


def _sections(text: str) -> tuple[str, dict[str, str]]:
    """What stands before the first heading, and the text under each."""
    first, *others = re.split(r"^### ", text, flags=re.MULTILINE)
    found: dict[str, str] = {}
    for heading, _, body in (each.partition("\n") for each in others):
        # The same heading may stand there twice.
        found[heading.strip()] = "\n".join(filter(None, [found.get(heading.strip(), ""), body.strip()]))
    return first.strip(), found


def _fragments(found: list[Fragment]) -> Iterator[str]:
    for each in sorted(found, key=lambda each: (each.bump != "breaking", each.kind, each.slug)):
        yield _item(each.text, signed=each.bump == "breaking")


def _news(found: list[News]) -> Iterator[str]:
    """What is said of several parts of one thing is said once."""
    alike: dict[tuple[bool, str, str, str], list[str]] = defaultdict(list)
    for each in found:
        alike[not each.needs_hand, _LAST.sub("", each.names[0]), each.told, each.where] += each.names
    for (calm, _, told, where), names in sorted(alike.items()):
        listed = ", ".join(f"`{name}`" for name in dict.fromkeys(names))
        yield _item(f"{listed}{f': {_plain(told)}' if told else ''}{f' ({where})' if where else ''}", signed=not calm)


def _item(text: str, *, signed: bool) -> str:
    return f"- {f'{SIGN} ' if signed else ''}{text}"


def _plain(words: str) -> str:
    """What Markdown would take for markup stays text."""
    return re.sub(r"([\\`*_\[\]<|])", r"\\\1", words)

"""CHANGELOG.md in the form of Keep a Changelog: read its entries, and add a new one."""

from __future__ import annotations

import re

from tools.release.errors import ReleaseError

FILE = "CHANGELOG.md"
_UNRELEASED = "Unreleased"
_LINKS = re.compile(r"(?:^\[[^\]]+\]: .*\n*)+\Z", re.MULTILINE)
_ENTRY = re.compile(r"^## \[(?P<version>[^\]]+)\].*(?:\n|\Z)", re.MULTILINE)


def entry(text: str, version: str) -> str | None:
    """Return the text of an entry without its heading; None if there is no entry."""
    found = next((each for each in _ENTRY.finditer(text) if each["version"] == version), None)
    if found is None:
        return None
    following = _ENTRY.search(text, found.end())
    body = text[found.end() : following.start() if following else len(text)]
    return _LINKS.sub("", body).strip()


def unreleased(text: str) -> str:
    """Return the text under Unreleased."""
    found = entry(text, _UNRELEASED)
    if found is None:
        raise ReleaseError(f"{FILE} has no heading ## [{_UNRELEASED}]: add it, the next entry follows it")
    return found


def add(text: str, version: str, date: str, body: str) -> str:
    """Return the changelog with a new entry. It replaces the text under Unreleased."""
    start = next(each for each in _ENTRY.finditer(text) if each["version"] == _UNRELEASED)
    following = _ENTRY.search(text, start.end())
    links = _LINKS.search(text)
    rest = text[following.start() :] if following else links[0] if links else ""
    return f"{text[: start.end()]}\n## [{version}] - {date}\n\n{body.strip()}\n" + (f"\n{rest}" if rest else "")

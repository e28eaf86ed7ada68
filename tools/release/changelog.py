"""CHANGELOG.md in the form of Keep a Changelog: its entries, and where a new one goes."""

from __future__ import annotations

import re

from tools.release.errors import Stop

FILE = "CHANGELOG.md"
_UNRELEASED = "Unreleased"
_LINKS = re.compile(r"(?:^\[[^\]]+\]: .*\n*)+\Z", re.MULTILINE)
_ENTRY = re.compile(r"^## \[(?P<version>[^\]]+)\].*(?:\n|\Z)", re.MULTILINE)


def entry(text: str, version: str) -> str | None:
    """What an entry says, without its heading; None where there is none."""
    found = next((each for each in _ENTRY.finditer(text) if each["version"] == version), None)
    if found is None:
        return None
    following = _ENTRY.search(text, found.end())
    said = text[found.end() : following.start() if following else len(text)]
    return _LINKS.sub("", said).strip()


def unreleased(text: str) -> str:
    """What stands under Unreleased."""
    found = entry(text, _UNRELEASED)
    if found is None:
        raise Stop(f"{FILE} has no heading ## [{_UNRELEASED}], under which the next entry goes")
    return found


def released(text: str, version: str, day: str, said: str) -> str:
    """The changelog with a new entry in place of what stood under Unreleased."""
    start = next(each for each in _ENTRY.finditer(text) if each["version"] == _UNRELEASED)
    following = _ENTRY.search(text, start.end())
    links = _LINKS.search(text)
    rest = text[following.start() :] if following else links[0] if links else ""
    return f"{text[: start.end()]}\n## [{version}] - {day}\n\n{said.strip()}\n" + (f"\n{rest}" if rest else "")

"""What changed in what is installed: the Pythons that it runs on, its extras and its commands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from packaging.specifiers import SpecifierSet

from tools.release.version.news import News

_PYTHONS = [f"3.{minor}.0" for minor in range(40)]


def between(old: str, new: str) -> list[News]:
    """The news of two pyproject.toml."""
    before, after = (tomllib.loads(each)["project"] for each in (old, new))
    return [*_pythons(before, after), *_named(before, after)]


def _pythons(before: dict[str, Any], after: dict[str, Any]) -> Iterator[News]:
    spans = [str(each.get("requires-python", "")) for each in (before, after)]
    held, now = ({python for python in _PYTHONS if python in SpecifierSet(span)} for span in spans)
    if held != now:
        yield News(("requires-python",), "breaking" if held - now else "additive", "Changed", f"{spans[0]} -> {spans[1]}")


def _named(before: dict[str, Any], after: dict[str, Any]) -> Iterator[News]:
    """The project itself, extras and commands, each by the name that users write."""
    if before["name"] != after["name"]:
        yield News((before["name"],), "breaking", "Changed", f"is installed as {after['name']}")
    for table, form in (("optional-dependencies", f"{after['name']}[{{}}]"), ("scripts", "{} --version")):
        held, now = (set(each.get(table, {})) for each in (before, after))
        for name in sorted(held ^ now):
            yield News((form.format(name),), *(("breaking", "Removed") if name in held else ("additive", "Added")))

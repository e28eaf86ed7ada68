"""Changes of the installed package: Python versions, extras and commands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from packaging.specifiers import SpecifierSet

from tools.api_diff.change import ApiChange

_PYTHONS = [f"3.{minor}.0" for minor in range(40)]


def compare(before: str, after: str) -> list[ApiChange]:
    """Return the changes between two texts of pyproject.toml."""
    projects = [tomllib.loads(each)["project"] for each in (before, after)]
    return [*_pythons(*projects), *_names(*projects)]


def _pythons(before: dict[str, Any], after: dict[str, Any]) -> Iterator[ApiChange]:
    spans = [str(each.get("requires-python", "")) for each in (before, after)]
    old, new = ({python for python in _PYTHONS if python in SpecifierSet(span)} for span in spans)
    if old != new:
        yield ApiChange(("requires-python",), "breaking" if old - new else "additive", "Changed", f"{spans[0]} -> {spans[1]}")


def _names(before: dict[str, Any], after: dict[str, Any]) -> Iterator[ApiChange]:
    """Yield the changes of the name, the extras and the commands, each by the name that users write."""
    if before["name"] != after["name"]:
        yield ApiChange((before["name"],), "breaking", "Changed", f"is installed as {after['name']}")
    for table, form in (("optional-dependencies", f"{after['name']}[{{}}]"), ("scripts", "{} --version")):
        old, new = (set(each.get(table, {})) for each in (before, after))
        for name in sorted(old ^ new):
            yield ApiChange((form.format(name),), *(("breaking", "Removed") if name in old else ("additive", "Added")))
